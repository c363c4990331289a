// The public layout JSON, contract "tatalaksana-layout/1": keys in this order, lengths rounded to 0.01 pt, no absent keys.
import type { Box, Cell, Connector, End, FlowPart, Layout, Line, Page, PageText, PlacedSymbol, Point, Table, TableRow } from './page'

/** A length rounded to 0.01 pt, without a negative zero. */
function num(value: number): number {
  const rounded = Math.round(value * 100) / 100
  return rounded === 0 ? 0 : rounded
}
const box = ({ x, y, w, h }: Box) => ({ x: num(x), y: num(y), w: num(w), h: num(h) })
const point = ([x, y]: Point) => [num(x), num(y)]
const line = ({ x, baseline, w, text, font, sizePt, bold }: Line) => ({
  x: num(x),
  baseline: num(baseline),
  w: num(w),
  text,
  font,
  sizePt: num(sizePt),
  bold,
})
const row = ({ key, role, part, parts, y, h }: TableRow) => ({ key, role, part, parts, y: num(y), h: num(h) })
const cell = ({ row, column, rowSpan, colSpan, box: where, text, lines, clipped }: Cell) => ({
  row,
  column,
  rowSpan,
  colSpan,
  box: box(where),
  text,
  lines: lines.map(line),
  clipped,
})
const table = ({ table, box: where, columns, rows, cells, rules }: Table) => ({
  table,
  box: box(where),
  columns: columns.map(({ key, x, w }) => ({ key, x: num(x), w: num(w) })),
  rows: rows.map(row),
  cells: cells.map(cell),
  rules: rules.map(({ from, to, widthPt }) => ({ from: point(from), to: point(to), widthPt: num(widthPt) })),
})
const text = ({ role, box: where, lines }: PageText) => ({ role, box: box(where), lines: lines.map(line) })
const symbol = ({ symbol, row, kind, shape, actors, box: where, text, lines }: PlacedSymbol) => ({
  symbol,
  row,
  kind,
  shape,
  actors,
  box: box(where),
  text,
  lines: lines.map(line),
})
const connector = ({ connector, letter, role, flow, partnerPage, actor, box: where }: Connector) => ({
  connector,
  letter,
  role,
  flow,
  partnerPage,
  actor,
  box: box(where),
})
const end = ({ at, id, side }: End) => ({ at, id, side })
const flow = (part: FlowPart) => ({
  flow: part.flow,
  kind: part.kind,
  part: part.part,
  parts: part.parts,
  from: end(part.from),
  to: part.to === null ? null : end(part.to),
  points: part.points.map(point),
  head: part.head,
  sharesStartWith: part.sharesStartWith,
  sharesEndWith: part.sharesEndWith,
  label: part.label === null ? null : { text: part.label.text, box: box(part.label.box), lines: part.label.lines.map(line) },
})
const page = ({ page, w, h, body, tables, texts, images, symbols, connectors, flows }: Page) => ({
  page,
  w: num(w),
  h: num(h),
  body: box(body),
  tables: tables.map(table),
  texts: texts.map(text),
  images: images.map(({ asset, box: where }) => ({ asset, box: box(where) })),
  symbols: symbols.map(symbol),
  connectors: connectors.map(connector),
  flows: flows.map(flow),
})

/** The layout as JSON text (two spaces of indent, a line end at the end). The same layout gives the same bytes. */
export function writeLayoutJson(layout: Layout): string {
  const { document, kind, paper, orientation, pages, totals, problems } = layout
  const { activities, symbols, arrows, joints, open, labels, crossings, bends, flowsOverBreak, connectorPairs, work } = totals
  const json = {
    contract: 'tatalaksana-layout/1',
    document,
    kind,
    paper,
    orientation,
    pages: pages.map(page),
    totals: {
      activities,
      symbols,
      arrows,
      joints,
      open,
      labels,
      crossings,
      bends,
      flowsOverBreak,
      connectorPairs,
      work: { cellsMeasured: work.cellsMeasured, searchSteps: work.searchSteps, passes: work.passes },
    },
    problems: problems.map(({ code, page, at, detail }) => ({ code, page, at, detail })),
  }
  return `${JSON.stringify(json, null, 2)}\n`
}
