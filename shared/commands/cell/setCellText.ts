import { mergeHead } from '../../model'
import { oneOf, rowId, tableId, text } from '../args'
import { command } from '../command'
import { activityIn, inActivity, inTable, rowAt } from '../pieces/find'
import { rowNumber } from '../pieces/names'
import { put } from '../pieces/same'

/** Sets the text of an activity or of one of its cells; in a merged cell, the text that the merge shows. */
export const setCellText = command(
  'setCellText',
  { table: tableId, row: rowId, column: oneOf('activity', 'requirements', 'duration', 'output', 'remarks'), text },
  {
    run: (sop, { table, row, column, text }) =>
      inTable(sop, table, (old) => {
        activityIn(old, row)
        if (column === 'activity') return inActivity(old, row, (activity) => put(activity, { text }))
        const head = mergeHead(old.rows, rowAt(old, row), column)
        return inActivity(old, head?.id ?? row, (activity) => put(activity, { [column]: text }))
      }),
    title: (sop, at) => ({ column: at.column, n: rowNumber(sop, at) }),
    typing: ({ row, column }) => `${row} ${column}`,
  },
)
