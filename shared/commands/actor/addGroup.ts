import { actorId, groupId, listOf, tableId, text } from '../args'
import { command } from '../command'
import { actorAt, inTable, mustBeNew, tableIn } from '../pieces/find'
import { calledBy } from '../pieces/names'
import { grouped } from '../pieces/groups'
import { mapped } from '../pieces/lists'

/** Adds a group to the head, over the named actors. */
export const addGroup = command(
  'addGroup',
  { table: tableId, group: groupId, name: text, actors: listOf(actorId) },
  {
    run: (sop, { table, group, name, actors }) => {
      mustBeNew(sop, group)
      return inTable(sop, table, (old) => {
        for (const actor of actors) actorAt(old, actor)
        return {
          ...old,
          groups: [...old.groups, { id: group, name }],
          actors: mapped(old.actors, (actor) => (actors.includes(actor.id) ? grouped(actor, group) : actor)),
        }
      })
    },
    title: (sop, { table, name }) => ({ name: calledBy(name, tableIn(sop, table).groups.length) }),
  },
)
