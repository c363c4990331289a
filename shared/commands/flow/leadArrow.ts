import { flowId, orNull, symbolId, tableId } from '../args'
import { command } from '../command'
import { refuse } from '../refuse'
import { flowIn, homeOf, inTable } from '../pieces/find'
import { led } from '../pieces/joining'
import { flowNumber, symbolNumber } from '../pieces/names'

/** Leads an exit to another symbol, or (null) nowhere yet; label and side of exit stay. */
export const leadArrow = command(
  'leadArrow',
  { table: tableId, flow: flowId, to: orNull(symbolId) },
  {
    run: (sop, { table, flow, to }) =>
      inTable(sop, table, (old) => {
        const arrow = flowIn(old, flow)
        if (arrow.kind !== 'arrow') return refuse(`flow ${flow} is a joint`)
        if (to !== null) homeOf(old, to)
        if (to === arrow.from) return refuse('an arrow cannot lead to its own symbol')
        return led(old, flow, to)
      }),
    title: (sop, at) =>
      at.to === null
        ? { variant: 'open', n: flowNumber(sop, at) }
        : { n: flowNumber(sop, at), to: symbolNumber(sop, { table: at.table, symbol: at.to }) },
  },
)
