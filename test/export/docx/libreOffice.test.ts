// The DOCX as LibreOffice draws it, against the layout (rows, words, shapes within 0.3 mm) and against our own PDF (pixels).
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderDocx } from '../../../shared/export/docx'
import { renderPdf } from '../../../shared/export/pdf'
import { ptOfMm, type Line, type Page } from '../../../shared/page'
import { readPdf, type InkPage } from '../../report/pdfInk'
import { lonelyPixels, rasterise } from '../../report/raster'
import { hasLibreOffice, pdfsOf } from '../../support/libreOffice'
import { documents } from './documents'

const run = promisify(execFile)
const TOLERANCE = ptOfMm(0.3)

/** All printed runs of a page that are not set letter by letter in other directions. */
const runsOf = (page: Page): readonly Line[] => [
  ...page.tables.flatMap((table) => table.cells.filter((cell) => !cell.rotated).flatMap((cell) => cell.lines)),
  ...page.texts.flatMap((text) => text.lines),
  ...page.symbols.flatMap((symbol) => symbol.lines),
  ...page.connectors.map((connector) => connector.line),
  ...page.flows.flatMap((part) => part.label?.lines ?? []),
]
const isArabic = (run: Line): boolean => run.font === 'Noto Naskh Arabic'

interface Word {
  readonly text: string
  readonly x: number
  readonly top: number
  readonly bottom: number
}
/** The words of each page with their boxes, as poppler finds them. */
const wordsOf = async (pdf: string): Promise<readonly (readonly Word[])[]> => {
  const { stdout } = await run('pdftotext', ['-bbox', pdf, '-'], { maxBuffer: 1 << 26 })
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</g)].map(
        ([, x, top, bottom, text]) => ({
          text: (text ?? '')
            .replace(/&amp;/g, '&')
            .replace(/&lt;/g, '<')
            .replace(/&gt;/g, '>')
            .replace(/&quot;/g, '"'),
          x: Number(x),
          top: Number(top),
          bottom: Number(bottom),
        }),
      ),
    )
}

/** How far a run's beginning is from where the layout put it, in pt; null when no text of the page begins like it nearby. */
const strayOf = (text: Line, ink: InkPage, words: readonly Word[]): { readonly dx: number; readonly dy: number } | null => {
  const start = (text.text.trim().split(/\s+/)[0] ?? '').slice(0, 3)
  const dy = ink.words
    .filter((item) => item.text.includes(start) && item.x < text.x + 3)
    .map((item) => item.baseline - text.baseline)
    .sort((a, b) => Math.abs(a) - Math.abs(b))[0]
  const dx = words
    .filter((word) => word.text.startsWith(start) && word.top - 1 < text.baseline && text.baseline < word.bottom + 1)
    .map((word) => word.x - text.x)
    .sort((a, b) => Math.abs(a) - Math.abs(b))[0]
  return dx === undefined || dy === undefined ? null : { dx, dy }
}

describe.skipIf(!hasLibreOffice).each(documents)('DOCX $name in LibreOffice', ({ name, input, lonely: most }) => {
  let pdf: Uint8Array = new Uint8Array()
  let ink: readonly InkPage[] = []
  let words: readonly (readonly Word[])[] = []
  let folder = ''
  beforeAll(async () => {
    pdf = (await drawn).get(name) ?? pdf
    ink = await readPdf(pdf)
    folder = await mkdtemp(join(tmpdir(), 'drawn-'))
    await writeFile(join(folder, 'theirs.pdf'), pdf)
    words = await wordsOf(join(folder, 'theirs.pdf'))
  }, 600_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('has as many pages of the same size', () => {
    expect(ink).toHaveLength(input.layout.pages.length)
    // LibreOffice snaps sheets that it knows by name to their inch sizes (F4: 330.2 × 215.2 mm).
    ink.forEach((page, i) => expect(Math.abs(page.w - (input.layout.pages[i]?.w ?? 0))).toBeLessThanOrEqual(ptOfMm(0.3)))
  })

  it('has its text where the layout has it', () => {
    const strays = input.layout.pages.flatMap((page, i) =>
      runsOf(page)
        .filter((text) => text.text.trim() !== '' && !isArabic(text))
        .flatMap((text) => {
          const stray = strayOf(text, ink[i] as InkPage, words[i] ?? [])
          return stray && Math.abs(stray.dx) <= TOLERANCE && Math.abs(stray.dy) <= TOLERANCE
            ? []
            : [`hal. ${page.page} "${text.text}": ${stray ? `${stray.dx.toFixed(2)}, ${stray.dy.toFixed(2)} pt` : 'tidak ditemukan'}`]
        }),
    )
    expect(strays).toEqual([])
  })

  it('has its row rules where the layout has them', () => {
    const strays = input.layout.pages.flatMap((page, i) => {
      const heights = (ink[i]?.paths ?? []).flatMap((path) => {
        const ys = path.points.map(([, y]) => y)
        const [low, high] = [Math.min(...ys), Math.max(...ys)]
        return high - low < 2 ? [(low + high) / 2] : []
      })
      return page.tables.flatMap((table) =>
        [...table.rows.map((row) => row.y), table.box.y + table.box.h].flatMap((y) => {
          const least = Math.min(...heights.map((height) => Math.abs(height - y)))
          return least <= TOLERANCE ? [] : [`hal. ${page.page} garis pada ${y.toFixed(2)}: ${least.toFixed(2)} pt`]
        }),
      )
    })
    expect(strays).toEqual([])
  })

  if (most === null) return // its pixels are compared by the report of the examples
  it('looks like our own PDF', async () => {
    await writeFile(join(folder, 'ours.pdf'), await renderPdf(input))
    const [a, b] = [await rasterise(join(folder, 'ours.pdf')), await rasterise(join(folder, 'theirs.pdf'))]
    const share = a.map((page, i) => {
      const other = b[i]
      const { lonely, dark } = other ? lonelyPixels(page, other) : { lonely: 1, dark: 1 }
      return (100 * lonely) / dark
    })
    expect(Math.max(...share), share.map((value) => value.toFixed(3)).join(' ')).toBeLessThanOrEqual(most)
  })
})

const drawn: Promise<ReadonlyMap<string, Uint8Array>> = hasLibreOffice
  ? Promise.all(documents.map(async ({ name, input }) => [name, await renderDocx(input)] as const)).then((files) => pdfsOf(new Map(files)))
  : Promise.resolve(new Map())
