import { actorId, someOf, symbolId, tableId } from '../args'
import type { FlowSymbol } from '../../model'
import { command } from '../command'
import { actorAt, inSymbol, inTable } from '../pieces/find'
import { kept } from '../pieces/lists'
import { symbolNumber } from '../pieces/names'
import { put } from '../pieces/same'

/** Widens or narrows a symbol to one shape across these actors' columns, kept in column order. */
export const spanSymbol = command(
  'spanSymbol',
  { table: tableId, symbol: symbolId, actors: someOf(actorId) },
  {
    run: (sop, { table, symbol, actors }) =>
      inTable(sop, table, (old) => {
        for (const actor of actors) actorAt(old, actor)
        const lanes = kept(
          old.actors.map((actor) => actor.id),
          (actor) => actors.includes(actor),
        )
        return inSymbol(old, symbol, (was) => put(was, { actors: lanes as FlowSymbol['actors'] }))
      }),
    title: (sop, at) => ({ n: symbolNumber(sop, at) }),
  },
)
