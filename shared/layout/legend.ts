// The legend under the last table: the form's symbols at half size, each with its meaning (PermenPAN-RB 35/2012, symbols of a flow chart).
import type { PageText, Sign } from '../page'
import { CAP } from './cell'
import type { Typesetter } from './measure'
import { typeOf, type Sheet } from './sheet'
import { LEGEND_LEAD, LEGEND_WORDS } from './words'

const SIZE = 8
const PITCH = 16
const HEIGHT = 14 // of its highest symbol
const DROP = 6 // under the table or its foot notes
const AFTER_SIGN = 4
const BETWEEN = 14

const SIGNS: readonly {
  readonly shape: Sign['shape']
  readonly w: number
  readonly h: number
  readonly says: keyof typeof LEGEND_WORDS
}[] = [
  { shape: 'capsule', w: 22, h: 10, says: 'terminator' },
  { shape: 'rect', w: 22, h: 10, says: 'process' },
  { shape: 'diamond', w: 24, h: 14, says: 'decision' },
  { shape: 'arrow', w: 22, h: 6, says: 'arrow' },
  { shape: 'connector', w: 9, h: 8, says: 'connector' },
]

interface Item {
  readonly sign: (typeof SIGNS)[number] | null
  readonly text: string
  readonly textW: number
  readonly w: number
}

/** The legend's rows on a width (pt); where one line is too narrow, further ones follow. */
function rowsOf(sheet: Sheet, typesetter: Typesetter): readonly (readonly Item[])[] {
  const type = typeOf(sheet.font, SIZE, PITCH)
  const item = (sign: Item['sign'], text: string): Item => {
    const textW = typesetter.width(text, type)
    return { sign, text, textW, w: textW + (sign === null ? 0 : sign.w + AFTER_SIGN) }
  }
  const rows: Item[][] = [[]]
  let x = 0
  for (const next of [item(null, LEGEND_LEAD), ...SIGNS.map((sign) => item(sign, LEGEND_WORDS[sign.says]))]) {
    if (x > 0 && x + next.w > sheet.body.w) {
      rows.push([])
      x = 0
    }
    rows.at(-1)?.push(next)
    x += next.w + BETWEEN
  }
  return rows
}

/** Height (pt) under the table and its foot notes that the legend needs. */
export const legendHeight = (sheet: Sheet, typesetter: Typesetter): number => DROP + HEIGHT + (rowsOf(sheet, typesetter).length - 1) * PITCH

/** The legend under a table or its foot notes that end at `bottom`. */
export function placeLegend(sheet: Sheet, bottom: number, typesetter: Typesetter): PageText {
  const type = typeOf(sheet.font, SIZE, PITCH)
  const top = bottom + DROP
  const signs: Sign[] = []
  const lines: PageText['lines'][number][] = []
  const rows = rowsOf(sheet, typesetter)
  rows.forEach((row, r) => {
    const middle = top + HEIGHT / 2 + r * PITCH
    let { x } = sheet.body
    for (const { sign, text, textW, w } of row) {
      if (sign !== null) signs.push({ shape: sign.shape, box: { x, y: middle - sign.h / 2, w: sign.w, h: sign.h }, says: text })
      lines.push(...typesetter.runs(text, type, x + w - textW, middle + (CAP * SIZE) / 2))
      x += w + BETWEEN
    }
  })
  return { role: 'legend', box: { x: sheet.body.x, y: top, w: sheet.body.w, h: HEIGHT + (rows.length - 1) * PITCH }, lines, signs }
}
