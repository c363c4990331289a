// The width of an Arabic word as a shaper sets it: each letter in the form that its neighbours ask for, without a shaper.
import type { JoiningMetrics } from './fontMetrics'

/** Whether a code point is written with the Arabic face (letters, marks, digits and punctuation of the Arabic blocks). */
export function isArabic(code: number): boolean {
  return (
    (code >= 0x600 && code <= 0x6ff) ||
    (code >= 0x750 && code <= 0x77f) ||
    (code >= 0x8a0 && code <= 0x8ff) ||
    (code >= 0xfb50 && code <= 0xfdff) ||
    (code >= 0xfe70 && code <= 0xfefc)
  )
}
/** Arabic digits run from left to right, although the script around them does not. */
export function isArabicDigit(code: number): boolean {
  return (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9)
}
/** Vowel signs stand over a letter and do not part it from the next. */
function isMark(code: number): boolean {
  return (code >= 0x610 && code <= 0x61a) || (code >= 0x64b && code <= 0x65f) || code === 0x670 || (code >= 0x6d6 && code <= 0x6ed)
}
const TATWEEL = 0x640

interface Letter {
  readonly backward: boolean
  readonly forward: boolean
  readonly forms: readonly number[] // isolated, final, initial, medial; em
}
/** The width (em) of a word, given the advance of whatever is no joining letter. */
export type WordWidth = (codes: readonly number[], other: (code: number) => number) => number

/** Builds the measure of one Arabic face; widths are the shaped run's (test/layout/metrics.test.ts holds them against the font). */
export function wordWidthOf(joining: JoiningMetrics, unitsPerEm: number): WordWidth {
  const letters = new Map<number, Letter>(
    joining.letters.map(([code = 0, backward, forward, ...forms]) => [
      code,
      { backward: backward === 1, forward: forward === 1, forms: forms.map((form) => form / unitsPerEm) },
    ]),
  )
  const tatweel: Letter = { backward: true, forward: true, forms: [] }
  const pairs = new Map(joining.pairs.map(([a = 0, b = 0, joined, more = 0]) => [(a * 0x800 + b) * 2 + (joined ?? 0), more / unitsPerEm]))
  return (codes, other) => {
    const bare = codes.filter((code) => !isMark(code))
    const at = (i: number): Letter | undefined => {
      const code = bare[i]
      return code === undefined ? undefined : code === TATWEEL ? tatweel : letters.get(code)
    }
    let width = 0
    for (const code of codes) if (isMark(code)) width += other(code)
    bare.forEach((code, i) => {
      const letter = at(i)
      if (letter === undefined || letter === tatweel) {
        width += other(code)
        return
      }
      const back = letter.backward && (at(i - 1)?.forward ?? false)
      const next = at(i + 1)
      const on = letter.forward && (next?.backward ?? false)
      width += letter.forms[(back ? 1 : 0) + (on ? 2 : 0)] ?? 0
      const after = bare[i + 1]
      // A pair is set closer or wider only where its second letter ends there.
      const goesOn = (next?.forward ?? false) && (at(i + 2)?.backward ?? false)
      if (after !== undefined && !goesOn) width += pairs.get((code * 0x800 + after) * 2 + (back ? 1 : 0)) ?? 0
    })
    return width
  }
}
