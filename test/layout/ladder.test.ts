// The ladder when room is short: from its third step on it says what it did; its fourth gives lanes the width of text columns.
import { describe, expect, it } from 'vitest'
import { layoutMessages, problemSentence } from '../../shared/messages/layout'
import type { FlowTable, Override, Sop } from '../../shared/model'
import type { Layout } from '../../shared/page'
import { layoutOf } from '../support/documents'
import { unspokenOf, violationsOf } from '../support/invariants'
import { randomSop } from '../support/randomSop'

const columnsOf = (layout: Layout): readonly (readonly { readonly key: string; readonly x: number; readonly w: number }[])[] =>
  layout.pages.flatMap(({ tables }) => tables.filter(({ table }) => table !== 'identity').map(({ columns }) => columns))
const widthOf = (layout: Layout, key: string): number => columnsOf(layout)[0]?.find((column) => column.key === key)?.w ?? 0
const changed = (sop: Sop, change: (table: FlowTable) => FlowTable): Sop => ({ ...sop, tables: [change(sop.tables[0])] })
const typed = (sop: Sop, text: string): Sop =>
  changed(sop, (table) => ({
    ...table,
    rows: table.rows.map((row) => (row.kind === 'activity' ? { ...row, text, requirements: text, remarks: text } : row)),
  }))

describe('text columns give width', () => {
  // Ten actors on A4: lanes of 42 pt. An outermost decision has a third exit whose label finds no place in so narrow a lane.
  const sop = randomSop(23)
  const layout = layoutOf(sop)
  const lanes = sop.tables[0].actors.map(({ id }) => `actor:${id}`)

  it('where a label has no good place, and then it has one; the problems say so at the actor', () => {
    const [told] = layout.problems
    expect(layout.problems.map(({ code, at, reason }) => [code, at, reason])).toEqual([['lane-too-narrow', 'a0', 'text-gave-width']])
    expect(told?.detail).toContain('kolom teks dipersempit, lajur menjadi 47 pt dari 42 pt')
    expect(unspokenOf(layout, violationsOf(layout, sop))).toEqual([])
    expect(violationsOf(layout, sop)).toEqual([])
  })
  it('on all pages alike, all lanes alike, remarks first, never into the words of a head', () => {
    for (const columns of columnsOf(layout)) expect(columns).toEqual(columnsOf(layout)[0])
    for (const lane of lanes) expect(widthOf(layout, lane)).toBeCloseTo(widthOf(layout, lanes[0] ?? ''), 6)
    const header = layout.pages[1]?.tables[0]?.cells.filter(({ field }) => /^column:(?!actors|standard)/u.test(field ?? '')) ?? []
    expect(header.map(({ paragraphs }) => paragraphs.map(({ lines }) => lines.length))).toEqual(header.map(() => [1]))
    expect(columnsOf(layout)[0]?.reduce((sum, { w }) => sum + w, 0)).toBeCloseTo(layout.pages[1]?.body.w ?? 0, 6)
  })
  it('whatever is typed into cells: the page never moves sideways', () => {
    for (const text of ['', 'Berkas', 'Memeriksa kelengkapan berkas permohonan '.repeat(20)])
      expect(columnsOf(layoutOf(typed(sop, text)))[0]).toEqual(columnsOf(layout)[0])
  })
  it('never those that the author sized', () => {
    const sized: Override = { kind: 'columnWidth', column: 'activity', share: 0.14 }
    const [own, plain] = [[sized], []].map((overrides) => layoutOf(changed(sop, (table) => ({ ...table, overrides }))))
    expect(widthOf(own as Layout, 'activity')).toBeCloseTo(0.14 * (layout.pages[1]?.body.w ?? 0), 6)
    expect(widthOf(plain as Layout, 'activity')).toBeLessThan(60)
  })
  it('only where it helps: twelve lanes keep their width, and the label is named', () => {
    const narrow = layoutOf(randomSop(111))
    expect(narrow.problems.map(({ code, reason }) => [code, reason])).toEqual([['label-crowded', 'label-without-room']])
    expect(widthOf(narrow, 'remarks')).toBeCloseTo(7.8 * 8, 6)
  })
})

describe('lines added to a lane', () => {
  it('are told at its actor', () => {
    const layout = layoutOf(randomSop(72))
    expect(layout.problems.map(({ code, page, at, reason }) => [code, page, at, reason])).toEqual([
      ['lane-too-narrow', 5, 'a0', 'rails-added'],
    ])
  })
  it('are told by the place of an actor without a name', () => {
    const unnamed = changed(randomSop(72), (table) => ({ ...table, actors: table.actors.map((actor) => ({ ...actor, name: ' ' })) }))
    expect(layoutOf(unnamed).problems.map(({ detail }) => detail)).toContainEqual(expect.stringContaining('di lajur 1:'))
  })
})

describe('what the layout says', () => {
  it('is Indonesian in the layout, and English in an English window', () => {
    const [problem] = layoutOf(randomSop(72)).problems
    if (problem === undefined) throw new Error('nothing to tell')
    expect(problemSentence('id', problem)).toContain(problem.detail)
    expect(problemSentence('en', problem)).toBe(
      'Page 5: the actor columns are narrow (many flows in the column of Pemohon: lines were added beside its borders, its symbols narrowed where needed). If the drawing is hard to read, use F4 paper, fewer actors, or hide empty columns.',
    )
  })
  it('has the same places in both languages', () => {
    const places = (sentence: string): readonly string[] => [...sentence.matchAll(/\{\w+\}/gu)].map(([place]) => place).sort()
    for (const [key, sentence] of Object.entries(layoutMessages.id))
      expect([key, places(layoutMessages.en[key as keyof typeof layoutMessages.en])]).toEqual([key, places(sentence)])
  })
})
