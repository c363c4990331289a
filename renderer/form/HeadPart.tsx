// The panel for a printed title over columns.
import type { ReactElement } from 'react'
import { isTextColumn, type FlowTable, type Sop } from '../../shared/model'
import type { HeadColumn } from '../state/places'
import type { Words } from '../state/useSession'
import { LabelRow } from './LabelRow'
import css from './Panel.module.css'
import { ColumnWidth } from './SizeRows'

interface Props {
  readonly sop: Sop
  readonly table: FlowTable
  readonly column: HeadColumn
  readonly t: Words
}
export const HeadPart = ({ sop, table, column, t }: Props): ReactElement => (
  <section className={css.section}>
    <LabelRow sop={sop} place={{ at: 'columnLabel', table: table.id, column }} t={t} />
    {isTextColumn(column) ? <ColumnWidth table={table} column={column} t={t} /> : null}
  </section>
)
