// Starts the real app for scripts and end-to-end tests, driven by Playwright. Not for users: `npm start` does without when it can.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { findElectron } from './electron.mjs'
import { clearFolder } from './folders.mjs'
import { root } from './project.mjs'

/** Switches of a test start. Only as root does Chromium need --no-sandbox. */
export const testSwitches = () => [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--log-level=3', // silences what a machine without a desktop bus says
  '--force-device-scale-factor=1',
]

/**
 * Starts the app with a profile of its own: `{ app, page, userData, close }`. `args`: further arguments such as a file;
 * `display`: an X display such as ':99', else the environment's; `userData`: a profile to use and keep.
 */
export const launchApp = async ({ args = [], display, userData, env = {}, executablePath, appPath = root } = {}) => {
  const profile = userData ?? mkdtempSync(join(tmpdir(), 'tatalaksana-profil-'))
  const app = await _electron.launch({
    executablePath: executablePath ?? (await findElectron()).path,
    args: [...testSwitches(), `--user-data-dir=${profile}`, ...(appPath === null ? [] : [appPath]), ...args],
    cwd: root,
    env: { ...process.env, ...(display === undefined ? {} : { DISPLAY: display }), ...env },
  })
  const page = await app.firstWindow()
  await page.waitForSelector('#root > *') // drawn: from now on it hears keys
  let ended = false
  app.once('close', () => (ended = true))
  const close = async () => {
    if (!ended) await app.evaluate(({ app: electronApp }) => electronApp.exit(0)).catch(() => undefined)
    if (!ended) await app.close().catch(() => undefined)
    if (userData === undefined) await clearFolder(profile)
  }
  return { app, page, userData: profile, close }
}
