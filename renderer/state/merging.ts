// Cells merged with the one above: the text that goes with it is told, for parting them gives a blank cell.
import { callOf } from '../../shared/commands'
import { isBlank, oneLine, printedNumber, type Activity, type FlowTable, type MergeableColumn } from '../../shared/model'
import { tell, unsaid } from './notices'
import { run, type SessionStore } from './session'

/** Of a text that was deleted, the letters that tell which one it was. */
const TOLD_LETTERS = 40
const told = (text: string): string => {
  const letters = [...oneLine(text)]
  return letters.length <= TOLD_LETTERS ? letters.join('') : `${letters.slice(0, TOLD_LETTERS).join('').trimEnd()}…`
}

/** Merges a cell with the one above, or parts it from that; says which text went. */
export const mergeCell = (store: SessionStore, table: FlowTable, row: Activity, column: MergeableColumn, merged: boolean): void => {
  if (!run(store, [callOf(merged ? 'mergeCell' : 'unmergeCell', { table: table.id, row: row.id, column })])) return
  const text = row[column] ?? ''
  if (merged && !isBlank(text))
    tell(store, unsaid('told.textMerged', { text: told(text), column, number: printedNumber(table, row) }), true)
}
