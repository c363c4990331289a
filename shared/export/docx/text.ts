// Real text: printed runs become runs of a word processor, in logical order, with the layout's line breaks held where it would break later.
import { AlignmentType, LineRuleType, PageNumber, Paragraph as DocxParagraph, SoftHyphen, Tab, TextRun } from 'docx'
import type { FontName, Line, LineEnd, Paragraph } from '../../page'
import { halfPoints, twips } from './units'

/** The face that a user's word processor has, of equal widths, for each bundled one. */
const OFFICE_FONT: Record<FontName, { readonly name: string; readonly italics: boolean }> = {
  Arimo: { name: 'Arial', italics: false },
  'Arimo Italic': { name: 'Arial', italics: true },
  Tinos: { name: 'Times New Roman', italics: false },
  'Tinos Italic': { name: 'Times New Roman', italics: true },
  Carlito: { name: 'Calibri', italics: false },
  'Carlito Italic': { name: 'Calibri', italics: true },
  'Noto Naskh Arabic': { name: 'Arial', italics: false }, // the office face that has Arabic letters
}
export const officeFont = (font: FontName): string => OFFICE_FONT[font].name

// Characters that XML 1.0 cannot hold make Word call a file damaged.
// oxlint-disable-next-line no-control-regex
const NOT_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
/** The text without the characters that an XML file must not hold. */
export const xmlText = (text: string): string => text.replace(NOT_XML, '')

const isRightToLeft = (run: Line): boolean => run.font === 'Noto Naskh Arabic'
const sameFormat = (a: Line, b: Line): boolean => a.font === b.font && a.sizePt === b.sizePt && a.bold === b.bold

const isArabicDigit = ({ text }: Line): boolean => /^[\u0660-\u0669\u06f0-\u06f9]+$/.test(text)
/** Arabic digits are placed one by one; those of a number, which is written from left to right even there, are one run again. */
const withWholeNumbers = (runs: readonly Line[]): readonly Line[] =>
  runs.reduce<readonly Line[]>((whole, run) => {
    const last = whole.at(-1)
    if (!last || !isArabicDigit(last) || !isArabicDigit(run) || Math.abs(run.x - last.x - last.w) > 0.1 * run.sizePt) return [...whole, run]
    return [...whole.slice(0, -1), { ...last, text: last.text + run.text, w: run.x + run.w - last.x }]
  }, [])

/** The runs of one printed line in logical order: neighbouring right-to-left words were placed from the right. */
const logicalOrder = (placed: readonly Line[]): readonly { readonly run: Line; readonly text: string }[] => {
  const runs = withWholeNumbers(placed)
  const order: Line[] = []
  for (let i = 0; i < runs.length;) {
    const run = runs[i] as Line
    if (!isRightToLeft(run)) {
      order.push(run)
      i += 1
      continue
    }
    let end = i
    while (end < runs.length && isRightToLeft(runs[end] as Line)) end += 1
    order.push(...runs.slice(i, end).sort((a, b) => b.x - a.x))
    i = end
  }
  return order.map((run, i) => {
    const before = order[i - 1]
    if (!before) return { run, text: run.text }
    const gap = Math.max(run.x - (before.x + before.w), before.x - (run.x + run.w))
    const spaced = /\s$/.test(before.text) || /^\s/.test(run.text)
    return { run, text: !spaced && gap > 0.1 * run.sizePt ? ` ${run.text}` : run.text }
  })
}

// The library takes a run's child that is exactly one of these words for a field: such a text is handed over in two parts.
const FIELD_WORDS: readonly string[] = Object.values(PageNumber)
/** A text as children of a run that print as they stand. */
export const printed = (text: string): string[] => (FIELD_WORDS.includes(text) ? [text.slice(0, 1), text.slice(1)] : [text])

interface Piece {
  readonly format: Line
  readonly children: (string | SoftHyphen | Tab)[]
  readonly breakBefore: boolean
}

/** Appends what holds the break at a line's end: a soft hyphen for a printed one, a zero width space inside a word, a space elsewhere. */
const endLine = (piece: Piece, end: LineEnd): void => {
  if (end === 'space') piece.children.push(' ')
  else if (end === 'zero-width') piece.children.push('\u200b')
  else if (end === 'hyphen') {
    const last = piece.children.at(-1)
    if (typeof last === 'string' && last.endsWith('-')) piece.children[piece.children.length - 1] = last.slice(0, -1)
    piece.children.push(new SoftHyphen())
  }
}

const joined = (children: readonly (string | SoftHyphen | Tab)[]): (string | SoftHyphen | Tab)[] => {
  const out: (string | SoftHyphen | Tab)[] = []
  for (const child of children) {
    const last = out.at(-1)
    if (typeof child === 'string' && typeof last === 'string') out[out.length - 1] = last + child
    else out.push(child)
  }
  return out
}

const textRun = (piece: Piece): TextRun => {
  const font = OFFICE_FONT[piece.format.font]
  const size = halfPoints(piece.format.sizePt)
  const rightToLeft = isRightToLeft(piece.format)
  return new TextRun({
    children: joined(piece.children).flatMap((child): (string | SoftHyphen | Tab)[] =>
      typeof child === 'string' ? printed(child) : [child],
    ),
    font: font.name,
    size,
    sizeComplexScript: rightToLeft,
    ...(piece.breakBefore ? { break: 1 } : {}),
    ...(piece.format.bold ? { bold: true } : {}),
    ...(font.italics ? { italics: true } : {}),
    ...(rightToLeft ? { rightToLeft: true } : {}),
  })
}

/** The runs of a paragraph's printed lines; `lead`, a list's marker, and a tab stand before the first. */
export const runsOf = (lines: Paragraph['lines'], lead = ''): TextRun[] => {
  const pieces: Piece[] = []
  const anyRun = lines.flatMap((line) => line.runs)[0]
  if (!anyRun) return []
  let breakNext = false
  const flushBreak = (): void => {
    if (breakNext) pieces.push({ format: pieces.at(-1)?.format ?? anyRun, children: [], breakBefore: true })
  }
  lines.forEach((line, i) => {
    for (const { run, text } of logicalOrder(line.runs)) {
      const last = pieces.at(-1)
      const clean = xmlText(text)
      if (last && !breakNext && sameFormat(last.format, run)) last.children.push(clean)
      else pieces.push({ format: run, children: [clean], breakBefore: breakNext })
      breakNext = false
    }
    const last = pieces.at(-1)
    // A word parted where a row goes on over the page keeps its printed hyphen: nothing follows that could bring it out.
    if (last && i < lines.length - 1) endLine(last, line.end)
    if (line.end === 'newline') {
      flushBreak() // the line above was empty: its break stands alone
      breakNext = true
    }
  })
  flushBreak()
  if (lead !== '' && pieces[0]) pieces[0].children.unshift(lead, new Tab())
  return pieces.map(textRun)
}

export interface Spacing {
  readonly before: number // twips
  readonly after: number
}

/** Lines of an exact pitch (twips) with their space before and after; a space of 0 is the document's own and not written. */
export const exactly = (line: number, { before, after }: Spacing = { before: 0, after: 0 }) => ({
  line,
  lineRule: LineRuleType.EXACT,
  ...(before > 0 ? { before } : {}),
  ...(after > 0 ? { after } : {}),
})

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

/** The type of what is written into a paragraph without words. */
const typeOf = ({ font, sizePt, bold }: Line) => ({
  font: officeFont(font),
  size: halfPoints(sizePt),
  bold,
  italics: OFFICE_FONT[font].italics,
})

/**
 * A paragraph of a cell or text; `markerX` is the marker's left edge, in pt from the cell's inner edge. `type` is given to a paragraph
 * that waits for words.
 */
export const paragraphOf = (paragraph: Paragraph, spacing: Spacing, markerX: number, type: Line | null = null): DocxParagraph => {
  const hasMarker = paragraph.marker !== null && paragraph.marker !== ''
  const left = twips(paragraph.indentPt)
  const right = twips(paragraph.rightIndentPt)
  const centred = paragraph.align === 'center'
  // A list's own number stands at the hanging indent's left; the tab leads to the text's edge, as a word processor's own lists do.
  const hanging = hasMarker ? Math.max(0, left - twips(markerX)) : 0
  return new DocxParagraph({
    ...(paragraph.align === 'left' ? {} : { alignment: ALIGN[paragraph.align] }),
    ...(type === null ? {} : { run: typeOf(type) }),
    spacing: exactly(twips(paragraph.pitchPt), spacing),
    ...(left + right + hanging > 0
      ? {
          indent: {
            left: centred ? left + Math.floor(right / 2) : left,
            right: centred ? right - Math.floor(right / 2) : right,
            ...(hanging > 0 ? { hanging } : {}),
          },
        }
      : {}),
    children: runsOf(paragraph.lines, hasMarker ? xmlText(paragraph.marker ?? '') : ''),
  })
}

/** An empty paragraph of an exact height (twips): a strut, a gap, the closing paragraph of a cell. */
export const emptyParagraph = (height: number): DocxParagraph => new DocxParagraph({ spacing: exactly(Math.max(1, height)) })
