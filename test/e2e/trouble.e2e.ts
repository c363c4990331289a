// What goes wrong around the app costs neither its start nor its window.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, request, test } from './start'

test('a page that crashed is opened again when the user wants it', async ({ launch }) => {
  const { app } = await launch()
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBoxSync = () => 0
  })
  const again = app.waitForEvent('window')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
  const reopened = await again
  expect((await request(reopened, 'app:boot', null)).settings.language).toBe('id')
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('settings that can be neither read nor written cost the settings, not the start', async ({ launch, folder }) => {
  const userData = join(folder, 'profil')
  mkdirSync(join(userData, 'pengaturan.json'), { recursive: true })
  writeFileSync(join(userData, 'pengaturan.json', 'isi'), '')
  const { page } = await launch({ userData })
  await request(page, 'settings:set', { language: 'en' })
  expect((await request(page, 'app:boot', null)).settings.language).toBe('en')
})
