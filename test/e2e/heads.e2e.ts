// The printed words of the form, and what a table may have besides its rows: all of it on the paper, by mouse and by keys, with undo.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { parseDocument } from '../../shared/format'
import type { Sop } from '../../shared/model'
import { answerSaveDialogs, expect, test } from './start'

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}
const field = (page: Page) => page.locator('textarea[data-paper-field]')
/** Presses the middle of the text of a field on the paper. */
const pressField = async (page: Page, name: string): Promise<void> => {
  const printed = page.locator(`g[data-field="${name}"] text`).first()
  await printed.scrollIntoViewIfNeeded()
  const box = await printed.boundingBox()
  if (box === null) throw new Error(`${name} is not on the page`)
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
}
const printed = (page: Page, name: string) => page.locator(`g[data-field="${name}"]`).first()
const save = async (app: ElectronApplication, page: Page, path: string): Promise<Sop> => {
  await answerSaveDialogs(app, path)
  await press(page, 'Control+s')
  await expect(page.locator('[data-status="saved"]')).toHaveText(/^Tersimpan \d/u)
  const parsed = parseDocument(readFileSync(path, 'utf8'))
  if (!parsed.ok) throw new Error(parsed.code)
  return parsed.body
}
/** A command of a menu, by its Alt letter, first letters and Enter. */
const command = async (page: Page, letter: string, id: string): Promise<void> => {
  await press(page, `Alt+${letter}`)
  const entry = page.locator(`[role="menu"] [data-command="${id}"]`)
  for (let n = 0; n < 24 && !(await entry.evaluate((node) => node === document.activeElement)); n += 1) await press(page, 'ArrowDown')
  await expect(entry).toBeFocused()
  await press(page, 'Enter')
}

test('labels of the identity part and titles of columns are written where they are printed', async ({ launch, folder }) => {
  const { app, page } = await launch({ args: ['--contoh'] })
  await page.waitForSelector('[data-symbol]')
  await pressField(page, 'column:requirements')
  await expect(field(page)).toBeFocused()
  await expect(field(page)).toHaveValue(/^Kelengkapan$/u)
  await press(page, 'Control+a')
  await page.keyboard.type('Persyaratan')
  await expect(printed(page, 'column:requirements')).toHaveText('PERSYARATAN')

  // By keys: from a field of the identity part to its label; Tab comes back to the field.
  await pressField(page, 'identity.number')
  await command(page, 's', 'edit.label')
  await expect(field(page)).toHaveValue('Nomor SOP')
  await press(page, 'Control+a')
  await page.keyboard.type('Nomor POS')
  await expect(printed(page, 'label.number')).toHaveText('NOMOR POS')
  await press(page, 'Tab')
  await expect(field(page)).toHaveAttribute('aria-label', 'Nomor SOP')

  // Emptied it prints blank, and says on the screen what the form calls it; the form's own word comes back by command.
  await pressField(page, 'label.effective')
  await press(page, 'Control+a', 'Delete')
  await expect(field(page)).toHaveAttribute('placeholder', 'Tanggal Efektif')
  await expect(printed(page, 'label.effective')).toHaveText('')
  await press(page, 'Escape')
  expect((await save(app, page, join(folder, 'uji.sop'))).identity.labels).toEqual({ number: 'Nomor POS', effective: '' })
  await press(page, 'F2')
  await command(page, 's', 'edit.restoreLabel')
  await expect(printed(page, 'label.effective')).toHaveText('TANGGAL EFEKTIF')
  await press(page, 'Control+z')
  await expect(printed(page, 'label.effective')).toHaveText('')
  await press(page, 'Control+z', 'Control+z', 'Control+z')
  await expect(printed(page, 'column:requirements')).toHaveText('KELENGKAPAN')
})

test('a section’s head is no item of its list, and the arrows reach the head of the table', async ({ launch, folder }) => {
  const { app, page } = await launch({ args: ['--contoh'] })
  await page.waitForSelector('[data-symbol]')
  const before = await save(app, page, join(folder, 'uji.sop'))
  await pressField(page, 'identity.legalBases')
  await expect(field(page)).toHaveValue('Dasar Hukum')
  await press(page, 'Control+a')
  await page.keyboard.type('Landasan Hukum')
  const after = await save(app, page, join(folder, 'uji.sop'))
  expect(after.identity.labels).toEqual({ legalBases: 'Landasan Hukum' })
  expect(after.identity.legalBases).toEqual(before.identity.legalBases)

  const [row] = after.tables[0].rows
  await pressField(page, `cell:${row?.id}:duration`)
  await press(page, 'Home', 'ArrowUp')
  await expect(field(page)).toHaveValue('Waktu')
  await press(page, 'ArrowDown')
  await expect(field(page)).toHaveAttribute('aria-label', /^Waktu, kegiatan 1/u)
})

test('a title, foot notes, a group and a further table from Sisip; each is one undo', async ({ launch, folder }) => {
  const { app, page } = await launch({ args: ['--contoh'] })
  await page.waitForSelector('[data-symbol]')
  const [first] = (await save(app, page, join(folder, 'uji.sop'))).tables
  await pressField(page, `cell:${first.rows[0]?.id}:activity`)
  await command(page, 'i', 'insert.tableTitle')
  await expect(field(page)).toHaveAttribute('placeholder', 'Judul tabel')
  await page.keyboard.type('Alur pelayanan')
  await expect(page.locator('[data-text="title"]')).toHaveText('Alur pelayanan')

  await command(page, 'i', 'insert.footNote')
  await page.keyboard.type('Hari kerja')
  await press(page, 'Escape')
  await expect(page.locator('[data-text="footNote"]').last()).toContainText('Hari kerja')
  // A note left blank is none.
  await command(page, 'i', 'insert.footNote')
  await press(page, 'Escape')

  await pressField(page, `actor:${first.actors[0]?.id}`)
  await command(page, 'i', 'insert.group')
  await expect(field(page)).toHaveAttribute('aria-label', 'Nama kelompok pelaksana')
  await page.keyboard.type('Layanan')
  const grouped = (await save(app, page, join(folder, 'uji.sop'))).tables[0]
  expect(grouped.title).toBe('Alur pelayanan')
  expect(grouped.footNotes).toEqual([...first.footNotes, 'Hari kerja'])
  expect(grouped.groups.map(({ name }) => name)).toEqual([...first.groups.map(({ name }) => name), 'Layanan'])
  const group = grouped.groups.at(-1)?.id
  expect(grouped.actors.filter((actor) => actor.group === group).map(({ name }) => name)).toEqual(
    first.actors.slice(0, 2).map(({ name }) => name),
  )

  // Its panel: one actor out, then the group away.
  await press(page, 'Control+F1')
  const panel = page.locator('[data-area="panel"]')
  await panel.getByRole('checkbox').nth(1).click({ force: true })
  await expect(panel.getByRole('checkbox').nth(1)).not.toBeChecked()
  await expect(printed(page, `group:${group}`)).toHaveText('Layanan')
  await panel.getByRole('button', { name: 'Hapus kelompok pelaksana' }).click()
  await expect(printed(page, `group:${group}`)).toHaveCount(0)
  await press(page, 'Control+z')
  await expect(printed(page, `group:${group}`)).toHaveText('Layanan')

  // A further table, moved before the first, taken away, brought back.
  await command(page, 'i', 'insert.table')
  await page.keyboard.type('Mengarsipkan')
  await press(page, 'Tab', '2')
  await panel.getByRole('button', { name: 'Naikkan tabel' }).click()
  const two = await save(app, page, join(folder, 'uji.sop'))
  expect(two.tables.map(({ id }) => id)[1]).toBe(first.id)
  expect(two.tables[0].actors.map(({ name }) => name)).toEqual(first.actors.map(({ name }) => name))
  expect(two.tables[0].rows.map((row) => row.text)).toEqual(['Mengarsipkan'])
  await panel.getByRole('button', { name: 'Hapus tabel alur' }).click()
  expect((await save(app, page, join(folder, 'uji.sop'))).tables.map(({ id }) => id)).toEqual([first.id])
  await press(page, 'Control+z')
  expect((await save(app, page, join(folder, 'uji.sop'))).tables).toHaveLength(2)
})
