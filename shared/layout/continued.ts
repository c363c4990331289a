// The line under a table that goes on on the next page.
import type { Box, PageText } from '../page'
import type { Typesetter } from './measure'
import { CONTINUED_HEIGHT, typeOf, type Sheet } from './sheet'
import { continuedOn } from './words'

const SIZE = 8
const PITCH = 10
const DROP = CONTINUED_HEIGHT - 0.2 * PITCH // baseline under the table, as a foot note's

/** The line under the table in `box`, at its right end, naming the page where the table goes on. */
export function continuedText(box: Box, sheet: Sheet, page: number, typesetter: Typesetter): PageText {
  const type = typeOf(sheet.italic, SIZE, PITCH)
  const text = continuedOn(page)
  const w = typesetter.width(text, type)
  const x = box.x + box.w - w
  const bottom = box.y + box.h
  return {
    role: 'footNote',
    box: { x, y: bottom + DROP - 0.8 * PITCH, w, h: PITCH },
    lines: typesetter.runs(text, type, x, bottom + DROP),
  }
}
