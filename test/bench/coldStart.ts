// Cold start: spawn to the second frame after the canvas is there, against a minimal React Flow page in the same Electron.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { launchApp } from '../runtime/app.mjs'
import { buildIfStale } from '../runtime/build.mjs'
import { startDisplay } from '../runtime/display.mjs'

const root = join(import.meta.dirname, '../..')
const folder = join(root, '.cache/bench-minimal')

async function buildMinimal(): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  await build({
    root: join(import.meta.dirname, 'minimal'),
    base: './',
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: join(folder, 'page'), target: 'chrome130', emptyOutDir: true },
  })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'minimal', version: '1.0.0', main: 'main.cjs' }))
  // A scheme of its own, as the app has: ES modules do not load over file://.
  writeFileSync(
    join(folder, 'main.cjs'),
    `const { app, BrowserWindow, net, protocol } = require('electron'); const { join } = require('node:path'); const { pathToFileURL } = require('node:url')
protocol.registerSchemesAsPrivileged([{ scheme: 'mini', privileges: { standard: true, secure: true, supportFetchAPI: true } }])
app.whenReady().then(() => {
  protocol.handle('mini', (request) => net.fetch(pathToFileURL(join(__dirname, 'page', new URL(request.url).pathname)).toString()))
  void new BrowserWindow({ width: 1366, height: 768 }).loadURL('mini://page/index.html')
})
`,
  )
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

/** Prints the medians of nine starts of each, taken in turn, and their ratio (limit 1.4). */
export async function coldStart(rounds = 9): Promise<void> {
  if (!(await buildIfStale())) throw new Error('Aplikasi tidak dapat dibangun.')
  await buildMinimal()
  const screen = await startDisplay({ width: 1366, height: 768 })
  if (screen === null) throw new Error('Layar maya tidak dapat dijalankan: pasang paket xvfb.')
  const { display, stop } = screen
  const start = async (appPath: string | undefined, args: readonly string[]): Promise<number> => {
    const begun = performance.now()
    const { page, close } = await launchApp({ display, args, ...(appPath === undefined ? {} : { appPath }) })
    await page.waitForSelector('.react-flow__node')
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
    const took = performance.now() - begun
    await close()
    return took
  }
  const [ours, minimal]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    ours.push(await start(undefined, ['--contoh']))
    minimal.push(await start(folder, []))
  }
  stop()
  console.log('Mulai dingin, dari perintah sampai bingkai kedua (batas 1,4 ×)')
  console.log(
    `  aplikasi dengan contoh ${median(ours).toFixed(0)} ms terhadap React Flow minimal ${median(minimal).toFixed(0)} ms = ${(median(ours) / median(minimal)).toFixed(2)} ×`,
  )
}
