// Files like the known ones that nobody has seen yet: imported, counted by code that knows no importer, laid out and held against L1-L15.
import { describe, expect, it } from 'vitest'
import { importSopJson } from '../../shared/exchange/sopJson'
import { importWarningSentence } from '../../shared/exchange/sopJson/sentence'
import { changedSopJson } from '../support/changedSopJson'
import { countSopJson } from '../support/countSopJson'
import { layoutOf } from '../support/documents'
import { exampleFiles } from '../support/examples'
import { idsInOrder } from '../support/ids'
import { unspokenOf, violationsOf } from '../support/invariants'

const SEEDS = 3
const sheets = [{ paper: 'a4' }, { paper: 'f4' }, { paper: 'f4', orientation: 'portrait' }, { paper: 'folio' }, { paper: 'legal' }] as const
const cases = exampleFiles.flatMap(({ name, text }, n) =>
  Array.from({ length: SEEDS }, (_, i) => ({ name, ...changedSopJson(text, 1000 * n + i), sheet: sheets[i % sheets.length] ?? sheets[0] })),
)

describe('changed examples', () => {
  it.each(cases)('$name: $changes', ({ text, sheet }) => {
    const result = importSopJson(text, { ids: idsInOrder() })
    if (!result.ok) throw new Error(result.code)
    expect(result.counts).toEqual(countSopJson(text))
    for (const warning of result.warnings) {
      const sentence = importWarningSentence(warning, 'id')
      expect(sentence).toMatch(/^\S.*[.]$/)
      expect(sentence).not.toMatch(/[{}]|import\.|undefined|""/)
    }
    const layout = layoutOf(result.sop, sheet)
    expect(unspokenOf(layout, violationsOf(layout, result.sop))).toEqual([])
  })
})
