import { groupId, tableId } from '../args'
import { command } from '../command'
import { inTable } from '../pieces/find'
import { groupName } from '../pieces/names'
import { grouped, mustBeGroup } from '../pieces/groups'
import { kept, mapped } from '../pieces/lists'

/** Takes a group out of the head; its actors stay, without group. */
export const removeGroup = command(
  'removeGroup',
  { table: tableId, group: groupId },
  {
    run: (sop, { table, group }) =>
      inTable(sop, table, (old) => {
        mustBeGroup(old, group)
        return {
          ...old,
          groups: kept(old.groups, (other) => other.id !== group),
          actors: mapped(old.actors, (actor) => (actor.group === group ? grouped(actor, null) : actor)),
        }
      }),
    title: (sop, at) => ({ name: groupName(sop, at) }),
  },
)
