// A page's order in the file: an anchor paragraph with the drawing, the tables with their gaps, texts; sections by paper; the footer with fields.
import {
  AlignmentType,
  Footer,
  PageNumber,
  PageOrientation,
  Paragraph as DocxParagraph,
  Tab,
  TabStopType,
  TextRun,
  type FileChild,
  type ISectionOptions,
  type ParagraphChild,
} from 'docx'
import type { Box, Line, Page, PageText, Table } from '../../page'
import type { AltTexts } from './altText'
import { cellOf, freePicture, type Picture } from './picture'
import { legendDrawing } from './legend'
import { drawingOf } from './shapes'
import { metricsOf } from './strut'
import { tableOf } from './table'
import { emptyParagraph, exactly, officeFont, printed, runsOf, xmlText } from './text'
import { halfPoints, lineTop, pitchOf, rowsOfRuns, twips } from './units'

/** Height (twips) of the paragraph that opens a page and holds its drawing. */
const ANCHOR = 56
/** Room (pt) under the body that a word processor may use before it breaks the page. */
const SPARE = 6
/** Least height (twips) of the paragraph between two tables, without which they would become one. */
const GAP = 20

interface TextBlock {
  readonly kind: 'text'
  readonly top: number
  readonly bottom: number
  readonly text: PageText
}
type Block = TextBlock | { readonly kind: 'table'; readonly top: number; readonly bottom: number; readonly table: Table }

const isFooter = (text: PageText): boolean => text.role === 'pageNumber' || text.inFooter === true

const textBlock = (text: PageText): TextBlock => {
  const pitch = twips(pitchOf(text.lines))
  const top = lineTop(text.lines[0]?.baseline ?? text.box.y, pitch)
  return { kind: 'text', top, bottom: top + pitch * rowsOfRuns(text.lines).length, text }
}

/** Tables and texts from the top, with their edges in twips from the paper's top. */
const blocksOf = (page: Page): readonly Block[] => {
  const tables = page.tables.map((table): Block => {
    const metrics = metricsOf(table)
    return { kind: 'table', top: metrics.rows[0]?.top ?? twips(table.box.y), bottom: metrics.bottom, table }
  })
  const texts = page.texts.filter((text) => !isFooter(text) && text.lines.length > 0).map(textBlock)
  return [...tables, ...texts].sort((a, b) => a.top - b.top)
}

const alignmentOf = (text: PageText, body: Box) => {
  const first = text.lines[0]
  if (!first) return AlignmentType.LEFT
  const [axis, middle] = [body.x + body.w / 2, first.x + first.w / 2]
  if (text.role === 'title' && Math.abs(middle - axis) < 1) return AlignmentType.CENTER
  return first.x > axis && Math.abs(first.x + first.w - body.x - body.w) < 1 ? AlignmentType.RIGHT : AlignmentType.LEFT
}

const textParagraphs = (text: PageText, before: number, body: Box): DocxParagraph[] => {
  const line = twips(pitchOf(text.lines))
  const alignment = alignmentOf(text, body)
  const fromLeft = (run: Line | undefined): number => twips((run?.x ?? body.x) - body.x)
  const legend = legendDrawing(text)
  return rowsOfRuns(text.lines).map((runs, i) => {
    const left = alignment === AlignmentType.LEFT ? fromLeft(runs[0]) : 0
    // Words between the legend's drawings stand at tab stops.
    const [first, ...others] = legend === null ? [runs] : runs.map((run) => [run])
    return new DocxParagraph({
      alignment,
      spacing: exactly(line, { before: i === 0 ? before : 0, after: 0 }),
      ...(left > 0 ? { indent: { left } } : {}),
      ...(others.length > 0 ? { tabStops: others.map(([run]) => ({ type: TabStopType.LEFT, position: fromLeft(run) })) } : {}),
      children: [
        ...(legend !== null && i === 0 ? [legend] : []),
        ...runsOf([{ runs: first ?? [], end: 'paragraph' }]),
        ...others.flatMap((part) => [new TextRun({ children: [new Tab()] }), ...runsOf([{ runs: part, end: 'paragraph' }])]),
      ],
    })
  })
}

const pageChildren = (
  page: Page,
  marginTop: number,
  first: boolean,
  lastPage: boolean,
  texts: AltTexts,
  pictures: readonly Picture[],
): FileChild[] => {
  const blocks = blocksOf(page)
  const drawing = drawingOf(page, texts)
  const placed = pictures.map((picture) => ({ picture, cell: cellOf(page, picture) }))
  const free = placed.flatMap(({ picture, cell }) => (cell === null && picture.png !== null ? [freePicture(picture, picture.png)] : []))
  // Identity and flow on one page: the drawing belongs to the paragraph between them, before the table that it is drawn on.
  const between = blocks.filter((block) => block.kind === 'table').length > 1
  const children: FileChild[] = []
  let cursor = marginTop
  const anchor = (height: number, content: ParagraphChild[], breakBefore: boolean): void => {
    children.push(
      new DocxParagraph({
        ...(breakBefore ? { pageBreakBefore: true } : {}),
        spacing: exactly(Math.max(GAP, height)),
        children: content,
      }),
    )
    cursor += Math.max(GAP, height)
  }
  anchor((blocks[0]?.top ?? marginTop + ANCHOR) - cursor, [...free, ...(drawing && !between ? [drawing] : [])], !first)
  let tables = 0
  let afterTable = false
  for (const block of blocks) {
    if (block.kind === 'text') {
      children.push(...textParagraphs(block.text, Math.max(0, block.top - cursor), page.body))
      cursor = Math.max(block.bottom, cursor)
      afterTable = false
      continue
    }
    const holdsDrawing = between && tables === 1 && drawing !== null
    if (afterTable || holdsDrawing || block.top - cursor >= GAP) anchor(block.top - cursor, holdsDrawing && drawing ? [drawing] : [], false)
    const built = tableOf(block.table, page.body.x, (cell) => placed.flatMap((item) => (item.cell === cell ? [item.picture] : [])))
    children.push(built.table)
    cursor += built.bottom - built.top
    tables += 1
    afterTable = true
  }
  if (afterTable && lastPage) children.push(emptyParagraph(GAP))
  return children
}

/** The footer's right text with fields in place of the page's number and of their count. */
const numbering = (text: string, page: number, pages: number): string[] => {
  const match = /^(\D*)(\d+)(\D+)(\d+)(\D*)$/.exec(text)
  if (!match || match[2] !== String(page) || match[4] !== String(pages)) return printed(text)
  return [match[1] ?? '', PageNumber.CURRENT, match[3] ?? '', PageNumber.TOTAL_PAGES, match[5] ?? ''].filter((part) => part !== '')
}

const footerOf = (page: Page, pages: number): { readonly footer: Footer; readonly top: number; readonly bottom: number } | null => {
  const runs = page.texts
    .filter((text) => text.role === 'pageNumber')
    .flatMap((text) => text.lines)
    .sort((a, b) => a.x - b.x)
  const last = runs.at(-1)
  const first = runs[0]
  if (!first || !last) return null
  const pitch = twips(pitchOf([last]))
  const top = lineTop(last.baseline, pitch)
  const atRight = Math.abs(last.x + last.w - (page.body.x + page.body.w)) < 1
  const left = runs.slice(0, -1)
  const style = { font: officeFont(last.font), size: halfPoints(last.sizePt), ...(last.bold ? { bold: true } : {}) }
  const notes = page.texts.filter((text) => text.inFooter === true).map(textBlock)
  const above = notes.at(-1)?.bottom ?? top
  const paragraph = new DocxParagraph({
    tabStops: [{ type: TabStopType.RIGHT, position: twips(page.body.w) }],
    spacing: exactly(pitch, { before: Math.max(0, top - above), after: 0 }),
    children: [
      ...(left.length > 0 ? runsOf([{ runs: left, end: 'paragraph' }]) : []),
      new TextRun({ ...style, children: [...(atRight ? [new Tab()] : []), ...numbering(xmlText(last.text), page.page, pages)] }),
    ],
  })
  const children = [...notes.flatMap(({ text }) => textParagraphs(text, 0, page.body)), paragraph]
  return { footer: new Footer({ children }), top: notes[0]?.top ?? top, bottom: top + pitch }
}

const sameSheet = (a: Page, b: Page): boolean =>
  Math.abs(a.w - b.w) < 0.1 && Math.abs(a.h - b.h) < 0.1 && Math.abs(a.body.x - b.body.x) < 0.1 && Math.abs(a.body.w - b.body.w) < 0.1

const sectionOf = (
  pages: readonly Page[],
  total: number,
  lastSection: boolean,
  texts: AltTexts,
  picturesOf: (page: Page) => readonly Picture[],
): ISectionOptions => {
  const sheet = pages[0] as Page
  const height = twips(sheet.h)
  const tops = pages.flatMap((page) => blocksOf(page)[0]?.top ?? [])
  const marginTop = Math.max(0, Math.min(...tops, twips(sheet.body.y)) - ANCHOR)
  const footer = footerOf(sheet, total)
  const ends = pages.flatMap((page) => [twips(page.body.y + page.body.h + SPARE), ...blocksOf(page).map((block) => block.bottom + GAP)])
  const bottom = Math.min(Math.max(...ends), footer?.top ?? height)
  const landscape = sheet.w > sheet.h
  return {
    properties: {
      page: {
        // The library wants the upright sheet and turns it itself.
        size: {
          width: twips(Math.min(sheet.w, sheet.h)),
          height: twips(Math.max(sheet.w, sheet.h)),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: marginTop,
          bottom: Math.max(0, height - bottom),
          left: twips(sheet.body.x),
          right: Math.max(0, twips(sheet.w) - twips(sheet.body.x + sheet.body.w)),
          header: Math.floor(marginTop / 2), // empty here; a header that a clerk adds stays on the part of the sheet that printers reach
          footer: footer ? Math.max(0, height - footer.bottom) : 0,
          gutter: 0,
        },
      },
    },
    ...(footer ? { footers: { default: footer.footer } } : {}),
    children: pages.flatMap((page, i) =>
      pageChildren(page, marginTop, i === 0, lastSection && i === pages.length - 1, texts, picturesOf(page)),
    ),
  }
}

/** The document's sections: one for each run of pages of the same sheet. */
export const sectionsOf = (pages: readonly Page[], texts: AltTexts, picturesOf: (page: Page) => readonly Picture[]): ISectionOptions[] => {
  const runs: Page[][] = []
  for (const page of pages) {
    const last = runs.at(-1)
    if (last?.[0] && sameSheet(last[0], page)) last.push(page)
    else runs.push([page])
  }
  return runs.map((run, i) => sectionOf(run, pages.length, i === runs.length - 1, texts, picturesOf))
}
