// The panel for a row: its symbols, number, merged cells, page break.
import type { ReactElement } from 'react'
import { callOf } from '../../shared/commands'
import {
  canMergeUp,
  isTextColumn,
  mergeableColumns,
  printedNumber,
  type Activity,
  type FlowSymbol,
  type FlowTable,
} from '../../shared/model'
import { perform } from '../app/commandTable'
import { CheckRow, Pick } from '../app/choosing'
import { Field } from '../app/controls'
import { breaksBefore } from '../state/drawing'
import { putAt } from '../state/edits'
import { mergeCell } from '../state/merging'
import { currentSymbol } from '../state/performers'
import { patchSelection, runTyping } from '../state/session'
import { useSessionStore, type Words } from '../state/useSession'
import { actorWords } from './actorWords'
import { ColumnWidth, RowHeight } from './SizeRows'
import { SymbolPart } from './SymbolPart'
import css from './Panel.module.css'

interface ActivityProps {
  readonly table: FlowTable
  readonly row: Activity
  readonly chosen: FlowSymbol | null
  readonly caret: string | null // the column in which the caret stands
  readonly t: Words
}
export const ActivityPart = ({ table, row, chosen, caret, t }: ActivityProps): ReactElement => {
  const store = useSessionStore()
  const symbol = currentSymbol(row, chosen?.id ?? null)
  const actors = table.actors.map((actor, index) => ({ id: actor.id, text: actorWords(table, index, t) }))
  return (
    <>
      {row.symbols.length > 1 && symbol !== null ? (
        <Pick
          label={t('panel.symbols', { index: row.symbols.indexOf(symbol) + 1, count: row.symbols.length })}
          value={symbol.id}
          onChange={(id) => patchSelection(store, { symbol: id as FlowSymbol['id'] })}
          choices={row.symbols.map((other, index) => ({
            id: other.id,
            lead: `${index + 1}`,
            text: `${t(`kind.${other.kind}`)}, ${other.actors
              .map((id) =>
                actorWords(
                  table,
                  table.actors.findIndex((actor) => actor.id === id),
                  t,
                ),
              )
              .join(' + ')}`,
          }))}
        />
      ) : null}
      {symbol === null ? (
        <>
          <p className={css.quiet}>{t('panel.noSymbol')}</p>
          <Pick
            label={t('panel.actorOf')}
            value={null}
            choices={actors}
            onChange={(id) => putAt(store, id as FlowSymbol['actors'][0], false, t('label.yes'))}
          />
        </>
      ) : (
        <SymbolPart key={symbol.id} table={table} symbol={symbol} actors={actors} t={t} />
      )}
      <section className={css.section}>
        <Field
          label={t('panel.number')}
          hint={t('panel.numberCounted', { number: printedNumber(table, { ...row, number: null }) })}
          value={row.number ?? ''}
          onChange={(text) =>
            runTyping(store, [callOf('setRowNumber', { table: table.id, row: row.id, number: text === '' ? null : text })])
          }
        />
        {canMergeUp(table, row.id) ? (
          <div className={css.checks}>
            {mergeableColumns
              .filter((column) => !table.hidden.includes(column) && (column === caret || row[column] === null))
              .map((column) => (
                <CheckRow
                  key={column}
                  label={t('panel.merge', { column: t(`column.${column}`) })}
                  checked={row[column] === null}
                  onChange={(merged) => mergeCell(store, table, row, column, merged)}
                />
              ))}
          </div>
        ) : null}
        <RowHeight table={table} row={row} t={t} />
        {caret === null || !isTextColumn(caret) ? null : <ColumnWidth table={table} column={caret} t={t} />}
        <CheckRow
          label={t('panel.breakBefore')}
          checked={breaksBefore(table, row.id)}
          onChange={() => perform(store, 'insert.breakBefore')}
        />
      </section>
    </>
  )
}
