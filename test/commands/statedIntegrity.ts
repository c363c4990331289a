// Integrity as the contract states it (section 1), written a second time, apart from the product's own check.
import type { Sop } from '../../shared/model'

/** What is wrong, one text each; empty when the document is whole. */
export const statedIntegrity = (sop: Sop): readonly string[] => {
  const faults: string[] = []
  const seen = new Set<string>()
  const fresh = (id: string) => {
    if (seen.has(id)) faults.push(`id ${id} twice`)
    seen.add(id)
  }
  if (sop.tables.length === 0) faults.push('no table')
  for (const table of sop.tables) {
    fresh(table.id)
    const groups = new Set<string>(table.groups.map((group) => group.id))
    const actors = new Set<string>(table.actors.map((actor) => actor.id))
    const rows = new Set<string>(table.rows.map((row) => row.id))
    const home = new Map<string, string>()
    for (const id of [...groups, ...actors]) fresh(id)
    for (const actor of table.actors) if (actor.group !== undefined && !groups.has(actor.group)) faults.push(`group of ${actor.id}`)
    table.rows.forEach((row, index) => {
      fresh(row.id)
      if (row.kind === 'heading') return
      if (table.rows[index - 1]?.kind !== 'activity')
        for (const cell of [row.requirements, row.duration, row.output, row.remarks])
          if (cell === null) faults.push(`merged cell in ${row.id}`)
      for (const symbol of row.symbols) {
        fresh(symbol.id)
        home.set(symbol.id, row.id)
        if (symbol.actors.length === 0) faults.push(`no actor at ${symbol.id}`)
        if (new Set(symbol.actors).size !== symbol.actors.length) faults.push(`actor twice at ${symbol.id}`)
        for (const actor of symbol.actors) if (!actors.has(actor)) faults.push(`actor of ${symbol.id}`)
      }
    })
    const flows = new Set<string>()
    for (const flow of table.flows) {
      fresh(flow.id)
      flows.add(flow.id)
      const ends = flow.kind === 'joint' ? flow.between : flow.to === null ? [flow.from] : [flow.from, flow.to]
      for (const end of ends) if (!home.has(end)) faults.push(`end of ${flow.id}`)
      if (flow.kind === 'joint' && home.get(flow.between[0]) !== home.get(flow.between[1])) faults.push(`joint ${flow.id} over rows`)
      if (flow.kind === 'joint' && flow.between[0] === flow.between[1]) faults.push(`joint ${flow.id} to itself`)
    }
    for (const choice of table.overrides) {
      if ('row' in choice && !rows.has(choice.row)) faults.push(`row of ${choice.kind}`)
      if ('flow' in choice && !flows.has(choice.flow)) faults.push(`flow of ${choice.kind}`)
      if ('actor' in choice && !actors.has(choice.actor)) faults.push(`actor of ${choice.kind}`)
    }
  }
  return faults
}
