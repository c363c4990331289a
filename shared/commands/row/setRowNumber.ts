import { orNull, rowId, tableId, text } from '../args'
import { command } from '../command'
import { inActivity, inTable } from '../pieces/find'
import { rowNumber } from '../pieces/names'
import { put } from '../pieces/same'

/** Sets the printed number of an activity ('' prints blank); null counts again. */
export const setRowNumber = command(
  'setRowNumber',
  { table: tableId, row: rowId, number: orNull(text) },
  {
    run: (sop, { table, row, number }) => inTable(sop, table, (old) => inActivity(old, row, (activity) => put(activity, { number }))),
    title: (sop, at) => ({ n: rowNumber(sop, at) }),
    typing: ({ row }) => row,
  },
)
