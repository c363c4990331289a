// Sunting.
import type { ClipboardRole } from '../../../shared/ipc/contract'
import { redoLabel, undoLabel } from '../../../shared/history'
import { commandSentence } from '../../../shared/messages'
import { hasActor, hasRow, hasSymbol, inDocument, type AppCommand } from './appCommand'
import { deleteActor, deleteRow, deleteSymbolOrFlow, moveActor, moveRow } from '../../state/edits'
import { bridge } from '../../state/bridge'
import { activeDocument, stepBack, stepForward, type Session } from '../../state/session'
const named = (session: Session, which: typeof undoLabel): string | null => {
  const document = activeDocument(session)
  const title = document === null ? null : which(document.history)
  return title === null ? null : commandSentence(title, session.settings.language)
}

/** What the system does by itself with the text that the caret is in. */
const clipboard = (role: ClipboardRole, key: string): AppCommand => ({
  id: `edit.${role}`,
  words: `entry.edit.${role}`,
  keys: [key],
  role,
  menu: 'edit',
  group: 2,
  enabled: inDocument((document) => document.selection.editing),
  run: async () => void (await bridge().request('window:command', { command: role })),
})

export const editCommands: readonly AppCommand[] = [
  {
    id: 'edit.undo',
    everywhere: true,
    words: 'entry.edit.undo',
    named: (session) => named(session, undoLabel),
    keys: ['Ctrl+Z'],
    menu: 'edit',
    group: 1,
    enabled: inDocument((document) => document.history.past.length > 0),
    run: stepBack,
  },
  {
    id: 'edit.redo',
    everywhere: true,
    words: 'entry.edit.redo',
    named: (session) => named(session, redoLabel),
    keys: ['Ctrl+Y', 'Ctrl+Shift+Z'],
    menu: 'edit',
    group: 1,
    enabled: inDocument((document) => document.history.future.length > 0),
    run: stepForward,
  },
  clipboard('cut', 'Ctrl+X'),
  clipboard('copy', 'Ctrl+C'),
  clipboard('paste', 'Ctrl+V'),
  clipboard('selectAll', 'Ctrl+A'),
  {
    id: 'edit.moveRowUp',
    words: 'entry.edit.moveRowUp',
    keys: ['Alt+Up'],
    menu: 'edit',
    group: 3,
    enabled: hasRow,
    run: (store) => moveRow(store, -1),
  },
  {
    id: 'edit.moveRowDown',
    words: 'entry.edit.moveRowDown',
    keys: ['Alt+Down'],
    menu: 'edit',
    group: 3,
    enabled: hasRow,
    run: (store) => moveRow(store, 1),
  },
  {
    id: 'edit.deleteRow',
    words: 'entry.edit.deleteRow',
    keys: ['Ctrl+Shift+Minus'],
    menu: 'edit',
    group: 3,
    enabled: hasRow,
    run: deleteRow,
  },
  {
    id: 'edit.deleteSymbol',
    words: 'entry.edit.deleteSymbol',
    keys: [],
    menu: 'edit',
    group: 4,
    enabled: (session) => hasSymbol(session) || (activeDocument(session)?.selection.flow ?? null) !== null,
    run: deleteSymbolOrFlow,
  },
  {
    id: 'edit.moveActorLeft',
    words: 'entry.edit.moveActorLeft',
    keys: ['Alt+Shift+Left'],
    menu: 'edit',
    group: 5,
    enabled: hasActor,
    run: (store) => moveActor(store, -1),
  },
  {
    id: 'edit.moveActorRight',
    words: 'entry.edit.moveActorRight',
    keys: ['Alt+Shift+Right'],
    menu: 'edit',
    group: 5,
    enabled: hasActor,
    run: (store) => moveActor(store, 1),
  },
  { id: 'edit.deleteActor', words: 'entry.edit.deleteActor', keys: [], menu: 'edit', group: 5, enabled: hasActor, run: deleteActor },
]
