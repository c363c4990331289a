// What stands before and after the rows of a table: its title, the total row, the foot notes, the legend.
import type { PageText } from '../../page'
import { block, heightOf, lineCount, placeCell, setBlocks, sliceLines, type SetBlock } from '../cell'
import { formatField } from '../field'
import { legendHeight, placeLegend } from '../legend'
import { capitals, cleanText, oneLine, type Typesetter } from '../measure'
import { flowTypes, typeOf, type Sheet } from '../sheet'
import { COLUMN_LABEL } from '../words'
import { PAD_X } from './pieces'
import type { TablePlan } from './planned'

const TITLE_HEIGHT = 16
const TOTAL_ROW = 18
const TITLE_SIZE = 10
const TITLE_PITCH = 12.5
const NOTE_SIZE = 8
const NOTE_PITCH = 10
const NOTE_DROP = 12 // first baseline under the table
const BASELINE = 0.8

export const hasTotal = ({ table }: Pick<TablePlan, 'table'>): boolean => table.total !== null
export const totalLabel = ({ table }: Pick<TablePlan, 'table'>): string => capitals(oneLine(table.labels.total ?? COLUMN_LABEL.total))

/** The columns of the total row: its label stands right-aligned before the duration, its value from there to the end. */
export function totalSplit({ columns }: Pick<TablePlan, 'columns'>): number {
  const duration = columns.all.findIndex(({ text }) => text === 'duration')
  if (duration > 0) return duration
  return Math.max(1, columns.all.length - 1)
}

export function totalSets(
  plan: Pick<TablePlan, 'table' | 'sheet' | 'columns'>,
  typesetter: Typesetter,
): readonly [readonly SetBlock[], readonly SetBlock[]] {
  const { strong } = flowTypes(plan.sheet, plan.table.actors.length)
  const split = totalSplit(plan)
  const width = (from: number, to: number): number => plan.columns.all.slice(from, to).reduce((sum, { w }) => sum + w, 0) - 2 * PAD_X
  return [
    setBlocks([block(totalLabel(plan), strong, { align: 'right' })], width(0, split), typesetter),
    setBlocks([block(cleanText(plan.table.total ?? ''), strong)], width(split, plan.columns.all.length), typesetter),
  ]
}

/** Height of the total row; 0 without one. */
export function totalHeight(plan: Pick<TablePlan, 'table' | 'sheet' | 'columns'>, typesetter: Typesetter): number {
  if (!hasTotal(plan)) return 0
  return Math.max(TOTAL_ROW, ...totalSets(plan, typesetter).map((set) => heightOf(set) + 7))
}

function noteSet(plan: Pick<TablePlan, 'table' | 'sheet'>, typesetter: Typesetter): readonly (readonly SetBlock[])[] {
  const type = typeOf(plan.sheet.font, NOTE_SIZE, NOTE_PITCH)
  return plan.table.footNotes
    .map(cleanText)
    .map((note) => (note === '' ? [] : setBlocks([block(note, type)], plan.sheet.body.w, typesetter)))
}

/** Foot notes taller than half a page stand on pages of their own after the table. */
const standAlone = (plan: Pick<TablePlan, 'table' | 'sheet'>, typesetter: Typesetter): boolean =>
  notesHeight(plan, typesetter) > (plan.sheet.limit - plan.sheet.body.y) / 2

const notesHeight = (plan: Pick<TablePlan, 'table' | 'sheet'>, typesetter: Typesetter): number =>
  noteSet(plan, typesetter).reduce((sum, set) => sum + heightOf(set), 0)

/** Height under the table that its foot notes need; 0 without any. */
function footNotesHeight(plan: Pick<TablePlan, 'table' | 'sheet'>, typesetter: Typesetter): number {
  const lines = notesHeight(plan, typesetter)
  return lines === 0 || standAlone(plan, typesetter) ? 0 : NOTE_DROP - BASELINE * NOTE_PITCH + lines
}

/** Height under the table's last part that foot notes and legend need. */
export const endsHeight = (plan: Pick<TablePlan, 'table' | 'sheet' | 'legend'>, typesetter: Typesetter): number =>
  footNotesHeight(plan, typesetter) + (plan.legend ? legendHeight(plan.sheet, typesetter) : 0)

/** Foot notes and legend under a table that ends at `bottom`. */
export function placeEnds(plan: TablePlan, bottom: number, typesetter: Typesetter): readonly PageText[] {
  const notes = placeFootNotes(plan, bottom, typesetter)
  return plan.legend ? [...notes, placeLegend(plan.sheet, bottom + footNotesHeight(plan, typesetter), typesetter)] : notes
}

/** The foot notes under a table that ends at `bottom`; none where they stand on pages of their own. */
function placeFootNotes(plan: Pick<TablePlan, 'table' | 'sheet'>, bottom: number, typesetter: Typesetter): readonly PageText[] {
  if (footNotesHeight(plan, typesetter) === 0) return []
  let y = bottom + NOTE_DROP - BASELINE * NOTE_PITCH
  return noteSet(plan, typesetter).flatMap((set, index): readonly PageText[] => {
    if (set.length === 0) return []
    const note = placeNote(plan.sheet, set, index, y, typesetter)
    y += note.box.h
    return [note]
  })
}

/** The pages of foot notes that are too long for the table's last page, broken between lines. */
export function footNotePages(plan: Pick<TablePlan, 'table' | 'sheet'>, typesetter: Typesetter): readonly (readonly PageText[])[] {
  if (!standAlone(plan, typesetter)) return []
  const { body, limit } = plan.sheet
  const pages: PageText[][] = [[]]
  let y = body.y
  noteSet(plan, typesetter).forEach((set, index) => {
    for (let from = 0; from < lineCount(set);) {
      const room = Math.floor((limit - y + 0.01) / NOTE_PITCH)
      if (room < 1) {
        pages.push([])
        y = body.y
        continue
      }
      const note = placeNote(plan.sheet, sliceLines(set, from, from + room), index, y, typesetter)
      pages.at(-1)?.push(note)
      y += note.box.h
      from += room
    }
  })
  return pages
}

function placeNote(sheet: Sheet, set: readonly SetBlock[], index: number, y: number, typesetter: Typesetter): PageText {
  const box = { x: sheet.body.x, y, w: sheet.body.w, h: heightOf(set) }
  return { role: 'footNote', box, lines: textLines(set, box, typesetter), field: formatField({ at: 'footNote', index }) }
}

const titleSet = ({ table, sheet }: Pick<TablePlan, 'table' | 'sheet'>, typesetter: Typesetter): readonly SetBlock[] => {
  const text = cleanText(table.title)
  const type = typeOf(sheet.font, TITLE_SIZE, TITLE_PITCH, true)
  return text === '' ? [] : setBlocks([block(text, type, { align: 'center' })], sheet.body.w, typesetter)
}

/** Height over the table that its title needs; 0 without one. */
export function titleHeight(plan: Pick<TablePlan, 'table' | 'sheet'>, typesetter: Typesetter): number {
  const lines = heightOf(titleSet(plan, typesetter))
  return lines === 0 ? 0 : TITLE_HEIGHT - TITLE_PITCH + lines
}

/** The title over a table; `top` is where its height begins. */
export function placeTitle(plan: Pick<TablePlan, 'table' | 'sheet'>, top: number, typesetter: Typesetter): readonly PageText[] {
  const set = titleSet(plan, typesetter)
  if (set.length === 0) return []
  const box = { x: plan.sheet.body.x, y: top, w: plan.sheet.body.w, h: titleHeight(plan, typesetter) }
  return [{ role: 'title', box, lines: textLines(set, box, typesetter), field: formatField({ at: 'title' }) }]
}

const textLines = (set: readonly SetBlock[], box: PageText['box'], typesetter: Typesetter): PageText['lines'] =>
  placeCell({ row: '', column: '', box, set, valign: 'top', padding: [0, 0, 0, 0] }, typesetter).lines
