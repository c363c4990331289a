// What no page of ours may ever do: go elsewhere, open windows, embed guests, ask for devices, reach a network.
import { app, session, type Session } from 'electron'
import { droppedPath, droppedFromServer, mayLoad } from './urls'

const closeSession = (target: Session): void => {
  target.setPermissionRequestHandler((_contents, _permission, done) => done(false))
  target.setPermissionCheckHandler(() => false)
  target.setDevicePermissionHandler(() => false)
  target.setSpellCheckerLanguages([])
  target.setSpellCheckerEnabled(false) // it would fetch its dictionaries from a server
  target.webRequest.onBeforeRequest((details, done) => done({ cancel: !mayLoad(details.url) }))
}

export interface Drops {
  /** A file dropped on the main window. */
  readonly onFile: (path: string) => void
  /** One on another computer, which is not asked for it. */
  readonly onServer: (dropped: { readonly server: string; readonly file: string }) => void
}
/** Holds for every window and frame from now on. Must run after `ready`. */
export const setupLockdown = ({ onFile, onServer }: Drops): void => {
  closeSession(session.defaultSession)
  app.on('session-created', closeSession)
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(({ url }) => {
      // Chromium opens a dropped file in "a new tab". A page of ours cannot ask for a file: URL (it is stopped before this), so
      // only a drop by the user comes here with one: the path reaches us without a channel that takes paths from the page.
      const path = droppedPath(url)
      const onOther = droppedFromServer(url)
      if (path !== null) onFile(path)
      else if (onOther !== null) onServer(onOther)
      return { action: 'deny' }
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => event.preventDefault())
  })
}
