// What a command of the window is, and the questions that tell whether it may run.
import { activityAt, currentSymbol } from '../../state/performers'
import { currentActor, currentRow } from '../../state/edits'
import { activeDocument, type OpenDocument, type Session, type SessionStore } from '../../state/session'
import type { ClipboardRole } from '../../../shared/ipc/contract'
import type { MessageKey } from '../../../shared/messages'

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
  /** The system does it by itself when the keys are pressed: they stand in the menus only. */
  readonly role?: ClipboardRole
  readonly run: (store: SessionStore) => void | Promise<void>
}

export const always = (): boolean => true
export const open = (session: Session): boolean => activeDocument(session) !== null
export const inDocument =
  (test: (document: OpenDocument) => boolean) =>
  (session: Session): boolean => {
    const document = activeDocument(session)
    return document !== null && !document.readOnly && test(document)
  }
export const hasRow = inDocument((document) => currentRow(document) !== null)
export const hasActor = inDocument((document) => currentActor(document) !== null)
export const hasSymbol = inDocument((document) => {
  const { place, symbol } = document.selection
  const here = place === null ? null : activityAt(document.history.present, place)
  return here !== null && currentSymbol(here.row, symbol) !== null
})
export const mayShape = inDocument(({ selection, history }) => {
  if (selection.place === null) return false
  return selection.place.at === 'newRow' || activityAt(history.present, selection.place) !== null
})
export const editable = inDocument(() => true)
