// A page taken apart into what a painter puts on paper, one mark after the other. Every painter (PDF, SVG, PNG, canvas) is an
// exhaustive switch over these marks and decides nothing. Lengths in pt, origin = top left of the paper, y down.
import type { Box, Cell, Connector, FlowPart, Line, Page, PageText, PlacedSymbol, Point, Sign, Table } from './page'
import { CONNECTOR_SHOULDER, HEAD, LABEL_GROUND, WEIGHT } from './style'

/** What a text on the page belongs to. */
export type TextPlace =
  | { readonly at: 'cell'; readonly table: string; readonly row: string; readonly column: string }
  | { readonly at: 'text'; readonly role: PageText['role'] }
  | { readonly at: 'symbol'; readonly symbol: string }
  | { readonly at: 'connector'; readonly connector: string }
  | { readonly at: 'label'; readonly flow: string; readonly part: number }

/** What a closed outline stands for. */
export type OutlinePlace =
  { readonly at: 'symbol'; readonly symbol: string } | { readonly at: 'connector'; readonly connector: string } | { readonly at: 'legend' }

/** The flow part that a line or head belongs to; `null`: the arrow of the legend, which is no flow. */
export type FlowPlace = { readonly flow: string; readonly part: number } | null

/** A line of a table: from, to, width. */
export interface RuleMark {
  readonly kind: 'rule'
  readonly table: string
  readonly from: Point
  readonly to: Point
  readonly widthPt: number
}
/** A picture; `asset` is resolved by the painter's picture port. */
export interface ImageMark {
  readonly kind: 'image'
  readonly asset: string
  readonly box: Box
}
/** The one stroked path of a flow part. With a head it ends `HEAD.inset` before the tip, so that its square end never shows. */
export interface StrokeMark {
  readonly kind: 'stroke'
  readonly of: FlowPlace
  readonly points: readonly Point[]
  readonly widthPt: number
}
/** The filled triangle of a flow part: tip first, then the two corners of its base. */
export interface HeadMark {
  readonly kind: 'head'
  readonly of: FlowPlace
  readonly points: readonly [tip: Point, left: Point, right: Point]
}
/** The white ground under a flow's label. */
export interface GroundMark {
  readonly kind: 'ground'
  readonly flow: string
  readonly part: number
  readonly box: Box
}
/** A closed outline, filled white. */
export interface OutlineMark {
  readonly kind: 'outline'
  readonly shape: 'rect' | 'capsule' | 'diamond' | 'connector'
  readonly box: Box
  readonly widthPt: number
  readonly of: OutlinePlace
}
/** One run of text on its baseline; `rotated` turns it by 90° round (x, baseline) so that it reads upward. */
export interface TextMark {
  readonly kind: 'text'
  readonly run: Line
  readonly rotated: boolean
  readonly of: TextPlace
}
export type Mark = RuleMark | ImageMark | StrokeMark | HeadMark | GroundMark | OutlineMark | TextMark

/**
 * Every mark of a page in painting order: pictures, rules, flows, label grounds, symbols, connectors, the legend's drawings, and then all text in the
 * order in which a person reads the page. Text is last, so that no ground or fill ever covers a word.
 */
export function marksOf(page: Page): readonly Mark[] {
  return [
    ...page.images.map((image): ImageMark => ({ kind: 'image', asset: image.asset, box: image.box })),
    ...page.tables.flatMap(ruleMarks),
    ...page.flows.flatMap(flowMarks),
    ...page.flows.flatMap(groundMarks),
    ...page.symbols.map(symbolOutline),
    ...page.connectors.map(connectorOutline),
    ...page.texts.flatMap(signMarks),
    ...textMarks(page),
  ]
}

/** The rules of one table, in the layout's order. */
export function ruleMarks(table: Table): readonly RuleMark[] {
  return table.rules.map((rule) => ({ kind: 'rule', table: table.table, from: rule.from, to: rule.to, widthPt: rule.widthPt }))
}

/** One stroked path and, where the part has a head, one filled triangle. */
export const flowMarks = (flow: FlowPart): readonly (StrokeMark | HeadMark)[] =>
  lineMarks({ flow: flow.flow, part: flow.part }, flow.points, flow.head)

function lineMarks(of: FlowPlace, course: readonly Point[], pointed: boolean): readonly (StrokeMark | HeadMark)[] {
  const stroke = (points: readonly Point[]): StrokeMark => ({ kind: 'stroke', of, points, widthPt: WEIGHT.flow })
  const tip = course.at(-1)
  const before = course.at(-2)
  if (!pointed || tip === undefined || before === undefined) return [stroke(course)]
  const length = Math.hypot(tip[0] - before[0], tip[1] - before[1])
  if (length === 0) return [stroke(course)]
  const u: Point = [(tip[0] - before[0]) / length, (tip[1] - before[1]) / length]
  // A last piece shorter than the head (a crowded page) still leaves a line to see.
  const inset = Math.min(HEAD.inset, length / 2)
  const end: Point = [tip[0] - u[0] * inset, tip[1] - u[1] * inset]
  const base: Point = [tip[0] - u[0] * HEAD.length, tip[1] - u[1] * HEAD.length]
  const half = HEAD.width / 2
  return [
    stroke([...course.slice(0, -1), end]),
    {
      kind: 'head',
      of,
      points: [tip, [base[0] + u[1] * half, base[1] - u[0] * half], [base[0] - u[1] * half, base[1] + u[0] * half]],
    },
  ]
}

/** The white ground of a label's box: `LABEL_GROUND` wider on each side. */
export const labelGround = ({ x, y, w, h }: Box): Box => ({ x: x - LABEL_GROUND, y, w: w + 2 * LABEL_GROUND, h })

/** The white ground of a flow's label; none without a label. */
export function groundMarks(flow: FlowPart): readonly GroundMark[] {
  if (flow.label === null) return []
  return [{ kind: 'ground', flow: flow.flow, part: flow.part, box: labelGround(flow.label.box) }]
}

const SHAPES = { process: 'rect', terminator: 'capsule', decision: 'diamond' } as const

/** The outline of a symbol. */
export function symbolOutline(symbol: PlacedSymbol): OutlineMark {
  return {
    kind: 'outline',
    shape: SHAPES[symbol.shape],
    box: symbol.box,
    widthPt: WEIGHT.symbol,
    of: { at: 'symbol', symbol: symbol.symbol },
  }
}

/** The outline of one half of a segilima. */
export function connectorOutline(connector: Connector): OutlineMark {
  return {
    kind: 'outline',
    shape: 'connector',
    box: connector.box,
    widthPt: WEIGHT.symbol,
    of: { at: 'connector', connector: connector.connector },
  }
}

/** The small drawings of a text. */
export const signMarks = (text: PageText): readonly (OutlineMark | StrokeMark | HeadMark)[] => (text.signs ?? []).flatMap(signMark)

function signMark({ shape, box }: Sign): readonly (OutlineMark | StrokeMark | HeadMark)[] {
  if (shape !== 'arrow') return [{ kind: 'outline', shape, box, widthPt: WEIGHT.symbol, of: { at: 'legend' } }]
  const middle = box.y + box.h / 2
  return lineMarks(
    null,
    [
      [box.x, middle],
      [box.x + box.w, middle],
    ],
    true,
  )
}

/** The corners of an outline that has corners only; a capsule has none (its ends are half circles of r = h/2). */
export function cornersOf(shape: 'rect' | 'diamond' | 'connector', box: Box): readonly Point[] {
  const { x, y, w, h } = box
  switch (shape) {
    case 'rect':
      return [
        [x, y],
        [x + w, y],
        [x + w, y + h],
        [x, y + h],
      ]
    case 'diamond':
      return [
        [x + w / 2, y],
        [x + w, y + h / 2],
        [x + w / 2, y + h],
        [x, y + h / 2],
      ]
    case 'connector':
      return [
        [x, y],
        [x + w, y],
        [x + w, y + h * CONNECTOR_SHOULDER],
        [x + w / 2, y + h],
        [x, y + h * CONNECTOR_SHOULDER],
      ]
  }
}

/** All text of the page in reading order: blocks from top to bottom, a table row by row, a row from left to right. */
export function textMarks(page: Page): readonly TextMark[] {
  const blocks: { readonly y: number; readonly marks: readonly TextMark[] }[] = [
    ...page.tables.map((table, index) => ({ y: table.box.y, marks: tableTexts(page, table, index) })),
    ...page.texts.map((text) => ({ y: text.box.y, marks: pageText(text) })),
  ]
  return blocks.sort((a, b) => a.y - b.y).flatMap((block) => block.marks)
}

/** The text of one cell. */
export function cellTexts(table: Table, cell: Cell): readonly TextMark[] {
  const of: TextPlace = { at: 'cell', table: table.table, row: cell.row, column: cell.column }
  return cell.lines.map((run) => ({ kind: 'text', run, rotated: cell.rotated, of }))
}

/** The text of one page text (title, foot note, legend, page number). */
export function pageText(text: PageText): readonly TextMark[] {
  return text.lines.map((run) => ({ kind: 'text', run, rotated: false, of: { at: 'text', role: text.role } }))
}

/** The short text inside a symbol. */
export function symbolTexts(symbol: PlacedSymbol): readonly TextMark[] {
  return symbol.lines.map((run) => ({ kind: 'text', run, rotated: false, of: { at: 'symbol', symbol: symbol.symbol } }))
}

/** The letter of a segilima. */
export function connectorTexts(connector: Connector): readonly TextMark[] {
  return [{ kind: 'text', run: connector.line, rotated: false, of: { at: 'connector', connector: connector.connector } }]
}

/** The words of a flow's label. */
export function labelTexts(flow: FlowPart): readonly TextMark[] {
  return (flow.label?.lines ?? []).map((run) => ({
    kind: 'text',
    run,
    rotated: false,
    of: { at: 'label', flow: flow.flow, part: flow.part },
  }))
}

interface Item {
  readonly row: number
  readonly x: number
  readonly y: number
  readonly marks: readonly TextMark[]
}

function tableTexts(page: Page, table: Table, index: number): readonly TextMark[] {
  const rowOf = new Map(table.rows.map((row, i) => [row.key, i]))
  // Symbols, letters and labels are read in the row that they stand in, between the texts left and right of them.
  const rowAt = (y: number): number => {
    const at = table.rows.findIndex((row) => y < row.y + row.h)
    return at < 0 ? table.rows.length : at
  }
  const drawn = index === flowTableIndex(page)
  const place = (box: Box, marks: readonly TextMark[]): Item => ({ row: rowAt(box.y + box.h / 2), x: box.x, y: box.y, marks })
  const items: Item[] = [
    ...table.cells.map((cell) => ({
      row: rowOf.get(cell.row) ?? rowAt(cell.box.y),
      x: cell.box.x,
      y: cell.box.y,
      marks: cellTexts(table, cell),
    })),
    ...(drawn ? page.symbols.map((symbol) => place(symbol.box, symbolTexts(symbol))) : []),
    ...(drawn ? page.connectors.map((connector) => place(connector.box, connectorTexts(connector))) : []),
    ...(drawn ? page.flows.flatMap((flow) => (flow.label === null ? [] : [place(flow.label.box, labelTexts(flow))])) : []),
  ]
  return items.sort((a, b) => a.row - b.row || a.x - b.x || a.y - b.y).flatMap((item) => item.marks)
}

/** Symbols and flows belong to the page's flow table: the last table that is not the identity part. */
function flowTableIndex(page: Page): number {
  const own = page.tables.findLastIndex((table) => table.table !== 'identity')
  return own < 0 ? page.tables.length - 1 : own
}
