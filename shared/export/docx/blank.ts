// Cells that wait for words. In a file that a clerk completes in a word processor each has a line of its column's type: what is
// written there is seen, where a closing line of 1 pt would hide it.
import type { Cell, Line, Paragraph, Table } from '../../page'

/** The line of a cell without words, and the type that what is written there takes (null: the document's own). */
export interface BlankLine {
  readonly paragraph: Paragraph
  readonly type: Line | null
}

/** Pitch (pt) where the table has no words at all to go by. */
const PITCH = 11
const CENTRED = new Set(['number', 'duration'])
const isWritten = new Set<Table['rows'][number]['role']>(['identity', 'activity', 'total'])

/** Whether the author's words belong into a cell: not into lanes, not where the layout writes. */
const waits = (cell: Cell): boolean => cell.field !== null && !cell.column.startsWith('actor:')

/** For a cell without words the lines that it waits with, set as the other cells of its column, else of its table; none where no words belong. */
export const blankLines = (table: Table): ((cell: Cell) => readonly BlankLine[]) => {
  const roles = new Map(table.rows.map(({ key, role }) => [key, role]))
  const written = table.cells.flatMap((cell) => {
    const role = roles.get(cell.row)
    const paragraph =
      role !== undefined && isWritten.has(role) ? cell.paragraphs.find(({ lines }) => lines.some(({ runs }) => runs.length > 0)) : undefined
    const type = paragraph?.lines.flatMap(({ runs }) => runs)[0]
    return paragraph && type ? [{ column: cell.column, paragraph, type }] : []
  })
  return (cell) => {
    if (!waits(cell)) return []
    const like = written.find(({ column }) => column === cell.column)
    const other = written[0] ? { ...written[0].type, bold: false } : null // labels are bold, what stands beside them is not
    const type = like?.type ?? other
    if (cell.paragraphs.length > 0) return cell.paragraphs.map((paragraph) => ({ paragraph, type }))
    const paragraph: Paragraph = {
      align: like?.paragraph.align ?? (CENTRED.has(cell.column) ? 'center' : 'left'),
      pitchPt: (like ?? written[0])?.paragraph.pitchPt ?? PITCH,
      spaceBeforePt: 0,
      marker: null,
      indentPt: 0,
      rightIndentPt: 0,
      lines: [{ runs: [], end: 'paragraph' }],
    }
    return [{ paragraph, type }]
  }
}
