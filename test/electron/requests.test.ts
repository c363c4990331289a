// The gate between page and main process: who may ask, what may be asked, and what comes back when something breaks.
import fc from 'fast-check'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { answer, isOurPage, type Handlers } from '../../electron/ipc/answer'
import { argumentShapes, TEXT_LIMIT } from '../../electron/ipc/arguments'
import { createTokens } from '../../electron/files/tokens'
import { droppedPath, droppedFromServer, mayLoad, PAGE_ORIGIN, PAGE_URL } from '../../electron/windows/urls'
import { requestNames } from '../../shared/ipc/names'
import type { Requests } from '../../shared/ipc/contract'

const hash = 'a'.repeat(64)
const exportRequest = { text: '{}', name: 'SOP', to: ['pdf'], paper: 'a4', orientation: 'landscape' }
const good: Readonly<Record<keyof Requests, unknown>> = {
  'app:boot': null,
  'file:open-dialog': null,
  'file:open-recent': { token: 't' },
  'file:reread': { token: 't' },
  'file:save': { token: 't', text: '', expectedHash: hash, overwriteChanged: false },
  'file:save-as': { text: '', name: '' },
  'file:recent': null,
  'file:note-opened': { token: 't' },
  'file:clear-recent': null,
  'file:reveal': { token: 't' },
  'file:launch': { token: 't' },
  'file:pick-image': null,
  'example:open': null,
  'export:start': exportRequest,
  'export:cancel': { job: 'j' },
  'import:cancel': { job: 'j' },
  'print:start': exportRequest,
  'settings:set': { language: 'en' },
  'menu:set': {
    menus: [
      { label: 'Berkas', items: ['separator', { command: 'save', label: 'Simpan', shortcut: null, enabled: true, role: null }] },
      { label: 'Sunting', items: [{ command: 'cut', label: 'Potong', shortcut: null, enabled: true, role: 'cut' }] },
    ],
  },
  'window:state': { title: '', dirty: true },
  'window:close': null,
  'window:command': { command: 'quit' },
}

describe('arguments', () => {
  it.each(requestNames)('%s takes its own shape', (name) => {
    expect(argumentShapes[name].safeParse(good[name]).success).toBe(true)
  })
  it.each(requestNames)('%s refuses anything else', (name) => {
    const wrong: unknown[] = [undefined, 0, '', 'x', true, [], [good[name]], () => 1, { path: '/etc/passwd' }, NaN, Symbol.iterator]
    if (good[name] !== null) wrong.push(null, {})
    else wrong.push({})
    for (const value of wrong) {
      if (name === 'settings:set' && JSON.stringify(value) === '{}') continue // nothing to change
      expect(argumentShapes[name].safeParse(value).success, String(value)).toBe(false)
    }
  })
  it.each(requestNames.filter((name) => good[name] !== null))('%s refuses every field of another type and every field too many', (name) => {
    const sample = good[name] as Record<string, unknown>
    for (const key of Object.keys(sample))
      for (const value of [null, 7, {}, [[]], { length: 3 }, undefined])
        expect(
          argumentShapes[name].safeParse({ ...sample, [key]: value }).success && !(name === 'settings:set' && value === undefined),
          `${key}: ${JSON.stringify(value)}`,
        ).toBe(false)
    for (const extra of ['path', 'filePath', 'constructor', 'folder'])
      expect(argumentShapes[name].safeParse({ ...sample, [extra]: '/tmp' }).success).toBe(false)
  })
  it('hands prototype keys on to nobody', () => {
    const evil = JSON.parse('{"text":"","name":"","__proto__":{"polluted":1}}') as unknown
    const read = argumentShapes['file:save-as'].safeParse(evil)
    if (read.success) expect(Object.keys(read.data).toSorted()).toEqual(['name', 'text'])
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })
  it('refuses texts beyond the limit', () => {
    expect(argumentShapes['file:save-as'].safeParse({ text: 'x'.repeat(TEXT_LIMIT + 1), name: '' }).success).toBe(false)
    expect(argumentShapes['file:save-as'].safeParse({ text: '', name: 'x'.repeat(TEXT_LIMIT + 1) }).success).toBe(false)
  })
  it('takes a title of any length that a document may hold: it is saved, exported, printed and guarded like any other', () => {
    const title = 'Pelayanan '.repeat(500)
    const named: readonly (readonly [keyof Requests, unknown])[] = [
      ['file:save-as', { text: '', name: title }],
      ['window:state', { title, dirty: true }],
      ['export:start', { ...exportRequest, name: title }],
      ['print:start', { ...exportRequest, name: title }],
      [
        'menu:set',
        { menus: [{ label: 'Sunting', items: [{ command: 'undo', label: title, shortcut: null, enabled: true, role: null }] }] },
      ],
    ]
    for (const [name, argument] of named) expect(argumentShapes[name].safeParse(argument).success, name).toBe(true)
  })
  it('no request has a field for a path: a page names files by token alone', () => {
    for (const name of requestNames) for (const key of Object.keys(good[name] ?? {})) expect(key).not.toMatch(/path|folder|url|file/iu)
  })
})

describe('who asks', () => {
  const frame = { url: PAGE_URL, parent: null }
  it('our page, and only its main frame in our window', () => {
    expect(isOurPage({ frame, isOurWindow: true }, PAGE_ORIGIN)).toBe(true)
    expect(isOurPage({ frame, isOurWindow: false }, PAGE_ORIGIN)).toBe(false)
    expect(isOurPage({ frame: { ...frame, parent: {} }, isOurWindow: true }, PAGE_ORIGIN)).toBe(false)
    expect(isOurPage({ frame: null, isOurWindow: true }, PAGE_ORIGIN)).toBe(false)
  })
  it.each([
    'app://tatalaksana.example/index.html',
    'app://evil/?app://tatalaksana',
    'https://tatalaksana/',
    'file:///app://tatalaksana',
    'about:blank',
    'app:tatalaksana',
    '',
    'app://tatalaksana@evil/',
    'data:text/html,app://tatalaksana',
  ])('not %s', (url) => {
    expect(isOurPage({ frame: { url, parent: null }, isOurWindow: true }, PAGE_ORIGIN)).toBe(false)
  })
})

describe('answers', () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  afterAll(() => quiet.mockRestore())
  const handlers = {
    'file:recent': () => [],
    'file:note-opened': () => [],
    'file:save-as': () => Promise.reject(new Error('at secret (/home/x.ts:1:1)')),
  } as unknown as Handlers
  it('runs the handler', async () => expect(await answer(handlers, 'file:recent', null, () => 'id')).toEqual([]))
  it('turns an exception into a sentence without its trace', async () => {
    const said = JSON.stringify(await answer(handlers, 'file:save-as', { text: '', name: '' }, () => 'id'))
    expect(said).toContain('Permintaan tadi tidak dapat diselesaikan')
    expect(said).not.toMatch(/secret|\.ts|Error/u)
  })
  it('rejects wrong arguments before the handler runs', async () => {
    await expect(answer(handlers, 'file:recent', { path: '/' }, () => 'id')).rejects.toThrow('tidak dikenal')
  })
})

describe('tokens', () => {
  let n = 0
  const tokens = createTokens(() => `id${(n += 1)}`)
  it('stand for one path each and say nothing about it', () => {
    const a = tokens.issue('/a/x.sop')
    expect(tokens.issue('/a/x.sop')).toBe(a)
    expect(tokens.issue('/b/x.sop')).not.toBe(a)
    expect(tokens.path(a)).toBe('/a/x.sop')
    expect(a).not.toContain('x.sop')
  })
  it('that main did not issue open nothing, whatever they look like', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom('/a/x.sop', '__proto__', 'constructor', 'toString', '../x.sop')),
        (guess) => /^id\d+$/u.test(guess) || tokens.path(guess) === null,
      ),
    )
  })
})

describe('urls', () => {
  it.each([
    PAGE_URL,
    'app://tatalaksana/assets/a.js',
    'data:image/png;base64,AA==',
    'blob:app://tatalaksana/1',
    'devtools://devtools/bundled/x.html',
  ])('loads %s', (url) => expect(mayLoad(url)).toBe(true))
  it.each([
    'https://example.com/',
    'http://127.0.0.1/',
    'ws://localhost/',
    'file:///etc/passwd',
    'blob:https://example.com/1',
    'app://other/x',
    'ftp://x/',
    '//x',
    '',
    'javascript:1',
    'app://tatalaksana.evil/',
  ])('does not load %s', (url) => expect(mayLoad(url)).toBe(false))
  it('takes a dropped file, never a server, on any system', () => {
    expect(droppedPath('file:///home/a/SOP%20Nikah.sop', false)).toBe('/home/a/SOP Nikah.sop')
    expect(droppedPath('file:///C:/SOP%20Nikah.sop', true)).toBe('C:\\SOP Nikah.sop')
    for (const windows of [true, false])
      for (const url of ['file://server/share/x.sop', 'https://x/y.sop', 'app://tatalaksana/x.sop', 'x.sop', ''])
        expect(droppedPath(url, windows)).toBeNull()
    expect(droppedPath('file:////server/share/x.sop', true)).toBeNull()
    // Told by name: nothing else would be seen to happen.
    expect(droppedFromServer('file://server/share/SOP%20Nikah.sop')).toEqual({ server: 'server', file: 'SOP Nikah.sop' })
    for (const url of ['file:///C:/x.sop', 'https://x/y.sop', 'app://tatalaksana/x.sop', '']) expect(droppedFromServer(url)).toBeNull()
  })
})
