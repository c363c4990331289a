// Measures and breaks text with the bundled fonts. Results are kept per font table, so that laying out a document again after one
// keystroke measures one cell; the counters tell what was asked for, not what was computed, so that equal input gives equal counts.
import type { FontName, Line } from '../../page'
import { isArabic, wordWidthOf, type WordWidth } from './arabic'
import { breakLines, type Broken } from './breakLines'
import { citedCode } from './cleanText'
import { advancesOf, faceName, type Advances, type FontMetrics } from './fontMetrics'
import { isBidirectional, visualRuns } from './visualRuns'

export interface Face {
  readonly font: FontName
  readonly sizePt: number
  readonly bold: boolean
}
export interface Typesetter {
  /** Width (pt) of a text on one line: the sum of unkerned advances, Arabic words in their shaped forms. */
  readonly width: (text: string, face: Face) => number
  /** The printed lines of a cleaned text in a width (pt). */
  readonly broken: (text: string, face: Face, width: number) => Broken
  /** One printed line set from x on a baseline: one run, or several where scripts mix; from left to right, and in reading order. */
  readonly set: (
    text: string,
    face: Face,
    x: number,
    baseline: number,
  ) => { readonly drawn: readonly Line[]; readonly read: readonly Line[] }
  /** The runs of `set` from left to right. */
  readonly runs: (text: string, face: Face, x: number, baseline: number) => readonly Line[]
  /** Characters that no bundled face can draw, each once: 'U+2713 ✓'. */
  readonly missing: (text: string, face: Face) => readonly string[]
  /** What was made for a key before, or is made now: equal content is one object, so that painters see at once what did not change. */
  readonly kept: <T extends object>(key: string, make: () => T) => T
  readonly cellsMeasured: () => number
}

export const ARABIC: FontName = 'Noto Naskh Arabic'
const KEPT = 20_000 // texts and cells kept per font table: about forty documents of thirty rows

interface FaceWidths {
  readonly advances: Advances
  readonly missing: number // em
  readonly word: WordWidth | null
}
interface Store {
  readonly faces: Map<string, FaceWidths>
  readonly broken: Map<string, Broken>
  readonly made: Map<string, { readonly made: object; readonly asked: number }>
}
const stores = new WeakMap<FontMetrics, Store>()

function storeOf(fonts: FontMetrics): Store {
  const known = stores.get(fonts)
  if (known !== undefined) return known
  const store: Store = { faces: new Map(), broken: new Map(), made: new Map() }
  stores.set(fonts, store)
  return store
}

/** A typesetter over a font table. Pure but for the store of results behind it. */
export function typesetterOf(fonts: FontMetrics): Typesetter {
  const store = storeOf(fonts)
  let asked = 0
  const faceOf = (font: FontName, bold: boolean): FaceWidths => {
    const name = faceName(font, bold)
    const known = store.faces.get(name)
    if (known !== undefined) return known
    const metrics = fonts.faces[name]
    const em = metrics?.unitsPerEm ?? 1000
    const joining = fonts.joining[name]
    const made: FaceWidths = {
      advances: advancesOf(metrics),
      missing: (metrics?.missing ?? em / 2) / em,
      word: joining === undefined ? null : wordWidthOf(joining, em),
    }
    store.faces.set(name, made)
    return made
  }
  const arabicWidth = (codes: readonly number[], bold: boolean): number => {
    const face = faceOf(ARABIC, bold)
    const other = (code: number): number => face.advances(code) ?? face.missing
    return face.word === null ? codes.reduce((sum, code) => sum + other(code), 0) : face.word(codes, other)
  }
  const width = (text: string, { font, bold, sizePt }: Face): number => {
    const face = faceOf(font, bold)
    let em = 0
    let word: number[] | null = null
    for (let i = 0; i < text.length; i += 1) {
      const code = text.codePointAt(i) ?? 0
      if (code > 0xffff) i += 1
      if (code >= 0x600 && isArabic(code)) {
        ;(word ??= []).push(code)
        continue
      }
      if (word !== null) {
        em += arabicWidth(word, bold)
        word = null
      }
      em += face.advances(code) ?? face.missing
    }
    if (word !== null) em += arabicWidth(word, bold)
    return em * sizePt
  }
  const set: Typesetter['set'] = (text, face, x, baseline) => {
    if (text === '') return { drawn: [], read: [] }
    let left = x
    const mixed = isBidirectional(text)
    const placed = visualRuns(text).flatMap((run) => {
      const font = run.arabic ? ARABIC : face.font
      const w = width(run.text, face)
      const line: Line = { x: left, baseline, w, text: run.text, font, sizePt: face.sizePt, bold: face.bold }
      left += w
      // A blank between two Arabic words is room, not ink.
      return mixed && run.text.trim() === '' ? [] : [{ line, at: run.at }]
    })
    const drawn = placed.map(({ line }) => line)
    return { drawn, read: mixed ? [...placed].sort((a, b) => a.at - b.at).map(({ line }) => line) : drawn }
  }
  return {
    width,
    broken: (text, face, room) => {
      asked += 1
      const key = `${face.font} ${face.bold ? 'b' : ''}${face.sizePt} ${room.toFixed(4)} ${text}`
      const known = store.broken.get(key)
      if (known !== undefined) return known
      const made = breakLines(text, room, (part) => width(part, face))
      if (store.broken.size >= KEPT) store.broken.clear()
      store.broken.set(key, made)
      return made
    },
    set,
    runs: (text, face, x, baseline) => set(text, face, x, baseline).drawn,
    missing: (text, { font, bold }) => {
      const found = new Map<number, string>()
      for (const character of text) {
        const code = character.codePointAt(0) ?? 0
        if (code < 0x21 || found.has(code)) continue
        const face = isArabic(code) ? faceOf(ARABIC, bold) : faceOf(font, bold)
        if (face.advances(code) === null) found.set(code, `${citedCode(code)} ${character}`)
      }
      return [...found.values()]
    },
    kept: <T extends object>(key: string, make: () => T): T => {
      const known = store.made.get(key)
      if (known !== undefined) {
        asked += known.asked
        return known.made as T // the key says which kind of thing it is, and all that it is made of
      }
      const before = asked
      const made = make()
      if (store.made.size >= KEPT) store.made.clear()
      store.made.set(key, { made, asked: asked - before })
      return made
    },
    cellsMeasured: () => asked,
  }
}
