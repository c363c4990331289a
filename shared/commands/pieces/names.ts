// What the undo label calls things, as the author sees them.
import {
  activitiesOf,
  printedNumber,
  type ActorId,
  type FlowId,
  type FlowTable,
  type RowId,
  type Sop,
  type SymbolId,
  type TableId,
} from '../../model'
import { actorIn, flowIn, homeOf, rowIn, tableIn } from './find'

/** An activity as it is numbered on paper; a blank number gives the place in the table, from 1. */
export const numberOf = (table: FlowTable, row: RowId): string => {
  const printed = printedNumber(table, rowIn(table, row)).trim().replace(/\.$/, '')
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
export const actorName = (sop: Sop, at: { readonly table: TableId; readonly actor: ActorId }): string =>
  actorIn(tableIn(sop, at.table), at.actor).name
/** A table by its title; without one, by its place from 1. */
export const tableName = (sop: Sop, id: TableId): string =>
  tableIn(sop, id).title || String(sop.tables.findIndex((table) => table.id === id) + 1)
