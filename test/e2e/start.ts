// What every end-to-end test begins with: the real app with a fresh profile, dialogs answered in advance, requests of the page.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type ElectronApplication, type Page } from '@playwright/test'
import type { Bridge, Events, Requests } from '../../shared/ipc/contract'
import { launchApp, type LaunchedApp, type LaunchOptions } from '../runtime/app.mjs'
import { clearFolder } from '../runtime/folders.mjs'

declare global {
  interface Window {
    readonly tatalaksana: Bridge
  }
}

interface Fixtures {
  /** A folder of the test's own, gone afterwards. */
  readonly folder: string
  /** Starts the app; it is closed when the test ends. */
  readonly launch: (options?: LaunchOptions) => Promise<LaunchedApp>
}

export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the parameters' names
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'tatalaksana-uji-'))
    await use(folder)
    await clearFolder(folder)
  },
  // eslint-disable-next-line no-empty-pattern
  launch: async ({}, use) => {
    const running: LaunchedApp[] = []
    await use(async (options = {}) => {
      const launched = await launchApp(options)
      running.push(launched)
      return launched
    })
    for (const { close } of running) await close()
  },
})
export { expect } from '@playwright/test'

/** Sends a request of the contract from the page. */
export const request = <K extends keyof Requests>(page: Page, name: K, argument: Requests[K]['in']): Promise<Requests[K]['out']> =>
  page.evaluate(([to, what]) => window.tatalaksana.request(to as never, what as never), [name, argument] as const)

/** The next event of a kind that satisfies `when` is remembered; `wait()` resolves with it. Call before what causes it. */
export const expectEvent = async <K extends keyof Events>(page: Page, name: K): Promise<() => Promise<Events[K]>> => {
  const key = `event-${Math.random().toString(36).slice(2)}`
  await page.evaluate(
    ([event, slot]) => {
      const store = window as unknown as Record<string, unknown>
      store[slot] = new Promise((resolve) => {
        const off = window.tatalaksana.on(event as never, (value) => {
          off()
          resolve(value)
        })
      })
    },
    [name, key] as const,
  )
  return () => page.evaluate((slot) => (window as unknown as Record<string, unknown>)[slot], key) as Promise<Events[K]>
}

/** Answers the next save dialogs with these paths in turn (null: cancelled); the last one again and again. */
export const answerSaveDialogs = (app: ElectronApplication, ...paths: (string | null)[]): Promise<void> =>
  app.evaluate(({ dialog }, answers) => {
    let next = 0
    dialog.showSaveDialog = () => {
      const path = answers[Math.min(next, answers.length - 1)] ?? null
      next += 1
      return Promise.resolve({ canceled: path === null, filePath: path ?? '' })
    }
  }, paths)

/** Answers open dialogs with a path (null: cancelled). */
export const answerOpenDialogs = (app: ElectronApplication, path: string | null): Promise<void> =>
  app.evaluate(({ dialog }, answer) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: answer === null, filePaths: answer === null ? [] : [answer] })
  }, path)

/** Answers message boxes of the system with the button of this number. */
export const answerMessageBoxes = (app: ElectronApplication, button: number): Promise<void> =>
  app.evaluate(({ dialog }, response) => {
    dialog.showMessageBox = () => Promise.resolve({ response, checkboxChecked: false })
  }, button)
