// The places where a flow's label may stand, in the order of the form: above a level exit, right of a downward exit, under or over the
// shoulder of a symbol whose exit turns into a rail; in one line, wrapped, over a lane rule, hyphenated.
import type { Point } from '../../page/page'
import type { Dir, Grid } from './blocked'
import { halfHeightAt, outlinePoint, type Placement } from './geometry'
import type { End } from './lines'
import { LABEL } from './measures'
import type { Net } from './nets'

export interface Place {
  readonly variant: number
  readonly x: number
  readonly dy: number // top of the label against the centre line of its symbol
  readonly w: number
  readonly h: number
  readonly overRule: boolean
  readonly price: number
}
/** How the flow runs on from its exit: where its first run ends, and whether it then turns up, down or not at all. */
export interface FirstRun {
  readonly end: Point
  readonly turns: 'up' | 'down' | 'no'
}

export function firstRunOf(points: readonly Point[]): FirstRun {
  const end = points[1] as Point
  const next = points[2]
  const start = points[0] as Point
  if (!next || Math.abs(start[0] - end[0]) < 0.01) return { end, turns: 'no' }
  return { end, turns: next[1] < end[1] ? 'up' : 'down' }
}

/** Lane border of a symbol on one side. */
export const borderOf = (grid: Grid, end: End, dir: 1 | -1): number => {
  const lane = grid.board.columns[end.columns[dir === 1 ? 1 : 0]] as { x: number; w: number }
  return dir === 1 ? lane.x + lane.w : lane.x
}

/**
 * All places for the label of a flow that leaves `end` by `side`; `run`: null where the exit is a stub whose length follows the label.
 * `bottomFree`: no flow leaves or reaches the end from below, so that a label may stand under the whole of it.
 */
export function placesOf(
  grid: Grid,
  placement: Placement,
  net: Net,
  endIndex: number,
  side: Dir,
  run: FirstRun | null,
  bottomFree: boolean,
): readonly Place[] {
  const end = grid.ends[endIndex] as End
  const vertex = outlinePoint(grid, placement, endIndex, side)
  const centre = placement.centres[endIndex] as number
  const places: Place[] = []
  const rulesIn = (from: number, to: number): number => grid.board.columns.filter(({ x }) => x > from && x < to).length
  net.wish.label.forEach((v, variant) => {
    const hyphen = v.wraps === 'hyphen'
    const at = (x: number, top: number, rank: number, overRule: boolean): void => {
      const price = 3 * rank + (v.wraps === 'space' ? 12 : 0) + (overRule ? 40 * Math.max(1, rulesIn(x, x + v.w)) : 0) + (hyphen ? 70 : 0)
      places.push({ variant, x, dy: top - centre, w: v.w, h: v.h, overRule, price })
    }
    if (side === 2 || side === 0) {
      const top = side === 2 ? vertex[1] + LABEL.belowVertex : vertex[1] - LABEL.belowVertex - v.h
      for (const over of [false, true]) {
        at(vertex[0] + LABEL.besideLine, top, 0, over)
        at(vertex[0] - LABEL.besideLine - v.w, top, 1, over)
      }
      return
    }
    const dir = side === 1 ? 1 : -1
    const left = (near: number): number => (dir === 1 ? near : near - v.w) // from the edge next to the symbol
    const border = borderOf(grid, end, dir)
    const runEnd = run ? run.end[0] : vertex[0] + dir * 1000
    const above = vertex[1] - LABEL.aboveLine - v.h
    const below = vertex[1] + LABEL.aboveLine
    const inLane = (runEnd - border) * dir < 0 && run !== null && run.turns !== 'no'
    const past = border + dir * (LABEL.beyondRule + v.w)
    for (const [level, top] of [above, below].entries()) {
      const rank = 6 * level
      at(left(vertex[0] + dir * LABEL.afterVertex), top, rank, false)
      const goesOn = (runEnd - past) * dir
      if (goesOn >= LABEL.lineGoesOnLeast)
        at(left(border + dir * LABEL.beyondRule), top, goesOn >= LABEL.lineGoesOn ? rank + 1 : rank + 5, false)
      at(left(vertex[0] + dir * LABEL.afterVertex), top, rank + 4, true)
    }
    // under and over the shoulder
    for (const under of [true, false]) {
      const blocked = inLane && run !== null && (under ? run.turns === 'down' : run.turns === 'up')
      const limit = (blocked ? runEnd : border) - dir * LABEL.beforeRule
      const nearest = limit - dir * v.w
      if ((nearest - end.cx) * dir >= LABEL.fromAxis)
        at(left(nearest), shoulderTop(end, placement, endIndex, nearest, under, v.h), under ? 2 : 3, false)
      else if (under && bottomFree && !hyphen) at(left(nearest), vertexBottom(placement, endIndex), 4, false)
      const close = end.cx + dir * Math.max(LABEL.fromAxis, Math.min((limit - end.cx) * dir - v.w, end.w / 2))
      if (!blocked) at(left(close), shoulderTop(end, placement, endIndex, close, under, v.h), under ? 5 : 6, true)
    }
    // a run that turns just behind the lane rule: up to its rail, over the rule; or beyond the rail
    if (run && !inLane && run.turns !== 'no' && (past - runEnd) * dir > 0) {
      for (const under of [true, false]) {
        const free = under ? run.turns === 'up' : run.turns === 'down'
        const limit = free ? runEnd + dir * LABEL.beforeRule : runEnd - dir * LABEL.beforeRule
        const nearest = limit - dir * v.w
        if ((nearest - end.cx) * dir >= LABEL.fromAxis)
          at(left(nearest), shoulderTop(end, placement, endIndex, nearest, under, v.h), under ? 7 : 8, true)
      }
      at(left(runEnd + dir * LABEL.fromLine), vertex[1] - v.h / 2, 9, false)
    }
    if (inLane) for (const [level, top] of [above, below].entries()) at(left(border + dir * LABEL.beyondRule), top, 4 + level, false)
  })
  const rank = (p: Place): number => {
    const hyphen = net.wish.label[p.variant]?.wraps === 'hyphen'
    return (hyphen ? 2 : 0) + (p.overRule ? 1 : 0)
  }
  return places
    .map((p, i) => ({ p, i }))
    .sort((a, b) => rank(a.p) - rank(b.p) || a.p.price - b.p.price || a.i - b.i)
    .map(({ p }) => p)
}

/** Just under the lowest point of a symbol: a label that is wider than half of it reaches below its tip. */
const vertexBottom = (placement: Placement, endIndex: number): number => {
  const box = placement.boxes[endIndex] as { y: number; h: number }
  return box.y + box.h + LABEL.underTip
}

function shoulderTop(end: End, placement: Placement, endIndex: number, x: number, under: boolean, h: number): number {
  const box = placement.boxes[endIndex] as { x: number; y: number; w: number; h: number }
  const cy = placement.centres[endIndex] as number
  const edge = halfHeightAt(end, box, x)
  return under ? cy + edge + LABEL.aboveLine : cy - edge - LABEL.aboveLine - h
}
