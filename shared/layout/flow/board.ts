// One page of a flow table as the router's board: lanes, bands, symbols, and a wish for every flow with an end on this page.
import { printedNumbers, type Flow, type FlowTable, type SymbolId } from '../../model'
import { oneLine } from '../measure'
import type { Board, Band, Block, LabelVariant, Wish, WishEnd } from '../route/board'
import type { FlowColumns } from './columns'
import type { Piece } from './pieces'

export const HEAD_STRIP = 'strip-head'
export const FOOT_STRIP = 'strip-foot'

/** Where each symbol of a table stands, and its flows with both ends known. */
export interface FlowMap {
  readonly rowOf: ReadonlyMap<SymbolId, number> // index of the row in the table
  readonly laneOf: ReadonlyMap<SymbolId, number>
  readonly flows: readonly DrawnFlow[]
  readonly numbers: readonly string[] // printed numbers of the table's rows, as a strip's notes say them
}
export interface DrawnFlow {
  readonly flow: Flow
  readonly from: SymbolId
  readonly to: SymbolId | null
  readonly fromRow: number
  readonly toRow: number | null
}

/** The flows that can be drawn: those whose symbols stand in a lane. */
export function flowMapOf(table: FlowTable, pieces: readonly Piece[]): FlowMap {
  const rowOf = new Map<SymbolId, number>()
  const laneOf = new Map<SymbolId, number>()
  for (const piece of pieces)
    for (const { symbol, lanes } of piece.symbols) {
      rowOf.set(symbol.id, piece.index)
      laneOf.set(symbol.id, lanes[0])
    }
  const flows = table.flows.flatMap((flow): readonly DrawnFlow[] => {
    const [from, to] = flow.kind === 'joint' ? flow.between : [flow.from, flow.to]
    const fromRow = rowOf.get(from)
    const toRow = to === null ? null : rowOf.get(to)
    return fromRow === undefined || toRow === undefined ? [] : [{ flow, from, to, fromRow, toRow }]
  })
  const printed = printedNumbers(table)
  const numbers = table.rows.map(({ id }) => oneLine(printed.get(id) ?? '').replace(/\.$/, ''))
  return { rowOf, laneOf, flows, numbers }
}

/** A half of a flow that crosses a break of this page. */
export interface Half {
  readonly flow: DrawnFlow
  readonly role: 'out' | 'in'
  readonly strip: typeof HEAD_STRIP | typeof FOOT_STRIP
  readonly lane: number
  readonly partner: string // printed number of the row at the flow's other end
}

/** The halves of a page that holds the rows `first` to `last`. */
export function halvesOf(map: FlowMap, first: number, last: number): readonly Half[] {
  const here = (row: number): boolean => row >= first && row <= last
  return map.flows.flatMap((flow): readonly Half[] => {
    const { from, to, fromRow, toRow } = flow
    if (to === null || toRow === null || here(fromRow) === here(toRow)) return []
    const away = here(fromRow) ? toRow : fromRow
    const strip = away < first ? HEAD_STRIP : FOOT_STRIP
    const partner = map.numbers[away] ?? ''
    return here(fromRow)
      ? [{ flow, role: 'out', strip, lane: map.laneOf.get(from) ?? 0, partner }]
      : [{ flow, role: 'in', strip, lane: map.laneOf.get(to) ?? 0, partner }]
  })
}

/** Most halves that a lane of this width holds in one strip. */
export const laneCapacity = (width: number): number => Math.max(1, Math.floor((width + 2) / 12))

/** Whether some lane would have to hold more halves than it can. */
export function isOverfull(halves: readonly Half[], columns: FlowColumns): boolean {
  const counts = new Map<string, number>()
  for (const { strip, lane } of halves) counts.set(`${strip} ${lane}`, (counts.get(`${strip} ${lane}`) ?? 0) + 1)
  return [...counts].some(([key, count]) => count > laneCapacity(columns.lanes[Number(key.split(' ')[1])]?.w ?? 0))
}

/** How many flows a break after row `last` would cut. */
export const cutsAfter = (map: FlowMap, last: number): number =>
  map.flows.filter(({ fromRow, toRow }) => toRow !== null && fromRow <= last !== toRow <= last).length

export interface StripHeights {
  readonly head: number | null // null: no strip
  readonly foot: number | null
}
/** The board of a page and its wishes; bands are named by the pieces' places, since a row may be split. */
export function boardOf(
  table: FlowTable,
  columns: FlowColumns,
  map: FlowMap,
  pieces: readonly Piece[],
  heights: readonly number[],
  halves: readonly Half[],
  strips: StripHeights,
  labels: (text: string) => readonly LabelVariant[],
): { readonly board: Board; readonly wishes: readonly Wish[] } {
  const bands: Band[] = [
    ...(strips.head === null ? [] : [{ id: HEAD_STRIP, role: 'strip-head', minH: strips.head } as const]),
    ...pieces.map((piece, i): Band => ({ id: bandId(i), role: piece.row.kind === 'heading' ? 'heading' : 'row', minH: heights[i] ?? 0 })),
    ...(strips.foot === null ? [] : [{ id: FOOT_STRIP, role: 'strip-foot', minH: strips.foot } as const]),
  ]
  const blocks = pieces.flatMap((piece, i) =>
    piece.symbols.map(({ symbol, lanes, shape, w, h, lines }): Block => ({
      id: symbol.id,
      band: bandId(i),
      columns: lanes,
      shape: shape === 'decision' ? 'diamond' : shape === 'terminator' ? 'capsule' : 'box',
      w,
      h,
      hasText: lines.length > 0,
    })),
  )
  const standing = new Set(blocks.map(({ id }) => id))
  const laneIndex = new Map(columns.lanes.map(({ id }, i) => [id, i]))
  const halfOf = new Map(halves.map((half) => [half.flow.flow.id, half]))
  const wishes = map.flows.flatMap(({ flow, from, to, fromRow, toRow }): readonly Wish[] => {
    const label = flow.kind === 'arrow' ? flow.label.trim() : ''
    const common = {
      id: flow.id,
      kind: flow.kind === 'joint' ? 'joint' : to === null ? 'open' : 'arrow',
      backward: toRow !== null && (toRow < fromRow || from === to),
      prefer: preferencesOf(table, flow, laneIndex),
    } as const
    const half = halfOf.get(flow.id)
    if (half === undefined) {
      if (!standing.has(from) || (to !== null && !standing.has(to))) return []
      const end: WishEnd | null = to === null ? null : { block: to }
      return [{ ...common, from: { block: from }, to: end, source: from, target: to, labelText: label, label: labels(label) }]
    }
    const slot: WishEnd = { strip: half.strip, column: half.lane }
    // Each half is an end of its own: nothing merges into an out half, nothing forks from an in half.
    return half.role === 'out'
      ? [{ ...common, from: { block: from }, to: slot, source: from, target: `out ${flow.id}`, labelText: label, label: labels(label) }]
      : [{ ...common, from: slot, to: { block: to ?? from }, source: `in ${flow.id}`, target: to, labelText: '', label: [] }]
  })
  return { board: { columns: columns.lanes, bands, blocks }, wishes }
}

export const bandId = (piece: number): string => `row ${piece}`

/** The author's choices for a flow, as the router's preferences. */
function preferencesOf(table: FlowTable, flow: Flow, laneIndex: ReadonlyMap<string, number>): Wish['prefer'] {
  let prefer: Wish['prefer'] = {}
  for (const override of table.overrides) {
    if (!('flow' in override) || override.flow !== flow.id) continue
    if (override.kind === 'channel') {
      const column = laneIndex.get(override.actor)
      if (column !== undefined) prefer = { ...prefer, channel: { column, at: override.at } }
    } else prefer = override.kind === 'exit' ? { ...prefer, exit: override.side } : { ...prefer, entry: override.side }
  }
  return prefer
}
