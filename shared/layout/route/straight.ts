// Straight lines come first: facing ends with nothing between. They are the spine of the page and are never moved again.
import { enters, type Dir, type Grid } from './blocked'
import { commit, termsFor, type Laying } from './laying'
import type { End, XLine, YLine } from './lines'
import type { Net } from './nets'
import { isCrossable, type Route } from './routes'
import { endsFor } from './search'

const SAME = 0.02

/** The straight route between two ends, or null if they do not face each other or something stands between. */
export function straightBetween(grid: Grid, net: Net, a: number, b: number): Route | null {
  const from = grid.ends[a] as End
  const to = grid.ends[b] as End
  if (a === b) return null
  const between = (x1: number, y1: number, x2: number, y2: number): boolean =>
    grid.ends.some(
      (e, i) =>
        i !== a &&
        i !== b &&
        e.kind === 'block' &&
        enters(x1, y1, x2, y2, { ...e.box, x: e.box.x - 4, w: e.box.w + 8, y: e.box.y - 4, h: e.box.h + 8 }),
    )
  const route = (side: Dir, nodes: number[]): Route => ({
    net: net.index,
    start: { end: a, side },
    finish: { end: b, side: (side ^ 2) as Dir },
    nodes,
    straight: true,
    stub: 0,
  })
  if (Math.abs(from.cx - to.cx) < SAME) {
    if (from.box.y + from.box.h > to.box.y) return null // only downward: nothing runs upward out of a top
    if (from.strip === null && to.strip === 'head') return null
    const y1 = from.box.y + from.box.h
    const y2 = to.box.y
    if (between(from.cx - 0.1, y1, from.cx + 0.1, y2)) return null
    const nodes: number[] = []
    for (let yi = 0; yi < grid.ny; yi++) {
      const { y } = grid.ys[yi] as YLine
      if (y > y1 && y < y2) {
        const xi = lineAt(grid, from.cx, yi)
        if (xi < 0) return null
        nodes.push(yi * grid.nx + xi)
      }
    }
    for (let i = 1; i < nodes.length; i++) {
      const n = nodes[i - 1] as number
      if (nodes[i] !== n + grid.nx || grid.down[n] !== 1) return null
    }
    return route(2, nodes)
  }
  if (from.band !== to.band || from.yi !== to.yi || from.kind !== 'block' || to.kind !== 'block') return null
  const right = to.cx > from.cx
  const x1 = right ? from.box.x + from.box.w : to.box.x + to.box.w
  const x2 = right ? to.box.x : from.box.x
  const { y } = grid.ys[from.yi] as YLine
  if (x2 <= x1 || between(x1, y - 0.1, x2, y + 0.1)) return null
  const nodes: number[] = []
  grid.xs.forEach((l: XLine, xi) => {
    if (l.x > x1 && l.x < x2) nodes.push(from.yi * grid.nx + xi)
  })
  return route(right ? 1 : 3, right ? nodes : nodes.reverse())
}

/** A lane axis or a short line at x that is valid on this y line. */
function lineAt(grid: Grid, x: number, yi: number): number {
  return grid.xs.findIndex(
    (l, xi) => Math.abs(l.x - x) < SAME && (grid.shortFrom[xi] as number) <= yi && yi <= (grid.shortTo[xi] as number),
  )
}

/** Lays all straight lines that do not stand in each other's way: joints first, then as the wishes come. */
export function layStraight(l: Laying): void {
  const joints = l.nets.filter((n) => n.wish.kind === 'joint')
  const arrows = l.nets.filter((n) => n.wish.kind === 'arrow')
  for (const net of [...joints, ...arrows]) {
    if (net.wish.backward && l.grid.ends.length > 0 && !('strip' in net.wish.from)) {
      // a loop within one row is a chain against the reading direction; other loops are no straight lines
      const sameBand = bandOf(l.grid, net.from) === bandOf(l.grid, net.to)
      if (!sameBand) continue
    }
    const terms = termsFor(l, net)
    const candidates = endsFor(l.grid, net, 'from', terms.occ).flatMap((a) =>
      endsFor(l.grid, net, 'to', terms.occ).flatMap((b) => straightBetween(l.grid, net, a, b) ?? []),
    )
    const route = candidates.find((r) => allowed(net, r, terms.occ.mask, terms.occ.ports) && !crossesLabel(terms.closed, r))
    if (!route) continue
    commit(l, net, route)
  }
}

const bandOf = (grid: Grid, block: number): number => grid.ends.find((e) => e.kind === 'block' && e.index === block)?.band ?? -1

function allowed(net: Net, route: Route, mask: Uint8Array, ports: ReadonlyMap<number, readonly Route[]>): boolean {
  const { exit, entry, channel } = net.wish.prefer
  const names = ['top', 'right', 'bottom', 'left'] as const
  if (exit && names[route.start.side] !== exit) return false
  if (entry && route.finish && names[route.finish.side] !== entry) return false
  if (channel && channel.at !== 'through') return false
  if (ports.has(route.start.end * 4 + route.start.side)) return false
  if (route.finish && ports.has(route.finish.end * 4 + route.finish.side)) return false
  return route.nodes.every((n) => mask[n] === 0 || isCrossable(mask[n] as number, route.start.side))
}

function crossesLabel(closed: { right: Uint8Array; down: Uint8Array; ports: ReadonlySet<number> }, route: Route): boolean {
  if (closed.ports.has(route.start.end * 4 + route.start.side)) return true
  if (route.finish && closed.ports.has(route.finish.end * 4 + route.finish.side)) return true
  return route.nodes.some((n, i) => {
    const next = route.nodes[i + 1]
    if (next === undefined) return false
    const piece = Math.min(n, next)
    return Math.abs(next - n) === 1 ? closed.right[piece] === 1 : closed.down[piece] === 1
  })
}
