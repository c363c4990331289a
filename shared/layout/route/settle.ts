// From the best laying to one that can be drawn: what found no way is laid over others, every label stands somewhere, symbols have their
// widths. After this only the rows' heights are missing.
import type { Block, Board, Routed, Wish } from './board'
import { forcedLabel } from './forcedLabels'
import type { Placement } from './geometry'
import { bestLaying } from './ladder'
import { roomAt, surroundingsOf } from './labelRoom'
import { drawCrowded } from './lay'
import { findLabel, polishLabels, unlabelled, type Laying } from './laying'
import type { End, XLine, YLine } from './lines'
import { LABEL } from './measures'
import type { Net } from './nets'
import type { Route } from './routes'
import { finalWidths } from './widths'

export interface Settled {
  readonly laying: Laying
  readonly widths: readonly number[] // by end
  readonly lacking: readonly number[] // nets that found no proper way or no room for their label
  readonly wanting: readonly number[] // nets that found none at ordinary gaps either, with all tracks and rails that a lane may have
  readonly added: Routed['added']
  readonly smallGaps: boolean
  readonly steps: number
}

/** Lays a board and settles what is left. */
export function settle(board: Board, wishes: readonly Wish[]): Settled {
  const { best, pressed, wanting, steps } = bestLaying(board, wishes)
  const l = best.laying
  const begun = l.steps.n
  drawCrowded(l)
  polishLabels(l)
  for (const net of unlabelled(l)) {
    const route = l.routes[net.index]
    if (route) l.labels[net.index] = forcedLabel(l, net, route)
  }
  const widths = finalWidths(l, settleLabels(l, finalWidths(l, new Set())))
  l.routes.forEach((r, i) => {
    if (!r || r.finish || (r.start.side & 1) === 0) return
    // an open exit begins at the narrowed symbol and ends where it did
    const moved = ((l.grid.ends[r.start.end] as End).w - (widths[r.start.end] as number)) / 2
    l.routes[i] = { ...r, stub: r.stub + moved }
  })
  const lacking = best.lacking.map((n) => n.index)
  return {
    laying: l,
    widths,
    lacking,
    wanting: wanting.map((n) => n.index),
    added: addedLines(l, pressed),
    smallGaps: best.smallGaps,
    steps: steps + l.steps.n - begun,
  }
}

/** The lanes that use more than the ordinary lines: further rails; or only further tracks, then the lanes of the flows that asked for them. */
function addedLines(l: Laying, pressed: readonly Net[]): Settled['added'] {
  const { grid } = l
  const rails = new Set<number>()
  let tracks = false
  for (const route of l.routes)
    for (const n of route?.nodes ?? []) {
      const { order, column } = grid.xs[n % grid.nx] as XLine
      if (order > 0) rails.add(column)
      if ((grid.ys[Math.floor(n / grid.nx)] as YLine).order > 0) tracks = true
    }
  if (rails.size > 0) return [...rails].sort((a, b) => a - b).map((column) => ({ column, lines: 'rails' }))
  if (!tracks) return []
  const lanes = new Set(
    pressed.map(({ from, wish }) => ('strip' in wish.from ? wish.from.column : (grid.board.blocks[from] as Block).columns[0])),
  )
  return [...lanes].sort((a, b) => a - b).map((column) => ({ column, lines: 'tracks' }))
}

/** Narrowing a symbol moves its corners: labels too far from their exits then are placed again. Ends where that fails are given back. */
function settleLabels(l: Laying, widths: readonly number[]): ReadonlySet<number> {
  const tight = new Set<number>()
  const narrow: Placement = {
    ...l.placement,
    boxes: l.placement.boxes.map((b, e) => ({ ...b, x: b.x + (b.w - (widths[e] as number)) / 2, w: widths[e] as number })),
  }
  for (const label of l.labels) {
    if (!label || label.forced || Math.abs((widths[label.end] as number) - (l.grid.ends[label.end] as End).w) < 0.01) continue
    const net = l.nets[label.net] as Net
    const route = l.routes[label.net] as Route
    if (!route.finish) {
      tight.add(label.end)
      continue
    }
    const own = roomAt(l.grid, narrow, surroundingsOf(l, narrow, net, route), label.end, label.side, label, LABEL.apartLeast)
    if (own !== null) continue
    const other = findLabel(l, net, route, narrow)
    if (other) l.labels[label.net] = other
    else tight.add(label.end)
  }
  return tight
}
