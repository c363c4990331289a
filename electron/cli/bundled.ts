// What ships with the product and is read when it is needed: fonts, their measures, the rasteriser's program.
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import metrics from '../../assets/fonts/metrics.json'
import type { FontFiles } from '../../shared/export/input'
import { layoutSop } from '../../shared/layout'
import { documentResolver, type Sop } from '../../shared/model'
import type { FontName, Layout } from '../../shared/page'
import type { Surroundings } from './surroundings'

const FAMILY: Readonly<Record<FontName, readonly [regular: string, bold: string]>> = {
  Arimo: ['Arimo-Regular', 'Arimo-Bold'],
  'Arimo Italic': ['Arimo-Italic', 'Arimo-Bold'],
  Tinos: ['Tinos-Regular', 'Tinos-Bold'],
  'Tinos Italic': ['Tinos-Italic', 'Tinos-Bold'],
  Carlito: ['Carlito-Regular', 'Carlito-Bold'],
  'Carlito Italic': ['Carlito-Italic', 'Carlito-Bold'],
  'Noto Naskh Arabic': ['NotoNaskhArabic-Regular', 'NotoNaskhArabic-Bold'],
}

/** The bundled faces, each read once. Throws Node's error when the product's own folder is incomplete. */
export function bundledFonts(assets: string): FontFiles {
  const read = new Map<string, Uint8Array>()
  return (font, bold) => {
    const name = FAMILY[font][bold ? 1 : 0]
    const known = read.get(name) ?? new Uint8Array(readFileSync(join(assets, 'fonts', `${name}.ttf`)))
    read.set(name, known)
    return known
  }
}

export const rasteriserOf = (around: Surroundings) => async (): Promise<Uint8Array> => new Uint8Array(await readFile(around.rasteriser))

/** The computed pages, answered from the document alone. */
export const layoutOf = (document: string, sop: Sop): Layout =>
  layoutSop(document, sop, { fonts: metrics, resolver: documentResolver(sop) })
