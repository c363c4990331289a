import { rowId, tableId, text } from '../args'
import { command } from '../command'
import { refuse } from '../refuse'
import { inTable, rowIn } from '../pieces/find'
import { mapped } from '../pieces/lists'
import { put } from '../pieces/same'

/** Sets the words of a heading row. */
export const setHeadingText = command(
  'setHeadingText',
  { table: tableId, row: rowId, text },
  {
    run: (sop, { table, row, text }) =>
      inTable(sop, table, (old) => {
        if (rowIn(old, row).kind !== 'heading') return refuse(`row ${row} is no heading`)
        return put(old, {
          rows: mapped(old.rows, (other) => (other.id === row && other.kind === 'heading' ? put(other, { text }) : other)),
        })
      }),
    typing: ({ row }) => row,
  },
)
