// The heads of the flow tables on the desk: what stays in sight while the rows under them scroll. Pure.
import type { Box, Layout, Page, Table } from '../../shared/page'
import { ghostRow } from './spots'

/** The head of one part of a table, and the stretch of the desk (pt) over whose rows it is kept in sight. */
export interface Head {
  readonly page: Page
  readonly table: Table
  readonly box: Box // of its header rows, on the page
  readonly from: number
  readonly to: number
}
/** A head that would take more of the window's height than this is not kept: too little of the rows would be left. */
const MOST_SHARE = 0.35

/** Every head of a layout, from top to bottom; a head goes with its rows, and on the last page with the dashed row. */
export const headsOf = (layout: Layout, tops: readonly number[]): readonly Head[] =>
  layout.pages.flatMap((page, index) =>
    page.tables.flatMap((table) => {
      const rows = table.rows.filter(({ role }) => role === 'header')
      const [first] = rows
      const last = rows.at(-1)
      if (table.table === 'identity' || first === undefined || last === undefined) return []
      const ghost = ghostRow(layout, table.table)
      const next = Math.min(page.h, ...page.tables.flatMap(({ box }) => (box.y > table.box.y ? [box.y] : [])))
      const end = ghost?.page.page === page.page ? ghost.box.y + ghost.box.h : table.box.y + table.box.h
      const top = tops[index] ?? 0
      const box = { x: table.box.x, y: first.y, w: table.box.w, h: last.y + last.h - first.y }
      return [{ page, table, box, from: top + first.y, to: top + Math.min(end, next) }]
    }),
  )

/** The head to keep in sight while the window's upper edge is at `y` (pt of the desk) and the window is `room` pt high. */
export const headAt = (heads: readonly Head[], y: number, room: number): Head | null =>
  heads.find(({ from, to, box }) => from < y && y < to && box.h <= MOST_SHARE * room) ?? null

/** How much of the window's upper edge (pt) the kept head takes while a box under it is shown; 0 for what stands beside or above it. */
export const headOver = (heads: readonly Head[], page: number, box: Box, room: number): number => {
  const head = heads.findLast((other) => other.page.page === page && other.box.y + other.box.h <= box.y + 1)
  return head === undefined || head.box.h > MOST_SHARE * room ? 0 : head.box.h
}
