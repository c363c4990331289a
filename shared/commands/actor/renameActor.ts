import { actorId, tableId, text } from '../args'
import { command } from '../command'
import { actorAt, inTable } from '../pieces/find'
import { mapped } from '../pieces/lists'
import { actorName } from '../pieces/names'
import { put } from '../pieces/same'

/** Sets an actor's name. */
export const renameActor = command(
  'renameActor',
  { table: tableId, actor: actorId, name: text },
  {
    run: (sop, { table, actor, name }) =>
      inTable(sop, table, (old) => {
        actorAt(old, actor)
        return put(old, { actors: mapped(old.actors, (other) => (other.id === actor ? put(other, { name }) : other)) })
      }),
    title: (sop, at) => ({ name: actorName(sop, at) }),
    typing: ({ actor }) => actor,
  },
)
