// A page's table as a real table of real text. Rows get their heights from struts (strut.ts), lines their places from exact pitches.
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph as DocxParagraph,
  Table as DocxTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
  type ITableCellBorders,
} from 'docx'
import { ptOfTwips, WEIGHT, type Cell, type Paragraph, type Table } from '../../page'
import { besideRow, wordsBeside } from './beside'
import { blankLines, type BlankLine } from './blank'
import { inlinePicture, type Picture } from './picture'
import { emptyParagraph, paragraphOf } from './text'
import { isEmpty, metricsOf, ruleAcross, ruleDown, spacingsOf, stackedParagraph, strutOf, type Stacked, type TableMetrics } from './strut'
import { twips } from './units'

/** An exact line of this height (twips) closes a cell without text; the smallest that word processors keep. */
const SLIVER = 20

interface Slot {
  readonly cell: Cell | null // null: a place that the layout left without a cell
  readonly column: number
  readonly colSpan: number
  readonly row: number // the cell's first row
}

const line = (widthPt: number) =>
  widthPt > 0
    ? { style: BorderStyle.SINGLE, size: Math.round(widthPt * 8), color: '000000', space: 0 }
    : { style: BorderStyle.NONE, size: 0, color: 'auto', space: 0 }

/** Every row's places from left to right: cells that begin there, go on from above, or were left out. */
const slotsOf = (table: Table): readonly (readonly Slot[])[] => {
  const rowAt = new Map(table.rows.map((row, i) => [row.key, i]))
  const columnAt = new Map(table.columns.map((column, i) => [column.key, i]))
  const grid: (Slot | undefined)[][] = table.rows.map(() => [])
  for (const cell of table.cells) {
    const row = rowAt.get(cell.row)
    const column = columnAt.get(cell.column)
    if (row === undefined || column === undefined) continue
    const slot: Slot = { cell, column, colSpan: cell.colSpan, row }
    for (let r = row; r < Math.min(row + cell.rowSpan, table.rows.length); r += 1)
      for (let c = column; c < column + cell.colSpan; c += 1) {
        const line = grid[r]
        if (line) line[c] = slot
      }
  }
  return grid.map((slots, row) => {
    const out: Slot[] = []
    for (let column = 0; column < table.columns.length;) {
      const slot = slots[column] ?? { cell: null, column, colSpan: 1, row }
      out.push(slot)
      column += slot.colSpan
    }
    return out
  })
}

/** Marker's left edge, in pt from the cell's inner edge. */
const markerX = (cell: Cell, paragraph: Paragraph): number => {
  const first = paragraph.lines[0]?.runs[0]
  const marker = cell.lines.find((run) => run.text === paragraph.marker && first && Math.abs(run.baseline - first.baseline) < 0.5)
  return marker ? marker.x - cell.box.x - cell.padding[3] : 0
}

interface Block {
  readonly stacked: Stacked
  readonly build: (spacing: { readonly before: number; readonly after: number }) => DocxParagraph | DocxTable
}

const pictureBlock = (picture: Picture, png: Uint8Array): Block => ({
  stacked: { height: twips(picture.box.h), top: twips(picture.box.y) },
  build: ({ before, after }) =>
    new DocxParagraph({
      alignment: AlignmentType.CENTER,
      // The smallest type: a line with a picture is as high as the picture and the type's descent.
      run: { size: 2 },
      spacing: { before, after, line: SLIVER, lineRule: LineRuleType.AT_LEAST },
      children: [inlinePicture(picture, png)],
    }),
})

const blocksOf = (cell: Cell, pictures: readonly Picture[]): readonly Block[] => {
  const besides = pictures.map((picture) => ({ picture, words: wordsBeside(cell, picture) }))
  const taken = new Set(besides.flatMap(({ words }) => words))
  const paragraphs = cell.paragraphs
    .filter((paragraph) => !taken.has(paragraph))
    .map((paragraph): Block => ({
      stacked: stackedParagraph(paragraph),
      build: (spacing) => paragraphOf(paragraph, spacing, markerX(cell, paragraph)),
    }))
  const images = besides.flatMap(({ picture, words }): readonly Block[] => {
    if (words.length > 0) return [besideRow(cell, picture, words)]
    return picture.png === null ? [] : [pictureBlock(picture, picture.png)]
  })
  // A picture stands over the first paragraph that is lower; a paragraph without ink keeps its place among its neighbours.
  return images.reduce<readonly Block[]>((blocks, image) => {
    const lower = blocks.findIndex(({ stacked }) => stacked.top !== null && stacked.top > (image.stacked.top ?? 0))
    return lower < 0 ? [...blocks, image] : [...blocks.slice(0, lower), image, ...blocks.slice(lower)]
  }, paragraphs)
}

/** Room (pt) beside the longest line of a name that reads upward: less than any next word takes. */
const SLACK = 1.5
/** Names that read upward run along the row's height (twips), which the layout did not fill: indents hold their breaks. */
const turnedParagraphs = (cell: Cell, height: number): DocxParagraph[] =>
  cell.paragraphs.map((paragraph) => {
    const longest = Math.max(...paragraph.lines.map((line) => line.runs.reduce((w, run) => w + run.w, 0)))
    const spare = paragraph.lines.length > 1 ? Math.max(0, ptOfTwips(height) - longest - SLACK) : 0
    return paragraphOf({ ...paragraph, align: 'center', indentPt: 0, rightIndentPt: spare }, { before: 0, after: 0 }, 0)
  })

interface Area {
  readonly top: number
  readonly height: number
}

/** The lines of a cell that waits for words; in its middle, unless the layout says where they stand. */
const blankBlocks = (lines: readonly BlankLine[], cell: Cell, area: Area): readonly Block[] => {
  const stack = lines.map(({ paragraph }) => stackedParagraph(paragraph))
  const height = stack.reduce((sum, one) => sum + one.height, 0)
  const middle = cell.valign === 'middle' ? area.top + Math.max(0, Math.floor((area.height - height) / 2)) : null
  return lines.map(({ paragraph, type }, i) => ({
    stacked: { height: stack[i]?.height ?? 0, top: stack[i]?.top ?? (i === 0 ? middle : null) },
    build: (spacing) => paragraphOf(paragraph, spacing, 0, type),
  }))
}

/** From this height (twips) on the room between two paragraphs is kept for ink, a stamp or a picture that somebody pastes. */
const INK = 800
/** Such room is a paragraph of its own that grows with what is pasted; in lines of an exact height a picture would be cut to a strip. */
const inkRoom = (height: number): DocxParagraph =>
  new DocxParagraph({ alignment: AlignmentType.CENTER, spacing: { line: height, lineRule: LineRuleType.AT_LEAST } })

const contentOf = (
  cell: Cell,
  pictures: readonly Picture[],
  area: Area,
  strut: boolean,
  blank: (cell: Cell) => readonly BlankLine[],
): (DocxParagraph | DocxTable)[] => {
  const blocks = isEmpty(cell) && pictures.length === 0 ? blankBlocks(blank(cell), cell, area) : blocksOf(cell, pictures)
  if (blocks.length === 0) return [emptyParagraph(strut ? area.height : SLIVER)]
  if (cell.rotated) return turnedParagraphs(cell, area.height)
  const place = strut ? 'fill' : cell.valign === 'middle' && pictures.length === 0 ? 'centre' : 'top'
  const spacings = spacingsOf(
    blocks.map((block) => block.stacked),
    area,
    place,
  )
  const built = blocks.flatMap((block, i) => {
    const spacing = spacings[i] ?? { before: 0, after: 0 }
    const forInk = i > 0 && pictures.length === 0 && spacing.before >= INK
    return forInk ? [inkRoom(spacing.before), block.build({ ...spacing, before: 0 })] : [block.build(spacing)]
  })
  return built.at(-1) instanceof DocxTable ? [...built, emptyParagraph(SLIVER)] : built // a cell ends in a paragraph
}

/** Only what differs from the table's own borders; a heavy inner rule stands on top of the row below it, never under a merged cell. */
const bordersOf = (table: Table, slot: Slot, row: number): ITableCellBorders => {
  const first = table.columns[slot.column]
  const last = table.columns[slot.column + slot.colSpan - 1]
  const at = table.rows[row]
  if (!first || !last || !at) return {}
  const cell = slot.cell
  const continues = cell !== null && row > slot.row
  const below = cell === null || row >= slot.row + cell.rowSpan - 1
  const bottomRow = row === table.rows.length - 1
  const middleX = first.x + first.w / 2
  const middleY = at.y + at.h / 2
  const differing = (weight: number, usual: number) => (Math.abs(weight - usual) < 0.05 ? null : line(weight))
  const top = continues ? null : differing(ruleAcross(table, at.y, middleX), row === 0 ? WEIGHT.frame : WEIGHT.rule)
  const bottomWeight = below ? ruleAcross(table, at.y + at.h, middleX) : WEIGHT.rule
  const bottom = bottomRow ? differing(bottomWeight, WEIGHT.frame) : bottomWeight === 0 ? line(0) : null
  const left = differing(ruleDown(table, first.x, middleY), slot.column === 0 ? WEIGHT.frame : WEIGHT.rule)
  const rightEdge = slot.column + slot.colSpan === table.columns.length
  const rightWeight = ruleDown(table, last.x + last.w, middleY)
  const right = rightEdge ? differing(rightWeight, WEIGHT.frame) : rightWeight === 0 ? line(0) : null
  return { ...(top && { top }), ...(left && { left }), ...(bottom && { bottom }), ...(right && { right }) }
}

interface Sides {
  readonly left: number
  readonly right: number
}
const sidesOf = (cell: Cell): Sides => ({ left: twips(cell.padding[3]), right: twips(cell.padding[1]) })
const sameSides = (a: Sides, b: Sides): boolean => a.left === b.left && a.right === b.right
/** The padding beside the text (twips) that most cells have: the table's own, so that only the others say theirs. */
const usualSides = (table: Table): Sides => {
  const counts = new Map<string, { readonly sides: Sides; n: number }>()
  for (const cell of table.cells) {
    const sides = sidesOf(cell)
    const key = `${sides.left}:${sides.right}`
    const known = counts.get(key) ?? { sides, n: 0 }
    known.n += 1
    counts.set(key, known)
  }
  return [...counts.values()].sort((a, b) => b.n - a.n)[0]?.sides ?? { left: 0, right: 0 }
}

export interface BuiltTable {
  readonly table: DocxTable
  readonly top: number // upper edge of the frame, twips from the paper's top
  readonly bottom: number
}

const cellArea = (metrics: TableMetrics, row: number, rowSpan: number): Area => {
  const first = metrics.rows[row]
  const last = metrics.rows[Math.min(row + rowSpan, metrics.rows.length) - 1]
  if (!first || !last) return { top: 0, height: 0 }
  return { top: first.contentTop, height: last.contentTop + last.content - first.contentTop }
}

/** A layout table as a word processor's; `bodyX` (pt) is the text's left edge, `pictureOf` names the pictures that stand in a cell. */
export const tableOf = (table: Table, bodyX: number, pictureOf: (cell: Cell) => readonly Picture[]): BuiltTable => {
  const metrics = metricsOf(table)
  const usual = usualSides(table)
  const blank = blankLines(table)
  const edges = [...table.columns.map((column) => column.x), table.box.x + table.box.w].map(twips)
  const width = (from: number, span: number): number => (edges[from + span] ?? 0) - (edges[from] ?? 0)
  const rows = slotsOf(table).map((slots, row) => {
    const starting = slots.flatMap((slot) => (slot.cell && slot.row === row && pictureOf(slot.cell).length === 0 ? [slot.cell] : []))
    const strut = strutOf(starting, (cell) => cell.column.startsWith('actor:'))
    const role = table.rows[row]?.role
    return new TableRow({
      cantSplit: true,
      // Without a strut (every cell merged downwards) the height is the lower bound that a word processor keeps, a border more in Word.
      ...(strut === null ? { height: { value: metrics.rows[row]?.content ?? SLIVER, rule: HeightRule.ATLEAST } } : {}),
      ...(role === 'header' || role === 'columnNumbers' ? { tableHeader: true } : {}),
      children: slots.map((slot) => {
        const { cell } = slot
        const continues = cell !== null && row > slot.row
        const area = cellArea(metrics, slot.row, cell?.rowSpan ?? 1)
        const borders = bordersOf(table, slot, row)
        return new TableCell({
          width: { size: width(slot.column, slot.colSpan), type: WidthType.DXA },
          ...(slot.colSpan > 1 ? { columnSpan: slot.colSpan } : {}),
          ...(cell && cell.rowSpan > 1 ? { verticalMerge: continues ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART } : {}),
          ...(Object.keys(borders).length > 0 ? { borders } : {}),
          ...(cell?.rotated ? { textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT } : {}),
          ...(cell && !sameSides(sidesOf(cell), usual) ? { margins: { ...sidesOf(cell), marginUnitType: WidthType.DXA } } : {}),
          ...(cell?.valign === 'middle' ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
          children: cell === null || continues ? [emptyParagraph(SLIVER)] : contentOf(cell, pictureOf(cell), area, cell === strut, blank),
        })
      }),
    })
  })
  const frame = line(WEIGHT.frame)
  const inner = line(WEIGHT.rule)
  return {
    table: new DocxTable({
      rows,
      layout: TableLayoutType.FIXED,
      width: { size: width(0, table.columns.length), type: WidthType.DXA },
      // LibreOffice draws the frame inside the table's edge: half of it to the left sets all columns right.
      indent: { size: twips(table.box.x - bodyX - WEIGHT.frame / 2), type: WidthType.DXA },
      columnWidths: table.columns.map((_, i) => width(i, 1)),
      margins: { top: 0, bottom: 0, ...usual, marginUnitType: WidthType.DXA },
      borders: { top: frame, bottom: frame, left: frame, right: frame, insideHorizontal: inner, insideVertical: inner },
    }),
    top: metrics.rows[0]?.top ?? 0,
    bottom: metrics.bottom,
  }
}
