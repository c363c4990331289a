import { actorId, tableId } from '../args'
import { symbolsOfTable, type FlowSymbol, type FlowTable } from '../../model'
import { command } from '../command'
import { actorAt, inTable } from '../pieces/find'
import { withoutSymbols } from '../pieces/joining'
import { kept, mapped } from '../pieces/lists'
import { actorName } from '../pieces/names'
import { withoutLostOverrides } from '../pieces/overriding'

/** Takes away an actor's column: its own symbols go and the flow joins round them, a shape across columns narrows. */
export const removeActor = command(
  'removeActor',
  { table: tableId, actor: actorId },
  {
    run: (sop, { table, actor }) =>
      inTable(sop, table, (old) => {
        actorAt(old, actor)
        const alone = symbolsOfTable(old).filter((symbol) => symbol.actors.every((other) => other === actor))
        const joined = withoutSymbols(old, new Set(alone.map((symbol) => symbol.id)))
        const narrowed = (symbol: FlowSymbol): FlowSymbol =>
          symbol.actors.includes(actor)
            ? { ...symbol, actors: kept(symbol.actors, (other) => other !== actor) as FlowSymbol['actors'] }
            : symbol
        const rows: FlowTable['rows'] = joined.rows.map((row) => {
          if (row.kind === 'heading') return row
          const symbols = mapped(row.symbols, narrowed)
          return symbols === row.symbols ? row : { ...row, symbols }
        })
        return withoutLostOverrides({ ...joined, rows, actors: kept(joined.actors, (other) => other.id !== actor) })
      }),
    title: (sop, at) => ({ name: actorName(sop, at) }),
  },
)
