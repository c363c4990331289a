// What the undo label calls things, as the author sees them.
import {
  activitiesOf,
  isBlank,
  oneLine,
  printedNumber,
  type ActorId,
  type FlowId,
  type FlowTable,
  type GroupId,
  type RowId,
  type Sop,
  type SymbolId,
  type TableId,
} from '../../model'
import { actorAt, actorIn, flowIn, homeOf, rowIn, tableIn } from './find'

/** An activity as it is numbered on paper; a blank number gives the place in the table, from 1. */
export const numberOf = (table: FlowTable, row: RowId): string => {
  const printed = oneLine(printedNumber(table, rowIn(table, row))).replace(/\.$/, '')
  return printed || String(activitiesOf(table).findIndex((other) => other.id === row) + 1)
}
export const rowNumber = (sop: Sop, at: { readonly table: TableId; readonly row: RowId }): string =>
  numberOf(tableIn(sop, at.table), at.row)
export const symbolNumber = (sop: Sop, at: { readonly table: TableId; readonly symbol: SymbolId }): string => {
  const table = tableIn(sop, at.table)
  return numberOf(table, homeOf(table, at.symbol).id)
}
/** The activity from which a flow leaves (a joint: in which it stands). */
export const flowNumber = (sop: Sop, at: { readonly table: TableId; readonly flow: FlowId }): string => {
  const flow = flowIn(tableIn(sop, at.table), at.flow)
  return symbolNumber(sop, { table: at.table, symbol: flow.kind === 'arrow' ? flow.from : flow.between[0] })
}
/** What has a name is called by it, on one line; what has none, by its place among its like (`index` from 0; said from 1). */
export const calledBy = (name: string, index: number): string => oneLine(name) || String(index + 1)
export const actorName = (sop: Sop, at: { readonly table: TableId; readonly actor: ActorId }): string => {
  const table = tableIn(sop, at.table)
  return calledBy(actorIn(table, at.actor).name, actorAt(table, at.actor))
}
/** The actor in a sentence that does not say 'pelaksana' before the name: the variant that does, where only its place is known. */
export const actorTitle = (sop: Sop, at: { readonly table: TableId; readonly actor: ActorId }) => ({
  name: actorName(sop, at),
  ...(isBlank(actorIn(tableIn(sop, at.table), at.actor).name) ? { variant: 'unnamed' } : {}),
})
export const groupName = (sop: Sop, at: { readonly table: TableId; readonly group: GroupId }): string => {
  const { groups } = tableIn(sop, at.table)
  const index = groups.findIndex((group) => group.id === at.group)
  return calledBy(groups[index]?.name ?? '', index)
}
export const tableName = (sop: Sop, id: TableId): string =>
  calledBy(
    tableIn(sop, id).title,
    sop.tables.findIndex((table) => table.id === id),
  )
/** The title of a command about a row: an activity by its number, a heading by its text or its place among the headings. */
export const rowTitle = (sop: Sop, at: { readonly table: TableId; readonly row: RowId }) => {
  const table = tableIn(sop, at.table)
  const row = rowIn(table, at.row)
  if (row.kind === 'activity') return { n: numberOf(table, row.id) }
  return { variant: 'heading', name: calledBy(row.text, table.rows.filter((other) => other.kind === 'heading').indexOf(row)) }
}
