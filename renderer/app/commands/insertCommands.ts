// Sisip.
import { translate } from '../../../shared/messages'
import { editable, hasRow, hasSymbol, mayShape, type AppCommand } from './appCommand'
import { breaksBefore } from '../../state/drawing'
import { currentRow, insertActor, insertHeading, insertRow, pressShape, startExit, toggleBreak } from '../../state/edits'
import { pickEmblem } from '../../state/files'
import type { ExitLabels, Shape } from '../../state/performers'
import { activeDocument, type Session, type SessionStore } from '../../state/session'
function labelsOf(store: SessionStore): ExitLabels {
  const { language } = store.getState().settings
  return { yes: translate(language, 'label.yes'), no: translate(language, 'label.no') }
}
const shape = (kind: Shape) => (store: SessionStore) => pressShape(store, kind, labelsOf(store))
const startFlow = (store: SessionStore): void => startExit(store, labelsOf(store))
function breaksHere(session: Session): boolean {
  const document = activeDocument(session)
  const here = document === null ? null : currentRow(document)
  return here !== null && breaksBefore(here.table, here.row.id)
}

export const insertCommands: readonly AppCommand[] = [
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
    run: startFlow,
  },
  {
    id: 'insert.breakBefore',
    words: 'entry.insert.breakBefore',
    keys: ['Ctrl+Enter'],
    menu: 'insert',
    group: 4,
    enabled: hasRow,
    checked: breaksHere,
    run: toggleBreak,
  },
  { id: 'insert.emblem', words: 'entry.insert.emblem', keys: [], menu: 'insert', group: 5, enabled: editable, run: pickEmblem },
]
