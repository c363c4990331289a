import { place, symbolId, tableId } from '../args'
import { command } from '../command'
import { homeOf, inActivity, inTable } from '../pieces/find'
import { moved } from '../pieces/lists'
import { symbolNumber } from '../pieces/names'
import { put } from '../pieces/same'

/** Moves a symbol among those of its row; of two in one cell the earlier stands above. */
export const reorderSymbol = command(
  'reorderSymbol',
  { table: tableId, symbol: symbolId, index: place },
  {
    run: (sop, { table, symbol, index }) =>
      inTable(sop, table, (old) =>
        inActivity(old, homeOf(old, symbol).id, (row) => {
          const from = row.symbols.findIndex((other) => other.id === symbol)
          return put(row, { symbols: moved(row.symbols, from, index) })
        }),
      ),
    title: (sop, at) => ({ n: symbolNumber(sop, at) }),
  },
)
