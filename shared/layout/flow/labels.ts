// The ways in which a flow's label may be written: in one line, wrapped at spaces, at last hyphenated ("Ti-dak").
import type { Box, Line } from '../../page'
import { oneLine, syllableBreaks, type Face, type Typesetter } from '../measure'
import type { LabelVariant } from '../route/board'

const TEXT = 8
const PITCH = 9.2
const BASELINE = 0.8

/** Variants of a label in order of liking; none for a blank label. */
export function labelVariants(label: string, face: Face, typesetter: Typesetter): readonly LabelVariant[] {
  const text = oneLine(label)
  if (text === '') return []
  const type = { ...face, sizePt: TEXT, bold: false }
  const width = (line: string): number => typesetter.width(line, type)
  const variant = (lines: readonly string[], wraps: LabelVariant['wraps']): LabelVariant => ({
    lines,
    w: Math.max(...lines.map(width)),
    h: lines.length * PITCH,
    wraps,
  })
  const words = text.split(/ (?!\/(?: |$))/u) // no line begins with a slash
  const found = [variant([text], 'none')]
  const known = new Set([text])
  const add = (lines: readonly string[], wraps: LabelVariant['wraps']): void => {
    const key = lines.join('\n')
    if (known.has(key)) return
    known.add(key)
    found.push(variant(lines, wraps))
  }
  for (let count = 2; count <= Math.min(4, words.length); count += 1) add(balanced(words, count, width), 'space')
  if (words.length > 4) add(words, 'space')
  const least = Math.max(...words.map((word) => Math.max(...parted(word).map(width))))
  add(
    words.flatMap((word) => (width(word) > least ? parted(word) : [word])),
    'hyphen',
  )
  return found
}

/** Words in `count` lines of which the longest is as short as possible. */
function balanced(words: readonly string[], count: number, width: (line: string) => number): readonly string[] {
  if (count === 1 || words.length === 1) return [words.join(' ')]
  let best: readonly string[] = [words.join(' ')]
  let least = Infinity
  for (let first = 1; first <= words.length - count + 1; first += 1) {
    const lines = [words.slice(0, first).join(' '), ...balanced(words.slice(first), count - 1, width)]
    const longest = Math.max(...lines.map(width))
    if (longest < least) {
      least = longest
      best = lines
    }
  }
  return best
}

/** A word in halves, as near to its middle as a syllable allows; two letters may stand alone. */
function parted(word: string): readonly string[] {
  const middle = word.length / 2
  const at = [...syllableBreaks(word, 2)].sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle) || a - b)[0]
  return at === undefined ? [word] : [`${word.slice(0, at)}-`, word.slice(at)]
}

/** The lines of a label in its box, centred on each other. */
export function labelLines(lines: readonly string[], box: Box, face: Face, typesetter: Typesetter): readonly Line[] {
  const type = { ...face, sizePt: TEXT, bold: false }
  return lines.flatMap((text, i) => {
    const w = typesetter.width(text, type)
    return typesetter.runs(text, type, box.x + (box.w - w) / 2, box.y + (i + BASELINE) * PITCH)
  })
}
