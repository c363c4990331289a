// A hand-made layout (an identity page and a flow page) for tests of painters and exporters: its numbers come from paper.md, not from
// shared/layout, so that a fault of the layout cannot hide one of an exporter.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fontkit from 'fontkit'
import { blankIdentity, defaultPage, emptyTable } from '../../shared/model/create'
import type { Activity, ActorId, Flow, FlowId, FlowSymbol, RowId, Sop, SymbolId } from '../../shared/model'
import type {
  Cell,
  Connector,
  FlowPart,
  Layout,
  Line,
  LineEnd,
  Page,
  PageText,
  Paragraph,
  PlacedSymbol,
  Point,
  Table,
  TableRow,
} from '../../shared/page'
import type { ExportInput, FontFiles } from '../../shared/export/input'

const fontFolder = join(import.meta.dirname, '../../assets/fonts')
const FILES: Record<string, readonly [regular: string, bold: string]> = {
  Arimo: ['Arimo-Regular.ttf', 'Arimo-Bold.ttf'],
  'Arimo Italic': ['Arimo-Italic.ttf', 'Arimo-Bold.ttf'],
  Tinos: ['Tinos-Regular.ttf', 'Tinos-Bold.ttf'],
  'Tinos Italic': ['Tinos-Italic.ttf', 'Tinos-Bold.ttf'],
  Carlito: ['Carlito-Regular.ttf', 'Carlito-Bold.ttf'],
  'Carlito Italic': ['Carlito-Italic.ttf', 'Carlito-Bold.ttf'],
  'Noto Naskh Arabic': ['NotoNaskhArabic-Regular.ttf', 'NotoNaskhArabic-Bold.ttf'],
}
/** The bundled font files, read from the repository. */
export const bundledFonts: FontFiles = (font, bold) => new Uint8Array(readFileSync(join(fontFolder, FILES[font]?.[bold ? 1 : 0] ?? '')))

const faces = new Map<boolean, fontkit.Font>()
export const widthOf = (text: string, size: number, bold: boolean): number => {
  let face = faces.get(bold)
  if (!face) {
    face = fontkit.create(readFileSync(join(fontFolder, bold ? 'Arimo-Bold.ttf' : 'Arimo-Regular.ttf'))) as fontkit.Font
    faces.set(bold, face)
  }
  let units = 0
  for (const glyph of face.glyphsForString(text)) units += glyph.advanceWidth
  return (units * size) / face.unitsPerEm
}

export interface Type {
  readonly size: number
  readonly pitch: number
  readonly bold?: boolean
}
type Align = Paragraph['align']

/** Greedy lines of a text in a width (pt); a new line of the text ends a printed line. */
const wrap = (text: string, width: number, type: Type): { text: string; end: LineEnd }[] => {
  const out: { text: string; end: LineEnd }[] = []
  const hard = text.split('\n')
  hard.forEach((part, i) => {
    let line = ''
    for (const word of part.split(' ')) {
      const next = line === '' ? word : `${line} ${word}`
      if (line !== '' && widthOf(next, type.size, type.bold ?? false) > width * 0.985) {
        out.push({ text: line, end: 'space' })
        line = word
      } else line = next
    }
    out.push({ text: line, end: i === hard.length - 1 ? 'paragraph' : 'newline' })
  })
  return out
}

/** The right indent (pt) that keeps a word processor from fitting a next word that the layout did not: 0 where none would fit. */
const indentFor = (lines: readonly { text: string; end: LineEnd }[], width: number, { size, bold = false }: Type): number => {
  const longest = Math.max(...lines.map((line) => widthOf(line.text, size, bold)))
  const longer = lines.flatMap((line, i) =>
    line.end === 'space' ? [widthOf(`${line.text} ${lines[i + 1]?.text.split(' ')[0] ?? ''}`, size, bold)] : [],
  )
  const least = Math.min(...longer)
  return least <= width * 1.012 ? width - (longest + least) / 2 : 0
}

export interface CellWish {
  readonly row: number
  readonly column: number
  readonly rowSpan?: number
  readonly colSpan?: number
  readonly text: string | readonly string[] // several: a numbered list
  readonly type: Type
  readonly align?: Align
  readonly valign?: 'top' | 'middle'
  readonly padding?: number
}
export const tableOf = (
  name: string,
  x: number,
  y: number,
  columns: readonly (readonly [key: string, w: number])[],
  rows: readonly (readonly [key: string, role: TableRow['role'], h: number])[],
  wishes: readonly CellWish[],
  heavy: readonly number[],
): Table => {
  const xs = [x]
  for (const [, w] of columns) xs.push((xs.at(-1) ?? 0) + w)
  const ys = [y]
  for (const [, , h] of rows) ys.push((ys.at(-1) ?? 0) + h)
  const at = (list: readonly number[], i: number): number => list[i] ?? 0
  const covered = new Set<string>()
  const all: CellWish[] = [...wishes]
  for (const wish of wishes)
    for (let r = 0; r < (wish.rowSpan ?? 1); r += 1)
      for (let c = 0; c < (wish.colSpan ?? 1); c += 1) covered.add(`${wish.row + r}:${wish.column + c}`)
  rows.forEach((_, row) => {
    columns.forEach((_, column) => {
      if (!covered.has(`${row}:${column}`)) all.push({ row, column, text: '', type: { size: 9, pitch: 11 } })
    })
  })
  all.sort((a, b) => a.row - b.row || a.column - b.column)
  const cells = all.map((wish): Cell => {
    const box = {
      x: at(xs, wish.column),
      y: at(ys, wish.row),
      w: at(xs, wish.column + (wish.colSpan ?? 1)) - at(xs, wish.column),
      h: at(ys, wish.row + (wish.rowSpan ?? 1)) - at(ys, wish.row),
    }
    const pad = wish.padding ?? 4
    const { size, pitch, bold = false } = wish.type
    const align = wish.align ?? 'left'
    const valign = wish.valign ?? 'middle'
    const list = typeof wish.text !== 'string'
    const items = typeof wish.text === 'string' ? (wish.text === '' ? [] : [wish.text]) : wish.text
    const indent = list ? 1.25 * size : 0
    const width = box.w - 2 * pad - indent
    const set = items.map((item) => wrap(item, width, wish.type))
    const n = set.reduce((sum, lines) => sum + lines.length, 0)
    const gap = list && valign === 'top' ? 2 : 0
    let baseline = valign === 'middle' ? box.y + box.h / 2 - ((n - 1) * pitch + 0.716 * size) / 2 + 0.716 * size : box.y + pad + 0.8 * pitch
    const flat: Line[] = []
    const run = (text: string, left: number): Line => ({
      x: left,
      baseline,
      w: widthOf(text, size, bold),
      text,
      font: 'Arimo',
      sizePt: size,
      bold,
    })
    const paragraphs = set.map((lines, i): Paragraph => {
      const marker = list ? `${i + 1}.` : null
      if (i > 0) baseline += gap
      const printed = lines.map((line, k) => {
        const w = widthOf(line.text, size, bold)
        const left = box.x + pad + indent + (align === 'center' ? (width - w) / 2 : align === 'right' ? width - w : 0)
        if (k === 0 && marker) flat.push(run(marker, box.x + pad))
        const runs = line.text === '' ? [] : [run(line.text, left)]
        flat.push(...runs)
        baseline += pitch
        return { runs, end: line.end }
      })
      return {
        align,
        pitchPt: pitch,
        spaceBeforePt: i === 0 ? 0 : gap,
        marker,
        indentPt: indent,
        rightIndentPt: indentFor(lines, width, wish.type),
        lines: printed,
      }
    })
    return {
      row: rows[wish.row]?.[0] ?? '',
      column: columns[wish.column]?.[0] ?? '',
      rowSpan: wish.rowSpan ?? 1,
      colSpan: wish.colSpan ?? 1,
      box,
      text: items.join('\n'),
      lines: flat,
      clipped: false,
      paragraphs,
      valign,
      padding: [pad, pad, pad, pad],
      rotated: false,
      field: null,
    }
  })
  // Rules: each cell's upper and left edge once, the frame, a heavy one over the named rows.
  const rules: { from: Point; to: Point; widthPt: number }[] = []
  for (const { box } of cells) {
    const heavyHere = heavy.some((row) => Math.abs(at(ys, row) - box.y) < 0.01)
    if (box.y > y + 0.01) rules.push({ from: [box.x, box.y], to: [box.x + box.w, box.y], widthPt: heavyHere ? 1 : 0.5 })
    if (box.x > x + 0.01) rules.push({ from: [box.x, box.y], to: [box.x, box.y + box.h], widthPt: 0.5 })
  }
  const right = xs.at(-1) ?? 0
  const bottom = ys.at(-1) ?? 0
  const frame: readonly (readonly [Point, Point])[] = [
    [
      [x, y],
      [right, y],
    ],
    [
      [x, bottom],
      [right, bottom],
    ],
    [
      [x, y],
      [x, bottom],
    ],
    [
      [right, y],
      [right, bottom],
    ],
  ]
  for (const [from, to] of frame) rules.push({ from, to, widthPt: 1 })
  return {
    table: name,
    box: { x, y, w: right - x, h: bottom - y },
    columns: columns.map(([key, w], i) => ({ key, x: at(xs, i), w })),
    rows: rows.map(([key, role, h], i) => ({ key, role, part: 1, parts: 1, y: at(ys, i), h })),
    cells,
    rules,
  }
}

const W = 841.89
const H = 595.28
const LEFT = 56.69
const TOP = 28.35
const RIGHT = W - 28.35
const BODY = { x: LEFT, y: TOP, w: RIGHT - LEFT, h: H - 28.35 - 20 - TOP }
const NAME = 'Penerbitan Surat Keterangan'

const textAt = (role: PageText['role'], text: string, x: number | 'right', baseline: number): PageText => {
  const w = widthOf(text, 8, false)
  const left = x === 'right' ? RIGHT - w : x
  return {
    role,
    box: { x: left, y: baseline - 7.36, w, h: 9.2 },
    lines: [{ x: left, baseline, w, text, font: 'Arimo', sizePt: 8, bold: false }],
  }
}
const footer = (page: number, pages: number): PageText[] => [
  textAt('pageNumber', `SOP ${NAME} · Nomor 7/SOP/2026`, LEFT, H - 28.35 - 1),
  textAt('pageNumber', `halaman ${page} dari ${pages}`, 'right', H - 28.35 - 1),
]

const identityTable = (): Table => {
  const left = 0.54 * BODY.w
  const value = BODY.w - left - 116
  const label: Type = { size: 8.5, pitch: 10.7, bold: true }
  const plain: Type = { size: 9, pitch: 11.2 }
  const rows: (readonly [string, TableRow['role'], number])[] = [
    ['number', 'identity', 20],
    ['created', 'identity', 20],
    ['revised', 'identity', 20],
    ['approval', 'identity', 108],
    ['title', 'identity', 30],
    ['pair1', 'identity', 90],
    ['pair2', 'identity', 62],
  ]
  const wishes: CellWish[] = [
    {
      row: 0,
      column: 0,
      rowSpan: 5,
      text: 'KEMENTERIAN AGAMA\nKANTOR KABUPATEN',
      type: { size: 12, pitch: 15.36, bold: true },
      align: 'center',
      padding: 6,
    },
    { row: 0, column: 1, text: 'NOMOR SOP', type: label, padding: 6 },
    { row: 0, column: 2, text: '7/SOP/2026', type: plain, padding: 6 },
    { row: 1, column: 1, text: 'TANGGAL PEMBUATAN', type: label, padding: 6 },
    { row: 1, column: 2, text: '10 Februari 2026', type: plain, padding: 6 },
    { row: 2, column: 1, text: 'TANGGAL REVISI', type: label, padding: 6 },
    { row: 3, column: 1, text: 'DISAHKAN OLEH', type: label, padding: 6, valign: 'top' },
    { row: 3, column: 2, text: 'Kepala Kantor\n\n\n\n\n\nNama Pejabat', type: plain, padding: 6, valign: 'top', align: 'center' },
    { row: 4, column: 1, text: 'NAMA SOP', type: label, padding: 6 },
    { row: 4, column: 2, text: NAME.toUpperCase(), type: { size: 10, pitch: 12.5, bold: true }, padding: 6 },
    {
      row: 5,
      column: 0,
      text: [
        'Undang-Undang Nomor 1 Tahun 1974 tentang Perkawinan sebagaimana telah diubah dengan Undang-Undang Nomor 16 Tahun 2019',
        'Peraturan Menteri Agama Nomor 20 Tahun 2019',
      ],
      type: plain,
      padding: 6,
      valign: 'top',
    },
    {
      row: 5,
      column: 1,
      colSpan: 2,
      text: ['Memahami peraturan', 'Mampu mengoperasikan komputer'],
      type: plain,
      padding: 6,
      valign: 'top',
    },
    { row: 6, column: 0, text: 'Apabila prosedur ini tidak dilaksanakan, pelayanan terlambat.', type: plain, padding: 6, valign: 'top' },
    { row: 6, column: 1, colSpan: 2, text: '', type: plain, padding: 6, valign: 'top' },
  ]
  return tableOf(
    'identity',
    BODY.x,
    BODY.y,
    [
      ['left', left],
      ['label', 116],
      ['value', value],
    ],
    rows,
    wishes,
    [5],
  )
}

const LANES = ['Pemohon', 'Petugas Pelayanan', 'Kepala Seksi'] as const
const WIDTHS = {
  number: 24,
  activity: 160,
  lane: 64,
  requirements: 110,
  duration: 52,
  output: 110,
  remarks: BODY.w - 24 - 160 - 3 * 64 - 110 - 52 - 110,
}
const laneX = (lane: number): number => BODY.x + WIDTHS.number + WIDTHS.activity + lane * WIDTHS.lane
const ROWS: readonly {
  text: string
  lane: number
  kind: PlacedSymbol['kind']
  requirements: string | readonly string[]
  duration: string
}[] = [
  {
    text: 'Mengajukan permohonan surat keterangan kepada petugas pelayanan',
    lane: 0,
    kind: 'start',
    requirements: ['Kartu tanda penduduk', 'Surat permohonan'],
    duration: '5 menit',
  },
  { text: 'Memeriksa kelengkapan berkas permohonan', lane: 1, kind: 'decision', requirements: 'Berkas permohonan', duration: '10 menit' },
  { text: 'Mencatat permohonan dalam buku agenda', lane: 1, kind: 'process', requirements: 'Berkas lengkap', duration: '1 Jam' },
  { text: 'Menyusun konsep surat', lane: 1, kind: 'process', requirements: '', duration: '' },
  { text: 'Memeriksa konsep surat', lane: 2, kind: 'decision', requirements: 'Konsep surat', duration: '15 menit' },
  { text: 'Menandatangani surat', lane: 2, kind: 'process', requirements: 'Konsep surat yang telah disetujui', duration: '5 menit' },
  { text: 'Memberi nomor dan cap', lane: 1, kind: 'process', requirements: 'Surat', duration: '5 menit' },
  { text: 'Menyerahkan surat kepada pemohon', lane: 1, kind: 'end', requirements: 'Surat bernomor', duration: '5 menit' },
]
const RULE = 46

/** One page of the hand-made flow table: a dozen table rows with header, loop, two decisions, a joint-free chain and one segilima. */
const flowPage = (): Page => {
  const S: Type = { size: 9, pitch: 11 }
  const head: Type = { size: 8.5, pitch: 9.8, bold: true }
  const columns: (readonly [string, number])[] = [
    ['number', WIDTHS.number],
    ['activity', WIDTHS.activity],
    ...LANES.map((_, i) => [`actor:a${i}`, WIDTHS.lane] as const),
    ['requirements', WIDTHS.requirements],
    ['duration', WIDTHS.duration],
    ['output', WIDTHS.output],
    ['remarks', WIDTHS.remarks],
  ]
  const rows: (readonly [string, TableRow['role'], number])[] = [
    ['header-1', 'header', 17],
    ['header-2', 'header', 30],
    ['h1', 'heading', 16],
    ...ROWS.map((_, i) => [`r${i}`, 'activity', RULE] as const),
    ['foot', 'connectors', 34.5],
  ]
  const wishes: CellWish[] = [
    { row: 0, column: 0, rowSpan: 2, text: 'NO', type: head, align: 'center' },
    { row: 0, column: 1, rowSpan: 2, text: 'KEGIATAN', type: head, align: 'center' },
    { row: 0, column: 2, colSpan: 3, text: 'PELAKSANA', type: head, align: 'center' },
    { row: 0, column: 5, colSpan: 3, text: 'MUTU BAKU', type: head, align: 'center' },
    { row: 0, column: 8, rowSpan: 2, text: 'KETERANGAN', type: { size: 8, pitch: 9.2, bold: true }, align: 'center', padding: 2 },
    ...LANES.map((name, i): CellWish => ({ row: 1, column: 2 + i, text: name, type: head, align: 'center' })),
    { row: 1, column: 5, text: 'KELENGKAPAN', type: head, align: 'center' },
    { row: 1, column: 6, text: 'WAKTU', type: head, align: 'center' },
    { row: 1, column: 7, text: 'OUTPUT', type: head, align: 'center' },
    { row: 2, column: 0, colSpan: 2, text: 'TAHAP PENGAJUAN', type: { ...S, bold: true } },
    { row: 2, column: 5, colSpan: 4, text: '', type: S },
    { row: 11, column: 0, colSpan: 2, text: 'A: ke hal. 3, kegiatan 9', type: S },
    { row: 11, column: 5, colSpan: 4, text: '', type: S },
    ...ROWS.flatMap((row, i): CellWish[] => [
      { row: 3 + i, column: 0, text: `${i + 1}`, type: S, align: 'center' },
      { row: 3 + i, column: 1, text: row.text, type: S },
      { row: 3 + i, column: 5, text: row.requirements, type: S },
      ...(i === 3
        ? []
        : [{ row: 3 + i, column: 6, rowSpan: i === 2 ? 2 : 1, text: row.duration, type: S, align: 'center' as const, padding: 3 }]),
      { row: 3 + i, column: 7, text: i % 2 === 0 ? 'Berkas' : '', type: S },
    ]),
  ]
  const table = tableOf('t1', BODY.x, BODY.y, columns, rows, wishes, [2])
  const middle = (i: number): number => (table.rows[3 + i]?.y ?? 0) + RULE / 2
  const boxOf = (i: number) => {
    const row = ROWS[i]
    const [w, h] = row?.kind === 'decision' ? [43, 28] : [43, 20]
    return { x: laneX(row?.lane ?? 0) + (WIDTHS.lane - w) / 2, y: middle(i) - h / 2, w, h }
  }
  const symbols = ROWS.map((row, i): PlacedSymbol => {
    const box = boxOf(i)
    const text = i === 1 ? 'Cek' : ''
    const w = widthOf(text, 8, false)
    return {
      symbol: `s${i}`,
      row: `r${i}`,
      kind: row.kind,
      shape: row.kind === 'decision' ? 'decision' : row.kind === 'process' ? 'process' : 'terminator',
      actors: [`a${row.lane}`],
      box,
      text,
      lines:
        text === ''
          ? []
          : [{ x: box.x + (box.w - w) / 2, baseline: middle(i) + 0.358 * 8, w, text, font: 'Arimo', sizePt: 8, bold: false }],
    }
  })
  const foot = table.rows[11]
  const connector: Connector = {
    connector: 'A-out',
    letter: 'A',
    role: 'out',
    flow: 'f8',
    partnerPage: 3,
    actor: 'a1',
    box: { x: laneX(1) + (WIDTHS.lane - 18) / 2, y: (foot?.y ?? 0) + 34.5 - 20, w: 18, h: 16 },
    line: {
      x: laneX(1) + WIDTHS.lane / 2 - 3.25,
      baseline: (foot?.y ?? 0) + 34.5 - 20 + 6.4 + 3.2,
      w: 6.5,
      text: 'A',
      font: 'Arimo',
      sizePt: 9,
      bold: true,
    },
  }
  const centre = (i: number): number => {
    const box = boxOf(i)
    return box.x + box.w / 2
  }
  const side = (i: number, where: 'left' | 'right' | 'top' | 'bottom'): Point => {
    const box = boxOf(i)
    if (where === 'left') return [box.x, box.y + box.h / 2]
    if (where === 'right') return [box.x + box.w, box.y + box.h / 2]
    return [box.x + box.w / 2, where === 'top' ? box.y : box.y + box.h]
  }
  const labelled = (text: string, x: number, y: number): NonNullable<FlowPart['label']> => {
    const w = widthOf(text, 8, false)
    return { text, box: { x, y, w, h: 9.2 }, lines: [{ x, baseline: y + 0.8 * 9.2, w, text, font: 'Arimo', sizePt: 8, bold: false }] }
  }
  const part = (
    id: string,
    from: number,
    fromSide: 'left' | 'right' | 'bottom',
    to: number,
    toSide: 'left' | 'right' | 'top' | 'bottom',
    between: readonly Point[],
    label: FlowPart['label'] = null,
  ): FlowPart => ({
    flow: id,
    kind: 'arrow',
    part: 1,
    parts: 1,
    from: { at: 'symbol', id: `s${from}`, side: fromSide },
    to: { at: 'symbol', id: `s${to}`, side: toSide },
    points: [side(from, fromSide), ...between, side(to, toSide)],
    head: true,
    sharesStartWith: [],
    sharesEndWith: [],
    label,
  })
  const flows: FlowPart[] = [
    part('f1', 0, 'right', 1, 'top', [[centre(1), middle(0)]]),
    part('f2', 1, 'bottom', 2, 'top', [], labelled('Ya', centre(1) + 3.5, middle(1) + 13)),
    part('f3', 1, 'left', 0, 'bottom', [[centre(0), middle(1)]], labelled('Tidak', laneX(1) - 24, middle(1) - 12.5)),
    part('f4', 2, 'bottom', 3, 'top', []),
    part('f5', 3, 'right', 4, 'top', [[centre(4), middle(3)]]),
    part('f6', 4, 'bottom', 5, 'top', [], labelled('Setuju', centre(4) + 3.5, middle(4) + 13)),
    part('f9', 4, 'left', 3, 'bottom', [[centre(3), middle(4)]]),
    part('f7', 5, 'left', 6, 'top', [[centre(6), middle(5)]]),
    part('f10', 6, 'bottom', 7, 'top', []),
    {
      ...part('f8', 7, 'bottom', 7, 'bottom', []),
      parts: 2,
      to: { at: 'connector', id: 'A-out', side: 'top' },
      points: [side(7, 'bottom'), [centre(7), connector.box.y]],
    },
    {
      ...part('f11', 5, 'right', 5, 'right', []),
      kind: 'open',
      to: null,
      head: false,
      points: [side(5, 'right'), [side(5, 'right')[0] + 8, middle(5)]],
    },
  ]
  return {
    page: 2,
    w: W,
    h: H,
    body: BODY,
    tables: [table],
    texts: footer(2, 2),
    images: [],
    symbols,
    connectors: [connector],
    flows,
  }
}

export const handmadeSop = (): Sop => {
  const symbol = (i: number, kind: FlowSymbol['kind'], lane: number): FlowSymbol => ({
    id: `s${i}` as SymbolId,
    kind,
    actors: [`a${lane}` as ActorId],
    text: i === 1 ? 'Cek' : '',
  })
  const rows = ROWS.map((row, i): Activity => ({
    kind: 'activity',
    id: `r${i}` as RowId,
    number: null,
    text: row.text,
    symbols: [symbol(i, row.kind, row.lane)],
    requirements: typeof row.requirements === 'string' ? row.requirements : row.requirements.join('\n'),
    duration: i === 3 ? null : row.duration,
    output: '',
    remarks: '',
  }))
  const pairs: readonly (readonly [string, number, number | null, string])[] = [
    ['f1', 0, 1, ''],
    ['f2', 1, 2, 'Ya'],
    ['f3', 1, 0, 'Tidak'],
    ['f4', 2, 3, ''],
    ['f5', 3, 4, ''],
    ['f6', 4, 5, 'Setuju'],
    ['f9', 4, 3, ''],
    ['f7', 5, 6, ''],
    ['f10', 6, 7, ''],
    ['f8', 7, 0, ''],
    ['f11', 5, null, ''],
  ]
  const flows = pairs.map(([id, from, to, label]): Flow => ({
    kind: 'arrow',
    id: id as FlowId,
    from: `s${from}` as SymbolId,
    to: to === null ? null : (`s${to}` as SymbolId),
    label,
  }))
  return {
    identity: { ...blankIdentity, title: NAME, number: '7/SOP/2026', unit: { text: 'Kantor Kabupaten' } },
    tables: [{ ...emptyTable('t1'), actors: LANES.map((name, i) => ({ id: `a${i}` as ActorId, name })), rows, flows }],
    page: defaultPage,
    edition: { version: 1, status: 'draft', reason: '' },
    classification: {},
  }
}

/** An identity page and a flow page, with the document they were made from, as an exporter is given them. */
export const handmadeInput = (date = '2026-11-24T08:00:00.000Z'): ExportInput => {
  const identity: Page = {
    page: 1,
    w: W,
    h: H,
    body: BODY,
    tables: [identityTable()],
    texts: footer(1, 2),
    images: [{ asset: 'emblem', box: { x: BODY.x + (0.54 * BODY.w - 68) / 2, y: BODY.y + 20, w: 68, h: 68 } }],
    symbols: [],
    connectors: [],
    flows: [],
  }
  const flow = flowPage()
  const layout: Layout = {
    document: 'd1',
    kind: 'sop',
    paper: 'a4',
    orientation: 'landscape',
    pages: [identity, flow],
    totals: {
      activities: 8,
      symbols: 8,
      arrows: 10,
      joints: 0,
      open: 1,
      labels: 3,
      crossings: 0,
      bends: 0,
      flowsOverBreak: 1,
      connectorPairs: 1,
      work: { cellsMeasured: 0, searchSteps: 0, passes: 1 },
    },
    problems: [],
  }
  const none = () => null
  return {
    layout,
    sop: handmadeSop(),
    resolver: { regulation: none, official: none, sop: none, asset: none, style: none },
    fonts: bundledFonts,
    date,
  }
}
