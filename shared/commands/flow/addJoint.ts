import { flowId, symbolId, tableId } from '../args'
import { command } from '../command'
import { refuse } from '../refuse'
import { homeOf, inTable, mustBeNew } from '../pieces/find'
import { symbolNumber } from '../pieces/names'

/** Joins two symbols of one row by a plain line: their actors act together. */
export const addJoint = command(
  'addJoint',
  { table: tableId, flow: flowId, a: symbolId, b: symbolId },
  {
    run: (sop, { table, flow, a, b }) => {
      mustBeNew(sop, flow)
      return inTable(sop, table, (old) => {
        if (a === b || homeOf(old, a) !== homeOf(old, b)) return refuse('a joint links two symbols of one row')
        const joined = old.flows.some((other) => other.kind === 'joint' && other.between.includes(a) && other.between.includes(b))
        return joined ? old : { ...old, flows: [...old.flows, { kind: 'joint', id: flow, between: [a, b] }] }
      })
    },
    title: (sop, at) => ({ n: symbolNumber(sop, { table: at.table, symbol: at.a }) }),
  },
)
