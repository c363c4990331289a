import { overrideKind, tableId, text } from '../args'
import { command } from '../command'
import { inTable } from '../pieces/find'
import { kept } from '../pieces/lists'
import { subjectOf } from '../pieces/overriding'
import { put } from '../pieces/same'

/** Leaves to the layout again what a choice of this kind said about `of` (a flow, row or column). */
export const clearOverride = command(
  'clearOverride',
  { table: tableId, kind: overrideKind, of: text },
  {
    run: (sop, { table, kind, of }) =>
      inTable(sop, table, (old) => put(old, { overrides: kept(old.overrides, (other) => other.kind !== kind || subjectOf(other) !== of) })),
    title: (_, { kind }) => ({ variant: kind }),
  },
)
