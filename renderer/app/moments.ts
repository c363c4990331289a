// Dates and times as an office writes them: 10.42, 21 November 2026.
const two = (value: number): string => String(value).padStart(2, '0')

/** The time of day of an instant (ms), as "10.42". */
export const clockOf = (ms: number): string => {
  const date = new Date(ms)
  return `${two(date.getHours())}.${two(date.getMinutes())}`
}
const sameDay = (a: Date, b: Date): boolean =>
  a.getFullYear() === b.getFullYear() && a.getMonth() === b.getMonth() && a.getDate() === b.getDate()

/** How long ago in the words of a list: today, yesterday, or the date. */
export const dayOf = (
  iso: string,
  now: number,
  locale: string,
): { readonly day: 'today' | 'yesterday' | 'date'; readonly text: string } => {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return { day: 'date', text: '' }
  const today = new Date(now)
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1)
  if (sameDay(date, today)) return { day: 'today', text: clockOf(date.getTime()) }
  if (sameDay(date, yesterday)) return { day: 'yesterday', text: clockOf(date.getTime()) }
  return { day: 'date', text: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(date) }
}
