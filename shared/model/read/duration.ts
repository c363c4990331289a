import { isBlank } from '../text'
import { digitsForWords } from './numberWords'

export type DurationUnit =
  'second' | 'minute' | 'hour' | 'day' | 'working-day' | 'calendar-day' | 'week' | 'month' | 'quarter' | 'semester' | 'year'
/** So many of one unit; a single number has `from` = `to`. */
export interface Amount {
  readonly from: number
  readonly to: number
  readonly unit: DurationUnit
}
/** One duration: its amounts are added ('1 jam 30 menit'), perhaps per so many of something ('150 siswa'). */
export interface Duration {
  readonly amounts: readonly [Amount, ...(readonly Amount[])]
  readonly bound: 'exact' | 'about' | 'at-most' | 'at-least'
  readonly per: string | null
}
/**
 * What a Waktu cell says. Text that says no duration is a value as well: blank, a dash, an accepted phrase, or unreadable.
 * `durations` holds more than one where the cell offers several ('1 hari / 3 hari').
 */
export type DurationReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'dash' }
  | { readonly kind: 'durations'; readonly durations: readonly [Duration, ...(readonly Duration[])] }
  | { readonly kind: 'phrase'; readonly phrase: DurationPhrase }
  | { readonly kind: 'unreadable'; readonly text: string }
export type DurationPhrase = 'as-needed' | 'as-scheduled' | 'incidental' | 'periodic' | 'at-once' | 'any-time'

/** Reads a duration as offices print it: units from menit to tahun, ranges, '1 x 24 Jam', per quantity, several values, phrases. */
export const readDuration = (text: string): DurationReading => {
  if (text.length > 400) return isBlank(text) ? { kind: 'blank' } : { kind: 'unreadable', text } // a hostile cell must cost nothing
  const plain = plainText(text)
  if (plain === '') return { kind: 'blank' }
  if (/^-+$/u.test(plain)) return { kind: 'dash' }
  const phrase = phrases.find(([pattern]) => pattern.test(plain))
  if (phrase !== undefined) return { kind: 'phrase', phrase: phrase[1] }
  const [first, ...others] = readSeveral(plain) ?? []
  return first === undefined ? { kind: 'unreadable', text } : { kind: 'durations', durations: [first, ...others] }
}

const phrases: readonly (readonly [RegExp, DurationPhrase])[] = [
  [/^(?:sesuai|menyesuaikan|tergantung)(?: dengan)? (?:jadwal|agenda|kalender|ketentuan|waktu|rencana)\b/u, 'as-scheduled'],
  [/^(?:terjadwal|sesuai yang (?:dijadwalkan|ditentukan|ditetapkan))\b/u, 'as-scheduled'],
  [/^(?:sesuai|menyesuaikan|tergantung)(?: dengan)? (?:kebutuhan|keperluan|kondisi|permintaan|situasi)\b/u, 'as-needed'],
  [/^(?:menyesuaikan|kondisional|situasional|tentatif|bila diperlukan|jika diperlukan|apabila diperlukan|sesuai)$/u, 'as-needed'],
  [/^insident(?:i|a)l\b/u, 'incidental'],
  [/^(?:rutin|berkala|harian|mingguan|bulanan|triwulanan|semesteran|tahunan)$/u, 'periodic'],
  [/^(?:setiap|tiap|per) (?:hari|minggu|bulan|triwulan|semester|tahun)$/u, 'periodic'],
  [/^(?:seketika|segera|langsung|saat itu juga|pada saat itu juga|hari itu juga)$/u, 'at-once'],
  [/^(?:setiap saat|sewaktu-waktu|kapan saja)$/u, 'any-time'],
]

const units: readonly (readonly [RegExp, DurationUnit])[] = [
  [/^(?:detik|dtk)/u, 'second'],
  [/^(?:menit|mnt|mins?|minutes?)/u, 'minute'],
  [/^(?:jam(?: kerja)?|hours?)/u, 'hour'],
  [/^(?:hari kerja|hk|harikerja)/u, 'working-day'],
  [/^hari (?:kalender|takwim)/u, 'calendar-day'],
  [/^(?:hari|hr)/u, 'day'],
  [/^(?:minggu|mgg|pekan)/u, 'week'],
  [/^(?:bulan|bln)/u, 'month'],
  [/^(?:triwulan|tw|kuartal)/u, 'quarter'],
  [/^(?:semester|smt)/u, 'semester'],
  [/^(?:tahun|thn|th)/u, 'year'],
]

const fractions: readonly (readonly [RegExp, string])[] = [
  [/(\d)\s*½/gu, '$1,5'],
  [/½/gu, '0,5'],
  [/¼/gu, '0,25'],
  [/¾/gu, '0,75'],
  [/(?<![\d.,/])1\s?\/\s?2(?= ?(?:jam|hari|bulan|tahun|menit))/gu, '0,5'],
  [/(?<![\d.,/])1\s?\/\s?4(?= ?(?:jam|hari|bulan|tahun|menit))/gu, '0,25'],
]

/** Lower case, one kind of dash, blank and times sign; '3 (tiga) hari' loses its words, other brackets are remarks and go too. */
const plainText = (text: string): string => {
  let plain = text
    .toLowerCase()
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/×/gu, 'x')
    .replace(/[^\S\n]+/gu, ' ')
  for (const [pattern, digits] of fractions) plain = plain.replace(pattern, digits)
  const bare = plain.replace(/ ?\([^()]*\)/gu, '')
  const kept = bare.trim() === '' ? plain.replace(/[()]/gu, ' ') : bare
  return kept
    .replace(/ *\n[ \n]*/gu, '\n')
    .replace(/[.;,]+$/u, '')
    .trim()
}

/** Several durations: by lines, 'atau', ';', or a stroke with a duration on both sides. Null as soon as one cannot be read. */
const readSeveral = (plain: string): readonly Duration[] | null => {
  const found: Duration[] = []
  for (const part of plain.split(/\n|;| atau /u)) {
    const read = readOne(part.trim()) ?? readStroke(part.trim())
    if (read === null) return null
    found.push(...[read].flat())
  }
  return found
}

const readStroke = (part: string): readonly Duration[] | null => {
  const sides = part.split('/')
  if (sides.length < 2 || sides.length > 6) return null
  const read = sides.map((side) => readOne(side.trim()))
  return read.every((duration) => duration !== null) ? read : null
}

const bounds: readonly (readonly [RegExp, Duration['bound']])[] = [
  [
    /^(?:maksimal|maksimum|maks\.?|max\.?|paling (?:lama|lambat|banyak)|selambat-lambatnya|selama-lamanya|hingga|sampai dengan|kurang dari|tidak lebih dari|<=?|≤) ?/u,
    'at-most',
  ],
  [/^(?:minimal|minimum|min\.|paling (?:cepat|sedikit|singkat)|sekurang-kurangnya|lebih dari|>=?|≥) ?/u, 'at-least'],
  [/^(?:kurang lebih|lebih kurang|±|\+\/-|sekitar|kira-kira|rata-rata|estimasi|~) ?/u, 'about'],
]

const condition = /^(?:setelah|sesudah|sejak|sebelum|terhitung|dari|untuk|pada|dalam|kerja sejak)\b/u

const readOne = (part: string): Duration | null => {
  let rest = digitsForWords(part.replace(/^[^:/\d]{1,40}:/u, '').trim()).replace(/^(?:selama|dalam(?: waktu)?|antara|waktu) /u, '')
  let bound: Duration['bound'] = 'exact'
  for (const [pattern, meaning] of bounds) {
    if (!pattern.test(rest)) continue
    bound = meaning
    rest = digitsForWords(rest.replace(pattern, ''))
    break
  }
  const amounts: Amount[] = []
  for (;;) {
    const read = readAmount(rest)
    if (read === null) break
    amounts.push(read.amount)
    rest = read.rest.replace(/^ ?(?:\+|,|dan|ditambah)? ?/u, '')
    if (amounts.length > 6) return null
  }
  const [first, ...others] = amounts
  if (first === undefined) return null
  const per = /^(?:\/|per|setiap|tiap|untuk setiap|@) ?(\S.{0,80})$/u.exec(rest)?.[1] ?? null
  if (per !== null) return readAmount(per) === null ? { amounts: [first, ...others], bound, per } : null
  return rest === '' || condition.test(rest) ? { amounts: [first, ...others], bound, per: null } : null
}

const number = '(\\d{1,3}(?:\\.\\d{3})+(?!\\d)(?:,\\d{1,4})?|\\d{1,7}(?:[.,]\\d{1,4})?)'
const times = new RegExp(`^${number} ?(?:x|kali) ?`, 'u')
const single = new RegExp(`^${number} ?`, 'u')
const until = new RegExp(`^(?:-|s\\.?/?d\\.?|sd|sampai(?: dengan)?|hingga) ?${number} ?`, 'u')

const readAmount = (text: string): { readonly amount: Amount; readonly rest: string } | null => {
  const often = times.exec(text)
  const factor = often === null ? 1 : valueOf(often[1])
  const counted = often === null ? text : text.slice(often[0].length)
  const low = single.exec(counted)
  if (low === null) return null
  const afterLow = counted.slice(low[0].length)
  const lowUnit = readUnit(afterLow)
  const between = (lowUnit?.rest ?? afterLow).trimStart()
  const high = until.exec(between)
  const highUnit = high === null ? null : readUnit(between.slice(high[0].length))
  const from = valueOf(low[1]) * factor
  if (high !== null && highUnit !== null) {
    if (lowUnit !== null && lowUnit.unit !== highUnit.unit) return mixedRange(from, lowUnit.unit, valueOf(high[1]) * factor, highUnit)
    const to = valueOf(high[1]) * factor
    return { amount: { from: Math.min(from, to), to: Math.max(from, to), unit: highUnit.unit }, rest: highUnit.rest }
  }
  return lowUnit === null ? null : { amount: { from, to: from, unit: lowUnit.unit }, rest: lowUnit.rest.trimStart() }
}

/** Units that stand in a fixed ratio, in seconds; '30 menit - 1 jam' is one range in the smaller of them. */
const seconds: ReadonlyMap<DurationUnit, number> = new Map([
  ['second', 1],
  ['minute', 60],
  ['hour', 3600],
])
const mixedRange = (from: number, low: DurationUnit, to: number, high: { readonly unit: DurationUnit; readonly rest: string }) => {
  const [a, b] = [seconds.get(low), seconds.get(high.unit)]
  if (a === undefined || b === undefined || a > b) return null
  return { amount: { from, to: (to * b) / a, unit: low }, rest: high.rest.trimStart() }
}

const readUnit = (text: string): { readonly unit: DurationUnit; readonly rest: string } | null => {
  for (const [pattern, unit] of units) {
    const found = pattern.exec(text)?.[0]
    if (found === undefined) continue
    const rest = text.slice(found.length).replace(/^\.(?=\s|$)/u, '')
    if (!/^\p{L}/u.test(rest)) return { unit, rest } // 'min' is no unit in 'minggu'
  }
  return null
}

const valueOf = (digits: string | undefined): number => {
  const text = digits ?? ''
  const plain = /^\d{1,3}(?:\.\d{3})+/u.test(text) ? text.replaceAll('.', '').replace(',', '.') : text.replace(',', '.')
  return Number(plain)
}
