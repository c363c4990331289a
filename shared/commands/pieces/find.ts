// Look-ups that throw: a call that names what is not there is wrong.
import { actorById, flowById, rowById, rowOfSymbol, tableById } from '../../model'
import type { Activity, Actor, ActorId, Flow, FlowId, FlowSymbol, FlowTable, Row, RowId, Sop, SymbolId, TableId } from '../../model'
import { refuse } from '../refuse'
import { mapped } from './lists'

const found = <T>(value: T | null, what: string): T => value ?? refuse(`no ${what}`)

export const tableIn = (sop: Sop, id: TableId): FlowTable => found(tableById(sop, id), `table ${id}`)
export const rowAt = (table: FlowTable, id: RowId): number => {
  const index = table.rows.findIndex((row) => row.id === id)
  return index >= 0 ? index : refuse(`no row ${id} in table ${table.id}`)
}
export const rowIn = (table: FlowTable, id: RowId): Row => found(rowById(table, id), `row ${id} in table ${table.id}`)
export const activityIn = (table: FlowTable, id: RowId): Activity => {
  const row = rowIn(table, id)
  return row.kind === 'activity' ? row : refuse(`row ${id} is a heading`)
}
export const actorAt = (table: FlowTable, id: ActorId): number => {
  const index = table.actors.findIndex((actor) => actor.id === id)
  return index >= 0 ? index : refuse(`no actor ${id} in table ${table.id}`)
}
export const actorIn = (table: FlowTable, id: ActorId): Actor => found(actorById(table, id), `actor ${id} in table ${table.id}`)
/** The activity in which a symbol stands. */
export const homeOf = (table: FlowTable, id: SymbolId): Activity => found(rowOfSymbol(table, id), `symbol ${id} in table ${table.id}`)
export const flowIn = (table: FlowTable, id: FlowId): Flow => found(flowById(table, id), `flow ${id} in table ${table.id}`)

/** The document with one table changed; the same reference when it is not. */
export const inTable = (sop: Sop, id: TableId, change: (table: FlowTable) => FlowTable): Sop => {
  tableIn(sop, id)
  const tables = mapped(sop.tables, (table) => (table.id === id ? change(table) : table))
  return tables === sop.tables ? sop : { ...sop, tables: tables as Sop['tables'] }
}
/** The table with one activity changed; the same reference when it is not. */
export const inActivity = (table: FlowTable, id: RowId, change: (row: Activity) => Activity): FlowTable => {
  activityIn(table, id)
  const rows = mapped(table.rows, (row) => (row.id === id && row.kind === 'activity' ? change(row) : row))
  return rows === table.rows ? table : { ...table, rows }
}
/** The table with one symbol changed; the same reference when it is not. */
export const inSymbol = (table: FlowTable, id: SymbolId, change: (symbol: FlowSymbol) => FlowSymbol): FlowTable =>
  inActivity(table, homeOf(table, id).id, (row) => {
    const symbols = mapped(row.symbols, (symbol) => (symbol.id === id ? change(symbol) : symbol))
    return symbols === row.symbols ? row : { ...row, symbols }
  })

/** Every id that the document holds. */
const idsOf = (sop: Sop): ReadonlySet<string> =>
  new Set(
    sop.tables.flatMap((table) => [
      table.id,
      ...table.groups.map((group) => group.id),
      ...table.actors.map((actor) => actor.id),
      ...table.rows.flatMap((row) => [row.id, ...(row.kind === 'activity' ? row.symbols.map((symbol) => symbol.id) : [])]),
      ...table.flows.map((flow) => flow.id),
    ]),
  )
/** Throws when one of the new ids is already in the document, or given twice. */
export const mustBeNew = (sop: Sop, ...ids: readonly string[]): void => {
  const taken = new Set(idsOf(sop))
  for (const id of ids) {
    if (taken.has(id)) refuse(`id ${id} is taken`)
    taken.add(id)
  }
}
