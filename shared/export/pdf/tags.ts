// The structure of the PDF for those who hear it: tables with rows and header cells, the drawing as one figure with a sentence, lines
// and page numbers as artifacts. Marks are painted in their order; what belongs together is bracketed on the way and sorted afterwards.
import type { Box, Cell, Line, Mark, Page, PageText, Table, TextMark } from '../../page'
import type { PdfDocument } from './paint'
import { isShaped } from './shaped'

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
  readonly text: PageText | null
}

/** A piece of text in the page's content; `placed` once an element holds it. */
interface Spoken {
  readonly of: TextMark['of']
  readonly text: PageText | null // the page text that it belongs to
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
  const parted = partedRuns(page)
  for (const piece of piecesOf(page, marks)) {
    if (piece.of === 'artifact' || piece.of === 'footer') {
      doc.markContent('Artifact', { type: piece.of === 'footer' ? 'Pagination' : 'Layout' })
    } else if (typeof piece.of === 'string') {
      figures[piece.of].push(doc.markStructureContent('Figure'))
    } else {
      const [first] = piece.marks
      const at = first?.kind === 'text' ? { x: first.run.x, y: first.run.baseline, w: first.run.w, h: 0 } : { x: 0, y: 0, w: 0, h: 0 }
      texts.push({ of: piece.of, text: piece.text, box: at, content: doc.markStructureContent(tagOf(page, piece.of)), placed: false })
    }
    piece.marks.forEach((mark, i) => paint(withBlank(mark, piece.marks[i + 1], parted)))
    doc.endMarkedContent()
  }
  const figure = (of: Figure): readonly Element[] =>
    figures[of].length === 0 ? [] : [doc.struct('Figure', { alt: sentences[of] }, figures[of])]
  const blocks: { readonly y: number; readonly elements: readonly Element[] }[] = [
    ...page.tables.map((table) => ({ y: table.box.y, elements: [tableElement(doc, table, texts)] })),
    ...page.texts
      .map((text) => ({ y: text.box.y, contents: placed(texts.filter((one) => one.text === text)) }))
      .filter(({ contents }) => contents.length > 0)
      .map(({ y, contents }) => ({ y, elements: [doc.struct('P', {}, contents)] })),
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

/** The last runs of lines inside a word: what follows belongs to the same word. */
const partedRuns = (page: Page): ReadonlySet<Line> =>
  new Set(
    page.tables.flatMap(({ cells }) =>
      cells.flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ lines }) =>
          lines.flatMap(({ runs, end }) => (end === 'hyphen' || end === 'zero-width' ? runs.slice(-1) : [])),
        ),
      ),
    ),
  )

/** The mark with the blank that parts its words from those of the next: whoever hears a page does not see that they stand apart. */
function withBlank(mark: Mark, next: Mark | undefined, parted: ReadonlySet<Line>): Mark {
  if (mark.kind !== 'text' || next?.kind !== 'text' || isShaped(mark.run.font)) return mark
  const { run } = mark
  const besides = Math.abs(run.baseline - next.run.baseline) < 0.5
  const apart = besides ? Math.abs(next.run.x - run.x - run.w) > 0.1 * run.sizePt : !parted.has(run)
  return apart && /\S$/.test(run.text) ? { ...mark, run: { ...run, text: `${run.text} ` } } : mark
}

/** The page text of each run that stands in no table. */
const pageTexts = (page: Page): ReadonlyMap<Line, PageText> =>
  new Map(page.texts.flatMap((text) => text.lines.map((run): readonly [Line, PageText] => [run, text])))

/** Neighbouring marks of one cell, one text, the drawing or the frame lines are one piece. */
function piecesOf(page: Page, marks: readonly Mark[]): readonly Piece[] {
  const textOf = pageTexts(page)
  // Lines in the footer of every page: the page's number is heard on none, a note on the first.
  const inFooter = (text: PageText | null): boolean => text?.role === 'pageNumber' || (text?.inFooter === true && page.page > 1)
  const pieces: { marks: Mark[]; of: Piece['of']; text: PageText | null; key: string }[] = []
  for (const mark of marks) {
    const text = (mark.kind === 'text' ? textOf.get(mark.run) : undefined) ?? null
    const of = inFooter(text) ? 'footer' : belonging(mark)
    const key = typeof of === 'string' ? of : JSON.stringify(of)
    const last = pieces.at(-1)
    if (last?.key === key && last.text === text) last.marks.push(mark)
    else pieces.push({ marks: [mark], of, text, key })
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
      return mark.of
  }
}

const headRoles = new Set<Table['rows'][number]['role']>(['header', 'columnNumbers'])
/** Whose head a cell is: its column's in the rows above a table, its row's where it names a field of the identity part. */
const scopeOf = (table: Table, { row, column, colSpan }: Cell): 'Column' | 'Row' | null => {
  if (table.table === 'identity') return column === 'label' && colSpan === 1 ? 'Row' : null
  return table.rows.some(({ key, role }) => key === row && headRoles.has(role)) ? 'Column' : null
}

function tagOf(page: Page, of: TextMark['of']): string {
  if (of.at === 'text') return 'P'
  if (of.at !== 'cell') return 'TD'
  const table = page.tables.find((one) => one.table === of.table)
  const cell = table?.cells.find(({ row, column }) => row === of.row && column === of.column)
  return table !== undefined && cell !== undefined && scopeOf(table, cell) !== null ? 'TH' : 'TD'
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
      cells.map((cell) => cellElement(doc, cell, scopeOf(table, cell), contents(cell))),
    )
  })
  return doc.struct('Table', {}, rows)
}

function cellElement(doc: PdfDocument, cell: Cell, scope: 'Column' | 'Row' | null, contents: readonly Content[]): Element {
  const element = doc.struct(scope === null ? 'TD' : 'TH', {})
  const attributes = {
    ...(scope === null ? {} : { Scope: scope }),
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
