import { oneOf, orNull, tableId, text } from '../args'
import { command } from '../command'
import { inTable } from '../pieces/find'
import { relabelled } from '../pieces/labels'
import { put } from '../pieces/same'

const field = oneOf('number', 'activity', 'requirements', 'duration', 'output', 'remarks', 'actors', 'standard', 'total')

/** Sets a column's printed title; null gives the office's own word back. */
export const setTableLabel = command(
  'setTableLabel',
  { table: tableId, field, label: orNull(text) },
  {
    run: (sop, { table, field, label }) => inTable(sop, table, (old) => put(old, { labels: relabelled(old.labels, field, label) })),
    title: (_, { field }) => ({ column: field }),
    typing: ({ table, field }) => `${table} ${field}`,
  },
)
