// The cheapest way for one flow among those already laid: A* over (node, direction). Merging and forking are goals and starts:
// a flow may end on the trunk of flows with its target, and begin on the trunk of flows with its source and label.
import { arm, opposite, type Dir, type Grid, type Port } from './blocked'
import { Heap } from './heap'
import type { End } from './lines'
import { HEAD_RUN, HEAD_RUN_NARROW, LEAST_SYMBOL_W, NARROW_LANE, PITCH, PRICE } from './measures'
import type { Net } from './nets'
import { entryPrice, exitPrice } from './prices'
import { armsIn, dirsAt, isCrossable, pieceLength, portAt, type Occupancy, type Route } from './routes'

/** strict: crossings only. push: may lie on movable flows, which then must go. overlap: the last resort, drawn as it is. */
export type Mode = 'strict' | 'push' | 'overlap'
export interface Closed {
  readonly right: Uint8Array // pieces that labels of others keep free
  readonly down: Uint8Array
  readonly ports: ReadonlySet<number>
}
export interface Terms {
  readonly grid: Grid
  readonly nets: readonly Net[]
  readonly routes: readonly (Route | null)[]
  readonly occ: Occupancy
  readonly closed: Closed
  readonly history: Float64Array
}
export interface Limits {
  readonly withoutExits: readonly Dir[] // sides not to be used
  readonly straightOut: boolean // no turn on the first node
  readonly overOthers: number // price of each node on other flows, where the mode allows it
}
export const NO_LIMITS: Limits = { withoutExits: [], straightOut: false, overOthers: PRICE.conflict }
export interface Found {
  readonly route: Route
  readonly cost: number
  readonly conflicts: readonly number[] // nodes where it lies on others, and
  readonly contested: readonly number[] // ports that others hold (push and overlap)
}
interface Start {
  readonly port: Port
  readonly prefix: readonly number[] // nodes of the trunk it leaves, the last included; empty at a port of its own
}
interface Door {
  readonly port: Port
  readonly price: number
}
interface Goal {
  readonly state: number // -1: right at the start
  readonly start: number
  readonly port: Port
  readonly suffix: readonly number[] // nodes of the trunk it joins; or the node next to the port
  readonly joins: boolean
}

/** Straight length that a head at this end needs. */
export const headRunOf = (grid: Grid, end: End): number =>
  (grid.board.columns[end.columns[0]] as { w: number }).w < NARROW_LANE ? HEAD_RUN_NARROW : HEAD_RUN

/** May something turn, join or cross on the node next to a head here? Rows grow; a symbol may be narrowed, but not one with text. */
export function mayTurnAtHead(grid: Grid, port: Port): boolean {
  if (port.side === 0 || port.side === 2) return true
  const end = grid.ends[port.end] as End
  const need = headRunOf(grid, end)
  return port.reach >= need - 0.02 || (!end.fixedWidth && port.reach + (end.w - LEAST_SYMBOL_W) / 2 >= need - 0.02)
}

/** The ends a wish may use: its block, or the slots of its lane that no other flow holds. */
export function endsFor(grid: Grid, net: Net, which: 'from' | 'to', occ: Occupancy): readonly number[] {
  const wish = net.wish[which]
  if (!wish) return []
  if ('block' in wish) {
    const i = grid.ends.findIndex((e) => e.kind === 'block' && e.index === net[which])
    return i < 0 ? [] : [i]
  }
  const band = grid.board.bands.findIndex((b) => b.id === wish.strip)
  return grid.ends.flatMap((e, i) => {
    const taken = [0, 1, 2, 3].some((s) => occ.ports.has(i * 4 + s))
    return e.kind === 'slot' && e.band === band && e.index === wish.column && !taken ? [i] : []
  })
}

const heap = new Heap()
let scratch: { size: number; g: Float64Array; run: Float64Array; parent: Int32Array; seen: Int32Array; stamp: number } | null = null
function scratchFor(size: number) {
  if (!scratch || scratch.size < size)
    scratch = {
      size,
      g: new Float64Array(size),
      run: new Float64Array(size),
      parent: new Int32Array(size),
      seen: new Int32Array(size),
      stamp: 0,
    }
  scratch.stamp++
  return scratch
}

/** The cheapest route of a flow, or null; `steps` counts the states taken up. */
export function findRoute(terms: Terms, net: Net, mode: Mode, limits: Limits, steps: { n: number }): Found | null {
  const { grid, occ, closed } = terms
  const fromEnds = endsFor(grid, net, 'from', occ)
  const toEnds = endsFor(grid, net, 'to', occ)
  if (fromEnds.length === 0 || toEnds.length === 0) return null
  const meanX = (list: readonly number[]): number => list.reduce((s, e) => s + (grid.ends[e] as End).cx, 0) / list.length
  const sourceX = meanX(fromEnds)
  const targetX = meanX(toEnds)
  if (net.selfLoop && limits.withoutExits.length < 3) return selfLoop(terms, net, mode, limits, steps)

  const { nx } = grid
  const moves = [-nx, 1, nx, -1] as const
  const factorX = channelFactor(grid, net)
  const s = scratchFor(nx * grid.ny * 4)
  const { g, run, parent, seen, stamp } = s
  heap.clear()
  const starts: Start[] = []
  const goals: Goal[] = []
  const goalCosts: number[] = []

  // goals: free ports of the target, and trunks that lead there
  const goalPorts = new Map<number, Door[]>()
  let minX = Infinity
  let maxX = -Infinity
  let minY = Infinity
  let maxY = -Infinity
  const widen = (node: number): void => {
    const x = grid.xOf[node] as number
    const y = grid.yOf[node] as number
    minX = Math.min(minX, x)
    maxX = Math.max(maxX, x)
    minY = Math.min(minY, y)
    maxY = Math.max(maxY, y)
  }
  for (const e of toEnds)
    for (const side of [0, 1, 2, 3] as const) {
      const port = portAt(grid, e, side)
      if (!port || (net.selfLoop && !limits.withoutExits.includes(side))) continue
      const users = occ.ports.get(port.id)
      let price = entryPrice(grid, net, grid.ends[e] as End, side, sourceX)
      if (users || closed.ports.has(port.id)) {
        if (mode === 'strict' || (mode === 'push' && users?.some((r) => r.straight))) continue
        price += limits.overOthers
      }
      goalPorts.set(port.node, [...(goalPorts.get(port.node) ?? []), { port, price }])
      widen(port.node)
    }
  for (let n = 0; n < occ.merge.length; n++) if (occ.merge[n] === net.merge) widen(n)
  if (minX === Infinity) return null
  /** At least this much is still to come: the way to the goals' box and the bends it needs. */
  const estimate = (n: number, d: Dir): number => {
    const x = grid.xOf[n] as number
    const y = grid.yOf[n] as number
    const dx = x < minX ? minX - x : x > maxX ? maxX - x : 0
    const dy = y < minY ? minY - y : y > maxY ? maxY - y : 0
    const away = d === 0 ? dy > 0 : d === 2 ? dy < 0 : d === 1 ? dx < 0 : dx > 0
    const aside = d === 0 || d === 2 ? dx !== 0 : dy !== 0
    return Math.abs(dx) + Math.abs(dy) + (away ? 2 * PRICE.bend : aside ? PRICE.bend : 0)
  }

  const pushGoal = (goal: Goal, cost: number): void => {
    goalCosts.push(cost)
    goals.push(goal)
    heap.push(cost, -goals.length)
  }

  /** Come to a node: join, enter, or take it up as a state. `since` = length since the last bend (Infinity: none yet). */
  const arrive = (n: number, d: Dir, cost: number, since: number, from: number): void => {
    const m = occ.mask[n] as number
    const back = arm(opposite(d))
    if (occ.merge[n] === net.merge && armsIn(m) === 2 && (m & back) === 0) tryJoin(n, d, cost, from)
    let price = cost
    if (m !== 0) {
      if (isCrossable(m, d)) {
        price += PRICE.crossing
        if (!crossingAllowed(n)) {
          if (mode !== 'overlap') return
          price += limits.overOthers
        } else if (headNear(n)) price += PRICE.nearHead
      } else {
        if (mode === 'strict') return
        if (mode === 'push' && (occ.hard[n] as number) !== 0 && !isCrossable(occ.hard[n] as number, d)) return
        price += limits.overOthers + (terms.history[n] as number)
      }
    }
    const doors = goalPorts.get(n)
    if (doors) enter(doors, n, d, price, since, from)
    const state = n * 4 + d
    if (seen[state] === stamp && (g[state] as number) <= price + 1e-9) return
    seen[state] = stamp
    g[state] = price
    run[state] = since
    parent[state] = from
    heap.push(price + estimate(n, d), state)
  }

  const enter = (doors: readonly Door[], n: number, d: Dir, price: number, since: number, from: number): void => {
    const m = occ.mask[n] as number
    for (const { port, price: entry } of doors) {
      const inward = opposite(port.side)
      if (d === port.side || (m !== 0 && d !== inward && mode === 'strict')) continue
      const turns = d !== inward
      const busy = turns || m !== 0
      if (busy && net.wish.kind !== 'joint' && !mayTurnAtHead(grid, port) && mode !== 'overlap') continue
      const bend = turns ? PRICE.bend + (since <= PITCH + 0.02 ? PRICE.jog : 0) : 0
      const cost = price + entry + bend + (busy ? PRICE.nearHead : 0) + port.reach
      pushGoal({ state: from, start: -1, port, suffix: [n], joins: false }, cost)
    }
  }

  let heads: ReadonlyMap<number, readonly Port[]> | null = null
  const headsAt = (n: number): readonly Port[] => {
    heads ??= headPorts(terms)
    return heads.get(n) ?? []
  }
  const headNear = (n: number): boolean => headsAt(n).length > 0
  const crossingAllowed = (n: number): boolean => headsAt(n).every((p) => mayTurnAtHead(grid, p))

  const tryJoin = (n: number, d: Dir, cost: number, from: number): void => {
    const trunk = terms.routes[occ.owner[n] as number]
    if (!trunk?.finish) return
    const at = trunk.nodes.indexOf(n)
    const port = portAt(grid, trunk.finish.end, trunk.finish.side)
    if (at < 0 || !port) return
    if (net.selfLoop && port.side !== 2 && !limits.withoutExits.includes(port.side)) return
    const atHead = at === trunk.nodes.length - 1
    if (atHead && !mayTurnAtHead(grid, port)) return
    const { goes } = dirsAt(grid, trunk, at)
    const entry = entryPrice(grid, net, grid.ends[port.end] as End, port.side, sourceX)
    const price =
      cost +
      (goes === d ? 0 : PRICE.bend) +
      (occ.firstRun[n] ? PRICE.firstRun : 0) +
      (atHead ? PRICE.nearHead : 0) +
      PRICE.sharedTrunk * (restOf(grid, trunk, at) + Math.min(entry, PRICE.notPreferred)) +
      (entry >= PRICE.notPreferred ? PRICE.notPreferred : 0)
    pushGoal({ state: from, start: -1, port, suffix: trunk.nodes.slice(at), joins: true }, price)
  }

  // starts: ports of the source, and trunks that come from there
  const siblings = terms.routes.filter(
    (r): r is Route => r !== null && r.net !== net.index && (terms.nets[r.net] as Net).fork === net.fork && occUses(occ, r),
  )
  for (const e of fromEnds)
    for (const side of [0, 1, 2, 3] as const) {
      const port = portAt(grid, e, side)
      if (!port || limits.withoutExits.includes(side)) continue
      const users = occ.ports.get(port.id)
      let price = exitPrice(grid, net, grid.ends[e] as End, side, targetX) + port.reach
      if (siblings.length > 0) price += net.wish.labelText === '' ? PRICE.ownPort : PRICE.ownLabelledPort
      if (users || closed.ports.has(port.id)) {
        if (mode === 'strict' || (mode === 'push' && users?.some((r) => r.straight))) continue
        price += limits.overOthers
      }
      starts.push({ port, prefix: [] })
      arrive(port.node, side, price, Infinity, -starts.length - 1)
    }
  for (const sibling of siblings) {
    const port = portAt(grid, sibling.start.end, sibling.start.side)
    if (!port || limits.withoutExits.includes(port.side)) continue
    const preferred =
      Math.floor(exitPrice(grid, net, grid.ends[port.end] as End, port.side, targetX) / PRICE.notPreferred) * PRICE.notPreferred
    let along = port.reach
    for (let i = 0; i < sibling.nodes.length; i++) {
      const n = sibling.nodes[i] as number
      const { came, goes } = dirsAt(grid, sibling, i)
      if (i > 0) along += pieceLength(grid, sibling.nodes[i - 1] as number, n)
      if (occ.fork[n] !== net.fork) {
        if (isCrossed(terms, n, net)) continue
        break
      }
      const m = occ.mask[n] as number
      const finish = i === sibling.nodes.length - 1 && sibling.finish ? portAt(grid, sibling.finish.end, sibling.finish.side) : null
      if (!finish || mayTurnAtHead(grid, finish)) {
        const known = starts.push({ port, prefix: sibling.nodes.slice(0, i + 1) })
        for (const d of [0, 1, 2, 3] as const)
          if ((m & arm(d)) === 0 && d !== opposite(came))
            step(
              n,
              d,
              PRICE.sharedTrunk * along + preferred + (d === came ? 0 : PRICE.bend) + (finish ? PRICE.nearHead : 0),
              d === came ? Infinity : 0,
              -known - 1,
            )
        const twin = terms.nets[sibling.net] as Net
        if (twin.merge === net.merge && i === 0 && sibling.finish) {
          const end = portAt(grid, sibling.finish.end, sibling.finish.side)
          if (end) pushGoal({ state: -known - 1, start: known - 1, port: end, suffix: sibling.nodes.slice(1), joins: true }, 0)
        }
      }
      if (came !== goes) along += PRICE.bend
    }
  }

  /** Move from a node one piece on. */
  function step(n: number, d: Dir, cost: number, since: number, from: number): void {
    const vertical = d === 0 || d === 2
    const piece = d === 1 || d === 2 ? n : n + moves[d]
    if (piece < 0) return
    const open = vertical ? grid.down[piece] : grid.right[piece]
    if (open !== 1) return
    let price = cost
    if ((vertical ? closed.down[piece] : closed.right[piece]) === 1) {
      if (mode === 'strict') return
      price += limits.overOthers
    }
    const next = n + moves[d]
    const length = pieceLength(grid, n, next)
    const factor = vertical ? (grid.downFactor[n] as number) * (factorX ? (factorX[n % nx] as number) : 1) : (grid.rightFactor[n] as number)
    arrive(next, d, price + length * factor, since + length, from)
  }

  for (;;) {
    const code = heap.pop()
    if (code === undefined) return null
    if (code < 0) return reconstruct(terms, net, goals[-code - 1] as Goal, goalCosts[-code - 1] as number, starts, parent, mode)
    const cost = g[code] as number
    steps.n++
    const d = (code & 3) as Dir
    const n = code >> 2
    const m = occ.mask[n] as number
    const since = run[code] as number
    if (m !== 0 && isCrossable(m, d)) {
      step(n, d, cost, since, code)
      continue
    }
    for (const turn of [d, ((d + 1) & 3) as Dir, ((d + 3) & 3) as Dir]) {
      if (turn === d) step(n, d, cost, since, code)
      else if (!(limits.straightOut && (parent[code] as number) < 0))
        step(n, turn, cost + PRICE.bend + (since <= PITCH + 0.02 ? PRICE.jog : 0), 0, code)
    }
  }
}

const occUses = (occ: Occupancy, route: Route): boolean => (occ.ports.get(route.start.end * 4 + route.start.side) ?? []).includes(route)

/** A node of a trunk that only a foreign crossing spoils: the trunk goes on behind it. */
const isCrossed = (terms: Terms, n: number, net: Net): boolean =>
  terms.routes.every((r) => r === null || !r.nodes.includes(n) || (terms.nets[r.net] as Net).fork === net.fork || terms.occ.mask[n] === 15)

/** The rest of a trunk from its i-th node: length and bends, in the price of a way of its own. */
function restOf(grid: Grid, trunk: Route, from: number): number {
  let sum = 0
  for (let i = from; i < trunk.nodes.length; i++) {
    if (i > from) sum += pieceLength(grid, trunk.nodes[i - 1] as number, trunk.nodes[i] as number)
    const { came, goes } = dirsAt(grid, trunk, i)
    if (i > from && came !== goes) sum += PRICE.bend
  }
  return sum
}

const headCache = new WeakMap<Occupancy, Map<number, Port[]>>()
/** Heads by the node next to them. */
function headPorts(terms: Terms): Map<number, Port[]> {
  const known = headCache.get(terms.occ)
  if (known) return known
  const heads = new Map<number, Port[]>()
  for (const [id, users] of terms.occ.ports) {
    const port = terms.grid.ports[id]
    if (
      !port ||
      !users.some((r) => r.finish && r.finish.end * 4 + r.finish.side === id && (terms.nets[r.net] as Net).wish.kind === 'arrow')
    )
      continue
    heads.set(port.node, [...(heads.get(port.node) ?? []), port])
  }
  headCache.set(terms.occ, heads)
  return heads
}

/** Vertical pieces outside the channel that the author chose cost more. */
function channelFactor(grid: Grid, net: Net): readonly number[] | null {
  const channel = net.wish.prefer.channel
  if (!channel) return null
  const side = channel.at === 'before' ? -1 : channel.at === 'after' ? 1 : 0
  return grid.xs.map((l) => (l.column === channel.column && l.side === side ? 1 : PRICE.outsideChannel))
}

function selfLoop(terms: Terms, net: Net, mode: Mode, limits: Limits, steps: { n: number }): Found | null {
  let best: Found | null = null
  for (const side of [1, 2, 3, 0] as const) {
    if (limits.withoutExits.includes(side)) continue
    const others = ([0, 1, 2, 3] as const).filter((d) => d !== side)
    const found = findRoute(terms, net, mode, { ...limits, withoutExits: others }, steps)
    if (found && (!best || found.cost < best.cost)) best = found
  }
  return best
}

function reconstruct(
  terms: Terms,
  net: Net,
  goal: Goal,
  cost: number,
  starts: readonly Start[],
  parent: Int32Array,
  mode: Mode,
): Found | null {
  const middle: number[] = []
  let state = goal.state
  while (state >= 0) {
    middle.push(state >> 2)
    state = parent[state] as number
  }
  const start = starts[-state - 2] as Start
  const nodes = [...start.prefix, ...middle.reverse(), ...goal.suffix]
  if (new Set(nodes).size !== nodes.length) return null
  const route: Route = {
    net: net.index,
    start: { end: start.port.end, side: start.port.side },
    finish: { end: goal.port.end, side: goal.port.side },
    nodes,
    straight: false,
    stub: 0,
  }
  if (mode === 'strict') return { route, cost, conflicts: [], contested: [] }
  const own = goal.joins ? nodes.length - goal.suffix.length : nodes.length
  const conflicts = nodes.filter((n, i) => i >= start.prefix.length && i < own && liesOnOthers(terms, route, n, i))
  const contested = [
    ...(start.prefix.length > 0 ? [] : [route.start.end * 4 + route.start.side]),
    ...(goal.joins || !route.finish ? [] : [route.finish.end * 4 + route.finish.side]),
  ].filter((id) => terms.occ.ports.has(id))
  return { route, cost, conflicts, contested }
}

function liesOnOthers(terms: Terms, route: Route, n: number, i: number): boolean {
  const m = terms.occ.mask[n] as number
  if (m === 0) return false
  const { came, goes } = dirsAt(terms.grid, route, i)
  return !(came === goes && isCrossable(m, came))
}
