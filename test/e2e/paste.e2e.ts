// A numbered list pasted from Word into Dasar Hukum prints its numbers once.
import { expect, test } from './start'

test('pasted list marks do not print twice', async ({ launch }) => {
  const { app, page } = await launch({ args: ['--contoh'] })
  await page.waitForSelector('[data-symbol]')
  await app.evaluate(({ clipboard }) => clipboard.writeText('7. Peraturan Pertama\r\n8. Peraturan Kedua\r\n'))
  const field = page.locator('textarea[data-paper-field]')
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('Tab')
    await field.waitFor({ state: 'attached' })
    if (/dasar hukum/iu.test((await field.getAttribute('aria-label')) ?? '')) break
  }
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+v')
  await expect(field).toHaveValue(/^Peraturan Pertama\nPeraturan Kedua$/u)
  await page.keyboard.press('Escape')
  const words = page.locator('[data-page="1"] text')
  await expect(words.filter({ hasText: 'Peraturan Kedua' })).toHaveCount(1)
  await expect(words.filter({ hasText: /^8\./u })).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(words.filter({ hasText: 'Peraturan Kedua' })).toHaveCount(0)
})
