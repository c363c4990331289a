// What the whole drawing costs: each stretch, bend and crossing once, however many flows share it. Improvements are judged by this only;
// a single flow's price lies, because a shared trunk is cheap for whoever comes second.
import { opposite, arm, type Grid } from './blocked'
import { unlabelled, type Laying } from './laying'
import type { End } from './lines'
import { PITCH, PRICE } from './measures'
import type { Net } from './nets'
import { entryPrice, exitPrice } from './prices'
import { armsIn, cameTo, dirsAt, goesFrom, pieceLength, type Route } from './routes'

const NO_ROUTE = 20000
const OVER_OTHERS = 10000

export interface Crossing {
  readonly node: number
  readonly nets: readonly number[]
}

/** Where flows that share nothing cross, and who they are. */
export function crossingsOf(grid: Grid, nets: readonly Net[], routes: readonly (Route | null)[]): readonly Crossing[] {
  const level = new Uint8Array(grid.nx * grid.ny)
  const crossed = new Set<number>()
  for (const pass of [1, 0])
    for (const r of routes) {
      if (!r) continue
      for (let i = 0; i < r.nodes.length; i++) {
        const came = cameTo(grid, r, i)
        if (came !== goesFrom(grid, r, i) || (came & 1) !== pass) continue
        const n = r.nodes[i] as number
        if (pass === 1) level[n] = 1
        else if (level[n] === 1) crossed.add(n)
      }
    }
  const found: Crossing[] = []
  for (const node of crossed) {
    const across: number[] = []
    const down: number[] = []
    for (const r of routes) {
      const i = r ? r.nodes.indexOf(node) : -1
      if (!r || i < 0) continue
      const came = cameTo(grid, r, i)
      if (came === goesFrom(grid, r, i)) (came & 1 ? across : down).push(r.net)
    }
    const foreign = across.some((a) => down.some((b) => (nets[a] as Net).fork !== (nets[b] as Net).fork))
    if (foreign) found.push({ node, nets: [...new Set([...across, ...down])] })
  }
  return found
}

/** The price of everything on the board; lower is better. */
export function drawingPrice(l: Laying): number {
  const { grid, nets } = l
  const pieces = new Set<number>()
  const bends = new Set<number>()
  const turns = new Map<number, number>() // where routes turn, by node and way onward: the ways they came
  const jogs = new Set<number>()
  const heads = new Set<number>()
  const entries = new Map<number, number>()
  const exits = new Map<number, Set<number>>() // fork number -> ports
  const mask = new Uint8Array(grid.nx * grid.ny)
  let sum = 0
  for (const net of nets) {
    const route = l.routes[net.index]
    if (!route) {
      sum += NO_ROUTE
      continue
    }
    if (l.crowded.has(net.index)) sum += OVER_OTHERS
    const from = grid.ends[route.start.end] as End
    const to = route.finish ? (grid.ends[route.finish.end] as End) : null
    const exit = route.start.end * 4 + route.start.side
    const known = exits.get(net.fork) ?? new Set<number>()
    if (!known.has(exit)) {
      sum += exitPrice(grid, net, from, route.start.side, to?.cx ?? from.cx) + (grid.ports[exit]?.reach ?? 0)
      if (known.size > 0) sum += net.wish.labelText === '' ? PRICE.ownPort : PRICE.ownLabelledPort
      exits.set(net.fork, known.add(exit))
    }
    if (route.finish && to) {
      const entry = route.finish.end * 4 + route.finish.side
      const price = entryPrice(grid, net, to, route.finish.side, from.cx)
      const paid = entries.get(entry)
      sum += paid === undefined ? price + (grid.ports[entry]?.reach ?? 0) : price >= PRICE.notPreferred ? price : price * PRICE.sharedTrunk
      entries.set(entry, price)
      if (net.wish.kind === 'arrow') heads.add(entry)
    }
    let lastBend = -1
    let since = Infinity
    route.nodes.forEach((n, i) => {
      const before = route.nodes[i - 1]
      if (before !== undefined) {
        const length = pieceLength(grid, before, n)
        since += length
        const vertical = Math.abs(n - before) !== 1
        const piece = Math.min(n, before) * 2 + (vertical ? 1 : 0)
        if (!pieces.has(piece)) {
          pieces.add(piece)
          const line = vertical ? grid.xs[n % grid.nx] : grid.ys[Math.floor(n / grid.nx)]
          sum += length * ((line as { order: number }).order > 0 ? PRICE.otherRail : 1)
        }
        if (vertical && net.wish.prefer.channel) sum += channelPrice(grid, net, n, length)
      }
      const came = cameTo(grid, route, i)
      const goes = goesFrom(grid, route, i)
      const arms = arm(opposite(came)) | arm(goes)
      mask[n] = (mask[n] as number) | arms
      if (came === goes) return
      bends.add(n * 16 + arms)
      turns.set(n * 4 + goes, (turns.get(n * 4 + goes) ?? 0) | arm(came))
      if (lastBend >= 0 && since <= PITCH + 0.02) jogs.add(n * 16 + arms)
      lastBend = i
      since = 0
    })
  }
  for (const id of heads) {
    const node = grid.ports[id]?.node
    if (node === undefined) continue
    const m = mask[node] as number
    if (armsIn(m) !== 2 || m !== (m & 5 ? 5 : 10)) sum += PRICE.nearHead
  }
  for (const cameFrom of turns.values()) if (cameFrom === 5 || cameFrom === 10) sum += PRICE.headOn
  sum += bends.size * PRICE.bend + jogs.size * PRICE.jog
  sum += crossingsOf(grid, nets, l.routes).length * PRICE.crossing
  sum += PRICE.firstRun * joinsOnFirstRuns(l)
  for (const label of l.labels) if (label) sum += label.price
  return sum + unlabelled(l).length * PRICE.noLabel
}

function channelPrice(grid: Grid, net: Net, n: number, length: number): number {
  const channel = net.wish.prefer.channel as NonNullable<Net['wish']['prefer']['channel']>
  const line = grid.xs[n % grid.nx] as { column: number; side: number }
  const side = channel.at === 'before' ? -1 : channel.at === 'after' ? 1 : 0
  return line.column === channel.column && line.side === side ? 0 : length * (PRICE.outsideChannel - 1)
}

/** Joints of a merge that lie where another flow has just left its symbol: they read as entering that symbol. */
function joinsOnFirstRuns(l: Laying): number {
  const byMerge = new Map<number, Route[]>()
  for (const r of l.routes) {
    if (!r?.finish || r.nodes.length === 0) continue
    const key = (l.nets[r.net] as Net).merge
    byMerge.set(key, [...(byMerge.get(key) ?? []), r])
  }
  let count = 0
  for (const routes of byMerge.values()) {
    if (routes.length < 2) continue
    const came = new Map<number, Set<number>>()
    for (const r of routes) r.nodes.forEach((n, i) => came.set(n, (came.get(n) ?? new Set()).add(dirsAt(l.grid, r, i).came)))
    const spots = new Set<number>()
    for (const r of routes) {
      const firstTurn = r.nodes.findIndex((_, i) => {
        const d = dirsAt(l.grid, r, i)
        return d.came !== d.goes
      })
      for (let i = 0; i < firstTurn; i++) if ((came.get(r.nodes[i] as number) as Set<number>).size > 1) spots.add(r.nodes[i] as number)
    }
    count += spots.size
  }
  return count
}
