// Lays flows again, one by one, in trees and in pairs, and keeps what makes the drawing cheaper.
import { crossingsOf, drawingPrice } from './drawing'
import { layAll, layOne, layOver, makeRoomForLabels, orderOf } from './lay'
import type { PlacedLabel } from './labelRoom'
import { newLaying, remove, restore, snapshotOf, termsFor, wantsLabel, type Laying } from './laying'
import type { End } from './lines'
import type { Net } from './nets'
import { entryPrice, exitPrice } from './prices'
import { cameTo, goesFrom, type Route } from './routes'
import { findRoute } from './finder'
import { NO_LIMITS } from './search'
import { layStraight } from './straight'

const WORTH = 0.5
const MANY_BENDS = 3
const INSIST = 30 // price of a node on others when a flow insists
const ROUNDS = 3
const MOST_STEPS_A_LAYING = 60000 // more would not be seen
const MOST_STEPS_FOR_ORDERS = 20000
const PROMISING = 400 // an order this much dearer than the best is not worth improving

const movable = (l: Laying, net: Net): boolean => {
  const r = l.routes[net.index]
  return r !== null && r !== undefined && !r.straight
}

/** What has been tried since the drawing last changed: trying it again would give the same. */
interface Tried {
  version: number
  readonly at: Map<string, number>
}

/** Lays some flows again in the given order; keeps it only if the whole drawing gets cheaper. */
function again(l: Laying, nets: readonly Net[], price: number, tried: Tried): number {
  const key = nets.map((n) => n.index).join()
  if (tried.at.get(key) === tried.version) return price
  tried.at.set(key, tried.version)
  const before = snapshotOf(l)
  for (const n of nets) remove(l, n.index)
  for (const n of nets) {
    if (layOne(l, n)) continue
    restore(l, before)
    return price
  }
  if (nets.every((n) => sameRoute(before.routes[n.index] as Route, l.routes[n.index] as Route))) {
    restore(l, before)
    return price
  }
  const now = drawingPrice(l)
  if (now < price - WORTH) {
    tried.version++
    return now
  }
  restore(l, before)
  return price
}
const sameRoute = (a: Route, b: Route): boolean =>
  a.start.side === b.start.side &&
  a.start.end === b.start.end &&
  a.finish?.side === b.finish?.side &&
  a.finish?.end === b.finish?.end &&
  a.nodes.length === b.nodes.length &&
  a.nodes.every((n, i) => n === b.nodes[i])

/** Repeats single flows, merging and forking trees, and crossing pairs until nothing gets better, or `most` search steps are spent. */
export function improve(l: Laying, most: number): void {
  const limit = Math.min(MOST_STEPS_A_LAYING, most)
  let price = drawingPrice(l)
  const tried: Tried = { version: 0, at: new Map() }
  const begun = l.steps.n
  const tired = (): boolean => l.steps.n - begun > limit
  for (let round = 0; round < ROUNDS; round++) {
    const start = price
    for (const net of orderOf(l, new Set())) if (!tired() && movable(l, net) && !isIdeal(l, net)) price = again(l, [net], price, tried)
    for (const tree of treesOf(l)) {
      if (tired()) break
      price = again(l, tree, price, tried)
      price = again(l, [...tree].reverse(), price, tried)
    }
    for (const [a, b] of crossingPairs(l)) {
      if (tired() || !movable(l, a) || !movable(l, b)) continue
      price = again(l, [a, b], price, tried)
      price = again(l, [b, a], price, tried)
    }
    for (const net of troubled(l)) if (!tired()) price = insist(l, net, price, tried)
    if (price > start - WORTH) break
  }
}

/** A flow that could not be better by itself: at most one bend, by the sides that it likes, nothing crossed, its label in a good place. */
function isIdeal(l: Laying, net: Net): boolean {
  const route = l.routes[net.index]
  if (!route?.finish) return false
  const from = l.grid.ends[route.start.end] as End
  const to = l.grid.ends[route.finish.end] as End
  if (exitPrice(l.grid, net, from, route.start.side, to.cx) > 0 || entryPrice(l.grid, net, to, route.finish.side, from.cx) > 0) return false
  const label: PlacedLabel | null = l.labels[net.index] ?? null
  if (net.wish.prefer.channel || (label ? label.price > 20 : wantsLabel(net))) return false
  const siblings = l.routes.some((r) => r && r !== route && (l.nets[r.net] as Net).fork === net.fork)
  if (siblings || bendsOf(l, route) > 1) return false
  return !crossingsOf(l.grid, l.nets, l.routes).some((c) => c.nets.includes(net.index))
}
const bendsOf = (l: Laying, route: Route): number =>
  route.nodes.reduce((sum, _, i) => sum + Number(cameTo(l.grid, route, i) !== goesFrom(l.grid, route, i)), 0)

/** Flows that bend often or cross others. */
function troubled(l: Laying): readonly Net[] {
  const crossing = new Set(crossingsOf(l.grid, l.nets, l.routes).flatMap((c) => c.nets))
  return orderOf(l, new Set()).filter((net) => {
    const route = l.routes[net.index]
    if (!route || !movable(l, net)) return false
    return (
      crossing.has(net.index) || route.nodes.filter((_, i) => cameTo(l.grid, route, i) !== goesFrom(l.grid, route, i)).length >= MANY_BENDS
    )
  })
}

/** A troubled flow takes the way it would like best; who stood there looks for another one. */
function insist(l: Laying, net: Net, price: number, tried: Tried): number {
  const key = `! ${net.index}`
  if (tried.at.get(key) === tried.version) return price
  tried.at.set(key, tried.version)
  const before = snapshotOf(l)
  remove(l, net.index)
  const found = net.wish.kind === 'open' ? null : findRoute(termsFor(l, net), net, 'push', { ...NO_LIMITS, overOthers: INSIST }, l.steps)
  if (found && !sameRoute(found.route, before.routes[net.index] as Route)) {
    const others = layOver(l, net, found)
    const complete = others.every((o) => l.routes[o] !== null || layOne(l, l.nets[o] as Net))
    const now = complete ? drawingPrice(l) : Infinity
    if (now < price - WORTH) {
      tried.version++
      return now
    }
  }
  restore(l, before)
  return price
}

/** Flows with one target, or with one exit: they hold each other in place, so they move together. */
function treesOf(l: Laying): readonly (readonly Net[])[] {
  const trees: Net[][] = []
  for (const key of ['merge', 'fork'] as const) {
    const groups = new Map<number, Net[]>()
    for (const net of orderOf(l, new Set())) if (movable(l, net)) groups.set(net[key], [...(groups.get(net[key]) ?? []), net])
    for (const g of groups.values()) if (g.length > 1) trees.push(g)
  }
  return trees
}

function crossingPairs(l: Laying): readonly (readonly [Net, Net])[] {
  const pairs = new Map<string, readonly [Net, Net]>()
  for (const c of crossingsOf(l.grid, l.nets, l.routes))
    for (const a of c.nets) for (const b of c.nets) if (a < b) pairs.set(`${a} ${b}`, [l.nets[a] as Net, l.nets[b] as Net])
  return [...pairs.values()]
}

/**
 * If crossings are left and the page is small enough, a few wholly different orders are tried; the cheapest drawing stays. About `most`
 * search steps are spent on it.
 */
export function otherOrders(l: Laying, most: number): void {
  const limit = Math.min(MOST_STEPS_FOR_ORDERS, most)
  const movers = l.nets.filter((n) => movable(l, n))
  if (movers.length < 2 || crossingsOf(l.grid, l.nets, l.routes).length === 0) return
  let price = drawingPrice(l)
  const usual = orderOf(l, new Set())
  const crossing = new Set(crossingsOf(l.grid, l.nets, l.routes).flatMap((c) => c.nets))
  const orders: readonly (readonly Net[])[] = [
    [...usual].reverse(),
    orderOf(l, crossing),
    [...usual].sort((a, b) => Number(b.wish.backward) - Number(a.wish.backward)),
    [...usual].sort((a, b) => Number(b.wish.label.length > 0) - Number(a.wish.label.length > 0)),
  ]
  const begun = l.steps.n
  for (const order of orders) {
    if (l.steps.n - begun > limit || crossingsOf(l.grid, l.nets, l.routes).length === 0) return
    const other = newLaying(l.grid, l.nets)
    layStraight(other)
    layAll(other, order)
    makeRoomForLabels(other)
    if (drawingPrice(other) < price + PROMISING) improve(other, most)
    l.steps.n += other.steps.n
    const now = drawingPrice(other)
    if (now < price - WORTH) {
      restore(l, snapshotOf(other))
      price = now
    }
  }
}
