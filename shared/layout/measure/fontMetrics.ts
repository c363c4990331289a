// The table of advances that assets/fonts/build-metrics.mjs writes: all that measuring needs to know of the bundled fonts.
import type { FontName } from '../../page'

export interface FaceMetrics {
  readonly unitsPerEm: number
  /** Advance of the glyph that stands for a missing one. */
  readonly missing: number
  /** Runs of neighbouring code points: [first code point, advance, advance, …] in font units. */
  readonly advances: readonly (readonly number[])[]
}
export interface JoiningMetrics {
  /** [code point, joins backward, joins forward, isolated, final, initial, medial advance] */
  readonly letters: readonly (readonly number[])[]
  /** [letter, next letter, is the first joined backward, what the pair is wider than the sum of its forms] */
  readonly pairs: readonly (readonly number[])[]
}
export interface FontMetrics {
  readonly faces: Readonly<Record<string, FaceMetrics>>
  readonly joining: Readonly<Record<string, JoiningMetrics>>
}

/** The advance (in em) of a code point, `null` where the face has no glyph. */
export type Advances = (code: number) => number | null

/** `FontName` + bold as one name of the table. Italic faces have no bold cut: the upright bold stands in, as in the exporters. */
export function faceName(font: FontName, bold: boolean): string {
  return bold ? `${font.replace(' Italic', '')} Bold` : font
}

const LATIN = 0x250 // Basic Latin to Latin Extended-B: nearly every character of a form, looked up without a search

/** A look-up of advances for one face; an unknown face answers `null` for everything. */
export function advancesOf(face: FaceMetrics | undefined): Advances {
  if (face === undefined) return () => null
  const { unitsPerEm, advances } = face
  const near: (number | null)[] = Array.from({ length: LATIN }, () => null)
  for (const run of advances)
    for (let i = 1; i < run.length; i += 1) {
      const code = (run[0] ?? 0) + i - 1
      if (code < LATIN) near[code] = (run[i] ?? 0) / unitsPerEm
    }
  const search = (code: number): number | null => {
    let [low, high] = [0, advances.length - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const run = advances[middle] ?? []
      const first = run[0] ?? 0
      if (code < first) high = middle - 1
      else if (code > first + run.length - 2) low = middle + 1
      else return (run[code - first + 1] ?? 0) / unitsPerEm
    }
    return null
  }
  return (code) => (code < LATIN ? (near[code] ?? null) : search(code))
}
