// The structure of the PDF for those who hear it: tables with rows and header cells, the drawing as one figure with a sentence, lines
// and page numbers as artifacts. Marks are painted in their order; what belongs together is bracketed on the way and sorted afterwards.
import type { Box, Cell, Mark, Page, Table, TextMark } from '../../page'
import type { PdfDocument } from './paint'

type Content = PDFKit.PDFStructureContent
type Element = PDFKit.PDFStructureElement

export interface PageSentences {
  readonly emblem: string
  readonly qr: string
  readonly drawing: string
}

type Figure = keyof PageSentences

/** Brackets of one page: which marks form one piece of content, and where the piece stands in the structure. */
interface Piece {
  readonly marks: readonly Mark[]
  readonly of: 'artifact' | 'footer' | Figure | TextMark['of']
}

/** A piece of text in the page's content; `placed` once an element holds it. */
interface Spoken {
  readonly of: TextMark['of']
  readonly box: Box
  readonly content: Content
  placed: boolean
}

/** The contents of those texts, each for one element only. */
function placed(texts: readonly Spoken[]): Content[] {
  return texts
    .filter((text) => !text.placed)
    .map((text) => {
      text.placed = true
      return text.content
    })
}

/** Paints the marks through `paint`, bracketed, and gives the page's structure elements in reading order. */
export function paintTagged(
  doc: PdfDocument,
  page: Page,
  marks: readonly Mark[],
  sentences: PageSentences,
  paint: (mark: Mark) => void,
): readonly Element[] {
  const figures: Record<Figure, Content[]> = { emblem: [], qr: [], drawing: [] }
  const texts: Spoken[] = []
  for (const piece of piecesOf(marks)) {
    if (piece.of === 'artifact' || piece.of === 'footer') {
      doc.markContent('Artifact', { type: piece.of === 'footer' ? 'Pagination' : 'Layout' })
    } else if (typeof piece.of === 'string') {
      figures[piece.of].push(doc.markStructureContent('Figure'))
    } else {
      const [first] = piece.marks
      const at = first?.kind === 'text' ? { x: first.run.x, y: first.run.baseline, w: first.run.w, h: 0 } : { x: 0, y: 0, w: 0, h: 0 }
      texts.push({ of: piece.of, box: at, content: doc.markStructureContent(tagOf(page, piece.of)), placed: false })
    }
    for (const mark of piece.marks) paint(mark)
    doc.endMarkedContent()
  }
  const figure = (of: Figure): readonly Element[] =>
    figures[of].length === 0 ? [] : [doc.struct('Figure', { alt: sentences[of] }, figures[of])]
  const blocks: { readonly y: number; readonly elements: readonly Element[] }[] = [
    ...page.tables.map((table) => ({ y: table.box.y, elements: [tableElement(doc, table, texts)] })),
    ...page.texts
      .filter((text) => text.role !== 'pageNumber')
      .map((text) => ({
        y: text.box.y,
        elements: [
          doc.struct('P', {}, placed(texts.filter(({ of, box }) => of.at === 'text' && of.role === text.role && inside(text.box, box)))),
        ],
      })),
  ]
  const elements = blocks.sort((a, b) => a.y - b.y).flatMap((block) => block.elements)
  // Drawn words that stand in no cell still have a place to be heard.
  const loose = placed(texts)
  return [
    ...figure('emblem'),
    ...figure('qr'),
    ...elements,
    ...(loose.length > 0 ? [doc.struct('P', {}, loose)] : []),
    ...figure('drawing'),
  ]
}

/** Neighbouring marks of one cell, one text, the drawing or the frame lines are one piece. */
function piecesOf(marks: readonly Mark[]): readonly Piece[] {
  const pieces: { marks: Mark[]; of: Piece['of']; key: string }[] = []
  for (const mark of marks) {
    const of = belonging(mark)
    const key = typeof of === 'string' ? of : JSON.stringify(of)
    const last = pieces.at(-1)
    if (last?.key === key) last.marks.push(mark)
    else pieces.push({ marks: [mark], of, key })
  }
  return pieces
}

function belonging(mark: Mark): Piece['of'] {
  switch (mark.kind) {
    case 'rule':
      return 'artifact'
    case 'image':
      return mark.asset === 'qr' ? 'qr' : 'emblem'
    case 'stroke':
    case 'head':
      return mark.of === null ? 'artifact' : 'drawing'
    case 'ground':
      return 'drawing'
    case 'outline':
      return mark.of.at === 'legend' ? 'artifact' : 'drawing' // the words beside it say what it means
    case 'text':
      return mark.of.at === 'text' && mark.of.role === 'pageNumber' ? 'footer' : mark.of
  }
}

const headRoles = new Set<Table['rows'][number]['role']>(['header', 'columnNumbers'])
const isHead = (table: Table, row: string): boolean => table.rows.some(({ key, role }) => key === row && headRoles.has(role))

function tagOf(page: Page, of: TextMark['of']): string {
  if (of.at === 'text') return 'P'
  if (of.at !== 'cell') return 'TD'
  const table = page.tables.find((one) => one.table === of.table)
  return table !== undefined && isHead(table, of.row) ? 'TH' : 'TD'
}

function tableElement(doc: PdfDocument, table: Table, texts: readonly Spoken[]): Element {
  const mine = texts.filter(({ of, box }) => (of.at === 'cell' ? of.table === table.table : of.at !== 'text' && inside(table.box, box)))
  const rows = table.rows.map((row) => {
    const cells = table.cells.filter((cell) => cell.row === row.key).sort((a, b) => a.box.x - b.box.x)
    const contents = (cell: Cell) =>
      placed(mine.filter(({ of, box }) => (of.at === 'cell' ? of.row === cell.row && of.column === cell.column : inside(cell.box, box))))
    return doc.struct(
      'TR',
      {},
      cells.map((cell) => cellElement(doc, cell, headRoles.has(row.role), contents(cell))),
    )
  })
  return doc.struct('Table', {}, rows)
}

function cellElement(doc: PdfDocument, cell: Cell, head: boolean, contents: readonly Content[]): Element {
  const element = doc.struct(head ? 'TH' : 'TD', {})
  const attributes = {
    ...(head ? { Scope: 'Column' } : {}),
    ...(cell.rowSpan > 1 ? { RowSpan: cell.rowSpan } : {}),
    ...(cell.colSpan > 1 ? { ColSpan: cell.colSpan } : {}),
  }
  // pdfkit's options know the scope alone; spans belong into the same dictionary.
  if (Object.keys(attributes).length > 0)
    Object.assign((element as unknown as { readonly dictionary: { readonly data: object } }).dictionary.data, {
      A: { O: 'Table', ...attributes },
    })
  for (const content of contents) element.add(content)
  element.end()
  return element
}

const inside = (outer: Box, inner: Box): boolean => {
  const [x, y] = [inner.x + inner.w / 2, inner.y]
  return x >= outer.x && x <= outer.x + outer.w && y >= outer.y && y <= outer.y + outer.h + 1
}
