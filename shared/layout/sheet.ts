// Paper, margins and type sizes of a document. Lengths in pt.
import type { PageSetup } from '../model'
import { ptOfMm, type Box, type FontName } from '../page'

export interface Sheet {
  readonly w: number
  readonly h: number
  /** Paper less margins. */
  readonly body: Box
  /** Lower end of tables and notes: above the footer, with room that a word processor may use. */
  readonly limit: number
  /** Height under a table that goes on which the line 'Bersambung' takes; 0 where the author wants none. */
  readonly continued: number
  readonly landscape: boolean
  readonly font: FontName
  readonly italic: FontName
  /** What the author's type size differs from the form's own (9 pt). */
  readonly larger: number
}

const PAPERS: Readonly<Record<PageSetup['paper'], readonly [long: number, short: number]>> = {
  a4: [ptOfMm(297), ptOfMm(210)],
  f4: [ptOfMm(330), ptOfMm(215)],
  folio: [936, 612],
  legal: [1008, 612],
}
const FONTS: Readonly<Record<PageSetup['font'], readonly [FontName, FontName]>> = {
  arial: ['Arimo', 'Arimo Italic'],
  times: ['Tinos', 'Tinos Italic'],
  calibri: ['Carlito', 'Carlito Italic'],
}
const FOOTER = 14
const SPARE = 6
/** Height under a table that goes on of the line that says so. */
export const CONTINUED_HEIGHT = 14
const LEAST_BODY = 320 // margins that would leave less are cut down

/** The sheet of a page set-up. Margins that leave no room for a form are cut down in proportion. */
export function sheetOf(setup: PageSetup): Sheet {
  const [long, short] = PAPERS[setup.paper]
  const landscape = setup.orientation === 'landscape'
  const [w, h] = landscape ? [long, short] : [short, long]
  const [top, right, bottom, left] = setup.marginsPt.map((margin) => (Number.isFinite(margin) ? Math.max(0, margin) : 0)) as [
    number,
    number,
    number,
    number,
  ]
  const across = Math.min(1, (w - LEAST_BODY) / Math.max(1, left + right))
  const down = Math.min(1, (h - LEAST_BODY) / Math.max(1, top + bottom))
  const body = { x: left * across, y: top * down, w: w - (left + right) * across, h: h - (top + bottom) * down }
  const [font, italic] = FONTS[setup.font]
  const larger = Number.isFinite(setup.sizePt) ? Math.min(3, Math.max(-1, setup.sizePt - 9)) : 0
  return {
    w,
    h,
    body,
    limit: body.y + body.h - FOOTER - SPARE,
    continued: setup.continued ? CONTINUED_HEIGHT : 0,
    landscape,
    font,
    italic,
    larger,
  }
}

export interface Type {
  readonly font: FontName
  readonly sizePt: number
  readonly bold: boolean
  readonly pitchPt: number
}
export const typeOf = (font: FontName, sizePt: number, pitchPt: number, bold = false): Type => ({ font, sizePt, bold, pitchPt })

/** Type of the flow table: S for cells, H for heads; from paper and number of actors, never from the text. */
export function flowTypes(
  sheet: Sheet,
  actors: number,
): { readonly size: number; readonly cell: Type; readonly strong: Type; readonly note: Type; readonly head: number } {
  const wide = sheet.w > 900 // F4, Folio and Legal
  const own = !sheet.landscape ? 8 : actors <= (wide ? 8 : 6) ? 9 : actors <= (wide ? 10 : 8) ? 8.5 : 8
  const size = Math.max(8, own + sheet.larger)
  const lead = Math.round(size * 12.222) / 10
  return {
    size,
    cell: typeOf(sheet.font, size, lead),
    strong: typeOf(sheet.font, size, lead, true),
    note: typeOf(sheet.italic, size, lead),
    head: size >= 9 ? 8.5 : 8,
  }
}
