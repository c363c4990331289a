// Arabic words in a PDF. Shaping makes bodies, dots and marks of letters, and one body serves many letters, so no table of glyphs can
// give the letters back to a reader. A word is drawn as outlines, and over them stands the word itself as text that is not painted, a
// glyph a letter: readers find, copy and speak that.
import type { FontName, Line } from '../../page'

const SHAPED: FontName = 'Noto Naskh Arabic'
export const isShaped = (font: FontName): boolean => font === SHAPED

interface Glyph {
  readonly id: number
  readonly advanceWidth: number
  readonly path: { readonly transform: (...matrix: readonly number[]) => { readonly toSVG: () => string } }
}
interface Position {
  readonly xAdvance: number
  readonly xOffset: number
  readonly yOffset: number
}
/** What this module needs of pdfkit's embedded font; its types do not tell. */
interface EmbeddedFont {
  readonly font: {
    readonly unitsPerEm: number
    readonly glyphForCodePoint: (code: number) => Glyph
    readonly layout: (text: string) => { readonly glyphs: readonly Glyph[]; readonly positions: readonly Position[] }
  }
  readonly scale: number
  readonly subset: { readonly includeGlyph: (id: number) => number }
  readonly unicode: (readonly number[])[]
  readonly widths: number[]
  encode: (text: string) => readonly [readonly string[], readonly object[]]
}
const embeddedFont = (doc: PDFKit.PDFDocument): EmbeddedFont => (doc as unknown as { readonly _font: EmbeddedFont })._font

/** The letters of a word from left to right, as readers expect them on a page. */
const fromLeft = (word: string): readonly number[] => Array.from(word, (letter) => letter.codePointAt(0) ?? 0).reverse()

/** Makes the face that was chosen last write a glyph for each letter, unshaped. */
export function writeLetters(doc: PDFKit.PDFDocument): void {
  const face = embeddedFont(doc)
  face.encode = (text) => {
    const glyphs = fromLeft(text).map((code) => ({ code, glyph: face.font.glyphForCodePoint(code) }))
    const ids = glyphs.map(({ code, glyph }) => {
      const id = face.subset.includeGlyph(glyph.id)
      face.widths[id] ??= glyph.advanceWidth * face.scale
      face.unicode[id] ??= [code]
      return id.toString(16).padStart(4, '0')
    })
    return [
      ids,
      glyphs.map(({ glyph: { advanceWidth } }) => ({
        xAdvance: advanceWidth * face.scale,
        advanceWidth: advanceWidth * face.scale,
        xOffset: 0,
        yOffset: 0,
      })),
    ]
  }
}

/** Paints a word in the face and size that were chosen last; its text is as wide as its drawing. */
export function paintShaped(doc: PDFKit.PDFDocument, { text, x, baseline, w, sizePt }: Line): void {
  const { font } = embeddedFont(doc)
  const em = sizePt / font.unitsPerEm
  const { glyphs, positions } = font.layout(text)
  let pen = x
  const outlines = glyphs.map((glyph, i) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {}
    const at = pen + xOffset * em
    pen += xAdvance * em
    return glyph.path.transform(em, 0, 0, -em, at, baseline - yOffset * em).toSVG()
  })
  doc.path(outlines.join('')).fill()
  const letters = fromLeft(text).reduce((sum, code) => sum + font.glyphForCodePoint(code).advanceWidth * em, 0)
  // pdfkit's types do not know the stretching of letters.
  const stretched: PDFKit.Mixins.TextOptions & { readonly horizontalScaling: number } = {
    lineBreak: false,
    baseline: 'alphabetic',
    horizontalScaling: letters > 0 ? (100 * w) / letters : 100,
  }
  doc.save()
  doc.addContent('3 Tr') // neither filled nor stroked
  doc.text(text, x, baseline, stretched)
  doc.restore()
}
