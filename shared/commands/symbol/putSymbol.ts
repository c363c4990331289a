import { actorId, automaticArrow, rowId, symbolId, symbolKind, tableId } from '../args'
import { newSymbol } from '../../model'
import { command } from '../command'
import { actorAt, inActivity, inTable, mustBeNew } from '../pieces/find'
import { ledFromAbove } from '../pieces/joining'
import { actorTitle, rowNumber } from '../pieces/names'

/** Puts a symbol into an actor's cell, after those that stand in the row; to a row's first symbol the flow comes from above (`arrow`). */
export const putSymbol = command(
  'putSymbol',
  { table: tableId, row: rowId, symbol: symbolId, actor: actorId, kind: symbolKind, arrow: automaticArrow },
  {
    run: (sop, { table, row, symbol, actor, kind, arrow }) => {
      mustBeNew(sop, symbol, ...(arrow === null ? [] : [arrow.id]))
      return inTable(sop, table, (old) => {
        actorAt(old, actor)
        const fresh = newSymbol(symbol, kind, actor)
        let first = false
        const filled = inActivity(old, row, (activity) => {
          first = activity.symbols.length === 0
          return { ...activity, symbols: [...activity.symbols, fresh] }
        })
        return first ? ledFromAbove(filled, row, fresh, arrow) : filled
      })
    },
    title: (sop, at) => ({ n: rowNumber(sop, at), ...actorTitle(sop, at) }),
  },
)
