import { cellColumn, rowId, tableId } from '../args'
import { command } from '../command'
import { inActivity, inTable } from '../pieces/find'
import { rowNumber } from '../pieces/names'

/** Parts a merged cell from the one above; it is blank, and what was merged below it stays with it. */
export const unmergeCell = command(
  'unmergeCell',
  { table: tableId, row: rowId, column: cellColumn },
  {
    run: (sop, { table, row, column }) =>
      inTable(sop, table, (old) =>
        inActivity(old, row, (activity) => (activity[column] === null ? { ...activity, [column]: '' } : activity)),
      ),
    title: (sop, at) => ({ column: at.column, n: rowNumber(sop, at) }),
  },
)
