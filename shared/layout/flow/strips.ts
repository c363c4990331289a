// The strip of segilima halves at a page's break: its notes, and the height that they need. Letters and pages are known only when all
// pages are: the height is reckoned with the widest that may come.
import type { FlowTable } from '../../model'
import { block, heightOf, setBlocks, type SetBlock } from '../cell'
import type { Typesetter } from '../measure'
import { flowTypes, type Sheet } from '../sheet'
import { connectorNote } from '../words'
import type { Half } from './board'
import type { FlowColumns } from './columns'
import { PAD_X } from './pieces'

const LEAST = 30
const PAD = 8

/** The columns left of the lanes, merged: there stand the notes. Without any, the columns right of them. */
export function noteColumns(columns: FlowColumns): { readonly first: number; readonly count: number } {
  const firstLane = columns.all.findIndex(({ text }) => text === null)
  const lanes = columns.lanes.length
  if (firstLane > 0) return { first: 0, count: firstLane }
  return { first: firstLane < 0 ? 0 : lanes, count: columns.all.length - Math.max(0, lanes) }
}
const widthOf = (columns: FlowColumns): number => {
  const { first, count } = noteColumns(columns)
  return columns.all.slice(first, first + count).reduce((sum, { w }) => sum + w, 0)
}

/** Notes as set lines for the strip's cell. */
export function setNotes(
  notes: readonly string[],
  table: FlowTable,
  columns: FlowColumns,
  sheet: Sheet,
  typesetter: Typesetter,
): readonly SetBlock[] {
  const { note } = flowTypes(sheet, table.actors.length)
  return setBlocks(
    notes.map((text) => block(text, note)),
    Math.max(20, widthOf(columns) - 2 * PAD_X),
    typesetter,
  )
}

/** Height of a strip with these halves, `null` where there are none. */
export function stripHeight(
  halves: readonly Half[],
  table: FlowTable,
  columns: FlowColumns,
  sheet: Sheet,
  typesetter: Typesetter,
): number | null {
  if (halves.length === 0) return null
  const notes = halves.map(({ role, partner }) => connectorNote('WW', role === 'out' ? 'to' : 'from', '88', partner))
  return Math.max(LEAST, heightOf(setNotes(notes, table, columns, sheet, typesetter)) + PAD)
}
