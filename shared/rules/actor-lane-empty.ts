import { callOf } from '../commands'
import { oneLine, symbolsOfTable } from '../model'
import { tablesOf, type Rule } from './rule'

/** PermenPAN-RB 35/2012, Bagian Flowchart: kolom pelaksana ada untuk yang mengerjakan; kolom kosong mengambil tempat dari yang lain. */
export const rule: Rule = {
  id: 'actor-lane-empty',
  severity: 'error',
  clause: 'PermenPAN-RB 35/2012, Bagian Flowchart (kolom pelaksana)',
  *check(context) {
    for (const table of tablesOf(context)) {
      const busy = new Set(symbolsOfTable(table).flatMap((symbol) => symbol.actors))
      for (const actor of table.actors)
        if (!busy.has(actor.id))
          yield {
            at: { table: table.id, actor: actor.id },
            params: { actor: oneLine(actor.name) },
            fix: callOf('removeActor', { table: table.id, actor: actor.id }),
          }
    }
  },
}
