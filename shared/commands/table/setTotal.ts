import { orNull, tableId, text } from '../args'
import { command } from '../command'
import { inTable } from '../pieces/find'
import { put } from '../pieces/same'

/** Sets the printed total of the durations; null: no such line. */
export const setTotal = command(
  'setTotal',
  { table: tableId, total: orNull(text) },
  {
    run: (sop, { table, total }) => inTable(sop, table, (old) => put(old, { total })),
    typing: ({ table }) => table,
  },
)
