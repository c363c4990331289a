// Breaks a flow table into pages: choose the rows, route, let bands grow; a page that overflows gives its last row to the next and is
// routed again. A page's board depends on its first and last row only, so no page is looked at twice for the sake of another.
import type { FlowTable } from '../../model'
import type { Typesetter } from '../measure'
import type { Sheet } from '../sheet'
import { boardOf, cutsAfter, FOOT_STRIP, flowMapOf, halvesOf, HEAD_STRIP, isOverfull, type Half } from './board'
import { flowColumns } from './columns'
import { endsHeight, titleHeight, totalHeight } from './ends'
import { flowHeader } from './header'
import { labelVariants } from './labels'
import { leastHeights, piecesOf, type Piece } from './pieces'
import type { Board, Wish } from '../route/board'
import type { PagePlan, TablePlan } from './planned'
import { routed } from './routing'
import { stripHeight } from './strips'

export interface Work {
  searchSteps: number
  passes: number
}

/** A strip of ordinary height. A row taller than a page leaves room for two beside itself, the last one for one and the table's ends. */
const STRIP = 34.5

/** Columns, header and pieces of a table on a sheet whose tables may begin at `top`; `wanted`: lanes as wide as that (pt), if they can be. */
export function planTable(
  table: FlowTable,
  sheet: Sheet,
  top: number,
  legend: boolean,
  typesetter: Typesetter,
  wanted = 0,
): Omit<TablePlan, 'widened'> {
  const columns = flowColumns(table, sheet, typesetter, wanted)
  const header = flowHeader(table, columns, sheet, typesetter)
  const title = titleHeight({ table, sheet }, typesetter)
  const room = sheet.limit - top - title - header.height - sheet.continued
  const ends = totalHeight({ table, sheet, columns }, typesetter) + endsHeight({ table, sheet, legend }, typesetter)
  const tallest = { row: Math.max(40, room - 2 * STRIP), last: Math.max(40, room - STRIP - Math.max(STRIP, ends)) }
  const pieces = piecesOf(table, columns, sheet, tallest, typesetter)
  return { table, sheet, columns, header, pieces, map: flowMapOf(table, pieces), titleHeight: title, legend }
}

/** The pages of a table, each from `top` (pt) down; there is always one. */
export function planPages(plan: TablePlan, top: number, typesetter: Typesetter, work: Work): readonly PagePlan[] {
  const pages: PagePlan[] = []
  let from = 0
  do {
    const page = nextPage(plan, from, top, typesetter, work)
    pages.push(page)
    from = page.to
  } while (from < plan.pieces.length)
  return pages
}

/** All rows on one page from `top`, or `null` where they do not fit. */
export function planSinglePage(plan: TablePlan, top: number, typesetter: Typesetter, work: Work): PagePlan | null {
  if (plan.pieces.some((piece, i) => i > 0 && breaksBefore(plan, piece))) return null
  if (plan.pieces.some(({ parts }) => parts > 1)) return null
  const estimated = leastHeights(plan.pieces, plan.columns).reduce((sum, h) => sum + h, 0)
  if (estimated > roomFor(plan, top, true, typesetter)) return null
  const page = routePage(plan, 0, plan.pieces.length, top, typesetter, work)
  return page.overflows ? null : page
}

const breaksBefore = ({ table }: TablePlan, piece: Piece): boolean =>
  piece.part === 1 && table.overrides.some((override) => override.kind === 'breakBefore' && override.row === piece.row.id)

/** Height for strips and rows; the last page also holds the total, foot notes and legend, the others the line that the table goes on. */
function roomFor(plan: TablePlan, top: number, last: boolean, typesetter: Typesetter): number {
  const ends = last ? totalHeight(plan, typesetter) + endsHeight(plan, typesetter) : plan.sheet.continued
  return plan.sheet.limit - top - plan.titleHeight - plan.header.height - ends
}

/** The latest end of the page that begins with piece `from`: a further part of a split row begins a page, so that its parts follow each other. */
function latestEnd(plan: TablePlan, from: number): number {
  const forced = plan.pieces.findIndex((piece, i) => i > from && (piece.part > 1 || breaksBefore(plan, piece)))
  return forced < 0 ? plan.pieces.length : forced
}

function nextPage(plan: TablePlan, from: number, top: number, typesetter: Typesetter, work: Work): PagePlan {
  const end = latestEnd(plan, from)
  let to = Math.max(from + 1, mostPieces(plan, from, end, top, typesetter))
  for (;;) {
    to = settleBreak(plan, from, to, end)
    const page = routePage(plan, from, to, top, typesetter, work)
    if (to <= from + 1 || (!page.overflows && !page.overfull)) return page
    to -= 1
  }
}

/** The boards of a table's pages as the least heights of its rows break it, before anything is routed. */
export function boardsOf(plan: TablePlan, top: number, typesetter: Typesetter): readonly PageBoard[] {
  const boards: PageBoard[] = []
  for (let from = 0; from < plan.pieces.length;) {
    const end = latestEnd(plan, from)
    const to = settleBreak(plan, from, Math.max(from + 1, mostPieces(plan, from, end, top, typesetter)), end)
    boards.push(boardOfPage(plan, from, to, typesetter))
    from = to
  }
  return boards
}

/** How many pieces fit by their least heights. */
function mostPieces(plan: TablePlan, from: number, end: number, top: number, typesetter: Typesetter): number {
  let to = Math.min(end, from + 1)
  while (to < end) {
    const slice = plan.pieces.slice(from, to + 1)
    const rows = leastHeights(slice, plan.columns).reduce((sum, h) => sum + h, 0)
    const last = to + 1 === plan.pieces.length
    if (rows > roomFor(plan, top, last, typesetter)) break
    to += 1
  }
  // Strips are part of the height: take rows away until they fit with the strips that this choice makes.
  while (to > from + 1) {
    const slice = plan.pieces.slice(from, to)
    const rows = leastHeights(slice, plan.columns).reduce((sum, h) => sum + h, 0)
    const { head, foot } = stripsOf(plan, from, to, typesetter)
    if (rows + (head ?? 0) + (foot ?? 0) <= roomFor(plan, top, to === plan.pieces.length, typesetter)) break
    to -= 1
  }
  return to
}

/**
 * The better of the last two possible breaks: the one that cuts fewer flows; none that leaves a single row for the last page, none
 * right under a heading.
 */
function settleBreak(plan: TablePlan, from: number, to: number, end: number): number {
  const { pieces, map } = plan
  const count = pieces.length
  if (to >= count || to === end) return to
  const isHeading = (piece: Piece | undefined): boolean => piece?.row.kind === 'heading'
  const good = (at: number): boolean =>
    at > from && !isHeading(pieces[at - 1]) && !(count - at === 1 && at - from > 1) && (pieces[at]?.part ?? 1) === 1
  const candidates: number[] = []
  for (let at = to; at > from && candidates.length < 2; at -= 1) if (good(at)) candidates.push(at)
  const [best, other] = candidates
  if (best === undefined) return to
  if (other === undefined || other - from < 2) return best
  const cuts = (at: number): number => cutsAfter(map, pieces[at - 1]?.index ?? 0)
  return cuts(other) < cuts(best) ? other : best
}

function pageHalves(plan: TablePlan, from: number, to: number): readonly Half[] {
  // The rows of which this page shows the symbols: a further part of a split row shows none.
  const shown = plan.pieces.slice(from, to).filter(({ part }) => part === 1)
  const first = shown[0]?.index
  const last = shown.at(-1)?.index
  return first === undefined || last === undefined ? [] : halvesOf(plan.map, first, last)
}

function stripsOf(plan: TablePlan, from: number, to: number, typesetter: Typesetter) {
  const halves = pageHalves(plan, from, to)
  const height = (strip: Half['strip']): number | null =>
    stripHeight(
      halves.filter((half) => half.strip === strip),
      plan.table,
      plan.columns,
      plan.sheet,
      typesetter,
    )
  return { halves, head: height(HEAD_STRIP), foot: height(FOOT_STRIP) }
}

interface PageBoard {
  readonly board: Board
  readonly wishes: readonly Wish[]
  readonly halves: readonly Half[]
  readonly heights: readonly number[]
}
function boardOfPage(plan: TablePlan, from: number, to: number, typesetter: Typesetter): PageBoard {
  const pieces = plan.pieces.slice(from, to)
  const heights = leastHeights(pieces, plan.columns)
  const { halves, ...strips } = stripsOf(plan, from, to, typesetter)
  const face = { font: plan.sheet.font, sizePt: 8, bold: false }
  const { board, wishes } = boardOf(plan.table, plan.columns, plan.map, pieces, heights, halves, strips, (text) =>
    labelVariants(text, face, typesetter),
  )
  return { board, wishes, halves, heights }
}

function routePage(plan: TablePlan, from: number, to: number, top: number, typesetter: Typesetter, work: Work): PagePlan {
  const { board, wishes, halves, heights } = boardOfPage(plan, from, to, typesetter)
  const last = to === plan.pieces.length
  const overfull = isOverfull(halves, plan.columns)
  const result = routed(board, wishes)
  work.searchSteps += result.searchSteps
  work.passes += 1
  const overflows = result.height > roomFor(plan, top, last, typesetter) + 0.01
  return { from, to, last, halves, heights, routed: result, overflows, overfull }
}
