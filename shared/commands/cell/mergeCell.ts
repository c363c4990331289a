import { cellColumn, rowId, tableId } from '../args'
import { command } from '../command'
import { refuse } from '../refuse'
import { inActivity, inTable, rowAt } from '../pieces/find'
import { rowNumber } from '../pieces/names'
import { put } from '../pieces/same'

/** Merges a cell with the one above; its own words go. Not in a first row, nor below a heading. */
export const mergeCell = command(
  'mergeCell',
  { table: tableId, row: rowId, column: cellColumn },
  {
    run: (sop, { table, row, column }) =>
      inTable(sop, table, (old) => {
        if (old.rows[rowAt(old, row) - 1]?.kind !== 'activity') return refuse(`row ${row} has no activity above`)
        return inActivity(old, row, (activity) => put(activity, { [column]: null }))
      }),
    title: (sop, at) => ({ column: at.column, n: rowNumber(sop, at) }),
  },
)
