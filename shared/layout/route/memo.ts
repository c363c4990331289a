// The laying of a page depends on what stands where, not on heights or names: typing more text into a cell moves lines, it finds no new ones.
import type { Board, Wish, WishEnd } from './board'
import { linesOf } from './lines'
import { netsOf } from './nets'
import type { Settled } from './settle'

const KEPT = 200 // pages
const settled = new Map<string, Settled>()
const wanting = new Map<string, Wanting>()

export interface Wanting {
  readonly nets: readonly number[]
  readonly steps: number
}

/** The settled laying of a board, found anew only if no board alike was seen lately. Ids and heights are those of the board asked for. */
export function settledOnce(board: Board, wishes: readonly Wish[], settle: (board: Board, wishes: readonly Wish[]) => Settled): Settled {
  let fresh = false
  const found = recall(settled, likeness(board, wishes), () => {
    fresh = true
    return settle(board, wishes)
  })
  if (fresh) return found
  const { laying } = found
  const grid = { ...laying.grid, board, ends: linesOf(board, wishes, laying.grid.room).ends }
  return { ...found, laying: { ...laying, grid, nets: netsOf(board, wishes) } }
}

/** The nets of a board without a good place, found anew only if no board alike was seen lately. */
export const wantingOnce = (board: Board, wishes: readonly Wish[], find: () => Wanting): Wanting =>
  recall(wanting, likeness(board, wishes), find)

function recall<T>(known: Map<string, T>, key: string, make: () => T): T {
  const before = known.get(key)
  if (before !== undefined) known.delete(key) // the most recently used stand last
  const value = before ?? make()
  const oldest = known.keys().next()
  if (known.size >= KEPT && oldest.done !== true) known.delete(oldest.value)
  known.set(key, value)
  return value
}

/** Everything of a board that decides its routes, without ids and heights. */
function likeness(board: Board, wishes: readonly Wish[]): string {
  const band = new Map(board.bands.map((b, i) => [b.id, i] as const))
  const block = new Map(board.blocks.map((b, i) => [b.id, i] as const))
  const names = new Map<string, number>()
  const nameOf = (text: string): number => {
    const n = names.get(text) ?? names.size
    names.set(text, n)
    return n
  }
  const end = (e: WishEnd | null): unknown => (e === null ? null : 'block' in e ? block.get(e.block) : [band.get(e.strip), e.column])
  return JSON.stringify([
    board.columns.map((c) => [c.x, c.w]),
    board.bands.map((b) => b.role),
    board.blocks.map((b) => [band.get(b.band), b.columns, b.shape, b.w, b.h, b.hasText]),
    wishes.map((w) => [
      w.kind,
      end(w.from),
      end(w.to),
      nameOf(`source ${w.source}`),
      w.target === null ? null : nameOf(`target ${w.target}`),
      nameOf(`label ${w.labelText}`),
      w.labelText === '',
      w.label.map((v) => [v.w, v.h, v.wraps]),
      w.backward,
      w.prefer.exit ?? null,
      w.prefer.entry ?? null,
      w.prefer.channel ? [w.prefer.channel.column, w.prefer.channel.at] : null,
    ]),
  ])
}
