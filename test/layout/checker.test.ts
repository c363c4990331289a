// The checker of L1-L15 is itself checked: a good layout is spoilt in one place, and just that must be found.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Sop } from '../../shared/model'
import type { Layout } from '../../shared/page'
import { importExample, layoutOf } from '../support/documents'
import { violationsOf } from '../support/invariants'

type Loose<T> = T extends readonly [infer P, infer Q]
  ? [P, Q]
  : T extends readonly (infer U)[]
    ? Loose<U>[]
    : T extends object
      ? { -readonly [K in keyof T]: Loose<T[K]> }
      : T
const example = join(import.meta.dirname, '../fixtures/examples/13-bps-revisi-anggaran.json')
let sop: Sop
let good: Layout
beforeAll(() => {
  sop = importExample(readFileSync(example, 'utf8'))
  good = layoutOf(sop)
})

const flowPage = (l: Loose<Layout>) => l.pages.find((p) => p.flows.length > 3)!
const spoilings: readonly (readonly [id: string, what: string, spoil: (l: Loose<Layout>) => void])[] = [
  [
    'L1',
    'a row is lost',
    (l) => flowPage(l).tables[0]!.rows.splice(flowPage(l).tables[0]!.rows.findIndex((r) => r.role === 'activity') + 1, 1),
  ],
  ['L2', 'a symbol stands in the next lane', (l) => (flowPage(l).symbols[1]!.box.x += 90)],
  ['L2', 'a symbol is drawn twice', (l) => flowPage(l).symbols.push(structuredClone(flowPage(l).symbols[0]!))],
  ['L3', 'a flow is lost', (l) => flowPage(l).flows.pop()],
  ['L3', 'a flow leads elsewhere', (l) => (flowPage(l).flows[0]!.to!.id = flowPage(l).symbols[5]!.symbol)],
  ['L3', 'an arrow has no head', (l) => (flowPage(l).flows[0]!.head = false)],
  ['L4', 'a flow begins beside its symbol', (l) => (flowPage(l).flows[0]!.points[0]![0] += 0.4)],
  [
    'L4',
    'a flow begins along its side',
    (l) => (flowPage(l).flows[0]!.from.side = flowPage(l).flows[0]!.from.side === 'right' ? 'top' : 'right'),
  ],
  ['L5', 'a point stands twice', (l) => flowPage(l).flows[0]!.points.unshift([...flowPage(l).flows[0]!.points[0]!])],
  ['L5', 'a piece is slanted', (l) => (flowPage(l).flows[0]!.points.at(-1)![0] += 3)],
  ['L6', 'a line leaves the lanes', (l) => flowPage(l).flows.forEach((f) => f.points.forEach((p) => (p[0] = p[0] + 300)))],
  [
    'L6',
    'a line runs through a symbol',
    (l) => {
      const f = flowPage(l).flows.find((g) => g.points.length > 2)!
      const other = flowPage(l).symbols.find((s) => s.symbol !== f.from.id && s.symbol !== f.to?.id)!
      const [x, y] = f.points[1]!
      other.box = { x: x - 5, y: y - 5, w: 10, h: 10 }
    },
  ],
  [
    'L7',
    'two flows share a stretch',
    (l) => {
      const trunk = flowPage(l).flows.filter((f) => f.sharesEndWith.length > 0)
      for (const f of trunk) f.sharesEndWith = []
    },
  ],
  [
    'L8',
    'the last piece is short',
    (l) => {
      const f = flowPage(l).flows.find((g) => g.points.length === 3 && g.to?.side === 'top')!
      const end = f.points[2]!
      f.points[0]![1] = f.points[1]![1] = end[1] - 5
    },
  ],
  ['L9', 'a label is far from its exit', (l) => (flowPage(l).flows.find((f) => f.label)!.label!.box.y -= 30)],
  [
    'L9',
    'a label lies on text',
    (l) =>
      (flowPage(l).flows.find((f) => f.label)!.label!.box.x = flowPage(l).tables[0]!.cells.find(
        (c) => c.column === 'activity' && c.lines.length > 0,
      )!.box.x),
  ],
  ['L10', 'a letter is wrong', (l) => l.pages.forEach((p) => p.connectors.forEach((c) => (c.letter = 'Q')))],
  ['L10', 'a half stands in another lane', (l) => (l.pages.flatMap((p) => p.connectors)[0]!.box.x += 70)],
  [
    'L11',
    'two halves touch',
    (l) => {
      const page = l.pages.find((p) => p.connectors.length > 0)!
      page.connectors.push({
        ...structuredClone(page.connectors[0]!),
        connector: 'x',
        box: { ...page.connectors[0]!.box, x: page.connectors[0]!.box.x + 19 },
      })
    },
  ],
  [
    'L12',
    'a word is lost',
    (l) =>
      flowPage(l)
        .tables[0]!.cells.find((c) => c.lines.length > 1)!
        .lines.pop(),
  ],
  ['L12', 'a line is too wide', (l) => (flowPage(l).tables[0]!.cells.find((c) => c.lines.length > 1)!.lines[0]!.w += 200)],
  [
    'L13',
    'a page has no header',
    (l) => (l.pages.at(-1)!.tables[0]!.rows = l.pages.at(-1)!.tables[0]!.rows.filter((r) => r.role !== 'header')),
  ],
  ['L14', 'a table is narrower than the body', (l) => (flowPage(l).tables[0]!.box.w -= 5)],
  ['L14', 'ink leaves the body', (l) => (flowPage(l).texts[0]!.box.y += 40)],
  ['L15', 'a total is wrong', (l) => (l.totals.bends += 1)],
]

describe('the checker of the invariants', () => {
  it('finds nothing in a good layout', () => expect(violationsOf(good, sop)).toEqual([]))
  it.each(spoilings)('%s: %s', (id, _what, spoil) => {
    const spoilt = structuredClone(good) as unknown as Loose<Layout>
    spoil(spoilt)
    expect(violationsOf(spoilt as unknown as Layout, sop).map((v) => v.id)).toContain(id)
  })
})
