// The session: every change is one entry with a name, typing merges until the caret leaves, wrong commands keep the document.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { currentTable, insertRow } from '../../renderer/state/edits'
import type { Place } from '../../renderer/state/places'
import {
  activeDocument,
  endTyping,
  goTo,
  isActiveDirty,
  noteSaved,
  run,
  runTyping,
  setFailures,
  stepBack,
  stepForward,
  typeText,
} from '../../renderer/state/session'
import { callOf } from '../../shared/commands'
import type { FileToken } from '../../shared/ipc/contract'
import { newSop } from '../../shared/model'
import { idsInOrder } from '../support/ids'
import { fresh, newRow, opened, sopOf, tableOf, undoWords } from './openSession'

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

describe('a field of the panel', () => {
  const number = (text: string) => [callOf('setIdentityText', { field: 'noNipReason', text })]
  const steps = (store: ReturnType<typeof fresh>): number => activeDocument(store.getState())?.history.past.length ?? 0
  it('is one step while one types in it, and another when one comes back to it', () => {
    const store = fresh()
    for (const text of ['P', 'PP', 'PPP']) runTyping(store, number(text))
    endTyping(store)
    endTyping(store)
    for (const text of ['PPPK', 'PPPK!']) runTyping(store, number(text))
    expect(steps(store)).toBe(2)
    stepBack(store)
    expect(sopOf(store).identity.approval.noNipReason).toBe('PPP')
  })
  it('does not take a press of a button into its typing, nor the button what was typed', () => {
    const store = fresh()
    const { id } = tableOf(store)
    const notes = (...footNotes: string[]) => [callOf('setFootNotes', { table: id, footNotes })]
    runTyping(store, notes('a'))
    run(store, notes('a', ''))
    run(store, notes(''))
    runTyping(store, notes('b'))
    expect(steps(store)).toBe(4)
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
    expect(activeDocument(store.getState())?.history.past).toEqual([])
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
