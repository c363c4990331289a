import { flowId, orNull, symbolId, tableId } from '../args'
import { canConnect } from '../../model'
import { command } from '../command'
import { refuse } from '../refuse'
import { flowIn, inTable } from '../pieces/find'
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
        const may = to === null || to === arrow.to ? null : canConnect(old, arrow.from, to, arrow.label)
        if (may?.ok === false) return refuse(`${arrow.from} to ${to}: ${may.why}`)
        return led(old, flow, to)
      }),
    title: (sop, at) =>
      at.to === null
        ? { variant: 'open', n: flowNumber(sop, at) }
        : { n: flowNumber(sop, at), to: symbolNumber(sop, { table: at.table, symbol: at.to }) },
  },
)
