// The one table of what the app can do: menu bar, shortcuts, toolbar (and later the palette) all read it.
import { translate } from '../../shared/messages'
import type { Session, SessionStore } from '../state/session'
import type { AppCommand } from './commands/appCommand'
import { editCommands } from './commands/editCommands'
import { fileCommands } from './commands/fileCommands'
import { helpCommands } from './commands/helpCommands'
import { insertCommands } from './commands/insertCommands'
import { tableCommands } from './commands/tableCommands'
import { viewCommands } from './commands/viewCommands'

export type { AppCommand, MenuId } from './commands/appCommand'

export const commandTable: readonly AppCommand[] = [
  ...fileCommands,
  ...editCommands,
  ...viewCommands,
  ...insertCommands,
  ...tableCommands,
  ...helpCommands,
]

const byId = new Map(commandTable.map((command) => [command.id, command]))
/** The command of an id; throws on an unknown one (a bug). */
export const commandOf = (id: string): AppCommand => {
  const command = byId.get(id)
  if (command === undefined) throw new Error(`no command ${id}`)
  return command
}
const byKey = new Map(commandTable.flatMap((command) => command.keys.map((key) => [key, command] as const)))
/** The command of a key stroke, or null. */
export const commandOfKey = (stroke: string): AppCommand | null => byKey.get(stroke) ?? null

/** A command's words with what it is about. */
export const wordsOf = (command: AppCommand, session: Session): string => {
  const { language } = session.settings
  const what = command.named?.(session) ?? null
  if (what === null) return translate(language, command.words)
  return translate(language, command.id === 'edit.undo' ? 'entry.edit.undoNamed' : 'entry.edit.redoNamed', { what })
}

/** Runs a command when it may run. */
export const perform = (store: SessionStore, id: string): void => {
  const command = commandOf(id)
  if (command.enabled(store.getState())) void command.run(store)
}
