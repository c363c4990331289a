import type { FlowTable } from '../sop'
import { readDuration, type DurationUnit } from './duration'

/** From the longest unit to the shortest, in the form's own words. Parts of a day add up to hours and minutes; nothing else is converted. */
const UNITS: readonly (readonly [DurationUnit, string])[] = [
  ['year', 'tahun'],
  ['semester', 'semester'],
  ['quarter', 'triwulan'],
  ['month', 'bulan'],
  ['week', 'minggu'],
  ['day', 'hari'],
  ['calendar-day', 'hari kalender'],
  ['working-day', 'hari kerja'],
  ['hour', 'jam'],
  ['minute', 'menit'],
  ['second', 'detik'],
]
const SECONDS: Readonly<Partial<Record<DurationUnit, number>>> = { second: 1, minute: 60, hour: 3600 }

const rounded = (value: number): number => Math.round(value * 100) / 100
const printed = (value: number, word: string): readonly string[] => (value === 0 ? [] : [`${String(value).replace('.', ',')} ${word}`])

/**
 * The sum of what Waktu cells say, as the form would print it ('2 hari kerja 1 jam 25 menit'); blank cells and dashes count nothing.
 * Null where there is nothing to add, or a cell says no single definite time (a range, 'maksimal', 'per', 'sesuai jadwal', unreadable).
 */
export const sumOfDurations = (texts: readonly string[]): string | null => {
  const sums = new Map<DurationUnit, number>()
  for (const text of texts) {
    const reading = readDuration(text)
    if (reading.kind === 'blank' || reading.kind === 'dash') continue
    if (reading.kind !== 'durations') return null
    const [{ amounts, bound, per }, ...others] = reading.durations
    if (others.length > 0 || bound !== 'exact' || per !== null) return null
    for (const { from, to, unit } of amounts) {
      if (from !== to) return null
      const seconds = SECONDS[unit]
      const [key, value] = seconds === undefined ? [unit, from] : (['second', from * seconds] as const)
      sums.set(key, (sums.get(key) ?? 0) + value)
    }
  }
  const seconds = Math.round(sums.get('second') ?? 0)
  sums.set('hour', Math.floor(seconds / 3600))
  sums.set('minute', Math.floor((seconds % 3600) / 60))
  sums.set('second', seconds % 60)
  const parts = UNITS.flatMap(([unit, word]) => printed(rounded(sums.get(unit) ?? 0), word))
  return parts.length === 0 ? null : parts.join(' ')
}

/** The sum of the Waktu columns that are shown; a cell merged with the one above counts once. Null as `sumOfDurations` says. */
export const totalDuration = (tables: readonly FlowTable[]): string | null =>
  sumOfDurations(
    tables.flatMap(({ rows, hidden }) =>
      hidden.includes('duration') ? [] : rows.flatMap((row) => (row.kind === 'activity' && row.duration !== null ? [row.duration] : [])),
    ),
  )
