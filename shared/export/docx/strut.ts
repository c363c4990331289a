// Row heights without w:trHeight. Word adds the border above a row to an `atLeast` height and LibreOffice does not, `exact` cuts words off;
// a cell whose content fills the row agrees in both and lets the row grow. One cell of each row is that strut.
import { twipsOfPt, type Cell, type Paragraph, type Table } from '../../page'
import { lineTop, twips } from './units'

/** Where a row's rule, content and lower rule stand, in twips from the paper's top. */
export interface RowMetrics {
  readonly top: number // upper edge of the rule above
  readonly contentTop: number
  readonly content: number // height between the rules
}
export interface TableMetrics {
  readonly rows: readonly RowMetrics[]
  readonly bottom: number // lower edge of the last rule
}

const NEAR = 0.3
/** The weight (pt) of the horizontal rule at `y` over the point `x`, 0 where none is drawn; without `x` the heaviest at that height. */
export const ruleAcross = (table: Table, y: number, x: number | null): number =>
  table.rules.reduce(
    (heaviest, { from, to, widthPt }) =>
      Math.abs(from[1] - y) < NEAR &&
      Math.abs(to[1] - y) < NEAR &&
      (x === null || (Math.min(from[0], to[0]) - NEAR < x && x < Math.max(from[0], to[0]) + NEAR))
        ? Math.max(heaviest, widthPt)
        : heaviest,
    0,
  )
/** The weight (pt) of the vertical rule at `x` beside the point `y`, 0 where none is drawn. */
export const ruleDown = (table: Table, x: number, y: number): number =>
  table.rules.reduce(
    (heaviest, { from, to, widthPt }) =>
      Math.abs(from[0] - x) < NEAR &&
      Math.abs(to[0] - x) < NEAR &&
      Math.min(from[1], to[1]) - NEAR < y &&
      y < Math.max(from[1], to[1]) + NEAR
        ? Math.max(heaviest, widthPt)
        : heaviest,
    0,
  )

/** Edges of all rows: rules are centred on the layout's heights, their halves belong to the rows above and below. */
export const metricsOf = (table: Table): TableMetrics => {
  const ends = [...table.rows.map((row) => row.y), table.box.y + table.box.h]
  const weights = ends.map((y) => twips(ruleAcross(table, y, null)))
  const tops = ends.map((y, i) => Math.round(twipsOfPt(y) - (weights[i] ?? 0) / 2))
  const rows = table.rows.map((_, i) => {
    const top = tops[i] ?? 0
    const contentTop = top + (weights[i] ?? 0)
    return { top, contentTop, content: Math.max(1, (tops[i + 1] ?? 0) - contentTop) }
  })
  return { rows, bottom: (tops.at(-1) ?? 0) + (weights.at(-1) ?? 0) }
}

const printedLines = (cell: Cell): number => cell.paragraphs.reduce((n, paragraph) => n + paragraph.lines.length, 0)
export const isEmpty = (cell: Cell): boolean => cell.lines.length === 0

/** The cell of a row (its cells that span one row and hold no picture) that gets the row's height: an empty lane, an empty cell, else the one with the fewest lines. */
export const strutOf = (cells: readonly Cell[], lane: (cell: Cell) => boolean): Cell | null => {
  const able = cells.filter((cell) => cell.rowSpan === 1 && !cell.rotated)
  return (
    able.find((cell) => isEmpty(cell) && lane(cell)) ??
    able.find(isEmpty) ??
    able.reduce<Cell | null>((best, cell) => (best === null || printedLines(cell) < printedLines(best) ? cell : best), null)
  )
}

/** What stands in a cell, from the top: a paragraph's lines or a picture. `top` is where the layout put it, null where it does not say. */
export interface Stacked {
  readonly height: number
  readonly top: number | null
}
export const stackedParagraph = (paragraph: Paragraph): Stacked => {
  const pitch = twips(paragraph.pitchPt)
  const baseline = paragraph.lines.flatMap((line) => line.runs)[0]?.baseline
  const blank = paragraph.place === undefined ? null : twips(paragraph.place.box.y) // a text of its own that nobody has written yet
  return { height: pitch * Math.max(1, paragraph.lines.length), top: baseline === undefined ? blank : lineTop(baseline, pitch) }
}

/** Space before and after each stacked thing of a cell (twips) so that every baseline stands where the layout put it. */
export const spacingsOf = (
  stack: readonly Stacked[],
  area: { readonly top: number; readonly height: number },
  place: 'fill' | 'top' | 'centre',
): readonly { readonly before: number; readonly after: number }[] => {
  let cursor = area.top
  const spacings = stack.map(({ height, top }) => {
    const before = top === null ? 0 : Math.max(0, top - cursor)
    cursor += before + height
    return { before, after: 0 }
  })
  const first = spacings[0]
  const last = spacings.at(-1)
  if (!first || !last || place === 'top') return spacings
  const rest = Math.max(0, area.top + area.height - cursor)
  if (place === 'fill') last.after = rest
  else {
    // Centred by the word processor, so that the text stays centred while a clerk edits: only what the middle cannot say is spaced.
    const skew = first.before - rest
    first.before = skew > 2 ? skew : 0
    last.after = skew < -2 ? -skew : 0
  }
  return spacings
}
