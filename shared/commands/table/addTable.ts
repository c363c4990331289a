import { place, tableId, text } from '../args'
import { emptyTable, type Sop } from '../../model'
import { command } from '../command'
import { mustBeNew } from '../pieces/find'
import { inserted } from '../pieces/lists'

/** Adds an empty flow table under the same identity, at `index` (0 to length). */
export const addTable = command(
  'addTable',
  { table: tableId, index: place, title: text },
  {
    run: (sop, { table, index, title }) => {
      mustBeNew(sop, table)
      return { ...sop, tables: inserted(sop.tables, index, emptyTable(table, title)) as Sop['tables'] }
    },
  },
)
