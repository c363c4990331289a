// The keys of the paper while no field of it is open.
import type { KeyboardEvent } from 'react'
import { deleteSymbolOrFlow } from '../state/edits'
import { dismiss } from '../state/notices'
import { placeInRow, type Place } from '../state/places'
import { activeDocument, goTo, type SessionStore } from '../state/session'
import type { Desk } from './desk'

/** Of the window's height: the last row before stays in sight, under the table's head. */
const SCREEN = 0.8

/** Arrows go from row to row, Enter, F2 and Tab open a field, Delete takes the selected flow, Esc lets go, of the finding at last; the rest scrolls. */
export const onIdleKey = (store: SessionStore, desk: Desk, event: KeyboardEvent): void => {
  const document = activeDocument(store.getState())
  const ends = event.key === 'Home' || event.key === 'End' // also with Ctrl, as elsewhere
  if (document === null || (event.ctrlKey && !ends) || event.metaKey || event.altKey) return
  const sop = document.history.present
  const { place, flow } = document.selection
  const step = (steps: 1 | -1): void => {
    const next = place === null ? null : placeInRow(sop, place, steps)
    if (next !== null) goTo(store, next, { editing: false, rests: true })
    else if (place === null) desk.scroll({ px: steps * 60 })
  }
  switch (event.key) {
    case 'ArrowDown':
      step(1)
      break
    case 'ArrowUp':
      step(-1)
      break
    case 'PageDown':
      desk.scroll({ share: SCREEN })
      break
    case 'PageUp':
      desk.scroll({ share: -SCREEN })
      break
    case 'Home':
      desk.scroll('start')
      break
    case 'End':
      desk.scroll('end')
      break
    case 'Enter':
    case 'F2':
    case 'Tab': {
      if ((event.key === 'Tab' && event.shiftKey) || document.readOnly) return
      const [table] = sop.tables
      const first: Place = event.key === 'Tab' ? { at: 'agency' } : { at: 'newRow', table: table.id, column: 'activity' }
      goTo(store, place ?? first)
      break
    }
    case 'Delete':
      if (flow !== null) deleteSymbolOrFlow(store)
      break
    case 'Escape':
      if (place === null) dismiss(store, 'document finding')
      goTo(store, null)
      break
    default:
      return
  }
  event.preventDefault()
  event.stopPropagation()
}
