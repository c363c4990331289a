import { tableId, text } from '../args'
import { command } from '../command'
import { inTable } from '../pieces/find'
import { put } from '../pieces/same'

/** Sets the title over a flow table; '' prints none. */
export const setTableTitle = command(
  'setTableTitle',
  { table: tableId, title: text },
  {
    run: (sop, { table, title }) => inTable(sop, table, (old) => put(old, { title })),
    typing: ({ table }) => table,
  },
)
