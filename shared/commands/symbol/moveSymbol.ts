import { actorId, symbolId, tableId } from '../args'
import type { FlowSymbol } from '../../model'
import { command } from '../command'
import { actorAt, inSymbol, inTable } from '../pieces/find'
import { actorTitle, symbolNumber } from '../pieces/names'
import { put } from '../pieces/same'

/** Moves a symbol to another lane; a shape across columns keeps its breadth and begins there, or as near as the columns allow. */
export const moveSymbol = command(
  'moveSymbol',
  { table: tableId, symbol: symbolId, actor: actorId },
  {
    run: (sop, { table, symbol, actor }) =>
      inTable(sop, table, (old) => {
        const lane = actorAt(old, actor)
        return inSymbol(old, symbol, (was) => {
          if (was.actors.length === 1) return put(was, { actors: [actor] })
          const first = Math.min(lane, old.actors.length - was.actors.length)
          const actors = old.actors.slice(first, first + was.actors.length).map((other) => other.id)
          return put(was, { actors: actors as unknown as FlowSymbol['actors'] })
        })
      }),
    title: (sop, at) => ({ n: symbolNumber(sop, at), ...actorTitle(sop, at) }),
  },
)
