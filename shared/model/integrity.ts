import { isTextColumn, mergeableColumns, symbolsOfTable } from './query'
import type { FlowTable, Override, Sop, TableId } from './sop'

export type IntegrityCode =
  | 'id-repeated'
  | 'actor-of-symbol-missing'
  | 'symbol-of-flow-missing'
  | 'joint-over-rows'
  | 'joint-to-itself'
  | 'target-of-override-missing'
  | 'merged-cell-in-first-activity'
  | 'merged-cell-below-heading'
  | 'group-of-actor-missing'

/** A place where the document contradicts itself: `of` is the thing at fault, `id` what it names in vain (or names twice). */
export interface IntegrityFault {
  readonly code: IntegrityCode
  readonly table: TableId
  readonly of: string
  readonly id: string
}

/**
 * What must hold in every document, whatever an office signs: ids unique in the document; what a symbol, flow, override or actor
 * names stands in the same table; a joint links two symbols of one row; no merged cell without a cell above. Empty when all holds.
 */
export const checkIntegrity = (sop: Sop): readonly IntegrityFault[] => {
  const seen = new Set<string>()
  return sop.tables.flatMap((table) => [...repeatedIds(table, seen), ...faultsOf(table)])
}

const repeatedIds = (table: FlowTable, seen: Set<string>): readonly IntegrityFault[] =>
  [table, ...table.groups, ...table.actors, ...table.rows, ...symbolsOfTable(table), ...table.flows].flatMap(({ id }) => {
    if (seen.has(id)) return [{ code: 'id-repeated' as const, table: table.id, of: id, id }]
    seen.add(id)
    return []
  })

const faultsOf = (table: FlowTable): readonly IntegrityFault[] => {
  const faults: IntegrityFault[] = []
  const fault = (code: IntegrityCode, of: string, id: string): void => {
    faults.push({ code, table: table.id, of, id })
  }
  const groups = new Set(table.groups.map(({ id }) => id))
  const actors = new Set(table.actors.map(({ id }) => id))
  const rowOf = new Map(
    table.rows.flatMap((row) => (row.kind === 'activity' ? row.symbols.map((symbol) => [symbol.id, row.id] as const) : [])),
  )

  for (const actor of table.actors)
    if (actor.group !== undefined && !groups.has(actor.group)) fault('group-of-actor-missing', actor.id, actor.group)
  for (const symbol of symbolsOfTable(table))
    for (const actor of symbol.actors) if (!actors.has(actor)) fault('actor-of-symbol-missing', symbol.id, actor)
  for (const flow of table.flows) {
    const ends = flow.kind === 'joint' ? flow.between : flow.to === null ? [flow.from] : [flow.from, flow.to]
    for (const end of ends) if (!rowOf.has(end)) fault('symbol-of-flow-missing', flow.id, end)
    if (flow.kind === 'joint' && rowOf.get(flow.between[0]) !== rowOf.get(flow.between[1]))
      fault('joint-over-rows', flow.id, flow.between[1])
    if (flow.kind === 'joint' && flow.between[0] === flow.between[1]) fault('joint-to-itself', flow.id, flow.between[1])
  }
  mergedCells(table, fault)
  const named = {
    rows: new Set<string>(table.rows.map(({ id }) => id)),
    actors: new Set<string>(actors),
    flows: new Set<string>(table.flows.map(({ id }) => id)),
  }
  for (const override of table.overrides)
    for (const id of missingOf(override, named)) fault('target-of-override-missing', override.kind, id)
  return faults
}

const mergedCells = (table: FlowTable, fault: (code: IntegrityCode, of: string, id: string) => void): void => {
  table.rows.forEach((row, at) => {
    if (row.kind === 'heading') return
    const above = table.rows[at - 1]
    if (above?.kind === 'activity') return
    const code = above === undefined ? 'merged-cell-in-first-activity' : 'merged-cell-below-heading'
    for (const column of mergeableColumns) if (row[column] === null) fault(code, row.id, column)
  })
}

interface Named {
  readonly rows: ReadonlySet<string>
  readonly actors: ReadonlySet<string>
  readonly flows: ReadonlySet<string>
}

const missingOf = (override: Override, named: Named): readonly string[] => {
  const missing = (known: ReadonlySet<string>, id: string): readonly string[] => (known.has(id) ? [] : [id])
  switch (override.kind) {
    case 'exit':
    case 'entry':
      return missing(named.flows, override.flow)
    case 'channel':
      return [...missing(named.flows, override.flow), ...missing(named.actors, override.actor)]
    case 'rowHeight':
    case 'breakBefore':
      return missing(named.rows, override.row)
    case 'columnWidth':
      return isTextColumn(override.column) ? [] : missing(named.actors, override.column)
  }
}
