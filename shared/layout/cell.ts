// Texts of a cell, broken into lines and set on baselines.
import type { Box, Cell, Line, Paragraph } from '../page'
import { cleanText, type Broken, type Typesetter } from './measure'
import type { Type } from './sheet'

/** A paragraph before it is broken into lines. */
export interface Block {
  readonly text: string // cleaned
  readonly type: Type
  readonly align: Paragraph['align']
  readonly spaceBeforePt: number
  readonly marker: string | null
  readonly indentPt: number // hanging indent of a list item
  readonly markerRight: number | null // distance of the marker's right end from the text; null: the marker stands at the left
  readonly field: string | null // a text of its own inside the cell
}
export interface SetBlock extends Block {
  readonly broken: Broken
  readonly first: boolean // holds the block's first line (a row split over pages: only there stands the marker)
}

/** A block of plain text. */
export const block = (text: string, type: Type, more: Partial<Block> = {}): Block => ({
  text: cleanText(text),
  type,
  align: 'left',
  spaceBeforePt: 0,
  marker: null,
  indentPt: 0,
  markerRight: null,
  field: null,
  ...more,
})

const MARKER = /^(\(?(?:\d{1,3}|[a-zA-Z])[.)]|[-–•*·▪])[ \u00a0]+(?=\S)/

/** The text of a cell as blocks: lines that begin with a number, a letter or a dash become list items with a hanging indent. */
export function cellBlocks(text: string, type: Type, align: Paragraph['align'], typesetter: Typesetter): readonly Block[] {
  const clean = cleanText(text)
  if (clean === '') return []
  const lines = clean.split('\n')
  const markers = lines.map((line) => MARKER.exec(line)?.[1] ?? null)
  const listed = markers.filter((marker) => marker !== null)
  // One number alone is part of the text ("1. Januari"); one dash alone already makes a list.
  if (listed.length === 0 || (listed.length === 1 && /[\p{L}\p{N}]/u.test(listed[0] ?? ''))) return [block(clean, type, { align })]
  const widest = Math.max(...markers.map((marker) => (marker === null ? 0 : typesetter.width(marker, type))))
  const indentPt = Math.max(1.25 * type.sizePt, widest + 2.5)
  const blocks: Block[] = []
  let plain: string[] = []
  const flush = (): void => {
    if (plain.length > 0) blocks.push(block(plain.join('\n'), type, { align: 'left' }))
    plain = []
  }
  lines.forEach((line, i) => {
    const marker = markers[i] ?? null
    if (marker === null) plain.push(line)
    else {
      flush()
      blocks.push(block(line.replace(MARKER, ''), type, { marker, indentPt }))
    }
  })
  flush()
  return blocks
}

/** Blocks broken into lines for a width (pt, inside the padding). */
export const setBlocks = (blocks: readonly Block[], width: number, typesetter: Typesetter): readonly SetBlock[] =>
  blocks.map((one) => ({ ...one, broken: typesetter.broken(one.text, one.type, Math.max(4, width - one.indentPt)), first: true }))

export const lineCount = (set: readonly SetBlock[]): number => set.reduce((n, { broken }) => n + broken.lines.length, 0)
/** Height (pt) of the lines with the room between blocks. */
export const heightOf = (set: readonly SetBlock[]): number =>
  set.reduce((h, { broken, type, spaceBeforePt }) => h + spaceBeforePt + broken.lines.length * type.pitchPt, 0)

/** The lines `from` to `to` (exclusive) of set blocks: a part of a cell that goes on over the page. */
export function sliceLines(set: readonly SetBlock[], from: number, to: number): readonly SetBlock[] {
  let at = 0
  return set.flatMap((one) => {
    const start = Math.max(0, from - at)
    const end = Math.min(one.broken.lines.length, to - at)
    at += one.broken.lines.length
    if (end <= start) return []
    const lines = one.broken.lines.slice(start, end)
    return [{ ...one, broken: { ...one.broken, lines }, first: one.first && start === 0 }]
  })
}

export interface CellSpec {
  readonly row: string
  readonly column: string
  readonly rowSpan?: number
  readonly colSpan?: number
  readonly box: Box
  readonly set: readonly SetBlock[]
  readonly valign?: 'top' | 'middle'
  readonly padding: Cell['padding']
  readonly field?: string | null
  readonly topOffset?: number // further down than the padding (top-aligned cells)
  readonly clipped?: boolean // some lines were left out
}

/** Cap height as a share of the type size: text is centred on it. */
export const CAP = 0.716
/** Where word processors put the baseline in an exact line, as a share of the pitch. */
const BASELINE = 0.8

/** Distance of each line's baseline from the top of the stack, block by block. */
function baselines(set: readonly SetBlock[]): readonly (readonly number[])[] {
  let y = 0
  return set.map(({ broken, type, spaceBeforePt }) => {
    y += spaceBeforePt
    return broken.lines.map(() => {
      const at = y + BASELINE * type.pitchPt
      y += type.pitchPt
      return at
    })
  })
}

/** A cell with its lines placed: centred on cap height, or stacked from the top. Equal cells are one object. */
export function placeCell(spec: CellSpec, typesetter: Typesetter): Cell {
  return typesetter.kept(keyOf(spec), () => makeCell(spec, typesetter))
}

/** All that a placed cell depends on. */
function keyOf({ row, column, rowSpan, colSpan, box, set, valign, padding, field, topOffset, clipped }: CellSpec): string {
  const place = [row, column, rowSpan, colSpan, box.x, box.y, box.w, box.h, valign, padding.join(), field, topOffset, clipped].join(
    '\u0001',
  )
  const blocks = set.map(({ type, align, spaceBeforePt, marker, indentPt, markerRight, field: own, first, broken }) =>
    [
      type.font,
      type.sizePt,
      type.bold,
      type.pitchPt,
      align,
      spaceBeforePt,
      marker,
      indentPt,
      markerRight,
      own,
      first,
      broken.rightIndentPt,
      ...broken.lines.map(({ text, end }) => `${end}${text}`),
    ].join('\u0001'),
  )
  return `cell\u0002${place}\u0002${blocks.join('\u0002')}`
}

function makeCell(spec: CellSpec, typesetter: Typesetter): Cell {
  const { box, set, padding } = spec
  const valign = spec.valign ?? 'middle'
  const offsets = baselines(set)
  const all = offsets.flat()
  const firstType = set.find(({ broken }) => broken.lines.length > 0)?.type
  const inkTop = (all[0] ?? 0) - CAP * (firstType?.sizePt ?? 0)
  const inkBottom = all.at(-1) ?? 0
  const top =
    valign === 'top' ? box.y + padding[0] + (spec.topOffset ?? 0) : box.y + (padding[0] - padding[2]) / 2 + (box.h - inkBottom - inkTop) / 2
  const left = box.x + padding[3]
  const inner = box.w - padding[1] - padding[3]
  const lines: Line[] = []
  let blockTop = top
  const paragraphs = set.map((one, b): Paragraph => {
    const { type, broken } = one
    const room = inner - one.indentPt
    const marker = one.first ? one.marker : null
    const printed = broken.lines.map((line, i) => {
      const baseline = top + (offsets[b]?.[i] ?? 0)
      const x = left + one.indentPt + (one.align === 'center' ? (room - line.w) / 2 : one.align === 'right' ? room - line.w : 0)
      if (i === 0 && marker !== null) {
        const w = typesetter.width(marker, type)
        const at = one.markerRight === null ? left : left + one.indentPt - one.markerRight - w
        lines.push(...typesetter.runs(marker, type, at, baseline))
      }
      const { drawn, read } = typesetter.set(line.text, type, x, baseline)
      lines.push(...read)
      return { runs: drawn, end: line.end }
    })
    const height = one.spaceBeforePt + broken.lines.length * type.pitchPt
    const y = blockTop + one.spaceBeforePt
    blockTop += height
    return {
      align: one.align,
      pitchPt: type.pitchPt,
      spaceBeforePt: b === 0 ? 0 : one.spaceBeforePt,
      marker,
      indentPt: one.indentPt,
      rightIndentPt: broken.rightIndentPt,
      lines: printed,
      ...(one.field === null
        ? {}
        : { place: { field: one.field, box: { x: left + one.indentPt, y, w: room, h: height - one.spaceBeforePt } } }),
    }
  })
  return {
    row: spec.row,
    column: spec.column,
    rowSpan: spec.rowSpan ?? 1,
    colSpan: spec.colSpan ?? 1,
    box,
    text: textOf(set),
    lines,
    clipped: spec.clipped ?? false,
    paragraphs,
    valign,
    padding,
    rotated: false,
    field: spec.field ?? null,
  }
}

/** What the lines of a cell say; words parted at a line's end are whole here. */
function textOf(set: readonly SetBlock[]): string {
  return set
    .map(({ broken, marker, first }) => {
      const joined = broken.lines.reduce((text, line) => {
        const part = line.end === 'hyphen' ? line.text.slice(0, -1) : line.text
        return text + part + (line.end === 'space' ? ' ' : line.end === 'newline' ? '\n' : '')
      }, '')
      return first && marker !== null ? `${marker} ${joined}` : joined
    })
    .join('\n')
}
