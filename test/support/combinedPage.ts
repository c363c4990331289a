// A second hand-made layout: identity and flow on one F4 page, upright, with what the first has not: a title, rotated names, breaks
// inside words, Arabic, a foot note, a note in italics, an upward arrow of one piece.
import { blankIdentity, emptyTable } from '../../shared/model/create'
import type { ActorId, FlowId, RowId, Sop, SymbolId } from '../../shared/model'
import type { Cell, FlowPart, FontName, Layout, Line, LineEnd, Page, PageText, Paragraph, PlacedSymbol, Table } from '../../shared/page'
import type { ExportInput } from '../../shared/export/input'
import { handmadeInput, tableOf, widthOf, type CellWish } from './pages'

const W = 609.45
const H = 935.43
const BODY = { x: 28.35, y: 56.69, w: W - 2 * 28.35, h: H - 56.69 - 28.35 - 20 }
const CENTRE = BODY.x + BODY.w / 2

const runAt = (text: string, x: number, baseline: number, sizePt: number, bold = false, font: FontName = 'Arimo'): Line => ({
  x,
  baseline,
  w: widthOf(text, sizePt, bold),
  text,
  font,
  sizePt,
  bold,
})
const text = (role: PageText['role'], ...lines: Line[]): PageText => ({
  role,
  box: { x: BODY.x, y: (lines[0]?.baseline ?? 0) - 9, w: BODY.w, h: 12 },
  lines,
})

/** A cell of lines whose breaks and runs are given, at the top of the box. */
const withLines = (
  cell: Cell,
  lines: readonly { readonly runs: readonly Line[]; readonly end: LineEnd }[],
  rightIndentPt: number,
): Cell => {
  const paragraph: Paragraph = { align: 'left', pitchPt: 11, spaceBeforePt: 0, marker: null, indentPt: 0, rightIndentPt, lines }
  return {
    ...cell,
    paragraphs: [paragraph],
    lines: lines.flatMap((line) => line.runs),
    text: lines.flatMap((line) => line.runs.map((run) => run.text)).join(' '),
    valign: 'top',
  }
}
/** A cell whose one line reads upward in its middle. */
const turned = (cell: Cell, name: string): Cell => {
  const run = runAt(name, cell.box.x + cell.box.w / 2 + 0.3 * 8, cell.box.y + cell.box.h / 2 + widthOf(name, 8, true) / 2, 8, true)
  const paragraph: Paragraph = {
    align: 'center',
    pitchPt: 9.2,
    spaceBeforePt: 0,
    marker: null,
    indentPt: 0,
    rightIndentPt: 0,
    lines: [{ runs: [run], end: 'paragraph' }],
  }
  return { ...cell, paragraphs: [paragraph], lines: [run], text: name, rotated: true }
}
const changed = (table: Table, row: string, column: string, change: (cell: Cell) => Cell): Table => ({
  ...table,
  cells: table.cells.map((cell) => (cell.row === row && cell.column === column ? change(cell) : cell)),
})

const LANES = ['Pemohon', 'Kepala Seksi'] as const
const page = (): Page => {
  const head = { size: 8, pitch: 9.2, bold: true }
  const cell = { size: 9, pitch: 11 }
  const identity = tableOf(
    'identity',
    BODY.x,
    BODY.y + 16,
    [
      ['left', 0.46 * BODY.w],
      ['label', 116],
      ['value', 0.54 * BODY.w - 116],
    ],
    [
      ['number', 'identity', 20],
      ['title', 'identity', 30],
      ['pair1', 'identity', 60],
    ],
    [
      {
        row: 0,
        column: 0,
        rowSpan: 2,
        text: 'KANTOR KABUPATEN',
        type: { size: 12, pitch: 15.36, bold: true },
        align: 'center',
        padding: 6,
      },
      { row: 0, column: 1, text: 'NOMOR SOP', type: head, padding: 6 },
      { row: 0, column: 2, text: '12/SOP', type: cell, padding: 6 },
      { row: 1, column: 1, text: 'NAMA SOP', type: head, padding: 6 },
      { row: 1, column: 2, text: 'LEGALISASI & SALINAN <IJAZAH>', type: { size: 10, pitch: 12.5, bold: true }, padding: 6 },
      { row: 2, column: 0, text: 'Dasar hukum', type: cell, padding: 6, valign: 'top' },
      { row: 2, column: 1, colSpan: 2, text: 'Kualifikasi', type: cell, padding: 6, valign: 'top' },
    ],
    [2],
  )
  const top = identity.box.y + identity.box.h + 12
  const S: Partial<CellWish> = { type: cell }
  let flow = tableOf(
    't1',
    BODY.x,
    top,
    [
      ['number', 24],
      ['activity', 150],
      ['actor:a0', 60],
      ['actor:a1', 60],
      ['requirements', 92],
      ['duration', 52],
      ['output', BODY.w - 438],
    ],
    [
      ['header-1', 'header', 17],
      ['header-2', 'header', 70],
      ['r0', 'activity', 60],
      ['r1', 'activity', 60],
    ],
    [
      { row: 0, column: 0, rowSpan: 2, text: 'NO', type: head, align: 'center' },
      { row: 0, column: 1, rowSpan: 2, text: 'KEGIATAN', type: head, align: 'center' },
      { row: 0, column: 2, colSpan: 2, text: 'PELAKSANA', type: head, align: 'center' },
      { row: 0, column: 4, colSpan: 3, text: 'MUTU BAKU', type: head, align: 'center' },
      { row: 1, column: 4, text: 'SYARAT', type: head, align: 'center' },
      { row: 1, column: 5, text: 'WAKTU', type: head, align: 'center' },
      { row: 1, column: 6, text: 'OUTPUT', type: head, align: 'center' },
      { ...S, row: 2, column: 0, text: '1', type: cell, align: 'center' },
      { ...S, row: 2, column: 1, text: 'Menyerahkan berkas', type: cell },
      { ...S, row: 2, column: 5, text: '5 menit', type: cell, align: 'center', padding: 3 },
      { ...S, row: 3, column: 0, text: '2', type: cell, align: 'center' },
      { ...S, row: 3, column: 1, text: 'Meneliti berkas', type: cell },
      { ...S, row: 3, column: 5, text: '1 Jam', type: cell, align: 'center', padding: 3 },
      { ...S, row: 3, column: 6, text: 'Berkas', type: cell },
    ],
    [2],
  )
  LANES.forEach((name, i) => {
    flow = changed(flow, 'header-2', `actor:a${i}`, (at) => turned(at, name))
  })
  flow = changed(flow, 'r0', 'requirements', (at) => {
    const [x, y] = [at.box.x + 4, at.box.y + 4 + 8.8]
    return withLines(
      at,
      [
        { runs: [runAt('Surat pertang-', x, y, 9)], end: 'hyphen' },
        { runs: [runAt('gungjawaban/', x, y + 11, 9)], end: 'zero-width' },
        { runs: [runAt('kuasa', x, y + 22, 9)], end: 'paragraph' },
      ],
      18, // room enough for the next word, so the indent holds the break
    )
  })
  flow = changed(flow, 'r0', 'output', (at) => {
    const [x, y] = [at.box.x + 4, at.box.y + 4 + 8.8]
    const latin = runAt('Ijazah ', x, y, 9)
    const right = { ...runAt('شهادة', x + latin.w + 24, y, 9, false, 'Noto Naskh Arabic'), w: 20 }
    const left = { ...runAt('رسمية', x + latin.w, y, 9, false, 'Noto Naskh Arabic'), w: 21 }
    return withLines(at, [{ runs: [latin, left, right], end: 'paragraph' }], 0)
  })
  const row = (i: number): number => (flow.rows[2 + i]?.y ?? 0) + 30
  const centre = (lane: number): number => BODY.x + 174 + lane * 60 + 30
  const symbol = (i: number, lane: number, kind: PlacedSymbol['kind']): PlacedSymbol => ({
    symbol: `s${i}`,
    row: `r${i}`,
    kind,
    shape: kind === 'start' ? 'terminator' : 'decision',
    actors: [`a${lane}`],
    box: { x: centre(lane) - 20, y: row(i) - 10, w: 40, h: 20 },
    text: '',
    lines: [],
  })
  const upward: FlowPart = {
    flow: 'f2',
    kind: 'arrow',
    part: 1,
    parts: 1,
    from: { at: 'symbol', id: 's1', side: 'top' },
    to: { at: 'symbol', id: 's0', side: 'bottom' },
    points: [
      [centre(0), row(1) - 10],
      [centre(0), row(0) + 10],
    ],
    head: true,
    sharesStartWith: [],
    sharesEndWith: [],
    label: null,
  }
  const title = 'Pelayanan legalisasi'
  const note = flow.box.y + flow.box.h + 12
  return {
    page: 1,
    w: W,
    h: H,
    body: BODY,
    tables: [identity, flow],
    texts: [
      text('title', runAt(title, CENTRE - widthOf(title, 10, true) / 2, BODY.y + 11, 10, true)),
      text('footNote', runAt('Catatan: berkas dikembalikan bila tidak lengkap.', BODY.x, note, 8)),
      text('pageNumber', runAt('SOP Legalisasi', BODY.x, H - 28.35 - 1, 8)),
      text('pageNumber', runAt('halaman 1 dari 1', BODY.x + BODY.w - widthOf('halaman 1 dari 1', 8, false), H - 28.35 - 1, 8)),
    ],
    images: [],
    symbols: [symbol(0, 0, 'start'), symbol(1, 0, 'decision')],
    connectors: [],
    flows: [
      upward,
      {
        ...upward,
        flow: 'f1',
        kind: 'joint',
        head: false,
        from: { at: 'symbol', id: 's0', side: 'right' },
        to: null,
        points: [
          [centre(0) + 20, row(0)],
          [centre(1), row(0)],
          [centre(1), row(1)],
          [centre(0) + 20, row(1)],
        ],
      },
    ],
  }
}

const sop = (): Sop => ({
  ...handmadeInput().sop,
  identity: { ...blankIdentity, title: 'Legalisasi & Salinan <Ijazah>', number: '12/SOP' },
  tables: [
    {
      ...emptyTable('t1'),
      actors: LANES.map((name, i) => ({ id: `a${i}` as ActorId, name })),
      rows: ['Menyerahkan berkas', 'Meneliti "berkas" & <salinan>'].map((words, i) => ({
        kind: 'activity' as const,
        id: `r${i}` as RowId,
        number: null,
        text: words,
        symbols: [
          {
            id: `s${i}` as SymbolId,
            kind: i === 0 ? ('start' as const) : ('decision' as const),
            actors: ['a0' as ActorId] as const,
            text: '',
          },
        ],
        requirements: '',
        duration: '',
        output: '',
        remarks: '',
      })),
      flows: [
        { kind: 'arrow', id: 'f2' as FlowId, from: 's1' as SymbolId, to: 's0' as SymbolId, label: '' },
        { kind: 'joint', id: 'f1' as FlowId, between: ['s0' as SymbolId, 's1' as SymbolId] },
      ],
    },
  ],
})

/** Identity and flow on one upright F4 page, as an exporter is given them. */
export const combinedInput = (): ExportInput => {
  const base = handmadeInput()
  const layout: Layout = { ...base.layout, paper: 'f4', orientation: 'portrait', pages: [page()] }
  return { ...base, layout, sop: sop() }
}
