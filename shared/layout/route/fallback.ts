// The last resort: a way along row rules and lane borders, which no symbol ever stands on. Ugly, reported, but never lost.
import type { Point } from '../../page/page'
import type { Grid } from './blocked'
import { cornersOf, outlinePoint, type Placement } from './geometry'
import type { End } from './lines'
import type { Net } from './nets'
import type { Route } from './routes'
import { endsFor } from './search'

export interface FallbackPath {
  readonly fromEnd: number
  readonly fromSide: 0 | 2
  readonly toEnd: number | null
  readonly toSide: 0 | 2 | null
  readonly points: readonly Point[]
}

/** Drawn paths for the flows that found no route at all, by net; each has a connector slot of its own. */
export function fallbackPaths(
  grid: Grid,
  placement: Placement,
  nets: readonly Net[],
  routes: readonly (Route | null)[],
): ReadonlyMap<number, FallbackPath> {
  const paths = new Map<number, FallbackPath>()
  const ports = new Map<number, readonly Route[]>()
  const take = (end: number): unknown => ports.set(end * 4, [])
  for (const r of routes) for (const use of [r?.start, r?.finish]) if (use) take(use.end)
  for (const net of nets) {
    if (routes[net.index]) continue
    const path = fallbackPath(grid, placement, net, ports)
    if (!path) continue
    paths.set(net.index, path)
    take(path.fromEnd)
    if (path.toEnd !== null) take(path.toEnd)
  }
  return paths
}

function fallbackPath(grid: Grid, placement: Placement, net: Net, ports: ReadonlyMap<number, readonly Route[]>): FallbackPath | null {
  const fromEnd = endsFor(grid, net, 'from', { ports })[0]
  if (fromEnd === undefined) return null
  const from = grid.ends[fromEnd] as End
  const band = (end: End): { y: number; h: number } => placement.bands[end.band] as { y: number; h: number }
  const fromSide = from.strip === 'foot' ? 0 : 2
  const p = outlinePoint(grid, placement, fromEnd, fromSide)
  const y1 = fromSide === 2 ? band(from).y + band(from).h : band(from).y
  if (!net.wish.to) return { fromEnd, fromSide, toEnd: null, toSide: null, points: [p, [p[0], y1]] }
  const toEnd = endsFor(grid, net, 'to', { ports })[0]
  if (toEnd === undefined) return null
  const to = grid.ends[toEnd] as End
  const toSide = to.strip === 'head' ? 2 : 0
  const q = outlinePoint(grid, placement, toEnd, toSide)
  const y2 = toSide === 2 ? band(to).y + band(to).h : band(to).y
  const lane = grid.board.columns[to.columns[0]] as { x: number; w: number }
  const border = p[0] < to.cx ? lane.x : lane.x + lane.w
  return { fromEnd, fromSide, toEnd, toSide, points: cornersOf([p, [p[0], y1], [border, y1], [border, y2], [q[0], y2], q]) }
}
