import { actorId, automaticArrow, orNull, place, rowId, shape, symbolId, symbolKind, tableId, text } from '../args'
import { mergeableColumns, newActivity, newSymbol, type Activity } from '../../model'
import { command } from '../command'
import { actorAt, inTable, mustBeNew } from '../pieces/find'
import { ledFromAbove } from '../pieces/joining'
import { inserted } from '../pieces/lists'
import { settled } from '../pieces/merged'

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
        const first = symbol && newSymbol(symbol.id, symbol.kind, symbol.actor)
        const below = old.rows[index]
        const joined = mergeableColumns.filter((column) => below?.kind === 'activity' && below[column] === null)
        const fresh: Activity = {
          ...newActivity(row, text),
          symbols: first === null ? [] : [first],
          ...Object.fromEntries(joined.map((column) => [column, null])),
        }
        const wider = { ...old, rows: settled(old.rows, inserted(old.rows, index, fresh)) }
        return first === null ? wider : ledFromAbove(wider, row, first, arrow)
      })
    },
  },
)
