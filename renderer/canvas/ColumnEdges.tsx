// The rules between columns, where a table's head names them: pulled sideways they set the width of the column at their left, a
// double click leaves it to the layout again, Esc lets go of a rule on its way. The panel does the same by keys.
import { memo, useEffect, useState, type PointerEvent, type ReactElement } from 'react'
import { callOf } from '../../shared/commands'
import { tableById, type TableId } from '../../shared/model'
import type { Layout, Table } from '../../shared/page'
import { resized, type ColumnId } from '../state/drawing'
import { activeSop, run } from '../state/session'
import { useSessionStore } from '../state/useSession'
import css from './overlays.module.css'

interface Props {
  readonly layout: Layout
  readonly tops: readonly number[]
  readonly scale: number // screen px of one pt
}
/** A rule on its way: where the pointer took it, and how far it has come (pt). */
interface Pull {
  readonly edge: string
  readonly from: number
  readonly by: number
}
const REACH_PX = 8

export const ColumnEdges = memo(({ layout, tops, scale }: Props): ReactElement => {
  const store = useSessionStore()
  const [pull, setPull] = useState<Pull | null>(null)
  const pulling = pull !== null
  useEffect(() => {
    if (!pulling) return undefined
    const letGo = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      setPull(null)
    }
    window.addEventListener('keydown', letGo, true)
    return () => window.removeEventListener('keydown', letGo, true)
  }, [pulling])
  const edgesOf = (table: Table, page: number, top: number): readonly ReactElement[] => {
    const row = table.rows.findLast((other) => other.role === 'header')
    if (row === undefined) return []
    return table.columns.slice(0, -1).map((column) => {
      const edge = `${page} ${table.table} ${column.key}`
      const pulled = pull?.edge === edge ? pull : null
      const owner = table.table as TableId
      const id = column.key.replace(/^actor:/u, '') as ColumnId
      const onPointerDown = (event: PointerEvent): void => {
        if (event.button !== 0) return
        event.preventDefault()
        event.stopPropagation()
        event.currentTarget.setPointerCapture(event.pointerId)
        setPull({ edge, from: event.clientX, by: 0 })
      }
      const onPointerUp = (): void => {
        setPull(null)
        const sop = activeSop(store.getState())
        const model = sop === null ? null : tableById(sop, owner)
        if (model !== null && pulled !== null && Math.abs(pulled.by) * scale > 2)
          run(store, resized(model, id, (column.w + pulled.by) / table.box.w))
      }
      const reach = REACH_PX / scale
      return (
        <span key={edge}>
          <span
            className={css.edge}
            data-edge={column.key}
            style={{ left: column.x + column.w - reach / 2, top: top + row.y, width: reach, height: row.h }}
            onPointerDown={onPointerDown}
            onPointerMove={(event) => {
              if (pulled !== null) setPull({ ...pulled, by: (event.clientX - pulled.from) / scale })
            }}
            onPointerUp={onPointerUp}
            onPointerCancel={() => setPull(null)}
            onDoubleClick={() => run(store, [callOf('clearOverride', { table: owner, kind: 'columnWidth', of: id })])}
          />
          {pulled === null ? null : (
            <span
              className={css.pulled}
              style={{ left: column.x + column.w + pulled.by, top: top + table.box.y, height: table.box.h, borderLeftWidth: 1.5 / scale }}
            />
          )}
        </span>
      )
    })
  }
  return (
    <>
      {layout.pages.flatMap((page, index) =>
        page.tables.flatMap((table) => (table.table === 'identity' ? [] : edgesOf(table, page.page, tops[index] ?? 0))),
      )}
    </>
  )
})
ColumnEdges.displayName = 'ColumnEdges'
