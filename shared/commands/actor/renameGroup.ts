import { groupId, tableId, text } from '../args'
import { command } from '../command'
import { inTable } from '../pieces/find'
import { mustBeGroup } from '../pieces/groups'
import { mapped } from '../pieces/lists'
import { put } from '../pieces/same'

/** Sets a group's name. */
export const renameGroup = command(
  'renameGroup',
  { table: tableId, group: groupId, name: text },
  {
    run: (sop, { table, group, name }) =>
      inTable(sop, table, (old) => {
        mustBeGroup(old, group)
        return put(old, { groups: mapped(old.groups, (other) => (other.id === group ? put(other, { name }) : other)) })
      }),
    typing: ({ group }) => group,
  },
)
