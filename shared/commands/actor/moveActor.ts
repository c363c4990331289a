import { actorId, place, tableId } from '../args'
import { command } from '../command'
import { actorAt, inTable } from '../pieces/find'
import { moved } from '../pieces/lists'
import { actorName } from '../pieces/names'
import { put } from '../pieces/same'

/** Moves an actor's column so that it stands at `index` afterwards; symbols and flows go along. */
export const moveActor = command(
  'moveActor',
  { table: tableId, actor: actorId, index: place },
  {
    run: (sop, { table, actor, index }) =>
      inTable(sop, table, (old) => put(old, { actors: moved(old.actors, actorAt(old, actor), index) })),
    title: (sop, at) => ({ name: actorName(sop, at) }),
  },
)
