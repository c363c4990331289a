import { symbolId, symbolKind, tableId } from '../args'
import { command } from '../command'
import { inSymbol, inTable } from '../pieces/find'
import { symbolNumber } from '../pieces/names'
import { put } from '../pieces/same'

/** Changes the kind of a symbol; its flows stay. */
export const setSymbolKind = command(
  'setSymbolKind',
  { table: tableId, symbol: symbolId, kind: symbolKind },
  {
    run: (sop, { table, symbol, kind }) => inTable(sop, table, (old) => inSymbol(old, symbol, (was) => put(was, { kind }))),
    title: (sop, at) => ({ n: symbolNumber(sop, at) }),
  },
)
