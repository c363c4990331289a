// The page's only way out: what the preload put on `window`.
import type { Bridge } from '../../shared/ipc/contract'

declare global {
  interface Window {
    readonly tatalaksana: Bridge
  }
}

/** The bridge to the main process. */
export const bridge = (): Bridge => window.tatalaksana
