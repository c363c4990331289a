// The faults that the examples' notes name (and those that the contract and the folder's README name for them), found.
import { describe, expect, it } from 'vitest'
import { activitiesOf, checkIntegrity, printedNumber, rowById, type Finding, type RowId, type Sop } from '../../shared/model'
import { activity, arrow, decision, end, process, sop, start, table } from '../support/builders'
import { exampleFiles, exampleSop } from '../support/examples'
import { findingsOf, fixed } from './context'

/** Where a finding is, in words of the file: an identity field, or the row's place with the column. */
const placeOf = (document: Sop, { at }: Finding): string => {
  const place = at as { readonly field?: string; readonly table?: string; readonly row?: string; readonly column?: string }
  if (place.field !== undefined) return place.field
  const flow = document.tables.find(({ id }) => id === place.table)
  const row = flow && rowById(flow, place.row as RowId)
  return row?.kind === 'activity' ? `${activitiesOf(flow!).indexOf(row) + 1}${place.column === undefined ? '' : ` ${place.column}`}` : ''
}

const named: readonly (readonly [example: string, note: string, rule: string, places: readonly string[]])[] = [
  ['01', 'the "Nomor SOP" cell is empty', 'sop-number-required', ['number']],
  ['01', 'the "Keterkaitan" cell is empty', 'related-sop-blank', ['relatedSops']],
  ['01', 'the "Peringatan" cell is empty', 'warning-clause-form', ['warnings']],
  ['01', 'the refusal leads to the start', 'start-has-entry', ['1']],
  ['07', 'an exit leads nowhere', 'arrow-dangling', ['6']],
  ['11', 'the start is also the target of the "Tidak" arrow', 'start-has-entry', ['1']],
  [
    '11',
    'empty kelengkapan cells in rows 4-7',
    'mutu-baku-required',
    ['2 output', '4 requirements', '5 requirements', '6 requirements', '7 requirements'],
  ],
  ['13', 'three "Tidak" arrows go back into the same start', 'start-has-entry', ['1', '1', '1']],
  ['13', 'three terminators chained', 'end-has-exit', ['12', '12']],
  [
    '17',
    'conditions in the text instead of decisions',
    'activity-conditional-no-decision',
    [
      '8 activity',
      '9 activity',
      '11 activity',
      '12 activity',
      '13 activity',
      '14 activity',
      '15 activity',
      '16 activity',
      '18 activity',
      '19 activity',
      '20 activity',
      '21 activity',
      '22 activity',
      '23 activity',
      '24 activity',
      '25 activity',
      '27 activity',
      '28 activity',
    ],
  ],
  ['17', 'eleven two-actor rows', 'step-single-actor', ['6', '7', '14', '16', '17', '18', '21', '23', '25', '28', '29']],
  ['18', 'rows 3 and 4: two boxes in one row', 'step-single-actor', ['3', '4']],
  ['20', 'numbers 1, blank, 2, 4 …', 'step-numbering', ['2 number']],
  ['20', 'Keterkaitan empty', 'related-sop-blank', ['relatedSops']],
  ['20', 'Peringatan empty', 'warning-clause-form', ['warnings']],
  ['22', 'one box goes to two parallel boxes', 'process-one-exit', ['2']],
  ['22', 'names itself under Keterkaitan', 'related-sop-valid', ['relatedSops']],
  ['24', 'an unlabelled exit', 'decision-exits', ['4']],
  ['24', 'dead ends and forks', 'process-one-exit', ['2', '3', '10', '11']],
  ['26', 'numbers run 2..15', 'step-numbering', ['1 number']],
]

describe('the faults named for the examples', () => {
  it.each(named)('%s: %s (%s)', (example, _, rule, places) => {
    const document = exampleSop(example)
    expect(findingsOf(document, rule).map((finding) => placeOf(document, finding))).toEqual(places)
  })

  it('15: the sibling table, by hand: an empty KPA column and two "Ya" to different rows', () => {
    const sibling = sop(
      table(
        ['Ketua Tim', 'KPA', 'PPK'],
        [
          activity('Menyusun dokumen', start('Ketua Tim')),
          activity('Memeriksa', decision('PPK')),
          activity('Melengkapi', process('Ketua Tim')),
          activity('Membayar', end('PPK')),
        ],
        [arrow('s1', 's2'), arrow('s2', 's3', 'Ya'), arrow('s2', 's4', 'Ya'), arrow('s3', 's4')],
      ),
    )
    expect(findingsOf(sibling).map(({ rule, params }) => [rule, params['actor'] ?? params['n']])).toEqual([
      ['actor-lane-empty', 'KPA'],
      ['decision-exits', '2'],
    ])
  })

  it('wrong dates and placeholder NIPs are findings, not refusals', () => {
    for (const { name } of exampleFiles) {
      const document = exampleSop(name)
      const nip = document.identity.approval.nip
      expect(findingsOf(document, 'nip-format'), name).toHaveLength(/^0{8}/.test(nip) ? 1 : 0)
      expect(findingsOf(document, 'created-date-valid'), name).toHaveLength(document.identity.created === '' ? 1 : 0)
    }
  })

  it('every fix that an example is offered works', () => {
    for (const { name } of exampleFiles) {
      const document = exampleSop(name)
      for (const finding of findingsOf(document)) {
        if (finding.fix === undefined) continue
        const after = fixed(document, finding.fix)
        expect(checkIntegrity(after), name).toEqual([])
        expect(findingsOf(after, finding.rule).length, `${name} ${finding.rule}`).toBeLessThan(findingsOf(document, finding.rule).length)
      }
    }
  })

  it('numbers in the sentences are those printed', () => {
    const document = exampleSop('26')
    const first = activitiesOf(document.tables[0])[0]!
    expect(printedNumber(document.tables[0], first)).toBe('2')
  })
})
