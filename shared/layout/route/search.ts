// What a search for one flow's way is told and what it answers; the search itself is in finder.ts.
import type { Dir, Grid, Port } from './blocked'
import type { End } from './lines'
import { HEAD_RUN, HEAD_RUN_NARROW, LEAST_SYMBOL_W, NARROW_LANE, PRICE } from './measures'
import type { Net } from './nets'
import type { Occupancy, Route } from './routes'

/** strict: crossings only. push: may lie on movable flows, which then must go. overlap: the last resort, drawn as it is. */
export type Mode = 'strict' | 'push' | 'overlap'
export interface Closed {
  readonly right: Uint8Array // pieces that labels of others keep free
  readonly down: Uint8Array
  readonly ports: ReadonlySet<number>
}
export interface Terms {
  readonly grid: Grid
  readonly nets: readonly Net[]
  readonly routes: readonly (Route | null)[]
  readonly occ: Occupancy
  readonly closed: Closed
  readonly history: Float64Array
}
export interface Limits {
  readonly withoutExits: readonly Dir[] // sides not to be used
  readonly straightOut: boolean // no turn on the first node
  readonly overOthers: number // price of each node on other flows, where the mode allows it
}
export const NO_LIMITS: Limits = { withoutExits: [], straightOut: false, overOthers: PRICE.conflict }
export interface Found {
  readonly route: Route
  readonly cost: number
  readonly conflicts: readonly number[] // nodes where it lies on others, and
  readonly contested: readonly number[] // ports that others hold (push and overlap)
}
/** Straight length that a head at this end needs. */
export const headRunOf = (grid: Grid, end: End): number =>
  (grid.board.columns[end.columns[0]] as { w: number }).w < NARROW_LANE ? HEAD_RUN_NARROW : HEAD_RUN

/** May something turn, join or cross on the node next to a head here? Rows grow; a symbol may be narrowed, but not one with text. */
export function mayTurnAtHead(grid: Grid, port: Port): boolean {
  if (port.side === 0 || port.side === 2) return true
  const end = grid.ends[port.end] as End
  const need = headRunOf(grid, end)
  return port.reach >= need - 0.02 || (!end.fixedWidth && port.reach + (end.w - LEAST_SYMBOL_W) / 2 >= need - 0.02)
}

/** The ends a wish may use: its block, or the slots of its lane that no other flow holds. */
export function endsFor(
  grid: Grid,
  net: Net,
  which: 'from' | 'to',
  occ: { readonly ports: ReadonlyMap<number, readonly Route[]> },
): readonly number[] {
  const wish = net.wish[which]
  if (!wish) return []
  if ('block' in wish) {
    const i = grid.ends.findIndex((e) => e.kind === 'block' && e.index === net[which])
    return i < 0 ? [] : [i]
  }
  const band = grid.board.bands.findIndex((b) => b.id === wish.strip)
  return grid.ends.flatMap((e, i) => {
    const taken = [0, 1, 2, 3].some((s) => occ.ports.has(i * 4 + s))
    return e.kind === 'slot' && e.band === band && e.index === wish.column && !taken ? [i] : []
  })
}
