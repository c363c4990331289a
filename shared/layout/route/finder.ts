// The cheapest way for one flow among those already laid: A* over (node, direction). Merging and forking are goals and starts:
// a flow may end on the trunk of flows with its target, and begin on the trunk of flows with its source and label.
// Prices are whole numbers inside (eighths of a point): they stay small integers, and equal ways compare equal on every machine.
import { arm, opposite, UNITS, type Dir, type Grid, type Port } from './blocked'
import { Heap } from './heap'
import type { End } from './lines'
import { PITCH, PRICE } from './measures'
import type { Net } from './nets'
import { entryPrice, exitPrice } from './prices'
import { Remaining } from './remaining'
import { armsIn, cameTo, goesFrom, isCrossable, pieceLength, portAt, type Occupancy, type Route } from './routes'
import { endsFor, mayTurnAtHead, type Found, type Limits, type Mode, type Terms } from './search'

const units = (pt: number): number => Math.round(pt * UNITS)
const BEND = units(PRICE.bend)
const JOG = units(PRICE.jog)
const SHORT_RUN = units(PITCH + 0.02)
const NO_BEND_YET = 1 << 28

interface Start {
  readonly port: Port
  readonly prefix: readonly number[] // nodes of the trunk it leaves, the last included; empty at a port of its own
}
interface Goal {
  readonly state: number // the state before the first node of `suffix`; below 0: a start
  readonly port: Port
  readonly suffix: readonly number[] // nodes of the trunk it joins; or the node next to the port
  readonly joins: boolean
  readonly cost: number
}
interface Door {
  readonly port: Port
  readonly price: number
}

// One set of arrays serves all searches: they never run at the same time.
const heap = new Heap()
let size = 0
let stamp = 0
let cost = new Int32Array(0)
let since = new Int32Array(0) // length since the last bend
let parent = new Int32Array(0)
let seen = new Int32Array(0)
let done = new Int32Array(0)

function clear(states: number): void {
  if (size < states) {
    size = states
    cost = new Int32Array(states)
    since = new Int32Array(states)
    parent = new Int32Array(states)
    seen = new Int32Array(states)
    done = new Int32Array(states)
    stamp = 0
  }
  stamp++
  heap.clear()
}

/** The cheapest route of a flow, or null; `steps` counts the states taken up. */
export function findRoute(terms: Terms, net: Net, mode: Mode, limits: Limits, steps: { n: number }): Found | null {
  if (!net.selfLoop || limits.withoutExits.length >= 3) return new Finder(terms, net, mode, limits).find(steps)
  // a loop at one symbol leaves by one side and comes back to another
  let best: Found | null = null
  for (const side of [1, 2, 3, 0] as const) {
    if (limits.withoutExits.includes(side)) continue
    const others = ([0, 1, 2, 3] as const).filter((d) => d !== side)
    const found = new Finder(terms, net, mode, { ...limits, withoutExits: others }).find(steps)
    if (found && (!best || found.cost < best.cost)) best = found
  }
  return best
}

class Finder {
  private readonly grid: Grid
  private readonly occ: Occupancy
  private readonly moves: readonly [number, number, number, number]
  private readonly starts: Start[] = []
  private readonly goals: Goal[] = []
  private readonly doors: Door[] = []
  private readonly doorNodes = new Set<number>()
  private readonly channel: Int32Array | null
  private readonly overOthers: number
  private heads: ReadonlyMap<number, readonly Port[]> | null = null
  private sourceX = 0
  private readonly remaining = new Remaining(BEND)

  constructor(
    private readonly terms: Terms,
    private readonly net: Net,
    private readonly mode: Mode,
    private readonly limits: Limits,
  ) {
    this.grid = terms.grid
    this.occ = terms.occ
    this.moves = [-this.grid.nx, 1, this.grid.nx, -1]
    this.channel = channelFactors(this.grid, net)
    this.overOthers = units(limits.overOthers)
  }

  find(steps: { n: number }): Found | null {
    const { grid, net, occ } = this
    const from = endsFor(grid, net, 'from', occ)
    const to = endsFor(grid, net, 'to', occ)
    if (from.length === 0 || to.length === 0) return null
    const meanX = (list: readonly number[]): number => list.reduce((s, e) => s + (grid.ends[e] as End).cx, 0) / list.length
    this.sourceX = meanX(from)
    clear(grid.nx * grid.ny * 4)
    this.openDoors(to)
    if (this.remaining.nothing) return null
    this.begin(from, meanX(to))
    for (;;) {
      const code = heap.pop()
      if (code === undefined) return null
      if (code < 0) return this.result(this.goals[-code - 1] as Goal)
      if (done[code] === stamp) continue
      done[code] = stamp
      steps.n++
      this.goOn(code)
    }
  }

  /** The goals: free ports of the target, and the trunks that lead there. */
  private openDoors(ends: readonly number[]): void {
    const { grid, net } = this
    for (const e of ends)
      for (const side of [0, 1, 2, 3] as const) {
        const port = portAt(grid, e, side)
        if (!port || (net.selfLoop && !this.limits.withoutExits.includes(side))) continue
        const extra = this.priceOfPort(port)
        if (extra < 0) continue
        const price = units(entryPrice(grid, net, grid.ends[e] as End, side, this.sourceX)) + extra
        this.doors.push({ port, price })
        this.doorNodes.add(port.node)
        const [x, y] = [grid.xUnits[port.node] as number, grid.yUnits[port.node] as number]
        this.remaining.addPort({ x, y, inward: opposite(side), price: price + units(port.reach) })
      }
    for (const trunk of this.terms.routes) {
      if (!trunk?.finish || trunk.net === net.index || (this.terms.nets[trunk.net] as Net).merge !== net.merge) continue
      const price = units(this.entryOnTrunk(trunk.finish.end, trunk.finish.side, 0))
      for (const n of trunk.nodes) this.remaining.addTrunk(grid.xUnits[n] as number, grid.yUnits[n] as number, price)
    }
  }

  /** What entering by a trunk costs that has `rest` still to run: a shared way is cheap, but the author's choice of a side counts in full. */
  private entryOnTrunk(end: number, side: Dir, rest: number): number {
    const entry = entryPrice(this.grid, this.net, this.grid.ends[end] as End, side, this.sourceX)
    const notPreferred = entry - (entry % PRICE.notPreferred)
    return PRICE.sharedTrunk * (rest + entry - notPreferred) + notPreferred
  }

  /** What it costs extra to take a port that others hold or a label closes; below 0: not to be had. */
  private priceOfPort(port: Port): number {
    const users = this.occ.ports.get(port.id)
    if (!users && !this.terms.closed.ports.has(port.id)) return 0
    if (this.mode === 'strict' || (this.mode === 'push' && users?.some((r) => r.straight) === true)) return -1
    return this.overOthers
  }

  /** The starts: ports of the source, and trunks that come from there with the same label. */
  private begin(ends: readonly number[], targetX: number): void {
    const { grid, net, occ, limits } = this
    const siblings = this.terms.routes.filter(
      (r): r is Route => r !== null && r.net !== net.index && (this.terms.nets[r.net] as Net).fork === net.fork && holdsPort(occ, r),
    )
    for (const e of ends)
      for (const side of [0, 1, 2, 3] as const) {
        const port = portAt(grid, e, side)
        if (!port || limits.withoutExits.includes(side)) continue
        const extra = this.priceOfPort(port)
        if (extra < 0) continue
        const own = siblings.length === 0 ? 0 : net.wish.labelText === '' ? PRICE.ownPort : PRICE.ownLabelledPort
        const price = units(exitPrice(grid, net, grid.ends[e] as End, side, targetX) + port.reach + own) + extra
        this.starts.push({ port, prefix: [] })
        this.arrive(port.node, side, price, NO_BEND_YET, -this.starts.length - 1)
      }
    for (const sibling of siblings) this.beginOnTrunk(sibling, targetX)
  }

  private beginOnTrunk(trunk: Route, targetX: number): void {
    const { grid, net, occ } = this
    const port = portAt(grid, trunk.start.end, trunk.start.side)
    if (!port || this.limits.withoutExits.includes(port.side)) return
    const exit = exitPrice(grid, net, grid.ends[port.end] as End, port.side, targetX)
    const notPreferred = exit - (exit % PRICE.notPreferred)
    let along = port.reach
    for (let i = 0; i < trunk.nodes.length; i++) {
      const n = trunk.nodes[i] as number
      const came = cameTo(grid, trunk, i)
      if (i > 0) along += pieceLength(grid, trunk.nodes[i - 1] as number, n)
      if (occ.fork[n] !== net.fork) {
        if (occ.mask[n] === 15) continue // crossed by others: the trunk goes on behind
        return
      }
      const finish = i === trunk.nodes.length - 1 && trunk.finish ? portAt(grid, trunk.finish.end, trunk.finish.side) : null
      if (!finish || mayTurnAtHead(grid, finish)) {
        const start = -this.starts.push({ port, prefix: trunk.nodes.slice(0, i + 1) }) - 1
        for (const d of [0, 1, 2, 3] as const) {
          if (((occ.mask[n] as number) & arm(d)) !== 0 || d === opposite(came)) continue
          const price = PRICE.sharedTrunk * along + notPreferred + (d === came ? 0 : PRICE.bend) + (finish ? PRICE.nearHead : 0)
          this.step(n, d, units(price), d === came ? NO_BEND_YET : 0, start)
        }
        if ((this.terms.nets[trunk.net] as Net).merge === net.merge && i === 0 && trunk.finish) {
          const end = portAt(grid, trunk.finish.end, trunk.finish.side)
          if (end) this.pushGoal({ state: start, port: end, suffix: trunk.nodes.slice(1), joins: true, cost: 0 })
        }
      }
      if (came !== goesFrom(grid, trunk, i)) along += PRICE.bend
    }
  }

  private goOn(code: number): void {
    const d = (code & 3) as Dir
    const n = code >> 2
    const price = cost[code] as number
    const run = since[code] as number
    this.step(n, d, price, run, code)
    const m = this.occ.mask[n] as number
    if (m !== 0 && isCrossable(m, d)) return // who crosses goes straight on
    if (this.limits.straightOut && (parent[code] as number) < 0) return
    const turned = price + BEND + (run <= SHORT_RUN ? JOG : 0)
    this.step(n, ((d + 1) & 3) as Dir, turned, 0, code)
    this.step(n, ((d + 3) & 3) as Dir, turned, 0, code)
  }

  /** Move from a node one piece on. */
  private step(n: number, d: Dir, price: number, run: number, from: number): void {
    const { grid } = this
    const vertical = (d & 1) === 0
    const next = n + this.moves[d]
    const piece = d === 1 || d === 2 ? n : next
    if (piece < 0 || (vertical ? grid.down[piece] : grid.right[piece]) !== 1) return
    let sum = price
    if ((vertical ? this.terms.closed.down[piece] : this.terms.closed.right[piece]) === 1) {
      if (this.mode === 'strict') return
      sum += this.overOthers
    }
    const length = vertical ? (grid.downLength[piece] as number) : (grid.rightLength[piece] as number)
    const priced = vertical ? (grid.downPrice[piece] as number) : (grid.rightPrice[piece] as number)
    const times = vertical && this.channel ? (this.channel[n % grid.nx] as number) : 1
    this.arrive(next, d, sum + priced * times, run + length, from)
  }

  /** Come to a node: join a trunk, enter by a port, or take it up as a state. */
  private arrive(n: number, d: Dir, price: number, run: number, from: number): void {
    const { occ } = this
    const m = occ.mask[n] as number
    let sum = price
    if (m !== 0) {
      if (occ.merge[n] === this.net.merge && armsIn(m) === 2 && (m & arm(opposite(d))) === 0) this.join(n, d, price, from)
      const extra = this.priceOfMeeting(n, m, d)
      if (extra < 0) return
      sum += extra
    }
    if (this.doorNodes.has(n)) this.enter(n, d, sum, run, from)
    const state = n * 4 + d
    if (seen[state] === stamp && (cost[state] as number) <= sum) return
    seen[state] = stamp
    cost[state] = sum
    since[state] = run
    parent[state] = from
    heap.push(sum + this.remaining.atLeast(this.grid.xUnits[n] as number, this.grid.yUnits[n] as number, d), state)
  }

  /** The price of coming to a node that others use; below 0: not allowed. */
  private priceOfMeeting(n: number, m: number, d: Dir): number {
    if (isCrossable(m, d)) {
      this.heads ??= headPorts(this.terms)
      const heads = this.heads.get(n)
      if (!heads) return units(PRICE.crossing)
      if (heads.every((p) => mayTurnAtHead(this.grid, p))) return units(PRICE.crossing + PRICE.nearHead)
      return this.mode === 'overlap' ? units(PRICE.crossing) + this.overOthers : -1
    }
    if (this.mode === 'strict') return -1
    const hard = this.occ.hard[n] as number
    if (this.mode === 'push' && hard !== 0 && !isCrossable(hard, d)) return -1
    return this.overOthers + units(this.terms.history[n] as number)
  }

  private pushGoal(goal: Goal): void {
    this.goals.push(goal)
    heap.push(goal.cost, -this.goals.length)
  }

  private enter(n: number, d: Dir, price: number, run: number, from: number): void {
    const m = this.occ.mask[n] as number
    for (const { port, price: entry } of this.doors) {
      if (port.node !== n) continue
      const inward = opposite(port.side)
      if (d === port.side || (m !== 0 && d !== inward && this.mode === 'strict')) continue
      const turns = d !== inward
      const busy = turns || m !== 0
      if (busy && this.net.wish.kind !== 'joint' && this.mode !== 'overlap' && !mayTurnAtHead(this.grid, port)) continue
      const bend = turns ? BEND + (run <= SHORT_RUN ? JOG : 0) : 0
      const sum = price + entry + bend + units((busy ? PRICE.nearHead : 0) + port.reach)
      this.pushGoal({ state: from, port, suffix: [n], joins: false, cost: sum })
    }
  }

  /** Ends on a trunk that leads to the same target, in a T. */
  private join(n: number, d: Dir, price: number, from: number): void {
    const { grid, net, occ } = this
    const trunk = this.terms.routes[occ.owner[n] as number]
    if (!trunk?.finish) return
    const at = trunk.nodes.indexOf(n)
    const port = portAt(grid, trunk.finish.end, trunk.finish.side)
    if (at < 0 || !port || (net.selfLoop && !this.limits.withoutExits.includes(port.side))) return
    const atHead = at === trunk.nodes.length - 1
    if (atHead && !mayTurnAtHead(grid, port)) return
    const sum =
      (goesFrom(grid, trunk, at) === d ? 0 : PRICE.bend) +
      (occ.firstRun[n] === 1 ? PRICE.firstRun : 0) +
      (cameTo(grid, trunk, at) === opposite(d) ? PRICE.headOn : 0) +
      (atHead ? PRICE.nearHead : 0) +
      this.entryOnTrunk(port.end, port.side, restOf(grid, trunk, at))
    this.pushGoal({ state: from, port, suffix: trunk.nodes.slice(at), joins: true, cost: price + units(sum) })
  }

  private result(goal: Goal): Found | null {
    const middle: number[] = []
    let state = goal.state
    while (state >= 0) {
      middle.push(state >> 2)
      state = parent[state] as number
    }
    const start = this.starts[-state - 2] as Start
    const nodes = [...start.prefix, ...middle.reverse(), ...goal.suffix]
    if (new Set(nodes).size !== nodes.length) return null
    const route: Route = {
      net: this.net.index,
      start: { end: start.port.end, side: start.port.side },
      finish: { end: goal.port.end, side: goal.port.side },
      nodes,
      straight: false,
      stub: 0,
    }
    const price = goal.cost / UNITS
    if (this.mode === 'strict') return { route, cost: price, conflicts: [], contested: [] }
    const own = goal.joins ? nodes.length - goal.suffix.length : nodes.length
    const conflicts = nodes.filter((n, i) => i >= start.prefix.length && i < own && this.liesOnOthers(route, n, i))
    const contested = [...(start.prefix.length > 0 ? [] : [start.port.id]), ...(goal.joins ? [] : [goal.port.id])].filter((id) =>
      this.occ.ports.has(id),
    )
    return { route, cost: price, conflicts, contested }
  }

  private liesOnOthers(route: Route, n: number, i: number): boolean {
    const m = this.occ.mask[n] as number
    if (m === 0) return false
    const came = cameTo(this.grid, route, i)
    return !(came === goesFrom(this.grid, route, i) && isCrossable(m, came))
  }
}

const holdsPort = (occ: Occupancy, route: Route): boolean => occ.ports.get(route.start.end * 4 + route.start.side)?.includes(route) === true

/** The rest of a trunk from its i-th node: length and bends, in the price of a way of its own. */
function restOf(grid: Grid, trunk: Route, from: number): number {
  let sum = 0
  for (let i = from + 1; i < trunk.nodes.length; i++) {
    sum += pieceLength(grid, trunk.nodes[i - 1] as number, trunk.nodes[i] as number)
    if (cameTo(grid, trunk, i) !== goesFrom(grid, trunk, i)) sum += PRICE.bend
  }
  return sum
}

/** Heads by the node next to them. */
function headPorts(terms: Terms): ReadonlyMap<number, readonly Port[]> {
  const heads = new Map<number, Port[]>()
  for (const [id, users] of terms.occ.ports) {
    const port = terms.grid.ports[id]
    const headed = users.some(
      (r) => r.finish && r.finish.end * 4 + r.finish.side === id && (terms.nets[r.net] as Net).wish.kind === 'arrow',
    )
    if (port && headed) heads.set(port.node, [...(heads.get(port.node) ?? []), port])
  }
  return heads
}

/** Vertical pieces outside the channel that the author chose cost more. */
function channelFactors(grid: Grid, net: Net): Int32Array | null {
  const channel = net.wish.prefer.channel
  if (!channel) return null
  const side = channel.at === 'before' ? -1 : channel.at === 'after' ? 1 : 0
  return Int32Array.from(grid.xs, (l) => (l.column === channel.column && l.side === side ? 1 : PRICE.outsideChannel))
}
