import { activitiesOf, oneLine, readDuration } from '../model'
import { calledNumber } from './about/numbers'
import { tablesOf, type Rule } from './rule'

/** Can this text be added up: a number and a unit, or a phrase that means no certain time? Ranges and 'sesuai jadwal' cannot. */
const counts = (text: string): boolean => {
  const reading = readDuration(text)
  if (reading.kind === 'durations') return reading.durations.every(({ amounts }) => amounts.every(({ from, to }) => from === to))
  return reading.kind === 'phrase' ? reading.phrase !== 'as-scheduled' : reading.kind !== 'unreadable'
}

/** PermenPAN-RB 35/2012, mutu baku waktu: yang tidak dapat dihitung tidak dapat dibandingkan dengan standar pelayanan. */
export const rule: Rule = {
  id: 'time-parsable',
  severity: 'warning',
  clause: 'PermenPAN-RB 35/2012, Bagian Flowchart (mutu baku: waktu)',
  *check(context) {
    for (const table of tablesOf(context))
      for (const row of activitiesOf(table))
        if (row.duration !== null && !counts(row.duration))
          yield {
            at: { table: table.id, row: row.id, column: 'duration' },
            params: { n: calledNumber(table, row), text: oneLine(row.duration) },
          }
  },
}
