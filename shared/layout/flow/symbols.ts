// Size of a symbol and the lines of the short text inside it.
import type { FlowSymbol } from '../../model'
import type { Box, Line, PlacedSymbol } from '../../page'
import { cleanText, FILL, type Broken, type Face, type Typesetter } from '../measure'
import type { FlowColumns } from './columns'

export const STACK_GAP = 16
export const FREE_BORDER = 10.5
const TEXT = 8
const PITCH = 9.2
const LEAST_W = 20
const TALLEST_DECISION = 44

export interface SizedSymbol {
  readonly symbol: FlowSymbol
  readonly shape: PlacedSymbol['shape']
  readonly lanes: readonly [first: number, last: number]
  readonly w: number
  readonly h: number
  readonly lines: readonly string[]
  readonly fits: boolean // the text stands inside the outline
}

/** The outline of a kind; start and end both print as the capsule. */
export const shapeOf = (kind: FlowSymbol['kind']): PlacedSymbol['shape'] =>
  kind === 'process' ? 'process' : kind === 'decision' ? 'decision' : 'terminator'

/** A symbol's size in its lanes, with its text broken into at most three lines where it can be. */
export function sizeSymbol(symbol: FlowSymbol, columns: FlowColumns, face: Face, typesetter: Typesetter): SizedSymbol | null {
  const indices = symbol.actors.map((actor) => columns.lanes.findIndex(({ id }) => id === actor)).filter((at) => at >= 0)
  if (indices.length === 0) return null
  const lanes = [Math.min(...indices), Math.max(...indices)] as const
  const room = columns.lanes.slice(lanes[0], lanes[1] + 1).reduce((sum, { w }) => sum + w, 0)
  const shape = shapeOf(symbol.kind)
  const wide = lanes[1] > lanes[0]
  const free = room - 2 * FREE_BORDER
  const most = wide ? 72 : shape === 'decision' ? 48 : 44
  const w = Math.min(most, Math.max(free, LEAST_W), Math.max(room / 2, room - 8))
  const own = shape === 'decision' ? Math.min(28, 0.72 * w) : Math.min(20, 0.7 * w)
  const text = cleanText(symbol.text)
  const base = { symbol, shape, lanes, w }
  if (text === '') return { ...base, h: own, lines: [], fits: true }
  const type = { ...face, sizePt: TEXT, bold: false }
  const broken = (width: number) => typesetter.broken(text, type, width / FILL)
  // What cannot stand inside may reach over the outline, but not out of its lanes: a whole word reads better than its letters.
  const beyond = Math.max(w * 0.62, Math.min(room - 6, 2 * w))
  if (shape === 'decision') return { ...base, ...decisionText(w, own, beyond, broken) }
  const inset = shape === 'terminator' ? 4 : 5
  const inside = ([w - inset, w - 9] as const)
    .slice(0, shape === 'terminator' ? 2 : 1)
    .map((width) => broken(Math.max(4, width)))
    .find(({ lines, cut }, i) => !cut && lines.length <= 3 && (i > 0 || shape !== 'terminator' || lines.length === 1))
  const lines = (inside ?? broken(beyond)).lines.map(({ text: line }) => line)
  const needed = lines.length * PITCH + 2.4
  // A capsule higher than wide would have no flat side for a flow to meet.
  const h = Math.max(own, shape === 'terminator' ? Math.min(w, needed) : needed)
  return { ...base, h, lines, fits: inside !== undefined && needed <= h + 1e-6 }
}

/** A decision grows until each line fits the rhombus at its height; what does not fit stands in its middle and is reported. */
function decisionText(
  w: number,
  own: number,
  beyond: number,
  broken: (width: number) => Broken,
): { readonly h: number; readonly lines: readonly string[]; readonly fits: boolean } {
  const heights = [own, ...Array.from({ length: TALLEST_DECISION }, (_, h) => h + 1).filter((h) => h > own)]
  for (const h of heights)
    for (let n = 1; n <= 3; n += 1) {
      const width = w * (1 - (n * PITCH) / h)
      if (width < 8) continue
      const { lines, cut } = broken(width)
      if (lines.length === n && !cut) return { h, lines: lines.map(({ text }) => text), fits: true }
    }
  const lines = broken(beyond).lines.map(({ text }) => text)
  return { h: Math.max(Math.min(TALLEST_DECISION, 2 * w), lines.length * PITCH), lines, fits: false }
}

/** The lines of a symbol's text, centred in its box. */
export function symbolLines(lines: readonly string[], box: Box, face: Face, typesetter: Typesetter): readonly Line[] {
  const type = { ...face, sizePt: TEXT, bold: false }
  const first = box.y + box.h / 2 - ((lines.length - 1) * PITCH + 0.716 * TEXT) / 2 + 0.716 * TEXT
  return lines.flatMap((text, i) => {
    const w = typesetter.width(text, type)
    return typesetter.runs(text, type, box.x + (box.w - w) / 2, first + i * PITCH)
  })
}
