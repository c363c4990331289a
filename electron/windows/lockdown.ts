// What no page of ours may ever do: go elsewhere, open windows, embed guests, ask for devices, reach a network.
import { app, session, type Session } from 'electron'
import { droppedPath, mayLoad } from './urls'

const closeSession = (target: Session): void => {
  target.setPermissionRequestHandler((_contents, _permission, done) => done(false))
  target.setPermissionCheckHandler(() => false)
  target.setDevicePermissionHandler(() => false)
  target.setSpellCheckerLanguages([])
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
