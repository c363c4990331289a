// The table of a planned page: header, strips, rows, total, each with its cells.
import type { TextColumn } from '../../model'
import type { Box, Cell, PageText, Table, TableRow } from '../../page'
import { placeCell, type SetBlock } from '../cell'
import { formatField } from '../field'
import { gridTable } from '../grid'
import type { Typesetter } from '../measure'
import { connectorNote } from '../words'
import { bandId, FOOT_STRIP, HEAD_STRIP } from './board'
import { hasTotal, placeEnds, totalHeight, totalSets, totalSplit } from './ends'
import { PAD_X, PAD_Y, paddingOf, spansOf, type Piece } from './pieces'
import { bandsTop, type Pair, type PagePlan, type TablePlan } from './planned'
import { noteColumns, setNotes } from './strips'

interface PlacedBand {
  readonly key: string
  readonly role: TableRow['role']
  readonly y: number
  readonly h: number
  readonly piece: Piece | null
}

/** The table of a page, and its foot notes and legend where it is the last; `top` is where its title or header begins. */
export function tableOf(
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
  const spans = new Map(
    plan.columns.all.flatMap(({ text }) =>
      text === null ? [] : [[text, new Map(spansOf(pieces, text).map(({ from, count }) => [from, count]))] as const],
    ),
  )
  for (const band of bands) {
    if (band.piece === null) cells.push(...stripCells(plan, page, band, pairs, typesetter))
    else if (band.piece.row.kind === 'heading') cells.push(...headingCells(plan, band, typesetter))
    else cells.push(...rowCells(plan, band, byPiece, spans, typesetter))
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
    texts: page.last ? placeEnds(plan, bottom, typesetter) : [],
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
      connectorNote(pair.letter, half.role === 'out' ? 'to' : 'from', half.role === 'out' ? pair.inPage : pair.outPage, half.partner),
    )
  return merged(plan, band, setNotes(notes, plan.table, plan.columns, plan.sheet, typesetter), null, typesetter)
}

/** `spans`: by column, how many rows a cell that begins at a row of the page runs over. */
function rowCells(
  plan: TablePlan,
  band: PlacedBand,
  bands: readonly PlacedBand[],
  spans: ReadonlyMap<TextColumn, ReadonlyMap<number, number>>,
  typesetter: Typesetter,
): readonly Cell[] {
  const at = bands.indexOf(band)
  const text = (column: TextColumn, index: number): readonly Cell[] => {
    const rowSpan = spans.get(column)?.get(at)
    if (rowSpan === undefined) return []
    const last = bands[at + rowSpan - 1] ?? band
    const padX = paddingOf(column)
    return [
      placeCell(
        {
          row: band.key,
          rowSpan,
          ...span(plan, index, 1, band.y, last.y + last.h - band.y),
          set: band.piece?.texts.get(column) ?? [],
          padding: [PAD_Y, padX, PAD_Y, padX],
          field: fieldOf(column, band.key),
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
