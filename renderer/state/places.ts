// Where the caret can stand on the paper, in the order of Tab, read from the document alone: keys work before a page is drawn.
import { identityTexts } from '../../shared/commands'
import { listFields, tableById } from '../../shared/model'
import type {
  ActorId,
  FlowTable,
  Identity,
  IdentityField,
  ListField,
  Row,
  RowId,
  Sop,
  TableId,
  TextColumn,
  GroupId,
  SymbolId,
} from '../../shared/model'

/** The texts of the identity part that print; why an official has no NIP is said in the panel only. */
export type IdentityText = Exclude<(typeof identityTexts)[number], 'noNipReason'>
export const isIdentityText = (field: string): field is IdentityText =>
  field !== 'noNipReason' && identityTexts.some((text) => text === field)
export const isListField = (field: string): field is ListField => listFields.some((list) => list === field)
export type CellColumn = 'activity' | 'requirements' | 'duration' | 'output' | 'remarks'
export type HeadColumn = TextColumn | 'actors' | 'standard' | 'total'
export type NewColumn = CellColumn | 'performers'

export type Place =
  | { readonly at: 'agency' }
  | { readonly at: 'identity'; readonly field: IdentityText }
  | { readonly at: 'list'; readonly field: ListField }
  | { readonly at: 'label'; readonly field: IdentityField } // the printed word beside or over an identity field
  | { readonly at: 'tableTitle'; readonly table: TableId }
  | { readonly at: 'group'; readonly table: TableId; readonly group: GroupId }
  | { readonly at: 'actor'; readonly table: TableId; readonly actor: ActorId }
  | { readonly at: 'columnLabel'; readonly table: TableId; readonly column: HeadColumn }
  | { readonly at: 'rowNumber'; readonly table: TableId; readonly row: RowId }
  | { readonly at: 'cell'; readonly table: TableId; readonly row: RowId; readonly column: CellColumn }
  | { readonly at: 'heading'; readonly table: TableId; readonly row: RowId }
  | { readonly at: 'performers'; readonly table: TableId; readonly row: RowId }
  | { readonly at: 'symbolText'; readonly table: TableId; readonly symbol: SymbolId }
  | { readonly at: 'newRow'; readonly table: TableId; readonly column: NewColumn } // the dashed row under the last: no row until typed in
  | { readonly at: 'total'; readonly table: TableId }
  | { readonly at: 'footNote'; readonly table: TableId; readonly index: number }

/** One word for a place: equal places have equal keys. */
export const placeKey = (place: Place): string => {
  switch (place.at) {
    case 'agency':
      return 'agency'
    case 'identity':
    case 'list':
      return `identity ${place.field}`
    case 'label':
      return `label ${place.field}`
    case 'tableTitle':
    case 'total':
      return `${place.at} ${place.table}`
    case 'group':
      return `group ${place.table} ${place.group}`
    case 'actor':
      return `actor ${place.table} ${place.actor}`
    case 'columnLabel':
      return `columnLabel ${place.table} ${place.column}`
    case 'rowNumber':
    case 'heading':
    case 'performers':
      return `${place.at} ${place.table} ${place.row}`
    case 'cell':
      return `cell ${place.table} ${place.row} ${place.column}`
    case 'symbolText':
      return `symbolText ${place.table} ${place.symbol}`
    case 'newRow':
      return `newRow ${place.table} ${place.column}`
    case 'footNote':
      return `footNote ${place.table} ${place.index}`
  }
}
export const samePlace = (a: Place | null, b: Place | null): boolean => a === b || (a !== null && b !== null && placeKey(a) === placeKey(b))

const cellColumns = ['requirements', 'duration', 'output', 'remarks'] as const

const identityPlaces = (identity: Identity): readonly Place[] => {
  const text = (field: IdentityText): Place => ({ at: 'identity', field })
  const list = (field: ListField): Place => ({ at: 'list', field })
  return [
    { at: 'agency' },
    text('unit'),
    text('number'),
    text('created'),
    text('revised'),
    text('effective'),
    ...(identity.preparedBy === null ? [] : [text('preparedBy')]),
    text('position'),
    ...(identity.approval.electronic === null ? [] : [text('signatureText')]),
    text('person'),
    text('nip'),
    text('title'),
    list('legalBases'),
    list('qualifications'),
    list('relatedSops'),
    list('equipment'),
    list('warnings'),
    list('records'),
  ]
}

/** The cells of a row that take the caret, from left to right: a merged cell belongs to the row where the merge begins. */
export const rowPlaces = (table: FlowTable, row: Row): readonly Place[] => {
  if (row.kind === 'heading') return [{ at: 'heading', table: table.id, row: row.id }]
  const shown = (column: TextColumn): boolean => !table.hidden.includes(column)
  return [
    ...(shown('activity') ? [{ at: 'cell', table: table.id, row: row.id, column: 'activity' } as const] : []),
    { at: 'performers', table: table.id, row: row.id },
    ...cellColumns
      .filter((column) => shown(column) && row[column] !== null)
      .map((column) => ({ at: 'cell', table: table.id, row: row.id, column }) as const),
  ]
}

/** The cells of the dashed row under the last. */
export const newRowPlaces = (table: FlowTable): readonly Place[] => {
  const columns: readonly NewColumn[] = ['activity', 'performers', ...cellColumns]
  return columns
    .filter((column) => column === 'performers' || !table.hidden.includes(column))
    .map((column) => ({ at: 'newRow', table: table.id, column }))
}

const tablePlaces = (table: FlowTable): readonly Place[] => [
  ...(table.title === '' ? [] : [{ at: 'tableTitle', table: table.id } as const]),
  ...table.groups
    .filter((group) => table.actors.some((actor) => actor.group === group.id))
    .map((group) => ({ at: 'group', table: table.id, group: group.id }) as const),
  ...table.actors.map((actor) => ({ at: 'actor', table: table.id, actor: actor.id }) as const),
  ...table.rows.flatMap((row) => rowPlaces(table, row)),
  ...newRowPlaces(table),
  ...(table.total === null ? [] : [{ at: 'total', table: table.id } as const]),
  ...table.footNotes.map((_, index) => ({ at: 'footNote', table: table.id, index }) as const),
]

/** Every place that Tab visits, in reading order of the form. */
export const placesOf = (sop: Sop): readonly Place[] => [...identityPlaces(sop.identity), ...sop.tables.flatMap(tablePlaces)]

/** The place `steps` further in the order of Tab; null beyond either end. A place that Tab does not visit counts as the row's first. */
export const placeAfter = (sop: Sop, place: Place, steps: 1 | -1): Place | null => {
  const places = placesOf(sop)
  const at = places.findIndex((other) => samePlace(other, place))
  if (at >= 0) return places[at + steps] ?? null
  const near = standIn(sop, place)
  return near === null ? (places[0] ?? null) : near
}

/** The field that a label of the identity part names. */
const valuePlaceOf = (field: IdentityField): Place =>
  field === 'approval' ? { at: 'identity', field: 'position' } : isListField(field) ? { at: 'list', field } : { at: 'identity', field }

/** For a place outside the order of Tab (a number, a label, a column's title, a symbol's text): its field, or the first one of its row or table. */
const standIn = (sop: Sop, place: Place): Place | null => {
  if (place.at === 'label') return valuePlaceOf(place.field)
  const row = rowOf(sop, place)
  if (row !== null) return rowPlaces(row.table, row.row)[0] ?? null
  const table = tableOf(sop, place)
  return table === null ? null : (tablePlaces(table)[0] ?? null)
}

/** The table of a place; null in the identity part. */
export const tableOf = (sop: Sop, place: Place): FlowTable | null => ('table' in place ? tableById(sop, place.table) : null)

/** The row of a place with its table; null where there is none. */
export const rowOf = (sop: Sop, place: Place): { readonly table: FlowTable; readonly row: Row; readonly index: number } | null => {
  const table = tableOf(sop, place)
  if (table === null) return null
  const index = table.rows.findIndex((row) =>
    'row' in place
      ? row.id === place.row
      : place.at === 'symbolText' && row.kind === 'activity' && row.symbols.some((symbol) => symbol.id === place.symbol),
  )
  const row = table.rows[index]
  return row === undefined ? null : { table, row, index }
}

/** Where Enter leads: the same column of the next row, or of the new row after the last; a heading row stands for its first cell. */
export const placeBelow = (sop: Sop, place: Place): Place | null => {
  const here = rowOf(sop, place)
  if (here === null) return place.at === 'newRow' ? place : placeAfter(sop, place, 1)
  const next = here.table.rows[here.index + 1]
  return next === undefined ? { at: 'newRow', table: here.table.id, column: 'activity' } : (rowPlaces(here.table, next)[0] ?? null)
}

/** The same kind of place one row up or down, or null. Over the first row stand the heads of the columns. */
export const placeInRow = (sop: Sop, place: Place, steps: 1 | -1): Place | null => {
  const here = rowOf(sop, place)
  if (place.at === 'columnLabel' || place.at === 'actor' || place.at === 'group') return inHead(sop, place, steps)
  if (place.at === 'newRow') {
    const table = tableOf(sop, place)
    const last = table?.rows.at(-1)
    return steps < 0 && table !== null && last !== undefined ? inColumn(table, last, place.column) : null
  }
  if (here === null) return null
  const column: NewColumn = place.at === 'cell' ? place.column : place.at === 'performers' ? 'performers' : 'activity'
  const next = here.table.rows[here.index + steps]
  if (next !== undefined) return inColumn(here.table, next, column)
  return steps > 0 ? { at: 'newRow', table: here.table.id, column } : labelPlaceOf(sop, place)
}

/** In the head of a table: down to the column's cell in the first row, up from an actor to what stands over it. */
const inHead = (sop: Sop, place: Extract<Place, { at: 'columnLabel' | 'actor' | 'group' }>, steps: 1 | -1): Place | null => {
  const table = tableOf(sop, place)
  if (table === null) return null
  if (steps < 0) return place.at === 'columnLabel' ? null : labelPlaceOf(sop, place)
  if (place.at === 'group' || (place.at === 'columnLabel' && place.column === 'actors')) {
    const under = table.actors.find((actor) => place.at === 'columnLabel' || actor.group === place.group)
    if (under !== undefined) return { at: 'actor', table: table.id, actor: under.id }
  }
  const column = place.at !== 'columnLabel' ? 'performers' : isCellColumn(place.column) ? place.column : 'activity'
  const [first] = table.rows
  return first === undefined ? { at: 'newRow', table: table.id, column } : inColumn(table, first, column)
}
const isCellColumn = (column: HeadColumn): column is CellColumn => column === 'activity' || cellColumns.some((other) => other === column)

const APPROVAL = ['position', 'signatureText', 'person', 'nip'] as const
const isInApproval = (field: IdentityText): field is (typeof APPROVAL)[number] => APPROVAL.some((other) => other === field)

/** The printed word that stands beside or over a place (a field's label, a column's title, an actor's group); null: there is none. */
export const labelPlaceOf = (sop: Sop, place: Place): Place | null => {
  switch (place.at) {
    case 'identity': {
      if (place.field === 'unit') return null
      return { at: 'label', field: isInApproval(place.field) ? 'approval' : place.field }
    }
    case 'list':
      return { at: 'label', field: place.field }
    case 'cell':
    case 'newRow':
      return { at: 'columnLabel', table: place.table, column: place.column === 'performers' ? 'actors' : place.column }
    case 'performers':
      return { at: 'columnLabel', table: place.table, column: 'actors' }
    case 'rowNumber':
      return { at: 'columnLabel', table: place.table, column: 'number' }
    case 'heading':
      return { at: 'columnLabel', table: place.table, column: 'activity' }
    case 'actor': {
      const group = tableOf(sop, place)?.actors.find((actor) => actor.id === place.actor)?.group
      return group === undefined ? { at: 'columnLabel', table: place.table, column: 'actors' } : { at: 'group', table: place.table, group }
    }
    case 'group':
      return { at: 'columnLabel', table: place.table, column: 'actors' }
    case 'total':
      return { at: 'columnLabel', table: place.table, column: 'total' }
    case 'agency':
    case 'label':
    case 'tableTitle':
    case 'columnLabel':
    case 'symbolText':
    case 'footNote':
      return null
  }
}

const inColumn = (table: FlowTable, row: Row, column: NewColumn): Place | null => {
  const places = rowPlaces(table, row)
  const same = places.find((place) =>
    place.at === 'performers' ? column === 'performers' : place.at === 'cell' && place.column === column,
  )
  return same ?? places[0] ?? null
}

/** Is the place still there after a change (undo, delete)? */
export const placeStands = (sop: Sop, place: Place): boolean => {
  switch (place.at) {
    case 'identity':
      return place.field !== 'signatureText' || sop.identity.approval.electronic !== null
    case 'agency':
    case 'list':
    case 'label':
      return true
    case 'rowNumber':
    case 'cell':
    case 'heading':
    case 'performers':
    case 'symbolText':
      return rowOf(sop, place) !== null
    case 'actor':
      return tableOf(sop, place)?.actors.some((actor) => actor.id === place.actor) ?? false
    case 'group':
      return tableOf(sop, place)?.groups.some((group) => group.id === place.group) ?? false
    case 'footNote':
      return place.index < (tableOf(sop, place)?.footNotes.length ?? 0)
    case 'total':
      return (tableOf(sop, place)?.total ?? null) !== null
    case 'tableTitle':
    case 'columnLabel':
    case 'newRow':
      return tableOf(sop, place) !== null
  }
}

/**
 * The place itself when it stands in `after`, else the nearest that does: the same column of the row that is now at its index, or of
 * the one before; for an actor the column at its index. What has no such neighbour gives the first place of its table, or of the form.
 */
export const nearestPlace = (before: Sop, after: Sop, place: Place): Place | null => {
  if (placeStands(after, place)) return place
  const table = tableOf(after, place)
  const was = tableOf(before, place)
  if (table === null || was === null) return placesOf(after)[0] ?? null
  if (place.at === 'actor') {
    const index = was.actors.findIndex((actor) => actor.id === place.actor)
    const near = table.actors[index] ?? table.actors.at(-1)
    return near === undefined ? null : { at: 'actor', table: table.id, actor: near.id }
  }
  const gone = rowOf(before, place)
  if (gone === null) return tablePlaces(table)[0] ?? null
  const column = place.at === 'cell' ? place.column : place.at === 'performers' ? 'performers' : 'activity'
  const near = table.rows[gone.index] ?? table.rows[gone.index - 1]
  return near === undefined ? { at: 'newRow', table: table.id, column } : inColumn(table, near, column)
}
