// The note over the footer of every page: what an electronic signature rests on.
import type { PageText } from '../page'
import { formatField } from './field'
import { FOOTER_BASELINE, shortened } from './footer'
import { cleanText, FILL, oneLine, type Typesetter } from './measure'
import { typeOf, type Sheet } from './sheet'

const SIZE = 8
const PITCH = 11
const MOST_LINES = 3 // what is longer ends in …: a note must not eat the page

export interface SignatureNote {
  /** What the body loses (pt): 11 for the one line that a note usually is; 0 without a note. */
  readonly height: number
  readonly texts: readonly PageText[]
  readonly clipped: boolean
}

/** The note at the foot of a sheet, `null` or blank: none. */
export function signatureNote(note: string | null, sheet: Sheet, typesetter: Typesetter): SignatureNote {
  const text = oneLine(cleanText(note ?? ''))
  if (text === '') return { height: 0, texts: [], clipped: false }
  const type = typeOf(sheet.font, SIZE, PITCH)
  const { body } = sheet
  const lines = typesetter.broken(text, type, body.w).lines.map((line) => line.text)
  const clipped = lines.length > MOST_LINES
  const width = (words: string): number => typesetter.width(words, type)
  const rest = lines.slice(MOST_LINES - 1).join(' ')
  const printed = clipped ? [...lines.slice(0, MOST_LINES - 1), shortened(rest, FILL * body.w, width)] : lines
  const height = printed.length * PITCH
  const last = body.y + body.h - FOOTER_BASELINE - PITCH
  const top = last - (printed.length - 1) * PITCH - 0.8 * PITCH
  return {
    height,
    clipped,
    texts: [
      {
        role: 'footNote',
        inFooter: true,
        box: { x: body.x, y: top, w: body.w, h: height },
        lines: printed.flatMap((line, i) => typesetter.set(line, type, body.x, last - (printed.length - 1 - i) * PITCH).read),
        field: formatField({ at: 'signatureNote' }),
      },
    ],
  }
}
