// Is there room for a label at a place? And which pieces does a placed label keep free of later flows?
import type { Box, Point } from '../../page/page'
import type { Grid } from './blocked'
import { enters, unionOf } from './blocked'
import { boxDistance, meetsSymbol, outlinePoint, pieceBoxes, pointsOf, type Placement } from './geometry'
import type { Place } from './labelPlaces'
import type { End } from './lines'
import { LABEL } from './measures'
import type { Net } from './nets'
import type { Route } from './routes'

export interface PlacedLabel extends Place {
  readonly net: number // whose flow it stands at
  readonly end: number
  readonly side: 0 | 1 | 2 | 3
  readonly own: number // distance to its own flow
  readonly forced: boolean // stands although there is no room
}
export interface Drawn {
  readonly grid: Grid
  readonly nets: readonly Net[]
  readonly routes: readonly (Route | null)[]
  readonly labels: readonly (PlacedLabel | null)[]
}

export const labelBox = (
  placement: Placement,
  label: { readonly x: number; readonly dy: number; readonly w: number; readonly h: number },
  end: number,
): Box => ({
  x: label.x,
  y: (placement.centres[end] as number) + label.dy,
  w: label.w,
  h: label.h,
})

const grown = (b: Box, by: number): Box => ({ x: b.x - by, y: b.y - by, w: b.w + 2 * by, h: b.h + 2 * by })

/** Whether two boxes neither meet nor touch. */
const apartFrom = (p: Box, q: Box): boolean => q.x > p.x + p.w || p.x > q.x + q.w || q.y > p.y + p.h || p.y > q.y + q.h

/** Pieces of all routes but those of `net`'s fork at the same exit; with the net they belong to. */
export interface Surroundings {
  readonly own: readonly Box[]
  readonly siblings: readonly Box[]
  readonly foreign: readonly { readonly box: Box; readonly merges: boolean }[]
  readonly others: readonly Box[] // labels
  readonly ends: readonly number[]
}

interface Cut {
  readonly pieces: readonly Box[]
  readonly all: Box // around all pieces
}
const cuts = new WeakMap<Placement, WeakMap<Route, Cut>>()
/** The pieces of a route; routes never change, so they are cut once a placement. */
function cutOf(grid: Grid, placement: Placement, route: Route): Cut {
  let known = cuts.get(placement)
  if (!known) {
    known = new WeakMap()
    cuts.set(placement, known)
  }
  let cut = known.get(route)
  if (!cut) {
    const pieces = pieceBoxes(pointsOf(grid, placement, route))
    cut = { pieces, all: pieces.reduce(unionOf, pieces[0] as Box) }
    known.set(route, cut)
  }
  return cut
}

/** Everything near the exit of a route that its label must respect. */
export function surroundingsOf(drawn: Drawn, placement: Placement, net: Net, route: Route): Surroundings {
  const { grid, nets, routes, labels } = drawn
  const widest = Math.max(0, ...net.wish.label.map((v) => Math.max(v.w, v.h)))
  const region = grown(placement.boxes[route.start.end] as Box, 2 * (widest + LABEL.farthest))
  const own = cutOf(grid, placement, route).pieces
  const siblings: Box[] = []
  const foreign: { box: Box; merges: boolean }[] = []
  for (const r of routes) {
    if (!r || r.net === net.index) continue
    const { pieces, all } = cutOf(grid, placement, r)
    if (apartFrom(all, region)) continue
    const other = nets[r.net] as Net
    const shares = other.fork === net.fork && r.start.end === route.start.end && r.start.side === route.start.side
    const merges =
      other.merge === net.merge && r.finish !== null && r.finish.end === route.finish?.end && r.finish.side === route.finish.side
    for (const box of pieces)
      if (apartFrom(box, region)) continue
      else if (shares) siblings.push(box)
      else foreign.push({ box, merges })
  }
  const others: Box[] = []
  for (const l of labels) {
    if (!l || l.net === net.index) continue
    const box = labelBox(placement, l, l.end)
    if (!apartFrom(box, region)) others.push(box)
  }
  const ends: number[] = []
  for (let e = 0; e < grid.ends.length; e++) if (!apartFrom(placement.boxes[e] as Box, region)) ends.push(e)
  return { own, siblings, foreign, others, ends }
}

/** How far a label stands from its own flow, and from the nearest other label. */
export interface Standing {
  readonly own: number
  readonly apart: number
}
/** How far the label stands from its own flow, or null if there is no room. `apart` = least distance to other labels. */
export function roomAt(
  grid: Grid,
  placement: Placement,
  around: Surroundings,
  endIndex: number,
  side: number,
  place: Place,
  apart: number,
): number | null {
  const standing = standingAt(grid, placement, around, endIndex, side, place)
  return standing === null || standing.apart < apart ? null : standing.own
}

/** Where a label would stand, or null if there is no room whatever its distance to other labels. */
export function standingAt(
  grid: Grid,
  placement: Placement,
  around: Surroundings,
  endIndex: number,
  side: number,
  place: Place,
): Standing | null {
  const box = labelBox(placement, place, endIndex)
  const end = grid.ends[endIndex] as End
  const columns = grid.board.columns
  const first = columns[0] as { x: number }
  const last = columns.at(-1) as { x: number; w: number }
  if (box.x < first.x + LABEL.ground || box.x + box.w > last.x + last.w - LABEL.ground) return null
  if (!place.overRule) {
    for (let i = 1; i < columns.length; i++) {
      if (i > end.columns[0] && i <= end.columns[1]) continue // joined lanes: no rule in this row
      const x = (columns[i] as { x: number }).x
      if (x > box.x - LABEL.ground && x < box.x + box.w + LABEL.ground) return null
    }
  }
  const vertex = outlinePoint(grid, placement, endIndex, side)
  if (boxDistance({ x: vertex[0], y: vertex[1], w: 0, h: 0 }, box) > LABEL.farthest) return null
  for (const e of around.ends) {
    const other = grid.ends[e] as End
    if (meetsSymbol(box, other, placement.boxes[e] as Box, e === endIndex ? LABEL.belowVertex - 0.05 : LABEL.fromLine)) return null
  }
  let own = Infinity
  for (const p of around.own) {
    const d = boxDistance(box, p)
    if (d < LABEL.fromLine) return null
    own = Math.min(own, d)
  }
  for (const p of around.siblings) if (boxDistance(box, p) < LABEL.fromLine) return null
  for (const { box: p, merges } of around.foreign) {
    const d = boxDistance(box, p)
    if (d < LABEL.fromLine || (merges ? d < own - 0.01 : d < own + 0.05)) return null
  }
  return { own, apart: around.others.reduce((least, o) => Math.min(least, boxDistance(box, o)), Infinity) }
}

/** Whether the letters themselves, without the blank over and under them, are nearer to their own flow than to any other's. */
export function readsAsOwn(placement: Placement, around: Surroundings, endIndex: number, place: Place): boolean {
  const box = labelBox(placement, place, endIndex)
  const ink: Box = { ...box, y: box.y + LABEL.overCapitals, h: box.h - LABEL.overCapitals - LABEL.underBaseline }
  const own = Math.min(...around.own.map((p) => boxDistance(ink, p)))
  return around.foreign.every(({ box: p, merges }) => merges || boxDistance(ink, p) > own)
}

/** The pieces and ports that a label keeps free: for its own fork only its box, for all others as far as its own flow is away. */
export function keptFree(grid: Grid, placement: Placement, label: PlacedLabel): { readonly others: KeptFree; readonly fork: KeptFree } {
  const box = labelBox(placement, label, label.end)
  return { others: within(grid, grown(box, Math.max(LABEL.fromLine, label.own + 0.05))), fork: within(grid, grown(box, LABEL.fromLine)) }
}
export interface KeptFree {
  readonly right: readonly number[]
  readonly down: readonly number[]
  readonly ports: readonly number[]
}
function within(grid: Grid, zone: Box): KeptFree {
  const right: number[] = []
  const down: number[] = []
  const reaches = (at: (i: number) => number, count: number, from: number, to: number): readonly [number, number] => {
    let a = 0
    while (a + 1 < count && at(a + 1) < from) a++
    let b = a
    while (b + 1 < count && at(b) < to) b++
    return [a, b]
  }
  const [y1, y2] = reaches((i) => (grid.ys[i] as { y: number }).y, grid.ny, zone.y, zone.y + zone.h)
  const [x1, x2] = reaches((i) => (grid.xs[i] as { x: number }).x, grid.nx, zone.x, zone.x + zone.w)
  for (let yi = y1; yi <= y2; yi++)
    for (let xi = x1; xi <= x2; xi++) {
      const n = yi * grid.nx + xi
      const { x } = grid.xs[xi] as { x: number }
      const { y } = grid.ys[yi] as { y: number }
      if (grid.right[n] === 1 && enters(x, y, (grid.xs[xi + 1] as { x: number }).x, y, zone)) right.push(n)
      if (grid.down[n] === 1 && enters(x, y, x, (grid.ys[yi + 1] as { y: number }).y, zone)) down.push(n)
    }
  const ports = grid.ports.flatMap((p) => {
    if (!p) return []
    const end = grid.ends[p.end] as End
    const a = outlineIn(end, p.side)
    const b: Point = [(grid.xs[p.node % grid.nx] as { x: number }).x, (grid.ys[Math.floor(p.node / grid.nx)] as { y: number }).y]
    return enters(a[0], a[1], b[0], b[1], zone) ? [p.id] : []
  })
  return { right, down, ports }
}
const outlineIn = ({ box, cx }: End, side: number): Point => {
  const cy = box.y + box.h / 2
  return side === 0 ? [cx, box.y] : side === 2 ? [cx, box.y + box.h] : side === 1 ? [box.x + box.w, cy] : [box.x, cy]
}
