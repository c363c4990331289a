// A planned page of a flow table becomes table, symbols, connectors and flows with real lines.
import type { RowId, TextColumn } from '../../model'
import type { Box, Cell, Connector, End, FlowPart, PageText, PlacedSymbol, Point, Problem, Table, TableRow } from '../../page'
import { placeCell, type SetBlock } from '../cell'
import { formatField } from '../field'
import { gridTable } from '../grid'
import type { Face, Typesetter } from '../measure'
import type { RoutedPart } from '../route/board'
import { connectorNote } from '../words'
import { bandId, FOOT_STRIP, HEAD_STRIP, type Half } from './board'
import { hasTotal, placeFootNotes, placeTitle, totalHeight, totalSets, totalSplit } from './ends'
import { labelLines, labelVariants } from './labels'
import { PAD_X, PAD_Y, paddingOf, spansOf, type Piece } from './pieces'
import type { PagePlan, TablePlan } from './planned'
import { noteColumns, partnerNumber, setNotes } from './strips'
import { shapeOf, symbolLines } from './symbols'

/** Letter and pages of a flow that crosses a break. */
export interface Pair {
  readonly letter: string
  readonly outPage: number
  readonly inPage: number
}
export interface FlowPageParts {
  readonly table: Table
  readonly texts: readonly PageText[]
  readonly symbols: readonly PlacedSymbol[]
  readonly connectors: readonly Connector[]
  readonly flows: readonly FlowPart[]
  readonly problems: readonly Omit<Problem, 'page'>[]
}

/** Where a page's bands begin when its title stands at `top`. */
export const bandsTop = (plan: TablePlan, top: number): number => top + plan.titleHeight + plan.header.height

/** Everything that a page shows of a flow table; `top` is where its title or header begins. */
export function assemblePage(
  plan: TablePlan,
  page: PagePlan,
  top: number,
  pairs: ReadonlyMap<string, Pair>,
  typesetter: Typesetter,
): FlowPageParts {
  const { table, texts } = tableOf(plan, page, top, pairs, typesetter)
  const face: Face = { font: plan.sheet.font, sizePt: 8, bold: false }
  const dy = bandsTop(plan, top)
  const connectors = connectorsOf(plan, page, dy, pairs, face, typesetter)
  const flows = flowsOf(plan, page, dy, pairs, face, typesetter)
  return {
    table,
    texts: [...placeTitle(plan, top, typesetter), ...texts],
    symbols: symbolsOf(plan, page, dy, face, typesetter),
    connectors,
    flows,
    problems: problemsOf(plan, page),
  }
}

const lowered = (box: Box, dy: number): Box => ({ ...box, y: box.y + dy })

function symbolsOf(plan: TablePlan, page: PagePlan, dy: number, face: Face, typesetter: Typesetter): readonly PlacedSymbol[] {
  const boxes = new Map(page.routed.blocks.map(({ id, box }) => [id, lowered(box, dy)]))
  return plan.pieces.slice(page.from, page.to).flatMap((piece) =>
    piece.symbols.flatMap((sized): readonly PlacedSymbol[] => {
      const { symbol, lines } = sized
      const box = boxes.get(symbol.id)
      if (box === undefined) return []
      return [
        {
          symbol: symbol.id,
          row: piece.row.id,
          kind: symbol.kind,
          shape: shapeOf(symbol.kind),
          actors: symbol.actors,
          box,
          text: lines.length === 0 ? '' : symbol.text.trim(),
          lines: symbolLines(lines, box, face, typesetter),
        },
      ]
    }),
  )
}

const LETTER = 9
const SHOULDER = 0.8

function connectorsOf(
  plan: TablePlan,
  page: PagePlan,
  dy: number,
  pairs: ReadonlyMap<string, Pair>,
  face: Face,
  typesetter: Typesetter,
): readonly Connector[] {
  const placed = page.routed.connectors.flatMap(({ wish, end, column, box }): readonly Connector[] => {
    const pair = pairs.get(wish)
    const lane = plan.columns.lanes[column]
    if (pair === undefined || lane === undefined) return []
    const role = end === 'to' ? 'out' : 'in'
    const where = lowered(box, dy)
    // A letter that is wider than a narrow half becomes smaller, down to the form's least type.
    const sizes = [LETTER, 8.5, 8]
    const type = (sizePt: number): Face => ({ ...face, bold: true, sizePt })
    const sizePt = sizes.find((size) => typesetter.width(pair.letter, type(size)) <= where.w - 2) ?? 8
    const w = typesetter.width(pair.letter, type(sizePt))
    const baseline = where.y + (where.h * SHOULDER) / 2 + 0.358 * sizePt
    return [
      {
        connector: `${pair.letter}-${role}`,
        letter: pair.letter,
        role,
        flow: wish,
        partnerPage: role === 'out' ? pair.inPage : pair.outPage,
        actor: lane.id,
        box: where,
        line: { x: where.x + (where.w - w) / 2, baseline, w, text: pair.letter, font: face.font, sizePt, bold: true },
      },
    ]
  })
  return placed.sort((a, b) => (Math.abs(a.box.y - b.box.y) > 1 ? a.box.y - b.box.y : a.box.x - b.box.x))
}

function flowsOf(
  plan: TablePlan,
  page: PagePlan,
  dy: number,
  pairs: ReadonlyMap<string, Pair>,
  face: Face,
  typesetter: Typesetter,
): readonly FlowPart[] {
  const halves = new Map(page.halves.map((half) => [half.flow.flow.id as string, half]))
  const drawn = new Map(page.routed.parts.map((part) => [part.wish, part]))
  return plan.map.flows.flatMap((flow): readonly FlowPart[] => {
    const part = drawn.get(flow.flow.id)
    if (part === undefined) return []
    const half = halves.get(flow.flow.id)
    const pair = pairs.get(flow.flow.id)
    const end = (symbol: string | null, role: Half['role'], side: End['side']): End =>
      half?.role === role && pair !== undefined
        ? { at: 'connector', id: `${pair.letter}-${role}`, side }
        : { at: 'symbol', id: symbol ?? '', side }
    const kind = flow.flow.kind === 'joint' ? 'joint' : flow.to === null ? 'open' : 'arrow'
    return [
      {
        flow: flow.flow.id,
        kind,
        part: half?.role === 'in' ? 2 : 1,
        parts: half === undefined ? 1 : 2,
        from: end(flow.from, 'in', part.fromSide),
        to: flow.to === null || part.toSide === null ? null : end(flow.to, 'out', part.toSide),
        points: part.points.map(([x, y]): Point => [x, y + dy]),
        head: kind === 'arrow',
        sharesStartWith: part.sharesStartWith,
        sharesEndWith: part.sharesEndWith,
        label: labelOf(flow.flow.kind === 'arrow' ? flow.flow.label : '', part, dy, face, typesetter),
      },
    ]
  })
}

function labelOf(text: string, part: RoutedPart, dy: number, face: Face, typesetter: Typesetter): FlowPart['label'] {
  if (part.label === null) return null
  const variant = labelVariants(text, face, typesetter)[part.label.variant]
  if (variant === undefined) return null
  const box = lowered(part.label.box, dy)
  return { text: text.trim(), box, lines: labelLines(variant.lines, box, face, typesetter) }
}

function problemsOf(plan: TablePlan, page: PagePlan): readonly Omit<Problem, 'page'>[] {
  const rows = plan.pieces.slice(page.from, page.to)
  return [
    ...page.routed.problems.map(({ code, wish, detail }) => ({ code, at: wish, detail })),
    ...rows
      .filter(({ parts, part }) => parts > 1 && part === 1)
      .map(({ row, parts }) => ({
        code: 'row-split' as const,
        at: row.id,
        detail: `baris lebih tinggi dari satu halaman, dibagi menjadi ${parts} bagian`,
      })),
    ...rows.flatMap(({ symbols }) =>
      symbols
        .filter(({ fits }) => !fits)
        .map(({ symbol }) => ({
          code: 'text-clipped' as const,
          at: symbol.id,
          detail: 'teks di dalam simbol lebih panjang daripada ruangnya',
        })),
    ),
    ...(page.overflows
      ? [{ code: 'text-clipped' as const, at: rows[0]?.row.id ?? plan.table.id, detail: 'isi baris lebih tinggi daripada halaman' }]
      : []),
  ]
}

// The table itself -----------------------------------------------------------------------------------------------------------------

interface PlacedBand {
  readonly key: string
  readonly role: TableRow['role']
  readonly y: number
  readonly h: number
  readonly piece: Piece | null
}

function tableOf(
  plan: TablePlan,
  page: PagePlan,
  top: number,
  pairs: ReadonlyMap<string, Pair>,
  typesetter: Typesetter,
): { readonly table: Table; readonly texts: readonly PageText[] } {
  const { header, table } = plan
  const head = header.place(top + plan.titleHeight)
  const dy = bandsTop(plan, top)
  const pieces = plan.pieces.slice(page.from, page.to)
  const bands = page.routed.bands.map(({ id, y, h }): PlacedBand => {
    const at = pieces.findIndex((_, i) => bandId(i) === id)
    const piece = pieces[at] ?? null
    const role = piece === null ? 'connectors' : piece.row.kind === 'heading' ? 'heading' : 'activity'
    return { key: piece?.row.id ?? id, role, y: y + dy, h, piece }
  })
  const rows: TableRow[] = [
    ...head.rows,
    ...bands.map(({ key, role, y, h, piece }): TableRow => ({ key, role, part: piece?.part ?? 1, parts: piece?.parts ?? 1, y, h })),
  ]
  const cells: Cell[] = [...head.cells]
  const byPiece = bands.filter(({ piece }) => piece !== null)
  for (const band of bands) {
    if (band.piece === null) cells.push(...stripCells(plan, page, band, pairs, typesetter))
    else if (band.piece.row.kind === 'heading') cells.push(...headingCells(plan, band, typesetter))
    else cells.push(...rowCells(plan, band, byPiece, typesetter))
  }
  let bottom = bands.reduce((end, { y, h }) => Math.max(end, y + h), dy)
  if (page.last && hasTotal(plan)) {
    const h = totalHeight(plan, typesetter)
    rows.push({ key: 'total', role: 'total', part: 1, parts: 1, y: bottom, h })
    cells.push(...totalCells(plan, bottom, h, typesetter))
    bottom += h
  }
  const firstBody = rows[head.rows.length]?.key
  return {
    table: gridTable(table.id, columnsOf(plan), rows, cells, firstBody === undefined ? [] : [firstBody]),
    texts: page.last ? placeFootNotes(plan, bottom, typesetter) : [],
  }
}

const columnsOf = ({ columns }: TablePlan) => columns.all.map(({ key, x, w }) => ({ key, x, w }))

/** Box and key of `count` columns from `first` in a band. */
function span(
  plan: TablePlan,
  first: number,
  count: number,
  y: number,
  h: number,
): { readonly column: string; readonly colSpan: number; readonly box: Box } {
  const columns = plan.columns.all.slice(first, first + count)
  const x = columns[0]?.x ?? 0
  const last = columns.at(-1)
  return { column: columns[0]?.key ?? '', colSpan: count, box: { x, y, w: (last === undefined ? x : last.x + last.w) - x, h } }
}

const PADDING = [PAD_Y, PAD_X, PAD_Y, PAD_X] as const
const NONE = [0, 0, 0, 0] as const

/** The lanes of a band as empty cells; lanes under a wide symbol are one cell. */
function laneCells(plan: TablePlan, band: PlacedBand, typesetter: Typesetter): readonly Cell[] {
  const first = plan.columns.all.findIndex(({ text }) => text === null)
  const wide = band.piece?.symbols.map(({ lanes }) => lanes).filter(([a, b]) => b > a) ?? []
  const cells: Cell[] = []
  for (let lane = 0; lane < plan.columns.lanes.length;) {
    let end = lane
    for (let grown = true; grown;) {
      grown = false
      for (const [a, b] of wide)
        if (a <= end && b >= lane && b > end) {
          end = b
          grown = true
        }
    }
    const row = band.piece?.row
    const actor = plan.columns.lanes[lane]?.id ?? ''
    cells.push(
      placeCell(
        {
          row: band.key,
          ...span(plan, first + lane, end - lane + 1, band.y, band.h),
          set: [],
          padding: NONE,
          field: row?.kind === 'activity' ? formatField({ at: 'lane', row: row.id, actor }) : null,
        },
        typesetter,
      ),
    )
    lane = end + 1
  }
  return cells
}

/** Cells left and right of the lanes, each side merged into one. */
function merged(
  plan: TablePlan,
  band: PlacedBand,
  set: readonly SetBlock[],
  field: string | null,
  typesetter: Typesetter,
): readonly Cell[] {
  const first = plan.columns.all.findIndex(({ text }) => text === null)
  const lanes = plan.columns.lanes.length
  const before = first < 0 ? plan.columns.all.length : first
  const after = first < 0 ? 0 : plan.columns.all.length - first - lanes
  const notes = noteColumns(plan.columns)
  const side = (from: number, count: number): readonly Cell[] =>
    count === 0
      ? []
      : [
          placeCell(
            {
              row: band.key,
              ...span(plan, from, count, band.y, band.h),
              set: from === notes.first ? set : [],
              padding: [0, PAD_X, 0, PAD_X],
              field: from === notes.first ? field : null,
            },
            typesetter,
          ),
        ]
  return [...side(0, before), ...laneCells(plan, band, typesetter), ...side(first + lanes, after)]
}

function headingCells(plan: TablePlan, band: PlacedBand, typesetter: Typesetter): readonly Cell[] {
  const set = band.piece?.texts.get('activity') ?? []
  return merged(plan, band, set, formatField({ at: 'heading', row: band.key }), typesetter)
}

function stripCells(
  plan: TablePlan,
  page: PagePlan,
  band: PlacedBand,
  pairs: ReadonlyMap<string, Pair>,
  typesetter: Typesetter,
): readonly Cell[] {
  const strip = band.key === HEAD_STRIP ? HEAD_STRIP : FOOT_STRIP
  const notes = page.halves
    .filter((half) => half.strip === strip)
    .flatMap((half) => {
      const pair = pairs.get(half.flow.flow.id)
      return pair === undefined ? [] : [{ pair, half }]
    })
    .sort((a, b) => a.pair.letter.length - b.pair.letter.length || (a.pair.letter < b.pair.letter ? -1 : 1))
    .map(({ pair, half }) =>
      connectorNote(
        pair.letter,
        half.role === 'out' ? 'to' : 'from',
        half.role === 'out' ? pair.inPage : pair.outPage,
        partnerNumber(plan.table, half),
      ),
    )
  return merged(plan, band, setNotes(notes, plan.table, plan.columns, plan.sheet, typesetter), null, typesetter)
}

function rowCells(plan: TablePlan, band: PlacedBand, bands: readonly PlacedBand[], typesetter: Typesetter): readonly Cell[] {
  const at = bands.indexOf(band)
  const pieces = bands.map(({ piece }) => piece as Piece)
  const text = (column: TextColumn, index: number): readonly Cell[] => {
    const own = spansOf(pieces, column).find(({ from }) => from === at)
    if (own === undefined) return []
    const last = bands[at + own.count - 1] ?? band
    const padX = paddingOf(column)
    return [
      placeCell(
        {
          row: band.key,
          rowSpan: own.count,
          ...span(plan, index, 1, band.y, last.y + last.h - band.y),
          set: band.piece?.texts.get(column) ?? [],
          padding: [PAD_Y, padX, PAD_Y, padX],
          field: fieldOf(column, band.key as RowId),
        },
        typesetter,
      ),
    ]
  }
  const before = plan.columns.all.findIndex(({ text }) => text === null)
  const texts = plan.columns.all.flatMap(({ text: column }, index) => (column === null ? [] : [{ index, cells: text(column, index) }]))
  const left = before < 0 ? plan.columns.all.length : before
  return [
    ...texts.filter(({ index }) => index < left).flatMap(({ cells }) => cells),
    ...laneCells(plan, band, typesetter),
    ...texts.filter(({ index }) => index >= left).flatMap(({ cells }) => cells),
  ]
}

const fieldOf = (column: TextColumn, row: string): string =>
  column === 'number' ? formatField({ at: 'number', row }) : formatField({ at: 'cell', row, column })

function totalCells(plan: TablePlan, y: number, h: number, typesetter: Typesetter): readonly Cell[] {
  const [label, value] = totalSets(plan, typesetter)
  const split = totalSplit(plan)
  const rest = plan.columns.all.length - split
  const cells = [
    placeCell(
      { row: 'total', ...span(plan, 0, split, y, h), set: label, padding: PADDING, field: formatField({ at: 'column', column: 'total' }) },
      typesetter,
    ),
  ]
  if (rest > 0)
    cells.push(
      placeCell(
        { row: 'total', ...span(plan, split, rest, y, h), set: value, padding: PADDING, field: formatField({ at: 'total' }) },
        typesetter,
      ),
    )
  return cells
}
