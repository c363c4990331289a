import { rowId, tableId } from '../args'
import { symbolsOf } from '../../model'
import { command } from '../command'
import { inTable, rowIn } from '../pieces/find'
import { withoutSymbols } from '../pieces/joining'
import { kept } from '../pieces/lists'
import { settled } from '../pieces/merged'
import { rowTitle } from '../pieces/names'
import { withoutLostOverrides } from '../pieces/overriding'

/** Deletes a row with its symbols; the flow joins round them, and cells merged with the row keep their words. */
export const removeRow = command(
  'removeRow',
  { table: tableId, row: rowId },
  {
    run: (sop, { table, row }) =>
      inTable(sop, table, (old) => {
        const gone = rowIn(old, row)
        const joined = withoutSymbols(old, new Set(symbolsOf(gone).map((symbol) => symbol.id)))
        const left = kept(joined.rows, (other) => other.id !== row)
        return withoutLostOverrides({ ...joined, rows: settled(old.rows, left) })
      }),
    title: (sop, at) => rowTitle(sop, at),
  },
)
