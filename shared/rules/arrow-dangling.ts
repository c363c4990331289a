import { callOf } from '../commands'
import { isArrow, rowOfSymbol } from '../model'
import { calledNumberOf } from './about/numbers'
import { tablesOf, type Rule } from './rule'

/** Panah menunjukkan arah kegiatan (35/2012, lima simbol): yang tidak menuju apa pun meninggalkan pembaca di tengah jalan. */
export const rule: Rule = {
  id: 'arrow-dangling',
  severity: 'error',
  clause: 'PermenPAN-RB 35/2012, lima simbol: anak panah (arah kegiatan)',
  *check(context) {
    for (const table of tablesOf(context))
      for (const flow of table.flows.filter(isArrow))
        if (flow.to === null)
          yield {
            at: { table: table.id, row: rowOfSymbol(table, flow.from)?.id ?? null, symbol: flow.from, flow: flow.id },
            params: { n: calledNumberOf(table, flow.from), label: flow.label },
            fix: callOf('removeFlow', { table: table.id, flow: flow.id }),
          }
  },
}
