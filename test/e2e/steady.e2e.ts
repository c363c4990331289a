// The window keeps still and keeps the keys: on a slow computer, and where a control of a scrolled panel takes the focus.
import { expect, test } from './start'

test('on a slow computer the first letters typed into an inserted row are its own', async ({ launch }) => {
  const { page } = await launch({ args: ['--contoh'] })
  await page.waitForSelector('[data-symbol]')
  const slow = await page.context().newCDPSession(page)
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 20 })
  const symbol = page.locator('[data-symbol]').nth(2)
  for (const words of ['Mencatat hasil klarifikasi', 'Menomori surat', 'Membubuhkan paraf']) {
    await symbol.click() // the caret stands in the Pelaksana cell
    await expect(page.locator('[data-performers]')).toBeFocused()
    await page.keyboard.press('Control+Shift+Equal')
    await page.keyboard.type(words)
    await expect(page.locator('textarea[data-paper-field]')).toHaveValue(words)
    await page.keyboard.press('Escape')
  }
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await expect(page.locator('g[data-field] text', { hasText: 'klarifikasi' })).toBeVisible()
})

test('a control at the end of a scrolled panel does not scroll the window', async ({ launch }) => {
  const { app, page } = await launch({ args: ['--contoh'] })
  await page.waitForSelector('[data-symbol]')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1100, 620))
  await page.keyboard.press('Control+F1')
  const panel = page.locator('[data-area="panel"]')
  await expect(panel).toBeVisible()
  await page.locator('[data-symbol]').first().click()
  for (const box of await panel.locator('label:has(input[type=checkbox])').all()) {
    await box.scrollIntoViewIfNeeded()
    await box.click()
    expect(await page.evaluate(() => [document.documentElement.scrollTop, document.body.scrollTop])).toEqual([0, 0])
  }
  await expect(page.getByRole('menubar')).toBeInViewport()
})

test('a letter draws no symbol and no flow again that it does not change', async ({ launch }) => {
  const { page } = await launch({ args: ['--contoh'] })
  await page.waitForSelector('[data-symbol]')
  await page.locator('g[data-field^="cell:"][data-field$=":output"] text').first().click({ force: true })
  await page.keyboard.type('a')
  // React keeps what it drew last at each element: another value there means that the element was drawn again.
  const drawn = (before: boolean) =>
    page.evaluate((remember) => {
      const kept = window as unknown as { drawn: Map<Element, unknown> }
      const now = new Map(
        [...document.querySelectorAll('[data-symbol], [data-flow]')].map((node) => {
          const [, props] = Object.entries(node).find(([key]) => key.startsWith('__reactProps')) ?? []
          return [node, props]
        }),
      )
      const again = remember ? 0 : [...now].filter(([node, props]) => kept.drawn.get(node) !== props).length
      kept.drawn = now
      return { all: now.size, again }
    }, before)
  expect((await drawn(true)).all).toBeGreaterThan(15)
  await page.keyboard.type('b')
  await expect(page.locator('textarea[data-paper-field]')).toHaveValue(/ab/u)
  expect((await drawn(false)).again).toBe(0)
  // A new name of an actor is told at once by what stands in its column.
  await page.locator('g[data-field^="actor:"] text').first().click({ force: true })
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Warga')
  await expect(page.locator('[data-symbol][aria-label*="Warga"]').first()).toBeAttached()
})
