import { actorId, groupId, orNull, place, tableId, text } from '../args'
import { command } from '../command'
import { inTable, mustBeNew } from '../pieces/find'
import { calledBy } from '../pieces/names'
import { mustBeGroup } from '../pieces/groups'
import { inserted } from '../pieces/lists'

/** Adds an actor's column at `index` (0 to length). */
export const addActor = command(
  'addActor',
  { table: tableId, actor: actorId, name: text, index: place, group: orNull(groupId) },
  {
    run: (sop, { table, actor, name, index, group }) => {
      mustBeNew(sop, actor)
      return inTable(sop, table, (old) => {
        mustBeGroup(old, group)
        return { ...old, actors: inserted(old.actors, index, { id: actor, name, ...(group === null ? {} : { group }) }) }
      })
    },
    title: (_, { name, index }) => ({ name: calledBy(name, index) }),
  },
)
