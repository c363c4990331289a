// Documents of one plain table, and what of their pages the tests of tables ask for.
import type { FlowTable, Sop } from '../../shared/model'
import type { Cell, Layout, Table } from '../../shared/page'
import { activity, arrow, process, sop, start, table } from './builders'

/** Names of so many actors: P 1, P 2, … */
export const actors = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `P ${i + 1}`)
/** The parts of flow tables on all pages. */
export const flowTables = (layout: Layout): readonly Table[] =>
  layout.pages.flatMap(({ tables }) => tables.filter((one) => one.table !== 'identity'))
/** The cells of them all. */
export const cells = (layout: Layout): readonly Cell[] => flowTables(layout).flatMap((one) => one.cells)
/** The rows of one part that are of the document. */
export const rowKeys = (one: Table | undefined): readonly string[] =>
  one?.rows.filter(({ role }) => role === 'activity' || role === 'heading').map(({ key }) => key) ?? []
/** A table of rows that go down one after the other, through the actors in turn. */
export const chain = (rows: number, count: number, more: Partial<FlowTable> = {}, text = 'Memeriksa kelengkapan berkas'): Sop =>
  sop(
    table(
      actors(count),
      Array.from({ length: rows }, (_, i) => activity(text, i === 0 ? start('P 1') : process(`P ${(i % count) + 1}`))),
      Array.from({ length: rows - 1 }, (_, i) => arrow(`s${i + 1}`, `s${i + 2}`)),
      more,
    ),
  )
