// Puts the rooms together: one window, its requests, its files.
import { app, BrowserWindow, dialog, shell } from 'electron'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Boot, Events } from '../shared/ipc/contract'
import { createDocuments, isForeign } from './files/documents'
import { readStartArguments, type StartArguments } from './files/arguments'
import { systemDialogs } from './files/dialogs'
import { pickImage } from './files/images'
import { mayLaunch } from './files/names'
import { failureFor, sentence, unknownToken } from './files/sentences'
import { createTokens } from './files/tokens'
import { sendTo, setupRequests } from './ipc/requests'
import { setupNativeMenu, showNativeMenu } from './menu/nativeMenu'
import { openSettings } from './settings/settings'
import { nodeDisk } from './storage'
import { createExports } from './worker/exports'
import { createImports } from './worker/imports'
import { forkWorker } from './worker/forkWorker'
import { createWorker } from './worker/workerProcess'
import { PRINT_FONTS_PREFIX } from './windows/printDocument'
import { createPrinting } from './windows/printing'
import { setupLockdown } from './windows/lockdown'
import { openMainWindow } from './windows/mainWindow'
import { listPageFiles, type PageFiles } from './windows/pageFiles'
import { setupProtocol } from './windows/protocol'
import { PAGE_ORIGIN } from './windows/urls'

/** Letters of a document's title that the system is given for its task bar; a title may hold a whole page. */
const SHOWN_TITLE = 200

/** The folder of documents; the home folder while that one cannot be had: offices keep it on a server, which may be away. */
const documentsFolder = (): string => {
  try {
    return app.getPath('documents')
  } catch {
    return app.getPath('home')
  }
}

/** Starts the app; returns at once, the window comes when Electron is ready. */
export const startApplication = (start: StartArguments): void => {
  let window: BrowserWindow | null = null
  let dirty = false
  let settled = false // the page has dealt with unsaved changes, or cannot any more
  let quitting = false // the app is to end, not only its window
  let leaving = false // as `quitting` was when the page was asked about unsaved changes
  let pageReady = false // the page is there and keeps what it is sent until it listens
  let pageFiles: PageFiles | null = null

  const own = (): BrowserWindow | null => window
  const contents = (): Electron.WebContents | null => window?.webContents ?? null
  const send = <K extends keyof Events>(name: K, value: Events[K]): void => sendTo(contents(), name, value)
  const assets = join(app.getAppPath(), 'assets')
  const settings = openSettings()
  const language = (): 'id' | 'en' => settings.settings().language
  const tokens = createTokens(randomUUID)
  const dialogs = systemDialogs(own, language)
  const worker = createWorker(forkWorker)
  const documents = createDocuments({
    disk: nodeDisk,
    tokens,
    dialogs,
    language,
    recent: settings.recent,
    setRecent: settings.setRecent,
    now: () => new Date().toISOString(),
    importFile: createImports({ worker, language, send }),
    documentsFolder,
    example: join(assets, 'templates', 'contoh.sop'),
  })
  const exports = createExports({
    disk: nodeDisk,
    tokens,
    dialogs,
    language,
    assets,
    worker,
    send,
    now: () => new Date().toISOString(),
    folder: documents.saveFolder,
  })
  const printing = createPrinting({ exports, language, files: () => pageFiles })

  // Read while the page is still loading, so that its first request is answered at once.
  const openEarly = (path: string): Promise<Boot['opened']> => app.whenReady().then(() => documents.openPath(path))
  let opening: Promise<Boot['opened']> | null = null
  let importing: string | null = null // the start does not wait for an import: it may take seconds, and is stopped in the window
  const openFirst = (path: string): void => {
    if (isForeign(path)) importing = path
    else opening = openEarly(path)
  }
  if (start.file !== null) openFirst(start.file)
  let example = start.example ? documents.openExample() : null

  const openFromOutside = (path: string): void => {
    if (!pageReady) {
      openFirst(path)
      return
    }
    void documents.openDropped(path).then((opened) => send('file:opened', opened))
  }
  const bringForward = (): void => {
    if (window === null) return
    if (window.isMinimized()) window.restore()
    window.focus()
  }
  const open = (): void => {
    settled = false
    dirty = false
    pageReady = false
    const opened = openMainWindow({
      place: settings.place(),
      savePlace: settings.setPlace,
      icon: join(assets, 'icons', 'tatalaksana.png'),
      mayClose: () => {
        if (!dirty || settled) return true
        leaving = quitting
        quitting = false // the user may stay; the page says when it is settled
        send('app:close-requested', null)
        return false
      },
      onClosed: () => {
        if (window !== opened) return
        window = null
        pageReady = false
      },
    })
    window = opened
    watchForCrash(opened)
    // Windows shuts down or logs off: hold it back, as an editor may, until the author has answered.
    opened.on('query-session-end', (event) => {
      if (!dirty || settled) return
      event.preventDefault()
      send('app:close-requested', null)
    })
  }
  const watchForCrash = (crashed: BrowserWindow): void => {
    crashed.webContents.on('render-process-gone', (_event, details) => {
      if (details.reason === 'clean-exit' || crashed.isDestroyed()) return
      settled = true
      const say = (key: 'crash.title' | 'crash.text' | 'crash.reopen' | 'crash.quit'): string => sentence(language(), key)
      const buttons = [say('crash.reopen'), say('crash.quit')]
      const choice = dialog.showMessageBoxSync({ type: 'error', title: say('crash.title'), message: say('crash.text'), buttons })
      // The new window first: the app ends with its last one.
      if (choice === 0) open()
      crashed.destroy()
      if (choice !== 0) app.quit()
    })
  }
  const boot = async (): Promise<Boot> => {
    const [first, shown] = [opening, example]
    opening = null
    example = null
    pageReady = true // before any file is read: a second one that comes meanwhile is sent after this
    if (importing !== null) openFromOutside(importing)
    importing = null
    const opened = first === null ? null : await first
    return {
      platform: process.platform,
      version: app.getVersion(),
      settings: settings.settings(),
      recent: documents.recentFiles(),
      opened,
      example: shown === null ? null : await shown,
    }
  }
  const closeWindow = (): null => {
    settled = true
    if (leaving) app.quit()
    else window?.close()
    return null
  }

  setupRequests(
    {
      'app:boot': boot,
      'file:open-dialog': documents.openDialog,
      'file:open-recent': ({ token }) => documents.openToken(token),
      'file:reread': ({ token }) => documents.openToken(token),
      'file:save': documents.save,
      'file:save-as': documents.saveAs,
      'file:recent': documents.recentFiles,
      'file:note-opened': ({ token }) => documents.noteOpened(token),
      'file:clear-recent': () => (settings.setRecent([]), null),
      'file:reveal': ({ token }) => {
        const path = tokens.path(token)
        if (path !== null) shell.showItemInFolder(path)
        return null
      },
      'file:launch': async ({ token }) => {
        const path = tokens.path(token)
        if (path === null) return unknownToken(language())
        if (!mayLaunch(path)) return failureFor(language(), 'launch.failed', path)
        return (await shell.openPath(path)) === '' ? { ok: true } : failureFor(language(), 'launch.failed', path)
      },
      'file:pick-image': () => pickImage({ disk: nodeDisk, dialogs, language }),
      'example:open': documents.openExample,
      'export:start': exports.start,
      'export:cancel': ({ job }) => (worker.cancel(job), null),
      'import:cancel': ({ job }) => (worker.cancel(job), null),
      'print:start': printing.print,
      'settings:set': settings.change,
      'menu:set': ({ menus }) => (showNativeMenu(menus, (command) => send('menu:command', { command })), null),
      'window:state': (state) => {
        dirty = state.dirty
        window?.setTitle(state.title === '' ? app.getName() : state.title.slice(0, SHOWN_TITLE))
        window?.setDocumentEdited(state.dirty)
        return null
      },
      'window:close': closeWindow,
      'window:command': ({ command }) => {
        if (command === 'minimize') window?.minimize()
        else if (command === 'maximize') window?.[window.isMaximized() ? 'unmaximize' : 'maximize']()
        else if (command === 'fullscreen') window?.setFullScreen(!window.isFullScreen())
        else if (command !== 'quit') window?.webContents[command]()
        else {
          settled = true // the page asks before it lets the app end
          app.quit()
        }
        return null
      },
    },
    contents,
    PAGE_ORIGIN,
    language,
  )
  app.on('second-instance', (_event, argv, folder) => {
    const { file } = readStartArguments(argv, folder)
    if (window === null) open()
    bringForward()
    if (file !== null) openFromOutside(file)
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    openFromOutside(path)
    if (app.isReady() && window === null) open()
  })
  app.on('before-quit', () => (quitting = true))
  app.on('window-all-closed', () => {
    worker.stop()
    if (process.platform !== 'darwin' || quitting) app.quit()
  })
  app.on('activate', () => {
    if (window === null) open()
  })
  // The files are listed while Electron gets ready.
  const listing = listPageFiles(nodeDisk, {
    '/': join(import.meta.dirname, '../renderer'),
    [PRINT_FONTS_PREFIX]: join(assets, 'fonts'),
  })
  void app.whenReady().then(async () => {
    setupLockdown({
      onFile: openFromOutside,
      onServer: (params) =>
        send('file:opened', { ok: false, code: 'drop.server', message: sentence(language(), 'drop.server', params), params }),
    })
    setupNativeMenu()
    pageFiles = await listing
    setupProtocol(pageFiles)
    open()
  })
}
