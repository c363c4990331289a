// The Pelaksana cell by its keys: digits put symbols, Y, T and A lead exits, M, P and K shape them.
import { describe, expect, it } from 'vitest'
import { finishLeading, pressDigit, pressShape, startExit, startLeading } from '../../renderer/state/edits'
import { activeDocument, goTo, patchSelection, run, stepBack, typeText, type SessionStore } from '../../renderer/state/session'
import { flows, fresh, labels, newRow, tableOf, undoWords } from './openSession'

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
