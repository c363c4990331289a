// A label without room still stands somewhere: at the place where it does least harm. It is reported as crowded.
import type { Box } from '../../page/page'
import type { Grid } from './blocked'
import { boxDistance, meetsSymbol, outlinePoint, type Placement } from './geometry'
import { surroundingsOf, type PlacedLabel, type Surroundings } from './labelRoom'
import type { Laying } from './laying'
import { LABEL } from './measures'
import type { Net } from './nets'
import type { Route } from './routes'

const STEP = 2

/** The least bad place for a label: any spot near enough to its exit. */
export function forcedLabel(l: Laying, net: Net, route: Route): PlacedLabel | null {
  const { grid, placement } = l
  const around = surroundingsOf(l, placement, net, route)
  const exit = outlinePoint(grid, placement, route.start.end, route.start.side)
  const columns = grid.board.columns
  const first = columns[0] as { x: number }
  const last = columns.at(-1) as { x: number; w: number }
  const [left, right] = [first.x + LABEL.ground, last.x + last.w - LABEL.ground]
  const centre = placement.centres[route.start.end] as number
  let best: { label: PlacedLabel; harm: number } | null = null
  net.wish.label.forEach((v, variant) => {
    for (let x = exit[0] - LABEL.farthest - v.w; x <= exit[0] + LABEL.farthest; x += STEP)
      for (let y = exit[1] - LABEL.farthest - v.h; y <= exit[1] + LABEL.farthest; y += STEP) {
        const box: Box = { x: Math.min(Math.max(x, left), right - v.w), y, w: v.w, h: v.h }
        if (boxDistance({ x: exit[0], y: exit[1], w: 0, h: 0 }, box) > LABEL.farthest) continue
        const harm = harmOf(grid, placement, around, box) + (v.wraps === 'hyphen' ? 2 : 0)
        if (best && harm >= best.harm) continue
        const own = Math.min(...around.own.map((p) => boxDistance(box, p)))
        const label: PlacedLabel = {
          variant,
          x: box.x,
          dy: y - centre,
          w: v.w,
          h: v.h,
          overRule: true,
          price: 0,
          net: net.index,
          end: route.start.end,
          side: route.start.side,
          own,
          forced: true,
        }
        best = { harm, label }
      }
  })
  return (best as { label: PlacedLabel } | null)?.label ?? null
}

function harmOf(grid: Grid, placement: Placement, around: Surroundings, box: Box): number {
  let harm = 0
  grid.ends.forEach((end, e) => {
    if (meetsSymbol(box, end, placement.boxes[e] as Box, 0.3)) harm += 300
  })
  for (const o of around.others) if (boxDistance(box, o) < LABEL.ground) harm += 200
  let own = Infinity
  for (const p of around.own) own = Math.min(own, boxDistance(box, p))
  for (const p of around.siblings) if (boxDistance(box, p) < 0.5) harm += 60
  if (own < 0.5) harm += 60
  for (const { box: p } of around.foreign) {
    const d = boxDistance(box, p)
    harm += d < 0.5 ? 250 : d < own ? 20 + (own - d) : 0
  }
  for (const c of grid.board.columns) if (c.x > box.x && c.x < box.x + box.w) harm += 4
  return harm + own / 10
}
