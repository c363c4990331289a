import { unzlibSync } from 'fflate'
import { encode } from 'fast-png'
import * as fontkit from 'fontkit'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ExportInput } from '../../../shared/export/input'
import { renderPdf } from '../../../shared/export/pdf'
import { withoutGlyphMoves } from '../../../shared/export/pdf/fontTables'
import type { Resolver } from '../../../shared/model'
import { marksOf, type Layout, type Line, type Page } from '../../../shared/page'
import { line, flowPage, sampleLayout } from '../../page/samplePages'
import { readPdf } from '../../report/pdfInk'
import { bundledFonts, handmadeInput, handmadeSop } from '../../support/pages'

const DATE = '2026-01-02T03:04:05.000Z'
const NOTHING: Resolver = { regulation: () => null, official: () => null, sop: () => null, asset: () => null, style: () => null }

const inputOf = (layout: Layout, more: Partial<ExportInput> = {}): ExportInput => ({
  layout,
  sop: handmadeSop(),
  resolver: NOTHING,
  fonts: bundledFonts,
  date: DATE,
  ...more,
})
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const open = (bytes: Uint8Array) => getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise

/** All that a reader could find in the file: the raw bytes and every stream unpacked. */
function everything(bytes: Uint8Array): string {
  const raw = latin1(bytes)
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\nendstream/g)].map(([, data = '']) => {
    try {
      return latin1(unzlibSync(Buffer.from(data, 'latin1')))
    } catch {
      return data
    }
  })
  return [raw, ...streams].join('\n')
}

const near = (a: number, b: number) => Math.abs(a - b) < 0.01

describe('PDF of hand-made pages', () => {
  let bytes: Uint8Array
  beforeAll(async () => {
    bytes = await renderPdf(inputOf(sampleLayout))
  })

  test('each flow part is one stroked path with the points of its mark; each head one filled triangle', async () => {
    const [, page] = await readPdf(bytes)
    const marks = marksOf(flowPage)
    const open = (page?.paths ?? []).filter((path) => path.paint === 'stroke' && near(path.widthPt, 1.25))
    const strokes = marks.filter((mark) => mark.kind === 'stroke')
    expect(open.length).toBe(strokes.length)
    strokes.forEach((mark, i) =>
      mark.points.forEach(([x, y], k) => {
        expect(open[i]?.points[k]?.[0]).toBeCloseTo(x, 2)
        expect(open[i]?.points[k]?.[1]).toBeCloseTo(y, 2)
      }),
    )
    const filled = (page?.paths ?? []).filter((path) => path.paint === 'fill' && path.points.length <= 4 && path.points.length >= 3)
    const heads = marks.filter((mark) => mark.kind === 'head')
    for (const head of heads)
      expect(
        filled.some((path) =>
          path.points.slice(0, 3).every((p, i) => near(p[0], head.points[i]?.[0] ?? 0) && near(p[1], head.points[i]?.[1] ?? 0)),
        ),
      ).toBe(true)
  })

  test('symbols and connectors are closed outlines, filled and stroked at once', async () => {
    const [, page] = await readPdf(bytes)
    const outlines = (page?.paths ?? []).filter((path) => path.paint === 'both')
    expect(outlines.length).toBe(flowPage.symbols.length + flowPage.connectors.length)
    expect(outlines.filter((path) => path.curved).length).toBe(1)
    for (const outline of outlines) expect(outline.closed).toBe(true)
  })

  test('every run is one text at its x and baseline, in reading order', async () => {
    const pages = await readPdf(bytes)
    for (const [i, page] of sampleLayout.pages.entries()) {
      const runs = marksOf(page).flatMap((mark) => (mark.kind === 'text' && mark.run.font !== 'Noto Naskh Arabic' ? [mark.run] : []))
      const words = (pages[i]?.words ?? []).filter((word) => !/[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff]/.test(word.text))
      expect(words.map((word) => word.text)).toEqual(runs.map((run) => run.text))
      words.forEach((word, k) => {
        expect(word.x).toBeCloseTo(runs[k]?.x ?? 0, 2)
        expect(word.baseline).toBeCloseTo(runs[k]?.baseline ?? 0, 2)
      })
    }
  })

  test('text keeps its unkerned width, with no ligature', async () => {
    const text = 'AVATAR Tofu office ffi LTAY'
    const made = await renderPdf(inputOf(onePage([line(text, 60, 60, { sizePt: 10 })])))
    const face = fontkit.create(Buffer.from(bundledFonts('Arimo', false))) as fontkit.Font
    const expected = (face.glyphsForString(text).reduce((sum, glyph) => sum + glyph.advanceWidth, 0) * 10) / face.unitsPerEm
    const page = await (await open(made)).getPage(1)
    const items = (await page.getTextContent()).items
    expect(items.map((item) => ('str' in item ? item.str : '')).join('')).toBe(text)
    const width = items.reduce((sum, item) => sum + ('width' in item ? item.width : 0), 0)
    expect(width).toBeCloseTo(expected, 1)
    expect(everything(made).match(/> -?[1-9]\d*(\.\d+)? </)).toBeNull() // no adjustment between glyphs
  })

  test('Arabic words are drawn shaped by their font; each is a single text of its own letters', async () => {
    // Letters that share a body once they are shaped: beh, teh, yeh and their like.
    const words = ['بيت', 'تبت', 'ثبت', 'يتيم', 'القرآن', 'مكتب']
    const run = (text: string, i: number) => line(text, 60 + 50 * i, 60, { font: 'Noto Naskh Arabic', sizePt: 9 })
    const face = fontkit.create(Buffer.from(bundledFonts('Noto Naskh Arabic', false))) as fontkit.Font
    const widthOf = (text: string): number => (face.layout(text).advanceWidth * 9) / face.unitsPerEm
    const lines = words.map((text, i) => ({ ...run(text, i), w: widthOf(text) }))
    const made = await renderPdf(inputOf(onePage(lines)))
    const [page] = await readPdf(made)
    expect(page?.words.map((word) => word.text)).toEqual(words)
    page?.words.forEach((word, i) => expect(word.x).toBeCloseTo(lines[i]?.x ?? 0, 2))
    const items = (await (await (await open(made)).getPage(1)).getTextContent()).items.filter(
      (item) => 'str' in item && item.str.trim() !== '',
    )
    items.forEach((item, i) => expect('width' in item ? item.width : 0).toBeCloseTo(lines[i]?.w ?? 0, 1))
    // What is painted are the outlines of the shaped words (initial, medial, final forms and their dots), not of their letters alone.
    const contours = (glyphs: readonly fontkit.Glyph[]): number =>
      glyphs.reduce((sum, glyph) => sum + (glyph.path.toSVG().match(/M/g) ?? []).length, 0)
    const painted = page?.paths.filter(({ paint }) => paint === 'fill') ?? []
    expect(painted).toHaveLength(words.reduce((sum, word) => sum + contours(face.layout(word).glyphs), 0))
    const xs = painted.flatMap(({ points }) => points.map(([x]) => x))
    const last = lines.at(-1)
    expect(Math.min(...xs)).toBeGreaterThan(58)
    expect(Math.max(...xs)).toBeLessThan((last?.x ?? 0) + (last?.w ?? 0) + 1)
  })

  test('says what it is: title, language, outline with one entry a page, title in the window bar, fixed dates', async () => {
    const sop = handmadeSop()
    const document = await open(
      await renderPdf(inputOf(sampleLayout, { sop: { ...sop, identity: { ...sop.identity, title: 'Uji & <Coba> "é"' } } })),
    )
    const { info } = await document.getMetadata()
    const facts = info as Record<string, unknown>
    expect(facts['Title']).toBe('SOP Uji & <Coba> "é"')
    expect(facts['Creator']).toBe('Tatalaksana')
    expect(facts['Producer']).toBe('Tatalaksana')
    expect(facts['Language']).toBe('id-ID')
    expect(facts['CreationDate']).toBe('D:20260102030405Z')
    const outline = await document.getOutline()
    expect(outline.map((entry) => entry.title)).toEqual(['Halaman 1: bagian identitas', 'Halaman 2: kegiatan 1–2'])
    expect((await document.getViewerPreferences()) as unknown).toMatchObject({ DisplayDocTitle: true })
  })

  test('embeds subsets of its fonts and nothing else', () => {
    const raw = latin1(bytes)
    const names = [...new Set([...raw.matchAll(/\/FontName \/(\S+)/g)].map(([, name = '']) => name))]
    expect(names.map((name) => name.replace(/^[A-Z]{6}\+/, '')).sort()).toEqual([
      'Arimo-Bold',
      'Arimo-Italic',
      'Arimo-Regular',
      'NotoNaskhArabic-Regular',
    ])
    for (const name of names) expect(name).toMatch(/^[A-Z]{6}\+/)
    expect([...raw.matchAll(/\/FontFile2 /g)].length).toBe(names.length)
    expect(raw).not.toMatch(/\/Subtype \/Type1\b|\/Subtype \/Image/)
    expect(bytes.length).toBeLessThan(40_000)
  })

  test('leaks no path, no name of a machine or person, no library', () => {
    const all = everything(bytes)
    expect(all.match(/pdfmake|pdfkit|fontkit|node_modules/i)).toBeNull()
    expect(all.includes(process.cwd())).toBe(false)
    expect(all.includes(process.env['USER'] ?? 'root/')).toBe(false)
    expect(all.match(/file:|https?:/i)).toBeNull()
  })

  test('the same input and date give the same bytes, whatever the time zone; another date other bytes', async () => {
    const zone = process.env['TZ']
    try {
      process.env['TZ'] = 'Asia/Jayapura'
      expect(Buffer.from(await renderPdf(inputOf(structuredClone(sampleLayout)))).equals(Buffer.from(bytes))).toBe(true)
      process.env['TZ'] = 'America/St_Johns'
      expect(Buffer.from(await renderPdf(inputOf(structuredClone(sampleLayout)))).equals(Buffer.from(bytes))).toBe(true)
    } finally {
      if (zone === undefined) delete process.env['TZ']
      else process.env['TZ'] = zone
    }
    expect(Buffer.from(await renderPdf(inputOf(sampleLayout, { date: '2027-01-01T00:00:00Z' }))).equals(Buffer.from(bytes))).toBe(false)
  })

  test('page sizes are those of the layout, also when they differ', async () => {
    const pages: readonly Page[] = [flowPage, { ...flowPage, page: 2, w: 609.45, h: 935.43 }]
    const read = await readPdf(await renderPdf(inputOf({ ...sampleLayout, pages })))
    expect(read.map((page) => [page.w, page.h])).toEqual([
      [841.89, 595.28],
      [609.45, 935.43],
    ])
  })

  test('what stops the work between two pages stops it', async () => {
    let calls = 0
    const stop = () => {
      calls += 1
      if (calls === 2) throw new Error('berhenti')
    }
    await expect(renderPdf(inputOf(sampleLayout), stop)).rejects.toThrow('berhenti')
  })

  test('a whole hand-made form has no glyph of another font and keeps its words', async () => {
    const input = handmadeInput(DATE)
    const pages = await readPdf(await renderPdf(input))
    const words = input.layout.pages.map((page) => marksOf(page).flatMap((mark) => (mark.kind === 'text' ? [mark.run.text.trim()] : [])))
    expect(pages.map((page) => page.words.map((word) => word.text.trim()).join(' '))).toEqual(
      words.map((texts) => texts.filter((text) => text !== '').join(' ')),
    )
  })
})

describe('the emblem', () => {
  const sop = () => ({ ...handmadeSop(), identity: { ...handmadeSop().identity, emblem: { png: 'x' } } })
  const withEmblem = (png: Uint8Array) => renderPdf(inputOf(sampleLayout, { sop: sop(), resolver: { ...NOTHING, asset: () => ({ png }) } }))
  const colours = (channels: 1 | 2 | 3 | 4, value: readonly number[]) =>
    encode({
      width: 8,
      height: 4,
      depth: 8,
      channels,
      data: new Uint8Array(Array.from({ length: 32 * channels }, (_, i) => value[i % channels] ?? 0)),
    })

  test.each([
    ['grey', colours(1, [90])],
    ['grey with alpha', colours(2, [90, 128])],
    ['colour', colours(3, [10, 120, 40])],
    ['colour with alpha', colours(4, [10, 120, 40, 100])],
  ])('a PNG in %s is embedded once, on white, without transparency', async (_name, png) => {
    const raw = latin1(await withEmblem(png))
    expect([...raw.matchAll(/\/Subtype \/Image/g)].length).toBe(1)
    expect(raw).toMatch(/\/Width 8\s+\/Height 4/)
    expect(raw).not.toContain('/SMask')
    expect(raw).toContain('/ColorSpace /DeviceRGB')
  })

  test.each([
    ['no picture at all', new TextEncoder().encode('bukan gambar')],
    ['a truncated PNG', colours(3, [1, 2, 3]).slice(0, 50)],
    ['a header that promises 30,000 × 30,000', bomb()],
    ['nothing', new Uint8Array()],
  ])('%s gives the placeholder, drawn, and no fault', async (_name, png) => {
    const made = await withEmblem(png)
    expect(latin1(made)).not.toContain('/Subtype /Image')
    const [page] = await readPdf(made)
    expect((page?.paths ?? []).filter((path) => path.curved && path.paint === 'stroke').length).toBe(2)
  })

  function bomb(): Uint8Array {
    const png = colours(3, [1, 2, 3])
    new DataView(png.buffer, png.byteOffset).setUint32(16, 30_000)
    new DataView(png.buffer, png.byteOffset).setUint32(20, 30_000)
    return png
  }
})

describe('fonts without glyph moves', () => {
  test('keep every glyph and width, lose kerning and ligatures', () => {
    const whole = fontkit.create(Buffer.from(bundledFonts('Tinos', false))) as fontkit.Font
    const stripped = fontkit.create(Buffer.from(withoutGlyphMoves(bundledFonts('Tinos', false)))) as fontkit.Font
    const text = 'AVATAR office'
    expect(stripped.numGlyphs).toBe(whole.numGlyphs)
    expect(stripped.glyphsForString(text).map((g) => [g.id, g.advanceWidth])).toEqual(
      whole.glyphsForString(text).map((g) => [g.id, g.advanceWidth]),
    )
    expect(stripped.layout(text).advanceWidth).toBe(whole.glyphsForString(text).reduce((sum, glyph) => sum + glyph.advanceWidth, 0))
    expect(whole.layout(text).advanceWidth).not.toBe(stripped.layout(text).advanceWidth)
  })

  test('bytes that are no font throw', () => {
    expect(() => withoutGlyphMoves(new Uint8Array(3))).toThrow(RangeError)
  })
})

function onePage(runs: readonly Line[]): Layout {
  const page: Page = {
    ...flowPage,
    page: 1,
    tables: [],
    symbols: [],
    connectors: [],
    flows: [],
    texts: [{ role: 'title', box: flowPage.body, lines: runs }],
  }
  return { ...sampleLayout, pages: [page] }
}
