import { flag, tableId } from '../args'
import { command } from '../command'
import { inTable } from '../pieces/find'
import { put } from '../pieces/same'

/** Prints the row of column numbers (1), (2) … under the head, or not. */
export const setColumnNumbers = command(
  'setColumnNumbers',
  { table: tableId, shown: flag },
  {
    run: (sop, { table, shown }) => inTable(sop, table, (old) => put(old, { columnNumbers: shown })),
  },
)
