import { activitiesOf } from '../model'
import { conditionIn } from './about/conditions'
import { calledNumber } from './about/numbers'
import { tablesOf, type Rule } from './rule'

/** Syarat yang hanya tertulis tidak terlihat pada alur (35/2012: keputusan memakai belah ketupat): pembaca tidak tahu jalan yang lain. */
export const rule: Rule = {
  id: 'activity-conditional-no-decision',
  severity: 'warning',
  clause: 'PermenPAN-RB 35/2012, lima simbol: belah ketupat (pengambilan keputusan)',
  *check(context) {
    for (const table of tablesOf(context))
      for (const row of activitiesOf(table)) {
        const word = conditionIn(row.text)
        if (word !== null && row.symbols.every((symbol) => symbol.kind !== 'decision'))
          yield { at: { table: table.id, row: row.id, column: 'activity' }, params: { n: calledNumber(table, row), word } }
      }
  },
}
