// Scrolling the paper: whose column it is stays in sight, and what one writes in is never covered.
import type { Page } from '@playwright/test'
import { expect, test } from './start'

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}
const topOf = async (page: Page, selector: string): Promise<{ readonly y: number; readonly bottom: number }> => {
  const box = await page.locator(selector).first().boundingBox()
  if (box === null) throw new Error(`${selector} is not shown`)
  return { y: box.y, bottom: box.y + box.height }
}
const scrollDesk = (page: Page, by: number) => page.locator('[data-desk]').evaluate((desk, px) => desk.scrollBy({ top: px }), by)

test('the head of a table stays at the upper edge while its rows scroll; a press on it writes in it', async ({ launch }) => {
  const { page } = await launch({ args: ['--contoh'] })
  await page.waitForSelector('[data-symbol]')
  const pinned = page.locator('[data-pinned-head]')
  await press(page, 'Control+Equal', 'Control+Equal')
  await page.locator('[data-symbol]').nth(2).click()
  await expect(pinned).toHaveCount(0)
  const printed = await page.locator('[data-page="2"] g[data-field^="actor:"]').allTextContents()
  const second = printed[1] ?? ''
  expect(second).not.toBe('')
  await scrollDesk(page, 320)
  await expect(pinned).toBeVisible()
  for (const name of printed) await expect(pinned).toContainText(name)
  const desk = await topOf(page, '[data-desk]')
  expect(Math.abs((await topOf(page, '[data-pinned-head]')).y - desk.y)).toBeLessThan(1)
  // Each name stands over its own column.
  const left = async (selector: string): Promise<number> =>
    (await page.locator(selector, { hasText: second }).first().boundingBox())?.x ?? 0
  expect(Math.abs((await left('[data-pinned-head] text')) - (await left('[data-page="2"] text')))).toBeLessThan(1)

  // What is under it has its presses as before.
  const symbols = page.locator('[data-symbol]')
  await symbols.nth(6).click()
  await expect(symbols.nth(6)).toHaveAttribute('data-current', 'true')
  // By keys back up: the current row is never behind the head.
  for (let row = 0; row < 6; row += 1) {
    await press(page, 'ArrowUp')
    const cell = await topOf(page, '[data-performers]')
    const edge = (await pinned.count()) === 0 ? desk.y : (await topOf(page, '[data-pinned-head]')).bottom
    expect(cell.y).toBeGreaterThanOrEqual(edge)
  }

  await scrollDesk(page, 320)
  const name = pinned.locator('text', { hasText: second }).first()
  const at = await name.boundingBox()
  if (at === null) throw new Error('no name')
  await page.mouse.click(at.x + at.width / 2, at.y + at.height / 2)
  await expect(page.locator('textarea[data-paper-field]')).toHaveValue(second)
  await expect(pinned).toHaveCount(0)
  await expect(page.locator('[data-cell-field]')).toBeInViewport({ ratio: 1 })
})

test('in a narrow window the caret comes out from behind the panel', async ({ launch }) => {
  const { app, page } = await launch({ args: ['--contoh'] })
  await page.waitForSelector('[data-symbol]')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1093, 614))
  await press(page, 'Control+F1')
  const panel = page.locator('[data-area="panel"]')
  await page.locator('[data-symbol]').nth(2).click()
  await expect(panel).toBeVisible()
  // Pelaksana, Kelengkapan, Waktu, Output, Keterangan: the last column too.
  for (let column = 0; column < 4; column += 1) {
    await press(page, 'Tab')
    await expect(page.locator('[data-cell-field]')).toBeVisible()
    const field = await page.locator('[data-cell-field]').boundingBox()
    expect((field?.x ?? 0) + (field?.width ?? 0)).toBeLessThanOrEqual(((await panel.boundingBox())?.x ?? 0) + 0.5)
  }
})

test('an enlarged field leaves its label in sight', async ({ launch }) => {
  const { page } = await launch({ args: ['--contoh'] })
  await page.waitForSelector('[data-symbol]')
  for (let step = 0; step < 5; step += 1) await press(page, 'Control+Minus')
  const number = page.locator('g[data-field="identity.number"] text').first()
  await number.click({ force: true })
  const field = page.locator('[data-cell-field]')
  await expect(field).toBeVisible()
  const label = await page.locator('g[data-field="label.number"] text').first().boundingBox()
  const printed = await number.boundingBox()
  const box = await field.boundingBox()
  if (label === null || printed === null || box === null) throw new Error('not shown')
  expect(box.height).toBeGreaterThan(1.5 * printed.height) // it is enlarged
  expect(box.x).toBeGreaterThanOrEqual(label.x + label.width)
})
