// What flows and labels ask of the rows' heights, and the final y of every line. Tracks in use are pushed together, in order.
import type { Box } from '../../page/page'
import type { Port } from './blocked'
import type { Placement } from './geometry'
import type { Laying } from './laying'
import type { End, YLine } from './lines'
import { BESIDE_RULE, CLOSEST, CONNECTOR_BORDER, CONNECTOR_H, CONNECTOR_SIDE, FREE_BORDER, HEAD_RUN, LABEL, LINE_SHIFT } from './measures'
import { arm, opposite } from './blocked'
import { dirsAt } from './routes'

interface Track {
  readonly yi: number
  readonly place: number // 0 = next to the rule, among the tracks in use
  readonly runs: readonly { readonly x1: number; readonly x2: number }[]
}

/** Arms in use at each node, over all routes. */
export function masksOf(l: Laying): Uint8Array {
  const mask = new Uint8Array(l.grid.nx * l.grid.ny)
  for (const r of l.routes)
    r?.nodes.forEach((n, i) => {
      const { came, goes } = dirsAt(l.grid, r, i)
      mask[n] = (mask[n] as number) | arm(opposite(came)) | arm(goes)
    })
  return mask
}

/** The first node before a head where anything turns, joins or crosses; null: none up to the end of the straight run. */
export function busyNodeBefore(l: Laying, mask: Uint8Array, port: Port): number | null {
  const step = [-l.grid.nx, 1, l.grid.nx, -1][port.side] as number
  const plain = port.side === 0 || port.side === 2 ? 5 : 10
  let n = port.node
  for (let guard = 0; guard < l.grid.nx + l.grid.ny; guard++) {
    const m = mask[n] ?? 0
    if (m === 0) return null
    if (m !== plain) return n
    n += step
  }
  return null
}

function tracksOf(l: Laying, band: number, kind: 'above' | 'below', pitch: number): readonly (Track & { from: number })[] {
  const { grid } = l
  const used: { yi: number; order: number; runs: { x1: number; x2: number }[] }[] = []
  grid.ys.forEach((line, yi) => {
    if (line.band !== band || line.kind !== kind) return
    const runs: { x1: number; x2: number }[] = []
    for (const r of l.routes)
      r?.nodes.forEach((n, i) => {
        if (Math.floor(n / grid.nx) !== yi) return
        const { came, goes } = dirsAt(grid, r, i)
        const x = (grid.xs[n % grid.nx] as { x: number }).x
        if (came === 0 || came === 2) if (goes === came) return
        const next = r.nodes[i + 1]
        const x2 = next !== undefined && Math.floor(next / grid.nx) === yi ? (grid.xs[next % grid.nx] as { x: number }).x : x
        runs.push({ x1: Math.min(x, x2), x2: Math.max(x, x2) })
      })
    if (runs.length > 0) used.push({ yi, order: line.order, runs })
  })
  used.sort((a, b) => a.order - b.order)
  return used.map((u, place) => ({ yi: u.yi, place, runs: u.runs, from: BESIDE_RULE + place * pitch }))
}

interface BandNeeds {
  up: number // from the band's top to its line
  down: number
}

/** Final heights and lines of all bands. */
export function finalPlacement(l: Laying, widths: readonly number[]): Placement & { readonly lineOf: readonly number[] } {
  const { grid } = l
  const { board } = grid
  const pitch = grid.room.pitch
  const mask = masksOf(l)
  const above = board.bands.map((_, b) => tracksOf(l, b, 'above', pitch))
  const below = board.bands.map((_, b) => tracksOf(l, b, 'below', pitch))
  const needs: BandNeeds[] = board.bands.map(() => ({ up: 0, down: 0 }))
  const lineUsed = board.bands.map((_, b) =>
    grid.ys.some(
      (line, yi) => line.band === b && line.kind === 'line' && l.routes.some((r) => r?.nodes.some((n) => Math.floor(n / grid.nx) === yi)),
    ),
  )
  const overlaps = (runs: Track['runs'], x1: number, x2: number): boolean => runs.some((r) => r.x1 < x2 && r.x2 > x1)

  board.bands.forEach((band, b) => {
    const need = needs[b] as BandNeeds
    const sides = [
      { key: 'up' as const, tracks: above[b] as readonly (Track & { from: number })[], sign: -1, side: 0 as const },
      { key: 'down' as const, tracks: below[b] as readonly (Track & { from: number })[], sign: 1, side: 2 as const },
    ]
    for (const { key, tracks, sign, side } of sides) {
      const grow = (v: number): void => {
        need[key] = Math.max(need[key], v)
      }
      const innermost = tracks.at(-1)
      if (innermost) grow(innermost.from + (band.role === 'row' && (lineUsed[b] as boolean) ? pitch : pitch / 2))
      grid.ends.forEach((end, e) => {
        if (end.band !== b) return
        const extent = extentOf(end, sign)
        if (end.kind === 'block') grow(extent + FREE_BORDER)
        const half = (widths[e] as number) / 2 + pitch
        for (const t of tracks) if (overlaps(t.runs, end.cx - half, end.cx + half)) grow(extent + t.from + Math.min(pitch, 7))
        const port = grid.ports[e * 4 + side]
        if (!port || !isHead(l, port)) return
        const busy = busyNodeBefore(l, mask, port)
        const track = busy === null ? undefined : tracks.find((t) => t.yi === Math.floor(busy / grid.nx))
        if (track) grow(extent + track.from + HEAD_RUN)
      })
    }
  })
  for (const label of l.labels) {
    if (!label) continue
    const end = grid.ends[label.end] as End
    const b = end.band
    const need = needs[b] as BandNeeds
    const top = end.offset + label.dy
    const bottom = top + label.h
    const far = label.own + 0.1
    // The letters of a label under its level exit stand lower than its box: so much farther must the tracks under it be.
    const farBelow = far + ((label.side & 1) === 1 && label.dy > 0 ? LABEL.overCapitals : 0)
    need.up = Math.max(need.up, -top + LABEL.fromRowRule)
    need.down = Math.max(need.down, bottom + LABEL.fromRowRule)
    if (label.forced) continue
    const [x1, x2] = [label.x - far, label.x + label.w + far]
    for (const t of above[b] ?? []) if (overlaps(t.runs, x1, x2)) need.up = Math.max(need.up, -top + far + t.from)
    for (const t of below[b] ?? []) if (overlaps(t.runs, x1, x2)) need.down = Math.max(need.down, bottom + farBelow + t.from)
    for (const t of below[b - 1] ?? []) if (overlaps(t.runs, x1, x2)) need.up = Math.max(need.up, -top + far - t.from)
    for (const t of above[b + 1] ?? []) if (overlaps(t.runs, x1, x2)) need.down = Math.max(need.down, bottom + farBelow - t.from)
  }

  for (const r of l.routes) {
    if (!r || r.finish || (r.start.side & 1) === 1) continue
    // an open exit upward or downward ends inside its row and before any track that passes there
    const end = grid.ends[r.start.end] as End
    const key = r.start.side === 0 ? 'up' : 'down'
    const need = needs[end.band] as BandNeeds
    const reach = extentOf(end, r.start.side === 0 ? -1 : 1) + r.stub
    need[key] = Math.max(need[key], reach + 2)
    for (const t of (key === 'up' ? above : below)[end.band] ?? [])
      if (overlaps(t.runs, end.cx - CLOSEST, end.cx + CLOSEST)) need[key] = Math.max(need[key], reach + CLOSEST + t.from)
  }

  const ys: number[] = grid.ys.map(() => 0)
  const bands: { y: number; h: number }[] = []
  const lineOf: number[] = []
  let y = 0
  board.bands.forEach((band, b) => {
    const { up, down } = needs[b] as BandNeeds
    let h = Math.max(band.minH, up + down)
    let line = h / 2
    if (band.role === 'strip-foot') {
      h = Math.max(band.minH, up + CONNECTOR_H / 2 + CONNECTOR_BORDER)
      line = h - CONNECTOR_BORDER - CONNECTOR_H / 2
    } else if (band.role === 'strip-head') {
      line = CONNECTOR_BORDER + CONNECTOR_SIDE
      h = Math.max(band.minH, line + down)
    } else if (band.role === 'row') {
      h = Math.max(h, 2 * (Math.max(up, down) - LINE_SHIFT))
      line = Math.min(Math.max(h / 2, up), h - down)
    }
    lineOf.push(y + line)
    const spread = (tracks: readonly (Track & { from: number })[], at: (from: number) => number): void => {
      for (const t of tracks) ys[t.yi] = at(t.from)
    }
    // tracks that nobody uses still need an order among the others: they never show
    grid.ys.forEach((l2: YLine, yi) => {
      if (l2.band !== b) return
      ys[yi] = l2.kind === 'line' ? y + line + l2.offset : l2.kind === 'above' ? y + BESIDE_RULE : y + h - BESIDE_RULE
    })
    spread(above[b] as readonly (Track & { from: number })[], (from) => y + from)
    spread(below[b] as readonly (Track & { from: number })[], (from) => y + h - from)
    bands.push({ y, h })
    y += h
  })
  const boxes: Box[] = []
  const centres: number[] = []
  grid.ends.forEach((end, e) => {
    const line = lineOf[end.band] as number
    const w = widths[e] as number
    const centre = end.kind === 'block' ? line + end.offset : line
    centres.push(centre)
    const top = end.kind === 'block' ? centre - end.h / 2 : end.strip === 'head' ? line - CONNECTOR_SIDE : line - CONNECTOR_H / 2
    boxes.push({ x: end.cx - w / 2, y: top, w, h: end.h })
  })
  return { ys, boxes, centres, bands, lineOf }
}

/** How far an end reaches from its band's line, upward (-1) or downward (1). */
function extentOf(end: End, sign: number): number {
  if (end.kind === 'block') return sign * end.offset + end.h / 2
  if (end.strip === 'foot') return CONNECTOR_H / 2
  return sign < 0 ? CONNECTOR_SIDE : CONNECTOR_H - CONNECTOR_SIDE
}

/** Does an arrow end at this port? */
export const isHead = (l: Laying, port: Port): boolean =>
  l.routes.some((r) => r?.finish && r.finish.end === port.end && r.finish.side === port.side && l.nets[r.net]?.wish.kind === 'arrow')
