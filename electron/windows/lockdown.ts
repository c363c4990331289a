// What no page of ours may ever do: go elsewhere, open windows, embed guests, ask for devices, reach a network.
import { app, session, type Session } from 'electron'
import { fileURLToPath } from 'node:url'
import { PAGE_ORIGIN } from './protocol'

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
export const droppedPath = (raw: string): string | null => {
  try {
    const url = new URL(raw)
    // A host would be a server (file://server/share): asking it would hand it the user's credentials.
    return url.protocol === 'file:' && url.host === '' ? fileURLToPath(url) : null
  } catch {
    return null
  }
}

const closeSession = (target: Session): void => {
  target.setPermissionRequestHandler((_contents, _permission, done) => done(false))
  target.setPermissionCheckHandler(() => false)
  target.setDevicePermissionHandler(() => false)
  target.setSpellCheckerEnabled(false) // it would fetch its dictionaries from a server
  target.webRequest.onBeforeRequest((details, done) => done({ cancel: !mayLoad(details.url) }))
}

/** Holds for every window and frame from now on. `onDrop` gets the path of a file dropped on the main window. Must run after `ready`. */
export const setupLockdown = (onDrop: (path: string) => void): void => {
  closeSession(session.defaultSession)
  app.on('session-created', closeSession)
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(({ url }) => {
      // Chromium opens a dropped file in "a new tab". A page of ours cannot ask for a file: URL (it is stopped before this), so
      // only a drop by the user comes here with one: the path reaches us without a channel that takes paths from the page.
      const path = droppedPath(url)
      if (path !== null) onDrop(path)
      return { action: 'deny' }
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => event.preventDefault())
  })
}
