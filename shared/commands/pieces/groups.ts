import type { Actor, FlowTable, GroupId } from '../../model'
import { refuse } from '../refuse'

/** Throws when the table has no such group; null (no group) is always right. */
export const mustBeGroup = (table: FlowTable, group: GroupId | null): void => {
  if (group !== null && !table.groups.some((other) => other.id === group)) refuse(`no group ${group} in table ${table.id}`)
}
/** The actor in a group, or in none; the same reference when it is there. */
export const grouped = (actor: Actor, group: GroupId | null): Actor => {
  if ((actor.group ?? null) === group) return actor
  const { group: _, ...alone } = actor
  return group === null ? alone : { ...alone, group }
}
