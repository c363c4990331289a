// The one window of the app: sandboxed, isolated, over app://, with the menus in its title bar.
import { BrowserWindow, nativeTheme, screen, type WebPreferences } from 'electron'
import { join } from 'node:path'
import { LEAST_WINDOW, placeWithin, type WindowPlace } from '../settings/shapes'
import { PAGE_URL } from './urls'

/** The preferences of every window we make, stated in full so that no default has to be trusted. */
export const webPreferences = (preload: string | null): WebPreferences => ({
  ...(preload === null ? {} : { preload }),
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: true, // a dropped file becomes a new window, which lockdown.ts refuses and opens as a document
  spellcheck: false,
  safeDialogs: true,
})

const TITLE_BAR_HEIGHT = 36
// `frame` and `ink` of the window's design tokens, under the system's own buttons.
const overlayColours = (): { color: string; symbolColor: string; height: number } => ({
  color: nativeTheme.shouldUseDarkColors ? '#1A1E1C' : '#F5F7F5',
  symbolColor: nativeTheme.shouldUseDarkColors ? '#E9EDEB' : '#18201C',
  height: TITLE_BAR_HEIGHT - 1,
})

export interface MainWindowPorts {
  readonly place: WindowPlace
  readonly savePlace: (place: WindowPlace) => void
  /** Called when the user wants to close; returns whether the window may go at once. */
  readonly mayClose: () => boolean
  readonly onClosed: () => void
  readonly icon: string
}

/** Opens and shows the window in the page's own colour: on an old PC a start that shows nothing is clicked once more. */
export const openMainWindow = (ports: MainWindowPorts): BrowserWindow => {
  const mac = process.platform === 'darwin'
  const { width, height } = placeWithin(ports.place, screen.getPrimaryDisplay().workAreaSize)
  const window = new BrowserWindow({
    width,
    height,
    minWidth: LEAST_WINDOW.width,
    minHeight: LEAST_WINDOW.height,
    title: 'Tatalaksana',
    icon: ports.icon,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#101312' : '#E6EAE7',
    titleBarStyle: mac ? 'hiddenInset' : 'hidden',
    ...(mac ? {} : { titleBarOverlay: overlayColours() }),
    webPreferences: webPreferences(join(import.meta.dirname, '../preload/preload.cjs')),
  })
  const recolour = (): void => {
    if (!mac && !window.isDestroyed()) window.setTitleBarOverlay(overlayColours())
  }
  nativeTheme.on('updated', recolour)
  if (ports.place.maximized) window.maximize()
  window.on('close', (event) => {
    if (!ports.mayClose()) {
      event.preventDefault()
      return
    }
    const bounds = window.getNormalBounds()
    ports.savePlace({ width: bounds.width, height: bounds.height, maximized: window.isMaximized() })
  })
  window.on('closed', () => {
    nativeTheme.off('updated', recolour)
    ports.onClosed()
  })
  void window.loadURL(PAGE_URL)
  return window
}
