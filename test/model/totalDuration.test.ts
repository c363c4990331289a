import { describe, expect, it } from 'vitest'
import { readDuration, sumOfDurations, totalDuration } from '../../shared/model'
import { activity, heading, table } from '../support/builders'

describe('the sum of durations', () => {
  it.each<readonly [readonly string[], string | null]>([
    [['15 menit', '1 jam 30 menit', '', '-', '5 mnt'], '1 jam 50 menit'],
    [['45 menit', '15 menit'], '1 jam'],
    [['30 detik', '90 detik'], '2 menit'],
    [['0,5 jam', '1 Jam'], '1 jam 30 menit'],
    [['10 hari kerja', '15 menit', '5 hari kerja'], '15 hari kerja 15 menit'],
    [['1 hari', '1 hari kerja', '2 minggu', '1,5 hari'], '2 minggu 2,5 hari 1 hari kerja'],
    [['1 x 24 Jam'], '24 jam'],
    [['3 (tiga) hari'], '3 hari'],
    [[], null],
    [['', '-'], null],
  ])('%j is %s', (texts, sum) => expect(sumOfDurations(texts)).toBe(sum))

  it.each(['1-2 hari', 'maksimal 3 hari', '± 10 menit', '1 hari/150 siswa', 'sesuai jadwal', '1 hari / 3 hari', 'nanti sore'])(
    'nothing is added up with %j',
    (text) => expect(sumOfDurations(['15 menit', text])).toBeNull(),
  )
  it('is read back as the duration that it says', () => {
    const sum = sumOfDurations(['2 tahun', '1 semester', '1 bulan', '1 minggu', '59 menit', '2 jam'])
    const reading = readDuration(sum ?? '')
    expect(reading).toMatchObject({ kind: 'durations', durations: [{ bound: 'exact', per: null }] })
    expect(sumOfDurations([sum ?? ''])).toBe(sum)
  })
})

describe('the total of tables', () => {
  const rows = [
    activity('a', [], { duration: '10 menit' }),
    heading('TAHAP'),
    activity('b', [], { duration: null }),
    activity('c', [], { duration: '1 hari' }),
  ]
  it('counts a merged cell once, and all tables', () => {
    expect(totalDuration([table([], rows)])).toBe('1 hari 10 menit')
    expect(totalDuration([table([], rows), table([], rows)])).toBe('2 hari 20 menit')
  })
  it('counts no hidden column', () => expect(totalDuration([table([], rows, [], { hidden: ['duration'] })])).toBeNull())
})
