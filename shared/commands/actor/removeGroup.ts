import { groupId, tableId } from '../args'
import { command } from '../command'
import { inTable, tableIn } from '../pieces/find'
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
    title: (sop, { table, group }) => ({ name: tableIn(sop, table).groups.find((other) => other.id === group)?.name ?? '' }),
  },
)
