import type { Board, Wish, WishEnd } from './board'

/** A wish as the search sees it: plain numbers, no ids. */
export interface Net {
  readonly index: number // position among the wishes
  readonly wish: Wish
  readonly from: number // block index, or -1 when it begins in a strip
  readonly to: number // block index, or -1
  readonly fork: number // flows of one fork number may share their exit
  readonly merge: number // flows of one merge number may share their entry
  readonly selfLoop: boolean
}

/**
 * Numbers the wishes. Only flows that really begin at the same block may fork, and only flows that end at the same block may merge:
 * connector halves belong to one flow each.
 */
export function netsOf(board: Board, wishes: readonly Wish[]): readonly Net[] {
  const blockIndex = new Map(board.blocks.map((b, i) => [b.id, i] as const))
  const indexOf = (end: WishEnd | null): number => (end && 'block' in end ? (blockIndex.get(end.block) ?? -1) : -1)
  const forks = new Map<string, number>()
  const merges = new Map<string, number>()
  const numberIn = (known: Map<string, number>, key: string, fresh: number): number => {
    const found = known.get(key)
    if (found !== undefined) return found
    known.set(key, fresh)
    return fresh
  }
  return wishes.map((wish, index) => {
    const from = indexOf(wish.from)
    const to = indexOf(wish.to)
    const forks_ = wish.kind === 'arrow' && from >= 0
    const merges_ = wish.kind === 'arrow' && to >= 0 && wish.target !== null
    return {
      index,
      wish,
      from,
      to,
      fork: forks_ ? numberIn(forks, JSON.stringify([from, wish.source, wish.labelText]), index) : index,
      merge: merges_ ? numberIn(merges, JSON.stringify([to, wish.target]), index) : index,
      selfLoop: from >= 0 && from === to,
    }
  })
}
