// What a side of a symbol costs to leave or to enter: the form's habits (forward into the top, back from below or the side).
import type { Dir, Grid } from './blocked'
import type { End } from './lines'
import { PRICE } from './measures'
import type { Net } from './nets'

const SIDES = ['top', 'right', 'bottom', 'left'] as const

/** The side of `from` that looks at `to`: 1 right, 3 left, null when they stand on one axis. */
const facing = (from: number, to: number): Dir | null => (Math.abs(from - to) < 0.02 ? null : to > from ? 1 : 3)

const inOneRow = (grid: Grid, net: Net): boolean => {
  const a = grid.ends.find((e) => e.kind === 'block' && e.index === net.from)
  const b = grid.ends.find((e) => e.kind === 'block' && e.index === net.to)
  return a !== undefined && b !== undefined && a !== b && a.band === b.band && a.stack !== b.stack
}

/** Price of leaving `end` by `side` towards x = `targetX`. */
export function exitPrice(grid: Grid, net: Net, end: End, side: Dir, targetX: number): number {
  const wanted = net.wish.prefer.exit
  const preference = wanted && wanted !== SIDES[side] ? PRICE.notPreferred : 0
  const face = facing(end.cx, targetX)
  if (end.kind === 'slot') return preference + (side === 0 || side === 2 ? 0 : side === face ? 20 : 35)
  if (net.wish.kind === 'joint') return preference + (side === face ? 0 : side === 2 ? 100 : 200)
  if (side === 0) return preference + (end.shape === 'diamond' ? (wanted === 'top' ? 0 : 3000) : inOneRow(grid, net) ? 100 : 260)
  if (inOneRow(grid, net)) return preference + (side === face ? 0 : side === 2 ? 35 : 120)
  return preference + (side === 2 || side === face ? 0 : 35)
}

/** Price of entering `end` by `side`, coming from x = `sourceX`. */
export function entryPrice(grid: Grid, net: Net, end: End, side: Dir, sourceX: number): number {
  const wanted = net.wish.prefer.entry
  const preference = wanted && wanted !== SIDES[side] ? PRICE.notPreferred : 0
  const face = facing(end.cx, sourceX)
  if (end.kind === 'slot') return preference + (side === 0 || side === 2 ? 0 : 15)
  if (net.wish.kind === 'joint') return preference + (side === face ? 0 : side === 2 ? 100 : 200)
  if (inOneRow(grid, net)) return preference + (side === face ? 0 : side === 0 || side === 2 ? 60 : 120)
  if (net.wish.backward) return preference + (side === 2 ? 0 : side === 0 ? 260 : 15)
  return preference + (side === 0 ? 0 : side === 2 ? 420 : end.shape === 'diamond' ? 200 : 160)
}
