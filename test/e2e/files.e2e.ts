// Files through the real shell: double click, drop, dialogs, a second start, what changed on disk, unsaved work, settings.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { decode, encode } from 'fast-png'
import type { Page } from '@playwright/test'
import { testSwitches } from '../runtime/app.mjs'
import { findElectron } from '../runtime/electron.mjs'
import { answerOpenDialogs, answerSaveDialogs, expect, expectEvent, request, test } from './start'

const root = join(import.meta.dirname, '../..')
const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')
/** A text that is no SOP: main does not look into documents, and the page refuses it with a sentence. */
const someText = '{ "format": "lain" }\n'

/** Drops files on the page as the system does, through Chromium's own drag machinery. */
const drop = async (page: Page, files: string[]): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files, dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data })
}

test('a dropped document opens, anything else is refused with a sentence; the page never learns the path', async ({ launch, folder }) => {
  const { page } = await launch()
  const document = join(folder, 'Izin Penelitian.sop')
  writeFileSync(document, someText)
  let opened = await expectEvent(page, 'file:opened')
  await drop(page, [document])
  const first = await opened()
  expect(first).toMatchObject({ ok: true, file: { name: 'Izin Penelitian.sop', text: someText, hash: hashOf(document) } })
  expect(JSON.stringify(first)).not.toContain(folder)

  const photo = join(folder, 'foto.jpg')
  writeFileSync(photo, 'bukan foto')
  opened = await expectEvent(page, 'file:opened')
  await drop(page, [photo])
  expect(await opened()).toMatchObject({
    ok: false,
    code: 'drop.not-sop',
    message:
      '"foto.jpg" bukan berkas SOP, jadi tidak dibuka. Jatuhkan berkas yang berakhiran .sop atau .json, atau pilih lewat Berkas > Buka….',
  })
  expect(page.url()).toBe('app://tatalaksana/index.html')
})

test('a double-clicked document opens as the app starts', async ({ launch, folder }) => {
  const document = join(folder, 'Legalisir.sop')
  writeFileSync(document, readFileSync(join(root, 'assets/templates/contoh.sop')))
  const { app, page } = await launch({ args: [document] })
  await page.waitForSelector('[data-symbol]')
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())).toContain('Legalisir')
})

test('SOP JSON opens as a new document, which is saved beside it and opens again', async ({ launch, folder }) => {
  const json = join(folder, 'data.json')
  writeFileSync(json, readFileSync(join(root, 'test/fixtures/examples/13-bps-revisi-anggaran.json')))
  const before = hashOf(json)
  const saved = join(folder, 'Hasil.sop')
  const first = await launch({ args: [json] })
  const notice = first.page.locator('[data-notice="document imported"]')
  await expect(notice).toContainText('Diimpor dari "data.json": 12 kegiatan, 17 alur. 1 hal perlu dilihat.')
  await expect(first.page.getByText('12 kegiatan', { exact: true })).toBeVisible()
  await notice.getByRole('button', { name: 'Lihat' }).click()
  const list = first.page.getByRole('dialog')
  await expect(list.getByRole('listitem')).toHaveText([/^Catatan berkas menyebut baris nomor kolom \(1\) sampai \(11\)/u])
  await list.getByRole('button', { name: 'Tutup', exact: true }).last().click()
  await expect(list).toHaveCount(0)
  await expect(notice).toBeVisible()
  await answerSaveDialogs(first.app, saved)
  await first.page.keyboard.press('Control+s')
  await expect.poll(() => existsSync(saved)).toBe(true)
  expect(hashOf(json)).toBe(before)
  await first.close()
  const second = await launch({ args: [saved] })
  await expect(second.page.getByText('12 kegiatan', { exact: true })).toBeVisible()
  await expect(second.page.locator('[data-notice]')).toHaveCount(0)

  writeFileSync(json, '{"kegiatan": []}')
  await drop(second.page, [json])
  await expect(second.page.locator('[data-notice="open"]')).toContainText('Berkas "data.json" tidak memuat daftar "langkah"')
  await expect(second.page.getByText('12 kegiatan', { exact: true })).toBeVisible()
})

test('a damaged document is refused with a sentence that names it, and its bytes stay', async ({ launch, folder }) => {
  const document = join(folder, 'Terpotong.sop')
  writeFileSync(document, readFileSync(join(root, 'assets/templates/contoh.sop')).subarray(0, 900))
  const before = hashOf(document)
  const { page } = await launch({ args: [document] })
  await expect(page.getByText(/"Terpotong\.sop" terpotong/u)).toBeVisible()
  expect(hashOf(document)).toBe(before)
})

test('an import that takes its time is told and can be stopped; the next one is as if nothing had been', async ({ launch, folder }) => {
  const example = readFileSync(join(root, 'test/fixtures/examples/13-bps-revisi-anggaran.json'), 'utf8')
  const json = join(folder, 'data.json')
  writeFileSync(json, example)
  const { app, page } = await launch({ args: [json] })
  await expect(page.locator('[data-notice="document imported"]')).toBeVisible()
  // The worker as a slow computer's: it is held while it should read.
  const worker = await app.evaluate(({ app: own }) => own.getAppMetrics().find(({ name }) => name === 'Tatalaksana')?.pid ?? 0)
  process.kill(worker, 'SIGSTOP')
  writeFileSync(join(folder, 'lambat.json'), example)
  await drop(page, [join(folder, 'lambat.json')])
  const notice = page.locator('[data-notice^="import "]')
  await expect(notice).toContainText('Mengimpor "lambat.json"')
  await expect(notice.getByRole('progressbar')).toBeVisible()
  await notice.getByRole('button', { name: 'Hentikan' }).click()
  await expect(notice).toHaveCount(0)
  await drop(page, [json]) // a new worker reads it
  await page.getByRole('button', { name: 'Jangan simpan' }).click()
  await expect(page.locator('[data-notice="document imported"]')).toContainText('data.json')
  await expect.poll(() => app.evaluate(({ app: own }) => own.getAppMetrics().map(({ pid }) => pid))).not.toContain(worker)
})

test('a second start hands its file to the first and ends', async ({ launch, folder }) => {
  const { app, page, userData } = await launch()
  const document = join(folder, 'Surat Tugas.sop')
  writeFileSync(document, someText)
  const opened = await expectEvent(page, 'file:opened')
  const { path } = await findElectron()
  const second = spawn(path, [...testSwitches(), `--user-data-dir=${userData}`, root, 'Surat Tugas.sop'], { cwd: folder, stdio: 'ignore' })
  const code = new Promise<number | null>((resolve) => second.once('exit', resolve))
  expect(await opened()).toMatchObject({ ok: true, file: { name: 'Surat Tugas.sop' } })
  expect(await code).toBe(0)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('what somebody else saved meanwhile is not overwritten', async ({ launch, folder }) => {
  const { app, page } = await launch()
  const document = join(folder, 'Izin.sop')
  writeFileSync(document, someText)
  await answerOpenDialogs(app, document)
  const opened = await request(page, 'file:open-dialog', null)
  if (!opened.ok || opened.file === null || opened.file.token === null) throw new Error('not opened')
  const { token, hash } = opened.file
  writeFileSync(document, 'milik orang lain')
  const theirs = hashOf(document)
  const refused = await request(page, 'file:save', { token, text: 'milik kami', expectedHash: hash, overwriteChanged: false })
  expect(refused).toMatchObject({
    ok: false,
    code: 'changed-on-disk',
    message: `Berkas "Izin.sop" di folder "${folder}" sudah diubah oleh orang atau program lain sejak Anda membukanya, jadi belum ditimpa. Pilih Simpan sebagai… agar keduanya tetap ada, atau timpa berkas itu.`,
  })
  expect(hashOf(document)).toBe(theirs)
  const saved = await request(page, 'file:save', { token, text: 'milik kami', expectedHash: hash, overwriteChanged: true })
  expect(saved).toMatchObject({ ok: true, name: 'Izin.sop', hash: hashOf(document) })
})

test('a folder that cannot be written is named, and the work stays', async ({ launch, folder }) => {
  const { app, page } = await launch()
  await answerSaveDialogs(app, '/proc/tatalaksana/Baru.sop', null)
  const refused = await request(page, 'file:save-as', { text: 'isi', name: 'Baru' })
  expect(refused).toMatchObject({ ok: false })
  if (!refused.ok)
    expect(refused.message).toMatch(/^Berkas "Baru\.sop" belum tersimpan karena .*"\/proc\/tatalaksana".* Simpan sebagai… di folder lain/u)
  expect(await request(page, 'file:save-as', { text: 'isi', name: 'Baru' })).toEqual({ ok: true, saved: null })
  expect(existsSync(join(folder, 'Baru.sop'))).toBe(false)
})

test('closing with unsaved work asks first; Batal keeps the window, Jangan simpan lets it go', async ({ launch }) => {
  const { app, page } = await launch({ args: ['--contoh'] })
  await page.waitForSelector('[data-symbol]')
  await page.getByRole('button', { name: 'Kegiatan', exact: true }).click()
  await expect(page.getByText('10 kegiatan')).toBeVisible()
  const close = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await close()
  const question = page.getByRole('alertdialog')
  await expect(question.getByRole('button', { name: 'Jangan simpan' })).toBeVisible()
  await question.getByRole('button', { name: 'Batal' }).click()
  await expect(question).toHaveCount(0)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  const gone = app.waitForEvent('close')
  await close()
  await question.getByRole('button', { name: 'Jangan simpan' }).click()
  await gone
})

test('closing without unsaved work closes at once', async ({ launch }) => {
  const { app } = await launch()
  const gone = app.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await gone
})

test('settings and recent files outlive the app, and a broken settings file costs no start', async ({ launch, folder }) => {
  const userData = join(folder, 'profil')
  mkdirSync(userData)
  const document = join(folder, 'Izin.sop')
  writeFileSync(document, someText)
  const first = await launch({ userData })
  await answerOpenDialogs(first.app, document)
  const opened = await request(first.page, 'file:open-dialog', null)
  if (!opened.ok || opened.file === null || opened.file.token === null) throw new Error('not opened')
  expect(await request(first.page, 'file:recent', null)).toEqual([]) // read, but not yet known to be a document
  await request(first.page, 'file:note-opened', { token: opened.file.token })
  await request(first.page, 'settings:set', { language: 'en', sidesOpen: false })
  await first.close()
  const second = await launch({ userData })
  const boot = await request(second.page, 'app:boot', null)
  expect(boot.settings).toMatchObject({ language: 'en', sidesOpen: false })
  expect(boot.recent).toMatchObject([{ name: 'Izin.sop' }])
  expect(JSON.stringify(boot)).not.toContain(folder)
  await second.close()
  writeFileSync(join(userData, 'pengaturan.json'), '{"settings": {"language": "xx"')
  const third = await launch({ userData })
  expect((await request(third.page, 'app:boot', null)).settings.language).toBe('id')
})

test('a picture is taken only when it is one, and made small', async ({ launch, folder }) => {
  const { app, page } = await launch()
  const falsePicture = join(folder, 'logo.png')
  writeFileSync(falsePicture, 'bukan gambar')
  await answerOpenDialogs(app, falsePicture)
  expect(await request(page, 'file:pick-image', null)).toMatchObject({
    ok: false,
    code: 'image.not-image',
    message: `Berkas "logo.png" di folder "${folder}" bukan gambar PNG atau JPEG, jadi tidak dipakai. Pilih gambar yang berakhiran .png atau .jpg.`,
  })
  const cut = join(folder, 'potong.png')
  writeFileSync(cut, encode({ width: 40, height: 40, data: new Uint8Array(6400).fill(90), channels: 4 }).subarray(0, 60))
  await answerOpenDialogs(app, cut)
  expect(await request(page, 'file:pick-image', null)).toMatchObject({
    ok: false,
    code: 'image.damaged',
    message: `Gambar "potong.png" di folder "${folder}" rusak atau tidak lengkap, jadi tidak dipakai. Salin lagi dari asalnya, atau pilih gambar lain.`,
  })
  // Cut off within its head, and a JPEG that ends before its picture begins.
  for (const bytes of [
    encode({ width: 3, height: 5, data: new Uint8Array(60), channels: 4 }).subarray(0, 20),
    Buffer.from('ffd8ffd9', 'hex'),
  ]) {
    writeFileSync(cut, bytes)
    expect(await request(page, 'file:pick-image', null)).toMatchObject({ ok: false, code: 'image.damaged' })
  }
  const bomb = encode({ width: 1, height: 1, data: new Uint8Array(4), channels: 4 })
  new DataView(bomb.buffer, bomb.byteOffset).setUint32(16, 30_000)
  new DataView(bomb.buffer, bomb.byteOffset).setUint32(20, 30_000)
  writeFileSync(cut, bomb)
  expect(await request(page, 'file:pick-image', null)).toMatchObject({ ok: false, code: 'image.too-large' })
  const large = join(folder, 'besar.png')
  writeFileSync(large, encode({ width: 2400, height: 1200, data: new Uint8Array(2400 * 1200 * 4).fill(200), channels: 4 }))
  await answerOpenDialogs(app, large)
  const picked = await request(page, 'file:pick-image', null)
  if (!picked.ok || picked.png === null) throw new Error('not taken')
  const { width, height } = decode(Buffer.from(picked.png, 'base64'))
  expect([width, height]).toEqual([1000, 500])
})
