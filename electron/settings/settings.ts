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

/** The settings file in the user's profile. Writing that fails (a full disk) keeps the values for this session. */
export const openSettings = (): SettingsStore => {
  // No schema: electron-store's checker generates code, which the fuses and our policy forbid (stubs/ajv.ts).
  const store = new Store<Record<string, unknown>>({ name: 'pengaturan', clearInvalidConfig: true })
  const session = new Map<string, unknown>()
  const get = (key: string): unknown => (session.has(key) ? session.get(key) : store.get(key))
  const set = (key: string, value: unknown): void => {
    session.set(key, value)
    try {
      store.set(key, value)
    } catch (error) {
      console.error('settings not written:', error instanceof Error ? error.message : error)
    }
  }
  return {
    settings: () => readSettings(get('settings')),
    change: (part) => {
      const next = readSettings({ ...readSettings(get('settings')), ...part })
      set('settings', next)
      return next
    },
    recent: () => readRecent(get('recent')),
    setRecent: (recent) => set('recent', recent),
    place: () => readPlace(get('window')),
    setPlace: (place) => set('window', place),
  }
}
