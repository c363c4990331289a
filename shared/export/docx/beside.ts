// A picture with words beside it inside a cell: a nested table of two columns without rules, as word processors keep such a pair together.
import { AlignmentType, BorderStyle, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { Cell, Paragraph as Printed } from '../../page'
import { inlinePicture, type Picture } from './picture'
import { stackedParagraph, type Stacked } from './strut'
import { emptyParagraph, paragraphOf, type Spacing } from './text'
import { twips } from './units'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto', space: 0 }
const noRules = { top: none, bottom: none, left: none, right: none }
const noMargins = { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA }

/** The paragraphs of a cell that stand beside a picture's place, right of it; they may begin over it and end under it. */
export const wordsBeside = (cell: Cell, { place }: Picture): readonly Printed[] =>
  cell.paragraphs.filter(({ lines }) =>
    lines.some(
      ({ runs: [run] }) => run !== undefined && run.x >= place.x + place.w && run.baseline > place.y && run.baseline < place.y + place.h,
    ),
  )

interface Row {
  readonly stacked: Stacked
  readonly build: (spacing: Spacing) => Table
}

/** The picture, or its blank place, and the words beside it as one thing of the cell's stack. */
export const besideRow = (cell: Cell, picture: Picture, words: readonly Printed[]): Row => {
  const pictureTop = twips(picture.box.y)
  const pictureHeight = twips(picture.box.h)
  const stack = words.map(stackedParagraph)
  const top = Math.min(pictureTop, ...stack.map((one) => one.top ?? pictureTop))
  const bottom = Math.max(pictureTop + pictureHeight, ...stack.map((one) => (one.top ?? pictureTop) + one.height))
  const inner = { left: cell.box.x + cell.padding[3], right: cell.box.x + cell.box.w - cell.padding[1] }
  const pictureRight = picture.box.x + picture.box.w
  const wordsLeft = words[0]?.lines[0]?.runs[0]?.x ?? pictureRight
  const middle = (pictureRight + wordsLeft) / 2
  const widths = [twips(middle) - twips(inner.left), twips(inner.right) - twips(middle)]
  const code = ({ before, after }: Spacing): Paragraph => {
    const above = before + pictureTop - top
    const below = bottom - pictureTop - pictureHeight + after
    if (picture.png === null) return emptyParagraph(above + pictureHeight + below)
    return new Paragraph({
      alignment: AlignmentType.RIGHT,
      indent: { right: twips(middle - pictureRight) },
      run: { size: 2 },
      spacing: { before: above, after: below, line: 20, lineRule: LineRuleType.AT_LEAST },
      children: [inlinePicture(picture, picture.png)],
    })
  }
  const beside = (before: number): Paragraph[] => {
    let cursor = top - before
    return words.map((paragraph, i) => {
      const at = stack[i] ?? { height: 0, top: null }
      const space = Math.max(0, (at.top ?? cursor) - cursor)
      cursor += space + at.height
      return paragraphOf({ ...paragraph, indentPt: wordsLeft - middle }, { before: space, after: 0 }, 0)
    })
  }
  const cellOf = (i: number, children: Paragraph[]): TableCell =>
    new TableCell({ width: { size: widths[i] ?? 0, type: WidthType.DXA }, borders: noRules, margins: noMargins, children })
  return {
    stacked: { top, height: bottom - top },
    build: (spacing) =>
      new Table({
        layout: TableLayoutType.FIXED,
        width: { size: (widths[0] ?? 0) + (widths[1] ?? 0), type: WidthType.DXA },
        columnWidths: widths,
        margins: noMargins,
        borders: { ...noRules, insideHorizontal: none, insideVertical: none },
        rows: [new TableRow({ cantSplit: true, children: [cellOf(0, [code(spacing)]), cellOf(1, beside(spacing.before))] })],
      }),
  }
}
