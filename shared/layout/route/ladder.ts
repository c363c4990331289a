// What is tried when room is short, in the order of the contract: flows with a common target merge (always), flows without place first,
// more tracks and rails with narrower symbols, smaller gaps; then the best route found is drawn, even if it overlaps.
import { gridOf } from './blocked'
import type { Board, Wish } from './board'
import { drawingPrice } from './drawing'
import { improve, otherOrders } from './improve'
import { layBoard } from './lay'
import { newLaying, unlabelled, type Laying } from './laying'
import { firstRoom, linesOf, type Room } from './lines'
import { PITCH } from './measures'
import { netsOf, type Net } from './nets'

const SMALL_PITCH = 4.5
/** Search steps on one page, over all tries, after which flows are laid but no longer improved: a crowded page must not keep its author waiting. */
const MOST_STEPS_A_PAGE = 80000
const LEAST_LANE_FOR_RAILS = [0, 0, 55, 69] as const

export interface Try {
  readonly laying: Laying
  readonly lacking: readonly Net[] // without route or without room for the label
  readonly price: number
  readonly smallGaps: boolean
}

function tryRoom(board: Board, wishes: readonly Wish[], nets: readonly Net[], room: Room, first: ReadonlySet<number>, spent: number): Try {
  const laying = newLaying(gridOf(linesOf(board, wishes, room)), nets)
  layBoard(laying, first)
  const left = (): number => MOST_STEPS_A_PAGE - spent - laying.steps.n
  improve(laying, left())
  if (lackingIn(laying).length === 0) otherOrders(laying, left())
  const lacking = lackingIn(laying)
  return { laying, lacking, price: drawingPrice(laying), smallGaps: room.pitch < PITCH }
}

const lackingIn = (l: Laying): readonly Net[] => [...new Set([...l.nets.filter((n) => l.routes[n.index] === null), ...unlabelled(l)])]

/** How many flows find no good place when all are laid once and nothing is improved, and the search steps of it. */
export function firstLaying(board: Board, wishes: readonly Wish[]): { readonly lacking: number; readonly steps: number } {
  const laying = newLaying(gridOf(linesOf(board, wishes, firstRoom(board))), netsOf(board, wishes))
  layBoard(laying, new Set())
  return { lacking: lackingIn(laying).length, steps: laying.steps.n }
}

/** Lanes in which the given flows begin or end. */
function lanesOf(board: Board, lacking: readonly Net[]): ReadonlySet<number> {
  const lanes = new Set<number>()
  for (const net of lacking)
    for (const which of ['from', 'to'] as const) {
      const end = net.wish[which]
      if (end && 'strip' in end) lanes.add(end.column)
      const block = board.blocks[net[which]]
      if (block) for (let c = block.columns[0]; c <= block.columns[1]; c++) lanes.add(c)
    }
  return lanes
}

export interface Best {
  readonly best: Try
  readonly pressed: readonly Net[] // found no good place before tracks and rails were added
  readonly wanting: readonly Net[] // nor with them, at ordinary gaps
  readonly steps: number // of all tries
}

/** The best laying found. */
export function bestLaying(board: Board, wishes: readonly Wish[]): Best {
  const nets = netsOf(board, wishes)
  let steps = 0
  const attempt = (room: Room, first: ReadonlySet<number>): Try => {
    const made = tryRoom(board, wishes, nets, room, first, steps)
    steps += made.laying.steps.n
    return made
  }
  const plain = firstRoom(board)
  let best = attempt(plain, new Set())
  const better = (t: Try): void => {
    if (t.lacking.length < best.lacking.length || (t.lacking.length === best.lacking.length && t.price < best.price && !t.smallGaps))
      best = t
  }
  const seen = new Set(best.lacking.map((n) => n.index))
  const roomFor = (extra: number, pitch: number): Room => {
    const lanes = lanesOf(
      board,
      nets.filter((n) => seen.has(n.index)),
    )
    return {
      tracks: extra,
      pitch,
      rails: board.columns.map((c, i) => {
        let k = lanes.has(i) ? extra : 1
        while (k > 1 && c.w < (LEAST_LANE_FOR_RAILS[k] ?? 69)) k--
        return k
      }),
    }
  }
  const climb = (rooms: readonly (() => Room)[]): void => {
    for (const room of rooms) {
      if (best.lacking.length === 0) return
      for (const n of best.lacking) seen.add(n.index)
      better(attempt(room(), new Set(seen)))
    }
  }
  climb([() => plain])
  const pressed = best.lacking
  climb([() => ({ ...roomFor(2, PITCH), rails: plain.rails }), () => roomFor(2, PITCH), () => roomFor(3, PITCH)])
  const wanting = best.lacking
  climb([() => roomFor(3, SMALL_PITCH)])
  return { best, pressed, wanting, steps }
}
