// macOS alone has a menu bar of the system. It is made from the page's command table and only sends the command's name back.
import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuGroup } from '../../shared/ipc/contract'

/** The menu of the system: none on Windows and Linux, where the page draws its own in the title bar. */
export const setupNativeMenu = (): void => {
  if (process.platform === 'darwin') showNativeMenu([], () => undefined)
  else Menu.setApplicationMenu(null)
}

/** The template of the menu bar, application menu first; shortcuts are shown, the page handles the keys. */
export const menuTemplate = (
  name: string,
  groups: readonly MenuGroup[],
  onCommand: (command: string) => void,
): MenuItemConstructorOptions[] => [
  {
    label: name,
    submenu: [{ role: 'about' }, { type: 'separator' }, { role: 'hide' }, { role: 'hideOthers' }, { type: 'separator' }, { role: 'quit' }],
  },
  ...groups.map((group): MenuItemConstructorOptions => ({
    label: group.label,
    submenu: group.items.map((item): MenuItemConstructorOptions => {
      if (item === 'separator') return { type: 'separator' }
      const { command, label, shortcut, enabled } = item
      return {
        label,
        enabled,
        registerAccelerator: false,
        click: () => onCommand(command),
        ...(shortcut === null ? {} : { accelerator: shortcut }),
      }
    }),
  })),
]

/** Replaces the menu bar on macOS; does nothing elsewhere. */
export const showNativeMenu = (groups: readonly MenuGroup[], onCommand: (command: string) => void): void => {
  if (process.platform === 'darwin') Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(app.getName(), groups, onCommand)))
}
