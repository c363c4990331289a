// oxlint-disable jsx-a11y/no-static-element-interactions -- the head again, for the mouse; the keys reach the one on the page
// A table's head that has scrolled out of sight stays at the upper edge of the window, so that each column says whose it is. It shows
// the head of the computed page; a press on it means that head. On screen only.
import { memo, useLayoutEffect, useState, type PointerEvent, type ReactElement } from 'react'
import { cellTexts, polyline, ruleMarks } from '../../shared/page'
import { TextRun } from '../preview/PagePicture'
import type { Desk } from './desk'
import { headAt, type Head } from './heads'
import type { Presses } from './presses'
import css from './PinnedHead.module.css'

/** Half the weight of the rule under a head (pt): it shows whole. */
const EDGE = 0.6

interface Props {
  readonly heads: readonly Head[]
  readonly desk: Desk
  readonly presses: Presses
}
export const PinnedHead = ({ heads, desk, presses }: Props): ReactElement | null => {
  const { scroller, scale, offset, room } = desk
  const [head, setHead] = useState<Head | null>(null)
  useLayoutEffect(() => {
    const window = scroller.current
    if (window === null || room === null) return undefined
    const look = (): void => setHead(headAt(heads, (window.scrollTop - offset.y) / scale, room.h / scale))
    look()
    window.addEventListener('scroll', look, { passive: true })
    return () => window.removeEventListener('scroll', look)
  }, [heads, offset.y, room, scale, scroller])
  if (head === null) return null
  const { page, box, from, to } = head
  const press = (event: PointerEvent<HTMLDivElement>): void => {
    const frame = event.currentTarget.getBoundingClientRect()
    const point = [(event.clientX - frame.left) / scale, box.y + (event.clientY - frame.top) / scale] as const
    presses.moment.onPagePress(page, point, event)
  }
  return (
    <div
      className={css.stretch}
      style={{ left: offset.x, top: offset.y + from * scale, width: page.w * scale, height: (to - from) * scale }}
      aria-hidden="true"
    >
      <div className={css.head} style={{ height: (box.h + EDGE) * scale }} onPointerDown={press} data-pinned-head={page.page}>
        <HeadPicture head={head} />
      </div>
    </div>
  )
}

const HeadPicture = memo(({ head: { page, table, box } }: { readonly head: Head }): ReactElement => {
  const rows = new Set(table.rows.flatMap(({ role, key }) => (role === 'header' ? [key] : [])))
  return (
    <svg className={css.picture} viewBox={`0 ${box.y} ${page.w} ${box.h + EDGE}`}>
      {ruleMarks(table).map((mark, index) => (
        <path key={index} d={polyline([mark.from, mark.to])} fill="none" stroke="#000" strokeWidth={mark.widthPt} />
      ))}
      {table.cells
        .filter(({ row }) => rows.has(row))
        .flatMap((cell) =>
          cellTexts(table, cell).map((mark, index) => <TextRun key={`${cell.row} ${cell.column} ${index}`} mark={mark} />),
        )}
    </svg>
  )
})
HeadPicture.displayName = 'HeadPicture'
