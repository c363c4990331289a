import { place, tableId, text } from '../args'
import type { FlowTable, Sop } from '../../model'
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
      const fresh: FlowTable = {
        id: table,
        title,
        groups: [],
        actors: [],
        rows: [],
        flows: [],
        labels: {},
        hidden: [],
        columnNumbers: false,
        total: null,
        footNotes: [],
        overrides: [],
      }
      return { ...sop, tables: inserted(sop.tables, index, fresh) as Sop['tables'] }
    },
  },
)
