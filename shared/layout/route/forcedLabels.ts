// A label without room still stands somewhere: at the place where it does least harm. It is reported as crowded.
import type { Box } from '../../page/page'
import { boxDistance, meetsSymbol, outlinePoint, pointsOf, type Placement } from './geometry'
import { firstRunOf, placesOf } from './labelPlaces'
import { labelBox, surroundingsOf, type PlacedLabel } from './labelRoom'
import type { Laying } from './laying'
import type { End } from './lines'
import { LABEL } from './measures'
import type { Net } from './nets'
import type { Route } from './routes'

/** The least bad place for a label. */
export function forcedLabel(l: Laying, net: Net, route: Route): PlacedLabel | null {
  const { grid, placement } = l
  const around = surroundingsOf(l, placement, net, route)
  const run = route.finish ? firstRunOf(pointsOf(grid, placement, route)) : null
  const columns = grid.board.columns
  const first = columns[0] as { x: number }
  const last = columns.at(-1) as { x: number; w: number }
  let best: { place: PlacedLabel; harm: number } | null = null
  for (const place of placesOf(grid, placement, net, route.start.end, route.start.side, run)) {
    const inside = Math.min(Math.max(place.x, first.x + LABEL.ground), last.x + last.w - LABEL.ground - place.w)
    const moved = { ...place, x: inside }
    const box = labelBox(placement, moved, route.start.end)
    const harm =
      harmOf(grid.ends, placement, around, box, outlinePoint(grid, placement, route.start.end, route.start.side)) + place.price / 1000
    const own = Math.min(...around.own.map((p) => boxDistance(box, p)))
    if (!best || harm < best.harm)
      best = { harm, place: { ...moved, net: net.index, end: route.start.end, side: route.start.side, own, forced: true } }
  }
  return best?.place ?? null
}

function harmOf(
  ends: readonly End[],
  placement: Placement,
  around: ReturnType<typeof surroundingsOf>,
  box: Box,
  exit: readonly [number, number],
): number {
  let harm = 0
  ends.forEach((end, e) => {
    if (meetsSymbol(box, end, placement.boxes[e] as Box, 0.3)) harm += 100
  })
  for (const o of around.others) if (boxDistance(box, o) < 0.5) harm += 80
  for (const p of [...around.own, ...around.siblings]) if (boxDistance(box, p) < 0.5) harm += 30
  let own = Infinity
  for (const p of around.own) own = Math.min(own, boxDistance(box, p))
  for (const { box: p } of around.foreign) {
    const d = boxDistance(box, p)
    if (d < 0.5) harm += 60
    else if (d < own) harm += 10
  }
  const away = boxDistance({ x: exit[0], y: exit[1], w: 0, h: 0 }, box)
  return harm + Math.max(0, away - LABEL.farthest)
}
