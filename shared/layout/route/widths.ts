// Final widths of the symbols: as wide as the board asked, less where a rail or a head beside them needs the room.
import type { Laying } from './laying'
import type { Block } from './board'
import type { YLine } from './lines'
import { HEAD_RUN_NARROW, LEAST_SYMBOL_W, PITCH, CLOSEST } from './measures'
import { busyNodeBefore, isHead, masksOf } from './needs'
import { headRunOf } from './search'

/** Width (pt) of each end; `tight`: ends that keep what they can, because a label hangs at them. */
export function finalWidths(l: Laying, tight: ReadonlySet<number>): readonly number[] {
  const { grid } = l
  const mask = masksOf(l)
  return grid.ends.map((end, e) => {
    if (end.kind === 'slot') return end.w
    const block = grid.board.blocks[end.index] as Block
    if (block.hasText) return block.w
    let w = block.w
    const labelled = l.labels.some((label) => label && label.end === e)
    if (labelled) w = end.w
    const clear = Math.min(PITCH, Math.max(CLOSEST, end.clear))
    grid.ys.forEach((line: YLine, yi) => {
      if (line.band !== end.band || line.kind !== 'line') return
      for (let xi = 0; xi < grid.nx; xi++) {
        if (((mask[yi * grid.nx + xi] as number) & 5) === 0 || xi === end.xi) continue
        w = Math.min(w, 2 * (Math.abs((grid.xs[xi] as { x: number }).x - end.cx) - clear))
      }
    })
    w = Math.max(w, Math.min(end.w, block.w))
    for (const side of [1, 3] as const) {
      const port = grid.ports[e * 4 + side]
      if (!port || !isHead(l, port)) continue
      const busy = busyNodeBefore(l, mask, port)
      if (busy === null) continue
      const room = Math.abs((grid.xs[busy % grid.nx] as { x: number }).x - end.cx) - (tight.has(e) ? HEAD_RUN_NARROW : headRunOf(grid, end))
      if (2 * room < w) w = Math.max(Math.min(LEAST_SYMBOL_W, w), 2 * room)
    }
    return w
  })
}
