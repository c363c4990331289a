// Routes as chains of nodes, and what they occupy.
import { arm, opposite, type Dir, type Grid, type Port } from './blocked'
import type { Net } from './nets'

export interface Route {
  readonly net: number
  readonly start: { readonly end: number; readonly side: Dir }
  readonly finish: { readonly end: number; readonly side: Dir } | null // null: an open stub
  readonly nodes: readonly number[] // neighbours on the grid, without the ends themselves
  readonly straight: boolean // laid first, never moved
  readonly stub: number // length of an open exit, else 0
}

export const FREE = -1
export const MIXED = -2

/** Which arms of each node are in use, and by whom. Built anew before each search. */
export interface Occupancy {
  readonly mask: Uint8Array
  readonly hard: Uint8Array // arms of routes that never move
  readonly merge: Int32Array // common merge number of all flows here, FREE or MIXED
  readonly fork: Int32Array
  readonly firstRun: Uint8Array // 1: on some flow's first run (and not its last)
  readonly owner: Int32Array // some route here (its index in the list), FREE if none
  readonly ports: Map<number, Route[]> // routes by port id in use
}

export const dirBetween = (grid: Grid, a: number, b: number): Dir => (b === a + 1 ? 1 : b === a - 1 ? 3 : b === a + grid.nx ? 2 : 0)

/** Direction in which a route comes to its i-th node. */
export function cameTo(grid: Grid, route: Route, i: number): Dir {
  return i === 0 ? route.start.side : dirBetween(grid, route.nodes[i - 1] as number, route.nodes[i] as number)
}
/** Direction in which a route leaves its i-th node. */
export function goesFrom(grid: Grid, route: Route, i: number): Dir {
  if (i + 1 < route.nodes.length) return dirBetween(grid, route.nodes[i] as number, route.nodes[i + 1] as number)
  return route.finish ? opposite(route.finish.side) : cameTo(grid, route, i)
}
export const dirsAt = (grid: Grid, route: Route, i: number): { readonly came: Dir; readonly goes: Dir } => ({
  came: cameTo(grid, route, i),
  goes: goesFrom(grid, route, i),
})

export const isCrossable = (m: number, d: Dir): boolean => m === (d === 0 || d === 2 ? 0b1010 : 0b0101)
export const armsIn = (m: number): number => (m & 1) + ((m >> 1) & 1) + ((m >> 2) & 1) + ((m >> 3) & 1)

const shelves = new WeakMap<Grid, Occupancy>()
/** An empty occupancy of the grid's size. There is one a grid, used again and again: it holds until the next one is asked for. */
function clean(grid: Grid): Occupancy {
  const size = grid.nx * grid.ny
  const shelf = shelves.get(grid)
  const occ: Occupancy = shelf
    ? { ...shelf, ports: new Map() }
    : {
        mask: new Uint8Array(size),
        hard: new Uint8Array(size),
        merge: new Int32Array(size),
        fork: new Int32Array(size),
        firstRun: new Uint8Array(size),
        owner: new Int32Array(size),
        ports: new Map(),
      }
  for (const list of [occ.mask, occ.hard, occ.firstRun]) list.fill(0)
  for (const list of [occ.merge, occ.fork, occ.owner]) list.fill(FREE)
  shelves.set(grid, occ)
  return occ
}

/** What the given routes occupy; `skip` leaves out one net's or a set of nets' routes. */
export function occupancyOf(grid: Grid, nets: readonly Net[], routes: readonly (Route | null)[], skip: ReadonlySet<number>): Occupancy {
  const occ = clean(grid)
  routes.forEach((route, index) => {
    if (route && !skip.has(route.net)) occupy(grid, nets[route.net] as Net, route, index, occ)
  })
  return occ
}

function occupy(grid: Grid, net: Net, route: Route, index: number, occ: Occupancy): void {
  const usePort = (end: number, side: Dir): void => {
    const id = end * 4 + side
    const users = occ.ports.get(id)
    if (users) users.push(route)
    else occ.ports.set(id, [route])
  }
  usePort(route.start.end, route.start.side)
  if (route.finish) usePort(route.finish.end, route.finish.side)
  const last = route.nodes.length - 1
  let lastTurn = -1
  for (let i = 0; i <= last; i++) {
    if (cameTo(grid, route, i) !== goesFrom(grid, route, i)) lastTurn = i
  }
  let onFirstRun = lastTurn >= 0
  for (let i = 0; i <= last; i++) {
    const n = route.nodes[i] as number
    const came = cameTo(grid, route, i)
    const goes = goesFrom(grid, route, i)
    const arms = arm(opposite(came)) | arm(goes)
    occ.mask[n] = (occ.mask[n] as number) | arms
    if (route.straight) occ.hard[n] = (occ.hard[n] as number) | arms
    occ.merge[n] = occ.merge[n] === FREE || occ.merge[n] === net.merge ? net.merge : MIXED
    occ.fork[n] = occ.fork[n] === FREE || occ.fork[n] === net.fork ? net.fork : MIXED
    if (occ.owner[n] === FREE) occ.owner[n] = index
    if (came !== goes) onFirstRun = false
    if (onFirstRun) occ.firstRun[n] = 1
  }
}

/** The port of an end, if that side is reachable at all. */
export const portAt = (grid: Grid, end: number, side: Dir): Port | null => grid.ports[end * 4 + side] ?? null

/** Length between two neighbouring nodes (search coordinates). */
export const pieceLength = (grid: Grid, a: number, b: number): number =>
  Math.abs((grid.xOf[a] as number) - (grid.xOf[b] as number)) + Math.abs((grid.yOf[a] as number) - (grid.yOf[b] as number))
