import { callOf } from '../commands'
import { activitiesOf, canConnect, entriesOf, exitsOf, type Arrow, type CommandCall, type FlowTable } from '../model'
import { calledNumberOf } from './about/numbers'
import { tablesOf, type Rule } from './rule'

/** To the activity after the start, where there is exactly one and the arrow may lead there. */
const further = (table: FlowTable, arrow: Arrow): CommandCall | null => {
  const onward = arrow.to === null ? [] : exitsOf(table, arrow.to)
  const to = onward.length === 1 ? (onward[0]?.to ?? null) : null
  if (to === null || !canConnect(table, arrow.from, to, arrow.label).ok) return null
  return callOf('leadArrow', { table: table.id, flow: arrow.id, to })
}

/** Alur yang kembali ke kapsul mulai membuat pembaca ragu: mengulang dari awal, atau hanya kegiatan sesudahnya? Satu temuan setiap panah. */
export const rule: Rule = {
  id: 'start-has-entry',
  severity: 'warning',
  clause: 'Kaidah alur: kapsul mulai hanya dimasuki dari luar prosedur (PermenPAN-RB 35/2012, lima simbol: kapsul)',
  *check(context) {
    for (const table of tablesOf(context))
      for (const row of activitiesOf(table))
        for (const symbol of row.symbols)
          for (const flow of symbol.kind === 'start' ? entriesOf(table, symbol.id) : []) {
            const fix = further(table, flow)
            yield {
              at: { table: table.id, row: row.id, symbol: symbol.id, flow: flow.id },
              params: { n: calledNumberOf(table, flow.from) },
              ...(fix === null ? {} : { fix }),
            }
          }
  },
}
