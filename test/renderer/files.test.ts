// Opening and saving as the page does it, with main played by hand: what is said, what is offered, and when a notice goes again.
import { afterEach, describe, expect, it, vi } from 'vitest'
import { closeWindow, fileNameOf, openRecent, saveFile, saveFileAs, showOpened } from '../../renderer/state/files'
import { said } from '../../renderer/state/notices'
import { writeDocument } from '../../renderer/state/reading'
import { activeDocument, createSession, isActiveDirty, noteSaved, openDocument, run, type SessionStore } from '../../renderer/state/session'
import { callOf } from '../../shared/commands'
import type { Failure, FileToken, ImportedFile, OpenedFile } from '../../shared/ipc/contract'
import { newSop, type DocumentId, type Sop } from '../../shared/model'
import { idsInOrder } from '../support/ids'

const sop: Sop = newSop(idsInOrder(), { name: 'Pelayanan Legalisir', unit: 'Unit' })
const opened = (): SessionStore => {
  const store = createSession()
  openDocument(store, { id: 'd' as DocumentId, sop, file: null, readOnly: false, foreign: false, clean: false, place: null })
  return store
}
const onDisk = (store: SessionStore, name: string): void => noteSaved(store, sop, { token: 't' as FileToken, name, hash: 'h' }, 0)

/** Main answers these requests in turn, the last one again and again; what it was asked is kept. */
const main = (answers: Readonly<Record<string, readonly unknown[]>>) => {
  const asked: { readonly name: string; readonly argument: unknown }[] = []
  const request = (name: string, argument: unknown): Promise<unknown> => {
    const turn = asked.filter((other) => other.name === name).length
    asked.push({ name, argument })
    const known = answers[name] ?? (name === 'file:recent' ? [[]] : [])
    return Promise.resolve(known[Math.min(turn, known.length - 1)])
  }
  vi.stubGlobal('window', { tatalaksana: { request, on: () => () => undefined } })
  return asked
}
const full: Failure = {
  ok: false,
  code: 'save.full',
  message: 'Berkas "Izin.sop" belum tersimpan …',
  params: { file: 'Izin.sop', folder: 'D:', most: 1 },
}
const wordsOf = (store: SessionStore, language: 'id' | 'en'): string[] =>
  store.getState().notices.map((notice) => `${said(notice.fact, language)} ${said(notice.consequence, language)}`)
afterEach(() => vi.unstubAllGlobals())

describe('a notice', () => {
  it('is said in the language of the moment, with what main reported', async () => {
    const store = opened()
    onDisk(store, 'Izin.sop')
    main({ 'file:save': [full] })
    expect(await saveFile(store)).toBe(false)
    expect(wordsOf(store, 'id')).toEqual([expect.stringMatching(/^Belum tersimpan\. Berkas "Izin\.sop" belum tersimpan karena/u)])
    expect(wordsOf(store, 'en')).toEqual([expect.stringMatching(/^Not saved yet\. The file "Izin\.sop" is not saved because/u)])
    expect(said(store.getState().notices[0]?.action?.label ?? { key: '', params: {} }, 'en')).toBe('Save as…')
  })
  it('about a save that failed goes when the document is saved', async () => {
    const store = opened()
    onDisk(store, 'Izin.sop')
    main({ 'file:save': [full, { ok: true, hash: 'h2', name: 'Izin.sop' }] })
    await saveFile(store)
    expect(store.getState().notices).toHaveLength(1)
    expect(await saveFile(store)).toBe(true)
    expect(store.getState().notices).toEqual([])
    expect(isActiveDirty(store.getState())).toBe(false)
  })
  it('about a broken file goes when another is opened', async () => {
    const store = createSession()
    const file: OpenedFile = { token: 't' as FileToken, name: 'Rusak.sop', text: '{', hash: 'h', readOnly: false }
    const recent = [{ token: 't' as FileToken, name: 'Baik.sop', folder: 'Map', openedAt: '' }]
    const asked = main({
      'file:open-recent': [{ ok: true, file: { ...file, name: 'Baik.sop', text: writeDocument('e' as DocumentId, sop) } }],
      'file:note-opened': [recent],
    })
    await showOpened(store, { ok: true, file })
    expect(asked).toEqual([]) // a file that is no document does not become a recent one
    expect(wordsOf(store, 'id')).toEqual([expect.stringMatching(/^Rusak\.sop tidak bisa dibuka\. .*"Rusak\.sop"/u)])
    expect(wordsOf(store, 'en')).toEqual([expect.stringMatching(/^Rusak\.sop cannot be opened\. /u)])
    await openRecent(store, 't' as FileToken)
    expect(store.getState().notices).toEqual([])
    expect(activeDocument(store.getState())?.file?.name).toBe('Baik.sop')
    expect(asked.at(-1)).toEqual({ name: 'file:note-opened', argument: { token: 't' } })
    expect(store.getState().recent).toEqual(recent)
  })
  it('about a change that failed goes with the next change', () => {
    const store = opened()
    store.setState({
      notices: [
        {
          key: 'document command',
          tone: 'danger',
          fact: { key: 'crash.title', params: {} },
          consequence: { key: '', params: {} },
          action: null,
        },
      ],
    })
    run(store, [callOf('setIdentityText', { field: 'number', text: '1' })])
    expect(store.getState().notices).toEqual([])
  })
})

describe('another program’s file', () => {
  const warnings = [{ code: 'row-skipped', row: '3', field: null, params: {} }]
  const imported = (listed: ImportedFile['warnings']): ImportedFile => ({
    token: null,
    name: 'data.json',
    text: writeDocument('e' as DocumentId, sop),
    activities: 12,
    flows: 17,
    warnings: listed,
  })
  it('becomes an unsaved document; one notice counts, and lists on request what to look at, until it is put away', async () => {
    const store = createSession()
    const asked = main({ 'file:save-as': [{ ok: true, saved: { token: 't', name: 'Pelayanan Legalisir.sop', hash: 'h' } }] })
    await showOpened(store, { ok: true, file: imported(warnings) })
    expect(activeDocument(store.getState())).toMatchObject({ file: null, readOnly: false, foreign: false })
    expect(isActiveDirty(store.getState())).toBe(true)
    const words = ['Diimpor dari "data.json": 12 kegiatan, 17 alur. 1 hal perlu dilihat.']
    expect(wordsOf(store, 'id')).toEqual(words)
    store.getState().notices[0]?.action?.run()
    expect(store.getState().dialog).toEqual({ kind: 'imported', warnings })
    expect(await saveFile(store)).toBe(true)
    expect(asked[0]).toMatchObject({ name: 'file:save-as', argument: { name: 'Pelayanan Legalisir' } })
    expect(wordsOf(store, 'id')).toEqual(words)
    await showOpened(store, { ok: true, file: imported([]) })
    expect(wordsOf(store, 'id')).toEqual(['Diimpor dari "data.json": 12 kegiatan, 17 alur. Simpan hasilnya sebagai berkas .sop.'])
  })
})

describe('a save that main does not answer', () => {
  it('is told as a failure, and the next one goes through', async () => {
    const store = opened()
    onDisk(store, 'Izin.sop')
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    main({ 'file:save': [Promise.reject(new Error('gone')), { ok: true, hash: 'h2', name: 'Izin.sop' }] })
    expect(await saveFile(store)).toBe(false)
    quiet.mockRestore()
    expect(wordsOf(store, 'id')).toEqual([expect.stringMatching(/^Belum tersimpan\. Permintaan tadi tidak dapat diselesaikan/u)])
    expect(await saveFile(store)).toBe(true)
    expect(store.getState().notices).toEqual([])
  })
})

describe('a dialog about a document', () => {
  it('goes with the document: what is answered later changes nothing in the one in front', async () => {
    const store = opened()
    onDisk(store, 'Izin.sop')
    const asked = main({ 'file:save': [{ ...full, code: 'changed-on-disk' }] })
    const saving = saveFile(store)
    await vi.waitFor(() => expect(store.getState().dialog?.kind).toBe('changed'))
    openDocument(store, { id: 'e' as DocumentId, sop, file: null, readOnly: false, foreign: false, clean: true, place: null })
    expect(store.getState().dialog).toBeNull()
    expect(await saving).toBe(false)
    expect(asked).toHaveLength(1)
  })
})

describe('a document given up while main still writes it', () => {
  const next = newSop(idsInOrder(), { name: 'Berikutnya', unit: 'Unit' })
  it.each([
    ['written', { ok: true, hash: 'h2', name: 'Izin.sop' }, true],
    ['not written', full, false],
  ])('%s: the one in front takes neither its file nor its notices', async (_, answer, saved) => {
    const store = opened()
    onDisk(store, 'Izin.sop')
    let answerNow: (value: unknown) => void = () => undefined
    main({ 'file:save': [new Promise((resolve) => (answerNow = resolve))] })
    const saving = saveFile(store)
    openDocument(store, { id: 'e' as DocumentId, sop: next, file: null, readOnly: false, foreign: false, clean: false, place: null })
    answerNow(answer)
    expect(await saving).toBe(saved)
    expect(activeDocument(store.getState())).toMatchObject({ file: null, savedAt: null, saving: false })
    expect(isActiveDirty(store.getState())).toBe(true)
    expect(store.getState().notices).toEqual([])
  })
})

describe('the window that wants to close', () => {
  const typed = (text: string) => callOf('setIdentityText', { field: 'number', text })
  const guardOf = async (store: SessionStore) => {
    await vi.waitFor(() => expect(store.getState().dialog?.kind).toBe('guard'))
    const { dialog } = store.getState()
    if (dialog?.kind !== 'guard') throw new Error('no guard')
    return dialog
  }
  it('asks again about what was typed while the document was being saved', async () => {
    const store = opened()
    onDisk(store, 'Izin.sop')
    run(store, [typed('1')])
    let written: (value: unknown) => void = () => undefined
    const asked = main({ 'file:save': [new Promise((resolve) => (written = resolve))], 'window:close': [null] })
    const closing = closeWindow(store)
    ;(await guardOf(store)).answer('save')
    await vi.waitFor(() => expect(asked.map(({ name }) => name)).toEqual(['file:save']))
    run(store, [typed('12')])
    written({ ok: true, hash: 'h2', name: 'Izin.sop' })
    ;(await guardOf(store)).answer('cancel')
    await closing
    expect(asked.map(({ name }) => name)).toEqual(['file:save'])
    expect(isActiveDirty(store.getState())).toBe(true)
    expect(store.getState().dialog).toBeNull()
  })
  it('waits for a save that is under way, and then has nothing to ask', async () => {
    const store = opened()
    onDisk(store, 'Izin.sop')
    run(store, [typed('1')])
    let written: (value: unknown) => void = () => undefined
    const asked = main({ 'file:save': [new Promise((resolve) => (written = resolve))], 'window:close': [null] })
    const saving = saveFile(store)
    const closing = closeWindow(store)
    written({ ok: true, hash: 'h2', name: 'Izin.sop' })
    expect(await saving).toBe(true)
    await closing
    expect(asked.map(({ name }) => name)).toEqual(['file:save', 'window:close'])
  })
  it('has its question answered with Batal when a file is dropped meanwhile: then that is asked about', async () => {
    const store = opened()
    run(store, [typed('1')])
    const asked = main({ 'window:close': [null] })
    const file: OpenedFile = {
      token: 't' as FileToken,
      name: 'Lain.sop',
      text: writeDocument('e' as DocumentId, sop),
      hash: 'h',
      readOnly: false,
    }
    const closing = closeWindow(store)
    const first = await guardOf(store)
    const dropping = showOpened(store, { ok: true, file })
    await closing
    const second = await guardOf(store)
    expect(second).not.toBe(first)
    second.answer('cancel')
    await dropping
    expect(asked).toEqual([])
    expect(activeDocument(store.getState())?.file).toBeNull()
  })
  it('waits for the answer to a file that changed on disk', async () => {
    const store = opened()
    onDisk(store, 'Izin.sop')
    run(store, [callOf('setIdentityText', { field: 'number', text: '1' })])
    const asked = main({ 'file:save': [{ ...full, code: 'changed-on-disk' }] })
    const saving = saveFile(store)
    await vi.waitFor(() => expect(store.getState().dialog?.kind).toBe('changed'))
    await closeWindow(store)
    const { dialog } = store.getState()
    expect(dialog?.kind).toBe('changed')
    if (dialog?.kind === 'changed') dialog.answer('cancel')
    expect(await saving).toBe(false)
    expect(asked.map(({ name }) => name)).toEqual(['file:save'])
  })
})

describe('the name offered for a file', () => {
  it('is that of the file the document has, else its title', async () => {
    const store = opened()
    const document = () => {
      const found = activeDocument(store.getState())
      if (found === null) throw new Error('nothing open')
      return found
    }
    expect(fileNameOf(store, document())).toBe('Pelayanan Legalisir')
    const asked = main({
      'file:save-as': [
        { ok: true, saved: { token: 'u', name: 'SOP 12 final.sop', hash: 'h' } },
        { ok: true, saved: null },
      ],
    })
    expect(await saveFileAs(store)).toBe(true)
    expect(await saveFileAs(store)).toBe(false)
    expect(asked.filter(({ name }) => name === 'file:save-as').map(({ argument }) => (argument as { name: string }).name)).toEqual([
      'Pelayanan Legalisir',
      'SOP 12 final',
    ])
    expect(document().saving).toBe(false)
    expect(fileNameOf(store, document())).toBe('SOP 12 final')
  })
})
