// The board while flows are being laid: routes and labels, and the few things one can do with them.
import type { Box } from '../../page/page'
import type { Grid } from './blocked'
import { pointsOf, searchPlacement, type Placement } from './geometry'
import { firstRunOf, placesOf, type Place } from './labelPlaces'
import { keptFree, labelBox, readsAsOwn, standingAt, surroundingsOf, type KeptFree, type PlacedLabel, type Standing } from './labelRoom'
import { LABEL, PRICE } from './measures'
import type { End } from './lines'
import type { Net } from './nets'
import { occupancyOf, type Route } from './routes'
import type { Closed, Terms } from './search'

export interface Laying {
  readonly grid: Grid
  readonly nets: readonly Net[]
  readonly placement: Placement
  readonly routes: (Route | null)[]
  readonly labels: (PlacedLabel | null)[]
  readonly history: Float64Array
  readonly crowded: Set<number> // nets drawn over others
  readonly steps: { n: number }
}

export const newLaying = (grid: Grid, nets: readonly Net[]): Laying => ({
  grid,
  nets,
  placement: searchPlacement(grid),
  routes: nets.map(() => null),
  labels: nets.map(() => null),
  history: new Float64Array(grid.nx * grid.ny),
  crowded: new Set(),
  steps: { n: 0 },
})

export interface Snapshot {
  readonly routes: readonly (Route | null)[]
  readonly labels: readonly (PlacedLabel | null)[]
  readonly crowded: readonly number[]
}
export const snapshotOf = (l: Laying): Snapshot => ({ routes: [...l.routes], labels: [...l.labels], crowded: [...l.crowded] })
export function restore(l: Laying, s: Snapshot): void {
  s.routes.forEach((r, i) => (l.routes[i] = r))
  s.labels.forEach((x, i) => (l.labels[i] = x))
  l.crowded.clear()
  for (const n of s.crowded) l.crowded.add(n)
}

interface Kept {
  readonly others: KeptFree
  readonly fork: KeptFree
}
const keptCache = new WeakMap<PlacedLabel, Kept>()
const keptByPlace = new WeakMap<Grid, Map<string, Kept>>()
/** What a label keeps free: the same for all labels of one size at one place. */
function kept(l: Laying, label: PlacedLabel): Kept {
  const known = keptCache.get(label)
  if (known) return known
  let places = keptByPlace.get(l.grid)
  if (!places) {
    places = new Map()
    keptByPlace.set(l.grid, places)
  }
  const key = `${label.end} ${label.x} ${label.dy} ${label.w} ${label.h} ${label.own}`
  const fresh = places.get(key) ?? keptFree(l.grid, l.placement, label)
  places.set(key, fresh)
  keptCache.set(label, fresh)
  return fresh
}

const shelves = new WeakMap<Grid, { right: Uint8Array; down: Uint8Array }>()
function emptyPieces(grid: Grid): { right: Uint8Array; down: Uint8Array } {
  const size = grid.nx * grid.ny
  const shelf = shelves.get(grid) ?? { right: new Uint8Array(size), down: new Uint8Array(size) }
  shelves.set(grid, shelf)
  shelf.right.fill(0)
  shelf.down.fill(0)
  return shelf
}

/** Everything a search for `net` must know: the other routes and what their labels keep free. It holds until the next call. */
export function termsFor(l: Laying, net: Net): Terms {
  const { right, down } = emptyPieces(l.grid)
  const ports = new Set<number>()
  for (const label of l.labels) {
    if (!label || label.net === net.index) continue
    const sameFork = (l.nets[label.net] as Net).fork === net.fork
    const zone = sameFork ? kept(l, label).fork : kept(l, label).others
    for (const n of zone.right) right[n] = 1
    for (const n of zone.down) down[n] = 1
    const own = label.end * 4 + label.side
    for (const p of zone.ports) if (p !== own || !sameFork) ports.add(p)
  }
  const closed: Closed = { right, down, ports }
  const occ = occupancyOf(l.grid, l.nets, l.routes, new Set([net.index]))
  return { grid: l.grid, nets: l.nets, routes: l.routes, occ, closed, history: l.history }
}

/** Nets whose labels keep free what a route uses. */
export function labelsInTheWay(l: Laying, net: Net, route: Route): readonly number[] {
  const pieces = new Set(
    route.nodes.slice(1).map((n, i) => {
      const before = route.nodes[i] as number
      return Math.min(n, before) * 2 + (Math.abs(n - before) === 1 ? 0 : 1)
    }),
  )
  const ports = [route.start.end * 4 + route.start.side, ...(route.finish ? [route.finish.end * 4 + route.finish.side] : [])]
  return l.labels.flatMap((label) => {
    if (!label || label.net === net.index || (l.nets[label.net] as Net).fork === net.fork) return []
    const zone = kept(l, label).others
    const hit =
      zone.right.some((n) => pieces.has(n * 2)) || zone.down.some((n) => pieces.has(n * 2 + 1)) || zone.ports.some((p) => ports.includes(p))
    return hit ? [label.net] : []
  })
}

const sharesExit = (a: Route, b: Route): boolean => a.start.end === b.start.end && a.start.side === b.start.side

/** The label that already stands at the exit which a route shares, if any. */
export function labelAtExit(l: Laying, net: Net, route: Route): PlacedLabel | null {
  for (const label of l.labels) {
    if (!label || (l.nets[label.net] as Net).fork !== net.fork) continue
    const holder = l.routes[label.net]
    if (holder && sharesExit(holder, route)) return label
  }
  return null
}

/** The best place for the label of a route; null: none. Not asked for flows without a label. */
export function findLabel(l: Laying, net: Net, route: Route, placement: Placement = l.placement): PlacedLabel | null {
  const unfinished = l.routes.some((r, i) => r === null && i !== net.index)
  let best: PlacedLabel | null = null
  for (const label of labelChoices(l, net, route, placement)) {
    if (!unfinished) return label
    if (best && label.price >= best.price) continue
    const price = label.price + inTheWayOfOthers(l, label)
    if (!best || price < best.price) best = { ...label, price }
  }
  return best
}

/** How places for a label are judged, the strictest first. */
const CARE = [
  { apart: LABEL.apart, clear: true },
  { apart: LABEL.apart, clear: false },
  { apart: LABEL.apartLeast, clear: true },
  { apart: LABEL.apartLeast, clear: false },
] as const

/** The places with room for the label of a route, best first: far from other labels and plainly at its own flow, and only then less so. */
function* labelChoices(l: Laying, net: Net, route: Route, placement: Placement = l.placement): Generator<PlacedLabel> {
  const points = pointsOf(l.grid, placement, route)
  const below = (at: { readonly end: number; readonly side: number } | null | undefined): boolean =>
    at?.end === route.start.end && at.side === 2
  const bottomFree = !l.routes.some((r) => below(r?.start) || below(r?.finish))
  const places = placesOf(l.grid, placement, net, route.start.end, route.start.side, firstRunOf(points), bottomFree)
  const around = surroundingsOf(l, placement, net, route)
  const { end, side } = route.start
  const standings: (Standing | null)[] = []
  for (let worse = 0; worse < CARE.length; worse++) {
    const { apart, clear } = CARE[worse] as (typeof CARE)[number]
    let found = false
    for (let i = 0; i < places.length; i++) {
      const place = places[i] as Place
      if (worse === 0) standings.push(standingAt(l.grid, placement, around, end, side, place))
      const standing = standings[i]
      if (!standing || standing.apart < apart || (clear && !readsAsOwn(placement, around, end, place))) continue
      found = true
      yield { ...place, price: place.price + 10 * worse, net: net.index, end, side, own: standing.own, forced: false }
    }
    if (found) return
  }
}

/** How much a label may hinder flows that still look for a way: ports of its own symbol that it closes, and the width of what it keeps free. */
function inTheWayOfOthers(l: Laying, label: PlacedLabel): number {
  const away = PRICE.labelAway * Math.max(0, label.own - LABEL.besideLine)
  const block = (l.grid.ends[label.end] as End).index
  if (l.nets.every((n) => (n.from !== block && n.to !== block) || l.routes[n.index] !== null)) return away
  const used = (id: number): boolean =>
    l.routes.some((r) => r && (r.start.end * 4 + r.start.side === id || (r.finish && r.finish.end * 4 + r.finish.side === id)))
  const closed = kept(l, label).others.ports.filter((id) => id >> 2 === label.end && !used(id))
  return away + closed.reduce((sum, id) => sum + PRICE.closedPort * ((id & 3) === 2 ? 2 : 1), 0)
}

/** With all flows laid, each label takes the place it likes best. */
export function polishLabels(l: Laying): void {
  l.labels.forEach((label, i) => {
    const route = l.routes[i]
    if (!label || !route?.finish) return
    l.labels[i] = null
    l.labels[i] = findLabel(l, l.nets[i] as Net, route) ?? label
  })
}

export const wantsLabel = (net: Net): boolean => net.wish.label.length > 0

/** Puts a route on the board, with its label if one is due and finds room. False: the label found none. */
export function commit(l: Laying, net: Net, route: Route): boolean {
  l.routes[net.index] = route
  l.labels[net.index] = null
  if (!wantsLabel(net) || labelAtExit(l, net, route)) return true
  const label = findLabel(l, net, route)
  l.labels[net.index] = label
  return label !== null || shiftNeighbours(l, net, route)
}

/** Another label of the same symbol may give way to this one. */
function shiftNeighbours(l: Laying, net: Net, route: Route): boolean {
  for (const other of l.labels) {
    if (!other || other.end !== route.start.end || other.net === net.index) continue
    const holder = l.nets[other.net] as Net
    const way = l.routes[other.net]
    if (!way?.finish) continue
    for (const choice of labelChoices(l, holder, way)) {
      l.labels[other.net] = choice
      const label = findLabel(l, net, route)
      if (label) {
        l.labels[net.index] = label
        return true
      }
    }
    l.labels[other.net] = other
  }
  return false
}

/** Takes a route off the board; a label that others at the same exit still need moves to one of them. */
export function remove(l: Laying, index: number): void {
  const route = l.routes[index]
  const label = l.labels[index]
  l.routes[index] = null
  l.labels[index] = null
  l.crowded.delete(index)
  if (!route || !label) return
  const heir = l.nets.find(
    (n) => n.fork === (l.nets[index] as Net).fork && l.routes[n.index] && sharesExit(l.routes[n.index] as Route, route),
  )
  if (heir) l.labels[heir.index] = findLabel(l, heir, l.routes[heir.index] as Route)
}

/** Nets on the board whose label has no place. */
export function unlabelled(l: Laying): readonly Net[] {
  return l.nets.filter((n) => {
    const route = l.routes[n.index]
    return route && wantsLabel(n) && !labelAtExit(l, n, route)
  })
}

/** The label box in the coordinates of a placement. */
export const boxOfLabel = (placement: Placement, label: PlacedLabel): Box => labelBox(placement, label, label.end)
