// The rows of a flow table as pieces that a page can take: a row is one piece, unless its text is taller than a page.
import type { Activity, Cell as CellText, FlowTable, Row, TextColumn } from '../../model'
import { printedNumbers } from '../../model'
import { block, cellBlocks, heightOf, lineCount, setBlocks, sliceLines, type SetBlock } from '../cell'
import { cleanText, type Typesetter } from '../measure'
import { flowTypes, type Sheet } from '../sheet'
import type { FlowColumns } from './columns'
import { FREE_BORDER, sizeSymbol, STACK_GAP, type SizedSymbol } from './symbols'

export const PAD_X = 4
export const PAD_DURATION = 3
export const PAD_Y = 3.5
const HEADING = 16
const LEAST_ROW = 18

export type Merged = 'requirements' | 'duration' | 'output' | 'remarks'
const MERGED: readonly Merged[] = ['requirements', 'duration', 'output', 'remarks']

export interface Piece {
  readonly row: Row
  readonly index: number // of the row in its table
  readonly part: number
  readonly parts: number
  readonly symbols: readonly SizedSymbol[] // on the first part
  /** Set texts by column; a merged cell has the text that it shows, so that it can be repeated on a new page. */
  readonly texts: ReadonlyMap<TextColumn, readonly SetBlock[]>
  /** Columns whose cell is merged with the one above. */
  readonly continues: ReadonlySet<TextColumn>
  /** Height without merged cells: symbols, own texts, the author's choice. */
  readonly minH: number
}

export const paddingOf = (column: TextColumn): number => (column === 'duration' ? PAD_DURATION : PAD_X)
const alignOf = (column: TextColumn): 'center' | 'left' => (column === 'number' || column === 'duration' ? 'center' : 'left')

/** Height of text (pt) beyond which a row is split between its lines. */
export interface Tallest {
  readonly row: number
  readonly last: number // of the last row, whose page holds the table's ends too
}

/** All pieces of a table. */
export function piecesOf(table: FlowTable, columns: FlowColumns, sheet: Sheet, tallest: Tallest, typesetter: Typesetter): readonly Piece[] {
  const types = flowTypes(sheet, table.actors.length)
  const numbers = printedNumbers(table)
  const chosenHeight = new Map<string, number>()
  const most = (row: Row): number => (row === table.rows.at(-1) ? tallest.last : tallest.row)
  for (const override of table.overrides) if (override.kind === 'rowHeight') chosenHeight.set(override.row, override.minPt)
  const chosen = (row: Row): number => Math.min(most(row), chosenHeight.get(row.id) ?? 0)
  const width = (column: TextColumn): number => (columns.all.find(({ text }) => text === column)?.w ?? 0) - 2 * paddingOf(column)
  const set = (column: TextColumn, text: string): readonly SetBlock[] =>
    setBlocks(cellBlocks(text, types.cell, alignOf(column), typesetter), width(column), typesetter)
  const face = { font: sheet.font, sizePt: 8, bold: false }
  let shown: Partial<Record<Merged, readonly SetBlock[]>> = {}
  const pieces = table.rows.map((row, index): Piece => {
    if (row.kind === 'heading') {
      shown = {}
      const [number, activity] = ['number', 'activity'].map((key) => columns.all.find((column) => column.key === key)?.w ?? 0)
      const room = (number ?? 0) + (activity ?? 0)
      const heading = setBlocks([block(cleanText(row.text), types.strong)], Math.max(40, room - 2 * PAD_X), typesetter)
      const minH = Math.max(HEADING, heightOf(heading) + 5, chosen(row))
      return { row, index, part: 1, parts: 1, symbols: [], texts: new Map([['activity', heading]]), continues: new Set(), minH }
    }
    const texts = new Map<TextColumn, readonly SetBlock[]>([
      ['number', set('number', numbers.get(row.id) ?? '')],
      ['activity', set('activity', row.text)],
    ])
    const continues = new Set<TextColumn>()
    for (const column of MERGED) {
      const text: CellText = row[column]
      const above = shown[column]
      if (text === null && above !== undefined) continues.add(column)
      const blocks = text === null ? (above ?? []) : set(column, text)
      shown = { ...shown, [column]: blocks }
      // A long text is not said again on every page that its merged cell reaches.
      texts.set(column, text === null && heightOf(blocks) > tallest.row / 2 ? [] : blocks)
    }
    const symbols = row.symbols.flatMap((symbol) => sizeSymbol(symbol, columns, face, typesetter) ?? [])
    const minH = Math.max(LEAST_ROW, symbolHeight(symbols), chosen(row))
    return { row, index, part: 1, parts: 1, symbols, texts, continues, minH }
  })
  return pieces.flatMap((piece) => splitPiece(piece, most(piece.row), isShown(columns)))
}

const isShown =
  (columns: FlowColumns) =>
  (column: TextColumn): boolean =>
    columns.all.some(({ text }) => text === column)

/** Height of the symbols of a row: the tallest stack with its free border. */
function symbolHeight(symbols: readonly SizedSymbol[]): number {
  const stacks = new Map<number, SizedSymbol[]>()
  for (const symbol of symbols) stacks.set(symbol.lanes[0], [...(stacks.get(symbol.lanes[0]) ?? []), symbol])
  const heights = [...stacks.values()].map((stack) => stack.reduce((sum, { h }) => sum + h, (stack.length - 1) * STACK_GAP))
  return heights.length === 0 ? 0 : Math.max(...heights) + 2 * FREE_BORDER
}

/** Only a row taller than a page is split, between its lines; its symbols stand on the first part. */
function splitPiece(piece: Piece, tallest: number, shown: (column: TextColumn) => boolean): readonly Piece[] {
  const own = [...piece.texts].filter(([column]) => shown(column) && !piece.continues.has(column))
  const height = Math.max(0, ...own.map(([, set]) => heightOf(set))) + 2 * PAD_Y
  if (height <= tallest) return [piece]
  const pitch = Math.max(...own.flatMap(([, set]) => set.map(({ type }) => type.pitchPt)))
  const perPart = Math.max(1, Math.floor((tallest - 2 * PAD_Y) / pitch))
  const parts = Math.max(...own.map(([, set]) => Math.ceil(lineCount(set) / perPart)))
  return Array.from({ length: parts }, (_, i) => ({
    ...piece,
    part: i + 1,
    parts,
    symbols: i === 0 ? piece.symbols : [],
    texts: new Map(
      [...piece.texts].map(([column, set]) => [
        column,
        piece.continues.has(column) ? set : sliceLines(set, i * perPart, (i + 1) * perPart),
      ]),
    ),
    minH: partHeight(piece, i, perPart),
  }))
}

function partHeight(piece: Piece, part: number, perPart: number): number {
  if (piece.row.kind === 'activity') return part === 0 ? piece.minH : LEAST_ROW
  return Math.max(HEADING, heightOf(sliceLines(piece.texts.get('activity') ?? [], part * perPart, (part + 1) * perPart)) + 5)
}

/** A merged cell on a page: it runs over `count` pieces from `from`. */
export interface Span {
  readonly column: TextColumn
  readonly from: number
  readonly count: number
}
/** The cells of the text columns on a page's pieces; a cell that goes on from the page before begins anew here. */
export function spansOf(pieces: readonly Piece[], column: TextColumn): readonly Span[] {
  const spans: Span[] = []
  pieces.forEach((piece, i) => {
    const last = spans.at(-1)
    if (last !== undefined && piece.continues.has(column) && last.from + last.count === i && piece.part === 1)
      spans[spans.length - 1] = { ...last, count: last.count + 1 }
    else if (piece.row.kind === 'activity') spans.push({ column, from: i, count: 1 })
  })
  return spans
}

/** The least height of each piece of a page: symbols and texts; what a merged cell needs beyond its rows goes to its last row. */
export function leastHeights(pieces: readonly Piece[], columns: FlowColumns): readonly number[] {
  const heights = pieces.map(({ minH }) => minH)
  const spans = columns.all.flatMap(({ text }) => (text === null ? [] : spansOf(pieces, text)))
  for (const { column, from, count } of [...spans].sort((a, b) => a.count - b.count)) {
    const set = pieces[from]?.texts.get(column) ?? []
    if (set.length === 0) continue
    const needed = heightOf(set) + 2 * PAD_Y
    const have = heights.slice(from, from + count).reduce((sum, h) => sum + h, 0)
    const last = from + count - 1
    if (needed > have) heights[last] = (heights[last] ?? 0) + needed - have
  }
  return heights
}

export const isActivityPiece = (piece: Piece): piece is Piece & { readonly row: Activity } => piece.row.kind === 'activity'
