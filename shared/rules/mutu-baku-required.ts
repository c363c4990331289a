import { activitiesOf, isBlank, shownCell } from '../model'
import { calledNumber } from './about/numbers'
import { tablesOf, type Rule } from './rule'

/** PermenPAN-RB 35/2012: setiap kegiatan memuat mutu baku (kelengkapan, waktu, output); keterangan boleh kosong, '-' berarti tidak ada. */
export const rule: Rule = {
  id: 'mutu-baku-required',
  severity: 'error',
  clause: 'PermenPAN-RB 35/2012, Bagian Flowchart (mutu baku pada setiap kegiatan)',
  *check(context) {
    for (const table of tablesOf(context))
      for (const row of activitiesOf(table))
        for (const column of ['requirements', 'duration', 'output'] as const)
          if (isBlank(shownCell(table, row, column)))
            yield { at: { table: table.id, row: row.id, column }, params: { n: calledNumber(table, row), column } }
  },
}
