import type { ElectronApplication, Page } from '@playwright/test'

export interface LaunchOptions {
  /** Further arguments, such as a document or '--contoh'. */
  readonly args?: readonly string[]
  /** An X display such as ':99'; else the environment's. */
  readonly display?: string
  /** A profile to use and keep; else a fresh one that goes with `close`. */
  readonly userData?: string
  readonly env?: Readonly<Record<string, string>>
  readonly executablePath?: string
  /** The app's folder; null for a packaged program, which brings its own. */
  readonly appPath?: string | null
}
export interface LaunchedApp {
  readonly app: ElectronApplication
  readonly page: Page
  readonly userData: string
  readonly close: () => Promise<void>
}
export declare const testSwitches: () => string[]
export declare const launchApp: (options?: LaunchOptions) => Promise<LaunchedApp>
