// Where each place of the document stands on the computed pages, and which place a point on a page means. Pure.
import { formatField, parseField, type Field } from '../../shared/layout/field'
import { listFields, type ActorId, type GroupId, type ListField, type RowId, type Sop, type TableId } from '../../shared/model'
import type { Box, Cell, Layout, Page, PageText, Paragraph, Point, Table } from '../../shared/page'
import { placeKey, type IdentityText, type Place } from '../state/places'
import { freeStrip } from './freeRoom'

/** One stand of a place: a row split over pages, or a repeated header, has several. */
export interface Spot {
  readonly page: number // from 1
  readonly place: Place
  readonly box: Box // pt on that page
  readonly cell: Cell | null
  readonly paragraphs: readonly Paragraph[]
  /** From the box to the text. */
  readonly padding: Cell['padding']
}
export type Spots = ReadonlyMap<string, readonly Spot[]>

const NONE: Cell['padding'] = [0, 0, 0, 0]
/** Height of a text that prints nothing while it is blank (pt). */
const TEXT_STRIP = 14

const LISTS: ReadonlySet<string> = new Set(listFields)

/** The place that a field of the page edits; `table` is the flow table that the page shows. Null: what is edited elsewhere. */
export const placeOfField = (field: Field, table: string): Place | null => {
  const here = table as TableId
  switch (field.at) {
    case 'identity':
      if (field.part === 'agency') return { at: 'agency' }
      if (field.part === 'head' || field.part === 'approval') return null
      return LISTS.has(field.part) ? { at: 'list', field: field.part as ListField } : { at: 'identity', field: field.part as IdentityText }
    case 'signatureNote':
      return null // chosen in the page set-up
    case 'label':
      return { at: 'label', field: field.part }
    case 'title':
      return { at: 'tableTitle', table: here }
    case 'total':
      return { at: 'total', table: here }
    case 'footNote':
      return { at: 'footNote', table: here, index: field.index }
    case 'column':
      return { at: 'columnLabel', table: here, column: field.column }
    case 'actor':
      return { at: 'actor', table: here, actor: field.actor as ActorId }
    case 'group':
      return { at: 'group', table: here, group: field.group as GroupId }
    case 'number':
      return { at: 'rowNumber', table: here, row: field.row as RowId }
    case 'heading':
      return { at: 'heading', table: here, row: field.row as RowId }
    case 'cell':
      return { at: 'cell', table: here, row: field.row as RowId, column: field.column }
    case 'lane':
      return { at: 'performers', table: here, row: field.row as RowId }
  }
}

const inset = (box: Box, [top, right, bottom, left]: Cell['padding']): Box => ({
  x: box.x + left,
  y: box.y + top,
  w: Math.max(0, box.w - left - right),
  h: Math.max(0, box.h - top - bottom),
})

/** The texts of a cell that holds several: those that are printed stand where they stand; a blank one gets a strip of what is left. */
const partsOf = (cell: Cell, parts: readonly Place[]): readonly Omit<Spot, 'page'>[] => {
  const printed = new Map<string, { box: Box; paragraphs: Paragraph[] }>()
  for (const paragraph of cell.paragraphs) {
    const field = paragraph.place === undefined ? null : parseField(paragraph.place.field)
    const place = field === null ? null : placeOfField(field, '')
    if (place === null || paragraph.place === undefined) continue
    const known = printed.get(placeKey(place))
    const { box } = paragraph.place
    if (known === undefined) printed.set(placeKey(place), { box, paragraphs: [paragraph] })
    else {
      const bottom = Math.max(known.box.y + known.box.h, box.y + box.h)
      const top = Math.min(known.box.y, box.y)
      printed.set(placeKey(place), { box: { ...known.box, y: top, h: bottom - top }, paragraphs: [...known.paragraphs, paragraph] })
    }
  }
  const room = inset(cell.box, cell.padding)
  const line = TEXT_STRIP
  return parts.map((place, index) => {
    const known = printed.get(placeKey(place))
    if (known !== undefined) return { place, box: known.box, cell, paragraphs: known.paragraphs, padding: NONE }
    // Blank: right below the printed text before it, else right above the one after it, else its share of the cell.
    const before = parts
      .slice(0, index)
      .flatMap((other) => printed.get(placeKey(other)) ?? [])
      .at(-1)
    const [after] = parts.slice(index + 1).flatMap((other) => printed.get(placeKey(other)) ?? [])
    const share = room.y + (room.h - line) * (parts.length === 1 ? 0.5 : index / (parts.length - 1))
    const wished =
      after !== undefined
        ? after.box.y - line
        : before !== undefined && index === 1 && parts.length === 2
          ? before.box.y + before.box.h
          : share
    const y = Math.min(Math.max(room.y, wished), room.y + room.h - line)
    return { place, box: { x: room.x, y, w: room.w, h: line }, cell, paragraphs: [], padding: NONE }
  })
}

/** A list of the identity part: the cell begins with the section's head, which is no item but its label. */
const listSpots = (cell: Cell, place: Extract<Place, { at: 'list' }>, continued: boolean): readonly Omit<Spot, 'page'>[] => {
  const [head, ...items] = cell.paragraphs
  const first = items[0]?.lines[0]?.runs[0]
  const under = head?.lines.at(-1)?.runs[0]
  const pitch = (items[0] ?? head)?.pitchPt ?? 11
  const top =
    first !== undefined
      ? first.baseline - 0.8 * pitch
      : under !== undefined
        ? under.baseline + 0.2 * pitch + 3
        : cell.box.y + cell.padding[0]
  const y = Math.min(top, cell.box.y + cell.box.h - pitch) - 1.5
  const list = {
    place,
    box: { x: cell.box.x, y, w: cell.box.w, h: cell.box.y + cell.box.h - y },
    cell,
    paragraphs: items,
    padding: [1.5, cell.padding[1], 0, cell.padding[3]],
  } as const
  // A head that a further page repeats says '(lanjutan)': it is no place to write in.
  if (continued || head === undefined) return [list]
  const label = { at: 'label', field: place.field } as const
  return [{ place: label, box: { ...cell.box, h: y - cell.box.y }, cell, paragraphs: [head], padding: cell.padding }, list]
}

const HEAD: readonly Place[] = [{ at: 'agency' }, { at: 'identity', field: 'unit' }]
/** The words beside the code of an electronic signature. */
const SIGNATURE_TEXT: Place = { at: 'identity', field: 'signatureText' }
const isSigned = ({ paragraphs }: Cell): boolean =>
  paragraphs.some(({ place }) => place?.field === formatField({ at: 'identity', part: 'signatureText' }))
const APPROVAL: readonly Place[] = [
  { at: 'identity', field: 'position' },
  SIGNATURE_TEXT,
  { at: 'identity', field: 'person' },
  { at: 'identity', field: 'nip' },
]

const cellSpots = (table: Table, cell: Cell): readonly Omit<Spot, 'page'>[] => {
  const field = cell.field === null ? null : parseField(cell.field)
  if (field === null) return []
  if (field.at === 'identity' && field.part === 'head') return partsOf(cell, HEAD)
  if (field.at === 'identity' && field.part === 'approval')
    return partsOf(cell, isSigned(cell) ? APPROVAL : APPROVAL.filter((place) => place !== SIGNATURE_TEXT))
  if (field.at === 'lane') return []
  const place = placeOfField(field, table.table)
  if (place === null) return []
  if (place.at === 'list')
    return listSpots(
      cell,
      place,
      table.rows.some((row) => row.key === cell.row && row.part > 1),
    )
  return [{ place, box: cell.box, cell, paragraphs: cell.paragraphs, padding: cell.padding }]
}

/** Where the words beside the code are written while they are blank: right of the code. */
const besideCode = ({ images }: Page, cell: Cell): Omit<Spot, 'page'> | null => {
  const code = images.find(({ asset, box }) => asset === 'qr' && holds(cell.box, [box.x, box.y]))
  if (code === undefined || isSigned(cell)) return null
  const { x, y, w, h } = code.box
  const left = x + w + 4
  const room = inset(cell.box, cell.padding)
  const box = { x: left, y: y + (h - TEXT_STRIP) / 2, w: room.x + room.w - left, h: TEXT_STRIP }
  return { place: SIGNATURE_TEXT, box, cell: null, paragraphs: [], padding: NONE }
}

/** The lanes of a row as one box. */
export const lanesBox = (table: Table, row: { readonly y: number; readonly h: number }): Box | null => {
  const lanes = table.columns.filter((column) => column.key.startsWith('actor:'))
  const [first] = lanes
  const last = lanes.at(-1)
  return first === undefined || last === undefined ? null : { x: first.x, y: row.y, w: last.x + last.w - first.x, h: row.h }
}

const CELL: Cell['padding'] = [4, 3.5, 4, 3.5] // of a flow cell (paper.md, Cells)

export const GHOST_HEIGHT = 41
const GHOST_LEAST = 18

/** The dashed row under the last row of each table, on the page where the table ends: below foot notes and legend where they leave no room. */
export const ghostRow = (layout: Layout, table: string): { readonly page: Page; readonly table: Table; readonly box: Box } | null => {
  const page = layout.pages.findLast((other) => other.tables.some((part) => part.table === table))
  const part = page?.tables.findLast((other) => other.table === table)
  if (page === undefined || part === undefined) return null
  const strip = freeStrip(page, part.box.y + part.box.h, GHOST_LEAST, GHOST_HEIGHT)
  return { page, table: part, box: { x: part.box.x, w: part.box.w, ...strip } }
}

/** A text beside the tables as one paragraph. */
const paragraphOf = ({ role, lines }: PageText): Paragraph => {
  const baselines = [...new Set(lines.map((line) => line.baseline))]
  const [first, second] = baselines
  return {
    align: role === 'title' ? 'center' : 'left',
    pitchPt: first !== undefined && second !== undefined ? second - first : 1.25 * (lines[0]?.sizePt ?? 8),
    spaceBeforePt: 0,
    marker: null,
    indentPt: 0,
    rightIndentPt: 0,
    lines: baselines.map((baseline) => ({ runs: lines.filter((line) => line.baseline === baseline), end: 'space' })),
  }
}

/** Where a text that prints nothing while it is blank is written: a title over its table, a foot note under it. */
export const blankSpot = (layout: Layout, place: Place): Spot | null => {
  if (place.at !== 'tableTitle' && place.at !== 'footNote') return null
  const blank = { place, cell: null, paragraphs: [], padding: NONE }
  if (place.at === 'footNote') {
    const under = ghostRow(layout, place.table)
    return under === null ? null : { ...blank, page: under.page.page, box: { ...under.box, h: TEXT_STRIP } }
  }
  const page = layout.pages.find((other) => other.tables.some((part) => part.table === place.table))
  const table = page?.tables.find((part) => part.table === place.table)
  if (page === undefined || table === undefined) return null
  return { ...blank, page: page.page, box: { ...table.box, y: table.box.y - TEXT_STRIP - 2, h: TEXT_STRIP } }
}

/** Every place on every page. */
export const spotsOf = (layout: Layout): Spots => {
  const spots = new Map<string, Spot[]>()
  const add = (spot: Spot): void => {
    const key = placeKey(spot.place)
    const list = spots.get(key)
    if (list === undefined) spots.set(key, [spot])
    else list.push(spot)
  }
  const tables = new Set<string>()
  for (const page of layout.pages) {
    let flowTable = ''
    for (const table of page.tables) {
      if (table.table !== 'identity') {
        flowTable = table.table
        tables.add(table.table)
      }
      for (const cell of table.cells) {
        for (const spot of cellSpots(table, cell)) add({ ...spot, page: page.page })
        const beside = besideCode(page, cell)
        if (beside !== null) add({ ...beside, page: page.page })
      }
      for (const row of table.rows) {
        const box = row.role === 'activity' ? lanesBox(table, row) : null
        if (box !== null)
          add({
            page: page.page,
            place: { at: 'performers', table: table.table as TableId, row: row.key as RowId },
            box,
            cell: null,
            paragraphs: [],
            padding: NONE,
          })
      }
    }
    for (const text of page.texts) {
      const field = text.field === undefined ? null : parseField(text.field)
      const place = field === null ? null : placeOfField(field, flowTable)
      if (place !== null) add({ page: page.page, place, box: text.box, cell: null, paragraphs: [paragraphOf(text)], padding: NONE })
    }
    for (const symbol of page.symbols) {
      const place: Place = { at: 'symbolText', table: flowTable as TableId, symbol: symbol.symbol as never }
      add({ page: page.page, place, box: symbol.box, cell: null, paragraphs: [], padding: NONE })
    }
  }
  for (const id of tables) {
    const ghost = ghostRow(layout, id)
    if (ghost === null) continue
    const { page, table, box } = ghost
    for (const column of ['activity', 'requirements', 'duration', 'output', 'remarks'] as const) {
      const at = table.columns.find((other) => other.key === column)
      if (at !== undefined)
        add({
          page: page.page,
          place: { at: 'newRow', table: id as TableId, column },
          box: { ...box, x: at.x, w: at.w },
          cell: null,
          paragraphs: [],
          padding: CELL,
        })
    }
    const lanes = lanesBox(table, box)
    if (lanes !== null)
      add({
        page: page.page,
        place: { at: 'newRow', table: id as TableId, column: 'performers' },
        box: lanes,
        cell: null,
        paragraphs: [],
        padding: NONE,
      })
  }
  return spots
}

/** The stand of a place: the one on `page` where there is one, else the first. */
export const spotOf = (spots: Spots, place: Place, page: number): Spot | null => {
  const stands = spots.get(placeKey(place)) ?? []
  return stands.find((spot) => spot.page === page) ?? stands[0] ?? null
}

export const holds = (box: Box, [x, y]: Point): boolean => x >= box.x && x <= box.x + box.w && y >= box.y && y <= box.y + box.h

export interface Hit {
  readonly place: Place
  readonly actor: ActorId | null // the lane that was pointed at
}

/** What a point on a page means: a text, a lane of a row, a cell of the dashed row. Null: nothing that can be edited. */
export const hitAt = (spots: Spots, page: Page, point: Point): Hit | null => {
  const table = page.tables.find((other) => holds(other.box, point)) ?? page.tables.findLast((other) => other.table !== 'identity')
  const lane = table?.columns.find((column) => column.key.startsWith('actor:') && point[0] >= column.x && point[0] < column.x + column.w)
  const actor = (lane?.key.slice('actor:'.length) ?? null) as ActorId | null
  let best: Spot | null = null
  for (const stands of spots.values())
    for (const spot of stands)
      if (spot.page === page.page && spot.place.at !== 'symbolText' && holds(spot.box, point) && (best === null || spot.box.h < best.box.h))
        best = spot
  if (best !== null) return { place: best.place, actor: 'row' in best.place || best.place.at === 'newRow' ? actor : null }
  // In a cell of several texts, beside them: the nearest.
  const cell = page.tables.flatMap((other) => other.cells).find((other) => holds(other.box, point))
  const field = cell?.field == null ? null : parseField(cell.field)
  if (field?.at !== 'identity' || (field.part !== 'head' && field.part !== 'approval')) return null
  const near = (field.part === 'head' ? HEAD : APPROVAL)
    .flatMap((place) => (spots.get(placeKey(place)) ?? []).filter((spot) => spot.page === page.page))
    .sort((a, b) => Math.abs(a.box.y + a.box.h / 2 - point[1]) - Math.abs(b.box.y + b.box.h / 2 - point[1]))[0]
  return near === undefined ? null : { place: near.place, actor: null }
}

/** The names over the columns that are still to be given: those of actors by their number, those of groups (null). */
export const unnamedHeads = (sop: Sop): readonly { readonly place: Place; readonly number: number | null }[] =>
  sop.tables.flatMap(({ id, actors, groups }) => [
    ...actors.flatMap((actor, index) =>
      actor.name.trim() === '' ? [{ place: { at: 'actor', table: id, actor: actor.id } as const, number: index + 1 }] : [],
    ),
    ...groups.flatMap((group) =>
      group.name.trim() === '' ? [{ place: { at: 'group', table: id, group: group.id } as const, number: null }] : [],
    ),
  ])
