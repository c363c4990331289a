// The worker process as main sees it, with a stand-in for the process; and the exports that main makes of its bytes.
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createTokens } from '../../electron/files/tokens'
import { nodeDisk, type Disk } from '../../electron/storage'
import { createExports } from '../../electron/worker/exports'
import { createImports } from '../../electron/worker/imports'
import { runImport } from '../../electron/worker/importTask'
import type { FromWorker, ToWorker, WorkerFile, ExportTask } from '../../electron/worker/messages'
import { createWorker, type StartWorker, type Worker } from '../../electron/worker/workerProcess'
import { sopJsonLimits } from '../../shared/exchange/sopJson'
import { parseDocument } from '../../shared/format'
import type { Events, ExportRequest } from '../../shared/ipc/contract'
import { idsInOrder } from '../support/ids'

type ExportWorker = Pick<Worker, 'run'>
const task: ExportTask = {
  text: '{}',
  name: 'SOP',
  to: ['pdf'],
  paper: 'a4',
  orientation: 'landscape',
  language: 'id',
  date: '2026-01-01T00:00:00Z',
  assets: '/',
}
const pdf: WorkerFile = { to: 'pdf', page: null, pages: 2, bytes: new Uint8Array([37, 80, 68, 70]) }

/** A process that does what `behave` says, and remembers. */
const standIn = (behave: (message: ToWorker, say: (message: FromWorker) => void, exit: () => void) => void) => {
  const log: string[] = []
  const start: StartWorker = (onMessage, onExit) => {
    log.push('start')
    return {
      post: (message) => {
        log.push(message.kind)
        queueMicrotask(() => behave(message, onMessage, onExit))
      },
      kill: () => {
        log.push('kill')
        queueMicrotask(onExit)
      },
    }
  }
  return { start, log }
}

describe('the worker', () => {
  it('is started once, reports progress and gives files', async () => {
    const { start, log } = standIn((message, say) => {
      if (message.kind !== 'run') return
      say({ kind: 'progress', job: message.job, done: 1, total: 3, step: 'pdf' })
      say({ kind: 'done', job: message.job, files: [pdf], problems: [] })
    })
    const worker = createWorker(start)
    const progress = vi.fn()
    expect(await worker.run('a', task, progress)).toMatchObject({ kind: 'done', files: [pdf] })
    expect(await worker.run('b', task, progress)).toMatchObject({ kind: 'done' })
    expect(progress).toHaveBeenCalledWith(1, 3, 'pdf')
    expect(log).toEqual(['start', 'run', 'run'])
  })
  it('that listens stops by itself and lives on', async () => {
    const { start, log } = standIn((message, say) => {
      if (message.kind === 'cancel') say({ kind: 'failed', job: message.job, code: 'cancelled', message: '' })
    })
    const worker = createWorker(start)
    const running = worker.run('a', task, () => undefined)
    worker.cancel('a')
    worker.cancel('a')
    expect(await running).toEqual({ kind: 'cancelled' })
    expect(log).toEqual(['start', 'run', 'cancel'])
  })
  it('that does not listen is ended, and a new one takes the next task', async () => {
    const { start, log } = standIn((message, say) => {
      if (message.kind === 'run' && message.job === 'b') say({ kind: 'done', job: 'b', files: [], problems: [] })
    })
    const worker = createWorker(start)
    const running = worker.run('a', task, () => undefined)
    worker.cancel('a')
    expect(await running).toEqual({ kind: 'cancelled' })
    expect(await worker.run('b', task, () => undefined)).toMatchObject({ kind: 'done' })
    expect(log).toEqual(['start', 'run', 'cancel', 'kill', 'start', 'run'])
  })
  it('that does not listen takes no new task to its end', async () => {
    const { start, log } = standIn((message, say) => {
      if (message.kind === 'run' && message.job === 'b') say({ kind: 'done', job: 'b', files: [], problems: [] })
    })
    const worker = createWorker(start)
    const running = worker.run('a', task, () => undefined)
    await Promise.resolve()
    worker.cancel('a')
    expect(await worker.run('b', task, () => undefined)).toMatchObject({ kind: 'done' })
    expect(await running).toEqual({ kind: 'cancelled' })
    expect(log).toEqual(['start', 'run', 'cancel', 'kill', 'start', 'run'])
  })
  it('that dies fails the task instead of hanging it', async () => {
    const { start } = standIn((_message, _say, exit) => exit())
    expect(await createWorker(start).run('a', task, () => undefined)).toEqual({ kind: 'died' })
    const unstartable = createWorker(() => {
      throw new Error('no memory')
    })
    for (const job of ['a', 'b']) expect(await unstartable.run(job, task, () => undefined)).toEqual({ kind: 'died' })
  })
  it('that never ends is ended at the limit', async () => {
    const { start, log } = standIn(() => undefined)
    expect(await createWorker(start, 30).run('a', task, () => undefined)).toEqual({ kind: 'too-long' })
    expect(log).toContain('kill')
  })
  it('makes a document of SOP JSON, and says what is wrong with what is none', async () => {
    const { start } = standIn((message, say) => {
      if (message.kind === 'import') say({ ...runImport(message.task, idsInOrder()), job: message.job })
    })
    const read = (text: string) => createWorker(start).import('a', { text, name: 'data.json', language: 'id' })
    const json = { pelaksana: ['Staf'], langkah: [{ no: 1, kegiatan: 'Menerima', pelaksana: [0], jenis: 'mulai', next: [{ ke: 9 }] }] }
    const made = await read(JSON.stringify(json))
    if (made.kind !== 'imported') throw new Error(made.kind)
    expect(made.file).toMatchObject({ token: null, name: 'data.json', activities: 1 })
    expect(made.file.warnings.length).toBeGreaterThan(0)
    const parsed = parseDocument(made.file.text)
    expect(parsed.ok && parsed.body.tables[0].rows).toHaveLength(1)
    const refusals: readonly (readonly [string, string, string])[] = [
      ['{"langkah": [', 'import.not-json', 'bukan JSON yang utuh'],
      ['{}', 'import.no-langkah', 'tidak memuat daftar "langkah"'],
      [`"${'x'.repeat(sopJsonLimits.bytes)}"`, 'import.too-large', 'terlalu besar: ukuran berkas (bita)'],
      [made.file.text, 'import.own-document', 'akhirannya menjadi .sop'],
    ]
    for (const [text, code, words] of refusals)
      expect(await read(text)).toMatchObject({ kind: 'failed', code, message: expect.stringContaining(words) })
  })
  const imported = async (start: StartWorker, act: (worker: Worker, job: string) => void = () => undefined) => {
    const worker = createWorker(start, 1000)
    const events: { readonly name: string; readonly value: { readonly job: string } }[] = []
    const read = createImports({
      worker,
      language: () => 'id',
      send: (name, value) => {
        events.push({ name, value })
        if (name === 'import:started') queueMicrotask(() => act(worker, value.job))
      },
    })
    const answer = await read(join('map', 'data.json'), '{}')
    const [started] = events
    const job = started?.value.job ?? ''
    expect(events).toEqual([
      { name: 'import:started', value: { job, name: 'data.json' } },
      { name: 'import:ended', value: { job } },
    ])
    return answer
  }
  it('that dies or never ends while importing is told as such, and the page hears when it began and ended', async () => {
    expect(await imported(standIn((_message, _say, exit) => exit()).start)).toMatchObject({
      code: 'import.failed',
      message:
        'Berkas "data.json" di folder "map" tidak dapat diimpor: pembacanya berhenti. Berkas itu tidak berubah. Tutup program lain, lalu buka lagi.',
      params: { file: 'data.json', folder: 'map' },
    })
    const endless = createWorker(standIn(() => undefined).start, 30)
    const read = createImports({ worker: endless, language: () => 'id', send: () => undefined })
    expect(await read(join('map', 'data.json'), '{}')).toMatchObject({ ok: false, code: 'import.too-long' })
    const confused = standIn((message, say) =>
      say({ kind: 'done', job: message.kind === 'import' ? message.job : '', files: [], problems: [] }),
    )
    expect(await imported(confused.start)).toMatchObject({ ok: false, code: 'import.failed' })
  })
  it('is ended when an import is stopped, which is no failure: nothing opens and nothing is said', async () => {
    const { start, log } = standIn(() => undefined) // as busy as a parser is: it hears no cancel
    expect(await imported(start, (worker, job) => worker.cancel(job))).toEqual({ ok: true, file: null })
    expect(log).toEqual(['start', 'import', 'cancel', 'kill'])
  })
  it('late words of a finished task go nowhere', async () => {
    const { start } = standIn((message, say) => {
      say({ kind: 'done', job: message.job, files: [], problems: [] })
      say({ kind: 'progress', job: message.job, done: 9, total: 9, step: 'pdf' })
      say({ kind: 'done', job: 'stranger', files: [], problems: [] })
    })
    const progress = vi.fn()
    await createWorker(start).run('a', task, progress)
    await Promise.resolve()
    expect(progress).not.toHaveBeenCalled()
  })
})

describe('exports', () => {
  let folder = ''
  let chosen: string | null = null
  let mayReplace = true
  let asked: string[] = []
  let events: { name: string; value: unknown }[] = []
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ekspor-'))
    chosen = join(folder, 'Izin.pdf')
    mayReplace = true
    asked = []
    events = []
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const request: ExportRequest = { text: '{}', name: 'Izin', to: ['pdf'], paper: 'f4', orientation: 'portrait' }
  const both: ExportRequest = { ...request, to: ['pdf', 'docx'] }
  const docx: WorkerFile = { to: 'docx', page: null, pages: 2, bytes: new Uint8Array([80, 75]) }
  const working = (files: readonly WorkerFile[]): ExportWorker => ({
    run: (_job, given, onProgress) => {
      expect(given).toMatchObject({ paper: 'f4', orientation: 'portrait', date: '2026-01-02T00:00:00.000Z' })
      onProgress(1, 2, 'pdf')
      return Promise.resolve({ kind: 'done', files, problems: ['satu'] })
    },
  })
  const make = (worker: ExportWorker, disk: Disk = nodeDisk) =>
    createExports({
      disk,
      worker,
      tokens: createTokens(() => crypto.randomUUID()),
      dialogs: {
        openDocument: () => Promise.resolve(null),
        image: () => Promise.resolve(null),
        save: () => Promise.resolve(chosen),
        mayReplace: (path) => (asked.push(basename(path)), Promise.resolve(mayReplace)),
      },
      language: () => 'id',
      assets: '/',
      send: (name, value) => void events.push({ name, value }),
      now: () => '2026-01-02T00:00:00.000Z',
      folder: () => folder,
    })
  const done = async (): Promise<Events['export:done']> => {
    await vi.waitFor(() => expect(events.some(({ name }) => name === 'export:done')).toBe(true))
    return events.find(({ name }) => name === 'export:done')?.value as Events['export:done']
  }

  it('saves what the worker made where the user said', async () => {
    const started = await make(working([pdf])).start(request)
    const { job, result } = await done()
    expect(started).toEqual({ ok: true, job })
    expect(result).toMatchObject({ ok: true, problems: ['satu'], files: [{ to: 'pdf', name: 'Izin.pdf', pages: 2, bytes: 4 }] })
    expect(JSON.stringify(result)).not.toContain(folder)
    expect(readFileSync(join(folder, 'Izin.pdf'), 'utf8')).toBe('%PDF')
    expect(events[0]).toEqual({ name: 'export:progress', value: { job, done: 1, total: 2, step: 'pdf' } })
  })
  it('puts the second format beside the first and asks before it replaces one', async () => {
    writeFileSync(join(folder, 'Izin.docx'), 'lama')
    mayReplace = false
    expect(await make(working([pdf, docx])).start(both)).toEqual({ ok: true, job: null })
    expect(asked).toEqual(['Izin.docx'])
    expect(readFileSync(join(folder, 'Izin.docx'), 'utf8')).toBe('lama')
    mayReplace = true
    await make(working([pdf, docx])).start(both)
    expect((await done()).result).toMatchObject({ ok: true, files: [{ name: 'Izin.pdf' }, { name: 'Izin.docx' }] })
    expect(readdirSync(folder)).toEqual(['Izin.docx', 'Izin.pdf'])
  })
  it('does nothing when the dialog is cancelled', async () => {
    chosen = null
    expect(await make(working([pdf])).start(request)).toEqual({ ok: true, job: null })
    expect(events).toEqual([])
  })
  it('refuses a second export while one runs', async () => {
    const endless: ExportWorker = { run: () => new Promise(() => undefined) }
    const exports = make(endless)
    await exports.start(request)
    expect(await exports.start(request)).toMatchObject({
      ok: false,
      code: 'export.busy',
      message: expect.stringContaining('masih berjalan'),
    })
  })
  it.each([
    [{ kind: 'cancelled' as const }, 'cancelled', 'Ekspor dihentikan'],
    [{ kind: 'died' as const }, 'export.failed', 'tidak dapat dijadikan PDF'],
    [{ kind: 'too-long' as const }, 'export.too-long', 'terlalu lama'],
    [{ kind: 'failed' as const, code: 'unreadable', message: 'Berkas "Izin" rusak.' }, 'unreadable', 'rusak'],
  ])('%j leaves no file and says so', async (outcome, code, words) => {
    const failing: ExportWorker = { run: () => Promise.resolve(outcome) }
    await make(failing).start(request)
    expect((await done()).result).toMatchObject({ ok: false, code, message: expect.stringContaining(words) })
    expect(readdirSync(folder)).toEqual([])
  })
  it('says where it could not write, and leaves the old file', async () => {
    writeFileSync(join(folder, 'Izin.pdf'), 'lama')
    const full: Disk = { ...nodeDisk, create: () => Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' })) }
    await make(working([pdf]), full).start(request)
    const { result } = await done()
    expect(result).toMatchObject({ ok: false, code: 'write.full' })
    if (!result.ok) expect(result.message).toMatch(new RegExp(`^Hasil "Izin.pdf" .*"${folder}" penuh`, 'u'))
    expect(readFileSync(join(folder, 'Izin.pdf'), 'utf8')).toBe('lama')
  })
  it.each([
    ['Izin.pdf', 'Izin.docx'],
    ['Izin.docx', 'Izin.pdf'],
  ])('that cannot write %s saves %s all the same, and says both', async (locked, saved) => {
    const busy: Disk = {
      ...nodeDisk,
      rename: (from, to) =>
        basename(to) === locked ? Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' })) : nodeDisk.rename(from, to),
    }
    await make(working([pdf, docx]), busy).start(both)
    expect((await done()).result).toMatchObject({
      ok: true,
      files: [{ name: saved }],
      unsaved: [expect.stringContaining(`Hasil "${locked}" belum tersimpan`)],
      problems: ['satu'],
    })
    expect(readdirSync(folder)).toEqual([saved])
  })
  it('hands pages out for printing', async () => {
    const svg = (page: number): WorkerFile => ({ to: 'svg', page, pages: 1, bytes: new TextEncoder().encode(`<svg ${page}/>`) })
    expect(await make(working([svg(1), svg(2)])).pages(request)).toEqual(['<svg 1/>', '<svg 2/>'])
  })
})
