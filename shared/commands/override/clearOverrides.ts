import { orNull, tableId } from '../args'
import type { Sop } from '../../model'
import { command } from '../command'
import { tableIn } from '../pieces/find'
import { mapped } from '../pieces/lists'
import { put } from '../pieces/same'

/** 'Rapikan': leaves the whole drawing to the layout again, of one table or (null) of all. */
export const clearOverrides = command(
  'clearOverrides',
  { table: orNull(tableId) },
  {
    run: (sop, { table }) => {
      if (table !== null) tableIn(sop, table)
      const tables = mapped(sop.tables, (old) => (table === null || table === old.id ? put(old, { overrides: [] }) : old))
      return put(sop, { tables: tables as Sop['tables'] })
    },
  },
)
