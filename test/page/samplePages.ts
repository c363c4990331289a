// Two pages by hand that hold every kind of mark once: what painters are tested on without a layout.
import type { Cell, Connector, FlowPart, FontName, Layout, Line, Page, PlacedSymbol, Table } from '../../shared/page'

export const line = (text: string, x: number, baseline: number, more: Partial<Line> = {}): Line => ({
  x,
  baseline,
  w: text.length * 4.5,
  text,
  font: 'Arimo',
  sizePt: 9,
  bold: false,
  ...more,
})

export const cell = (
  row: string,
  column: string,
  box: readonly [number, number, number, number],
  lines: readonly Line[],
  more: Partial<Cell> = {},
): Cell => ({
  row,
  column,
  rowSpan: 1,
  colSpan: 1,
  box: { x: box[0], y: box[1], w: box[2], h: box[3] },
  text: lines.map((run) => run.text).join(' '),
  lines,
  clipped: false,
  paragraphs: [],
  valign: 'middle',
  padding: [3.5, 4, 3.5, 4],
  rotated: false,
  field: null,
  ...more,
})

const symbol = (
  id: string,
  shape: PlacedSymbol['shape'],
  box: readonly [number, number, number, number],
  more: Partial<PlacedSymbol> = {},
): PlacedSymbol => ({
  symbol: id,
  row: 'r1',
  kind: shape === 'terminator' ? 'start' : shape,
  shape,
  actors: ['a1'],
  box: { x: box[0], y: box[1], w: box[2], h: box[3] },
  text: '',
  lines: [],
  ...more,
})

const part = (flow: string, points: FlowPart['points'], more: Partial<FlowPart> = {}): FlowPart => ({
  flow,
  kind: 'arrow',
  part: 1,
  parts: 1,
  from: { at: 'symbol', id: 's1', side: 'bottom' },
  to: { at: 'symbol', id: 's2', side: 'top' },
  points,
  head: true,
  sharesStartWith: [],
  sharesEndWith: [],
  label: null,
  ...more,
})

const identity: Table = {
  table: 'identity',
  box: { x: 56, y: 28, w: 700, h: 120 },
  columns: [
    { key: 'left', x: 56, w: 350 },
    { key: 'right', x: 406, w: 350 },
  ],
  rows: [
    { key: 'head', role: 'identity', part: 1, parts: 1, y: 28, h: 60 },
    { key: 'list', role: 'identity', part: 1, parts: 1, y: 88, h: 60 },
  ],
  cells: [
    cell('head', 'right', [406, 28, 350, 60], [line('NOMOR SOP', 412, 50, { bold: true }), line('01/KUA', 520, 50)]),
    cell('head', 'left', [56, 28, 350, 60], [line('KEMENTERIAN AGAMA', 180, 80, { sizePt: 12, bold: true })]),
    cell('list', 'left', [56, 88, 350, 60], [line('Hukum & <tata> "usaha"', 62, 104), line('miring', 62, 118, { font: 'Arimo Italic' })]),
  ],
  rules: [
    { from: [56, 28], to: [756, 28], widthPt: 1 },
    { from: [406, 28], to: [406, 148], widthPt: 0.5 },
  ],
}

export const identityPage: Page = {
  page: 1,
  w: 841.89,
  h: 595.28,
  body: { x: 56, y: 28, w: 757, h: 539 },
  tables: [identity],
  texts: [{ role: 'pageNumber', box: { x: 56, y: 557, w: 757, h: 10 }, lines: [line('halaman 1 dari 2', 750, 566, { sizePt: 8 })] }],
  images: [{ asset: 'emblem', box: { x: 200, y: 32, w: 34, h: 34 } }],
  symbols: [],
  connectors: [],
  flows: [],
}

/** The two words of the basmala's beginning, each its own run, the first word furthest right. */
export const ARABIC = ['بسم', 'الله'] as const
const arabic = (text: string, x: number): Line => line(text, x, 320, { font: 'Noto Naskh Arabic' as FontName, sizePt: 9 })

const flowTable: Table = {
  table: 't1',
  box: { x: 56, y: 60, w: 700, h: 300 },
  columns: [
    { key: 'number', x: 56, w: 24 },
    { key: 'activity', x: 80, w: 120 },
    { key: 'actor:a1', x: 200, w: 70 },
    { key: 'actor:a2', x: 270, w: 70 },
    { key: 'requirements', x: 340, w: 416 },
  ],
  rows: [
    { key: 'header', role: 'header', part: 1, parts: 1, y: 60, h: 40 },
    { key: 'r1', role: 'activity', part: 1, parts: 1, y: 100, h: 100 },
    { key: 'r2', role: 'activity', part: 1, parts: 1, y: 200, h: 100 },
    { key: 'strip', role: 'connectors', part: 1, parts: 1, y: 300, h: 60 },
  ],
  cells: [
    cell('header', 'number', [56, 60, 24, 40], [line('NO', 60, 84, { bold: true })]),
    cell('header', 'activity', [80, 60, 120, 40], [line('KEGIATAN', 110, 84, { bold: true })]),
    cell('header', 'actor:a1', [200, 60, 70, 40], [line('Pemohon', 220, 98, { bold: true })], { rotated: true }),
    cell('r1', 'requirements', [340, 100, 416, 100], [line('Berkas lengkap', 344, 150)]),
    cell('r1', 'number', [56, 100, 24, 100], [line('1', 66, 150)]),
    cell('r1', 'activity', [80, 100, 120, 100], [line('Mengajukan permohonan', 84, 145), line('secara tertulis', 84, 156)]),
    cell('r2', 'number', [56, 200, 24, 100], [line('2', 66, 250)]),
    cell('r2', 'activity', [80, 200, 120, 100], [line('Memeriksa', 84, 250)]),
    cell(
      'strip',
      'number',
      [56, 300, 144, 60],
      [line('A: ke hal. 3', 60, 320, { font: 'Arimo Italic' }), arabic(ARABIC[1], 130), arabic(ARABIC[0], 152)],
    ),
  ],
  rules: [
    { from: [56, 60], to: [756, 60], widthPt: 1 },
    { from: [56, 200], to: [756, 200], widthPt: 0.5 },
    { from: [270, 60], to: [270, 360], widthPt: 0.5 },
  ],
}

const out: Connector = {
  connector: 'A-out',
  letter: 'A',
  role: 'out',
  flow: 'f3',
  partnerPage: 3,
  actor: 'a2',
  box: { x: 296, y: 340, w: 18, h: 16 },
  line: line('A', 301.5, 350, { bold: true }),
}

export const flowPage: Page = {
  ...identityPage,
  page: 2,
  tables: [flowTable],
  texts: [
    { role: 'title', box: { x: 56, y: 40, w: 700, h: 16 }, lines: [line('SOP CONTOH', 380, 52, { sizePt: 10, bold: true })] },
    { role: 'footNote', box: { x: 56, y: 364, w: 700, h: 10 }, lines: [line('*) catatan kaki', 56, 372, { sizePt: 8 })] },
    { role: 'pageNumber', box: { x: 56, y: 557, w: 757, h: 10 }, lines: [line('halaman 2 dari 2', 750, 566, { sizePt: 8 })] },
  ],
  images: [],
  symbols: [
    symbol('s1', 'terminator', [213, 140, 44, 20], { text: 'Mulai', lines: [line('Mulai', 225, 153, { sizePt: 8 })] }),
    symbol('s2', 'decision', [283, 236, 44, 28], { row: 'r2', actors: ['a2'] }),
    symbol('s3', 'process', [213, 240, 44, 20], { row: 'r2' }),
    symbol('s4', 'process', [283, 140, 44, 20], { row: 'r1', actors: ['a2'] }),
  ],
  connectors: [out],
  flows: [
    part('f1', [
      [235, 160],
      [235, 210],
      [305, 210],
      [305, 236],
    ]),
    part(
      'f2',
      [
        [257, 150],
        [283, 150],
      ],
      { kind: 'joint', head: false },
    ),
    part(
      'f3',
      [
        [305, 264],
        [305, 340],
      ],
      {
        parts: 2,
        to: { at: 'connector', id: 'A-out', side: 'top' },
        label: { text: 'Tidak', box: { x: 308.5, y: 270, w: 19, h: 9.6 }, lines: [line('Tidak', 308.5, 278, { sizePt: 8 })] },
      },
    ),
    part(
      'f4',
      [
        [283, 250],
        [270, 250],
      ],
      { kind: 'open', head: false, to: null },
    ),
  ],
}

export const sampleLayout: Layout = {
  document: 'd1',
  kind: 'sop',
  paper: 'a4',
  orientation: 'landscape',
  pages: [identityPage, flowPage],
  totals: {
    activities: 2,
    symbols: 4,
    arrows: 2,
    joints: 1,
    open: 1,
    labels: 1,
    crossings: 0,
    bends: 2,
    flowsOverBreak: 1,
    connectorPairs: 1,
    work: { cellsMeasured: 0, searchSteps: 0, passes: 0 },
  },
  problems: [],
}
