// The author's choices about the drawing, and the menu of a place: what is offered is drawn, and Rapikan takes it back.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { parseDocument } from '../../shared/format'
import type { FlowTable } from '../../shared/model'
import { answerSaveDialogs, expect, test } from './start'

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}
const save = async (app: ElectronApplication, page: Page, path: string): Promise<FlowTable> => {
  await answerSaveDialogs(app, path)
  await press(page, 'Control+s')
  await expect(page.locator('[data-status="saved"]')).toHaveText(/^Tersimpan \d/u)
  const parsed = parseDocument(readFileSync(path, 'utf8'))
  if (!parsed.ok) throw new Error(parsed.code)
  return parsed.body.tables[0]
}
/** The points of a flow as drawn, one path. */
const wayOf = (page: Page, flow: string) => page.locator(`[data-flow="${flow}"] path`).nth(1)
const panelOf = (page: Page) => page.locator('[data-area="panel"]')
const menuOf = (page: Page) => page.locator('[data-context-menu] [role="menu"]')

test('the side of a flow, the height of a row, the width of a column are chosen in the panel; Rapikan takes all back', async ({
  launch,
  folder,
}) => {
  const { app, page } = await launch({ args: ['--contoh'] })
  await page.waitForSelector('[data-symbol]')
  const path = join(folder, 'uji.sop')
  const before = await save(app, page, path)
  const decision = before.rows.flatMap((row) => (row.kind === 'activity' ? row.symbols : [])).find(({ kind }) => kind === 'decision')
  const flow = before.flows.find((other) => other.kind === 'arrow' && other.from === decision?.id)
  if (decision === undefined || flow === undefined) throw new Error('the example has no decision')
  await page.locator(`[data-symbol="${decision.id}"]`).click()
  await press(page, 'Control+F1')
  const panel = panelOf(page)
  const tidy = page.getByRole('toolbar').getByRole('button', { name: 'Rapikan', exact: true })
  await expect(tidy).toBeDisabled()

  const plain = await wayOf(page, flow.id).getAttribute('d')
  await panel.locator('summary').click()
  const sides = panel.getByRole('button', { name: /Keluar dari sisi/u })
  await expect(sides).toContainText('Otomatis (')
  const drawn = /\((?<side>\w+)\)/u.exec((await sides.textContent()) ?? '')?.groups?.['side']
  await sides.click()
  const offered = page.getByRole('option')
  await expect(async () => expect(await offered.count()).toBeGreaterThan(2)).toPass()
  const words = await offered.allTextContents()
  const other = words.find((word) => !word.startsWith('Otomatis') && word.toLowerCase() !== drawn) ?? ''
  await page.getByRole('option', { name: other, exact: true }).click()
  await expect(wayOf(page, flow.id)).not.toHaveAttribute('d', plain ?? '')
  await expect(panel.getByText('Belum bisa digambar begitu')).toHaveCount(0)
  await expect(tidy).toBeEnabled()

  const row = panel.getByRole('group', { name: 'Tinggi baris' })
  await row.getByRole('button', { name: 'Tambah Tinggi baris' }).click()
  await expect(row.getByRole('status')).toHaveText(/paling sedikit \d+ mm/u)
  await row.getByRole('button', { name: 'Tambah Tinggi baris' }).click()
  const home = before.rows.find((at) => at.kind === 'activity' && at.symbols.some(({ id }) => id === decision.id))
  const cell = page.locator(`g[data-field="cell:${home?.id}:output"] text`).first()
  await cell.click({ force: true })
  const column = panel.getByRole('group', { name: 'Lebar kolom' })
  await column.getByRole('button', { name: 'Tambah Lebar kolom' }).click()
  await expect(column.getByRole('status')).toHaveText(/\d+ % lebar tabel/u)
  expect((await save(app, page, path)).overrides.map(({ kind }) => kind).toSorted()).toEqual(
    [...before.overrides.map(({ kind }) => kind), 'columnWidth', 'exit', 'rowHeight'].toSorted(),
  )
  // One choice alone goes back to automatic; then all at once.
  await column.getByRole('button', { name: 'Kembalikan Lebar kolom ke otomatis' }).click()
  await expect(column.getByRole('status')).toHaveText('Otomatis')
  await tidy.click()
  await expect(tidy).toBeDisabled()
  await expect(wayOf(page, flow.id)).toHaveAttribute('d', plain ?? '')
  expect((await save(app, page, path)).overrides).toEqual([])
  await press(page, 'Control+z')
  await expect(tidy).toBeEnabled()
  expect((await save(app, page, path)).overrides.map(({ kind }) => kind).toSorted()).toEqual(
    [...before.overrides.map(({ kind }) => kind), 'exit', 'rowHeight'].toSorted(),
  )
})

test('the rule between two columns is pulled with the mouse; a double click leaves the width to the layout again', async ({
  launch,
  folder,
}) => {
  const { app, page } = await launch({ args: ['--contoh'] })
  await page.waitForSelector('[data-symbol]')
  const path = join(folder, 'uji.sop')
  const before = await save(app, page, path)
  const edge = page.locator('[data-edge="activity"]').first()
  await edge.scrollIntoViewIfNeeded()
  const middle = async (): Promise<readonly [number, number]> => {
    const box = await edge.boundingBox()
    if (box === null) throw new Error('no rule after the activities')
    return [box.x + box.width / 2, box.y + box.height / 2]
  }
  const [x, y] = await middle()
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 20, y)
  await page.mouse.move(x + 60, y)
  await page.mouse.up()
  await expect(async () => expect(Math.abs((await middle())[0] - x - 60)).toBeLessThan(3)).toPass()
  const after = await save(app, page, path)
  expect(after.overrides.filter((choice) => choice.kind === 'columnWidth').map(({ column }) => column)).toEqual(['activity'])
  const [wide] = await middle()
  await page.mouse.dblclick(wide, y)
  await expect(async () => expect(Math.abs((await middle())[0] - x)).toBeLessThan(1)).toPass()
  expect((await save(app, page, path)).overrides).toEqual(before.overrides)
})

test('the menu of a place, by the right button and by keys: the entries that fit there, and the caret stays', async ({
  launch,
  folder,
}) => {
  const { app, page } = await launch({ args: ['--contoh'] })
  await page.waitForSelector('[data-symbol]')
  const path = join(folder, 'uji.sop')
  const before = await save(app, page, path)
  const ids = async (): Promise<readonly (string | null)[]> =>
    menuOf(page)
      .locator('[data-command]')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-command')))
  const second = before.rows[1]?.id ?? ''
  const rightPress = async (selector: string): Promise<void> => {
    const at = page.locator(selector).first()
    await at.scrollIntoViewIfNeeded()
    const box = await at.boundingBox()
    if (box === null) throw new Error(`${selector} is not in sight`)
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { button: 'right' })
  }
  // A row: the right button puts the caret there first.
  await rightPress(`g[data-field="cell:${second}:activity"] text`)
  await expect(menuOf(page)).toBeVisible()
  expect(await ids()).toContain('edit.deleteRow')
  await expect(menuOf(page).locator('[data-command="edit.moveRowUp"]')).toContainText('Alt+↑')
  await press(page, 'Escape')
  await expect(menuOf(page)).toHaveCount(0)
  await expect(page.locator('textarea[data-paper-field]')).toBeFocused()
  // By keys: the first entry has the focus; Enter runs what is chosen, in the row of the caret.
  await press(page, 'Shift+F10')
  await expect(menuOf(page).locator('[data-command="edit.cut"]')).toBeFocused()
  await press(page, 'ArrowUp', 'ArrowUp', 'ArrowUp')
  while ((await menuOf(page).locator(':focus').getAttribute('data-command')) !== 'edit.deleteRow') await press(page, 'ArrowUp')
  await press(page, 'Enter')
  await expect(menuOf(page)).toHaveCount(0)
  expect((await save(app, page, path)).rows.map(({ id }) => id)).toEqual(before.rows.filter(({ id }) => id !== second).map(({ id }) => id))
  await press(page, 'Control+z')

  // The clipboard, for the text of the caret.
  await rightPress(`g[data-field="cell:${second}:activity"] text`)
  await press(page, 'Escape', 'Control+a', 'Shift+F10')
  await expect(menuOf(page).locator('[data-command="edit.cut"]')).toBeFocused()
  await press(page, 'ArrowDown', 'Enter')
  await expect(menuOf(page)).toHaveCount(0)
  await rightPress('g[data-field="identity.number"] text')
  await press(page, 'Escape', 'Control+a', 'Shift+F10', 'ArrowDown', 'ArrowDown', 'Enter')
  await expect(page.locator('textarea[data-paper-field]')).toHaveValue(before.rows[1]?.text ?? '')
  await press(page, 'Control+z')

  // A symbol, an actor, a field of the identity part, a flow.
  await rightPress('[data-symbol]')
  expect((await ids()).slice(0, 3)).toEqual(['insert.terminator', 'insert.process', 'insert.decision'])
  await press(page, 'Escape', 'ContextMenu')
  await expect(menuOf(page).locator('[data-command="insert.terminator"]')).toBeFocused()
  await press(page, 'Escape')
  // Beside the selected symbol, in a lane without one: nothing that would change the symbol.
  const [own] = before.rows.flatMap((row) => (row.kind === 'activity' ? row.symbols : []))
  const other = before.actors.find(({ id }) => own?.actors.includes(id) === false)
  const drawn = await page.locator(`[data-symbol="${own?.id}"]`).first().boundingBox()
  const head = await page.locator(`g[data-field="actor:${other?.id}"] text`).first().boundingBox()
  if (drawn === null || head === null) throw new Error('not in sight')
  await page.mouse.click(head.x + head.width / 2, drawn.y + 3, { button: 'right' })
  await expect(menuOf(page).locator('[data-command="edit.deleteRow"]')).toBeVisible()
  expect(await ids()).not.toContain('edit.deleteSymbol')
  await press(page, 'Escape', 'ContextMenu')
  await expect(menuOf(page).locator('[data-command="edit.deleteSymbol"]')).toBeVisible()
  await press(page, 'Escape')
  await rightPress(`g[data-field="actor:${before.actors[0]?.id}"] text`)
  expect((await ids()).slice(3, 4)).toEqual(['insert.actor'])
  await rightPress('g[data-field="identity.title"] text')
  expect((await ids()).slice(3, 4)).toEqual(['edit.label'])
  await page.mouse.click(5, 400)
  await expect(menuOf(page)).toHaveCount(0)
})
