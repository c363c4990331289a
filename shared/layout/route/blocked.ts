// Which pieces between neighbouring crossings of lines are open, and the ports where flows may leave or reach an end.
import type { Box } from '../../page/page'
import type { End, Lines, XLine, YLine } from './lines'
import { PITCH, PRICE } from './measures'

/** Directions and sides share their numbers: 0 up/top, 1 right, 2 down/bottom, 3 left. */
export type Dir = 0 | 1 | 2 | 3
export const opposite = (d: Dir): Dir => (d ^ 2) as Dir
export const arm = (d: Dir): number => 1 << d

export interface Port {
  readonly id: number // end × 4 + side
  readonly end: number
  readonly side: Dir
  readonly node: number
  readonly reach: number // from the outline to the node (pt; vertically in search coordinates)
}
export interface Grid extends Lines {
  readonly nx: number
  readonly ny: number
  readonly right: Uint8Array // right[n] = 1: the piece from node n to its right neighbour is open
  readonly down: Uint8Array
  readonly ports: readonly (Port | null)[] // by port id
  readonly xOf: Float64Array // of each node
  readonly yOf: Float64Array
  readonly xUnits: Int32Array // the same in whole eighths of a point, for the search
  readonly yUnits: Int32Array
  readonly rightLength: Int32Array // of the piece from a node to its right neighbour, in eighths
  readonly downLength: Int32Array
  readonly rightPrice: Int32Array // second tracks and rails cost more
  readonly downPrice: Int32Array
  readonly zones: readonly Box[] // one a stack or slot: nothing else comes in
}

const EPS = 0.01
/** Parts of a point in which the search counts. */
export const UNITS = 8

const grow = (b: Box, x: number, y: number): Box => ({ x: b.x - x, y: b.y - y, w: b.w + 2 * x, h: b.h + 2 * y })
export const unionOf = (p: Box, q: Box): Box => {
  const x = Math.min(p.x, q.x)
  const y = Math.min(p.y, q.y)
  return { x, y, w: Math.max(p.x + p.w, q.x + q.w) - x, h: Math.max(p.y + p.h, q.y + q.h) - y }
}
/** True if a piece reaches into the inside of a box. */
export const enters = (x1: number, y1: number, x2: number, y2: number, b: Box): boolean =>
  Math.max(x1, x2) > b.x + EPS && Math.min(x1, x2) < b.x + b.w - EPS && Math.max(y1, y2) > b.y + EPS && Math.min(y1, y2) < b.y + b.h - EPS

/** The open pieces and ports of a board. */
export function gridOf(lines: Lines): Grid {
  const { xs, ys, ends } = lines
  const nx = xs.length
  const ny = ys.length
  const right = new Uint8Array(nx * ny)
  const down = new Uint8Array(nx * ny)
  const valid = (xi: number, yi: number): boolean => (lines.shortFrom[xi] as number) <= yi && yi <= (lines.shortTo[xi] as number)
  const stacks = new Map<number, Box>()
  for (const e of ends) {
    const known = stacks.get(e.stack)
    const zone = grow(e.box, e.clear, e.kind === 'slot' ? e.clear : Math.min(PITCH, e.clear + 2))
    stacks.set(e.stack, known ? unionOf(known, zone) : zone)
  }
  const zones = [...stacks.values()]
  const shorts = xs.map((_, i) => i).filter((i) => (xs[i] as XLine).kind === 'short')
  const tooNearShort = (xi: number, yi: number): boolean =>
    shorts.some(
      (s) =>
        s !== xi &&
        Math.abs((xs[s] as XLine).x - (xs[xi] as XLine).x) < lines.room.pitch - EPS &&
        valid(s, yi) &&
        valid(s, yi + 1) &&
        ((xs[xi] as XLine).kind !== 'short' || s < xi),
    )
  for (let yi = 0; yi < ny; yi++)
    for (let xi = 0; xi < nx; xi++) {
      const n = yi * nx + xi
      if (xi + 1 < nx) right[n] = 1
      if (yi + 1 < ny && valid(xi, yi) && valid(xi, yi + 1) && !tooNearShort(xi, yi)) down[n] = 1
    }
  for (const z of zones)
    for (let yi = 0; yi < ny; yi++) {
      const { y } = ys[yi] as YLine
      const below = ys[yi + 1]?.y ?? y
      if (below < z.y || y > z.y + z.h) continue
      for (let xi = 0; xi < nx; xi++) {
        const { x } = xs[xi] as XLine
        const beside = xs[xi + 1]?.x ?? x
        if (beside < z.x || x > z.x + z.w) continue
        if (enters(x, y, beside, y, z)) right[yi * nx + xi] = 0
        if (enters(x, y, x, below, z)) down[yi * nx + xi] = 0
      }
    }
  const ports = ends.flatMap((e, i) => ([0, 1, 2, 3] as const).map((side) => portOf(lines, e, i, side, stacks)))
  const count = nx * ny
  const grid: Grid = {
    ...lines,
    nx,
    ny,
    right,
    down,
    ports,
    zones,
    xOf: new Float64Array(count),
    yOf: new Float64Array(count),
    xUnits: new Int32Array(count),
    yUnits: new Int32Array(count),
    rightLength: new Int32Array(count),
    downLength: new Int32Array(count),
    rightPrice: new Int32Array(count),
    downPrice: new Int32Array(count),
  }
  for (let n = count - 1; n >= 0; n--) {
    const column = xs[n % nx] as XLine
    const row = ys[Math.floor(n / nx)] as YLine
    grid.xOf[n] = column.x
    grid.yOf[n] = row.y
    grid.xUnits[n] = Math.round(column.x * UNITS)
    grid.yUnits[n] = Math.round(row.y * UNITS)
    if ((n + 1) % nx > 0) grid.rightLength[n] = (grid.xUnits[n + 1] as number) - (grid.xUnits[n] as number)
    if (n + nx < count) grid.downLength[n] = (grid.yUnits[n + nx] as number) - (grid.yUnits[n] as number)
    grid.rightPrice[n] = Math.round((grid.rightLength[n] as number) * (row.order > 0 ? PRICE.otherRail : 1))
    grid.downPrice[n] = Math.round((grid.downLength[n] as number) * (column.order > 0 ? PRICE.otherRail : 1))
  }
  return grid
}

function portOf(lines: Lines, e: End, index: number, side: Dir, stacks: ReadonlyMap<number, Box>): Port | null {
  const { xs, ys } = lines
  const nx = xs.length
  const range = lines.bandRange[e.band] as { first: number; last: number }
  const zone = stacks.get(e.stack) as Box
  const free = (x1: number, y1: number, x2: number, y2: number): boolean =>
    [...stacks].every(([stack, z]) => stack === e.stack || !enters(x1, y1, x2, y2, z))
  const port = (xi: number, yi: number, reach: number): Port => ({ id: index * 4 + side, end: index, side, node: yi * nx + xi, reach })
  if (e.strip === 'foot' && side !== 0) return null
  if (e.strip === 'head' && (side === 0 || (side === 1 && !e.outermost[1]) || (side === 3 && !e.outermost[0]))) return null
  if (side === 0 || side === 2) {
    if (side === 0 ? !e.topOfStack : !e.bottomOfStack) return null
    const kind = side === 0 ? 'above' : 'below'
    let yi = -1
    for (let k = range.first; k <= range.last; k++) if ((ys[k] as YLine).kind === kind && (side === 0 || yi < 0)) yi = k // the track next to the symbol
    if (yi < 0 || e.xi < 0) return null
    const y = (ys[yi] as YLine).y
    const edge = side === 0 ? e.box.y : e.box.y + e.box.h
    return free(e.cx, Math.min(edge, y), e.cx, Math.max(edge, y)) ? port(e.xi, yi, Math.abs(y - edge)) : null
  }
  const step = side === 1 ? 1 : -1
  const edge = side === 1 ? e.box.x + e.box.w : e.box.x
  const y = (ys[e.yi] as YLine).y
  for (let xi = e.xi + step; xi >= 0 && xi < nx; xi += step) {
    const { x } = xs[xi] as XLine
    const outside = side === 1 ? x >= zone.x + zone.w - EPS : x <= zone.x + EPS
    const here = (lines.shortFrom[xi] as number) <= e.yi && e.yi <= (lines.shortTo[xi] as number)
    if (!outside || !here) continue
    return free(Math.min(edge, x), y, Math.max(edge, x), y) ? port(xi, e.yi, Math.abs(x - edge)) : null
  }
  return null
}
