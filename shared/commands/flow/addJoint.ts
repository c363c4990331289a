import { flowId, symbolId, tableId } from '../args'
import { canJoin } from '../../model'
import { command } from '../command'
import { refuse } from '../refuse'
import { inTable, mustBeNew } from '../pieces/find'
import { symbolNumber } from '../pieces/names'

/** Joins two symbols of one row by a plain line: their actors act together. */
export const addJoint = command(
  'addJoint',
  { table: tableId, flow: flowId, a: symbolId, b: symbolId },
  {
    run: (sop, { table, flow, a, b }) => {
      mustBeNew(sop, flow)
      return inTable(sop, table, (old) => {
        const may = canJoin(old, a, b)
        if (may.ok) return { ...old, flows: [...old.flows, { kind: 'joint', id: flow, between: [a, b] }] }
        return may.why === 'already-connected' ? old : refuse(`${a} and ${b}: ${may.why}`)
      })
    },
    title: (sop, at) => ({ n: symbolNumber(sop, { table: at.table, symbol: at.a }) }),
  },
)
