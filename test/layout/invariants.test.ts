// L1-L16 on the real examples and on seeded random SOPs.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Sop } from '../../shared/model'
import { writeLayoutJson } from '../../shared/page/layoutJson'
import { reportRandom } from '../report/random'
import { exampleFiles, importExample, layoutOf } from '../support/documents'
import { violationsOf } from '../support/invariants'
import { randomSop } from '../support/randomSop'

const files = await exampleFiles()
const name = (file: string): string => file.split('/').at(-1) ?? file

describe.each(['a4', 'f4'] as const)('on %s', (paper) => {
  it.each(files.map((f) => [name(f), f] as const))('%s keeps every invariant and names no problem', (_name, file) => {
    const sop = importExample(readFileSync(file, 'utf8'))
    const layout = layoutOf(sop, { paper })
    expect(violationsOf(layout, sop)).toEqual([])
    expect(layout.problems).toEqual([])
  })
})

describe('on other papers', () => {
  const settings = [
    { paper: 'folio', orientation: 'landscape' },
    { paper: 'legal', orientation: 'landscape' },
    { paper: 'a4', orientation: 'portrait' },
    { paper: 'f4', orientation: 'portrait' },
  ] as const
  it.each(settings)('$paper $orientation: what breaks an invariant is named', (page) => {
    for (const file of files) {
      const sop = importExample(readFileSync(file, 'utf8'))
      const layout = layoutOf(sop, page)
      const spoken = new Set(layout.problems.map((p) => p.page))
      expect(
        violationsOf(layout, sop).filter((v) => !spoken.has(v.page)),
        name(file),
      ).toEqual([])
    }
  })
})

describe('300 random SOPs', () => {
  const seeds = Array.from({ length: 300 }, (_, i) => i + 1)
  it('break nothing that they do not name, and at most 2 % have a route to name', { timeout: 600_000 }, () => {
    const reports = seeds.map((seed) => reportRandom(seed))
    expect(reports.filter((r) => r.unspoken.length > 0).map((r) => [r.seed, r.unspoken])).toEqual([])
    expect(reports.filter((r) => r.problems.some((p) => /crowded|fallback/u.test(p))).length).toBeLessThanOrEqual(6)
  })
})

describe('flows that merge', () => {
  // Two flows of one target that turn into one trunk at one point from opposite sides read as one line going on (the form's rule 7).
  const headOn = (sop: Sop): number => {
    let found = 0
    for (const page of layoutOf(sop).pages) {
      const turns = new Map<string, Set<string>>()
      for (const { points } of page.flows)
        for (let i = 1; i < points.length - 1; i++) {
          const [a, b, c] = [points[i - 1]!, points[i]!, points[i + 1]!]
          const way = (p: readonly [number, number], q: readonly [number, number]): string =>
            `${Math.sign(q[0] - p[0])} ${Math.sign(q[1] - p[1])}`
          const key = `${b[0].toFixed(1)} ${b[1].toFixed(1)} ${way(b, c)}`
          turns.set(key, (turns.get(key) ?? new Set()).add(way(a, b)))
        }
      for (const came of turns.values()) if ((came.has('1 0') && came.has('-1 0')) || (came.has('0 1') && came.has('0 -1'))) found++
    }
    return found
  }
  it('never meet head-on', () => {
    const sops = [...files.map((f) => importExample(readFileSync(f, 'utf8'))), ...Array.from({ length: 60 }, (_, i) => randomSop(i + 1))]
    expect(sops.reduce((n, sop) => n + headOn(sop), 0)).toBe(0)
  })
})

describe('L16', () => {
  const renamed = (sop: Sop): { sop: Sop; back: ReadonlyMap<string, string> } => {
    const back = new Map<string, string>()
    const ids = new Set<string>()
    for (const t of sop.tables)
      for (const list of [[t], t.groups, t.actors, t.rows, t.flows, t.rows.flatMap((r) => (r.kind === 'activity' ? r.symbols : []))])
        for (const x of list) ids.add(x.id)
    const order = [...ids].reverse()
    const names = new Map(order.map((id, i) => [id, `zz${String(9999 - i)}`]))
    for (const [id, other] of names) back.set(other, id)
    const walk = (value: unknown, key: string): unknown => {
      if (typeof value === 'string')
        return ['id', 'from', 'to', 'group', 'row', 'flow', 'actor', 'actors', 'between', 'column'].includes(key)
          ? (names.get(value) ?? value)
          : value
      if (Array.isArray(value)) return value.map((v) => walk(v, key))
      return value !== null && typeof value === 'object'
        ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, walk(v, k)]))
        : value
    }
    return { sop: walk(sop, '') as Sop, back }
  }
  it('the same input gives the same bytes, also with all ids renamed', () => {
    const sops = [...files.map((f) => importExample(readFileSync(f, 'utf8'))), ...[3, 14, 15, 92].map((seed) => randomSop(seed))]
    for (const sop of sops) {
      const json = writeLayoutJson(layoutOf(sop))
      expect(writeLayoutJson(layoutOf(structuredClone(sop)))).toBe(json)
      const other = renamed(sop)
      let again = writeLayoutJson(layoutOf(other.sop))
      for (const [to, from] of other.back) again = again.replaceAll(new RegExp(`(?<=[":])${to}(?=")`, 'gu'), from)
      expect(again).toBe(json)
    }
  })
})
