// Open exits: a stub without a head that ends just beyond its label.
import { arm, opposite, type Dir } from './blocked'
import { boxDistance, outlinePoint, type Placement } from './geometry'
import { placesOf } from './labelPlaces'
import { roomAt, surroundingsOf, type PlacedLabel } from './labelRoom'
import { termsFor, type Laying } from './laying'
import type { End } from './lines'
import { CLOSEST, LABEL, PRICE, STUB, STUB_BEYOND_LABEL } from './measures'
import type { Net } from './nets'
import { exitPrice } from './prices'
import { isCrossable, portAt, type Route } from './routes'

interface Stub {
  readonly route: Route
  readonly label: PlacedLabel | null
  readonly price: number
}

/** Lays the stub of an open exit with its label at the side that costs least; false: no side is free. */
export function layOpenExit(l: Laying, net: Net): boolean {
  const endIndex = l.grid.ends.findIndex((e) => e.kind === 'block' && e.index === net.from)
  if (endIndex < 0) return false
  let best: Stub | null = null
  for (const side of [2, 3, 1, 0] as const)
    for (const stub of stubsAt(l, net, endIndex, side)) if (!best || stub.price < best.price - 1e-9) best = stub
  if (!best) return false
  l.routes[net.index] = best.route
  l.labels[net.index] = best.label
  return true
}

function stubsAt(l: Laying, net: Net, endIndex: number, side: Dir): readonly Stub[] {
  const { grid, placement } = l
  const end = grid.ends[endIndex] as End
  const port = portAt(grid, endIndex, side)
  if (!port) return []
  const terms = termsFor(l, net)
  if (terms.occ.ports.has(port.id) || terms.closed.ports.has(port.id)) return []
  const base = exitPrice(grid, net, end, side, end.cx)
  const make = (length: number): { route: Route; crossings: number } | null => {
    const nodes: number[] = []
    let crossings = 0
    let n = port.node
    const step = [-grid.nx, 1, grid.nx, -1][side] as number
    for (;;) {
      const away = distanceTo(l, endIndex, side, n)
      const m = terms.occ.mask[n] as number
      if (away > length + CLOSEST) break
      if (away > length - CLOSEST && m !== 0) return null // would end on or beside another flow
      if (m !== 0) {
        if (!isCrossable(m, side)) return null
        crossings++
      }
      if (away <= length) nodes.push(n)
      const vertical = side === 0 || side === 2
      const piece = step > 0 ? n : n + step
      const open = piece >= 0 && (vertical ? grid.down[piece] : grid.right[piece]) === 1
      if (!open) {
        if (away < length + CLOSEST) return null
        break
      }
      n += step
      if (away <= length && ((terms.occ.mask[n] as number) & arm(opposite(side))) !== 0) return null
    }
    const route: Route = { net: net.index, start: { end: endIndex, side }, finish: null, nodes, straight: false, stub: length }
    return { route, crossings }
  }
  const sidePrice = base + (side === 0 ? 500 : 0)
  if (net.wish.label.length === 0) {
    const made = make(STUB)
    return made ? [{ route: made.route, label: null, price: sidePrice + made.crossings * PRICE.crossing }] : []
  }
  const stubs: Stub[] = []
  for (const place of placesOf(grid, placement, net, endIndex, side, null, false)) {
    const length = Math.max(STUB / 2, reachOf(placement, l, endIndex, side, place) + STUB_BEYOND_LABEL)
    const made = make(length)
    if (!made) continue
    const own = roomAt(grid, placement, surroundingsOf(l, placement, net, made.route), endIndex, side, place, LABEL.apart)
    if (own === null) continue
    stubs.push({
      route: made.route,
      label: { ...place, net: net.index, end: endIndex, side, own, forced: false },
      price: sidePrice + made.crossings * PRICE.crossing + 4 * place.price,
    })
  }
  if (stubs.length > 0) return stubs
  const made = make(STUB)
  return made ? [{ route: made.route, label: null, price: sidePrice + PRICE.noLabel }] : []
}

function distanceTo(l: Laying, end: number, side: Dir, node: number): number {
  const [x, y] = outlinePoint(l.grid, l.placement, end, side)
  const nx = (l.grid.xs[node % l.grid.nx] as { x: number }).x
  const ny = (l.grid.ys[Math.floor(node / l.grid.nx)] as { y: number }).y
  return boxDistance({ x, y, w: 0, h: 0 }, { x: nx, y: ny, w: 0, h: 0 })
}

/** How far from the exit a label ends, along the stub. */
function reachOf(placement: Placement, l: Laying, end: number, side: Dir, place: { x: number; dy: number; w: number; h: number }): number {
  const [x, y] = outlinePoint(l.grid, placement, end, side)
  const top = (placement.centres[end] as number) + place.dy
  return side === 1 ? place.x + place.w - x : side === 3 ? x - place.x : side === 2 ? top + place.h - y : y - top
}
