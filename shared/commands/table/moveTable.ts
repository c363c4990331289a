import { place, tableId } from '../args'
import type { Sop } from '../../model'
import { command } from '../command'
import { tableIn } from '../pieces/find'
import { moved } from '../pieces/lists'
import { tableName } from '../pieces/names'
import { put } from '../pieces/same'

/** Moves a flow table so that it stands at `index` afterwards. */
export const moveTable = command(
  'moveTable',
  { table: tableId, index: place },
  {
    run: (sop, { table, index }) =>
      put(sop, { tables: moved(sop.tables, sop.tables.indexOf(tableIn(sop, table)), index) as Sop['tables'] }),
    title: (sop, { table }) => ({ name: tableName(sop, table) }),
  },
)
