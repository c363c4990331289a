// A flow table laid out but not yet placed: what its pages share, and what each page holds.
import type { FlowTable } from '../../model'
import type { Routed } from '../route/board'
import type { Sheet } from '../sheet'
import type { FlowMap, Half } from './board'
import type { FlowColumns } from './columns'
import type { Header } from './header'
import type { Piece } from './pieces'

/** What the lanes of a table were given by its text columns, and the flows for whose sake. */
export interface Widened {
  readonly before: number // width (pt) of a lane that the author did not size
  readonly width: number
  readonly flows: ReadonlySet<string>
}

/** What every page of a table shares. */
export interface TablePlan {
  readonly table: FlowTable
  readonly sheet: Sheet
  readonly columns: FlowColumns
  readonly header: Header
  readonly pieces: readonly Piece[]
  readonly map: FlowMap
  readonly titleHeight: number
  readonly widened: Widened | null
  readonly legend: boolean // stands under the table's last part
}
export interface PagePlan {
  readonly from: number // pieces
  readonly to: number // exclusive
  readonly last: boolean // of its table: total and foot notes stand here
  readonly halves: readonly Half[]
  readonly heights: readonly number[] // least heights of the pieces
  readonly routed: Routed
  readonly overflows: boolean
  readonly overfull: boolean
}

/** Letter and pages of a flow that crosses a break. */
export interface Pair {
  readonly letter: string
  readonly outPage: number
  readonly inPage: number
}

/** Where a page's bands begin when its title stands at `top`. */
export const bandsTop = (plan: TablePlan, top: number): number => top + plan.titleHeight + plan.header.height
