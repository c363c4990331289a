import { flag, tableId, textColumn } from '../args'
import { command } from '../command'
import { inTable } from '../pieces/find'
import { put } from '../pieces/same'

/** Hides a text column of a flow table, or shows it again; its texts stay. */
export const setColumnHidden = command(
  'setColumnHidden',
  { table: tableId, column: textColumn, hidden: flag },
  {
    run: (sop, { table, column, hidden }) =>
      inTable(sop, table, (old) =>
        old.hidden.includes(column) === hidden
          ? old
          : put(old, { hidden: hidden ? [...old.hidden, column] : old.hidden.filter((other) => other !== column) }),
      ),
    title: (_, { column, hidden }) => ({ column, ...(hidden ? {} : { variant: 'show' }) }),
  },
)
