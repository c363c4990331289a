// What a place on the paper holds as text, and the command that typing there calls.
import { callOf } from '../../shared/commands'
import { COLUMN_LABEL, IDENTITY_LABEL } from '../../shared/layout/words'
import type { CommandCall, Sop } from '../../shared/model'
import { newIds } from './ids'
import { rowOf, tableOf, type Place } from './places'

/** May the text of this place have several lines of its own (Alt+Enter, in lists Enter)? */
export const isMultiline = (place: Place): boolean => {
  switch (place.at) {
    case 'agency':
    case 'list':
    case 'cell':
    case 'newRow':
    case 'heading':
    case 'symbolText':
    case 'columnLabel':
    case 'actor':
    case 'group':
    case 'footNote':
      return true
    case 'identity':
      return place.field === 'title' || place.field === 'position' || place.field === 'unit' || place.field === 'signatureText'
    default:
      return false
  }
}
/** In a list a line is an item, so Enter makes a line. */
export const isLines = (place: Place): boolean => place.at === 'list' || place.at === 'agency'

export type LabelPlace = Extract<Place, { at: 'label' | 'columnLabel' }>
export const isLabel = (place: Place): place is LabelPlace => place.at === 'label' || place.at === 'columnLabel'
/** The form's own word for a label or a column's title. */
export const standardLabel = (place: LabelPlace): string =>
  place.at === 'label' ? IDENTITY_LABEL[place.field] : COLUMN_LABEL[place.column]
/** What the author wrote in its place ('' prints blank); null: nothing. */
export const ownLabel = (sop: Sop, place: LabelPlace): string | null =>
  (place.at === 'label' ? sop.identity.labels[place.field] : tableOf(sop, place)?.labels[place.column]) ?? null
/** Sets a label, or (null) gives the form's own word back. */
export const labelCall = (place: LabelPlace, label: string | null): CommandCall =>
  place.at === 'label'
    ? callOf('setIdentityLabel', { field: place.field, label })
    : callOf('setTableLabel', { table: place.table, field: place.column, label })

/** The text as the author edits it; lists have one item a line. */
export const textAt = (sop: Sop, place: Place): string => {
  const { identity } = sop
  switch (place.at) {
    case 'agency':
      return identity.agencyLines.join('\n')
    case 'identity':
      switch (place.field) {
        case 'unit':
          return identity.unit.text
        case 'position':
          return identity.approval.position
        case 'person':
          return identity.approval.person.text
        case 'nip':
          return identity.approval.nip
        case 'preparedBy':
          return identity.preparedBy ?? ''
        case 'signatureText':
          return identity.approval.electronic?.text ?? ''
        default:
          return identity[place.field]
      }
    case 'list':
      return identity[place.field].map((item) => (typeof item === 'string' ? item : item.text)).join('\n')
    case 'tableTitle':
      return tableOf(sop, place)?.title ?? ''
    case 'group':
      return tableOf(sop, place)?.groups.find((group) => group.id === place.group)?.name ?? ''
    case 'actor':
      return tableOf(sop, place)?.actors.find((actor) => actor.id === place.actor)?.name ?? ''
    case 'label':
    case 'columnLabel':
      return ownLabel(sop, place) ?? standardLabel(place)
    case 'rowNumber': {
      const here = rowOf(sop, place)
      return here?.row.kind === 'activity' ? (here.row.number ?? '') : ''
    }
    case 'cell': {
      const here = rowOf(sop, place)
      if (here?.row.kind !== 'activity') return ''
      return place.column === 'activity' ? here.row.text : (here.row[place.column] ?? '')
    }
    case 'heading': {
      const here = rowOf(sop, place)
      return here?.row.kind === 'heading' ? here.row.text : ''
    }
    case 'symbolText': {
      const here = rowOf(sop, place)
      return here?.row.kind === 'activity' ? (here.row.symbols.find((symbol) => symbol.id === place.symbol)?.text ?? '') : ''
    }
    case 'total':
      return tableOf(sop, place)?.total ?? ''
    case 'footNote':
      return tableOf(sop, place)?.footNotes[place.index] ?? ''
    case 'performers':
    case 'newRow':
      return ''
  }
}

const lines = (text: string): readonly string[] => (text === '' ? [] : text.split('\n'))

/** What typing `text` here changes: the calls, and the place where the caret then stands (a new row becomes a row). Empty: no text here. */
export const typed = (sop: Sop, place: Place, text: string): { readonly calls: readonly CommandCall[]; readonly place: Place } => {
  const one = (call: CommandCall) => ({ calls: [call], place })
  switch (place.at) {
    case 'agency':
      return one(callOf('setAgencyLines', { lines: lines(text) }))
    case 'identity':
      return one(callOf('setIdentityText', { field: place.field, text }))
    case 'list':
      return one(callOf('setIdentityList', { field: place.field, items: lines(text) }))
    case 'tableTitle':
      return one(callOf('setTableTitle', { table: place.table, title: text }))
    case 'group':
      return one(callOf('renameGroup', { table: place.table, group: place.group, name: text }))
    case 'actor':
      return one(callOf('renameActor', { table: place.table, actor: place.actor, name: text }))
    case 'label':
    case 'columnLabel':
      // What is emptied prints blank, as everywhere; the form's own word, typed again, is no choice of the author.
      return one(labelCall(place, text === standardLabel(place) ? null : text))
    case 'rowNumber':
      return one(callOf('setRowNumber', { table: place.table, row: place.row, number: text === '' ? null : text }))
    case 'cell':
      return one(callOf('setCellText', { table: place.table, row: place.row, column: place.column, text }))
    case 'heading':
      return one(callOf('setHeadingText', { table: place.table, row: place.row, text }))
    case 'symbolText':
      return one(callOf('setSymbolText', { table: place.table, symbol: place.symbol, text }))
    case 'total':
      return one(callOf('setTotal', { table: place.table, total: text }))
    case 'footNote': {
      const notes = tableOf(sop, place)?.footNotes ?? []
      return one(
        callOf('setFootNotes', { table: place.table, footNotes: notes.map((note, index) => (index === place.index ? text : note)) }),
      )
    }
    case 'newRow': {
      const table = tableOf(sop, place)
      if (table === null || place.column === 'performers' || text === '') return { calls: [], place }
      const row = newIds.row()
      const insert = callOf('insertActivity', {
        table: table.id,
        row,
        index: table.rows.length,
        text: place.column === 'activity' ? text : '',
        symbol: null,
        arrow: null,
      })
      const fill = place.column === 'activity' ? [] : [callOf('setCellText', { table: table.id, row, column: place.column, text })]
      return { calls: [insert, ...fill], place: { at: 'cell', table: table.id, row, column: place.column } }
    }
    case 'performers':
      return { calls: [], place }
  }
}

/** What leaving a place tidies up: empty lines at the end of a list go, and so does a blank foot note. Part of the same typing. */
export const tidied = (sop: Sop, place: Place): readonly CommandCall[] => {
  if (place.at === 'footNote' && textAt(sop, place).trim() === '') {
    const notes = tableOf(sop, place)?.footNotes ?? []
    return [callOf('setFootNotes', { table: place.table, footNotes: notes.filter((_, index) => index !== place.index) })]
  }
  if (!isLines(place)) return []
  const text = textAt(sop, place)
  const kept = lines(text).filter((line) => line.trim() !== '')
  if (kept.length === lines(text).length) return []
  return place.at === 'agency'
    ? [callOf('setAgencyLines', { lines: kept })]
    : place.at === 'list'
      ? [callOf('setIdentityList', { field: place.field, items: kept })]
      : []
}

/** Where `to` is when `from` has been left: a blank foot note goes, and those after it move up. */
export const onceLeft = (sop: Sop, from: Place | null, to: Place | null): Place | null =>
  from?.at === 'footNote' && to?.at === 'footNote' && from.table === to.table && from.index < to.index && textAt(sop, from).trim() === ''
    ? { ...to, index: to.index - 1 }
    : to
