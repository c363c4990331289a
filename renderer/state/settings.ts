import type { Settings } from '../../shared/ipc/contract'
import { bridge } from './bridge'
import type { SessionStore } from './session'

/** Changes settings on screen at once and on disk behind it. */
export const changeSettings = async (store: SessionStore, change: Partial<Settings>): Promise<void> => {
  store.setState((session) => ({ settings: { ...session.settings, ...change } }))
  await bridge().request('settings:set', change)
}
