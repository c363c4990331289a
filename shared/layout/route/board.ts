// What the router is given and what it gives back. It knows neither Sop nor Peta: lanes, bands, blocks and wishes.
// A map is the same board with its axes exchanged. Lengths in pt; x is absolute, y counts from the top of the first band.
import type { Box, Point, Side } from '../../page/page'

export interface Board {
  readonly columns: readonly { readonly id: string; readonly x: number; readonly w: number }[] // lanes, left to right, touching
  readonly bands: readonly Band[] // top to bottom, touching
  readonly blocks: readonly Block[]
}
/** A horizontal strip across all lanes. The router may make it higher than `minH`, never lower. */
export interface Band {
  readonly id: string
  readonly role: 'row' | 'heading' | 'strip-head' | 'strip-foot'
  readonly minH: number
}
/** A symbol. Several blocks of one band and lane are stacked in array order, 16 apart; blocks of one band share one centre line. */
export interface Block {
  readonly id: string
  readonly band: string
  readonly columns: readonly [first: number, last: number] // lane indices, equal for one lane
  readonly shape: 'box' | 'capsule' | 'diamond'
  readonly w: number
  readonly h: number
  readonly hasText: boolean // a block with text is never narrowed
}
/** Where a flow begins or ends: a block, or a connector half (segilima) in a lane of a strip, whose slot the router chooses. */
export type WishEnd = { readonly block: string } | { readonly strip: string; readonly column: number }
export interface LabelVariant {
  readonly lines: readonly string[]
  readonly w: number
  readonly h: number
  readonly wraps: 'none' | 'space' | 'hyphen'
}
export interface Wish {
  readonly id: string
  readonly kind: 'arrow' | 'joint' | 'open'
  readonly from: WishEnd
  readonly to: WishEnd | null // null: an open exit, a stub
  readonly source: string // flows of equal source AND labelText may fork
  readonly target: string | null // flows of equal target may merge
  readonly labelText: string
  readonly label: readonly LabelVariant[] // in order of liking; empty: no label
  readonly backward: boolean // leads to an earlier row (or the same symbol) of the document
  readonly prefer: {
    readonly exit?: Side
    readonly entry?: Side
    readonly channel?: { readonly column: number; readonly at: 'before' | 'through' | 'after' }
  }
}
export interface Routed {
  readonly height: number
  readonly bands: readonly { readonly id: string; readonly y: number; readonly h: number; readonly line: number }[] // line: y of the symbols' common centre line
  readonly blocks: readonly { readonly id: string; readonly box: Box }[]
  readonly connectors: readonly {
    readonly wish: string
    readonly end: 'from' | 'to'
    readonly strip: string
    readonly column: number
    readonly box: Box
  }[]
  readonly parts: readonly RoutedPart[]
  readonly problems: readonly {
    readonly code: 'routes-crowded' | 'label-crowded' | 'fallback-route'
    readonly wish: string
    readonly reason: 'over-others' | 'label-without-room' | 'connectors-crowded' | 'no-way' | 'short-head'
  }[]
  /** Lanes in which further rails are in use (their symbols narrower where the board's blocks may be), or whose flows use further tracks. */
  readonly added: readonly { readonly column: number; readonly lines: 'rails' | 'tracks' }[]
  readonly crossings: number
  readonly bends: number
  readonly searchSteps: number
}
export interface RoutedPart {
  readonly wish: string
  readonly fromSide: Side
  readonly toSide: Side | null
  readonly points: readonly Point[] // first and last lie on the outlines of the ends
  readonly sharesStartWith: readonly string[]
  readonly sharesEndWith: readonly string[]
  readonly label: { readonly variant: number; readonly box: Box } | null // on flows that share an exit only the first in wish order carries it
}
