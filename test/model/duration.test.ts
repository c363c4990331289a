import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDuration } from '../../shared/model'
import type { Duration, DurationUnit } from '../../shared/model'
import { exampleFiles, exampleSop } from '../support/examples'

/** One reading in a line: '5-10 minute', '<=3 working-day', '1 hour + 30 minute', '1 working-day per 150 siswa', 'a | b'. */
const told = (text: string): string => {
  const reading = readDuration(text)
  if (reading.kind === 'phrase') return reading.phrase
  return reading.kind === 'durations' ? reading.durations.map(tell).join(' | ') : reading.kind
}
const sign = { exact: '', about: '~', 'at-most': '<=', 'at-least': '>=' } as const
const tell = ({ amounts, bound, per }: Duration): string =>
  sign[bound] +
  amounts.map(({ from, to, unit }) => `${from === to ? from : `${from}-${to}`} ${unit}`).join(' + ') +
  (per === null ? '' : ` per ${per}`)

const table: readonly (readonly [string, string])[] = [
  ['15 menit', '15 minute'],
  ['15 Menit', '15 minute'],
  ['1  hari', '1 day'],
  ['1 Hari Kerja', '1 working-day'],
  ['14 hari kalender', '14 calendar-day'],
  ['30hari', '30 day'],
  ['2 minggu', '2 week'],
  ['3 Bulan', '3 month'],
  ['1 triwulan', '1 quarter'],
  ['1 semester', '1 semester'],
  ['1 tahun', '1 year'],
  ['45 detik', '45 second'],
  ['5-10 menit', '5-10 minute'],
  ['5 – 10 Menit', '5-10 minute'],
  ['10-5 menit', '5-10 minute'],
  ['1 s.d. 3 hari kerja', '1-3 working-day'],
  ['1 s/d 2 jam', '1-2 hour'],
  ['1 sampai dengan 5 hari', '1-5 day'],
  ['1-20 hari kerja', '1-20 working-day'],
  ['10 menit - 15 menit', '10-15 minute'],
  ['30 menit - 1 jam', '30-60 minute'],
  ['1 x 24 Jam', '24 hour'],
  ['2x24 jam', '48 hour'],
  ['3 × 24 jam', '72 hour'],
  ['1 Hari Kerja/ 150 Siswa', '1 working-day per 150 siswa'],
  ['5 menit/berkas', '5 minute per berkas'],
  ['10 menit per orang', '10 minute per orang'],
  ['1 hari / 3 hari', '1 day | 3 day'],
  ['1 jam atau 2 jam', '1 hour | 2 hour'],
  ['Daring: 10 menit\nLuring: 1 hari', '10 minute | 1 day'],
  ['1 hari\n2 hari', '1 day | 2 day'],
  ['1,5 jam', '1.5 hour'],
  ['1.5 jam', '1.5 hour'],
  ['1.440 menit', '1440 minute'],
  ['½ jam', '0.5 hour'],
  ['1½ jam', '1.5 hour'],
  ['1/2 hari', '0.5 day'],
  ['satu hari', '1 day'],
  ['Dua puluh lima menit', '25 minute'],
  ['dua belas hari kerja', '12 working-day'],
  ['seratus dua puluh menit', '120 minute'],
  ['sehari', '1 day'],
  ['setengah jam', '0.5 hour'],
  ['satu setengah jam', '1.5 hour'],
  ['7 (tujuh) hari kerja', '7 working-day'],
  ['1 hari kerja 1 jam 30 menit', '1 working-day + 1 hour + 30 minute'],
  ['1 Hari + 8 Jam 5 Mins', '1 day + 8 hour + 5 minute'],
  ['1 jam dan 30 menit', '1 hour + 30 minute'],
  ['Maksimal 3 hari', '<=3 day'],
  ['paling lama 5 (lima) hari kerja', '<=5 working-day'],
  ['± 10 menit', '~10 minute'],
  ['minimal 1 jam', '>=1 hour'],
  ['< 1 jam', '<=1 hour'],
  ['3 hari setelah berkas lengkap', '3 day'],
  ['14 hari kalender sejak diterima', '14 calendar-day'],
  ['(10 menit)', '10 minute'],
  ['10 menit.', '10 minute'],
  ['', 'blank'],
  ['  \n ', 'blank'],
  ['-', 'dash'],
  ['–', 'dash'],
  ['Sesuai kebutuhan', 'as-needed'],
  ['Sesuai Jadwal', 'as-scheduled'],
  ['sesuai dengan jadwal yang ditetapkan', 'as-scheduled'],
  ['Insidentil', 'incidental'],
  ['insidental', 'incidental'],
  ['Semesteran', 'periodic'],
  ['setiap bulan', 'periodic'],
  ['Saat itu juga', 'at-once'],
  ['Sebelum periode revisi bulan berjalan', 'unreadable'],
  ['cepat', 'unreadable'],
  ['15', 'unreadable'],
  ['menit', 'unreadable'],
  ['3 kali pertemuan', 'unreadable'],
  ['10 meniten', 'unreadable'],
  ['1 hari dan seterusnya', 'unreadable'],
]

describe('readDuration', () => {
  it.each(table)('%j is %s', (text, meaning) => expect(told(text)).toBe(meaning))

  it('reads every Waktu cell of the examples but the one that is no duration', () => {
    const unread = exampleFiles
      .flatMap(({ name }) => exampleSop(name).tables.flatMap((flow) => flow.rows))
      .flatMap((row) => (row.kind === 'activity' && row.duration !== null && told(row.duration) === 'unreadable' ? [row.duration] : []))
    expect(unread).toEqual(['Sebelum periode revisi bulan berjalan'])
  })

  const words: readonly (readonly [string, DurationUnit])[] = [
    ['menit', 'minute'],
    ['jam', 'hour'],
    ['hari', 'day'],
    ['hari kerja', 'working-day'],
    ['hari kalender', 'calendar-day'],
    ['minggu', 'week'],
    ['bulan', 'month'],
    ['triwulan', 'quarter'],
    ['semester', 'semester'],
    ['tahun', 'year'],
  ]
  it('reads any number, range and unit, in any case and spacing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...words),
        fc.integer({ min: 0, max: 5000 }),
        fc.option(fc.integer({ min: 0, max: 5000 })),
        fc.constantFrom('-', ' - ', ' s.d. ', ' sampai ', '–'),
        fc.boolean(),
        ([word, unit], a, b, dash, loud) => {
          const written = `${a}${b === null ? '' : `${dash}${b}`} ${word}`
          const [from, to] = b === null ? [a, a] : [Math.min(a, b), Math.max(a, b)]
          expect(readDuration(loud ? written.toUpperCase() : written)).toEqual({
            kind: 'durations',
            durations: [{ amounts: [{ from, to, unit }], bound: 'exact', per: null }],
          })
        },
      ),
    )
  })
  it('never throws, keeps unreadable text as it is, and gives finite ordered amounts', () => {
    const pieces = fc.constantFrom(
      '1',
      '24',
      ' x ',
      'jam',
      'hari',
      ' kerja',
      '/',
      '-',
      ' ',
      '\n',
      'satu ',
      'puluh ',
      ',',
      '.',
      '(',
      ')',
      'per ',
      '½',
      'atau ',
    )
    const any = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 14 }).map((list) => list.join('')),
    )
    fc.assert(
      fc.property(any, (text) => {
        const reading = readDuration(text)
        if (reading.kind === 'unreadable') expect(reading.text).toBe(text)
        if (reading.kind !== 'durations') return
        for (const { amounts } of reading.durations)
          for (const { from, to } of amounts) expect(Number.isFinite(to) && from >= 0 && from <= to).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
  it('gives up on a hostile text without delay to speak of', () => {
    for (const text of [
      '1 '.repeat(50_000),
      `${';'.repeat(200_000)}x`,
      '1 x '.repeat(100),
      '(('.repeat(200),
      '1.000'.repeat(80),
      ' \n'.repeat(5000),
    ])
      readDuration(text)
  })
})
