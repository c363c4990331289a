// node test/runtime/screenshot.mjs OUT.png [--size 1366x768] [--file DOCUMENT.sop | --contoh] [--press "Control+p"]… [--wait MS] [--dark]
// Builds if stale, starts the real app under a virtual display of its own, presses keys if asked, and saves a picture of the window.
import { resolve } from 'node:path'
import { launchApp } from './app.mjs'
import { buildIfStale } from './build.mjs'
import { startDisplay } from './display.mjs'
import { say } from './programs.mjs'
import { ensurePackages } from './systemPackages.mjs'

const argv = process.argv.slice(2)
const out = argv.find((argument) => argument.endsWith('.png'))
const valueOf = (name) => (argv.includes(name) ? argv[argv.indexOf(name) + 1] : undefined)
if (out === undefined) {
  say(
    'Pemakaian: node test/runtime/screenshot.mjs GAMBAR.png [--size 1366x768] [--file DOKUMEN.sop | --contoh] [--press TOMBOL]… [--wait MS] [--dark]',
  )
  process.exit(2)
}
const [width, height] = (valueOf('--size') ?? '1366x768').split('x').map(Number)
await ensurePackages('display')
if (!(await buildIfStale())) process.exit(1)
const display = await startDisplay({ width, height })
if (display === null) {
  say('Layar maya (Xvfb) tidak dapat dijalankan.')
  process.exit(1)
}
const file = valueOf('--file')
const { app, page, close } = await launchApp({
  display: display.display,
  args: [...(argv.includes('--contoh') ? ['--contoh'] : []), ...(file === undefined ? [] : [resolve(file)])],
})
page.on('console', (message) => say(`halaman: ${message.text()}`))
page.on('pageerror', (error) => say(`halaman: ${error.message}`))
if (argv.includes('--dark')) await page.emulateMedia({ colorScheme: 'dark' })
await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height), {
  width,
  height,
})
await page.waitForTimeout(Number(valueOf('--wait') ?? 800))
for (const [i, argument] of argv.entries()) {
  if (argument !== '--press') continue
  await page.keyboard.press(argv[i + 1])
  await page.waitForTimeout(250)
}
await page.screenshot({ path: out })
say(resolve(out))
await close()
display.stop()
process.exit(0)
