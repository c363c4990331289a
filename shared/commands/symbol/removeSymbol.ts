import { symbolId, tableId } from '../args'
import { command } from '../command'
import { homeOf, inTable } from '../pieces/find'
import { withoutSymbols } from '../pieces/joining'
import { symbolNumber } from '../pieces/names'

/** Takes a symbol away; the flow joins round it. */
export const removeSymbol = command(
  'removeSymbol',
  { table: tableId, symbol: symbolId },
  {
    run: (sop, { table, symbol }) =>
      inTable(sop, table, (old) => {
        homeOf(old, symbol)
        return withoutSymbols(old, new Set([symbol]))
      }),
    title: (sop, at) => ({ n: symbolNumber(sop, at) }),
  },
)
