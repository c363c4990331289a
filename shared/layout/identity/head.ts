// The head block of the identity part: emblem and office on the left; number, dates, approval and name on the right. It is never split.
import type { Identity, IdentityField, Resolver } from '../../model'
import type { Box, Cell, TableRow } from '../../page'
import { block, heightOf, lineCount, placeCell, setBlocks, sliceLines, type SetBlock } from '../cell'
import { formatField, type IdentityPart } from '../field'
import { capitals, cleanText, oneLine, type Typesetter } from '../measure'
import { typeOf, type Sheet, type Type } from '../sheet'
import { IDENTITY_LABEL } from '../words'
import { clippedSignature, qrBox, signatureSet } from './signature'

export const PAD = 6
const LABEL_PAD = 4 // right of a label: 'TANGGAL PEMBUATAN' stands on one line
const ROW = 20
const LABEL_WIDTH = 112
const EMBLEM = 68
const UNDER_EMBLEM = 12
const WIDEST_EMBLEM = 180

export interface IdentityColumns {
  readonly left: { readonly x: number; readonly w: number }
  readonly label: { readonly x: number; readonly w: number }
  readonly value: { readonly x: number; readonly w: number }
}
export function identityColumns(sheet: Sheet): IdentityColumns {
  const { x, w } = sheet.body
  const left = w * (sheet.landscape ? 0.54 : 0.46)
  const label = Math.min(LABEL_WIDTH, (w - left) / 2)
  return { left: { x, w: left }, label: { x: x + left, w: label }, value: { x: x + left + label, w: w - left - label } }
}

/** Type of identity texts at a size (9, 8.5 or 8 pt by the form's own measure). */
export interface IdentityTypes {
  readonly value: Type
  readonly strong: Type
  readonly label: Type
  readonly head: Type
  readonly name: Type
  readonly office: Type
  readonly unit: Type
}
export function identityTypes(sheet: Sheet, size: number): IdentityTypes {
  const { font, larger } = sheet
  const more = Math.max(0, larger)
  const s = Math.max(8, size + larger)
  return {
    value: typeOf(font, s, s + 2.2),
    strong: typeOf(font, s, s + 2.2, true),
    label: typeOf(font, 8.5 + more, 10.7 + more, true),
    head: typeOf(font, 9 + more, 11.2 + more, true),
    name: typeOf(font, 10 + more, 12.5 + more, true),
    office: typeOf(font, 12 + more, 1.28 * (12 + more), true),
    unit: typeOf(font, 11 + more, 1.28 * (11 + more), true),
  }
}

/** A printed label: the author's own words where there are some, '' prints blank. */
export const labelOf = (identity: Identity, field: IdentityField): string =>
  capitals(oneLine(identity.labels[field] ?? IDENTITY_LABEL[field]))

interface HeadRow {
  readonly key: string
  readonly h: number
  readonly label: readonly SetBlock[]
  readonly value: readonly SetBlock[]
  readonly top: boolean // stacked from the top, not centred
  readonly part: IdentityPart
  readonly clipped: boolean
}
export interface HeadBlock {
  readonly height: number
  readonly place: (y: number) => {
    readonly rows: readonly TableRow[]
    readonly cells: readonly Cell[]
    readonly images: readonly { readonly asset: string; readonly box: Box }[]
  }
}

/** The head block at a type size, ready to be placed at a height; `room` is the height (pt) that it must fit. */
export function headBlock(
  identity: Identity,
  sheet: Sheet,
  types: IdentityTypes,
  room: number,
  typesetter: Typesetter,
  resolver: Resolver,
): HeadBlock {
  const columns = identityColumns(sheet)
  const labelRoom = columns.label.w - PAD - LABEL_PAD
  const valueRoom = columns.value.w - 2 * PAD
  const label = (field: IdentityField, type = types.label): readonly SetBlock[] =>
    setBlocks([block(labelOf(identity, field), type)], labelRoom, typesetter)
  const line = (field: 'number' | 'created' | 'revised' | 'effective' | 'preparedBy', text: string): HeadRow => {
    const heading = label(field)
    const value = setBlocks([block(text, types.value)], valueRoom, typesetter)
    const h = Math.max(ROW, heightOf(value) + 8.8, heightOf(heading) + 8.8)
    return { key: field, h, label: heading, value, top: false, part: field, clipped: false }
  }
  const signature = signatureSet(identity.approval, types, valueRoom, typesetter)
  const approval: HeadRow = {
    key: 'approval',
    h: heightOf(signature) + 2 * PAD,
    label: label('approval', { ...types.label, pitchPt: types.value.pitchPt }),
    value: signature,
    top: true,
    part: 'approval',
    clipped: false,
  }
  const rows: readonly HeadRow[] = [
    line('number', identity.number),
    line('created', identity.created),
    line('revised', identity.revised),
    line('effective', identity.effective),
    ...(identity.preparedBy === null ? [] : [line('preparedBy', identity.preparedBy)]),
    approval,
    titleRow(identity, types, label('title'), valueRoom, typesetter),
  ]
  const fitting = fitRows(rows, room)
  const whole = officeBlocks(identity, types, columns.left.w - 2 * PAD, typesetter)
  const office = clip(whole, Math.floor((room - EMBLEM - UNDER_EMBLEM - 4 * PAD) / types.office.pitchPt))
  const officeHeight = EMBLEM + (office.length > 0 ? UNDER_EMBLEM + heightOf(office) : 0)
  // An office with a long name makes the ink's room higher, not the lines of number and dates.
  const lacking = Math.max(0, officeHeight + 4 * PAD - fitting.reduce((sum, { h }) => sum + h, 0))
  const grown = fitting.map((row) => (row.key === 'approval' ? { ...row, h: row.h + lacking } : row))
  const height = grown.reduce((sum, { h }) => sum + h, 0)
  return {
    height,
    place: (y) => {
      const placed: TableRow[] = []
      const cells: Cell[] = []
      const images: { readonly asset: string; readonly box: Box }[] = []
      let top = y
      for (const row of grown) {
        placed.push({ key: row.key, role: 'identity', part: 1, parts: 1, y: top, h: row.h })
        const at = {
          row: row.key,
          valign: row.top ? 'top' : 'middle',
        } as const
        const padding = (right: number) => [row.top ? PAD : 0, right, row.top ? PAD : 0, PAD] as const
        const labelField = LABELLED[row.key]
        cells.push(
          placeCell(
            {
              ...at,
              column: 'label',
              box: { ...columns.label, y: top, h: row.h },
              set: row.label,
              padding: padding(LABEL_PAD),
              field: labelField === undefined ? null : formatField({ at: 'label', part: labelField }),
            },
            typesetter,
          ),
          placeCell(
            {
              ...at,
              column: 'value',
              box: { ...columns.value, y: top, h: row.h },
              set: row.value,
              clipped: row.clipped,
              padding: padding(PAD),
              field: formatField({ at: 'identity', part: row.part }),
            },
            typesetter,
          ),
        )
        if (row.key === 'approval' && identity.approval.electronic !== null)
          images.push({ asset: 'qr', box: qrBox(row.value, { x: columns.value.x + PAD, y: top + PAD, w: valueRoom }) })
        top += row.h
      }
      const box = { ...columns.left, y, h: height }
      const start = (height - officeHeight) / 2
      const emblemW = emblemWidth(identity, resolver)
      cells.unshift(
        placeCell(
          {
            row: grown[0]?.key ?? 'number',
            column: 'left',
            rowSpan: grown.length,
            box,
            set: office,
            clipped: lineCount(office) < lineCount(whole),
            valign: 'top',
            padding: [PAD, PAD, PAD, PAD],
            topOffset: start - PAD + EMBLEM + UNDER_EMBLEM,
            field: formatField({ at: 'identity', part: 'head' }),
          },
          typesetter,
        ),
      )
      const image = { x: box.x + (box.w - emblemW) / 2, y: y + start, w: emblemW, h: EMBLEM }
      return { rows: placed, cells, images: [{ asset: 'emblem', box: image }, ...images] }
    },
  }
}

/** The first lines of a text where it has too many. */
const clip = (set: readonly SetBlock[], lines: number): readonly SetBlock[] =>
  lineCount(set) <= lines ? set : sliceLines(set, 0, Math.max(1, lines))

/** Rows that fit a page: where they do not, the longest texts lose lines (and the layout says so). The ink's room is never given away. */
function fitRows(rows: readonly HeadRow[], room: number): readonly HeadRow[] {
  let fitting = rows
  for (let most = 40; most >= 1 && fitting.reduce((sum, { h }) => sum + h, 0) > room; most -= 1)
    fitting = rows.map((row) => {
      if (lineCount(row.value) <= most) return row
      const value = row.key === 'approval' ? clippedSignature(row.value, most) : clip(row.value, most)
      return { ...row, value, h: row.h - heightOf(row.value) + heightOf(value), clipped: true }
    })
  return fitting
}
const LABELLED: Readonly<Record<string, IdentityField>> = {
  number: 'number',
  created: 'created',
  revised: 'revised',
  effective: 'effective',
  preparedBy: 'preparedBy',
  approval: 'approval',
  title: 'title',
}

function titleRow(identity: Identity, types: IdentityTypes, label: readonly SetBlock[], room: number, typesetter: Typesetter): HeadRow {
  const value = setBlocks([block(capitals(cleanText(identity.title)), types.name)], room, typesetter)
  return {
    key: 'title',
    h: Math.max(30, heightOf(value) + 10, heightOf(label) + 10),
    label,
    value,
    top: false,
    part: 'title',
    clipped: false,
  }
}

/** The lines of the nomenclature: the office, then the unit, which may be a little smaller. */
function officeBlocks(identity: Identity, types: IdentityTypes, room: number, typesetter: Typesetter): readonly SetBlock[] {
  const field = (part: IdentityPart): string => formatField({ at: 'identity', part })
  const agency = cleanText(identity.agencyLines.join('\n'))
  const unit = cleanText(identity.unit.text)
  const blocks = [
    ...(agency === '' ? [] : [block(capitals(agency), types.office, { align: 'center', field: field('agency') })]),
    ...(unit === '' ? [] : [block(capitals(unit), agency === '' ? types.office : types.unit, { align: 'center', field: field('unit') })]),
  ]
  return setBlocks(blocks, room, typesetter)
}

/** An office's own emblem keeps its proportions at the emblem's height, within reason. */
function emblemWidth(identity: Identity, resolver: Resolver): number {
  const found = identity.emblem === null ? null : resolver.asset(identity.emblem)
  if (found === null || !('png' in found)) return EMBLEM
  const { png } = found
  const number = (at: number): number =>
    (png[at] ?? 0) * 0x1000000 + (png[at + 1] ?? 0) * 0x10000 + (png[at + 2] ?? 0) * 0x100 + (png[at + 3] ?? 0)
  const [w, h] = [number(16), number(20)] // IHDR is the first chunk of every PNG
  if (png.length < 24 || w < 1 || h < 1) return EMBLEM
  return Math.min(WIDEST_EMBLEM, Math.max(EMBLEM / 4, (EMBLEM * w) / h))
}
