// The window as one uses it: menus and areas by keys, typing with the mouse, lists and dialogs without a breach of the policy.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answerOpenDialogs, answerSaveDialogs, expect, request, test } from './start'

const examplePath = join(import.meta.dirname, '../../assets/templates/contoh.sop')
const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}
const openExample = async (page: Page): Promise<void> => {
  await page.waitForSelector('[data-symbol]')
}
const field = (page: Page) => page.locator('textarea[data-paper-field]')
/** Presses the middle of a printed text on the paper. */
const pressText = async (page: Page, text: string): Promise<void> => {
  const printed = page.locator('[data-page] text', { hasText: text }).first()
  await printed.scrollIntoViewIfNeeded()
  const box = await printed.boundingBox()
  if (box === null) throw new Error(`"${text}" is not on the page`)
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
}

test('menus by Alt letters and arrows; a command that may not run is passed over; Esc gives the caret back', async ({ launch }) => {
  const { page } = await launch({ args: ['--contoh'] })
  await openExample(page)
  await pressText(page, 'Memeriksa kelengkapan')
  await expect(field(page)).toBeFocused()
  await press(page, 'Alt+i')
  const menu = page.locator('[role="menu"]')
  await expect(menu).toHaveAttribute('aria-label', 'Sisip')
  await expect(menu.locator('[data-command="insert.rowAbove"]')).toBeFocused()
  await press(page, 'ArrowRight')
  await expect(menu).toHaveAttribute('aria-label', 'Reviu')
  await press(page, 'ArrowLeft', 'ArrowLeft')
  await expect(menu).toHaveAttribute('aria-label', 'Tampilan')
  await press(page, 'Escape')
  await expect(menu).toHaveCount(0)
  await expect(field(page)).toBeFocused()
  await press(page, 'Alt+s')
  await expect(menu.locator(':focus')).toHaveText(/Potong/u) // nothing to undo or redo yet
  await press(page, 'Escape', 'Alt')
  await expect(page.locator('[data-menu-title="file"]')).toBeFocused()
  await press(page, 'Escape')
  await expect(field(page)).toBeFocused()
})

test('a menu opened with the mouse takes the keys until Esc, or a press beside it, gives the caret back', async ({ launch }) => {
  const { page } = await launch({ args: ['--contoh'] })
  await openExample(page)
  await pressText(page, 'Memeriksa kelengkapan')
  await page.keyboard.type('qx')
  const typed = /qx/u
  const menu = page.locator('[role="menu"]')
  await page.locator('[data-menu-title="edit"]').click()
  await expect(menu).toHaveAttribute('aria-label', 'Sunting')
  await page.mouse.move(5, 600) // the pointer rests elsewhere
  await press(page, 'Control+z', 'z', 'Delete')
  await expect(menu).toHaveCount(1)
  await press(page, 'ArrowDown')
  await expect(menu.locator('[data-command="edit.undo"]')).toBeFocused()
  await press(page, 'Escape')
  await expect(menu).toHaveCount(0)
  await expect(field(page)).toBeFocused()
  await expect(field(page)).toHaveValue(typed)
  await page.locator('[data-menu-title="edit"]').click()
  await page.locator('[data-menu-title="edit"]').click()
  await expect(menu).toHaveCount(0)
  await expect(field(page)).toBeFocused()
  await page.locator('[data-menu-title="edit"]').click()
  await page.locator('[data-menu-title="insert"]').hover()
  await expect(menu).toHaveAttribute('aria-label', 'Sisip')
  await page.mouse.click(700, 8) // the title bar, which takes no focus
  await expect(menu).toHaveCount(0)
  await expect(field(page)).toHaveValue(typed)
  await press(page, 'Control+z')
  await expect(field(page)).not.toHaveValue(typed)
})

test('F6 goes round the areas, and every one of them takes the focus', async ({ launch }) => {
  const { page } = await launch({ args: ['--contoh'] })
  await openExample(page)
  const seen: string[] = []
  for (let n = 0; n < 5; n += 1) {
    await press(page, 'F6')
    seen.push(await page.evaluate(() => document.activeElement?.closest('[data-area]')?.getAttribute('data-area') ?? ''))
  }
  expect(new Set(seen)).toEqual(new Set(['menu', 'tools', 'paper', 'status']))
})

test('a press opens the text under it with the caret there; what is typed stands on the page at once', async ({ launch }) => {
  const { page } = await launch({ args: ['--contoh'] })
  await openExample(page)
  await pressText(page, '10 menit')
  await expect(field(page)).toHaveValue('10 menit')
  await press(page, 'Control+a')
  await page.keyboard.type('25 menit')
  await expect(page.locator('[data-page] text', { hasText: '25 menit' })).toHaveCount(1)
  await press(page, 'Shift+Enter')
  await page.keyboard.type('kerja')
  await expect(field(page)).toHaveValue('25 menit\nkerja')
  await press(page, 'Escape')
  await expect(field(page)).toHaveCount(0)
  await press(page, 'F2')
  await expect(field(page)).toHaveValue('25 menit\nkerja')
  await press(page, 'Control+z')
  await expect(page.locator('[data-page] text', { hasText: '25 menit' })).toHaveCount(0)
})

test('the field breaks its lines where the paper does, at any zoom', async ({ launch }) => {
  const { page } = await launch({ args: ['--contoh'] })
  await openExample(page)
  await pressText(page, 'menyerahkan ijazah asli')
  const shown = 'Mencatat penyerahan dan\nmenyerahkan ijazah asli\nbeserta fotokopi yang\ndilegalisir'
  await expect(field(page)).toHaveValue(shown)
  await press(page, 'Control+Minus', 'Control+Minus', 'Control+Minus', 'Control+Minus')
  await expect(field(page)).toHaveValue(shown)
  const type = await field(page).evaluate((area) => {
    const box = area.getBoundingClientRect()
    return { scale: box.width / (area as HTMLElement).offsetWidth, size: Number.parseFloat(getComputedStyle(area).fontSize) }
  })
  expect(Math.round(type.scale * type.size * 10) / 10).toBe(13) // the lens
  await page.keyboard.press('End')
  await page.keyboard.type(' x')
  await expect(page.locator('[data-page] text', { hasText: 'x' }).first()).toBeAttached()
  const lines = await field(page).evaluate((area) => ({
    wanted: (area as HTMLTextAreaElement).value.split('\n').length,
    scroll: area.scrollWidth,
    width: area.clientWidth,
  }))
  expect(lines.scroll).toBeLessThanOrEqual(lines.width + 1)
})

test('the list of actors: F2 opens it, arrows and Enter choose', async ({ launch }) => {
  const { page } = await launch({ args: ['--contoh'] })
  await openExample(page)
  await pressText(page, 'Mencatat permohonan')
  await press(page, 'Tab')
  const cell = page.locator('[data-performers]')
  await expect(cell).toHaveAttribute('aria-label', 'Pelaksana kegiatan 4: Proses pada Petugas PTSP')
  await press(page, 'F2')
  await expect(page.locator('[role="listbox"]')).toBeVisible()
  await press(page, 'ArrowDown', 'ArrowDown', 'Enter')
  await expect(page.locator('[role="listbox"]')).toHaveCount(0)
  await expect(cell).toBeFocused()
  await expect(cell).toHaveAttribute('aria-label', 'Pelaksana kegiatan 4: Proses pada Pengolah Data')
  await press(page, 'ArrowLeft')
  await expect(cell).toHaveAttribute('aria-label', 'Pelaksana kegiatan 4: Proses pada Petugas PTSP')
  await press(page, '9')
  await expect(page.locator('footer')).toContainText('Baru ada 4 pelaksana. Tekan 5 untuk menambah satu.')
})

test('the panel leads an exit by choosing a row, names it, adds and removes one', async ({ launch }) => {
  const { page } = await launch({ args: ['--contoh'] })
  await openExample(page)
  await pressText(page, 'Memeriksa kelengkapan')
  await press(page, 'Control+F1')
  const panel = page.locator('[data-area="panel"]')
  await expect(panel.locator('h2')).toHaveText('Kegiatan 3')
  await expect(panel.locator('[data-exit]')).toHaveCount(2)
  await panel.locator('button', { hasText: 'Jalur lain' }).click()
  await expect(panel.locator('[data-exit]')).toHaveCount(3)
  const third = panel.locator('[data-exit]').nth(2)
  await third.locator('input').fill('Ragu')
  await third.locator('button[aria-haspopup="listbox"]').click()
  await page.locator('[role="option"]', { hasText: 'Menandatangani' }).click()
  await expect(page.locator('[data-flow] text', { hasText: 'Ragu' })).toHaveCount(1)
  await third
    .locator('button', { has: page.locator('svg') })
    .last()
    .click()
  await expect(panel.locator('[data-exit]')).toHaveCount(2)
  await expect(page.locator('[data-flow] text', { hasText: 'Ragu' })).toHaveCount(0)
})

test('nothing in the window breaks its own policy: menus, lists, dialogs, preview, zoom', async ({ launch }) => {
  const { page } = await launch({ args: ['--contoh'] })
  await page.evaluate(() => {
    const seen: string[] = []
    ;(window as unknown as Record<string, unknown>)['breaches'] = seen
    document.addEventListener('securitypolicyviolation', (event) =>
      seen.push(`${event.violatedDirective} ${event.sourceFile}:${event.lineNumber}`),
    )
  })
  await openExample(page)
  await pressText(page, 'Memeriksa kelengkapan')
  await press(page, 'Tab', 'F2', 'Escape', 'Control+F1', 'Alt+b', 'Escape', 'F1', 'Escape', 'Control+Equal', 'Control+0')
  await page.locator('[data-area="panel"] button[aria-haspopup="listbox"]').first().click()
  await page.waitForSelector('[role="option"]')
  await press(page, 'Escape', 'Control+n')
  await page.waitForSelector('[role="dialog"]')
  await press(page, 'Escape', 'Control+p')
  await page.waitForSelector('[data-preview]')
  await press(page, 'Escape', 'F7')
  await page.waitForSelector('[data-notice="document finding"]')
  expect(await page.evaluate(() => (window as unknown as Record<string, unknown>)['breaches'])).toEqual([])
  expect(await page.evaluate(() => document.querySelectorAll('style').length)).toBe(0)
})

test('a file of a newer version opens read-only and is never written', async ({ launch, folder }) => {
  const { app, page } = await launch()
  const file = join(folder, 'Baru.sop')
  const text = readFileSync(examplePath, 'utf8').replace(/"version": \d+,/u, '"version": 99,')
  writeFileSync(file, text)
  await answerOpenDialogs(app, file)
  await answerSaveDialogs(app, join(folder, 'Salinan.sop'))
  await page.waitForSelector('main[data-area="start"]')
  await press(page, 'Control+o')
  await openExample(page)
  await expect(page.locator('[data-notice="document newer-version"]')).toContainText('Dibuka hanya untuk dibaca; perbarui aplikasi')
  await expect(page.locator('[data-status="saved"]')).toHaveText('Hanya bisa dibaca')
  await press(page, 'Tab')
  await expect(field(page)).toHaveCount(0)
  await press(page, 'Control+s', 'F12')
  expect(readFileSync(file, 'utf8')).toBe(text)
  expect(() => readFileSync(join(folder, 'Salinan.sop'))).toThrow()
})

test('English on request, at once, the component library included', async ({ launch }) => {
  const { page } = await launch({ args: ['--contoh'] })
  await openExample(page)
  await press(page, 'Alt+t')
  await page.locator('[data-command="view.language"]').click()
  await expect(page.locator('[data-menu-title="file"]')).toHaveText('File')
  expect((await request(page, 'app:boot', null)).settings.language).toBe('en')
  await pressText(page, 'Memeriksa kelengkapan')
  await press(page, 'Control+F1')
  await expect(page.locator('[data-area="panel"] h2')).toHaveText('Activity 3')
})
