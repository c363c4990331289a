import { flowId, listOf, rowId, symbolId, tableId } from '../args'
import type { Flow, FlowTable, Row, RowId } from '../../model'
import { command } from '../command'
import { refuse } from '../refuse'
import { inTable, mustBeNew, rowAt, rowIn } from '../pieces/find'
import { inserted } from '../pieces/lists'
import { settled } from '../pieces/merged'
import { rowTitle } from '../pieces/names'

/** Flows whose both ends stand in this row: they are copied with it. */
const innerFlows = (table: FlowTable, row: Row): readonly Flow[] => {
  const own = new Set(row.kind === 'activity' ? row.symbols.map((symbol) => symbol.id) : [])
  return table.flows.filter((flow) =>
    flow.kind === 'joint' ? flow.between.every((end) => own.has(end)) : own.has(flow.from) && flow.to !== null && own.has(flow.to),
  )
}
/** How many new symbol and flow ids `duplicateRow` wants. */
export const duplicateRowNeeds = (table: FlowTable, row: RowId): { readonly symbols: number; readonly flows: number } => {
  const original = rowIn(table, row)
  return { symbols: original.kind === 'activity' ? original.symbols.length : 0, flows: innerFlows(table, original).length }
}

/** Puts a copy of a row below it: texts, symbols and the flows inside the row; a printed number of its own is not copied. */
export const duplicateRow = command(
  'duplicateRow',
  { table: tableId, row: rowId, copy: rowId, symbols: listOf(symbolId), flows: listOf(flowId) },
  {
    run: (sop, { table, row, copy, symbols, flows }) => {
      mustBeNew(sop, copy, ...symbols, ...flows)
      return inTable(sop, table, (old) => {
        const original = rowIn(old, row)
        const needs = duplicateRowNeeds(old, row)
        if (symbols.length !== needs.symbols || flows.length !== needs.flows)
          return refuse(`${needs.symbols} symbol and ${needs.flows} flow ids needed`)
        const own = original.kind === 'activity' ? original.symbols : []
        const twin = new Map(own.flatMap((symbol, index) => (symbols[index] === undefined ? [] : [[symbol.id, symbols[index]] as const])))
        const fresh: Row =
          original.kind === 'heading'
            ? { ...original, id: copy }
            : { ...original, id: copy, number: null, symbols: own.map((symbol) => ({ ...symbol, id: twin.get(symbol.id) ?? symbol.id })) }
        const copied = innerFlows(old, original).map((flow, index): Flow => {
          const id = flows[index] ?? flow.id
          const to = (end: (typeof own)[number]['id']) => twin.get(end) ?? end
          return flow.kind === 'joint'
            ? { ...flow, id, between: [to(flow.between[0]), to(flow.between[1])] }
            : { ...flow, id, from: to(flow.from), to: flow.to === null ? null : to(flow.to) }
        })
        const rows = settled(old.rows, inserted(old.rows, rowAt(old, row) + 1, fresh))
        return { ...old, rows, flows: copied.length > 0 ? [...old.flows, ...copied] : old.flows }
      })
    },
    title: (sop, at) => rowTitle(sop, at),
  },
)
