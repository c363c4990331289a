// Routes as points: in search coordinates while routing, in final ones at the end. The same code serves both.
import type { Box, Point } from '../../page/page'
import type { Grid } from './blocked'
import type { End } from './lines'
import type { Route } from './routes'

/** Where lines and ends stand: a set of y for the grid's lines and a box for each end. */
export interface Placement {
  readonly ys: readonly number[]
  readonly boxes: readonly Box[] // by end
  readonly centres: readonly number[] // y of each end's centre line
  readonly bands: readonly { readonly y: number; readonly h: number }[]
}

export const searchPlacement = (grid: Grid): Placement => ({
  ys: grid.ys.map((l) => l.y),
  boxes: grid.ends.map((e) => e.box),
  centres: grid.ends.map((e) => (grid.ys[e.yi] as { y: number }).y),
  bands: grid.bandRange.map(({ first, last }) => {
    const y = (grid.ys[first] as { y: number }).y
    return { y, h: (grid.ys[last] as { y: number }).y - y }
  }),
})

/** Where a flow leaves or meets an end, on its outline. */
export function outlinePoint(grid: Grid, placement: Placement, end: number, side: number): Point {
  const box = placement.boxes[end] as Box
  const cx = (grid.ends[end] as End).cx
  const cy = placement.centres[end] as number
  return side === 0 ? [cx, box.y] : side === 2 ? [cx, box.y + box.h] : side === 1 ? [box.x + box.w, cy] : [box.x, cy]
}

/** The points of a route, corners only. */
export function pointsOf(grid: Grid, placement: Placement, route: Route): readonly Point[] {
  const first = outlinePoint(grid, placement, route.start.end, route.start.side)
  const all: Point[] = [first]
  for (const n of route.nodes) all.push([(grid.xs[n % grid.nx] as { x: number }).x, placement.ys[Math.floor(n / grid.nx)] as number])
  if (route.finish) all.push(outlinePoint(grid, placement, route.finish.end, route.finish.side))
  else {
    const { side } = route.start
    const [dx, dy] = side === 0 ? [0, -1] : side === 1 ? [1, 0] : side === 2 ? [0, 1] : [-1, 0]
    return [first, [first[0] + dx * route.stub, first[1] + dy * route.stub]]
  }
  return cornersOf(all)
}

const SAME = 0.005
/** Leaves out points that lie on a straight line or on one another. */
export function cornersOf(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = []
  for (const p of points) {
    const last = kept.at(-1)
    if (last && Math.abs(last[0] - p[0]) < SAME && Math.abs(last[1] - p[1]) < SAME) continue
    const before = kept.at(-2)
    if (last && before && ((same(before[0], last[0]) && same(last[0], p[0])) || (same(before[1], last[1]) && same(last[1], p[1]))))
      kept.pop()
    kept.push(p)
  }
  return kept
}
const same = (a: number, b: number): boolean => Math.abs(a - b) < SAME

export const pieceBoxes = (points: readonly Point[]): readonly Box[] =>
  points.slice(1).map((b, i) => {
    const a = points[i] as Point
    const x = Math.min(a[0], b[0])
    const y = Math.min(a[1], b[1])
    return { x, y, w: Math.abs(a[0] - b[0]), h: Math.abs(a[1] - b[1]) }
  })

export function boxDistance(p: Box, q: Box): number {
  const dx = Math.max(0, q.x - p.x - p.w, p.x - q.x - q.w)
  const dy = Math.max(0, q.y - p.y - p.h, p.y - q.y - q.h)
  return Math.hypot(dx, dy)
}

/** Half the height (pt) of a symbol's outline at x; 0 outside it. */
export function halfHeightAt(end: End, box: Box, x: number): number {
  const share = Math.abs(x - end.cx) / (box.w / 2)
  if (share >= 1) return 0
  return end.shape === 'diamond' ? (box.h / 2) * (1 - share) : box.h / 2
}

/** Does a box come nearer than `margin` to a symbol's outline or inside it? Diamonds by their real edges. */
export function meetsSymbol(box: Box, end: End, symbol: Box, margin: number): boolean {
  if (boxDistance(box, symbol) >= margin) return false
  if (end.shape !== 'diamond') return true
  const cy = symbol.y + symbol.h / 2
  const dx = Math.max(0, box.x - end.cx, end.cx - box.x - box.w)
  const dy = Math.max(0, box.y - cy, cy - box.y - box.h)
  const slope = Math.hypot(symbol.w / 2, symbol.h / 2)
  // distance from the nearest corner to the edge line of that quadrant
  const d = (dx * (symbol.h / 2) + dy * (symbol.w / 2) - (symbol.w * symbol.h) / 4) / slope
  return d < margin
}
