import type { MenuItemConstructorOptions } from 'electron'
import type { MenuGroup } from '../../shared/ipc/contract'

/**
 * The template of the menu bar, application menu first; shortcuts are shown, the page handles the keys. The clipboard is the system's:
 * without its roles the keys would do nothing in the fields of panel and dialogs.
 */
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
      const { command, label, shortcut, enabled, role } = item
      if (role !== null) return { role, label }
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
