// Plain geometry for the checkers. Nothing here is shared with the product's layout: what checks must not borrow from what is checked.
import type { Box, Point } from '../../shared/page/page'

export interface Piece {
  readonly a: Point
  readonly b: Point
}
export const piecesOf = (points: readonly Point[]): readonly Piece[] => points.slice(1).map((b, i) => ({ a: points[i] as Point, b }))
export const isHorizontal = ({ a, b }: Piece): boolean => Math.abs(a[1] - b[1]) < 0.02
export const isVertical = ({ a, b }: Piece): boolean => Math.abs(a[0] - b[0]) < 0.02
export const lengthOf = ({ a, b }: Piece): number => Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1])
export const boxOf = ({ a, b }: Piece): Box => ({
  x: Math.min(a[0], b[0]),
  y: Math.min(a[1], b[1]),
  w: Math.abs(a[0] - b[0]),
  h: Math.abs(a[1] - b[1]),
})
/** Positive: the gap between two boxes (pt, Chebyshev along the nearer axis); negative: how deep they overlap. */
export const gap = (p: Box, q: Box): number => {
  const dx = Math.max(q.x - (p.x + p.w), p.x - (q.x + q.w))
  const dy = Math.max(q.y - (p.y + p.h), p.y - (q.y + q.h))
  return Math.max(dx, dy)
}
export const distance = (p: Box, q: Box): number => {
  const dx = Math.max(0, q.x - (p.x + p.w), p.x - (q.x + q.w))
  const dy = Math.max(0, q.y - (p.y + p.h), p.y - (q.y + q.h))
  return Math.hypot(dx, dy)
}
export const inside = (inner: Box, outer: Box, slack: number): boolean =>
  inner.x >= outer.x - slack &&
  inner.y >= outer.y - slack &&
  inner.x + inner.w <= outer.x + outer.w + slack &&
  inner.y + inner.h <= outer.y + outer.h + slack
export const pointBox = ([x, y]: Point): Box => ({ x, y, w: 0, h: 0 })

/** How deep a box reaches into a rhombus standing in `d` (pt, > 0: it does). */
export const rhombusOverlap = (box: Box, d: Box): number => {
  const cx = d.x + d.w / 2
  const cy = d.y + d.h / 2
  const dx = Math.max(0, box.x - cx, cx - (box.x + box.w))
  const dy = Math.max(0, box.y - cy, cy - (box.y + box.h))
  return (1 - dx / (d.w / 2) - dy / (d.h / 2)) * Math.min(d.w, d.h) * 0.5
}
/** Distance (pt, along the axes' scale) of a point from the outline of a rhombus standing in `d`. */
export const rhombusOutlineError = ([x, y]: Point, d: Box): number => {
  const share = Math.abs(x - d.x - d.w / 2) / (d.w / 2) + Math.abs(y - d.y - d.h / 2) / (d.h / 2)
  return Math.abs(share - 1) * Math.min(d.w, d.h) * 0.5
}
