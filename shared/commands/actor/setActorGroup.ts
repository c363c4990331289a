import { actorId, groupId, orNull, tableId } from '../args'
import { command } from '../command'
import { actorAt, inTable } from '../pieces/find'
import { grouped, mustBeGroup } from '../pieces/groups'
import { mapped } from '../pieces/lists'
import { actorName } from '../pieces/names'
import { put } from '../pieces/same'

/** Puts an actor under a group of the head, or under none. */
export const setActorGroup = command(
  'setActorGroup',
  { table: tableId, actor: actorId, group: orNull(groupId) },
  {
    run: (sop, { table, actor, group }) =>
      inTable(sop, table, (old) => {
        actorAt(old, actor)
        mustBeGroup(old, group)
        return put(old, { actors: mapped(old.actors, (other) => (other.id === actor ? grouped(other, group) : other)) })
      }),
    title: (sop, at) => ({ name: actorName(sop, at) }),
  },
)
