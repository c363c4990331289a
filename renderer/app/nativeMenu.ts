import { useEffect } from 'react'
import type { MenuGroup } from '../../shared/ipc/contract'
import { translate } from '../../shared/messages'
import { bridge } from '../state/bridge'
import type { Session } from '../state/session'
import { useSession } from '../state/useSession'
import { commandTable, wordsOf, type AppCommand } from './commandTable'
import { acceleratorOf } from './keys'
import { menuIds } from './Menubar'

/** The command table as the menus of macOS. */
export const nativeMenus = (session: Session): readonly MenuGroup[] =>
  menuIds.map((menu) => {
    const commands = commandTable.filter((command) => command.menu === menu)
    const item = (command: AppCommand) => ({
      command: command.id,
      label: wordsOf(command, session),
      shortcut: command.keys[0] === undefined ? null : acceleratorOf(command.keys[0]),
      enabled: command.enabled(session),
      role: command.role ?? null,
    })
    return {
      label: translate(session.settings.language, `menu.${menu}`),
      items: commands.flatMap((command, index) =>
        index > 0 && commands[index - 1]?.group !== command.group ? ['separator' as const, item(command)] : [item(command)],
      ),
    }
  })

/** Keeps the system's menu bar in step (macOS alone shows it). */
export const useNativeMenu = (): void => {
  const menus = useSession((session) => (session.boot?.platform === 'darwin' ? JSON.stringify(nativeMenus(session)) : null))
  useEffect(() => {
    if (menus !== null) void bridge().request('menu:set', { menus: JSON.parse(menus) as MenuGroup[] })
  }, [menus])
}
