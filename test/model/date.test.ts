import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate, monthNames, readDate } from '../../shared/model'

const told = (text: string): string => {
  const reading = readDate(text)
  return reading.kind === 'date' ? reading.date.iso : reading.kind
}

describe('readDate', () => {
  it.each([
    ['02 Juni 2025', '2025-06-02'],
    ['2 Juni 2025', '2025-06-02'],
    ['10 FEBRUARI 2019', '2019-02-10'],
    ['2-6-2025', '2025-06-02'],
    ['02/06/2025', '2025-06-02'],
    ['2.6.2025', '2025-06-02'],
    ['2 - 6 - 2025', '2025-06-02'],
    ['2025-06-02', '2025-06-02'],
    ['2025/6/2', '2025-06-02'],
    ['2 Jun 2025', '2025-06-02'],
    ['2-Jun-2025', '2025-06-02'],
    ['17 Agt. 2024', '2024-08-17'],
    ['1 Pebruari 2020', '2020-02-01'],
    ['3 Nopember 2021', '2021-11-03'],
    ['Senin, 2 Juni 2025', '2025-06-02'],
    ['Jakarta, 2 Juni 2025', '2025-06-02'],
    ['tanggal 2 Juni 2025', '2025-06-02'],
    ['2  Juni\n2025', '2025-06-02'],
    ['29 Februari 2024', '2024-02-29'],
    ['', 'blank'],
    ['-', 'dash'],
    ['29 Februari 2000', '2000-02-29'],
    ['29 Februari 1900', 'unreadable'],
    ['29 Februari 2100', 'unreadable'],
    ['29 Februari 2023', 'unreadable'],
    ['31 April 2025', 'unreadable'],
    ['0 Juni 2025', 'unreadable'],
    ['2-13-2025', 'unreadable'],
    ['2-6-25', 'unreadable'],
    ['Juni 2025', 'unreadable'],
    ['2 Juno 2025', 'unreadable'],
    ['2 Juni 225', 'unreadable'],
    ['2-6/2025', 'unreadable'],
    ['besok', 'unreadable'],
  ])('%j is %s', (text, meaning) => expect(told(text)).toBe(meaning))

  it('reads every day, in words and in digits', () => {
    const day = fc.tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
    fc.assert(
      fc.property(day, ([year, month, number]) => {
        const real = new Date(Date.UTC(year, month - 1, number)).getUTCMonth() === month - 1
        const date = calendarDate(year, month, number)
        expect(date !== null).toBe(real)
        const wanted = date?.iso ?? 'unreadable'
        expect(told(`${number}-${month}-${year}`)).toBe(wanted)
        expect(told(`${number} ${monthNames[month - 1]} ${year}`)).toBe(wanted)
      }),
    )
  })
  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readDate(text)))
  })
})
