// Routes are a pure function of their board: a page that did not change is not routed again after a keystroke elsewhere.
import { routeBoard, wantingOf } from '../route'
import type { Board, Routed, Wish } from '../route/board'

const KEPT = 128 // pages
const known = new Map<string, Routed>()

/** The routes of a page's board; kept by the board's own content. A board without symbols needs no router. */
export function routed(board: Board, wishes: readonly Wish[]): Routed {
  if (board.blocks.length === 0 && wishes.length === 0) return empty(board)
  const key = JSON.stringify([board, wishes])
  const before = known.get(key)
  if (before !== undefined) {
    known.delete(key) // the most recently used stand last
    known.set(key, before)
    return before
  }
  const made = routeBoard(board, wishes)
  const oldest = known.keys().next()
  if (known.size >= KEPT && oldest.done !== true) known.delete(oldest.value)
  known.set(key, made)
  return made
}

/** The flows of a page's board without a good place; how many search steps it took to know. */
export const wanting = (board: Board, wishes: readonly Wish[]): { readonly wishes: readonly Wish[]; readonly steps: number } =>
  board.blocks.length === 0 && wishes.length === 0 ? { wishes: [], steps: 0 } : wantingOf(board, wishes)

function empty(board: Board): Routed {
  let y = 0
  const bands = board.bands.map(({ id, minH }) => {
    const band = { id, y, h: minH, line: y + minH / 2 }
    y += minH
    return band
  })
  return { height: y, bands, blocks: [], connectors: [], parts: [], problems: [], added: [], crossings: 0, bends: 0, searchSteps: 0 }
}
