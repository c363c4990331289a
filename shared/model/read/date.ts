/** A day of the calendar; `month` from 1. */
export interface CalendarDate {
  readonly year: number
  readonly month: number
  readonly day: number
  /** 'YYYY-MM-DD': comparing two of these as text compares the days. */
  readonly iso: string
}
export type DateReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'dash' }
  | { readonly kind: 'date'; readonly date: CalendarDate }
  | { readonly kind: 'unreadable'; readonly text: string }

export const monthNames = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const

/** Spellings in use besides the full names: older ones and short ones. */
const spellings: readonly (readonly string[])[] = [
  ['jan'],
  ['feb', 'peb', 'pebruari', 'febuari'],
  ['mar', 'mrt'],
  ['apr'],
  [],
  ['jun'],
  ['jul'],
  ['agu', 'agt', 'ags', 'agust'],
  ['sep', 'sept'],
  ['okt'],
  ['nov', 'nop', 'nopember'],
  ['des'],
]
const months: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap((name, index) => [name.toLowerCase(), ...(spellings[index] ?? [])].map((word) => [word, index + 1] as const)),
)

/**
 * Reads a date as offices print it: '02 Juni 2025', '10 FEBRUARI 2019', '2-6-2025', '2025-06-02', with a weekday or a place before it.
 * Day before month, always; years of two digits and days that no calendar has are unreadable.
 */
export const readDate = (text: string): DateReading => {
  const plain = text
    .toLowerCase()
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/\.$/u, '')
  if (plain === '') return { kind: 'blank' }
  if (/^-+$/u.test(plain)) return { kind: 'dash' }
  const bare = plain.replace(/^[\p{L}. ]{2,40}, ?/u, '').replace(/^(?:tanggal|tgl\.?) /u, '')
  const date = readWords(bare) ?? readDigits(bare)
  return date === null ? { kind: 'unreadable', text } : { kind: 'date', date }
}

const readWords = (bare: string): CalendarDate | null => {
  const [, day, word, year] = /^(\d{1,2})[ -]?(\p{L}{3,9})\.?[ -]?(\d{4})$/u.exec(bare) ?? []
  const month = months.get(word ?? '')
  return month === undefined ? null : calendarDate(Number(year), month, Number(day))
}

const readDigits = (bare: string): CalendarDate | null => {
  const [, first, , second, third] = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})$/u.exec(bare.replace(/ ?([-/.]) ?/gu, '$1')) ?? []
  if (first === undefined || third === undefined) return null
  if (first.length === 4 && third.length <= 2) return calendarDate(Number(first), Number(second), Number(third))
  return first.length <= 2 && third.length === 4 ? calendarDate(Number(third), Number(second), Number(first)) : null
}

/** The day, or `null` where the calendar has none such; years 1900 to 2199. */
export const calendarDate = (year: number, month: number, day: number): CalendarDate | null => {
  if (!(year >= 1900 && year <= 2199) || !(month >= 1 && month <= 12) || !(day >= 1 && day <= daysIn(year, month))) return null
  return { year, month, day, iso: `${year}-${twoDigits(month)}-${twoDigits(day)}` }
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')
const daysIn = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
