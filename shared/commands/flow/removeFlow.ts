import { flowId, tableId } from '../args'
import { command } from '../command'
import { flowIn, inTable, tableIn } from '../pieces/find'
import { kept } from '../pieces/lists'
import { flowNumber } from '../pieces/names'
import { withoutLostOverrides } from '../pieces/overriding'

/** Takes away an arrow with its label, or a joint. */
export const removeFlow = command(
  'removeFlow',
  { table: tableId, flow: flowId },
  {
    run: (sop, { table, flow }) =>
      inTable(sop, table, (old) => {
        flowIn(old, flow)
        return withoutLostOverrides({ ...old, flows: kept(old.flows, (other) => other.id !== flow) })
      }),
    title: (sop, at) => ({
      n: flowNumber(sop, at),
      ...(flowIn(tableIn(sop, at.table), at.flow).kind === 'joint' ? { variant: 'joint' } : {}),
    }),
  },
)
