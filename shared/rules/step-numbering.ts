import { callOf } from '../commands'
import { activitiesOf } from '../model'
import { bareNumber } from './about/numbers'
import { tablesOf, type Rule } from './rule'

/** PermenPAN-RB 35/2012, Bagian Flowchart: nomor kegiatan berurut 1..n. Satu temuan setiap bagan, pada nomor pertama yang keluar dari urutan. */
export const rule: Rule = {
  id: 'step-numbering',
  severity: 'error',
  clause: 'PermenPAN-RB 35/2012, Bagian Flowchart (nomor kegiatan)',
  *check(context) {
    for (const table of tablesOf(context)) {
      const odd = activitiesOf(table).find((row, index) => bareNumber(table, row) !== String(index + 1))
      if (odd !== undefined)
        yield {
          at: { table: table.id, row: odd.id, column: 'number' },
          params: { number: odd.number ?? '' },
          fix: callOf('renumberRows', { table: table.id }),
        }
    }
  },
}
