// The panel for a whole flow table.
import { useMemo, type ReactElement } from 'react'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { callOf } from '../../shared/commands'
import { totalDuration, type FlowTable, type Sop } from '../../shared/model'
import type { MessageKey } from '../../shared/messages'
import { perform } from '../app/commandTable'
import { CheckRow } from '../app/choosing'
import { Field, Press } from '../app/controls'
import { goTo, run, runTyping } from '../state/session'
import { removeFootNote } from '../state/tables'
import { useSessionStore, type Words } from '../state/useSession'
import { joined } from './actorWords'
import css from './Panel.module.css'

interface Props {
  readonly sop: Sop
  readonly table: FlowTable
  readonly t: Words
}
/** Title, columns, rows and notes of the whole table; its place among others. */
export const TablePart = ({ sop, table, t }: Props): ReactElement => (
  <>
    <Columns table={table} t={t} />
    <Notes table={table} t={t} />
    <Tables sop={sop} table={table} t={t} />
  </>
)

const Columns = ({ table, t }: Omit<Props, 'sop'>): ReactElement => {
  const store = useSessionStore()
  const columns = ['requirements', 'duration', 'output', 'remarks'] as const
  // Offered, never filled in by itself: which rows a total counts is for the office to say.
  const sum = useMemo(() => totalDuration([table]), [table])
  return (
    <section className={css.section}>
      <h3 className={css.label}>{t('panel.columns')}</h3>
      <div className={css.chips}>
        {columns.map((column) => (
          <ToggleButton
            key={column}
            className={css.chip ?? ''}
            isSelected={!table.hidden.includes(column)}
            onChange={(shown) => run(store, [callOf('setColumnHidden', { table: table.id, column, hidden: !shown })])}
          >
            {t(`column.${column}` satisfies MessageKey)}
          </ToggleButton>
        ))}
      </div>
      <CheckRow
        label={t('panel.columnNumbers')}
        checked={table.columnNumbers}
        onChange={(shown) => run(store, [callOf('setColumnNumbers', { table: table.id, shown })])}
      />
      <CheckRow
        label={t('panel.total')}
        checked={table.total !== null}
        onChange={(shown) => run(store, [callOf('setTotal', { table: table.id, total: shown ? '' : null })])}
      />
      {sum === null || table.total === null || table.total.trim() === sum ? null : (
        <Press look="link" onPress={() => run(store, [callOf('setTotal', { table: table.id, total: sum })])}>
          {t('panel.fillTotal', { total: sum })}
        </Press>
      )}
    </section>
  )
}

/** The foot notes: a press on one puts the caret there on paper. */
const Notes = ({ table, t }: Omit<Props, 'sop'>): ReactElement => {
  const store = useSessionStore()
  return (
    <section className={css.section}>
      <h3 className={css.label}>{t('panel.footNotes')}</h3>
      {table.footNotes.map((note, index) => (
        <div key={index} className={css.row}>
          <button type="button" className={css.note} onClick={() => goTo(store, { at: 'footNote', table: table.id, index })}>
            {joined(note) || t('panel.footNote', { number: index + 1 })}
          </button>
          <button
            type="button"
            className={css.remove}
            aria-label={t('panel.removeFootNote', { number: index + 1 })}
            onClick={() => removeFootNote(store, table, index)}
          >
            <X size={16} strokeWidth={1.5} />
          </button>
        </div>
      ))}
      <Press look="link" icon={<span aria-hidden="true">+</span>} onPress={() => perform(store, 'insert.footNote')}>
        {t('entry.insert.footNote')}
      </Press>
    </section>
  )
}

const Tables = ({ sop, table, t }: Props): ReactElement => {
  const store = useSessionStore()
  const at = sop.tables.indexOf(table)
  return (
    <section className={css.section}>
      {sop.tables.length === 1 ? null : (
        <div className={css.row}>
          <h3 className={css.label}>{t('panel.tableOf', { index: at + 1, count: sop.tables.length })}</h3>
          <span className={css.pair}>
            <Press
              icon={<ArrowUp size={16} strokeWidth={1.5} />}
              aria-label={t('entry.edit.moveTableUp')}
              isDisabled={at === 0}
              onPress={() => perform(store, 'edit.moveTableUp')}
            />
            <Press
              icon={<ArrowDown size={16} strokeWidth={1.5} />}
              aria-label={t('entry.edit.moveTableDown')}
              isDisabled={at === sop.tables.length - 1}
              onPress={() => perform(store, 'edit.moveTableDown')}
            />
          </span>
        </div>
      )}
      <Field
        label={t('panel.tableTitle')}
        value={table.title}
        onChange={(title) => runTyping(store, [callOf('setTableTitle', { table: table.id, title })])}
      />
      <Press look="link" icon={<span aria-hidden="true">+</span>} onPress={() => perform(store, 'insert.table')}>
        {t('entry.insert.table')}
      </Press>
      {sop.tables.length === 1 ? null : (
        <Press look="link" onPress={() => perform(store, 'edit.deleteTable')}>
          {t('entry.edit.deleteTable')}
        </Press>
      )}
    </section>
  )
}
