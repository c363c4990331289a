import { place, rowId, tableId, text } from '../args'
import { newHeading } from '../../model'
import { command } from '../command'
import { inTable, mustBeNew } from '../pieces/find'
import { inserted } from '../pieces/lists'
import { settled } from '../pieces/merged'

/** Inserts a heading row at `index` among all rows (0 to length); a merge that it cuts through is parted. */
export const insertHeading = command(
  'insertHeading',
  { table: tableId, row: rowId, index: place, text },
  {
    run: (sop, { table, row, index, text }) => {
      mustBeNew(sop, row)
      return inTable(sop, table, (old) => ({
        ...old,
        rows: settled(old.rows, inserted(old.rows, index, newHeading(row, text))),
      }))
    },
  },
)
