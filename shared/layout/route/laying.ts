// The board while flows are being laid: routes and labels, and the few things one can do with them.
import type { Box } from '../../page/page'
import type { Grid } from './blocked'
import { pointsOf, searchPlacement, type Placement } from './geometry'
import { firstRunOf, placesOf } from './labelPlaces'
import { keptFree, labelBox, roomAt, surroundingsOf, type KeptFree, type PlacedLabel } from './labelRoom'
import { LABEL } from './measures'
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

const keptCache = new WeakMap<PlacedLabel, { others: KeptFree; fork: KeptFree }>()
function kept(l: Laying, label: PlacedLabel): { others: KeptFree; fork: KeptFree } {
  const known = keptCache.get(label)
  if (known) return known
  const fresh = keptFree(l.grid, l.placement, label)
  keptCache.set(label, fresh)
  return fresh
}

/** Everything a search for `net` must know: the other routes and what their labels keep free. */
export function termsFor(l: Laying, net: Net): Terms {
  const size = l.grid.nx * l.grid.ny
  const right = new Uint8Array(size)
  const down = new Uint8Array(size)
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

/** A place for the label of a route; null: none. Not asked for flows without a label. */
export function findLabel(l: Laying, net: Net, route: Route): PlacedLabel | null {
  const points = pointsOf(l.grid, l.placement, route)
  const places = placesOf(l.grid, l.placement, net, route.start.end, route.start.side, firstRunOf(points))
  const around = surroundingsOf(l, l.placement, net, route)
  for (const apart of [LABEL.apart, LABEL.apartLeast])
    for (const place of places) {
      const own = roomAt(l.grid, l.placement, around, route.start.end, route.start.side, place, apart)
      if (own !== null)
        return {
          ...place,
          price: place.price + (apart === LABEL.apart ? 0 : 20),
          net: net.index,
          end: route.start.end,
          side: route.start.side,
          own,
          forced: false,
        }
    }
  return null
}

export const wantsLabel = (net: Net): boolean => net.wish.label.length > 0

/** Puts a route on the board, with its label if one is due and finds room. False: the label found none. */
export function commit(l: Laying, net: Net, route: Route): boolean {
  l.routes[net.index] = route
  l.labels[net.index] = null
  if (!wantsLabel(net) || labelAtExit(l, net, route)) return true
  const label = findLabel(l, net, route)
  l.labels[net.index] = label
  return label !== null
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
