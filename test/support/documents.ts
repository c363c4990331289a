// Real documents for tests: the bundled SOP JSON files, imported, laid out and written as the product does it.
import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { importSopJson } from '../../shared/exchange/sopJson'
import { renderDocx } from '../../shared/export/docx'
import type { ExportInput, FontFiles } from '../../shared/export/input'
import { renderPdf } from '../../shared/export/pdf'
import { layoutSop } from '../../shared/layout'
import { documentResolver, type PageSetup, type Sop } from '../../shared/model'
import type { FontName, Layout } from '../../shared/page'
import { idsInOrder } from './ids'
import metrics from '../../assets/fonts/metrics.json' with { type: 'json' }

const root = join(import.meta.dirname, '../..')
export type PaperName = PageSetup['paper']
/** The date written into every file that a test makes. */
export const DATE = '2025-06-02T00:00:00Z'

/** Full paths of the SOP JSON files of a folder (default: the bundled examples), by name. */
export async function exampleFiles(folder = join(root, 'test/fixtures/examples')): Promise<readonly string[]> {
  return (await readdir(folder))
    .filter((n) => n.endsWith('.json'))
    .sort()
    .map((n) => resolve(folder, n))
}

export function importExample(json: string): Sop {
  const result = importSopJson(json, { ids: idsInOrder('x') })
  if (!result.ok) throw new Error(`import refused: ${result.code}`)
  return result.sop
}

const FILE: Readonly<Record<FontName, string>> = {
  Arimo: 'Arimo-Regular',
  'Arimo Italic': 'Arimo-Italic',
  Tinos: 'Tinos-Regular',
  'Tinos Italic': 'Tinos-Italic',
  Carlito: 'Carlito-Regular',
  'Carlito Italic': 'Carlito-Italic',
  'Noto Naskh Arabic': 'NotoNaskhArabic-Regular',
}
export const fontFile = (font: FontName, bold: boolean): string =>
  join(root, 'assets/fonts', `${bold ? FILE[font].replace('Regular', 'Bold') : FILE[font]}.ttf`)
export const fonts: FontFiles = (font, bold) => readFileSync(fontFile(font, bold))

export function layoutOf(sop: Sop, page: Partial<PageSetup> = {}): Layout {
  return layoutSop('dokumen-uji', { ...sop, page: { ...sop.page, ...page } }, { fonts: metrics, resolver: documentResolver(sop) })
}

export function exportInput(sop: Sop, page: Partial<PageSetup> = {}): ExportInput {
  const set: Sop = { ...sop, page: { ...sop.page, ...page } }
  return { layout: layoutOf(set), sop: set, resolver: documentResolver(set), fonts, date: DATE }
}

/** A SOP JSON as layout, PDF and DOCX on one paper. */
export async function exportExample(
  json: string,
  paper: PaperName,
): Promise<{ sop: Sop; layout: Layout; pdf: Uint8Array; docx: Uint8Array }> {
  const input = exportInput(importExample(json), { paper })
  return { sop: input.sop, layout: input.layout, pdf: await renderPdf(input), docx: await renderDocx(input) }
}
