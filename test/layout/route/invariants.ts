// L4-L11 of the layout contract at the level of one board, seen from outside: only what `routeBoard` returns and was given.
import type { Block, Board, Routed, RoutedPart, Wish, WishEnd } from '../../../shared/layout/route'
import type { Box, Point, Side } from '../../../shared/page/page'
import {
  boxOf,
  distance,
  gap,
  inside,
  isHorizontal,
  isVertical,
  lengthOf,
  piecesOf,
  pointBox,
  rhombusOutlineError,
  rhombusOverlap,
  type Piece,
} from '../../support/geometry'

export interface Breach {
  readonly rule: string
  readonly wish: string
  readonly detail: string
}
const EPS = 0.05

interface Outline {
  readonly key: string
  readonly box: Box
  readonly shape: Block['shape'] | 'connector'
}

/** Every breach of L2 and L4-L11 on a routed board. */
export function breachesOf(board: Board, wishes: readonly Wish[], routed: Routed): readonly Breach[] {
  const found: Breach[] = []
  const bad = (rule: string, wish: string, detail: string): void => {
    found.push({ rule, wish, detail })
  }
  const outlines = outlinesOf(board, routed)
  const wishOf = new Map(wishes.map((w) => [w.id, w] as const))
  for (const w of wishes) if (routed.parts.filter((p) => p.wish === w.id).length !== 1) bad('L3', w.id, 'not drawn once')
  checkBands(board, routed, bad)
  checkConnectors(board, wishes, routed, bad)
  for (const part of routed.parts) checkPart(board, routed, part, wishOf.get(part.wish) as Wish, outlines, bad)
  checkPairs(routed, wishOf, bad)
  checkLabels(board, wishes, routed, outlines, bad)
  return found
}
type Bad = (rule: string, wish: string, detail: string) => void

export const endKey = (end: WishEnd | null, wish: string, which: 'from' | 'to'): string =>
  end === null ? '' : 'block' in end ? `b ${end.block}` : `c ${wish} ${which}`

function outlinesOf(board: Board, routed: Routed): readonly Outline[] {
  return [
    ...routed.blocks.map((b) => ({ key: `b ${b.id}`, box: b.box, shape: (board.blocks.find((k) => k.id === b.id) as Block).shape })),
    ...routed.connectors.map((c) => ({ key: `c ${c.wish} ${c.end}`, box: c.box, shape: 'connector' as const })),
  ]
}

function checkBands(board: Board, routed: Routed, bad: Bad): void {
  let y = 0
  routed.bands.forEach((b, i) => {
    const asked = board.bands[i]
    if (!asked || asked.id !== b.id || Math.abs(b.y - y) > EPS || b.h < asked.minH - EPS) bad('L1', b.id, 'bands do not follow one another')
    y += b.h
  })
  if (Math.abs(y - routed.height) > EPS) bad('L1', '', 'height is not the sum of the bands')
  for (const block of board.blocks) {
    const placed = routed.blocks.find((b) => b.id === block.id)
    const band = routed.bands.find((b) => b.id === block.band)
    const [first, last] = [board.columns[block.columns[0]], board.columns[block.columns[1]]]
    if (!placed || !band || !first || !last || !inside(placed.box, { x: first.x, y: band.y, w: last.x + last.w - first.x, h: band.h }, EPS))
      bad('L2', block.id, 'outside its cell')
    if (placed && block.hasText && Math.abs(placed.box.w - block.w) > EPS) bad('L2', block.id, 'a symbol with text was narrowed')
    if (placed && placed.box.w < Math.min(20, block.w) - EPS) bad('L2', block.id, 'narrower than 20')
  }
}

function checkConnectors(board: Board, wishes: readonly Wish[], routed: Routed, bad: Bad): void {
  for (const w of wishes)
    for (const which of ['from', 'to'] as const) {
      const end = w[which]
      if (!end || 'block' in end) continue
      const halves = routed.connectors.filter((c) => c.wish === w.id && c.end === which)
      const band = routed.bands.find((b) => b.id === end.strip)
      const lane = board.columns[end.column]
      const half = halves[0]
      if (halves.length !== 1 || !half || !band || !lane || !inside(half.box, { x: lane.x, y: band.y, w: lane.w, h: band.h }, EPS))
        bad('L10', w.id, 'no half in its lane and strip')
    }
  routed.connectors.forEach((c, i) => {
    for (const d of routed.connectors.slice(i + 1)) if (gap(c.box, d.box) < 3 - EPS) bad('L11', c.wish, `touches the half of ${d.wish}`)
  })
}

function onOutline([x, y]: Point, side: Side, { box, shape }: Outline): boolean {
  if (shape === 'diamond') return rhombusOutlineError([x, y], box) <= EPS
  const inset = shape === 'capsule' ? box.h / 2 : 0
  if (side === 'top' || side === 'bottom') {
    const edge = side === 'top' ? box.y : box.y + box.h
    return Math.abs(y - edge) <= EPS && x >= box.x + inset - EPS && x <= box.x + box.w - inset + EPS
  }
  const edge = side === 'left' ? box.x : box.x + box.w
  const reach = shape === 'connector' ? 0.8 * box.h : box.h
  return Math.abs(x - edge) <= EPS && y >= box.y + inset - EPS && y <= box.y + reach - inset + EPS
}

const OUT: Readonly<Record<Side, Point>> = { top: [0, -1], bottom: [0, 1], left: [-1, 0], right: [1, 0] }

function checkPart(board: Board, routed: Routed, part: RoutedPart, wish: Wish, outlines: readonly Outline[], bad: Bad): void {
  const pieces = piecesOf(part.points)
  const [fromKey, toKey] = [endKey(wish.from, wish.id, 'from'), endKey(wish.to, wish.id, 'to')]
  const first = pieces[0]
  const last = pieces.at(-1)
  if (!first || !last) return bad('L5', part.wish, 'no piece')
  const ends: readonly [string, Side | null, Point, Point][] = [
    [fromKey, part.fromSide, first.a, first.b],
    [toKey, part.toSide, last.b, last.a],
  ]
  for (const [key, side, at, next] of ends) {
    if (side === null) continue
    const outline = outlines.find((o) => o.key === key)
    if (!outline || !onOutline(at, side, outline)) bad('L4', part.wish, `not on the ${side} of ${key}`)
    const [dx, dy] = OUT[side]
    if ((next[0] - at[0]) * dx + (next[1] - at[1]) * dy <= 0 || Math.abs((next[0] - at[0]) * dy + (next[1] - at[1]) * dx) > EPS)
      bad('L4', part.wish, `not square to the ${side}`)
  }
  const left = Math.min(...board.columns.map((c) => c.x))
  const right = Math.max(...board.columns.map((c) => c.x + c.w))
  pieces.forEach((piece, i) => {
    const before = pieces[i - 1]
    if (!(isHorizontal(piece) || isVertical(piece)) || lengthOf(piece) < 0.02) bad('L5', part.wish, 'slanted or empty piece')
    if (before && isHorizontal(before) === isHorizontal(piece)) bad('L5', part.wish, 'two pieces in one direction')
    for (const o of outlines) {
      const own = (i === 0 && o.key === fromKey) || (i === pieces.length - 1 && o.key === toKey)
      const between = gap(boxOf(piece), o.box)
      if (between < -EPS) bad('L6', part.wish, `enters ${o.key}`)
      else if (!own && (o.key === fromKey || o.key === toKey) && between < EPS) bad('L6', part.wish, `touches its own end ${o.key}`)
      const foreign = o.key !== fromKey && o.key !== toKey
      if (foreign && distance(boxOf(piece), o.box) < 4 - EPS)
        bad('L8', part.wish, `${distance(boxOf(piece), o.box).toFixed(2)} from ${o.key}`)
    }
    const b = boxOf(piece)
    if (b.x < left - EPS || b.x + b.w > right + EPS || b.y < -EPS || b.y + b.h > routed.height + EPS)
      bad('L6', part.wish, 'leaves the lanes')
  })
  if (wish.kind === 'arrow' && lengthOf(last) < 9 - EPS) bad('L8', part.wish, `last piece ${lengthOf(last).toFixed(2)}`)
  if (
    wish.kind === 'arrow' &&
    (last.b[1] < last.a[1] ? 'bottom' : last.b[1] > last.a[1] ? 'top' : last.b[0] > last.a[0] ? 'left' : 'right') !== part.toSide
  )
    bad('L4', part.wish, 'head looks the wrong way')
}

const near = (p: Point, q: Point): boolean => Math.abs(p[0] - q[0]) <= EPS && Math.abs(p[1] - q[1]) <= EPS

/** What two paths have in common from their first points on. */
function commonPart(p: readonly Point[], q: readonly Point[]): readonly Box[] {
  const common: Box[] = []
  if (!p[0] || !q[0] || !near(p[0], q[0])) return common
  for (let i = 1; i < Math.min(p.length, q.length); i++) {
    const [a, b, c] = [p[i - 1], p[i], q[i]] as [Point, Point, Point]
    if (near(b, c)) {
      common.push(boxOf({ a, b }))
      continue
    }
    const along = (b[0] - a[0]) * (c[0] - a[0]) + (b[1] - a[1]) * (c[1] - a[1])
    const across = Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))
    if (along > 0 && across < EPS * 10) common.push(boxOf(lengthOf({ a, b }) < lengthOf({ a, b: c }) ? { a, b } : { a, b: c }))
    break
  }
  return common
}

function checkPairs(routed: Routed, wishOf: ReadonlyMap<string, Wish>, bad: Bad): void {
  routed.parts.forEach((p, i) => {
    for (const q of routed.parts.slice(i + 1)) {
      const starts = p.sharesStartWith.includes(q.wish) && q.sharesStartWith.includes(p.wish)
      const finishes = p.sharesEndWith.includes(q.wish) && q.sharesEndWith.includes(p.wish)
      const [wp, wq] = [wishOf.get(p.wish) as Wish, wishOf.get(q.wish) as Wish]
      if (starts && (wp.source !== wq.source || wp.labelText !== wq.labelText))
        bad('L7', p.wish, `forks with ${q.wish} of another source or label`)
      if (finishes && wp.target !== wq.target) bad('L7', p.wish, `merges with ${q.wish} of another target`)
      const shared = [
        ...(starts ? commonPart(p.points, q.points) : []),
        ...(finishes ? commonPart([...p.points].reverse(), [...q.points].reverse()) : []),
      ]
      for (const a of piecesOf(p.points)) for (const b of piecesOf(q.points)) checkMeeting(p.wish, q.wish, a, b, shared, bad)
      checkHead(p, q, wp, finishes, bad)
      checkHead(q, p, wq, finishes, bad)
    }
  })
}

function checkMeeting(p: string, q: string, a: Piece, b: Piece, shared: readonly Box[], bad: Bad): void {
  const [ba, bb] = [boxOf(a), boxOf(b)]
  const x = Math.max(ba.x, bb.x)
  const y = Math.max(ba.y, bb.y)
  const w = Math.min(ba.x + ba.w, bb.x + bb.w) - x
  const h = Math.min(ba.y + ba.h, bb.y + bb.h) - y
  const parallel = isHorizontal(a) === isHorizontal(b)
  if (parallel) {
    const [along, across] = isHorizontal(a) ? [w, -h] : [h, -w]
    if (along > EPS && across > EPS && across < 4 - EPS) bad('L8', `${p} ${q}`, `parallel ${across.toFixed(2)} apart`)
  }
  if (w < -EPS || h < -EPS) return
  const meet: Box = { x, y, w: Math.max(0, w), h: Math.max(0, h) }
  if (shared.some((s) => inside(meet, s, EPS))) return
  if (parallel) return bad('L7', `${p} ${q}`, meet.w > EPS || meet.h > EPS ? 'lie on one stretch' : 'touch end to end')
  const through = (s: Box): boolean => (s.w > s.h ? x > s.x + EPS && x < s.x + s.w - EPS : y > s.y + EPS && y < s.y + s.h - EPS)
  if (!through(ba) || !through(bb)) bad('L7', `${p} ${q}`, `bend or T on a foreign line at ${x.toFixed(1)} ${y.toFixed(1)}`)
}

function checkHead(p: RoutedPart, q: RoutedPart, wish: Wish, merged: boolean, bad: Bad): void {
  const last = piecesOf(p.points).at(-1)
  if (!last || wish.kind !== 'arrow' || merged) return
  for (const b of piecesOf(q.points))
    if (isHorizontal(b) !== isHorizontal(last) && gap(boxOf(b), boxOf(last)) < EPS && distance(boxOf(b), pointBox(last.b)) < 6 - EPS)
      bad('L8', `${p.wish} ${q.wish}`, 'crossing at a head')
}

function checkLabels(board: Board, wishes: readonly Wish[], routed: Routed, outlines: readonly Outline[], bad: Bad): void {
  const labelled = routed.parts.filter((p) => p.label !== null)
  for (const w of wishes) {
    if (w.label.length === 0) continue
    const part = routed.parts.find((p) => p.wish === w.id)
    const group = part ? [part, ...routed.parts.filter((p) => part.sharesStartWith.includes(p.wish))] : []
    if (group.filter((p) => p.label !== null).length !== 1) bad('L9', w.id, 'its exit does not carry one label')
  }
  for (const part of labelled) {
    const { box } = part.label as NonNullable<RoutedPart['label']>
    for (const o of outlines)
      if (o.shape === 'diamond' ? rhombusOverlap(box, o.box) > EPS : gap(box, o.box) < -EPS) bad('L9', part.wish, `label meets ${o.key}`)
    for (const other of labelled)
      if (other !== part && gap(box, (other.label as { box: Box }).box) < -EPS) bad('L9', part.wish, `label meets that of ${other.wish}`)
    const far = (p: RoutedPart): number => Math.min(...piecesOf(p.points).map((s) => distance(boxOf(s), box)))
    const own = far(part)
    if (own < 0.3) bad('L9', part.wish, 'label lies on its own line')
    for (const other of routed.parts) {
      if (other === part) continue
      if (far(other) < EPS) bad('L6', other.wish, `enters the label of ${part.wish}`)
      if (part.sharesStartWith.includes(other.wish)) continue
      if (part.sharesEndWith.includes(other.wish) && Math.abs(far(other) - own) <= EPS) continue
      if (far(other) < own - EPS) bad('L9', part.wish, `${other.wish} is nearer to the label: ${far(other).toFixed(2)} < ${own.toFixed(2)}`)
    }
    const exit = part.points[0]
    if (exit && distance(pointBox(exit), box) > 16 + EPS)
      bad('L9', part.wish, `label ${distance(pointBox(exit), box).toFixed(1)} from its exit`)
    const left = Math.min(...board.columns.map((c) => c.x))
    const right = Math.max(...board.columns.map((c) => c.x + c.w))
    if (!inside(box, { x: left, y: 0, w: right - left, h: routed.height }, EPS)) bad('L9', part.wish, 'label leaves the lanes')
  }
}

/** Breaches that the router's own problems do not own up to. */
export const unspoken = (breaches: readonly Breach[], routed: Routed): readonly Breach[] =>
  breaches.filter((b) => !routed.problems.some((p) => b.wish.split(' ').includes(p.wish)))
