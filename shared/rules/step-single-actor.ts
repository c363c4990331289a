import { activitiesOf } from '../model'
import { calledNumber } from './about/numbers'
import { togetherIn } from './about/together'
import { tablesOf, type Rule } from './rule'

/**
 * PermenPAN-RB 35/2012, Bagian Flowchart: satu kegiatan, satu pelaksana. Kegiatan bersama (garis hubung, atau satu bentuk selebar
 * beberapa kolom) lazim dan hanya diperingatkan; tanpa simbol, atau beberapa pelaksana tanpa garis hubung, adalah kesalahan.
 */
export const rule: Rule = {
  id: 'step-single-actor',
  severity: 'error',
  clause: 'PermenPAN-RB 35/2012, Bagian Flowchart (satu kegiatan, satu pelaksana)',
  *check(context) {
    for (const table of tablesOf(context)) {
      const groups = togetherIn(table)
      for (const row of activitiesOf(table)) {
        const lanes = new Set(row.symbols.flatMap((symbol) => symbol.actors))
        if (lanes.size === 1) continue
        const together = lanes.size > 1 && groups.filter((group) => group.row === row).length === 1
        yield {
          at: { table: table.id, row: row.id },
          params: { n: calledNumber(table, row), actors: lanes.size },
          severity: together ? 'warning' : 'error',
        }
      }
    }
  },
}
