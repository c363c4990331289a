// What makes the window easy: a way out of every gesture, sums that are offered, menus whole in a low window, colours set by the system.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { parseDocument } from '../../shared/format'
import { answerSaveDialogs, expect, test } from './start'

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}

test('Esc lets go of a column on its way: nothing changes, and the caret stays', async ({ launch }) => {
  const { page } = await launch({ args: ['--contoh'] })
  await page.waitForSelector('[data-symbol]')
  await page.locator('[data-symbol]').nth(2).click()
  const edge = page.locator('[data-edge="activity"]').first()
  const undo = page.getByRole('toolbar').getByRole('button', { name: /^Urungkan/u })
  const at = await edge.boundingBox()
  if (at === null) throw new Error('no edge')
  const [x, y] = [at.x + at.width / 2, at.y + at.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x - 60, y, { steps: 4 })
  await press(page, 'Escape')
  await page.mouse.move(x - 80, y)
  await page.mouse.up()
  await expect(undo).toBeDisabled()
  await expect(page.locator('[data-performers]')).toBeFocused()
  expect((await edge.boundingBox())?.x).toBeCloseTo(at.x, 0)
  // Pulled without Esc it is set.
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x - 60, y, { steps: 4 })
  await page.mouse.up()
  await expect(undo).toBeEnabled()
})

test('the time of all activities stands in the status bar and is offered for the total row', async ({ launch, folder }) => {
  const { app, page } = await launch({ args: ['--contoh'] })
  await page.waitForSelector('[data-symbol]')
  const status = page.locator('[data-area="status"]')
  await expect(status).toContainText('Waktu 1 jam 15 menit')
  const panel = page.locator('[data-area="panel"]')
  await press(page, 'Control+F1')
  const offer = panel.getByRole('button', { name: 'Isi dengan 1 jam 15 menit' })
  await panel.getByText('Baris jumlah waktu').click()
  await offer.click()
  await expect(page.locator('g[data-field="total"]')).toContainText('1 jam 15 menit')
  await expect(offer).toHaveCount(0)

  // It follows what is typed; what is filled in already does not.
  await page.locator('g[data-field^="cell:"][data-field$=":duration"] text').first().click({ force: true })
  await press(page, 'Control+a')
  await page.keyboard.type('2 hari')
  await expect(status).toContainText('Waktu 2 hari 1 jam 10 menit')
  await expect(page.locator('g[data-field="total"]')).toContainText('1 jam 15 menit')
  // A time that cannot be added up: no sum is better than a wrong one.
  await press(page, 'Control+a')
  await page.keyboard.type('sesuai jadwal')
  await expect(status).not.toContainText('Waktu')
  await answerSaveDialogs(app, join(folder, 'uji.sop'))
  await press(page, 'Control+s')
  await expect(page.locator('[data-status="saved"]')).toHaveText(/^Tersimpan \d/u)
  const parsed = parseDocument(readFileSync(join(folder, 'uji.sop'), 'utf8'))
  expect(parsed.ok && parsed.body.tables[0].total).toBe('1 jam 15 menit')
})

test('in the lowest window every entry of a menu can be reached and seen', async ({ launch }) => {
  const { app, page } = await launch({ args: ['--contoh'] })
  await page.waitForSelector('[data-symbol]')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1000, 600))
  await expect.poll(() => page.evaluate(() => window.innerHeight)).toBe(600)
  await page.locator('[data-symbol]').nth(2).click()
  await press(page, 'Alt+s')
  const last = page.getByRole('menu').getByRole('menuitem').last()
  await last.scrollIntoViewIfNeeded()
  await expect(last).toBeInViewport({ ratio: 1 })
})

test('a flow without a name is called by its rows alone', async ({ launch }) => {
  const { page } = await launch({ args: ['--contoh'] })
  await page.waitForSelector('[data-symbol]')
  const names = await page.locator('[data-flow]').evaluateAll((flows) => flows.map((flow) => flow.getAttribute('aria-label') ?? ''))
  expect(names).toContain('Alur dari kegiatan 1 ke kegiatan 2')
  expect(names).toContain('Alur Tidak dari kegiatan 3 ke kegiatan 2')
})

test('the menu bar of the system undoes typing in a dialog, and nothing of the document', async ({ launch }) => {
  const { app, page } = await launch({ args: ['--contoh'] })
  await page.waitForSelector('[data-symbol]')
  await page.locator('[data-symbol]').nth(2).click()
  await press(page, 'k', 'p')
  const undo = page.getByRole('toolbar').getByRole('button', { name: /^Urungkan/u })
  const words = await undo.getAttribute('aria-label')
  await press(page, 'Control+n')
  const name = page.getByRole('dialog').getByRole('textbox').first()
  await expect(name).toBeFocused()
  await page.keyboard.type('Legalisir')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.send('menu:command', { command: 'edit.undo' }))
  await expect(name).toHaveValue('')
  await press(page, 'Escape')
  await expect(undo).toHaveAttribute('aria-label', words ?? '')
})

test('with colours set by the system the paper stays white, and menus show what has the keys', async ({ launch }) => {
  const { page } = await launch({ args: ['--contoh'] })
  await page.waitForSelector('[data-symbol]')
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' })
  await page.locator('g[data-field$=":output"] text').first().click({ force: true })
  const look = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((node) => [getComputedStyle(node).backgroundColor, getComputedStyle(node).color])
  expect((await look('[data-cell-field]'))[0]).toBe('rgb(255, 255, 255)')
  expect((await look('textarea[data-paper-field]'))[1]).toBe('rgb(0, 0, 0)')
  await press(page, 'Alt+b')
  const entry = '[role="menu"] [role="menuitem"]'
  await expect(page.locator(entry).first()).toBeFocused()
  const [focused] = await look(entry)
  const other = await page
    .locator(entry)
    .nth(1)
    .evaluate((node) => getComputedStyle(node).backgroundColor)
  expect(focused).not.toBe(other)
})

test('a name typed where its number is asked for does nothing but say so', async ({ launch }) => {
  const { page } = await launch({ args: ['--contoh'] })
  await page.waitForSelector('[data-symbol]')
  const undo = page.getByRole('toolbar').getByRole('button', { name: /^Urungkan/u })
  const hint = page.locator('[data-area="status"] [role="status"]')
  const drawing = () => page.locator('[data-symbol], [data-flow]').evaluateAll((all) => all.map((node) => node.getAttribute('aria-label')))
  const symbols = page.locator('[data-symbol]')
  await symbols.first().click()
  const before = await drawing()
  const desk = page.locator('[data-desk]')
  const scrolled = await desk.evaluate((node) => node.scrollTop)
  // A process, of which P and A are keys; a decision, of which K, T and Y are keys too.
  for (const [at, name] of [
    [1, 'Petugas PTSP'],
    [1, 'Tata Usaha'],
    [2, 'Kepala Seksi'],
    [2, 'Tim'],
    [2, 'Yth'],
  ] as const) {
    await symbols.nth(at).click()
    await page.keyboard.type(name)
    await expect(hint).toContainText('tekan nomornya (1–4)')
    await expect(page.locator('[data-performers]')).toBeFocused()
  }
  expect(await drawing()).toEqual(before)
  expect(await desk.evaluate((node) => node.scrollTop)).toBe(scrolled)
  await expect(undo).toBeDisabled()
  // A letter alone is the key that it is.
  await press(page, 'Escape', 'Enter', 'p')
  await expect(undo).toBeEnabled()
})

test('in the first row of a new SOP a typed name makes no symbol and names no column', async ({ launch }) => {
  const { page } = await launch()
  await page.waitForSelector('main[data-area="start"]')
  await press(page, 'Control+n')
  await expect(page.getByRole('dialog').getByRole('textbox').first()).toBeFocused()
  await page.keyboard.type('Legalisir')
  await press(page, 'Enter')
  await expect(page.locator('textarea[data-paper-field]')).toBeFocused()
  await page.keyboard.type('Mengajukan permohonan')
  await press(page, 'Tab')
  await page.keyboard.type('Pemohon')
  await expect(page.locator('[data-area="status"] [role="status"]')).toContainText('tekan nomornya')
  await expect(page.locator('[data-symbol]')).toHaveCount(0)
  await expect(page.locator('[data-performers]')).toBeFocused()
  await press(page, '1')
  await page.keyboard.type('Pemohon')
  await expect(page.locator('g[data-field^="actor:"]').first()).toHaveText('Pemohon')
})

test('the export says how many findings are left and leads to them; the paper keeps its place under the strip, Esc closes it', async ({
  launch,
}) => {
  const { page } = await launch({ args: ['--contoh'] })
  await page.waitForSelector('[data-symbol]')
  const strip = page.locator('[data-notice="document finding"]')
  const desk = page.locator('[data-desk]')
  await press(page, 'Control+End')
  await expect.poll(() => desk.evaluate((node) => node.scrollTop)).toBeGreaterThan(300)
  const last = page.locator('[data-symbol]').last()
  const before = (await last.boundingBox())?.y ?? 0
  await press(page, 'Control+p')
  const dialog = page.getByRole('dialog')
  await expect(dialog.locator('[data-findings]')).toContainText(/^Masih ada \d+ temuan\. Boleh dicetak sebagai draf\./u)
  await dialog.getByRole('button', { name: 'Lihat temuan' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(strip).toBeVisible()
  expect(Math.abs(((await last.boundingBox())?.y ?? 0) - before)).toBeLessThan(2)
  await page.locator('[data-paper]').focus()
  await press(page, 'Escape', 'Escape', 'Escape')
  await expect(strip).toHaveCount(0)
  expect(Math.abs(((await last.boundingBox())?.y ?? 0) - before)).toBeLessThan(2)
  await press(page, 'Control+Home')
  await expect.poll(() => desk.evaluate((node) => node.scrollTop)).toBe(0)
})

test('a double click on the name of an exit writes in it', async ({ launch }) => {
  const { page } = await launch({ args: ['--contoh'] })
  await page.waitForSelector('[data-symbol]')
  for (const [label, flow] of [
    ['Tidak', 'Alur Tidak dari kegiatan 3 ke kegiatan 2'],
    ['Ya', 'Alur Ya dari kegiatan 3 ke kegiatan 4'],
  ] as const) {
    const printed = page.locator(`[data-flow][aria-label="${flow}"] text`).first()
    await printed.scrollIntoViewIfNeeded()
    const at = await printed.boundingBox()
    if (at === null) throw new Error('no label')
    await page.mouse.dblclick(at.x + at.width / 2, at.y + at.height / 2)
    const name = page.locator('[data-area="panel"] [data-exit] input:focus')
    await expect(name).toHaveValue(label)
    // Blank, it does not look as if it were filled.
    await name.fill('')
    await expect(name).toHaveAttribute('placeholder', 'Nama')
    await name.fill(label)
  }
})

test('a press beside the symbol of a row says how the symbol comes there', async ({ launch }) => {
  const { page } = await launch({ args: ['--contoh'] })
  await page.waitForSelector('[data-symbol]')
  const symbol = page.locator('[data-symbol]').first()
  await symbol.click()
  const first = await symbol.boundingBox()
  const name = await page.locator('g[data-field^="actor:"]').nth(2).boundingBox()
  if (first === null || name === null) throw new Error('not shown')
  await page.mouse.click(name.x + name.width / 2, first.y + first.height / 2)
  await expect(page.locator('[data-area="status"] [role="status"]')).toHaveText(/^Tekan 3 untuk memindahkan simbol/u)
  await press(page, '3')
  await expect.poll(async () => (await symbol.boundingBox())?.x ?? 0).toBeGreaterThan(first.x + first.width)
})
