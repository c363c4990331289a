// The author's choices about the drawing: what the layout draws as it is asked to, and how a column or row is made larger or smaller.
import { callOf, runCommand } from '../../shared/commands'
import type { ActorId, CommandCall, DocumentId, FlowId, FlowTable, Override, RowId, Sop, TextColumn } from '../../shared/model'
import type { FlowPart, Layout, Side } from '../../shared/page'
import { layoutOf } from './pages'

export type FlowChoice = Extract<Override, { readonly flow: FlowId }>
export type ColumnId = TextColumn | ActorId

const partsOf = (layout: Layout, flow: FlowId): readonly FlowPart[] =>
  layout.pages.flatMap((page) => page.flows.filter((part) => part.flow === flow)).toSorted((a, b) => a.part - b.part)

/** The side by which a flow leaves its symbol, or enters the next; null: it does not (an open exit). */
export const drawnSide = (layout: Layout, flow: FlowId, which: 'exit' | 'entry'): Side | null => {
  const parts = partsOf(layout, flow)
  return which === 'exit' ? (parts[0]?.from.side ?? null) : (parts.at(-1)?.to?.side ?? null)
}

/** The lane and the part of it in which the longest vertical piece of a flow runs; null: it has none. */
export const drawnChannel = (
  layout: Layout,
  table: FlowTable,
  flow: FlowId,
): { readonly actor: ActorId; readonly at: 'before' | 'through' | 'after' } | null => {
  let longest = 0
  let x = Number.NaN
  for (const { points } of partsOf(layout, flow))
    points.forEach((to, index) => {
      const from = points[index - 1] ?? to
      const length = Math.abs(to[1] - from[1])
      if (Math.abs(to[0] - from[0]) < 0.02 && length > longest + 0.02) [longest, x] = [length, to[0]]
    })
  const columns = layout.pages.flatMap((page) => page.tables).find((other) => other.table === table.id)?.columns ?? []
  const lane = columns.find((column) => column.key.startsWith('actor:') && x >= column.x && x <= column.x + column.w)
  if (lane === undefined) return null
  const aside = x - (lane.x + lane.w / 2)
  const at = Math.abs(aside) < 1 ? 'through' : aside < 0 ? 'before' : 'after'
  return { actor: lane.key.slice('actor:'.length) as ActorId, at }
}

const isDrawn = (layout: Layout, table: FlowTable, choice: FlowChoice): boolean => {
  if (choice.kind !== 'channel') return drawnSide(layout, choice.flow, choice.kind) === choice.side
  const drawn = drawnChannel(layout, table, choice.flow)
  return drawn !== null && drawn.actor === choice.actor && drawn.at === choice.at
}

/** The choices that there are about a flow: a side where it leaves, one where it enters, a channel left, in the middle or right of a lane. */
export const flowChoices = (table: FlowTable, flow: FlowId): readonly FlowChoice[] => [
  ...(['exit', 'entry'] as const).flatMap((kind) =>
    (['top', 'right', 'bottom', 'left'] as const).map((side): FlowChoice => ({ kind, flow, side })),
  ),
  ...table.actors.flatMap(({ id }) =>
    (['before', 'through', 'after'] as const).map((at): FlowChoice => ({ kind: 'channel', flow, actor: id, at })),
  ),
]
/** The choice made about a flow, or null. */
export const chosenOf = <K extends FlowChoice['kind']>(table: FlowTable, kind: K, flow: FlowId): Extract<FlowChoice, { kind: K }> | null =>
  table.overrides.find(
    (choice): choice is Extract<FlowChoice, { kind: K }> => choice.kind === kind && 'flow' in choice && choice.flow === flow,
  ) ?? null

/** Calls that make a choice; a flow has one channel at most, so an earlier one goes. */
export const choiceCalls = (table: FlowTable, choice: FlowChoice): readonly CommandCall[] => [
  ...(choice.kind === 'channel' && chosenOf(table, 'channel', choice.flow) !== null
    ? [callOf('clearOverride', { table: table.id, kind: 'channel', of: choice.flow })]
    : []),
  callOf('setOverride', { table: table.id, override: choice }),
]

/** Would the layout draw the flow as this choice asks? Lays the document out once with the choice made: for idle moments. */
export const isOffered = (document: DocumentId, sop: Sop, table: FlowTable, choice: FlowChoice): boolean => {
  try {
    return isDrawn(layoutOf(document, choiceCalls(table, choice).reduce(runCommand, sop)), table, choice)
  } catch {
    return false // what cannot be laid out is not offered
  }
}

const PERCENT = 0.01
/** How far the author may go: the same bounds as the layout's own. */
const SHARES = [0.02, 0.6] as const
/** The share of the table's width that a column has on paper; null while it is not there. */
export const drawnShare = (layout: Layout, table: FlowTable, column: ColumnId): number | null => {
  const part = layout.pages.flatMap((page) => page.tables).find((other) => other.table === table.id)
  const at = part?.columns.find((other) => other.key === column || other.key === `actor:${column}`)
  return part === undefined || at === undefined ? null : at.w / part.box.w
}
export const chosenShare = (table: FlowTable, column: ColumnId): number | null => {
  const choice = table.overrides.find((other) => other.kind === 'columnWidth' && other.column === column)
  return choice?.kind === 'columnWidth' ? choice.share : null
}
/** One hundredth of the table's width more or less for a column. */
export const widened = (layout: Layout, table: FlowTable, column: ColumnId, steps: 1 | -1): readonly CommandCall[] => {
  const now = chosenShare(table, column) ?? drawnShare(layout, table, column)
  if (now === null) return []
  return resized(table, column, Math.round(now / PERCENT + steps) * PERCENT)
}
/** A share of the table's width for a column, within what the layout can do. */
export const resized = (table: FlowTable, column: ColumnId, share: number): readonly CommandCall[] => {
  const within = Math.min(SHARES[1], Math.max(SHARES[0], Math.round(share * 1000) / 1000))
  return [callOf('setOverride', { table: table.id, override: { kind: 'columnWidth', column, share: within } })]
}

/** Has the author begun a new page with this row? */
export const breaksBefore = (table: FlowTable, row: RowId): boolean =>
  table.overrides.some((choice) => choice.kind === 'breakBefore' && choice.row === row)

const STEP = (5 / 25.4) * 72 // 5 mm
/** The height of a row on paper (pt), all its parts together. */
export const drawnHeight = (layout: Layout, row: RowId): number =>
  layout.pages
    .flatMap((page) => page.tables.flatMap((table) => table.rows))
    .reduce((sum, part) => (part.key === row ? sum + part.h : sum), 0)
export const chosenHeight = (table: FlowTable, row: RowId): number | null => {
  const choice = table.overrides.find((other) => other.kind === 'rowHeight' && other.row === row)
  return choice?.kind === 'rowHeight' ? choice.minPt : null
}
/** Five millimetres more or less for a row; at its own height the choice goes. `plain` is the layout without the choice. */
export const heightened = (layout: Layout, plain: Layout, table: FlowTable, row: RowId, steps: 1 | -1): readonly CommandCall[] => {
  const own = drawnHeight(plain, row)
  const now = Math.max(own, chosenHeight(table, row) ?? drawnHeight(layout, row))
  const minPt = steps > 0 ? (Math.floor(now / STEP + 0.01) + 1) * STEP : (Math.ceil(now / STEP - 0.01) - 1) * STEP
  return minPt <= own + 0.5
    ? [callOf('clearOverride', { table: table.id, kind: 'rowHeight', of: row })]
    : [callOf('setOverride', { table: table.id, override: { kind: 'rowHeight', row, minPt: Math.round(minPt * 100) / 100 } })]
}
/** The document without a row's own height. */
export const withoutHeight = (sop: Sop, table: FlowTable, row: RowId): Sop =>
  runCommand(sop, callOf('clearOverride', { table: table.id, kind: 'rowHeight', of: row }))
