// The panel for a heading row.
import type { ReactElement } from 'react'
import { callOf } from '../../shared/commands'
import type { FlowTable, Heading } from '../../shared/model'
import { perform } from '../app/commandTable'
import { CheckRow } from '../app/choosing'
import { Field } from '../app/controls'
import { breaksBefore } from '../state/drawing'
import { runTyping } from '../state/session'
import { useSessionStore, type Words } from '../state/useSession'
import css from './Panel.module.css'
import { RowHeight } from './SizeRows'

export const HeadingPart = ({ table, row, t }: { readonly table: FlowTable; readonly row: Heading; readonly t: Words }): ReactElement => {
  const store = useSessionStore()
  return (
    <section className={css.section}>
      <Field
        label={t('panel.heading')}
        value={row.text}
        onChange={(text) => runTyping(store, [callOf('setHeadingText', { table: table.id, row: row.id, text })])}
      />
      <RowHeight table={table} row={row} t={t} />
      <CheckRow
        label={t('panel.breakBefore')}
        checked={breaksBefore(table, row.id)}
        onChange={() => perform(store, 'insert.breakBefore')}
      />
    </section>
  )
}
