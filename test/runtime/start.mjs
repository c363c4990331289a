// npm start: opens the app with the bundled example. Without a display it starts the real app under a virtual one, lets its worker
// export the example, saves a picture of the window, prints the paths and quits.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfStale } from './build.mjs'
import { hasDisplay, startDisplay } from './display.mjs'
import { findElectron } from './electron.mjs'
import { quiet, run, say } from './programs.mjs'
import { root } from './project.mjs'
import { ensurePackages } from './systemPackages.mjs'

const results = join(root, 'out', 'contoh')
const fail = (text) => {
  say(text)
  process.exit(1)
}

const withWindow = async () => {
  const { path } = await findElectron()
  // Chromium refuses its sandbox to root; everyone else keeps it.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return run(path, [...asRoot, root, '--contoh'], { cwd: root })
}

/** Exports through the page's own requests; resolves with the event 'export:done', or the failure of the request. */
const exportExample = (page) =>
  page.evaluate(async () => {
    const bridge = window.tatalaksana
    const example = await bridge.request('example:open', null)
    if (!example.ok) return example
    const done = new Promise((resolve) => {
      bridge.on('export:done', ({ result }) => resolve(result))
      setTimeout(() => resolve({ ok: false, message: 'Ekspor tidak selesai dalam dua menit.' }), 120_000)
    })
    const request = { text: example.text, name: example.name, to: ['pdf', 'docx'], paper: 'a4', orientation: 'landscape' }
    const started = await bridge.request('export:start', request)
    return started.ok ? done : started
  })

const withVirtualDisplay = async (display) => {
  const { launchApp } = await import('./app.mjs')
  const { app, page, close } = await launchApp({ display, args: ['--contoh'] })
  let log = ''
  app.process().stderr?.on('data', (bytes) => (log += String(bytes)))
  try {
    await page
      .waitForSelector('[data-symbol]', { timeout: 20_000 })
      .catch(() => say('Jendela belum menampilkan contoh; gambarnya tetap disimpan.'))
    const pdf = join(results, 'contoh-sop.pdf')
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
      dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false })
    }, pdf)
    const result = await exportExample(page)
    if (!result.ok) throw new Error(`${result.message}\n${log.trim()}`.trim())
    await page.screenshot({ path: join(results, 'jendela.png') })
  } finally {
    await close()
  }
}

const withCommandLine = () => {
  const example = join(root, 'assets', 'templates', 'contoh.sop')
  const sop = join(root, 'electron', 'build', 'sop.mjs')
  const { code, out } = quiet(process.execPath, [sop, 'export', example, '--to', 'pdf,docx', '--paper', 'a4', '--out', results], {
    cwd: root,
  })
  if (code !== 0) fail(out.trim())
}

if (!existsSync(join(root, 'node_modules', 'electron-vite'))) fail('Paket belum terpasang. Jalankan dahulu: npm ci')
await ensurePackages(hasDisplay() ? 'window' : 'display')
if (!(await buildIfStale())) fail('Aplikasi tidak dapat dibangun; sebabnya tertulis di atas.')
if (hasDisplay()) {
  try {
    process.exit(await withWindow())
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error))
  }
}
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
const display = await startDisplay()
if (display === null) {
  say('Layar maya (Xvfb) tidak dapat dijalankan: contoh diekspor lewat baris perintah, tanpa jendela.')
  withCommandLine()
} else {
  say('Tidak ada layar: aplikasi dijalankan pada layar maya, mengekspor contoh, lalu ditutup.')
  try {
    await withVirtualDisplay(display.display)
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error))
  } finally {
    display.stop()
  }
}
for (const name of readdirSync(results).toSorted()) console.log(join(results, name))
process.exit(0)
