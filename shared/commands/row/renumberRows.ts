import { tableId } from '../args'
import { command } from '../command'
import { inTable } from '../pieces/find'
import { mapped } from '../pieces/lists'
import { put } from '../pieces/same'

/** Lets all activities of a table be counted from 1. */
export const renumberRows = command(
  'renumberRows',
  { table: tableId },
  {
    run: (sop, { table }) =>
      inTable(sop, table, (old) =>
        put(old, { rows: mapped(old.rows, (row) => (row.kind === 'activity' && row.number !== null ? { ...row, number: null } : row)) }),
      ),
  },
)
