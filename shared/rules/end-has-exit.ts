import { callOf } from '../commands'
import { activitiesOf, exitsOf } from '../model'
import { calledNumber } from './about/numbers'
import { tablesOf, type Rule } from './rule'

/** PermenPAN-RB 35/2012, kapsul: di kapsul selesai alur berakhir, jadi tidak ada panah yang keluar darinya. */
export const rule: Rule = {
  id: 'end-has-exit',
  severity: 'error',
  clause: 'PermenPAN-RB 35/2012, lima simbol: kapsul (kegiatan mulai dan berakhir)',
  *check(context) {
    for (const table of tablesOf(context))
      for (const row of activitiesOf(table))
        for (const symbol of row.symbols)
          for (const flow of symbol.kind === 'end' ? exitsOf(table, symbol.id) : [])
            yield {
              at: { table: table.id, row: row.id, symbol: symbol.id, flow: flow.id },
              params: { n: calledNumber(table, row) },
              fix: callOf('removeFlow', { table: table.id, flow: flow.id }),
            }
  },
}
