import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNip } from '../../shared/model'

const told = (text: string): string => {
  const reading = readNip(text)
  if (reading.kind === 'nip') return `${reading.nip.grouped} ${reading.nip.sex} ${reading.nip.appointedMonth ?? 'code'}`
  return reading.kind === 'unreadable' ? reading.fault : reading.kind
}

describe('readNip', () => {
  it.each([
    ['19010101 192601 1 001', '19010101 192601 1 001 male 1'],
    ['190101011926011001', '19010101 192601 1 001 male 1'],
    ['NIP. 19010101 192612 2 999', '19010101 192612 2 999 female 12'],
    ['NIP: 19010101-192601-1-001', '19010101 192601 1 001 male 1'],
    ['19010101 192621 1 001', '19010101 192621 1 001 male code'],
    ['', 'blank'],
    ['NIP', 'blank'],
    ['-', 'dash'],
    ['NIP -', 'dash'],
    ['00000000 000000 0 000', 'birth'],
    ['19010231 192601 1 001', 'birth'],
    ['19010101 191501 1 001', 'appointment'],
    ['19010101 192601 3 001', 'sex'],
    ['19010101 192601 1 01', 'not-18-digits'],
    ['19010101 192601 1 0012', 'not-18-digits'],
    ['19010101 19260l 1 001', 'not-18-digits'],
    ['Nama Pejabat', 'not-18-digits'],
  ])('%j is %s', (text, meaning) => expect(told(text)).toBe(meaning))

  it('reads its own grouping again, with the same digits', () => {
    const parts = fc.tuple(
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 99 }),
      fc.integer({ min: 0, max: 999 }),
    )
    fc.assert(
      fc.property(parts, ([day, month, code, sequence]) => {
        const two = (n: number): string => String(n).padStart(2, '0')
        const digits = `1901${two(month)}${two(day)}1926${two(code)}1${String(sequence).padStart(3, '0')}`
        const reading = readNip(digits)
        expect(reading.kind).toBe('nip')
        if (reading.kind === 'nip') expect(readNip(reading.nip.grouped)).toEqual(reading)
      }),
    )
  })
  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readNip(text)))
  })
})
