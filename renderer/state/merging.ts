// Cells merged with the one above: the text that goes with it is told, for parting them gives a blank cell.
import { callOf } from '../../shared/commands'
import {
  canMergeUp,
  isBlank,
  mergeableColumns,
  mergeHead,
  oneLine,
  printedNumber,
  type Activity,
  type FlowTable,
  type MergeableColumn,
} from '../../shared/model'
import { withDocument } from './edits'
import { tell, unsaid } from './notices'
import { rowOf, type Place } from './places'
import { goTo, run, type OpenDocument, type SessionStore } from './session'

/** A cell that is or begins a merge, with the rows below that belong to it. */
interface MergedCell {
  readonly table: FlowTable
  readonly head: Activity
  readonly below: readonly Activity[]
  readonly column: MergeableColumn
}
/** May the cell of this place be merged at all: one beside the activity's own words. */
export const isMergeable = (place: Place): place is Extract<Place, { at: 'cell' }> & { readonly column: MergeableColumn } =>
  place.at === 'cell' && mergeableColumns.some((column) => column === place.column)

const cellHere = ({ selection: { place }, history }: OpenDocument): MergedCell | null => {
  if (place === null || !isMergeable(place)) return null
  const here = rowOf(history.present, place)
  const head = here === null ? null : mergeHead(here.table.rows, here.index, place.column)
  if (here === null || head === null) return null
  const below: Activity[] = []
  for (const row of here.table.rows.slice(here.table.rows.indexOf(head) + 1)) {
    if (row.kind !== 'activity' || row[place.column] !== null) break
    below.push(row)
  }
  return { table: here.table, head, below, column: place.column }
}

/** Of a text that was deleted, the letters that tell which one it was. */
const TOLD_LETTERS = 40
const told = (text: string): string => {
  const letters = Array.from(oneLine(text))
  return letters.length <= TOLD_LETTERS ? letters.join('') : `${letters.slice(0, TOLD_LETTERS).join('').trimEnd()}…`
}

/** Merges a cell with the one above, or parts it from that; says which text went. */
export const mergeCell = (store: SessionStore, table: FlowTable, row: Activity, column: MergeableColumn, merged: boolean): void => {
  if (!run(store, [callOf(merged ? 'mergeCell' : 'unmergeCell', { table: table.id, row: row.id, column })])) return
  const text = row[column] ?? ''
  if (merged && !isBlank(text))
    tell(store, unsaid('told.textMerged', { text: told(text), column, number: printedNumber(table, row) }), true)
}

/** Can the cell of the caret be merged with the one above? A merged one is as a whole. */
export const mayMergeHere = (document: OpenDocument): boolean => {
  const cell = cellHere(document)
  return cell !== null && canMergeUp(cell.table, cell.head.id)
}
/** Merges the cell of the caret with the one above; the caret goes to the cell that now holds both. */
export const mergeHere = (store: SessionStore): void =>
  withDocument(store, (document) => {
    const cell = cellHere(document)
    if (cell === null || !canMergeUp(cell.table, cell.head.id)) return
    const { table, head, column } = cell
    const above = mergeHead(table.rows, table.rows.indexOf(head) - 1, column)
    if (above !== null) goTo(store, { at: 'cell', table: table.id, row: above.id, column })
    mergeCell(store, table, head, column, true)
  })

/** Does the cell of the caret span several rows? */
export const isMergedHere = (document: OpenDocument): boolean => (cellHere(document)?.below.length ?? 0) > 0
/** Parts the cell of the caret into one a row; its text stays in the first. */
export const partHere = (store: SessionStore): void =>
  withDocument(store, (document) => {
    const cell = cellHere(document)
    if (cell === null) return
    const { table, below, column } = cell
    run(
      store,
      below.map(({ id }) => callOf('unmergeCell', { table: table.id, row: id, column })),
    )
  })
