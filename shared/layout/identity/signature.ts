// The signature block of the head: position; room for ink, stamp or an electronic signature; name and NIP.
import type { Identity } from '../../model'
import type { Box } from '../../page'
import { block, heightOf, lineCount, setBlocks, sliceLines, type SetBlock } from '../cell'
import { formatField, type IdentityPart } from '../field'
import { cleanText, type Typesetter } from '../measure'
import { typeOf } from '../sheet'
import { nipLine } from '../words'
import type { IdentityTypes } from './head'

/** Room between position and name. */
const INK = 62
/** Side of the code of an electronic signature. */
const QR = 53
/** What code and words keep from the cell's middle axis. */
const FROM_AXIS = 4

const field = (part: IdentityPart): string => formatField({ at: 'identity', part })
const BESIDE = field('signatureText')

/** Left edge of the words beside the code in a cell `room` wide: right of the axis, where the code has room left of it. */
const besideLeft = (room: number): number => Math.max(room / 2 + FROM_AXIS, QR + 2 * FROM_AXIS)

/** The block's texts for a width (pt). */
export function signatureSet(
  { position, person, nip, electronic }: Identity['approval'],
  types: IdentityTypes,
  room: number,
  typesetter: Typesetter,
): readonly SetBlock[] {
  const beside = cleanText(electronic?.text ?? '').trim()
  const blocks = [
    block(position, types.value, { align: 'center', field: field('position') }),
    ...(beside === '' ? [] : [block(beside, typeOf(types.value.font, 8, 9.8), { indentPt: besideLeft(room), field: BESIDE })]),
    block(person.text, types.strong, { align: 'center', field: field('person') }),
    block(nipLine(cleanText(nip)), types.value, { align: 'center', field: field('nip') }),
  ]
  return spaced(setBlocks(blocks, room, typesetter))
}

/** The block on a page that it does not fit: of each text only its first lines, the room for the signature whole. */
export const clippedSignature = (set: readonly SetBlock[], most: number): readonly SetBlock[] =>
  spaced(
    set.map((part, i) => {
      const lines = Math.max(1, i === 0 ? most : Math.min(2, most))
      return lineCount([part]) <= lines ? part : (sliceLines([part], 0, lines)[0] ?? part)
    }),
  )

/** Height between position and name; words beside the code that are higher than it make it higher. */
const inkOf = (beside: SetBlock | undefined): number =>
  beside === undefined ? INK : Math.max(INK, beside.broken.lines.length * beside.type.pitchPt + INK - QR)

/** The texts with the signature's room between position and name, the words beside the code in its middle. */
function spaced(set: readonly SetBlock[]): readonly SetBlock[] {
  const at = set.findIndex((part) => part.field === BESIDE)
  const beside = set[at]
  const ink = inkOf(beside)
  const words = beside === undefined ? 0 : beside.broken.lines.length * beside.type.pitchPt
  return set.map((part, i) => {
    if (i === at) return { ...part, spaceBeforePt: (ink - words) / 2 }
    if (i === (at < 0 ? 1 : at + 1)) return { ...part, spaceBeforePt: at < 0 ? ink : (ink - words) / 2 }
    return part
  })
}

/** The place of an electronic signature's code in the block that stands in `area`: left of the axis, on it where no words stand beside. */
export function qrBox(set: readonly SetBlock[], area: { readonly x: number; readonly y: number; readonly w: number }): Box {
  const beside = set.find((part) => part.field === BESIDE)
  const left = beside === undefined ? (area.w - QR) / 2 : besideLeft(area.w) - 2 * FROM_AXIS - QR
  return { x: area.x + left, y: area.y + heightOf(set.slice(0, 1)) + (inkOf(beside) - QR) / 2, w: QR, h: QR }
}
