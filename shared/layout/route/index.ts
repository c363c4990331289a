// The router: lanes, bands, blocks and wishes in; lines, final heights and slots out. Pure and repeatable: no ids decide anything.
import type { Box, Point, Side } from '../../page/page'
import type { Board, Routed, RoutedPart, Wish } from './board'
import { crossingsOf } from './drawing'
import { fallbackPaths, type FallbackPath } from './fallback'
import { boxDistance, pieceBoxes, pointsOf, type Placement } from './geometry'
import { firstLaying } from './ladder'
import { labelBox, roomAt, surroundingsOf, type PlacedLabel } from './labelRoom'
import { labelAtExit, type Laying } from './laying'
import { HEAD_RUN_NARROW, LABEL } from './measures'
import { settledOnce, wantingOnce } from './memo'
import { finalPlacement } from './needs'
import type { Net } from './nets'
import type { Route } from './routes'
import { settle } from './settle'

export type * from './board'

const SIDES: readonly Side[] = ['top', 'right', 'bottom', 'left']
const sideOf = (n: number): Side => SIDES[n] as Side

/**
 * Routes every wish of a board. Lengths in pt. Never fails: what found no proper way is drawn all the same and named in `problems`
 * (`routes-crowded`, `label-crowded`, `fallback-route`).
 */
export function routeBoard(board: Board, wishes: readonly Wish[]): Routed {
  const { laying: l, widths, lacking, added, smallGaps, steps } = settledOnce(board, wishes, settle)
  const placement = finalPlacement(l, widths)
  const problems: Routed['problems'][number][] = []
  const fallbacks = fallbackPaths(l.grid, placement, l.nets, l.routes)
  const parts = l.nets.flatMap((net) => partOf(l, placement, net, fallbacks.get(net.index)) ?? [])
  const meeting = meetingLabels(l, parts, fallbacks)
  const shortHeads = new Set(parts.filter(hasShortHead).map((part) => part.wish))
  for (const net of l.nets) {
    if (fallbacks.has(net.index)) problems.push({ code: 'fallback-route', wish: net.wish.id, reason: 'no-way' })
    if (l.crowded.has(net.index) || (smallGaps && lacking.includes(net.index)))
      problems.push({ code: 'routes-crowded', wish: net.wish.id, reason: 'over-others' })
    const label = carriedLabel(l, net)
    if ((label && !standsFree(l, placement, net, label)) || meeting.has(net.wish.id))
      problems.push({ code: 'label-crowded', wish: net.wish.id, reason: 'label-without-room' })
    if (net.wish.kind === 'arrow' && shortHeads.has(net.wish.id))
      problems.push({ code: 'routes-crowded', wish: net.wish.id, reason: 'short-head' })
    if (onCrowdedSlot(l, net)) problems.push({ code: 'routes-crowded', wish: net.wish.id, reason: 'connectors-crowded' })
  }
  return {
    height: placement.bands.reduce((sum, b) => sum + b.h, 0),
    bands: board.bands.map((b, i) => {
      const { y, h } = placement.bands[i] as { y: number; h: number }
      return { id: b.id, y, h, line: placement.lineOf[i] as number }
    }),
    blocks: board.blocks.map((b, i) => {
      const e = l.grid.ends.findIndex((end) => end.kind === 'block' && end.index === i)
      return { id: b.id, box: placement.boxes[e] as Box }
    }),
    connectors: connectorsOf(l, placement, fallbacks),
    parts,
    problems,
    added,
    crossings: crossingsOf(l.grid, l.nets, l.routes).length,
    bends: parts.reduce((sum, p) => sum + p.points.length - 2, 0),
    searchSteps: steps,
  }
}

/**
 * The wishes that find no good place for their flow or its label at ordinary gaps, however many tracks and rails a lane may have; and the
 * search steps that it took to know. Almost always the first laying tells: then nothing is improved for this answer's sake.
 */
export function wantingOf(board: Board, wishes: readonly Wish[]): { readonly wishes: readonly Wish[]; readonly steps: number } {
  const { nets, steps } = wantingOnce(board, wishes, () => {
    const first = firstLaying(board, wishes)
    if (first.lacking === 0) return { nets: [], steps: first.steps }
    const found = settledOnce(board, wishes, settle)
    return { nets: found.wanting, steps: first.steps + found.steps }
  })
  return { wishes: nets.map((n) => wishes[n] as Wish), steps }
}

const sharesStart = (a: Route, b: Route): boolean => a.start.end === b.start.end && a.start.side === b.start.side
/** The label that a flow shows: of flows that share an exit only the first does. */
function carriedLabel(l: Laying, net: Net): PlacedLabel | null {
  const route = l.routes[net.index]
  if (!route) return null
  const first = l.nets.find((n) => n.fork === net.fork && l.routes[n.index] && sharesStart(route, l.routes[n.index] as Route))
  return first === net ? labelAtExit(l, net, route) : null
}
const sharesFinish = (a: Route, b: Route): boolean =>
  a.finish !== null && b.finish !== null && a.finish.end === b.finish.end && a.finish.side === b.finish.side

function partOf(l: Laying, placement: Placement, net: Net, path: FallbackPath | undefined): RoutedPart | null {
  const route = l.routes[net.index]
  if (!route) {
    if (!path) return null
    return {
      wish: net.wish.id,
      fromSide: sideOf(path.fromSide),
      toSide: path.toSide === null ? null : sideOf(path.toSide),
      points: path.points,
      sharesStartWith: [],
      sharesEndWith: [],
      label: labelBeside(net, path.points),
    }
  }
  const others = l.nets.filter((n) => n !== net && l.routes[n.index])
  const forked = others.filter((n) => n.fork === net.fork && sharesStart(route, l.routes[n.index] as Route))
  const merged = others.filter((n) => n.merge === net.merge && sharesFinish(route, l.routes[n.index] as Route))
  const label = carriedLabel(l, net)
  return {
    wish: net.wish.id,
    fromSide: sideOf(route.start.side),
    toSide: route.finish ? sideOf(route.finish.side) : null,
    points: pointsOf(l.grid, placement, route),
    sharesStartWith: forked.map((n) => n.wish.id),
    sharesEndWith: merged.map((n) => n.wish.id),
    label: label && { variant: label.variant, box: labelBox(placement, label, label.end) },
  }
}

/** The label of a flow without a proper route: left of its first piece. */
function labelBeside(net: Net, points: readonly Point[]): RoutedPart['label'] {
  const variant = net.wish.label[0]
  const [a, b] = [points[0] as Point, points[1] as Point]
  if (!variant) return null
  const { w, h } = variant
  return { variant: 0, box: { x: a[0] - LABEL.besideLine - w, y: Math.max(a[1], b[1]) - h - LABEL.ground, w, h } }
}

function connectorsOf(l: Laying, placement: Placement, fallbacks: ReadonlyMap<number, FallbackPath>): Routed['connectors'] {
  return l.nets.flatMap((net) => {
    const route = l.routes[net.index]
    const path = fallbacks.get(net.index)
    const at = (end: number | null | undefined, which: 'from' | 'to'): Routed['connectors'] => {
      const e = l.grid.ends[end ?? -1]
      if (e?.kind !== 'slot') return []
      const strip = (l.grid.board.bands[e.band] as { id: string }).id
      return [{ wish: net.wish.id, end: which, strip, column: e.index, box: placement.boxes[end ?? -1] as Box }]
    }
    return [...at(route?.start.end ?? path?.fromEnd, 'from'), ...at(route?.finish?.end ?? path?.toEnd, 'to')]
  })
}

/** With final heights: has a label the room that the form asks for? */
function standsFree(l: Laying, placement: Placement, net: Net, label: PlacedLabel): boolean {
  if (label.forced) return false
  const holder = l.nets[label.net] as Net
  const { others } = surroundingsOf(l, placement, holder, l.routes[label.net] as Route)
  const around = { ...surroundingsOf(l, placement, net, l.routes[net.index] as Route), others }
  return roomAt(l.grid, placement, around, label.end, label.side, label, 0.5) !== null
}

/** The flows that are drawn through the label of another that found no room, and those whose labels a way of last resort comes too near to. */
function meetingLabels(l: Laying, parts: readonly RoutedPart[], fallbacks: ReadonlyMap<number, FallbackPath>): ReadonlySet<string> {
  const nets = new Map(l.nets.map((net) => [net.wish.id, net]))
  const lastResort = (part: RoutedPart): boolean => fallbacks.has(nets.get(part.wish)?.index ?? -1)
  const pieces = new Map(parts.map((part) => [part, pieceBoxes(part.points)]))
  const meeting = new Set<string>()
  for (const owner of parts) {
    const label = owner.label
    if (!label) continue
    const own = Math.min(...(pieces.get(owner) ?? []).map((piece) => boxDistance(piece, label.box)))
    const net = nets.get(owner.wish)
    const forced = lastResort(owner) || (net !== undefined && carriedLabel(l, net)?.forced === true)
    for (const other of parts) {
      if (other === owner || !(forced || lastResort(other))) continue
      const near = Math.min(...(pieces.get(other) ?? []).map((piece) => boxDistance(piece, label.box)))
      if (near < 0.1) meeting.add(other.wish)
      if (near <= own && lastResort(other)) meeting.add(owner.wish)
    }
  }
  return meeting
}

/** Whether a head would stand on less than the straight run that it needs even in a narrow lane: its lanes leave no more between two symbols. */
function hasShortHead({ points }: RoutedPart): boolean {
  const [[x1, y1], [x2, y2]] = points.slice(-2) as [Point, Point]
  return Math.abs(x2 - x1) + Math.abs(y2 - y1) < HEAD_RUN_NARROW - 0.05
}

function onCrowdedSlot(l: Laying, net: Net): boolean {
  return (['from', 'to'] as const).some((which) => {
    const end = net.wish[which]
    if (!end || !('strip' in end)) return false
    const band = l.grid.board.bands.findIndex((b) => b.id === end.strip)
    return l.grid.crowdedSlots.includes(end.column + 100 * band)
  })
}
