// The committed table of advances against the fonts themselves.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import * as fontkit from 'fontkit'
import { describe, expect, it } from 'vitest'
import metrics from '../../assets/fonts/metrics.json' with { type: 'json' }
import { advancesOf, faceName, typesetterOf } from '../../shared/layout/measure'
import type { FontName } from '../../shared/page'
import { bundledFonts } from '../support/pages'

// A plain script without types.
const script: string = '../../assets/fonts/build-metrics.mjs'
const folder = join(import.meta.dirname, '../../assets/fonts')
const fontOf = (font: FontName, bold: boolean): fontkit.Font => fontkit.create(Buffer.from(bundledFonts(font, bold))) as fontkit.Font
const typesetter = typesetterOf(metrics)

describe('metrics.json', () => {
  it('is what build-metrics.mjs writes from the committed fonts', async () => {
    const { buildMetrics, writeMetrics } = (await import(script)) as {
      buildMetrics: () => unknown
      writeMetrics: (table: unknown) => string
    }
    expect(writeMetrics(buildMetrics()) === readFileSync(join(folder, 'metrics.json'), 'utf8')).toBe(true)
  }, 120_000)

  it.each([
    ['Arimo', false],
    ['Arimo', true],
    ['Arimo Italic', false],
    ['Tinos', false],
    ['Carlito', true],
  ] as const)('has the advance of every character of %s (bold: %s)', (name, bold) => {
    const font = fontOf(name, bold)
    const advance = advancesOf(metrics.faces[faceName(name, bold) as 'Arimo'])
    for (const code of font.characterSet.filter((c) => c < 0x2000)) {
      const glyph = font.glyphForCodePoint(code)
      if (glyph.id < font.numGlyphs - 1) expect(advance(code)).toBeCloseTo(glyph.advanceWidth / font.unitsPerEm, 4)
    }
    expect(advance(0x2713)).toBe(font.hasGlyphForCodePoint(0x2713) ? advance(0x2713) : null)
  })
})

describe('widths', () => {
  const latin = fontOf('Arimo', false)
  it('are sums of unkerned advances', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9 .,/()-]{0,60}$/), (text) => {
        const units = latin.glyphsForString(text).reduce((sum, glyph) => sum + glyph.advanceWidth, 0)
        expect(typesetter.width(text, { font: 'Arimo', sizePt: 9, bold: false })).toBeCloseTo((units * 9) / latin.unitsPerEm, 6)
      }),
    )
  })

  const letters = 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي'
  const marks = '\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670'
  it.each([false, true])('of Arabic words are those of the shaped run (bold: %s)', (bold) => {
    const font = fontOf('Noto Naskh Arabic', bold)
    const shaped = (word: string): number => (font.layout(word).advanceWidth * 9) / font.unitsPerEm
    const ours = (word: string): number => typesetter.width(word, { font: 'Arimo', sizePt: 9, bold })
    for (const word of ['بسم', 'الله', 'الرحمن', 'الرحيم', 'سلام', 'محمد', 'الكهف', 'فلاح', 'لله', 'ه', 'اه', 'بلال', 'عقد', 'النكاح'])
      expect(ours(word), word).toBeCloseTo(shaped(word), 3)
    const letter = fc.constantFrom(...Array.from(letters))
    const mark = fc.constantFrom('', '', '', ...Array.from(marks))
    const word = fc.array(fc.tuple(letter, mark), { minLength: 1, maxLength: 9 }).map((list) => list.map(([l, m]) => l + m).join(''))
    fc.assert(
      fc.property(word, (text) => {
        expect(ours(text)).toBeCloseTo(shaped(text), 3)
      }),
      { numRuns: 1000 },
    )
  })
})
