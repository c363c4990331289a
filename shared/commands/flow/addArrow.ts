import { flowId, orNull, symbolId, tableId, text } from '../args'
import { canConnect } from '../../model'
import { command } from '../command'
import { refuse } from '../refuse'
import { homeOf, inTable, mustBeNew } from '../pieces/find'
import { symbolNumber } from '../pieces/names'

/** Adds an exit to a symbol, leading to another or (null) not yet anywhere. */
export const addArrow = command(
  'addArrow',
  { table: tableId, flow: flowId, from: symbolId, to: orNull(symbolId), label: text },
  {
    run: (sop, { table, flow, from, to, label }) => {
      mustBeNew(sop, flow)
      return inTable(sop, table, (old) => {
        homeOf(old, from)
        const may = to === null ? null : canConnect(old, from, to, label)
        if (may?.ok === false) return refuse(`${from} to ${to}: ${may.why}`)
        return { ...old, flows: [...old.flows, { kind: 'arrow', id: flow, from, to, label }] }
      })
    },
    title: (sop, at) => ({ n: symbolNumber(sop, { table: at.table, symbol: at.from }) }),
  },
)
