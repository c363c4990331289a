// Opening and saving as the page sees it: tokens in, sentences out, the file on disk untouched when something is wrong.
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readStartArguments } from '../../electron/files/arguments'
import { createDocuments, type DocumentPorts } from '../../electron/files/documents'
import { mayLaunch, withEnding } from '../../electron/files/names'
import { createTokens } from '../../electron/files/tokens'
import {
  DEFAULT_SETTINGS,
  placeWithin,
  readPlace,
  readRecent,
  readSettings,
  withRecent,
  type RecentEntry,
} from '../../electron/settings/shapes'
import { nodeDisk } from '../../electron/storage'
import { documentLimits } from '../../shared/format'
import { filesMessages } from '../../shared/messages/files'
import type { FileToken } from '../../shared/ipc/contract'
import { faultyDisk, type DiskCall } from './faultyDisk'

let folder = ''
let path = ''
let recent: readonly RecentEntry[] = []
let chosen: string | null = null
let mayReplace = true
let asked: string[] = []
let suggested = ''
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

const ports = (more: Partial<DocumentPorts> = {}): DocumentPorts => ({
  disk: nodeDisk,
  tokens: createTokens(() => crypto.randomUUID()),
  language: () => 'id',
  dialogs: {
    openDocument: () => Promise.resolve(chosen),
    image: () => Promise.resolve(chosen),
    save: (_kind, suggestion) => ((suggested = suggestion), Promise.resolve(chosen)),
    mayReplace: (at) => (asked.push(basename(at)), Promise.resolve(mayReplace)),
  },
  importFile: () => Promise.reject(new Error('nothing foreign here')),
  recent: () => recent,
  setRecent: (list) => (recent = list),
  now: () => '2026-01-02T03:04:05.000Z',
  documentsFolder: () => folder,
  example: join(folder, 'contoh.sop'),
  ...more,
})

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dokumen-'))
  path = join(folder, 'Izin.sop')
  writeFileSync(path, 'lama')
  recent = []
  chosen = path
  mayReplace = true
  asked = []
  suggested = ''
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const opened = async (documents: ReturnType<typeof createDocuments>, at = path) => {
  const answer = await documents.openPath(at)
  if (!answer.ok) throw new Error(answer.message)
  if (answer.file === null || answer.file.token === null) throw new Error('imported')
  return answer.file
}

describe('opening', () => {
  it('gives text, name, hash and a token without the path', async () => {
    const file = await opened(createDocuments(ports()))
    expect(file).toMatchObject({ name: 'Izin.sop', text: 'lama', hash: hashOf('lama'), readOnly: false })
    expect(JSON.stringify(file)).not.toContain(folder)
  })
  it('remembers it only when the page has read it, newest first, each once, ten at most', async () => {
    const documents = createDocuments(ports())
    const read = async (name: string) => documents.noteOpened((await opened(documents, join(folder, name))).token)
    for (let i = 0; i < 12; i += 1) {
      writeFileSync(join(folder, `${i}.sop`), 'x')
      await read(`${i}.sop`)
    }
    writeFileSync(join(folder, 'rusak.sop'), '{')
    await opened(documents, join(folder, 'rusak.sop'))
    writeFileSync(join(folder, 'lain.txt'), '{}')
    await read('lain.txt')
    documents.noteOpened('bukan-token' as FileToken)
    expect((await read('5.sop')).map((file) => file.name)).toEqual([
      '5.sop',
      '11.sop',
      '10.sop',
      '9.sop',
      '8.sop',
      '7.sop',
      '6.sop',
      '4.sop',
      '3.sop',
      '2.sop',
    ])
    expect(documents.recentFiles()[0]).toMatchObject({ folder: basename(folder), openedAt: '2026-01-02T03:04:05.000Z' })
    expect(JSON.stringify(documents.recentFiles())).not.toContain(folder)
  })
  it('hands another program’s file to the import, whichever way it comes, and keeps no token for it', async () => {
    const json = join(folder, 'Data.JSON')
    writeFileSync(json, '{"langkah":[]}')
    const file = { token: null, name: 'Data.JSON', text: 'dokumen', activities: 0, flows: 0, warnings: [] }
    const given: string[] = []
    const importFile: DocumentPorts['importFile'] = (at, text) => (
      given.push(`${basename(at)} ${text}`),
      Promise.resolve({ ok: true, file })
    )
    const documents = createDocuments(ports({ importFile }))
    chosen = json
    for (const open of [documents.openPath, documents.openDropped, documents.openDialog])
      expect(await open(json)).toEqual({ ok: true, file })
    expect(given).toEqual(Array.from({ length: 3 }, () => 'Data.JSON {"langkah":[]}'))
    expect(recent).toEqual([])
    rmSync(json)
    expect(await documents.openPath(json)).toMatchObject({ ok: false, code: 'open.missing' })
  })
  it('does nothing when the dialog is cancelled', async () => {
    chosen = null
    expect(await createDocuments(ports()).openDialog()).toEqual({ ok: true, file: null })
  })
  it('says which file is missing, where, and what to do', async () => {
    rmSync(path)
    expect(await createDocuments(ports()).openDialog()).toMatchObject({
      ok: false,
      code: 'open.missing',
      message: `Berkas "Izin.sop" tidak ada di folder "${folder}". Mungkin sudah dipindah, diganti nama, atau flashdisk-nya dicabut. Cari berkas itu, lalu buka lagi.`,
    })
  })
  it('says so when the file is a picture, a folder or too large', async () => {
    writeFileSync(path, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]))
    const documents = createDocuments(ports())
    expect(await documents.openPath(path)).toMatchObject({ code: 'open.not-text', message: expect.stringContaining('bukan teks') })
    mkdirSync(join(folder, 'map.sop'))
    expect(await documents.openPath(join(folder, 'map.sop'))).toMatchObject({
      code: 'open.not-a-file',
      message: expect.stringContaining('"map.sop"'),
    })
    const huge = { ...nodeDisk, read: () => Promise.reject(Object.assign(new Error(), { code: 'EFBIG' })) }
    expect(await createDocuments(ports({ disk: huge })).openPath(path)).toMatchObject({
      code: 'open.too-large',
      message: expect.stringContaining('lebih besar dari 20 MB'),
    })
  })
  it('takes and writes exactly as much as the parser takes', async () => {
    const most = 'x'.repeat(documentLimits.bytes)
    writeFileSync(path, most)
    chosen = path
    const documents = createDocuments(ports())
    expect(await documents.openPath(path)).toMatchObject({ ok: true })
    expect(await documents.saveAs({ text: most, name: '' })).toMatchObject({ ok: true })
    expect(await documents.saveAs({ text: `${most}x`, name: '' })).toMatchObject({
      code: 'save.too-large',
      message:
        'Berkas "Izin.sop" belum tersimpan karena lebih besar dari 20 MB. Kecilkan gambar logo atau gambar QR di dalamnya, lalu simpan lagi.',
    })
    writeFileSync(path, `${most}x`)
    expect(await documents.openPath(path)).toMatchObject({ code: 'open.too-large' })
  })
  it('speaks English when asked to', async () => {
    rmSync(path)
    expect(await createDocuments(ports({ language: () => 'en' })).openPath(path)).toMatchObject({
      message: expect.stringContaining('is not in the folder'),
    })
  })
  it('refuses a dropped file that is no document by its ending', async () => {
    expect(await createDocuments(ports()).openDropped(join(folder, 'foto.jpg'))).toMatchObject({
      ok: false,
      code: 'drop.not-sop',
      message:
        '"foto.jpg" bukan berkas SOP, jadi tidak dibuka. Jatuhkan berkas yang berakhiran .sop atau .json, atau pilih lewat Berkas > Buka….',
    })
  })
  it('knows no token but its own', async () => {
    const documents = createDocuments(ports())
    for (const token of ['x', path, '../Izin.sop'] as FileToken[]) {
      expect(await documents.openToken(token)).toMatchObject({ ok: false, code: 'token.unknown' })
      expect(await documents.save({ token, text: 'x', expectedHash: hashOf('lama'), overwriteChanged: true })).toMatchObject({
        ok: false,
        code: 'token.unknown',
      })
    }
    expect(readFileSync(path, 'utf8')).toBe('lama')
  })
})

describe('saving', () => {
  it('writes and answers with the new hash', async () => {
    const documents = createDocuments(ports())
    const { token, hash } = await opened(documents)
    expect(await documents.save({ token, text: 'baru', expectedHash: hash, overwriteChanged: false })).toMatchObject({
      ok: true,
      hash: hashOf('baru'),
      name: 'Izin.sop',
    })
    expect(readFileSync(path, 'utf8')).toBe('baru')
  })
  it('asks before it overwrites what somebody else wrote', async () => {
    const documents = createDocuments(ports())
    const { token, hash } = await opened(documents)
    writeFileSync(path, 'orang lain')
    const refused = await documents.save({ token, text: 'baru', expectedHash: hash, overwriteChanged: false })
    expect(refused).toMatchObject({
      ok: false,
      code: 'changed-on-disk',
      message: expect.stringContaining('sudah diubah oleh orang atau program lain'),
    })
    expect(readFileSync(path, 'utf8')).toBe('orang lain')
    expect((await documents.save({ token, text: 'baru', expectedHash: hash, overwriteChanged: true })).ok).toBe(true)
    expect(readFileSync(path, 'utf8')).toBe('baru')
  })
  it('says so when the file is gone, and does not make it again behind the user’s back', async () => {
    const documents = createDocuments(ports())
    const { token, hash } = await opened(documents)
    rmSync(path)
    expect(await documents.save({ token, text: 'baru', expectedHash: hash, overwriteChanged: false })).toMatchObject({
      code: 'save.missing',
      message: expect.stringContaining('tidak ada lagi'),
    })
    expect(readdirSync(folder)).toEqual([])
  })
  it.each([
    ['write', 'ENOSPC', 'save.full', 'penuh'],
    ['create', 'EACCES', 'save.denied', 'tidak boleh ditulisi'],
    ['create', 'EROFS', 'save.denied', 'tidak boleh ditulisi'],
    ['sync', 'EIO', 'save.medium', 'terputus atau rusak'],
    ['rename', 'EBUSY', 'save.busy', 'sedang dipakai program lain'],
    ['create', 'ENAMETOOLONG', 'save.bad-name', 'namanya tidak diterima'],
  ] as const)('%s failing with %s is told as %s; the old file stays as it was', async (call: DiskCall, code, told, words) => {
    const documents = createDocuments(ports({ disk: faultyDisk(nodeDisk, { call, code, from: 1, forEver: true }) }))
    const { token, hash } = await opened(documents)
    const answer = await documents.save({ token, text: 'baru', expectedHash: hash, overwriteChanged: false })
    expect(answer).toMatchObject({ ok: false, code: told, message: expect.stringContaining(words) })
    if (!answer.ok) expect(answer.message).toContain('"Izin.sop"')
    if (!answer.ok) expect(answer.message).toContain(`"${folder}"`)
    expect(hashOf(readFileSync(path, 'utf8'))).toBe(hashOf('lama'))
    expect(readdirSync(folder)).toEqual(['Izin.sop'])
  })
  it('does not overwrite somebody’s JSON with our format', async () => {
    const json = join(folder, 'data.txt')
    writeFileSync(json, '{"langkah":[]}')
    const documents = createDocuments(ports())
    const { token, hash } = await opened(documents, json)
    expect(await documents.save({ token, text: 'baru', expectedHash: hash, overwriteChanged: true })).toMatchObject({
      code: 'save.not-own',
    })
    expect(readFileSync(json, 'utf8')).toBe('{"langkah":[]}')
    expect(recent).toEqual([])
  })
})

describe('saving as', () => {
  it('suggests a name made of the title in the folder last used, adds our ending, and hands out a token', async () => {
    chosen = join(folder, 'Baru')
    const documents = createDocuments(ports())
    const answer = await documents.saveAs({ text: 'isi', name: 'Izin: penelitian / madrasah?' })
    expect(suggested).toBe(join(folder, 'Izin- penelitian - madrasah-.sop'))
    expect(answer).toMatchObject({ ok: true, saved: { name: 'Baru.sop', hash: hashOf('isi') } })
    expect(readFileSync(join(folder, 'Baru.sop'), 'utf8')).toBe('isi')
    expect(documents.recentFiles()[0]?.name).toBe('Baru.sop')
  })
  it('asks before it replaces a file whose name came about by adding the ending', async () => {
    chosen = join(folder, 'Izin')
    mayReplace = false
    const documents = createDocuments(ports())
    expect(await documents.saveAs({ text: 'isi', name: 'Izin' })).toEqual({ ok: true, saved: null })
    expect(asked).toEqual(['Izin.sop'])
    expect(readFileSync(path, 'utf8')).toBe('lama')
    mayReplace = true
    expect((await documents.saveAs({ text: 'isi', name: 'Izin' })).ok).toBe(true)
    expect(readFileSync(path, 'utf8')).toBe('isi')
  })
  it('does nothing when cancelled', async () => {
    chosen = null
    expect(await createDocuments(ports()).saveAs({ text: 'isi', name: '' })).toEqual({ ok: true, saved: null })
    expect(readdirSync(folder)).toEqual(['Izin.sop'])
  })
  it('says where it could not write', async () => {
    chosen = join(folder, 'tidak-ada', 'Baru.sop')
    expect(await createDocuments(ports()).saveAs({ text: 'isi', name: '' })).toMatchObject({
      code: 'save.missing',
      message: expect.stringContaining(join(folder, 'tidak-ada')),
    })
  })
})

describe('the bundled example', () => {
  it('opens as an unsaved text', async () => {
    writeFileSync(join(folder, 'contoh.sop'), 'contoh')
    expect(await createDocuments(ports()).openExample()).toEqual({ ok: true, name: 'Contoh SOP', text: 'contoh' })
    expect(recent).toEqual([])
  })
  it('missing, is named', async () => {
    expect(await createDocuments(ports()).openExample()).toMatchObject({
      code: 'example.missing',
      message: expect.stringContaining('Pasang ulang Tatalaksana'),
    })
  })
})

describe('file names', () => {
  it('get our ending whatever was typed', () => {
    expect(withEnding('/a/b', 'sop')).toBe('/a/b.sop')
    expect(withEnding('/a/b.SOP', 'sop')).toBe('/a/b.SOP')
    expect(withEnding('/a/b.pdf', 'sop')).toBe('/a/b.pdf.sop')
  })
})

describe('what is handed to another program', () => {
  it.each(['/a/Izin.pdf', '/a/Izin.DOCX'])('%s', (path) => expect(mayLaunch(path)).toBe(true))
  it.each(['/a/Izin.sop', '/a/Izin.pdf.exe', '/a/pdf', '/a/Izin.docm', '/a/Izin.lnk', ''])('not %s', (path) =>
    expect(mayLaunch(path)).toBe(false),
  )
})

describe('start arguments', () => {
  it.each([
    [['app', '.', 'Izin.sop'], join('/kerja', 'Izin.sop')],
    [['app', '/data/x.SOP', '--enable-logging'], '/data/x.SOP'],
    [['app', '--file=x.sop', '.'], null],
    [['app', 'foto.jpg'], null],
    [['x.sop'], null],
  ])('%j opens %j', (argv, file) => expect(readStartArguments(argv, '/kerja').file).toBe(file))
  it('know the example switch', () => expect(readStartArguments(['app', '--contoh'], '/').example).toBe(true))
})

describe('settings', () => {
  it('fall back one by one when the file was edited by hand', () => {
    expect(readSettings({ language: 'en', export: { paper: 'a5' }, sidesOpen: 'ya', hintsSeen: 2 })).toEqual({
      ...DEFAULT_SETTINGS,
      language: 'en',
      hintsSeen: 2,
    })
    for (const broken of [null, 7, 'x', [], { __proto__: null }]) expect(readSettings(broken)).toEqual(DEFAULT_SETTINGS)
  })
  it('recent files and the window’s place too', () => {
    expect(readRecent([{ path: 1 }])).toEqual([])
    expect(readRecent('x')).toEqual([])
    expect(withRecent([{ path: 'a', openedAt: '1' }], { path: 'a', openedAt: '2' })).toEqual([{ path: 'a', openedAt: '2' }])
    const twice = (windows: boolean) => withRecent([{ path: 'C:\\A.sop', openedAt: '1' }], { path: 'c:\\a.sop', openedAt: '2' }, windows)
    expect([twice(true).length, twice(false).length]).toEqual([1, 2])
    expect(readPlace({ width: -5, height: 1e9, maximized: 1 })).toEqual({ width: 1366, height: 768, maximized: false })
    const large = { width: 2560, height: 1400, maximized: true }
    expect(placeWithin(large, { width: 3840, height: 2100 })).toEqual(large)
    expect(placeWithin(large, { width: 1366, height: 728 })).toEqual({ width: 1366, height: 728, maximized: true })
    expect(placeWithin(large, { width: 800, height: 560 })).toEqual({ width: 1000, height: 600, maximized: true })
  })
})

describe('sentences about files', () => {
  it('exist in both languages with the same places to fill', () => {
    const places = (text: string): string[] => (text.match(/\{\w+\}/gu) ?? []).toSorted()
    expect(Object.keys(filesMessages.en)).toEqual(Object.keys(filesMessages.id))
    for (const key of Object.keys(filesMessages.id) as (keyof typeof filesMessages.id)[])
      expect(places(filesMessages.en[key]), key).toEqual(places(filesMessages.id[key]))
  })
  it('name file and folder wherever a file is at fault, and hold no jargon', () => {
    for (const [key, text] of Object.entries(filesMessages.id)) {
      if (/^file\.(open|save|image|launch|drop)\./u.test(key)) expect(text, key).toContain('{file}')
      expect(text, key).not.toMatch(/\berror\b|\bENO|exception|\bOK\b/iu)
    }
  })
})
