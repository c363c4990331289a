// The width of a column and the height of a row, as choices.
import type { ReactElement } from 'react'
import { callOf } from '../../shared/commands'
import type { ActorId, FlowTable, Row, TextColumn } from '../../shared/model'
import { chosenHeight, chosenShare, heightened, widened, withoutHeight } from '../state/drawing'
import { layoutOf } from '../state/pages'
import { activeDocument, run } from '../state/session'
import { useSession, useSessionStore, type Words } from '../state/useSession'
import { Stepper } from './Stepper'

interface WidthProps {
  readonly table: FlowTable
  readonly column: TextColumn | ActorId
  readonly t: Words
}
export const ColumnWidth = ({ table, column, t }: WidthProps): ReactElement | null => {
  const store = useSessionStore()
  const document = useSession(activeDocument)
  if (document === null) return null
  const chosen = chosenShare(table, column)
  const widen = (steps: 1 | -1) => (): void =>
    void run(store, widened(layoutOf(document.ref.id, document.history.present), table, column, steps))
  return (
    <Stepper
      label={t('panel.columnWidth')}
      chosen={chosen === null ? null : t('panel.percent', { value: Math.round(100 * chosen) })}
      less={widen(-1)}
      more={widen(1)}
      automatic={() => run(store, [callOf('clearOverride', { table: table.id, kind: 'columnWidth', of: column })])}
      t={t}
    />
  )
}

const MM = 72 / 25.4
export const RowHeight = ({ table, row, t }: { readonly table: FlowTable; readonly row: Row; readonly t: Words }): ReactElement | null => {
  const store = useSessionStore()
  const document = useSession(activeDocument)
  if (document === null) return null
  const chosen = chosenHeight(table, row.id)
  const heighten = (steps: 1 | -1) => (): void => {
    const sop = document.history.present
    const layout = layoutOf(document.ref.id, sop)
    const plain = chosen === null ? layout : layoutOf(document.ref.id, withoutHeight(sop, table, row.id))
    run(store, heightened(layout, plain, table, row.id, steps))
  }
  return (
    <Stepper
      label={t('panel.rowHeight')}
      chosen={chosen === null ? null : t('panel.millimetres', { value: Math.round(chosen / MM) })}
      less={chosen === null ? null : heighten(-1)}
      more={heighten(1)}
      automatic={() => run(store, [callOf('clearOverride', { table: table.id, kind: 'rowHeight', of: row.id })])}
      t={t}
    />
  )
}
