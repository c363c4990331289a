// L16's other half: what is called otherwise, in letters of the same width, stands where it stood. (That ids do not matter: invariants.test.ts.)
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Sop } from '../../shared/model'
import { writeLayoutJson } from '../../shared/page/layoutJson'
import { exampleFiles, importExample, layoutOf } from '../support/documents'
import { randomSop } from '../support/randomSop'

/** One to one, and in every bundled face as wide as before: b, d and p are equally wide, and equally good at a syllable's start. */
const OTHER: Readonly<Record<string, string>> = { b: 'd', d: 'p', p: 'b' }
const renamed = (words: string): string => words.replace(/[bdp]/g, (letter) => OTHER[letter] ?? letter)
/** Says which words are meant, whatever they are called. */
const nameless = (json: string): string => json.replace(/[bdp]/g, 'b')

const WORDS = new Set(['name', 'text', 'title', 'label', 'requirements', 'duration', 'output', 'remarks', 'total', 'footNotes'])
const renamedWithin = (value: unknown, key: string): unknown => {
  if (key === 'labels') return value // column titles print in capitals
  if (typeof value === 'string') return WORDS.has(key) ? renamed(value) : value
  if (Array.isArray(value)) return value.map((one) => renamedWithin(one, key))
  return value !== null && typeof value === 'object'
    ? Object.fromEntries(Object.entries(value).map(([inner, one]) => [inner, renamedWithin(one, inner)]))
    : value
}
/** The flow tables' own words: actors, groups, cells, symbols, labels. What prints in capitals keeps its words: there the three differ in width. */
const withOtherNames = (sop: Sop): Sop => ({ ...sop, tables: renamedWithin(sop.tables, '') as Sop['tables'] })

const examples = await exampleFiles()
const sops: readonly (readonly [string, Sop])[] = [
  ...examples.map((file) => [file.split('/').at(-1) ?? file, importExample(readFileSync(file, 'utf8'))] as const),
  ...[5, 26, 53, 58].map((seed) => [`random ${seed}`, randomSop(seed)] as const),
]

it.each(sops)('%s: other names, the same pages', (_name, sop) => {
  for (const paper of ['a4', 'f4'] as const) {
    const [one, other] = [sop, withOtherNames(sop)].map((each) => writeLayoutJson(layoutOf(each, { paper })))
    expect(other).not.toBe(one)
    expect(nameless(other ?? '')).toBe(nameless(one ?? ''))
  }
})
