import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatField, parseField, type Field } from '../../shared/layout'

const id = fc.string({ unit: fc.constantFrom('a', ':', '%', '3', 'A', '.', '2', '5'), maxLength: 8 })
const field: fc.Arbitrary<Field> = fc.oneof(
  fc.constantFrom<Field>(
    { at: 'title' },
    { at: 'total' },
    { at: 'identity', part: 'legalBases' },
    { at: 'identity', part: 'nip' },
    { at: 'label', part: 'approval' },
    { at: 'column', column: 'standard' },
    { at: 'footNote', index: 3 },
  ),
  id.map((actor): Field => ({ at: 'actor', actor })),
  id.map((group): Field => ({ at: 'group', group })),
  id.map((row): Field => ({ at: 'number', row })),
  id.map((row): Field => ({ at: 'heading', row })),
  id.map((row): Field => ({ at: 'cell', row, column: 'output' })),
  fc.tuple(id, id).map(([row, actor]): Field => ({ at: 'lane', row, actor })),
)

describe('a field', () => {
  it('is read back from its word, whatever its ids', () => {
    fc.assert(
      fc.property(field, (one) => {
        expect(parseField(formatField(one))).toEqual(one)
      }),
    )
  })
  it('is null for other words', () => {
    for (const word of [
      '',
      'identity',
      'identity.x',
      'label.nip',
      'column:y',
      'cell:r1',
      'cell:r1:number',
      'footNote:-1',
      'identity.constructor',
    ])
      expect(parseField(word), word).toBeNull()
  })
})
