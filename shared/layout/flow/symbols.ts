// Size of a symbol and the lines of the short text inside it.
import type { ActorId, FlowSymbol, FlowTable } from '../../model'
import type { Box, Line, PlacedSymbol } from '../../page'
import { CAP } from '../cell'
import { cleanText, FILL, type Broken, type Face, type Typesetter } from '../measure'
import type { FlowColumns } from './columns'

export const STACK_GAP = 16
export const FREE_BORDER = 10.5
const TEXT = 8
const PITCH = 9.2
const LEAST_W = 20
const WIDE = 72
/** A symbol that grows for its text stays this far from its lane's borders: two of them side by side leave a head its 9 pt. */
const BESIDE = 4.5
const TALLEST_DECISION = 44
const TALLEST_WIDENED = 48

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
  // Over three lanes and more it reaches from the middle of the first to the middle of the last, or it would seem to stand in one of them.
  const middles = room - ((columns.lanes[lanes[0]]?.w ?? 0) + (columns.lanes[lanes[1]]?.w ?? 0)) / 2
  const most = lanes[1] - lanes[0] >= 2 ? Math.max(WIDE, middles) : wide ? WIDE : shape === 'decision' ? 48 : 44
  const w = Math.min(most, Math.max(free, LEAST_W), Math.max(room / 2, room - 8))
  const own = shape === 'decision' ? Math.min(28, 0.72 * w) : Math.min(20, 0.7 * w)
  const text = cleanText(symbol.text)
  const base = { symbol, shape, lanes, w }
  if (text === '') return { ...base, h: own, lines: [], fits: true }
  const type = { ...face, sizePt: TEXT, bold: false }
  const broken = (width: number) => typesetter.broken(text, type, width / FILL)
  const sized = (width: number): TextInside =>
    shape === 'decision'
      ? decisionText(width, own, width > w ? TALLEST_WIDENED : TALLEST_DECISION, broken)
      : shape === 'terminator'
        ? capsuleText(width, broken)
        : boxText(width, broken)
  // A text that does not fit makes its symbol wider, up to a little before its lane's borders.
  const widths = [w]
  const widest = typesetter.width(text, type) > 3 * room ? w : room - 2 * BESIDE // three lines could not hold it
  for (let wider = w + 2; wider <= widest; wider += 2) widths.push(wider)
  for (const width of widths) {
    const inside = sized(width)
    if (inside !== null) return { ...base, w: width, ...inside, h: Math.max(own, inside.h), fits: true }
  }
  // What cannot stand inside reaches over the outline, but not out of its lanes: as narrow as its longest word, which reads better than its letters.
  const longest = Math.max(...text.split(/\s+/).map((word) => typesetter.width(word, type)))
  const lines = broken(Math.max(w * 0.62, Math.min(room - 2, longest + 0.1))).lines.map(({ text: line }) => line)
  const least = shape === 'decision' ? Math.min(TALLEST_DECISION, 2 * w) : own
  return { ...base, h: Math.max(least, lines.length * PITCH + 2.4), lines, fits: false }
}

/** Lanes are not made wider than this for the texts in their symbols. */
const WIDEST_LANE = 75

/** The width from `lane` (pt) up in which every symbol of an actor alone holds its text; a text that no lane could hold asks for nothing. */
export function laneForTexts(table: FlowTable, actor: ActorId, lane: number, face: Face, typesetter: Typesetter): number {
  const fits = (symbol: FlowSymbol, w: number): boolean =>
    sizeSymbol(symbol, { all: [], lanes: [{ id: actor, x: 0, w }], narrowRemarks: false }, face, typesetter)?.fits !== false
  return table.rows
    .flatMap((row) => (row.kind === 'activity' ? row.symbols : []))
    .filter((symbol) => symbol.text !== '' && symbol.actors.length === 1 && symbol.actors[0] === actor)
    .reduce((widest, symbol) => {
      for (let w = widest; w <= WIDEST_LANE; w += 1) if (fits(symbol, w)) return w
      return widest
    }, lane)
}

/** The lines of a text inside an outline of some width, and the height that they ask for; null: they do not fit. */
type TextInside = { readonly h: number; readonly lines: readonly string[] } | null
type Broke = (width: number) => Broken
const linesOf = ({ lines }: Broken): readonly string[] => lines.map(({ text }) => text)

function boxText(w: number, broken: Broke): TextInside {
  const set = broken(Math.max(4, w - 5))
  return set.cut || set.lines.length > 3 ? null : { h: set.lines.length * PITCH + 2.4, lines: linesOf(set) }
}

/** One line between the round ends, or up to three a little farther from them; a capsule higher than wide would have no flat side for a flow to meet. */
function capsuleText(w: number, broken: Broke): TextInside {
  const one = broken(Math.max(4, w - 4))
  const set = !one.cut && one.lines.length === 1 ? one : broken(Math.max(4, w - 9))
  const h = set.lines.length * PITCH + 2.4
  return set.cut || set.lines.length > 3 || h > w ? null : { h, lines: linesOf(set) }
}

/** A decision grows until each line fits the rhombus at its height. */
function decisionText(w: number, least: number, tallest: number, broken: Broke): TextInside {
  for (let h = least; h <= tallest; h = Math.floor(h) + 1)
    for (let n = 1; n <= 3; n += 1) {
      const width = w * (1 - (n * PITCH) / h)
      if (width < 8) continue
      const set = broken(width)
      if (set.lines.length === n && !set.cut) return { h, lines: linesOf(set) }
    }
  return null
}

/** The lines of a symbol's text, centred in its box. */
export function symbolLines(lines: readonly string[], box: Box, face: Face, typesetter: Typesetter): readonly Line[] {
  const type = { ...face, sizePt: TEXT, bold: false }
  const first = box.y + box.h / 2 - ((lines.length - 1) * PITCH + CAP * TEXT) / 2 + CAP * TEXT
  return lines.flatMap((text, i) => {
    const w = typesetter.width(text, type)
    return typesetter.runs(text, type, box.x + (box.w - w) / 2, first + i * PITCH)
  })
}
