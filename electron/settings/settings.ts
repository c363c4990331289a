import Store from 'electron-store'
import type { Settings } from '../../shared/ipc/contract'
import { readPlace, readRecent, readSettings, type RecentEntry, type WindowPlace } from './shapes'

export interface SettingsStore {
  readonly settings: () => Settings
  readonly change: (part: Partial<Settings>) => Settings
  readonly recent: () => readonly RecentEntry[]
  readonly setRecent: (recent: readonly RecentEntry[]) => void
  readonly place: () => WindowPlace
  readonly setPlace: (place: WindowPlace) => void
}

const doing = <T>(what: string, act: () => T): T | null => {
  try {
    return act()
  } catch (error) {
    console.error(`settings not ${what}:`, error instanceof Error ? error.message : error)
    return null
  }
}

/** The settings file in the user's profile, read once. One that cannot be read or written (a full disk) costs the settings, never the start. */
export const openSettings = (): SettingsStore => {
  // No schema: electron-store's checker generates code, which the fuses and our policy forbid (stubs/ajv.ts).
  const store = doing('read', () => new Store<Record<string, unknown>>({ name: 'pengaturan', clearInvalidConfig: true }))
  const values: Record<string, unknown> = { ...(store === null ? null : doing('read', () => store.store)) }
  const set = (key: string, value: unknown): void => {
    values[key] = value
    doing('written', () => store?.set(key, value))
  }
  return {
    settings: () => readSettings(values['settings']),
    change: (part) => {
      const next = readSettings({ ...readSettings(values['settings']), ...part })
      set('settings', next)
      return next
    },
    recent: () => readRecent(values['recent']),
    setRecent: (recent) => set('recent', recent),
    place: () => readPlace(values['window']),
    setPlace: (place) => set('window', place),
  }
}
