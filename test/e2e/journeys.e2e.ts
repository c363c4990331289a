// A clerk's ways through the window: what is said after the fact, what is offered next, and that nothing moves by itself.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answerOpenDialogs, answerSaveDialogs, expect, test } from './start'

const examplePath = join(import.meta.dirname, '../../assets/templates/contoh.sop')
const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}
const hint = (page: Page) => page.locator('footer [role="status"]')
/** A new SOP of so many rows in one sequence, the caret in the Pelaksana cell of the last. */
const newSequence = async (page: Page, rows: readonly string[]): Promise<void> => {
  await page.waitForSelector('[data-area-start]')
  await press(page, 'Control+n')
  await expect(page.getByRole('dialog').locator('input').first()).toBeFocused()
  await page.keyboard.type('Legalisir')
  await press(page, 'Enter')
  for (const [index, text] of rows.entries()) {
    if (index > 0) await press(page, 'Enter')
    await expect(page.locator('textarea[data-paper-field]')).toBeFocused()
    await page.keyboard.type(text)
    await press(page, 'Tab', index === 0 ? '1' : '2')
    if (index < 2) {
      await page.keyboard.type(index === 0 ? 'Pemohon' : 'Petugas')
      await press(page, 'Enter')
    }
    await expect(page.locator('[data-performers]')).toBeFocused()
  }
}
const arrows = (page: Page): Promise<string[]> =>
  page.locator('[data-flow]').evaluateAll((flows) => [...new Set(flows.map((flow) => flow.getAttribute('aria-label') ?? ''))].toSorted())

test('a moved row takes the flow along, one step undoes it, and the caret stays in the paper', async ({ launch }) => {
  const { page } = await launch()
  await newSequence(page, ['Mengajukan', 'Memeriksa', 'Mencatat', 'Menyusun'])
  const before = await arrows(page)
  expect(before).toHaveLength(3)
  await press(page, 'ArrowUp', 'Alt+ArrowUp')
  await expect(page.locator('[data-page] text', { hasText: 'Mencatat' })).toHaveCount(1)
  await expect(page.locator('[data-performers]')).toBeFocused()
  expect(await arrows(page)).toEqual(before) // still 1 to 2, 2 to 3, 3 to 4
  await press(page, 'Alt+s')
  await expect(page.locator('[data-command="edit.undo"]')).toContainText('pindah')
  await press(page, 'Enter')
  expect(await arrows(page)).toEqual(before)
})

test('a deleted actor says what went with it, in the language of the moment; Urungkan in the status bar brings it back', async ({
  launch,
}) => {
  const { page } = await launch()
  await newSequence(page, ['Mengajukan', 'Memeriksa', 'Mencatat'])
  const symbols = page.locator('[data-symbol]')
  await expect(symbols).toHaveCount(3)
  await press(page, 'Alt+s')
  await page.locator('[data-command="edit.deleteActor"]').click()
  await expect(symbols).toHaveCount(1)
  await expect(hint(page)).toHaveText('Pelaksana "Petugas" dan 2 simbolnya dihapus; 1 panah kini belum menuju ke mana-mana.')
  await press(page, 'Alt+t')
  await page.locator('[data-command="view.language"]').click()
  await expect(hint(page)).toHaveText('Actor "Petugas" was deleted with its symbols (2); arrows that now lead nowhere: 1.')
  await page.locator('footer').getByRole('button', { name: 'Undo' }).click()
  await expect(symbols).toHaveCount(3)
  await expect(hint(page)).toHaveText('')
})

test("'Alur' on a decision with Ya and Tidak asks for the third exit's name in the panel", async ({ launch }) => {
  const { page } = await launch()
  await newSequence(page, ['Mengajukan', 'Memeriksa'])
  await press(page, 'k', 'a', '1', 'a', '1', 'a')
  const name = page.locator('[data-exit] input').nth(2)
  await expect(name).toBeFocused()
  await expect(name).toHaveAttribute('placeholder', 'Nama')
  await expect(hint(page)).toHaveText('Ketik nama jalur ini di panel, lalu pilih tujuannya.')
  await page.keyboard.type('Ragu')
  await expect(page.locator('[data-flow] text', { hasText: 'Ragu' })).toHaveCount(1)
})

test('the panel opens and closes without moving the sheet', async ({ launch }) => {
  const { page } = await launch({ args: ['--contoh'] })
  await page.waitForSelector('[data-symbol]')
  const desk = page.locator('[data-desk]')
  const place = () => page.locator('[data-page="2"][role="group"]').boundingBox()
  await desk.evaluate((element) => element.scrollTo({ top: 900 }))
  const before = await place()
  await press(page, 'Control+F1')
  await expect(page.locator('[data-area="panel"]')).toBeVisible()
  await expect.poll(async () => (await place())?.width).toBeLessThan((before?.width ?? 0) - 50)
  await press(page, 'Control+F1')
  await expect.poll(async () => Math.round((await place())?.width ?? 0)).toBe(Math.round(before?.width ?? 0))
  const after = await place()
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2)
  expect(Math.abs((after?.x ?? 0) - (before?.x ?? 0))).toBeLessThan(2)
})

test('a date that is none is marked when it is left, on screen only; the sentence is at the mark and in the status bar', async ({
  launch,
}) => {
  const { page } = await launch({ args: ['--contoh'] })
  await page.waitForSelector('[data-symbol]')
  const mark = page.locator('[data-mark]')
  const printed = page.locator('[data-page] text', { hasText: '2 Februari 2026' }).first()
  const box = await printed.boundingBox()
  if (box === null) throw new Error('no date')
  await page.mouse.click(box.x + 5, box.y + 5)
  await press(page, 'Control+a')
  await page.keyboard.type('31 Februari 2026')
  await expect(mark).toHaveCount(0)
  await press(page, 'Tab')
  await expect(mark).toHaveCount(1)
  const sentence = 'Tanggal efektif "31 Februari 2026" tidak sah; tulis seperti "2 Juni 2025".'
  await expect(mark).toHaveAttribute('aria-label', sentence)
  await mark.click()
  await expect(hint(page)).toHaveText(sentence)
  await expect(page.locator('textarea[data-paper-field]')).toHaveAccessibleDescription(sentence)
  await press(page, 'Control+p')
  const preview = page.locator('[data-preview]')
  await expect(preview.locator('svg').first()).toBeVisible()
  await expect(preview.locator('[data-mark]')).toHaveCount(0)
  await press(page, 'Escape')
  await expect(page.locator('textarea[data-paper-field]')).toBeFocused()
  await press(page, 'Control+a')
  await page.keyboard.type('3 Februari 2026')
  await expect(mark).toHaveCount(0)
})

test('a failed save says so until it is saved; the name offered is that of the file; a newer file says why it stays', async ({
  launch,
  folder,
}) => {
  const { app, page } = await launch()
  const path = join(folder, 'SOP 12 final.sop')
  writeFileSync(path, readFileSync(examplePath))
  await answerOpenDialogs(app, path)
  await press(page, 'Control+o')
  await page.waitForSelector('[data-symbol]')
  await page.getByRole('button', { name: 'Kegiatan', exact: true }).click()
  await answerSaveDialogs(app, '/proc/tatalaksana/x.sop', path)
  await press(page, 'F12')
  const notice = page.locator('[data-notice="document save"]')
  await expect(notice).toContainText('Belum tersimpan.')
  await press(page, 'Alt+t')
  await page.locator('[data-command="view.language"]').click()
  await expect(notice).toContainText('Not saved yet.')
  await expect(notice).toContainText('Use Save as… in another folder')
  await press(page, 'Control+s')
  await expect(notice).toHaveCount(0)
  // What the dialog of the system offers.
  await app.evaluate(({ dialog }) => {
    const names: string[] = []
    dialog.showSaveDialog = (...given: readonly unknown[]) => {
      names.push((given.at(-1) as { defaultPath: string }).defaultPath)
      return Promise.resolve({ canceled: true, filePath: '' })
    }
    ;(globalThis as Record<string, unknown>)['offered'] = names
  })
  await press(page, 'F12')
  await expect
    .poll(() => app.evaluate(() => (globalThis as Record<string, unknown>)['offered'] as string[]))
    .toEqual([expect.stringMatching(/SOP 12 final\.sop$/u)])
  const newer = JSON.parse(readFileSync(examplePath, 'utf8')) as object
  writeFileSync(join(folder, 'Nanti.sop'), JSON.stringify({ ...newer, version: 99 }))
  await answerOpenDialogs(app, join(folder, 'Nanti.sop'))
  await press(page, 'Control+o')
  await expect(page.locator('[data-notice="document newer-version"]')).toBeVisible()
  await press(page, 'Control+s')
  await expect(hint(page)).toContainText('it cannot be saved from here')
})

test('an export by keys alone: the missing logo is named, progress can be stopped, the result can be opened', async ({
  launch,
  folder,
}) => {
  const { app, page } = await launch({ args: ['--contoh'] })
  await page.waitForSelector('[data-symbol]')
  await press(page, 'Control+p')
  const dialog = page.getByRole('dialog')
  await expect(dialog.locator('[data-emblem]')).toContainText('Logo masih contoh.')
  await expect(dialog.getByRole('button', { name: 'Simpan PDF…' })).toBeFocused()
  await answerSaveDialogs(app, '/proc/tatalaksana/Hasil.pdf', join(folder, 'Hasil.pdf'))
  await press(page, 'Enter')
  await expect(dialog.getByText(/^Hasil "Hasil\.pdf" belum tersimpan karena .* pilih folder lain/u)).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Simpan PDF…' })).toBeFocused()
  await press(page, 'Enter')
  await expect(dialog.getByRole('button', { name: 'Buka berkas' })).toBeFocused()
  await expect(dialog.getByText('Hasil.pdf, 2 halaman')).toBeVisible()
  await press(page, 'Tab')
  await expect(dialog.getByRole('button', { name: 'Buka folder' })).toBeFocused()
  // Another paper: what was written is not what is chosen now.
  await dialog.getByRole('radio', { name: 'Tegak' }).click()
  await expect(dialog.locator('[data-exported]')).toHaveCount(0)
  await press(page, 'Escape')
  await expect(dialog).toHaveCount(0)
})
