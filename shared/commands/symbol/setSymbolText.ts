import { symbolId, tableId, text } from '../args'
import { command } from '../command'
import { inSymbol, inTable } from '../pieces/find'
import { symbolNumber } from '../pieces/names'
import { put } from '../pieces/same'

/** Sets the short text inside a symbol. */
export const setSymbolText = command(
  'setSymbolText',
  { table: tableId, symbol: symbolId, text },
  {
    run: (sop, { table, symbol, text }) => inTable(sop, table, (old) => inSymbol(old, symbol, (was) => put(was, { text }))),
    title: (sop, at) => ({ n: symbolNumber(sop, at) }),
    typing: ({ symbol }) => symbol,
  },
)
