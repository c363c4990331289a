// The one table of what the app can do: menu bar, shortcuts, toolbar (and later the palette) all read it.
import { redoLabel, undoLabel } from '../../shared/history'
import { commandSentence, translate, type MessageKey } from '../../shared/messages'
import { bridge } from '../state/bridge'
import {
  currentActor,
  currentRow,
  deleteActor,
  deleteRow,
  deleteSymbolOrFlow,
  insertActor,
  insertHeading,
  insertRow,
  moveActor,
  moveRow,
  pressShape,
  startLeading,
  toggleBreak,
} from '../state/edits'
import { clearRecent, closeFile, newFile, openExample, openFile, pickEmblem, quit, saveFile, saveFileAs } from '../state/files'
import { activityAt, currentSymbol, type Shape } from '../state/performers'
import {
  activeDocument,
  patchView,
  showDialog,
  stepBack,
  stepForward,
  type OpenDocument,
  type Session,
  type SessionStore,
} from '../state/session'
import { changeSettings } from '../state/settings'
import { nextFinding } from '../state/review'
import { nextArea } from './areas'

export type MenuId = 'file' | 'edit' | 'view' | 'insert' | 'review' | 'help'
export interface AppCommand {
  readonly id: string
  /** Key of its words; `named` adds what it is about ('Urungkan: hapus kegiatan 4'). */
  readonly words: MessageKey
  readonly named?: (session: Session) => string | null
  readonly keys: readonly string[]
  readonly menu: MenuId | null
  readonly group: number // a line between groups
  readonly enabled: (session: Session) => boolean
  readonly checked?: (session: Session) => boolean
  /** Works while a text field of a dialog or panel has the caret. */
  readonly everywhere?: boolean
  readonly run: (store: SessionStore) => void | Promise<void>
}

const always = (): boolean => true
const open = (session: Session): boolean => activeDocument(session) !== null
const inDocument =
  (test: (document: OpenDocument) => boolean) =>
  (session: Session): boolean => {
    const document = activeDocument(session)
    return document !== null && !document.readOnly && test(document)
  }
const hasRow = inDocument((document) => currentRow(document) !== null)
const hasActor = inDocument((document) => currentActor(document) !== null)
const hasSymbol = inDocument((document) => {
  const { place, symbol } = document.selection
  const here = place === null ? null : activityAt(document.history.present, place)
  return here !== null && currentSymbol(here.row, symbol) !== null
})
const mayShape = inDocument(({ selection, history }) => {
  if (selection.place === null) return false
  return selection.place.at === 'newRow' || activityAt(history.present, selection.place) !== null
})
const editable = inDocument(() => true)
const shape = (kind: Shape) => (store: SessionStore) => pressShape(store, kind, translate(store.getState().settings.language, 'label.yes'))
const named = (session: Session, which: typeof undoLabel): string | null => {
  const document = activeDocument(session)
  const title = document === null ? null : which(document.history)
  return title === null ? null : commandSentence(title, session.settings.language)
}
const ZOOMS = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3]
export const zoomStep = (session: Session, steps: 1 | -1): number => {
  const now = session.view.zoom === 'fit' ? session.view.shownZoom : session.view.zoom
  const next = steps > 0 ? ZOOMS.find((zoom) => zoom > now + 0.005) : ZOOMS.findLast((zoom) => zoom < now - 0.005)
  return next ?? now
}

export const commandTable: readonly AppCommand[] = [
  { id: 'file.new', words: 'entry.file.new', keys: ['Ctrl+N'], menu: 'file', group: 1, enabled: always, everywhere: true, run: newFile },
  { id: 'file.open', words: 'entry.file.open', keys: ['Ctrl+O'], menu: 'file', group: 1, enabled: always, everywhere: true, run: openFile },
  { id: 'file.example', words: 'entry.file.example', keys: [], menu: 'file', group: 1, enabled: always, run: openExample },
  {
    id: 'file.save',
    words: 'entry.file.save',
    keys: ['Ctrl+S'],
    menu: 'file',
    group: 2,
    enabled: open,
    everywhere: true,
    run: async (store) => void (await saveFile(store)),
  },
  {
    id: 'file.saveAs',
    words: 'entry.file.saveAs',
    keys: ['F12', 'Ctrl+Shift+S'],
    menu: 'file',
    group: 2,
    enabled: open,
    everywhere: true,
    run: async (store) => void (await saveFileAs(store)),
  },
  {
    id: 'file.setup',
    words: 'entry.file.setup',
    keys: [],
    menu: 'file',
    group: 3,
    enabled: editable,
    run: (store) => showDialog(store, { kind: 'setup' }),
  },
  {
    id: 'file.export',
    words: 'entry.file.export',
    keys: ['Ctrl+P'],
    menu: 'file',
    group: 3,
    enabled: open,
    everywhere: true,
    run: (store) => showDialog(store, { kind: 'export' }),
  },
  {
    id: 'file.clearRecent',
    words: 'entry.file.clearRecent',
    keys: [],
    menu: 'file',
    group: 4,
    enabled: (session) => session.recent.length > 0,
    run: clearRecent,
  },
  {
    id: 'file.close',
    words: 'entry.file.close',
    keys: ['Ctrl+W'],
    menu: 'file',
    group: 5,
    enabled: open,
    everywhere: true,
    run: async (store) => void (await closeFile(store)),
  },
  { id: 'file.quit', words: 'entry.file.quit', keys: ['Ctrl+Q'], menu: 'file', group: 5, enabled: always, everywhere: true, run: quit },

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
  {
    id: 'edit.moveRowUp',
    words: 'entry.edit.moveRowUp',
    keys: ['Alt+Up'],
    menu: 'edit',
    group: 2,
    enabled: hasRow,
    run: (store) => moveRow(store, -1),
  },
  {
    id: 'edit.moveRowDown',
    words: 'entry.edit.moveRowDown',
    keys: ['Alt+Down'],
    menu: 'edit',
    group: 2,
    enabled: hasRow,
    run: (store) => moveRow(store, 1),
  },
  {
    id: 'edit.deleteRow',
    words: 'entry.edit.deleteRow',
    keys: ['Ctrl+Shift+Minus'],
    menu: 'edit',
    group: 2,
    enabled: hasRow,
    run: deleteRow,
  },
  {
    id: 'edit.deleteSymbol',
    words: 'entry.edit.deleteSymbol',
    keys: [],
    menu: 'edit',
    group: 3,
    enabled: (session) => hasSymbol(session) || (activeDocument(session)?.selection.flow ?? null) !== null,
    run: deleteSymbolOrFlow,
  },
  {
    id: 'edit.moveActorLeft',
    words: 'entry.edit.moveActorLeft',
    keys: ['Alt+Shift+Left'],
    menu: 'edit',
    group: 4,
    enabled: hasActor,
    run: (store) => moveActor(store, -1),
  },
  {
    id: 'edit.moveActorRight',
    words: 'entry.edit.moveActorRight',
    keys: ['Alt+Shift+Right'],
    menu: 'edit',
    group: 4,
    enabled: hasActor,
    run: (store) => moveActor(store, 1),
  },
  { id: 'edit.deleteActor', words: 'entry.edit.deleteActor', keys: [], menu: 'edit', group: 4, enabled: hasActor, run: deleteActor },

  {
    id: 'view.fitWidth',
    words: 'entry.view.fitWidth',
    keys: ['Ctrl+0'],
    menu: 'view',
    group: 1,
    enabled: open,
    checked: (session) => session.view.zoom === 'fit',
    run: (store) => patchView(store, { zoom: 'fit' }),
  },
  {
    id: 'view.actualSize',
    words: 'entry.view.actualSize',
    keys: [],
    menu: 'view',
    group: 1,
    enabled: open,
    checked: (session) => session.view.zoom === 1,
    run: (store) => patchView(store, { zoom: 1 }),
  },
  {
    id: 'view.zoomIn',
    words: 'entry.view.zoomIn',
    keys: ['Ctrl+Plus'],
    menu: 'view',
    group: 1,
    enabled: open,
    run: (store) => patchView(store, { zoom: zoomStep(store.getState(), 1) }),
  },
  {
    id: 'view.zoomOut',
    words: 'entry.view.zoomOut',
    keys: ['Ctrl+Minus'],
    menu: 'view',
    group: 1,
    enabled: open,
    run: (store) => patchView(store, { zoom: zoomStep(store.getState(), -1) }),
  },
  {
    id: 'view.panel',
    words: 'entry.view.panel',
    keys: ['Ctrl+F1'],
    menu: 'view',
    group: 2,
    enabled: open,
    checked: (session) => panelOpen(session),
    everywhere: true,
    run: togglePanel,
  },
  {
    id: 'view.nextArea',
    words: 'entry.view.nextArea',
    keys: ['F6'],
    menu: 'view',
    group: 2,
    enabled: always,
    everywhere: true,
    run: () => nextArea(1),
  },
  {
    id: 'view.fullScreen',
    words: 'entry.view.fullScreen',
    keys: ['F11'],
    menu: 'view',
    group: 2,
    enabled: always,
    everywhere: true,
    run: async () => void (await bridge().request('window:command', { command: 'fullscreen' })),
  },
  {
    id: 'view.language',
    words: 'entry.view.language',
    keys: [],
    menu: 'view',
    group: 3,
    enabled: always,
    run: (store) => changeSettings(store, { language: store.getState().settings.language === 'id' ? 'en' : 'id' }),
  },

  {
    id: 'insert.rowAbove',
    words: 'entry.insert.rowAbove',
    keys: ['Ctrl+Shift+Plus'],
    menu: 'insert',
    group: 1,
    enabled: editable,
    run: (store) => insertRow(store, 'above'),
  },
  {
    id: 'insert.rowBelow',
    words: 'entry.insert.rowBelow',
    keys: [],
    menu: 'insert',
    group: 1,
    enabled: editable,
    run: (store) => insertRow(store, 'below'),
  },
  { id: 'insert.heading', words: 'entry.insert.heading', keys: [], menu: 'insert', group: 1, enabled: editable, run: insertHeading },
  { id: 'insert.actor', words: 'entry.insert.actor', keys: [], menu: 'insert', group: 2, enabled: editable, run: insertActor },
  {
    id: 'insert.terminator',
    words: 'entry.insert.terminator',
    keys: [],
    menu: 'insert',
    group: 3,
    enabled: mayShape,
    run: shape('terminator'),
  },
  { id: 'insert.process', words: 'entry.insert.process', keys: [], menu: 'insert', group: 3, enabled: mayShape, run: shape('process') },
  { id: 'insert.decision', words: 'entry.insert.decision', keys: [], menu: 'insert', group: 3, enabled: mayShape, run: shape('decision') },
  {
    id: 'insert.exit',
    words: 'entry.insert.exit',
    keys: [],
    menu: 'insert',
    group: 3,
    enabled: hasSymbol,
    run: (store) => startLeading(store, ''),
  },
  {
    id: 'insert.breakBefore',
    words: 'entry.insert.breakBefore',
    keys: ['Ctrl+Enter'],
    menu: 'insert',
    group: 4,
    enabled: hasRow,
    checked: breaksBefore,
    run: toggleBreak,
  },
  { id: 'insert.emblem', words: 'entry.insert.emblem', keys: [], menu: 'insert', group: 5, enabled: editable, run: pickEmblem },

  { id: 'review.nextFinding', words: 'entry.review.nextFinding', keys: ['F7'], menu: 'review', group: 1, enabled: open, run: nextFinding },

  {
    id: 'help.keys',
    words: 'entry.help.keys',
    keys: ['F1'],
    menu: 'help',
    group: 1,
    enabled: always,
    everywhere: true,
    run: (store) => showDialog(store, { kind: 'keys' }),
  },
  {
    id: 'help.about',
    words: 'entry.help.about',
    keys: [],
    menu: 'help',
    group: 2,
    enabled: always,
    run: (store) => showDialog(store, { kind: 'about' }),
  },
]

/** Is the panel shown? Without a choice of the author the window's width decides. */
export function panelOpen(session: Session): boolean {
  return session.view.panel ?? (session.settings.sidesOpen && session.view.wide)
}
async function togglePanel(store: SessionStore): Promise<void> {
  const shown = !panelOpen(store.getState())
  patchView(store, { panel: shown })
  await changeSettings(store, { sidesOpen: shown })
}
function breaksBefore(session: Session): boolean {
  const document = activeDocument(session)
  const here = document === null ? null : currentRow(document)
  return here !== null && here.table.overrides.some((choice) => choice.kind === 'breakBefore' && choice.row === here.row.id)
}

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
