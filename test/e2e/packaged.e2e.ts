// The packaged program as users get it: packed by the documented command, fuses read back, started on its own, driven over
// Chromium's debugging port (nothing else can reach it), exporting the bundled example through the system's own save dialog.
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { chromium, expect, test, type Page } from '@playwright/test'
import type { Events } from '../../shared/ipc/contract'
import { testSwitches } from '../runtime/app.mjs'
import { clearFolder } from '../runtime/folders.mjs'
import { request } from './start'

const root = join(import.meta.dirname, '../..')
const packed = join(root, 'dist', 'linux-unpacked')
const program = join(packed, 'tatalaksana')
/** How a fuse is written in the binary. */
const [OFF, ON] = ['0'.charCodeAt(0), '1'.charCodeAt(0)]
const run = (command: string, args: string[]): Promise<{ code: number; out: string }> =>
  new Promise((resolve) => {
    execFile(command, args, { cwd: root, maxBuffer: 1 << 26 }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : 1, out: `${stdout}${stderr}` }),
    )
  })

test.skip(process.platform !== 'linux', 'packed and started on Linux; other systems take the same configuration')
test.describe.configure({ mode: 'serial' })
let folder = ''
let child: ChildProcess | null = null

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tatalaksana-paket-'))
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  const { code, out } = await run(process.execPath, ['electron/build/dist.mjs', '--linux', 'dir'])
  expect(code, out).toBe(0)
})
test.afterAll(async () => {
  if (child !== null && child.exitCode === null) {
    const gone = new Promise((resolve) => child?.once('exit', resolve))
    child.kill('SIGTERM')
    await gone
  }
  await clearFolder(folder)
})

test('holds the built app alone: no sources, no packages, no app of Electron’s own', () => {
  expect(readdirSync(join(packed, 'resources')).toSorted()).toEqual(['app.asar'])
  const files = listPackage(join(packed, 'resources', 'app.asar'), { isPack: false }).map((path) => path.replaceAll('\\', '/'))
  for (const wanted of [
    '/out/main/main.js',
    '/out/main/worker.js',
    '/out/preload/preload.cjs',
    '/out/renderer/index.html',
    '/assets/templates/contoh.sop',
    '/assets/fonts/Arimo-Regular.ttf',
    '/package.json',
  ])
    expect(files).toContain(wanted)
  expect(
    files.filter((path) => /node_modules|\.tsx?$|\.map$|^\/(test|docs|shared|electron|renderer|\.|out\/cli|out\/contoh)/u.test(path)),
  ).toEqual([])
})

test('has its fuses as the configuration says', async () => {
  const wire = (await getCurrentFuseWire(program)) as unknown as Record<string, number>
  const off = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
  ]
  const on = [FuseV1Options.EnableCookieEncryption, FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseV1Options.OnlyLoadAppFromAsar]
  for (const fuse of off) expect(wire[fuse], FuseV1Options[fuse]).toBe(OFF)
  for (const fuse of on) expect(wire[fuse], FuseV1Options[fuse]).toBe(ON)
})

test('refuses to make an installer from a runtime that is for tests only', async () => {
  const { dist } = (await import('../runtime/electron.mjs').then(({ findElectron }) => findElectron())) as { dist: string }
  test.skip(!existsSync(join(dist, 'HANYA-UNTUK-UJI.txt')), 'the official Electron is here')
  const { code, out } = await run(process.execPath, ['electron/build/dist.mjs', '--linux', 'deb'])
  expect(code).toBe(1)
  expect(out).toContain('Pemasang tidak dibuat darinya')
})

/** Starts the program and connects to its page. */
const start = async (env: Record<string, string>, cwd: string): Promise<Page> => {
  const started = spawn(program, [...testSwitches(), '--remote-debugging-port=0', `--user-data-dir=${join(folder, 'profil')}`], {
    cwd,
    env: { ...process.env, ...env },
  })
  child = started
  const address = await new Promise<string>((resolve, reject) => {
    let log = ''
    started.stderr.on('data', (bytes: Buffer) => {
      log += bytes.toString()
      const found = /DevTools listening on (ws:\S+)/u.exec(log)
      if (found?.[1] !== undefined) resolve(found[1])
    })
    started.once('exit', () => reject(new Error(`ended before it listened:\n${log}`)))
  })
  // Connecting before the page is there can hang, so its target is waited for.
  const list = `${address.replace('ws:', 'http:').replace(/\/devtools\/.*$/u, '')}/json/list`
  await expect(async () => {
    const targets = (await (await fetch(list)).json()) as { type: string; url: string }[]
    expect(targets.some(({ type, url }) => type === 'page' && url.startsWith('app:'))).toBe(true)
  }).toPass({ timeout: 60_000, intervals: [200] })
  const browser = await chromium.connectOverCDP(address)
  const context = browser.contexts()[0]
  if (context === undefined) throw new Error('no context')
  const page = context.pages()[0] ?? (await context.waitForEvent('page'))
  await page.waitForLoadState('load')
  return page
}

/** Waits for the system's save dialog and presses Enter in it until it is gone. */
const acceptDialog = async (title: string): Promise<void> => {
  const find = async (): Promise<string> =>
    (await run('xdotool', ['search', '--onlyvisible', '--name', `^${title}$`])).out.trim().split('\n')[0] ?? ''
  await expect.poll(find, { timeout: 60_000, intervals: [300] }).toMatch(/^\d+$/u)
  await expect(async () => {
    const window = await find()
    if (window !== '') await run('xdotool', ['windowfocus', '--sync', window, 'key', '--clearmodifiers', 'Return'])
    expect(window).toBe('')
  }).toPass({ timeout: 60_000, intervals: [1000] })
}

test('starts from a hostile folder and environment as if they were not there, and exports the bundled example', async () => {
  const hostile = join(folder, 'flashdisk')
  const home = join(folder, 'rumah')
  mkdirSync(join(hostile, 'node_modules', 'electron-store'), { recursive: true })
  mkdirSync(join(home, 'Documents'), { recursive: true })
  mkdirSync(join(home, '.config'))
  writeFileSync(join(home, '.config', 'user-dirs.dirs'), 'XDG_DOCUMENTS_DIR="$HOME/Documents"\n')
  const owned = join(folder, 'terpancing')
  const evil = `require('node:fs').writeFileSync(${JSON.stringify(owned)}, 'x')`
  writeFileSync(join(hostile, 'jahat.cjs'), evil)
  writeFileSync(join(hostile, 'index.js'), evil)
  writeFileSync(join(hostile, 'node_modules', 'electron-store', 'index.js'), evil)
  writeFileSync(join(hostile, 'package.json'), '{"main":"jahat.cjs"}')
  writeFileSync(join(hostile, '.env'), 'ELECTRON_RUN_AS_NODE=1')
  writeFileSync(join(hostile, 'urlParams.json'), '{"dev":1}')
  const page = await start(
    {
      ELECTRON_RUN_AS_NODE: '1',
      NODE_OPTIONS: `--require ${join(hostile, 'jahat.cjs')}`,
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
    },
    hostile,
  )
  expect(page.url()).toBe('app://tatalaksana/index.html')
  expect(existsSync(owned)).toBe(false)

  const violations: string[] = []
  page.on('console', (message) => {
    if (/content security policy|trusted ?type/iu.test(message.text())) violations.push(message.text())
  })
  const example = await request(page, 'example:open', null)
  if (!example.ok) throw new Error(example.message)
  const done = page.evaluate(() => new Promise((resolve) => void window.tatalaksana.on('export:done', resolve))) as Promise<
    Events['export:done']
  >
  const started = request(page, 'export:start', {
    text: example.text,
    name: 'Contoh Paket',
    to: ['pdf', 'docx'],
    paper: 'a4',
    orientation: 'landscape',
  })
  await acceptDialog('Simpan PDF')
  expect(await started).toMatchObject({ ok: true, job: expect.stringMatching(/./u) })
  const { result } = await done
  expect(result).toMatchObject({
    ok: true,
    files: [
      { name: 'Contoh Paket.pdf', pages: 2 },
      { name: 'Contoh Paket.docx', pages: 2 },
    ],
  })
  expect(
    readFileSync(join(home, 'Documents', 'Contoh Paket.pdf'))
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  expect(
    readFileSync(join(home, 'Documents', 'Contoh Paket.docx'))
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
  expect(violations).toEqual([])
  expect(existsSync(owned)).toBe(false)
})
