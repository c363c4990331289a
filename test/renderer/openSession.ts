// A session with one document open, and what the tests of the session read from it.
import type { Place } from '../../renderer/state/places'
import { activeDocument, createSession, openDocument, type SessionStore } from '../../renderer/state/session'
import { undoLabel } from '../../shared/history'
import { commandSentence } from '../../shared/messages'
import { newSop, type DocumentId, type Sop } from '../../shared/model'
import { idsInOrder } from '../support/ids'

export const opened = (sop: Sop, readOnly = false): SessionStore => {
  const store = createSession()
  openDocument(store, { id: 'd' as DocumentId, sop, file: null, readOnly, foreign: false, clean: true, place: null })
  return store
}
export const labels = { yes: 'Ya', no: 'Tidak' }
export const fresh = (): SessionStore => opened(newSop(idsInOrder(), { name: 'SOP', unit: 'Unit' }))
export const sopOf = (store: SessionStore): Sop => {
  const document = activeDocument(store.getState())
  if (document === null) throw new Error('nothing open')
  return document.history.present
}
export const tableOf = (store: SessionStore) => sopOf(store).tables[0]
export const newRow = (store: SessionStore, column: 'activity' | 'performers' | 'output'): Place => ({
  at: 'newRow',
  table: tableOf(store).id,
  column,
})
export const undoWords = (store: SessionStore): string | null => {
  const document = activeDocument(store.getState())
  const label = document === null ? null : undoLabel(document.history)
  return label === null ? null : commandSentence(label, 'id')
}
export const flows = (store: SessionStore): string[] => {
  const table = tableOf(store)
  const place = new Map(
    table.rows.flatMap((row, index) => (row.kind === 'activity' ? row.symbols.map(({ id }) => [id, index + 1] as const) : [])),
  )
  return table.flows.map((flow) =>
    flow.kind === 'joint'
      ? `${place.get(flow.between[0])}=${place.get(flow.between[1])}`
      : `${place.get(flow.from)}→${flow.to === null ? '?' : place.get(flow.to)} ${flow.label}`.trim(),
  )
}
