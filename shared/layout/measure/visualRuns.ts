// A printed line as runs in the order in which they stand on paper. Writers of PDF have no bidirectional algorithm: the layout orders the
// words itself (UAX 9) and gives every Arabic word as a run of its own.
import bidiFactory from 'bidi-js'
import { isArabic, isArabicDigit } from './arabic'

export interface VisualRun {
  readonly text: string
  readonly arabic: boolean
  readonly at: number // where it begins in the text: runs sorted by it stand in reading order
}
const bidi = bidiFactory()

/** Whether a text holds anything that runs from right to left. */
export function isBidirectional(text: string): boolean {
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u.test(text)
}

type Kind = 'arabic' | 'digit' | 'space' | 'other'
function kindOf(character: string): Kind {
  const code = character.codePointAt(0) ?? 0
  // The shaper of the PDF writer turns a run of Arabic digits round with the words: each digit is a run of its own.
  if (isArabicDigit(code)) return 'digit'
  if (isArabic(code)) return 'arabic'
  return character === ' ' || character === '\u00a0' ? 'space' : 'other'
}

/** The runs of one printed line from left to right; the line's base direction is left to right, as the form's. */
export function visualRuns(text: string): readonly VisualRun[] {
  if (!isBidirectional(text)) return [{ text, arabic: false, at: 0 }]
  const { levels } = bidi.getEmbeddingLevels(text, 'ltr')
  const tokens: { text: string; kind: Kind; level: number; at: number }[] = []
  let at = 0
  for (const character of text) {
    const kind = kindOf(character)
    // A bracket stays with the form's own direction: painters draw characters as they are, none would turn it round.
    const level = bidi.getMirroredCharacter(character) === null ? (levels[at] ?? 0) : 0
    const last = tokens.at(-1)
    const open = level % 2 === 0 && (kind === 'space' || kind === 'other') // plain text keeps its blanks inside
    const joins =
      last !== undefined &&
      last.level === level &&
      kind !== 'digit' &&
      (last.kind === kind ? true : open && (last.kind === 'space' || last.kind === 'other'))
    if (joins) {
      last.text += character
      if (kind === 'other') last.kind = 'other'
    } else tokens.push({ text: character, kind, level, at })
    at += character.length
  }
  // UAX 9, L2: from the highest level down to 1, turn every stretch of that level or higher round.
  const highest = tokens.reduce((max, token) => Math.max(max, token.level), 0)
  let order = [...tokens]
  for (let level = highest; level > 0; level -= 1) {
    const next: typeof order = []
    let stretch: typeof order = []
    for (const token of order) {
      if (token.level >= level) stretch.unshift(token)
      else {
        next.push(...stretch, token)
        stretch = []
      }
    }
    order = [...next, ...stretch]
  }
  return order.map((token) => ({ text: token.text, arabic: token.kind === 'arabic' || token.kind === 'digit', at: token.at }))
}
