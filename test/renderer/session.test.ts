// The session: every change is one entry with a name, typing merges until the caret leaves, wrong commands keep the document.
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  currentTable,
  deleteActor,
  deleteRow,
  finishLeading,
  insertActor,
  insertHeading,
  insertRow,
  moveActor,
  moveRow,
  pressDigit,
  pressShape,
  pressSideways,
  startExit,
  startLeading,
  toggleBreak,
} from '../../renderer/state/edits'
import { placesOf, type Place } from '../../renderer/state/places'
import {
  activeDocument,
  createSession,
  goTo,
  isActiveDirty,
  noteSaved,
  openDocument,
  patchSelection,
  run,
  setFailures,
  stepBack,
  stepForward,
  typeText,
  type SessionStore,
} from '../../renderer/state/session'
import { runCommand } from '../../shared/commands'
import { undoLabel } from '../../shared/history'
import type { FileToken } from '../../shared/ipc/contract'
import { commandSentence } from '../../shared/messages'
import { checkIntegrity, newSop, type DocumentId, type Sop } from '../../shared/model'
import { idsInOrder } from '../support/ids'

const opened = (sop: Sop, readOnly = false): SessionStore => {
  const store = createSession()
  openDocument(store, { id: 'd' as DocumentId, sop, file: null, readOnly, foreign: false, clean: true, place: null })
  return store
}
const labels = { yes: 'Ya', no: 'Tidak' }
const fresh = (): SessionStore => opened(newSop(idsInOrder(), { name: 'SOP', unit: 'Unit' }))
const sopOf = (store: SessionStore): Sop => {
  const document = activeDocument(store.getState())
  if (document === null) throw new Error('nothing open')
  return document.history.present
}
const tableOf = (store: SessionStore) => sopOf(store).tables[0]
const newRow = (store: SessionStore, column: 'activity' | 'performers' | 'output'): Place => ({
  at: 'newRow',
  table: tableOf(store).id,
  column,
})
const undoWords = (store: SessionStore): string | null => {
  const document = activeDocument(store.getState())
  const label = document === null ? null : undoLabel(document.history)
  return label === null ? null : commandSentence(label, 'id')
}
const flows = (store: SessionStore): string[] => {
  const table = tableOf(store)
  const place = new Map(
    table.rows.flatMap((row, index) => (row.kind === 'activity' ? row.symbols.map(({ id }) => [id, index + 1] as const) : [])),
  )
  return table.flows.map((flow) =>
    flow.kind === 'joint'
      ? `${place.get(flow.between[0])}=${place.get(flow.between[1])}`
      : `${place.get(flow.from)}→${flow.to === null ? '?' : place.get(flow.to)} ${flow.label}`.trim(),
  )
}
afterEach(() => setFailures({ onCommandFailure: () => undefined }))

describe('typing', () => {
  it('merges until the caret leaves, then is undone in one step', () => {
    const store = fresh()
    goTo(store, { at: 'identity', field: 'number' })
    for (const text of ['0', '01', '01/']) typeText(store, text)
    goTo(store, { at: 'identity', field: 'created' })
    typeText(store, '2')
    expect(activeDocument(store.getState())?.history.past).toHaveLength(2)
    expect(undoWords(store)).toBe('isi tanggal pembuatan')
    stepBack(store)
    expect(sopOf(store).identity).toMatchObject({ number: '01/', created: '' })
    stepBack(store)
    expect(sopOf(store).identity.number).toBe('')
    expect(isActiveDirty(store.getState())).toBe(false)
    stepForward(store)
    expect(sopOf(store).identity.number).toBe('01/')
  })
  it('is a step of its own when the caret comes back to the same field', () => {
    const store = fresh()
    const number: Place = { at: 'identity', field: 'number' }
    goTo(store, number)
    typeText(store, '01')
    goTo(store, { at: 'identity', field: 'created' })
    goTo(store, number)
    typeText(store, '012')
    stepBack(store)
    expect(sopOf(store).identity.number).toBe('01')
  })
  it('makes a row of the dashed one with its first letter, in any column', () => {
    const store = fresh()
    goTo(store, newRow(store, 'output'))
    typeText(store, 'B')
    typeText(store, 'Be')
    expect(tableOf(store).rows).toHaveLength(2)
    expect(tableOf(store).rows[1]).toMatchObject({ text: '', output: 'Be' })
    expect(activeDocument(store.getState())?.selection.place).toMatchObject({ at: 'cell', column: 'output' })
  })
  it('writes a list one item a line, and drops the blank ones when it is left', () => {
    const store = fresh()
    goTo(store, { at: 'list', field: 'legalBases' })
    typeText(store, 'Satu\nDua\n')
    expect(sopOf(store).identity.legalBases.map(({ text }) => text)).toEqual(['Satu', 'Dua', ''])
    goTo(store, null)
    expect(sopOf(store).identity.legalBases.map(({ text }) => text)).toEqual(['Satu', 'Dua'])
    expect(activeDocument(store.getState())?.history.past).toHaveLength(1)
  })
})

describe('the Pelaksana cell', () => {
  const begin = (): SessionStore => {
    const store = fresh()
    const table = tableOf(store)
    const [row] = table.rows
    if (row === undefined) throw new Error('no row')
    goTo(store, { at: 'performers', table: table.id, row: row.id })
    return store
  }
  it('a digit puts the symbol; an actor without name asks for it, and the caret comes back', () => {
    const store = begin()
    expect(pressDigit(store, 1, false, 'Ya')).toBe(true)
    const selection = activeDocument(store.getState())?.selection
    expect(selection?.place).toMatchObject({ at: 'actor' })
    expect(selection?.comeBack).toMatchObject({ at: 'performers' })
    expect(tableOf(store).rows[0]).toMatchObject({ symbols: [{ kind: 'start' }] })
    typeText(store, 'Pemohon')
    goTo(store, selection?.comeBack ?? null, { comeBack: null })
    expect(pressDigit(store, 3, false, 'Ya')).toBe(false) // there is no third actor, nor is it the next
    expect(pressDigit(store, 2, false, 'Ya')).toBe(true)
    expect(tableOf(store).actors.map(({ name }) => name)).toEqual(['Pemohon', ''])
  })
  it('the flow comes to the next row by itself; Y and T lead exits by number; Shift adds an actor', () => {
    const store = begin()
    pressDigit(store, 1, false, 'Ya')
    typeText(store, 'Pemohon')
    for (let n = 0; n < 2; n += 1) {
      goTo(store, newRow(store, 'performers'))
      pressDigit(store, 1, false, 'Ya')
    }
    expect(flows(store)).toEqual(['1→2', '2→3'])
    pressShape(store, 'decision', labels)
    startLeading(store, 'Tidak')
    patchSelection(store, { leading: { label: 'Tidak', digits: '1' } })
    finishLeading(store, labels)
    expect(flows(store)).toEqual(['1→2', '2→3', '3→1 Tidak'])
    expect(undoWords(store)).toBe('tambah alur dari kegiatan 3')
    // The same exit again: it is led elsewhere, not doubled.
    startLeading(store, 'Tidak')
    patchSelection(store, { leading: { label: 'Tidak', digits: '2' } })
    finishLeading(store, labels)
    expect(flows(store)).toEqual(['1→2', '2→3', '3→2 Tidak'])
    stepBack(store)
    startLeading(store, 'Ya')
    patchSelection(store, { leading: { label: 'Ya', digits: '9' } })
    finishLeading(store, labels)
    expect(flows(store)).toEqual(['1→2', '2→3', '3→1 Tidak', '3→? Ya'])
    goTo(store, newRow(store, 'performers'))
    pressDigit(store, 1, false, 'Ya')
    expect(flows(store)).toEqual(['1→2', '2→3', '3→1 Tidak', '3→4 Ya'])
    pressDigit(store, 2, true, 'Ya')
    expect(flows(store).at(-1)).toBe('4=4')
  })
  it('an exit to a number not written yet stays open with its name, and is led later: the same exit', () => {
    const store = begin()
    pressDigit(store, 1, false, 'Ya')
    goTo(store, activeDocument(store.getState())?.selection.comeBack ?? null)
    pressShape(store, 'decision', labels)
    const tidak = (digits: string): void => {
      startLeading(store, 'Tidak')
      patchSelection(store, { leading: { label: 'Tidak', digits } })
      finishLeading(store, labels)
    }
    tidak('3')
    const [exit] = tableOf(store).flows
    expect(flows(store)).toEqual(['1→? Tidak'])
    expect(activeDocument(store.getState())?.selection.leading).toBeNull()
    const kept = { words: { key: 'paper.keptOpen', params: { number: '3', label: 'Tidak', key: 'T' } }, undoes: false }
    expect(store.getState().told).toEqual(kept)
    tidak('3') // once more: still one exit
    expect(flows(store)).toEqual(['1→? Tidak'])
    const home = activeDocument(store.getState())?.selection.place ?? null
    for (let n = 0; n < 2; n += 1) {
      goTo(store, newRow(store, 'performers'))
      pressDigit(store, 1, false, 'Ya')
    }
    expect(flows(store)).toEqual(['1→? Tidak', '1→2 Ya', '2→3'])
    goTo(store, home)
    tidak('3')
    expect(flows(store)).toEqual(['1→3 Tidak', '1→2 Ya', '2→3'])
    expect(tableOf(store).flows[0]?.id).toBe(exit?.id)
    expect(store.getState().told).toBeNull()
    tidak('9') // a led exit is not opened by a number that is not there
    expect(flows(store)[0]).toBe('1→3 Tidak')
    expect(store.getState().told).toMatchObject({ words: { key: 'paper.rowUnknown' } })
  })
  it("'Alur' on a decision is Ya, then Tidak; a third is put open and waits for its name in the panel", () => {
    const store = begin()
    const leading = () => activeDocument(store.getState())?.selection.leading?.label
    pressDigit(store, 1, false, 'Ya')
    goTo(store, activeDocument(store.getState())?.selection.comeBack ?? null)
    startExit(store, labels) // no decision yet: a flow without name
    expect(leading()).toBe('')
    pressShape(store, 'decision', labels)
    startExit(store, labels)
    expect(leading()).toBe('Ya')
    finishLeading(store, labels)
    startExit(store, labels)
    expect(leading()).toBe('Tidak')
    finishLeading(store, labels)
    expect(flows(store)).toEqual(['1→? Ya', '1→? Tidak'])
    expect(store.getState().view.panel).toBeNull()
    startExit(store, labels)
    expect(flows(store)).toEqual(['1→? Ya', '1→? Tidak', '1→?'])
    expect(activeDocument(store.getState())?.selection).toMatchObject({ leading: null, naming: tableOf(store).flows[2]?.id })
    expect(store.getState()).toMatchObject({ view: { panel: true }, told: { words: { key: 'told.nameExit' }, undoes: false } })
    stepBack(store)
    expect(activeDocument(store.getState())?.selection.naming).toBeNull()
  })
  it('a decision names the flow that ran on Ya, and takes the name back', () => {
    const store = begin()
    pressDigit(store, 1, false, 'Ya')
    goTo(store, newRow(store, 'performers'))
    pressDigit(store, 1, false, 'Ya')
    const table = tableOf(store)
    const [row] = table.rows
    if (row === undefined) throw new Error('no row')
    goTo(store, { at: 'performers', table: table.id, row: row.id })
    pressShape(store, 'decision', labels)
    expect(flows(store)).toEqual(['1→2 Ya'])
    pressShape(store, 'process', labels)
    expect(flows(store)).toEqual(['1→2'])
    expect(store.getState().told).toBeNull()
  })
  it('a decision with named exits that becomes a process keeps them and says so; a single Tidak loses its name in the same step', () => {
    const store = begin()
    pressDigit(store, 1, false, 'Ya')
    goTo(store, activeDocument(store.getState())?.selection.comeBack ?? null)
    pressShape(store, 'decision', labels)
    for (const label of ['Tidak', 'Ya']) {
      startLeading(store, label)
      finishLeading(store, labels)
    }
    pressShape(store, 'process', labels)
    expect(flows(store)).toEqual(['1→? Tidak', '1→? Ya'])
    expect(store.getState().told).toEqual({ words: { key: 'told.exitsNamed', params: { number: '1', count: 2 } }, undoes: true })
    stepBack(store)
    run(store, [{ name: 'removeFlow', args: { table: tableOf(store).id, flow: tableOf(store).flows[1]?.id ?? '' } }])
    const steps = activeDocument(store.getState())?.history.past.length ?? 0
    pressShape(store, 'process', labels)
    expect(flows(store)).toEqual(['1→?'])
    expect(store.getState().told).toBeNull()
    expect(activeDocument(store.getState())?.history.past).toHaveLength(steps + 1)
  })
})

describe('the table that commands mean', () => {
  it('is the one in which the caret stood last, when it stands nowhere', () => {
    const store = fresh()
    const table = tableOf(store).id
    run(store, [{ name: 'addTable', args: { table: 'two', index: 1, title: 'Dua' } }])
    const two = sopOf(store).tables[1]
    if (two === undefined) throw new Error('no second table')
    const named = (): string | undefined => {
      const document = activeDocument(store.getState())
      return document === null ? undefined : currentTable(document).id
    }
    expect(named()).toBe(table)
    goTo(store, { at: 'newRow', table: two.id, column: 'activity' })
    goTo(store, null)
    expect(named()).toBe(two.id)
    goTo(store, { at: 'agency' })
    expect(named()).toBe(two.id)
    run(store, [{ name: 'removeTable', args: { table: two.id } }])
    expect(named()).toBe(table)
  })
})

describe('what may go wrong', () => {
  it('a wrong command keeps the document and says so', () => {
    const store = fresh()
    const told = vi.fn()
    setFailures({ onCommandFailure: told })
    const before = sopOf(store)
    expect(run(store, [{ name: 'removeRow', args: { table: tableOf(store).id, row: 'nowhere' } }])).toBe(false)
    expect(run(store, [{ name: 'noSuchCommand', args: null }])).toBe(false)
    expect(sopOf(store)).toBe(before)
    expect(told).toHaveBeenCalledTimes(2)
    expect(activeDocument(store.getState())?.calls).toEqual([])
  })
  it('of several calls none stays when one fails', () => {
    const store = fresh()
    const before = sopOf(store)
    const ok = { name: 'setIdentityText', args: { field: 'number', text: '1' } }
    expect(run(store, [ok, { name: 'removeTable', args: { table: before.tables[0].id } }])).toBe(false)
    expect(sopOf(store)).toBe(before)
  })
  it('a read-only document takes no change', () => {
    const store = opened(newSop(idsInOrder(), { name: 'SOP', unit: '' }), true)
    const before = sopOf(store)
    goTo(store, { at: 'identity', field: 'number' })
    typeText(store, 'x')
    insertRow(store, 'below')
    expect(sopOf(store)).toBe(before)
  })
  it('what was typed while it was being saved stays unsaved', () => {
    const store = fresh()
    goTo(store, { at: 'identity', field: 'number' })
    typeText(store, '1')
    const saving = sopOf(store)
    typeText(store, '12')
    noteSaved(store, saving, { token: 't' as FileToken, name: 'a.sop', hash: '' }, 0)
    expect(isActiveDirty(store.getState())).toBe(true)
  })
})

describe('any sequence of gestures', () => {
  const gesture = fc.oneof(
    fc.record({ do: fc.constant('go' as const), at: fc.nat() }),
    fc.record({ do: fc.constant('type' as const), text: fc.constantFrom('', 'a', 'Berkas\nSurat', '1 x 24 Jam') }),
    fc.record({ do: fc.constant('digit' as const), n: fc.integer({ min: 1, max: 5 }), add: fc.boolean() }),
    fc.record({
      do: fc.constant('shape' as const),
      shape: fc.constantFrom('terminator' as const, 'process' as const, 'decision' as const),
    }),
    fc.record({ do: fc.constant('lead' as const), label: fc.constantFrom('Ya', 'Tidak', ''), digits: fc.constantFrom('', '1', '2', '7') }),
    fc.record({
      do: fc.constantFrom(
        'row' as const,
        'heading' as const,
        'deleteRow' as const,
        'actor' as const,
        'deleteActor' as const,
        'left' as const,
        'right' as const,
        'up' as const,
        'down' as const,
        'actorLeft' as const,
        'break' as const,
        'flow' as const,
      ),
    }),
  )
  it('keeps the document whole; undo all is the beginning, redo all the end; the log replays it', () => {
    fc.assert(
      fc.property(fc.array(gesture, { maxLength: 40 }), (gestures) => {
        const store = fresh()
        const problems: string[] = []
        setFailures({ onCommandFailure: (detail) => problems.push(detail) })
        const start = sopOf(store)
        for (const one of gestures) {
          const places = placesOf(sopOf(store))
          if (one.do === 'go') goTo(store, places[one.at % places.length] ?? null)
          else if (one.do === 'type') typeText(store, one.text)
          else if (one.do === 'digit') pressDigit(store, one.n, one.add, 'Ya')
          else if (one.do === 'shape') pressShape(store, one.shape, labels)
          else if (one.do === 'lead') {
            startLeading(store, one.label)
            if (activeDocument(store.getState())?.selection.leading !== null)
              patchSelection(store, { leading: { label: one.label, digits: one.digits } })
            finishLeading(store, labels)
          } else if (one.do === 'row') insertRow(store, 'above')
          else if (one.do === 'heading') insertHeading(store)
          else if (one.do === 'deleteRow') deleteRow(store)
          else if (one.do === 'actor') insertActor(store)
          else if (one.do === 'deleteActor') deleteActor(store)
          else if (one.do === 'left') pressSideways(store, -1)
          else if (one.do === 'right') pressSideways(store, 1)
          else if (one.do === 'up') moveRow(store, -1)
          else if (one.do === 'down') moveRow(store, 1)
          else if (one.do === 'actorLeft') moveActor(store, -1)
          else if (one.do === 'flow') startExit(store, { yes: 'Ya', no: 'Tidak' })
          else toggleBreak(store)
          expect(checkIntegrity(sopOf(store))).toEqual([])
        }
        expect(problems).toEqual([])
        goTo(store, null)
        const end = sopOf(store)
        const calls = activeDocument(store.getState())?.calls ?? []
        expect(calls.reduce(runCommand, start)).toEqual(end)
        const steps = activeDocument(store.getState())?.history.past.length ?? 0
        for (let n = 0; n < steps; n += 1) stepBack(store)
        expect(sopOf(store)).toBe(start)
        for (let n = 0; n < steps; n += 1) stepForward(store)
        expect(sopOf(store)).toBe(end)
      }),
      { numRuns: 150 },
    )
  })
})
