// Moving rows: in a plain sequence the flow follows the order of the rows; whatever else is drawn stays as it was led.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deleteActor, deleteRow, insertRow, moveRow, pressDigit } from '../../renderer/state/edits'
import { said } from '../../renderer/state/notices'
import { relinked } from '../../renderer/state/sequence'
import {
  activeDocument,
  activeSop,
  createSession,
  goTo,
  openDocument,
  stepBack,
  stepForward,
  type SessionStore,
} from '../../renderer/state/session'
import { callOf, runCommand } from '../../shared/commands'
import { checkIntegrity, symbolsOf, type DocumentId, type Flow, type FlowId, type FlowTable, type Row, type Sop } from '../../shared/model'
import { activity, arrow, decision, end, heading, joint, process, sop, start, table } from '../support/builders'
import { randomSop } from '../support/randomSop'

const FRESH = 'fresh' as FlowId
const of = (whole: Sop): FlowTable => whole.tables[0]
/** Moves the row at `from` to `to` as one change. */
const moved = (whole: Sop, from: number, to: number): Sop => {
  const row = of(whole).rows[from]
  if (row === undefined) throw new Error('no row')
  const move = callOf('moveRow', { table: of(whole).id, row: row.id, index: to })
  return [move, ...relinked(of(whole), from, to, FRESH)].reduce(runCommand, whole)
}
/** The flows as places of rows, counted from 1 as they now stand. */
const flowsOf = (whole: Sop): string[] => {
  const place = new Map(of(whole).rows.flatMap((row, index) => symbolsOf(row).map(({ id }) => [id, index + 1] as const)))
  return of(whole)
    .flows.map((flow) =>
      flow.kind === 'joint'
        ? `${place.get(flow.between[0])}=${place.get(flow.between[1])}`
        : `${place.get(flow.from)}→${flow.to === null ? '?' : place.get(flow.to)} ${flow.label}`.trim(),
    )
    .toSorted()
}
const chain = (count: number): Flow[] => Array.from({ length: count - 1 }, (_, n) => arrow(`s${n + 1}`, `s${n + 2}`))
const A = 'Pemohon'
/** Start, processes, and an end or not. */
const sequence = (count: number, ended: boolean): Sop =>
  sop(
    table(
      [A],
      Array.from({ length: count }, (_, n) => activity(`K${n + 1}`, n === 0 ? start(A) : ended && n === count - 1 ? end(A) : process(A))),
      chain(count),
    ),
  )
const inOrder = (count: number): string[] => Array.from({ length: count - 1 }, (_, n) => `${n + 1}→${n + 2}`).toSorted()

describe('moving a row of a plain sequence', () => {
  it('keeps the flow in the order of the rows, wherever it goes between start and end', () => {
    for (const ended of [true, false])
      for (let from = 1; from < (ended ? 5 : 6); from += 1)
        for (let to = 1; to < (ended ? 5 : 6); to += 1)
          expect(flowsOf(moved(sequence(6, ended), from, to)), `${from} to ${to}, ended ${ended}`).toEqual(inOrder(6))
  })
  it('passes headings and rows without symbol as if they were not there', () => {
    const rows = [
      activity('1', start(A)),
      heading('A'),
      activity('3', process(A)),
      activity('4'),
      activity('5', process(A)),
      activity('6', end(A)),
    ]
    const whole = sop(table([A], rows, [arrow('s1', 's3'), arrow('s3', 's5'), arrow('s5', 's6')]))
    expect(flowsOf(moved(whole, 2, 3))).toEqual(['1→4', '4→5', '5→6'])
    expect(flowsOf(moved(whole, 2, 4))).toEqual(['1→4', '4→5', '5→6'])
    expect(flowsOf(moved(whole, 1, 4))).toEqual(['1→2', '2→4', '4→6'])
  })
  it('a row without any flow comes in between two linked ones; a decision too, an end not', () => {
    const loose = (symbol = process(A)): Sop =>
      sop(table([A], [activity('1', start(A)), activity('2', process(A)), activity('3', end(A)), activity('4', symbol)], chain(3)))
    expect(flowsOf(moved(loose(), 3, 2))).toEqual(inOrder(4))
    expect(flowsOf(moved(loose(), 3, 1))).toEqual(inOrder(4))
    expect(flowsOf(moved(loose(decision(A)), 3, 2))).toEqual(inOrder(4))
    expect(of(moved(loose(), 3, 0)).flows).toEqual(chain(3)) // nothing leads to the first
    expect(of(moved(loose(end(A)), 3, 1)).flows).toEqual(chain(3))
    const named = sop(table([A], [activity('1', decision(A)), activity('2', end(A)), activity('3', process(A))], [arrow('s1', 's2', 'Ya')]))
    expect(of(moved(named, 2, 1)).flows).toEqual([arrow('s1', 's2', 'Ya')])
  })
  it('leaves everything else as it was led: named exits, loops, joints, forks, start and end', () => {
    const keeps = (flows: readonly Flow[], from: number, to: number, second = [process(A)]): void => {
      const rows = [
        activity('1', start(A)),
        activity('2', second),
        activity('3', process(A)),
        activity('4', process(A)),
        activity('5', end(A)),
      ]
      const whole = sop(table([A, 'Petugas'], rows, flows))
      expect(of(moved(whole, from, to)).flows, JSON.stringify(flows)).toEqual(whole.tables[0].flows)
    }
    keeps(chain(5), 0, 2) // the start
    keeps(chain(5), 4, 2) // the end
    keeps([...chain(5), arrow('s2', 's4', 'Tidak')], 1, 2, [decision(A)])
    keeps([arrow('s1', 's2', 'Ya'), ...chain(5).slice(1)], 1, 2)
    keeps([...chain(5), arrow('s4', 's2')], 1, 2) // something leads back to it
    keeps([...chain(5), arrow('s2', null)], 1, 2)
    keeps([...chain(5), joint('s2', 's2b')], 1, 2, [process(A), process('Petugas')])
    keeps([arrow('s1', 's2'), arrow('s2', 's3'), arrow('s3', 's5'), arrow('s4', 's5')], 1, 2) // the new neighbours are not linked
    keeps([arrow('s1', 's2'), arrow('s2', 's3'), arrow('s1', 's3'), arrow('s3', 's4'), arrow('s4', 's5')], 1, 2) // a way round it is drawn
  })
  it('leaves any document whole, and flows that do not touch the place as they were', () => {
    let linked = 0
    fc.assert(
      fc.property(fc.nat(400), fc.nat(), fc.nat(), (seed, a, b) => {
        const whole = randomSop(seed, { rows: 12 })
        const { rows, flows } = of(whole)
        const [from, to] = [a % rows.length, b % rows.length]
        const after = moved(whole, from, to)
        expect(checkIntegrity(after)).toEqual([])
        const calls = relinked(of(whole), from, to, FRESH)
        const count = (name: string): number => calls.filter((call) => call.name === name).length
        expect(of(after).flows.length).toBe(flows.length + count('addArrow') - count('removeFlow'))
        const touched = calls.map(({ args }) => (args as { flow: string }).flow)
        expect(of(after).flows.filter(({ id }) => id !== FRESH && !touched.includes(id))).toEqual(
          flows.filter(({ id }) => !touched.includes(id)),
        )
        if (calls.length > 0) linked += 1
      }),
      { numRuns: 300 },
    )
    expect(linked).toBeGreaterThan(10)
  })
})

describe('rows of a plain sequence in the window', () => {
  const open = (whole: Sop): SessionStore => {
    const store = createSession()
    openDocument(store, { id: 'd' as DocumentId, sop: whole, file: null, readOnly: false, foreign: false, clean: true, place: null })
    return store
  }
  const present = (store: SessionStore): Sop => {
    const found = activeSop(store.getState())
    if (found === null) throw new Error('nothing open')
    return found
  }
  const stand = (store: SessionStore, index: number): Row => {
    const row = of(present(store)).rows[index]
    if (row === undefined) throw new Error('no row')
    goTo(store, { at: 'performers', table: of(present(store)).id, row: row.id })
    return row
  }
  it('a move is one step to undo, and undoing gives the very document back', () => {
    const before = sequence(5, true)
    const store = open(before)
    const row = stand(store, 2)
    moveRow(store, 1)
    expect(of(present(store)).rows[3]).toBe(row)
    expect(flowsOf(present(store))).toEqual(inOrder(5))
    expect(activeDocument(store.getState())?.history.past).toHaveLength(1)
    stepBack(store)
    expect(present(store)).toBe(before)
  })
  it('a row put between two linked ones is linked in between with its symbol; deleting it joins them again', () => {
    const store = open(sequence(3, true))
    stand(store, 1)
    insertRow(store, 'above')
    stand(store, 1)
    pressDigit(store, 1, false, 'Ya')
    expect(flowsOf(present(store))).toEqual(inOrder(4))
    deleteRow(store)
    expect(flowsOf(present(store))).toEqual(inOrder(3))
    expect(store.getState().told).toBeNull()
  })
  it('a deletion that leaves an arrow without target says so, with a way back that the next change takes away', () => {
    const rows = [
      activity('1', start(A)),
      activity('2', decision(A)),
      activity('3', decision(A)),
      activity('4', process(A)),
      activity('5', end(A)),
    ]
    const flows = [
      arrow('s1', 's2'),
      arrow('s2', 's3', 'Ya'),
      arrow('s2', 's4', 'Tidak'),
      arrow('s3', 's4', 'Ya'),
      arrow('s3', 's5', 'Tidak'),
    ]
    const store = open(sop(table([A], rows, flows)))
    stand(store, 2)
    deleteRow(store)
    expect(store.getState().told).toEqual({ words: { key: 'told.rowGone', params: { number: '3', open: 1 } }, undoes: true })
    stepBack(store)
    const told = store.getState().told
    expect(told?.undoes).toBe(false)
    expect([told === null ? '' : said(told.words, 'id'), told === null ? '' : said(told.words, 'en')]).toEqual([
      'Diurungkan: hapus kegiatan 3',
      'Undone: delete activity 3',
    ])
    stepForward(store)
    expect(store.getState().told).toMatchObject({ words: { key: 'told.redone' } })
  })
  it('a step that takes the row of the caret away puts the caret into the row now there, or the one before', () => {
    const store = open(sequence(3, true))
    const place = () => activeDocument(store.getState())?.selection.place
    const at = (index: number) => ({ at: 'cell', column: 'activity', row: of(present(store)).rows[index]?.id })
    stand(store, 0)
    insertRow(store, 'below')
    expect(place()).toMatchObject(at(1))
    const moves = activeDocument(store.getState())?.selection.moves ?? 0
    stepBack(store)
    expect(place()).toMatchObject(at(1)) // what was the third row is the second again
    expect(activeDocument(store.getState())?.selection).toMatchObject({ editing: true, moves: moves + 1 })
    stand(store, 2)
    insertRow(store, 'below')
    stepBack(store)
    expect(place()).toMatchObject(at(2))
  })
  it('a deleted actor says how many symbols went with it; one without symbols says nothing', () => {
    const rows = [activity('1', start(A)), activity('2', process('Petugas')), activity('3', process('Petugas')), activity('4', end(A))]
    const store = open(sop(table([A, 'Petugas', 'Kepala'], rows, chain(4))))
    stand(store, 1)
    deleteActor(store)
    expect(flowsOf(present(store))).toEqual(['1→4'])
    expect(store.getState().told).toEqual({
      words: { key: 'told.actorGone', params: { name: 'Petugas', count: 2, open: 0 } },
      undoes: true,
    })
    goTo(store, { at: 'actor', table: of(present(store)).id, actor: of(present(store)).actors[1]?.id ?? ('' as never) })
    deleteActor(store)
    expect(store.getState().told).toBeNull()
    expect(of(present(store)).actors).toHaveLength(1)
  })
})
