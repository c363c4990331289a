// Which head of a table stays in sight, over which rows, and where the caret would be covered by it.
import { describe, expect, it } from 'vitest'
import { headAt, headOver, headsOf } from '../../renderer/canvas/heads'
import { pageTops } from '../../renderer/canvas/graph'
import { layoutSop } from '../../shared/layout'
import { documentResolver, type Sop } from '../../shared/model'
import metrics from '../../assets/fonts/metrics.json' with { type: 'json' }
import type { FontMetrics } from '../../shared/layout'
import { randomSop } from '../support/randomSop'

const fonts = metrics as unknown as FontMetrics
const layoutOf = (document: Sop) => layoutSop('uji', document, { fonts, resolver: documentResolver(document) })

const layout = layoutOf(randomSop(7, { rows: 40, actors: 4 }))
const tops = pageTops(layout)
const heads = headsOf(layout, tops)
const ROOM = 500 // pt

describe('the head that stays in sight', () => {
  it('is that of the page whose rows are at the upper edge', () => {
    expect(heads.length).toBeGreaterThan(2)
    for (const head of heads) {
      const rows = head.table.rows.filter(({ role }) => role === 'activity')
      const top = tops[head.page.page - 1] ?? 0
      for (const { y, h } of rows) expect(headAt(heads, top + y + h / 2, ROOM)).toBe(head)
    }
  })
  it('is none while the head on the page is in sight, between two pages, and over the identity part', () => {
    expect(headAt(heads, 0, ROOM)).toBeNull()
    for (const { from, page } of heads) {
      expect(headAt(heads, from - 0.1, ROOM)).toBeNull()
      expect(headAt(heads, (tops[page.page - 1] ?? 0) + page.h - 1, ROOM)).toBeNull()
    }
  })
  it('goes with the dashed row under the last', () => {
    const last = heads.at(-1)
    expect(last?.to).toBeGreaterThan((tops.at(-1) ?? 0) + (last === undefined ? 0 : last.table.box.y + last.table.box.h + 10))
  })
  it('is none where it would take more than a third of the window', () => {
    const [head] = heads
    if (head === undefined) throw new Error('no head')
    expect(headAt(heads, head.from + head.box.h, head.box.h * 4)).toBe(head)
    expect(headAt(heads, head.from + head.box.h, head.box.h * 2)).toBeNull()
  })
})

describe('what a kept head covers', () => {
  const [head] = heads
  if (head === undefined) throw new Error('no head')
  const { page, table, box } = head
  it('is its height over the rows under it', () => {
    const row = table.rows.find(({ role }) => role === 'activity')
    if (row === undefined) throw new Error('no row')
    expect(headOver(heads, page.page, { ...box, y: row.y, h: row.h }, ROOM)).toBe(box.h)
  })
  it('is nothing over the head itself and on a page without a flow table', () => {
    expect(headOver(heads, page.page, { ...box, h: 10 }, ROOM)).toBe(0)
    expect(headOver(heads, page.page - 1, { ...box, y: 400 }, ROOM)).toBe(0)
  })
})
