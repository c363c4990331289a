import { calendarDate } from './date'
import type { CalendarDate } from './date'

/**
 * A civil servant's number: 18 digits, YYYYMMDD birth, YYYYMM first appointment, 1 male or 2 female, three digits of sequence
 * (Perka BKN 22/2007). PPPK numbers have a code (21 …) where the month of appointment stands, so `appointedMonth` is null there.
 */
export interface Nip {
  readonly digits: string
  /** As printed: '19010101 192601 1 001'. */
  readonly grouped: string
  readonly birth: CalendarDate
  readonly appointedYear: number
  readonly appointedMonth: number | null
  readonly sex: 'male' | 'female'
  readonly sequence: string
}
export type NipFault = 'not-18-digits' | 'birth' | 'appointment' | 'sex'
export type NipReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'dash' }
  | { readonly kind: 'nip'; readonly nip: Nip }
  | { readonly kind: 'unreadable'; readonly text: string; readonly fault: NipFault }

/** The youngest age (years) at which the calendar years of birth and first appointment may stand apart. */
const youngest = 15

/** Reads a NIP with or without 'NIP' before it and blanks, dots or dashes between its groups. */
export const readNip = (text: string): NipReading => {
  const bare = text
    .replace(/[‐‑‒–—―−]/gu, '-')
    .trim()
    .replace(/^nip\b[ .:]*/iu, '')
    .trim()
  if (bare === '') return { kind: 'blank' }
  if (/^-+$/u.test(bare)) return { kind: 'dash' }
  const fail = (fault: NipFault): NipReading => ({ kind: 'unreadable', text, fault })
  const digits = bare.replace(/[\s.-]/gu, '')
  if (!/^\d{18}$/u.test(digits)) return fail('not-18-digits')
  const part = (from: number, to: number): number => Number(digits.slice(from, to))
  const birth = calendarDate(part(0, 4), part(4, 6), part(6, 8))
  if (birth === null) return fail('birth')
  const appointedYear = part(8, 12)
  if (appointedYear < birth.year + youngest || appointedYear > 2199) return fail('appointment')
  const sex = digits[14] === '1' ? 'male' : digits[14] === '2' ? 'female' : null
  if (sex === null) return fail('sex')
  const month = part(12, 14)
  const grouped = [digits.slice(0, 8), digits.slice(8, 14), digits.slice(14, 15), digits.slice(15)].join(' ')
  const appointedMonth = month >= 1 && month <= 12 ? month : null
  return { kind: 'nip', nip: { digits, grouped, birth, appointedYear, appointedMonth, sex, sequence: digits.slice(15) } }
}
