// The lines on which flows may run: lane axes, rails, row tracks, symbol lines; and where blocks and connector slots stand among them.
// x is final; y is only an order with roomy gaps (the real heights come after routing).
import type { Box } from '../../page/page'
import type { Band, Board, Wish } from './board'
import {
  BESIDE_RULE,
  CLOSEST,
  CONNECTOR_BORDER,
  CONNECTOR_H,
  CONNECTOR_SIDE,
  LEAST_SYMBOL_W,
  PITCH,
  SEARCH_GAP,
  STACK_GAP,
} from './measures'
import { slotsOf } from './strip'

/** What a retry may add: tracks per band, rails per lane, symbols narrowed in a lane to make room for them. */
export interface Room {
  readonly tracks: number
  readonly rails: readonly number[]
  readonly pitch: number
}
export const firstRoom = (board: Board): Room => ({ tracks: 1, rails: board.columns.map(() => 1), pitch: PITCH })

export interface XLine {
  readonly x: number
  readonly kind: 'axis' | 'rail' | 'short'
  readonly column: number // -1: a short line of its own
  readonly side: -1 | 0 | 1 // which border a rail follows
  readonly order: number // 0 = next to the rule
}
export interface YLine {
  readonly band: number
  readonly kind: 'above' | 'line' | 'below'
  readonly order: number // of a track, 0 = next to the rule
  readonly offset: number // of a symbol line from the row's common centre line
  readonly y: number
}
/** Where a flow may begin or end: a block, or a slot for a connector half. */
export interface End {
  readonly kind: 'block' | 'slot'
  readonly index: number // of the block; of a slot: its lane
  readonly band: number
  readonly strip: 'head' | 'foot' | null
  readonly shape: 'box' | 'capsule' | 'diamond' | 'connector'
  readonly columns: readonly [number, number]
  readonly cx: number
  readonly w: number
  readonly h: number
  readonly offset: number // centre against the band's line
  readonly xi: number
  readonly yi: number
  readonly box: Box // in search coordinates
  readonly stack: number // ends of one stack share this number
  readonly topOfStack: boolean
  readonly bottomOfStack: boolean
  readonly fixedWidth: boolean
  readonly clear: number
  readonly outermost: readonly [left: boolean, right: boolean] // of a slot among the slots of its lane
}
export interface Lines {
  readonly board: Board
  readonly room: Room
  readonly xs: readonly XLine[]
  readonly ys: readonly YLine[]
  readonly ends: readonly End[]
  readonly bandRange: readonly { readonly first: number; readonly last: number }[] // y lines of each band
  readonly shortFrom: Int16Array // per x line: first and last y line where it is valid
  readonly shortTo: Int16Array
  readonly crowdedSlots: readonly number[] // lanes (column + 100 × band) whose strip holds more halves than fit
}

const NEAR = 0.02

/** Distance of the first rail from its lane border; on the border itself when the lane leaves no room beside a symbol. */
export const railOffset = (laneWidth: number): number => {
  const room = (laneWidth - LEAST_SYMBOL_W) / 2 - CLOSEST
  return room < CLOSEST / 2 ? 0 : Math.min(BESIDE_RULE, room)
}

interface Placed {
  readonly block: number
  readonly band: number
  readonly w: number
  readonly offset: number
  readonly stack: number
  readonly top: boolean
  readonly bottom: boolean
}

/** Stacks blocks that share a lane of a band; each row keeps one common centre line. */
function placeBlocks(board: Board, room: Room): readonly Placed[] {
  const placed: Placed[] = []
  let stackNumber = 0
  board.bands.forEach((band, bandIndex) => {
    const stacks: { lanes: Set<number>; members: number[] }[] = []
    board.blocks.forEach((block, i) => {
      if (block.band !== band.id) return
      const lanes = Array.from({ length: block.columns[1] - block.columns[0] + 1 }, (_, k) => block.columns[0] + k)
      const home = stacks.find((s) => lanes.some((l) => s.lanes.has(l)))
      if (!home) stacks.push({ lanes: new Set(lanes), members: [i] })
      else {
        home.members.push(i)
        for (const l of lanes) home.lanes.add(l)
      }
    })
    for (const stack of stacks) {
      const heights = stack.members.map((i) => (board.blocks[i] as Board['blocks'][number]).h)
      const total = heights.reduce((a, b) => a + b, 0) + STACK_GAP * (heights.length - 1)
      let y = -total / 2
      stack.members.forEach((i, k) => {
        const block = board.blocks[i] as Board['blocks'][number]
        const h = heights[k] as number
        const lane = block.columns[0]
        const more = block.columns[0] === block.columns[1] && !block.hasText ? (room.rails[lane] ?? 1) - 1 : 0
        placed.push({
          block: i,
          band: bandIndex,
          w: more > 0 ? Math.max(Math.min(LEAST_SYMBOL_W, block.w), block.w - 2 * PITCH * more) : block.w,
          offset: y + h / 2,
          stack: stackNumber,
          top: k === 0,
          bottom: k === stack.members.length - 1,
        })
        y += h + STACK_GAP
      })
      stackNumber++
    }
  })
  return placed
}

function yLinesOf(board: Board, room: Room, placed: readonly Placed[], labelHeight: (band: number) => number): YLine[] {
  const ys: YLine[] = []
  let top = 0
  board.bands.forEach((band, b) => {
    const own = placed.filter((p) => p.band === b)
    const half = (sign: 1 | -1): number =>
      Math.max(0, ...own.map((p) => sign * p.offset + (board.blocks[p.block] as Board['blocks'][number]).h / 2))
    const gap = Math.max(SEARCH_GAP, labelHeight(b) + PITCH)
    const push = (kind: YLine['kind'], order: number, offset: number, y: number): void => {
      ys.push({ band: b, kind, order, offset, y })
    }
    let y = top + BESIDE_RULE
    if (band.role !== 'strip-head') {
      for (let k = 0; k < room.tracks; k++) push('above', k, 0, y + k * room.pitch)
      y += (room.tracks - 1) * room.pitch
    }
    if (band.role === 'row') {
      const line = y + gap + half(-1)
      const offsets: number[] = []
      for (const o of [0, ...own.map((p) => p.offset)].sort((p, q) => p - q))
        if (!offsets.some((k) => Math.abs(k - o) < NEAR)) offsets.push(o)
      for (const offset of offsets) push('line', 0, offset, line + offset)
      y = line + half(1) + gap
    } else if (band.role === 'strip-head') {
      push('line', 0, 0, top + CONNECTOR_BORDER + CONNECTOR_SIDE)
      y = top + CONNECTOR_BORDER + CONNECTOR_H + SEARCH_GAP
    } else if (band.role === 'strip-foot') y += SEARCH_GAP + CONNECTOR_H + CONNECTOR_BORDER
    else y += 9
    if (band.role !== 'strip-foot') {
      for (let k = room.tracks - 1; k >= 0; k--) push('below', k, 0, y + (room.tracks - 1 - k) * room.pitch)
      y += (room.tracks - 1) * room.pitch
    }
    top = y + BESIDE_RULE
  })
  return ys
}

/** All lines of a board, for the wishes that are to run on them. */
export function linesOf(board: Board, wishes: readonly Wish[], room: Room): Lines {
  const placed = placeBlocks(board, room)
  const bandIndex = new Map(board.bands.map((b, i) => [b.id, i] as const))
  const labelHeight = (band: number): number => {
    const id = (board.bands[band] as Band).id
    const blocks = new Set(board.blocks.filter((b) => b.band === id).map((b) => b.id))
    const variants = wishes.filter((w) => 'block' in w.from && blocks.has(w.from.block)).flatMap((w) => w.label)
    return Math.max(0, ...variants.map((v) => v.h))
  }
  const ys = yLinesOf(board, room, placed, labelHeight)
  const bandRange = board.bands.map((_, b) => ({ first: ys.findIndex((l) => l.band === b), last: ys.findLastIndex((l) => l.band === b) }))

  const slots = slotsOf(board, wishes)
  const wanted: { x: number; kind: XLine['kind']; column: number; side: XLine['side']; order: number; range: readonly [number, number] }[] =
    []
  const whole: readonly [number, number] = [0, ys.length - 1]
  board.columns.forEach((c, i) => {
    const offset = railOffset(c.w)
    wanted.push({ x: c.x + c.w / 2, kind: 'axis', column: i, side: 0, order: 0, range: whole })
    const rails = offset === 0 ? 1 : (room.rails[i] ?? 1)
    for (let k = 0; k < rails; k++) {
      const d = offset + k * room.pitch
      if (d > c.w / 2 - PITCH + NEAR) break
      wanted.push({ x: c.x + d, kind: 'rail', column: i, side: -1, order: k, range: whole })
      wanted.push({ x: c.x + c.w - d, kind: 'rail', column: i, side: 1, order: k, range: whole })
    }
  })
  const shortRange = (band: number): readonly [number, number] => [
    Math.max(0, (bandRange[band] as { first: number }).first - 1),
    Math.min(ys.length - 1, (bandRange[band] as { last: number }).last + 1),
  ]
  const centreOf = ([first, last]: readonly [number, number]): number => {
    const a = board.columns[first] as Board['columns'][number]
    const b = board.columns[last] as Board['columns'][number]
    return (a.x + b.x + b.w) / 2
  }
  for (const p of placed) {
    const block = board.blocks[p.block] as Board['blocks'][number]
    wanted.push({ x: centreOf(block.columns), kind: 'short', column: -1, side: 0, order: 0, range: shortRange(p.band) })
  }
  for (const s of slots.places)
    wanted.push({ x: s.x, kind: 'short', column: -1, side: 0, order: 0, range: shortRange(bandIndex.get(s.strip) ?? 0) })
  const rank = { axis: 0, rail: 1, short: 2 }
  wanted.sort((p, q) => p.x - q.x || rank[p.kind] - rank[q.kind])
  const merged: { line: XLine; ranges: (readonly [number, number])[] }[] = []
  for (const w of [...wanted].sort((p, q) => rank[p.kind] - rank[q.kind])) {
    const twin = merged.find((m) => Math.abs(m.line.x - w.x) < NEAR)
    if (!twin) merged.push({ line: { x: w.x, kind: w.kind, column: w.column, side: w.side, order: w.order }, ranges: [w.range] })
    else if (twin.line.kind === 'short' || w.range === whole) twin.ranges.push(w.range)
  }
  // a short line used by blocks far apart becomes one line per range, so that each range stays contiguous
  const split = merged.flatMap(({ line, ranges }) => {
    const sorted = [...ranges].sort((p, q) => p[0] - q[0])
    const joined: [number, number][] = []
    for (const [a, b] of sorted) {
      const last = joined.at(-1)
      if (last && a <= last[1]) last[1] = Math.max(last[1], b)
      else joined.push([a, b])
    }
    return joined.map((range) => ({ line, range }))
  })
  split.sort((p, q) => p.line.x - q.line.x || p.range[0] - q.range[0])
  const xs = split.map((s) => s.line)
  const shortFrom = Int16Array.from(split.map((s) => s.range[0]))
  const shortTo = Int16Array.from(split.map((s) => s.range[1]))
  const xiAt = (x: number, yi: number): number =>
    split.findIndex((s) => Math.abs(s.line.x - x) < NEAR && s.range[0] <= yi && yi <= s.range[1])

  const ends: End[] = placed.map((p) => {
    const block = board.blocks[p.block] as Board['blocks'][number]
    const cx = centreOf(block.columns)
    const yi = ys.findIndex((l) => l.band === p.band && l.kind === 'line' && Math.abs(l.offset - p.offset) < NEAR)
    const { y, offset } = ys[yi] as YLine
    const left = board.columns[block.columns[0]] as Board['columns'][number]
    const beside = centreOf(block.columns) - left.x - p.w / 2 - railOffset(left.w)
    return {
      kind: 'block',
      index: p.block,
      band: p.band,
      strip: null,
      shape: block.shape,
      columns: block.columns,
      cx,
      w: p.w,
      h: block.h,
      offset,
      xi: xiAt(cx, yi),
      yi,
      box: { x: cx - p.w / 2, y: y - block.h / 2, w: p.w, h: block.h },
      stack: p.stack,
      topOfStack: p.top,
      bottomOfStack: p.bottom,
      fixedWidth: block.hasText,
      clear: Math.min(room.pitch, Math.max(CLOSEST, beside)),
      outermost: [false, false],
    }
  })
  slots.places.forEach((s, k) => {
    const band = bandIndex.get(s.strip) ?? 0
    const strip = (board.bands[band] as Band).role === 'strip-head' ? ('head' as const) : ('foot' as const)
    const range = bandRange[band] as { first: number; last: number }
    const yi = strip === 'head' ? range.first : range.last
    const lineY = (ys[yi] as YLine).y
    const y = strip === 'head' ? lineY - CONNECTOR_SIDE : lineY + SEARCH_GAP
    ends.push({
      kind: 'slot',
      index: s.column,
      band,
      strip,
      shape: 'connector',
      columns: [s.column, s.column],
      cx: s.x,
      w: s.w,
      h: CONNECTOR_H,
      offset: 0,
      xi: xiAt(s.x, yi),
      yi,
      box: { x: s.x - s.w / 2, y, w: s.w, h: CONNECTOR_H },
      stack: -1 - k,
      topOfStack: true,
      bottomOfStack: true,
      fixedWidth: true,
      clear: CLOSEST,
      outermost: s.outermost,
    })
  })
  return { board, room, xs, ys, ends, bandRange, shortFrom, shortTo, crowdedSlots: slots.crowded }
}
