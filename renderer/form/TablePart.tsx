// The panel for a whole flow table.
import type { ReactElement } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { callOf } from '../../shared/commands'
import type { FlowTable } from '../../shared/model'
import type { MessageKey } from '../../shared/messages'
import { CheckRow } from '../app/controls'
import { run } from '../state/session'
import { useSessionStore, type Words } from '../state/useSession'
import css from './Panel.module.css'

/** Columns and rows of the whole table. */
export const TablePart = ({ table, t }: { readonly table: FlowTable; readonly t: Words }): ReactElement => {
  const store = useSessionStore()
  const columns = ['requirements', 'duration', 'output', 'remarks'] as const
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
    </section>
  )
}
