import { exitsOf, symbolsOf, togetherWith, type Activity, type Arrow, type FlowSymbol, type FlowTable } from '../../model'

/** Symbols of one row that act as one, linked by joints: what leaves one of them leaves them all. */
export interface Together {
  readonly row: Activity
  readonly symbols: readonly [FlowSymbol, ...FlowSymbol[]]
  readonly exits: readonly Arrow[] // out of the group; arrows between its members are not exits
}

/** Every symbol of the table, gathered with those that it is joined to, in printed order. */
export const togetherIn = (table: FlowTable): readonly Together[] =>
  table.rows.flatMap((row) => {
    if (row.kind !== 'activity') return []
    const groups: Together[] = []
    const placed = new Set<string>()
    for (const first of symbolsOf(row)) {
      if (placed.has(first.id)) continue
      const members = togetherWith(table, first.id)
      for (const member of members) placed.add(member)
      const others = symbolsOf(row).filter((symbol) => symbol !== first && members.has(symbol.id))
      const exits = [...members].flatMap((member) => exitsOf(table, member)).filter((flow) => flow.to === null || !members.has(flow.to))
      groups.push({ row, symbols: [first, ...others], exits })
    }
    return groups
  })
