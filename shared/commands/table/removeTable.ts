import { tableId } from '../args'
import type { Sop } from '../../model'
import { command } from '../command'
import { refuse } from '../refuse'
import { tableIn } from '../pieces/find'
import { kept } from '../pieces/lists'
import { tableName } from '../pieces/names'

/** Takes away a flow table with all it holds; the last one stays. */
export const removeTable = command(
  'removeTable',
  { table: tableId },
  {
    run: (sop, { table }) => {
      tableIn(sop, table)
      if (sop.tables.length === 1) return refuse('the last table cannot be removed')
      return { ...sop, tables: kept(sop.tables, (other) => other.id !== table) as Sop['tables'] }
    },
    title: (sop, { table }) => ({ name: tableName(sop, table) }),
  },
)
