import { actorId, automaticArrow, orNull, place, rowId, shape, symbolId, symbolKind, tableId, text } from '../args'
import type { Activity, FlowSymbol } from '../../model'
import { command } from '../command'
import { actorAt, inTable, mustBeNew } from '../pieces/find'
import { ledFromAbove } from '../pieces/joining'
import { inserted } from '../pieces/lists'
import { cellColumns, settled } from '../pieces/merged'

/**
 * Inserts an activity at `index` among all rows (0 to length), with a first symbol where given, to which the flow comes from
 * above (`arrow`). Between merged cells the new row joins the merge.
 */
export const insertActivity = command(
  'insertActivity',
  {
    table: tableId,
    row: rowId,
    index: place,
    text,
    symbol: orNull(shape({ id: symbolId, actor: actorId, kind: symbolKind })),
    arrow: automaticArrow,
  },
  {
    run: (sop, { table, row, index, text, symbol, arrow }) => {
      mustBeNew(sop, row, ...(symbol === null ? [] : [symbol.id]), ...(arrow === null ? [] : [arrow.id]))
      return inTable(sop, table, (old) => {
        if (symbol !== null) actorAt(old, symbol.actor)
        const first: FlowSymbol | null = symbol && { id: symbol.id, kind: symbol.kind, actors: [symbol.actor], text: '' }
        const below = old.rows[index]
        const cell = (column: (typeof cellColumns)[number]) => (below?.kind === 'activity' && below[column] === null ? null : '')
        const fresh: Activity = {
          kind: 'activity',
          id: row,
          number: null,
          text,
          symbols: first === null ? [] : [first],
          requirements: cell('requirements'),
          duration: cell('duration'),
          output: cell('output'),
          remarks: cell('remarks'),
        }
        const wider = { ...old, rows: settled(old.rows, inserted(old.rows, index, fresh)) }
        return first === null ? wider : ledFromAbove(wider, row, first, arrow)
      })
    },
  },
)
