import { listOf, tableId, text } from '../args'
import { command } from '../command'
import { inTable } from '../pieces/find'
import { put } from '../pieces/same'

/** Sets the foot notes under a flow table. */
export const setFootNotes = command(
  'setFootNotes',
  { table: tableId, footNotes: listOf(text) },
  {
    run: (sop, { table, footNotes }) => inTable(sop, table, (old) => put(old, { footNotes })),
    typing: ({ table }) => table,
  },
)
