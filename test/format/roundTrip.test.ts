import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyHash, canonicalJson, currentVersion, parseDocument, serialiseDocument } from '../../shared/format'
import type { DocumentId, Json, Sop } from '../../shared/model'
import { anySop } from '../support/arbitraries'
import { exampleFiles, exampleSop } from '../support/examples'

const id = 'dokumen-1' as DocumentId
const write = (body: Sop): string => serialiseDocument({ kind: 'sop', id, body })

/** The same content in objects whose keys were put in the other way round. */
const turned = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map(turned) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, turned(member as unknown)]),
  ) as T
}

describe('a document written and read again', () => {
  it('is the same, without a notice', () => {
    fc.assert(
      fc.property(anySop(), (sop) => {
        expect(parseDocument(write(sop))).toEqual({
          ok: true,
          kind: 'sop',
          id,
          version: currentVersion,
          body: sop,
          readOnly: false,
          notices: [],
        })
      }),
      { numRuns: 200 },
    )
  })
  it('has the same bytes however its objects were built, and after reading', () => {
    fc.assert(
      fc.property(anySop(), (sop) => {
        const text = write(sop)
        expect(write(turned(sop))).toBe(text)
        const read = parseDocument(text)
        expect(read.ok && write(read.body)).toBe(text)
      }),
    )
  })
  it('is plain JSON, one value and a new line at its end', () => {
    fc.assert(
      fc.property(anySop(), (sop) => {
        const text = write(sop)
        expect(text.endsWith('}\n') && !text.endsWith('\n\n')).toBe(true)
        expect((JSON.parse(text) as { body: unknown }).body).toEqual(sop)
      }),
    )
  })
  it('takes a line for a thing that fits on one of 140, and several for every other', () => {
    const onOne = (value: unknown): string => {
      if (typeof value !== 'object' || value === null) return JSON.stringify(value)
      if (Array.isArray(value)) return `[${value.map(onOne).join(', ')}]`
      const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${onOne(member)}`)
      return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
    }
    const plainly = (value: unknown, indent: string): string => {
      const whole = onOne(value)
      if (whole.length <= 140 || typeof value !== 'object' || value === null) return whole
      const items = Object.entries(value).map(
        ([key, member]) => `${indent}  ${Array.isArray(value) ? '' : `${JSON.stringify(key)}: `}${plainly(member, `${indent}  `)}`,
      )
      return [Array.isArray(value) ? '[' : '{', items.join(',\n'), `${indent}${Array.isArray(value) ? ']' : '}'}`].join('\n')
    }
    // Lengths round the limit, with an empty list and empty labels at the end of the line.
    const lengths = fc.integer({ min: 60, max: 150 }).map((length) => 'x'.repeat(length))
    fc.assert(
      fc.property(anySop(), lengths, lengths, (sop, title, line) => {
        const [table, ...tables] = sop.tables
        const edged: Sop = { ...sop, identity: { ...sop.identity, agencyLines: [line, ''] }, tables: [{ ...table, title }, ...tables] }
        const text = write(edged)
        expect(text).toBe(`${plainly(JSON.parse(text), '')}\n`) // the order of its keys is that of the file
      }),
    )
  })
  it('holds for the examples', () => {
    for (const { name } of exampleFiles) {
      const sop = exampleSop(name)
      expect(parseDocument(write(sop))).toMatchObject({ ok: true, body: sop, notices: [] })
    }
  })
  it('shows one changed row as one changed line and the hash', () => {
    const sop = exampleSop('29')
    const [table] = sop.tables
    const rows = table.rows.map((row) => (row.kind === 'activity' && row.number === '4' ? { ...row, output: 'Rekomendasi baru' } : row))
    const before = write(sop).split('\n')
    const after = write({ ...sop, tables: [{ ...table, rows }] }).split('\n')
    const differing = after.filter((line, at) => line !== before[at]).map((line) => line.trim())
    expect(differing).toEqual([expect.stringMatching(/^"sha256"/), '"output": "Rekomendasi baru",'])
  })
})

describe('the hash', () => {
  it('is that of the canonical body, whatever the layout of the file', () => {
    expect(canonicalJson({ b: [1, 'ü', null], a: { d: true, c: undefined } })).toBe('{"a":{"d":true},"b":[1,"ü",null]}')
    // SHA-256 of '{}', by any other tool
    expect(bodyHash({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a')
    const value = fc.jsonValue() as fc.Arbitrary<Json>
    fc.assert(fc.property(value, (any) => bodyHash(turned(any)) === bodyHash(any)))
  })
})
