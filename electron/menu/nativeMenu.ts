// macOS alone has a menu bar of the system. It is made from the page's command table and only sends the command's name back.
import { app, Menu } from 'electron'
import type { MenuGroup } from '../../shared/ipc/contract'
import { menuTemplate } from './template'

/** The menu of the system: none on Windows and Linux, where the page draws its own in the title bar. */
export const setupNativeMenu = (): void => {
  if (process.platform === 'darwin') showNativeMenu([], () => undefined)
  else Menu.setApplicationMenu(null)
}

/** Replaces the menu bar on macOS; does nothing elsewhere. */
export const showNativeMenu = (groups: readonly MenuGroup[], onCommand: (command: string) => void): void => {
  if (process.platform === 'darwin') Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(app.getName(), groups, onCommand)))
}
