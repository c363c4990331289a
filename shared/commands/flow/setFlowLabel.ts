import { flowId, tableId, text } from '../args'
import { command } from '../command'
import { refuse } from '../refuse'
import { flowIn, inTable } from '../pieces/find'
import { mapped } from '../pieces/lists'
import { flowNumber } from '../pieces/names'
import { put } from '../pieces/same'

/** Sets the words at an arrow's exit; '' prints none. */
export const setFlowLabel = command(
  'setFlowLabel',
  { table: tableId, flow: flowId, label: text },
  {
    run: (sop, { table, flow, label }) =>
      inTable(sop, table, (old) => {
        if (flowIn(old, flow).kind !== 'arrow') return refuse(`flow ${flow} is a joint`)
        return put(old, {
          flows: mapped(old.flows, (other) => (other.id === flow && other.kind === 'arrow' ? put(other, { label }) : other)),
        })
      }),
    title: (sop, at) => ({ n: flowNumber(sop, at) }),
    typing: ({ flow }) => flow,
  },
)
