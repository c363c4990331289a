// The page's one origin, and what follows from it. Free of Electron.
import { fileURLToPath } from 'node:url'

export const PAGE_ORIGIN = 'app://tatalaksana'
export const PAGE_URL = `${PAGE_ORIGIN}/index.html`
const ours = new URL(PAGE_ORIGIN)

/** Whether a page may load this URL: our own origin, or bytes that it already holds. */
export const mayLoad = (raw: string): boolean => {
  try {
    const url = new URL(raw)
    if (url.protocol === 'data:' || url.protocol === 'devtools:') return true
    if (url.protocol === 'blob:') return mayLoad(url.pathname)
    return url.protocol === ours.protocol && url.host === ours.host
  } catch {
    return false
  }
}

/** The path of a file dropped on the window: Chromium then tries to open its file: URL; null for any other URL. */
export const droppedPath = (raw: string, windows = process.platform === 'win32'): string | null => {
  try {
    const url = new URL(raw)
    // A host would be a server (file://server/share): asking it would hand it the user's credentials.
    return url.protocol === 'file:' && url.host === '' ? fileURLToPath(url, { windows }) : null
  } catch {
    return null
  }
}
/** A dropped file that lies on a server ('file://server/share/x.sop'), by name; null for any other URL. */
export const droppedFromServer = (raw: string): { readonly server: string; readonly file: string } | null => {
  try {
    const { protocol, host, pathname } = new URL(raw)
    return protocol === 'file:' && host !== '' ? { server: host, file: decodeURIComponent(pathname.split('/').at(-1) ?? '') } : null
  } catch {
    return null
  }
}
