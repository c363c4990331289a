// Lays all flows of a board in order; who finds no way may push others aside a few times.
import type { Dir } from './blocked'
import {
  commit,
  findLabel,
  labelAtExit,
  labelsInTheWay,
  remove,
  restore,
  snapshotOf,
  termsFor,
  unlabelled,
  wantsLabel,
  type Laying,
} from './laying'
import type { End } from './lines'
import { PRICE } from './measures'
import type { Net } from './nets'
import { layOpenExit } from './openExit'
import { findRoute } from './finder'
import { NO_LIMITS, type Found, type Limits, type Mode } from './search'
import { layStraight } from './straight'

const MOST_TRIES = 4

/** Rank in which flows are laid (straight lines and joints come before all these). */
function rankOf(l: Laying, net: Net): readonly [number, number] {
  const span = spanOf(l, net)
  if (net.wish.kind === 'open') return [6, 0]
  if (net.wish.kind === 'joint') return [0, Math.abs(span.lanes)]
  if (span.bands === 0 && !net.selfLoop) return [1, Math.abs(span.lanes)]
  if (net.wish.backward || net.selfLoop) return [4, Math.abs(span.bands)]
  return span.bands === 1 ? [2, Math.abs(span.lanes)] : [3, span.bands]
}
function spanOf(l: Laying, net: Net): { bands: number; lanes: number } {
  const place = (which: 'from' | 'to'): { band: number; cx: number } => {
    const end = net.wish[which]
    if (end && 'strip' in end)
      return {
        band: l.grid.board.bands.findIndex((b) => b.id === end.strip),
        cx: (l.grid.board.columns[end.column] as { x: number }).x,
      }
    const e = l.grid.ends.find((x: End) => x.kind === 'block' && x.index === net[which])
    return { band: e?.band ?? 0, cx: e?.cx ?? 0 }
  }
  const a = place('from')
  const b = place('to')
  // heading rows do not count as rows between
  const rows = l.grid.board.bands.slice(Math.min(a.band, b.band) + 1, Math.max(a.band, b.band)).filter((x) => x.role !== 'heading').length
  return { bands: a.band === b.band ? 0 : Math.sign(b.band - a.band) * (rows + 1), lanes: b.cx - a.cx }
}

/** The nets in the order of laying; those of `first` before all others. */
export function orderOf(l: Laying, first: ReadonlySet<number>): readonly Net[] {
  const key = new Map(l.nets.map((n) => [n.index, rankOf(l, n)] as const))
  return [...l.nets].sort((p, q) => {
    const [a, b] = [key.get(p.index) as readonly [number, number], key.get(q.index) as readonly [number, number]]
    return Number(first.has(q.index)) - Number(first.has(p.index)) || a[0] - b[0] || a[1] - b[1] || p.index - q.index
  })
}

/** Finds and lays the cheapest route on which the label finds room; false: no way at all. */
export function layOne(l: Laying, net: Net, mode: Mode = 'strict', limits: Limits = NO_LIMITS): boolean {
  if (net.wish.kind === 'open') return layOpenExit(l, net)
  const terms = termsFor(l, net)
  const found = findRoute(terms, net, mode, limits, l.steps)
  if (!found) return false
  if (commit(l, net, found.route) || mode !== 'strict') return true
  // the label has no room: other exits, or no turn right at the exit
  let best: Found | null = null
  const side = found.route.start.side
  const others: readonly Limits[] = [
    { ...limits, straightOut: true },
    { ...limits, withoutExits: [...limits.withoutExits, side] },
    { ...limits, withoutExits: [...limits.withoutExits, side], straightOut: true },
    ...([1, 2, 3] as const).filter((d) => d !== side).map((d) => only(d)),
  ]
  for (const limit of others) {
    remove(l, net.index)
    const other = findRoute(terms, net, mode, limit, l.steps)
    if (other && (!best || other.cost < best.cost) && commit(l, net, other.route)) best = other
  }
  remove(l, net.index)
  commit(l, net, (best ?? found).route)
  return true
}
const only = (side: Dir): Limits => ({ ...NO_LIMITS, withoutExits: ([0, 1, 2, 3] as const).filter((d) => d !== side) })

/** Lays every flow that has no route yet, in the given order. Flows in the way of one without room are taken up and laid again. */
export function layAll(l: Laying, order: readonly Net[]): void {
  const queue = order.filter((n) => l.routes[n.index] === null)
  const tries = new Map<number, number>()
  while (queue.length > 0) {
    const net = queue.shift() as Net
    if (l.routes[net.index] !== null || layOne(l, net)) continue
    const tried = tries.get(net.index) ?? 0
    if (tried >= MOST_TRIES || net.wish.kind === 'open') continue
    tries.set(net.index, tried + 1)
    const ripped = pushAside(l, net)
    for (const r of ripped) queue.push(l.nets[r] as Net)
  }
}

function pushAside(l: Laying, net: Net): readonly number[] {
  const found = findRoute(termsFor(l, net), net, 'push', NO_LIMITS, l.steps)
  if (!found) return []
  for (const n of new Set(found.conflicts)) l.history[n] = (l.history[n] as number) + PRICE.history
  return layOver(l, net, found)
}

/** Lays a route that lies on others: those are taken up (and given back, to be laid again), labels in its way are placed anew. */
export function layOver(l: Laying, net: Net, found: Found): readonly number[] {
  const nodes = new Set(found.conflicts)
  const ports = new Set(found.contested)
  const ripped = l.routes.flatMap((r) =>
    r !== null &&
    r.net !== net.index &&
    !r.straight &&
    (r.nodes.some((n) => nodes.has(n)) ||
      ports.has(r.start.end * 4 + r.start.side) ||
      (r.finish !== null && ports.has(r.finish.end * 4 + r.finish.side)))
      ? [r.net]
      : [],
  )
  for (const r of ripped) remove(l, r)
  const labels = labelsInTheWay(l, net, found.route)
  for (const owner of labels) l.labels[owner] = null
  if (!layOne(l, net)) commit(l, net, found.route)
  for (const owner of labels) {
    const route = l.routes[owner]
    const holder = l.nets[owner] as Net
    if (route && !labelAtExit(l, holder, route)) l.labels[owner] = findLabel(l, holder, route)
  }
  return ripped
}

/** A label without room may push other flows aside, if all of them find another way. */
export function makeRoomForLabels(l: Laying): void {
  for (const net of unlabelled(l)) {
    if (!wantsLabel(net) || (l.routes[net.index] as { straight: boolean } | null)?.straight === undefined) continue
    const before = snapshotOf(l)
    const lacking = unlabelled(l).length
    const straight = (l.routes[net.index] as { straight: boolean }).straight
    const near = l.nets.filter(
      (n) => n.index !== net.index && l.routes[n.index] && !(l.routes[n.index] as { straight: boolean }).straight && isNear(l, n, net),
    )
    for (const n of near) remove(l, n.index)
    if (straight) commit(l, net, l.routes[net.index] as NonNullable<Laying['routes'][number]>)
    else {
      remove(l, net.index)
      layOne(l, net)
    }
    for (const n of near) if (l.routes[n.index] === null) layOne(l, n)
    const whole = l.routes.every((r, i) => r !== null || before.routes[i] === null)
    if (!whole || unlabelled(l).length >= lacking) restore(l, before)
  }
}
/** Does a flow touch the row and neighbourhood of another's source? */
function isNear(l: Laying, n: Net, of: Net): boolean {
  const route = l.routes[of.index]
  const mine = l.routes[n.index]
  if (!route || !mine) return false
  const home = l.grid.ends[route.start.end] as End
  return mine.nodes.some((node) => {
    const y = l.grid.ys[Math.floor(node / l.grid.nx)] as { band: number }
    const { x } = l.grid.xs[node % l.grid.nx] as { x: number }
    return y.band === home.band && Math.abs(x - home.cx) < home.w / 2 + 60
  })
}

/** Flows that still have no way are drawn over others: nothing is ever lost. */
export function drawCrowded(l: Laying): void {
  for (const net of l.nets) {
    if (l.routes[net.index] !== null) continue
    const found = net.wish.kind === 'open' ? null : findRoute(termsFor(l, net), net, 'overlap', NO_LIMITS, l.steps)
    if (!found) continue
    commit(l, net, found.route)
    if (found.conflicts.length > 0 || found.contested.length > 0 || found.cost >= PRICE.conflict) l.crowded.add(net.index)
  }
}

export function layBoard(l: Laying, first: ReadonlySet<number>): void {
  layStraight(l)
  layAll(l, orderOf(l, first))
  makeRoomForLabels(l)
}
