// The footer on every page: what a loose sheet belongs to, and which page it is.
import type { Identity } from '../model'
import type { PageText } from '../page'
import { oneLine, type Typesetter } from './measure'
import type { Sheet } from './sheet'
import { footerName, footerNumber, footerPage } from './words'

const SIZE = 8
const PITCH = 9.2
/** The footer's baseline above the bottom margin (pt). */
export const FOOTER_BASELINE = 1
const LONGEST = 0.7

/** The two texts of a page's footer; a name that is too long ends in … before the number. */
export function footers(identity: Identity, sheet: Sheet, page: number, pages: number, typesetter: Typesetter): readonly PageText[] {
  const type = { font: sheet.font, sizePt: SIZE, bold: false }
  const { body } = sheet
  const baseline = body.y + body.h - FOOTER_BASELINE
  const width = (text: string): number => typesetter.width(text, type)
  const at = (text: string, x: number): PageText => ({
    role: 'pageNumber',
    box: { x, y: baseline - 0.8 * PITCH, w: width(text), h: 0.8 * PITCH + FOOTER_BASELINE },
    lines: typesetter.runs(text, type, x, baseline),
  })
  const room = LONGEST * body.w
  const number = shortened(footerNumber(oneLine(identity.number)), room / 2, width)
  const name = shortened(footerName(oneLine(identity.title)), room - width(number), width) + number
  const count = footerPage(page, pages)
  return [at(name, body.x), at(count, body.x + body.w - width(count))]
}

/** A text that ends in … where it is too long for a width (pt). */
export function shortened(text: string, room: number, width: (text: string) => number): string {
  if (width(text) <= room) return text
  const characters = Array.from(text)
  const cut = (count: number): string => `${characters.slice(0, count).join('').trimEnd()}…`
  let [low, high] = [0, characters.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (width(cut(middle)) <= room) low = middle
    else high = middle - 1
  }
  return cut(low)
}
