// The six lists of the identity part, in three pairs. A pair that is too long for its page goes on on the next, between items.
import type { Identity, ListField } from '../../model'
import type { Cell, TableRow } from '../../page'
import { block, heightOf, placeCell, setBlocks, sliceLines, type SetBlock } from '../cell'
import { formatField } from '../field'
import { cleanText, type Typesetter } from '../measure'
import type { Sheet } from '../sheet'
import { continued } from '../words'
import { identityColumns, labelOf, PAD, type IdentityTypes } from './head'

const PAIRS: readonly (readonly [ListField, ListField])[] = [
  ['legalBases', 'qualifications'],
  ['relatedSops', 'equipment'],
  ['warnings', 'records'],
]
const TOP = 5
const UNDER_HEAD = 3
const BOTTOM = 6
const BETWEEN = 2
const BEFORE_TEXT = 5

interface Side {
  readonly field: ListField
  readonly head: readonly SetBlock[]
  readonly continuedHead: readonly SetBlock[]
  readonly items: readonly SetBlock[]
  readonly room: number
}
/** How much of a side stands on earlier pages: whole items, then lines of the next one. `START` itself: nothing yet, not even its head. */
interface Progress {
  readonly item: number
  readonly line: number
}
const START: Progress = { item: 0, line: 0 }

export interface SectionPart {
  readonly key: string
  readonly h: number
  readonly place: (y: number, part: number, parts: number) => { readonly row: TableRow; readonly cells: readonly Cell[] }
}

const OWN_NUMBER = /^(\(?\d{1,3}[.)])[ \u00a0]+(?=\S)/

function itemsOf(texts: readonly string[], types: IdentityTypes, room: number, typesetter: Typesetter): readonly SetBlock[] {
  const kept = texts.map(cleanText)
  const type = types.value
  // One item: no number. Items that bring numbers of their own keep those.
  const numbered = kept.length > 1
  const own = numbered && kept.every((text) => OWN_NUMBER.test(text))
  const widest = typesetter.width(kept.length > 9 ? '00.' : '0.', type)
  const markers = kept.map((text, i) => (own ? (OWN_NUMBER.exec(text)?.[1] ?? '') : `${i + 1}.`))
  const indentPt = numbered ? Math.max(widest, ...markers.map((marker) => typesetter.width(marker, type))) + BEFORE_TEXT : 0
  const blocks = kept.map((text, i) =>
    block(own ? text.replace(OWN_NUMBER, '') : text, type, {
      spaceBeforePt: i === 0 ? UNDER_HEAD : BETWEEN,
      marker: numbered ? (markers[i] ?? null) : null,
      indentPt,
      markerRight: BEFORE_TEXT,
    }),
  )
  return setBlocks(blocks, room, typesetter)
}

function sideOf(identity: Identity, field: ListField, types: IdentityTypes, room: number, typesetter: Typesetter): Side {
  const texts = identity[field].map((item) => (typeof item === 'string' ? item : item.text))
  const label = labelOf(identity, field)
  const head = (text: string): readonly SetBlock[] => setBlocks([block(text, types.head)], room, typesetter)
  return { field, head: head(label), continuedHead: head(continued(label)), items: itemsOf(texts, types, room, typesetter), room }
}

const rest = (side: Side, from: Progress): readonly SetBlock[] => {
  const items = side.items.slice(from.item)
  const first = items[0]
  if (first === undefined) return []
  const cut = from.line === 0 ? [first] : sliceLines([first], from.line, first.broken.lines.length)
  return [...cut, ...items.slice(1)].map((item, i) => (i === 0 ? { ...item, spaceBeforePt: UNDER_HEAD } : item))
}
const isDone = (side: Side, at: Progress): boolean => at.item >= side.items.length
const headOf = (side: Side, from: Progress): readonly SetBlock[] =>
  from === START ? side.head : isDone(side, from) ? [] : side.continuedHead
const sideHeight = (head: readonly SetBlock[], items: readonly SetBlock[]): number =>
  head.length === 0 && items.length === 0 ? 0 : TOP + heightOf(head) + heightOf(items) + BOTTOM

/** As many items as fit in a height; where not even one fits on an empty page, as many lines of it. */
function take(side: Side, from: Progress, height: number, mayCut: boolean): { readonly to: Progress; readonly items: readonly SetBlock[] } {
  const items = rest(side, from)
  const head = headOf(side, from)
  let count = 0
  while (count < items.length && sideHeight(head, items.slice(0, count + 1)) <= height) count += 1
  if (count > 0 || !mayCut || items[0] === undefined) {
    return { to: { item: from.item + count, line: count === 0 ? from.line : 0 }, items: items.slice(0, count) }
  }
  const first = items[0]
  const room = height - TOP - heightOf(head) - BOTTOM - UNDER_HEAD
  const lines = Math.max(1, Math.floor(room / first.type.pitchPt))
  return { to: { item: from.item, line: from.line + lines }, items: sliceLines([first], 0, lines) }
}

/** The section rows of each page: `firstRoom` is the height left on the first page, `room` that of every further page. */
export function sectionPages(
  identity: Identity,
  sheet: Sheet,
  types: IdentityTypes,
  typesetter: Typesetter,
  least: number,
  firstRoom: number,
  room: number,
): readonly (readonly SectionPart[])[] {
  const columns = identityColumns(sheet)
  const rightW = columns.label.w + columns.value.w
  const pages: SectionPart[][] = [[]]
  let left = firstRoom
  const next = (): void => {
    pages.push([])
    left = room
  }
  for (const [a, b] of PAIRS) {
    const sides = [
      sideOf(identity, a, types, columns.left.w - 2 * PAD, typesetter),
      sideOf(identity, b, types, rightW - 2 * PAD, typesetter),
    ] as const
    const key = `${a}-${b}`
    let from: readonly [Progress, Progress] = [START, START]
    let open = true
    while (open) {
      const whole = sides.map((side, i) => sideHeight(headOf(side, from[i] ?? START), rest(side, from[i] ?? START)))
      const h = Math.max(least, ...whole)
      const page = pages.at(-1) ?? []
      if (h <= left + 0.01) {
        page.push(sectionPart(key, sides, from, [rest(sides[0], from[0]), rest(sides[1], from[1])], h, columns, rightW, typesetter))
        left -= h
        open = false
        continue
      }
      const fresh = page.length === 0 && (pages.length > 1 || firstRoom >= room)
      const taken = [take(sides[0], from[0], left, fresh), take(sides[1], from[1], left, fresh)] as const
      const any = taken.some(({ items }) => items.length > 0)
      if (any && (left >= Math.min(40, least) || fresh)) {
        page.push(sectionPart(key, sides, from, [taken[0].items, taken[1].items], left, columns, rightW, typesetter))
        from = [taken[0].to, taken[1].to]
        // All its items stand here, only the pair's least height does not: nothing is left to go on with.
        open = !sides.every((side, i) => isDone(side, from[i] ?? START))
        left = 0
      }
      if (open) next()
    }
  }
  return pages
}

function sectionPart(
  key: string,
  sides: readonly [Side, Side],
  from: readonly [Progress, Progress],
  items: readonly [readonly SetBlock[], readonly SetBlock[]],
  h: number,
  columns: ReturnType<typeof identityColumns>,
  rightW: number,
  typesetter: Typesetter,
): SectionPart {
  return {
    key,
    h,
    place: (y, part, parts) => ({
      row: { key, role: 'identity', part, parts, y, h },
      cells: sides.map((side, i) =>
        placeCell(
          {
            row: key,
            column: i === 0 ? 'left' : 'label',
            colSpan: i === 0 ? 1 : 2,
            box: i === 0 ? { ...columns.left, y, h } : { x: columns.label.x, w: rightW, y, h },
            set: [...headOf(side, from[i] ?? START), ...(items[i] ?? [])],
            valign: 'top',
            padding: [TOP, PAD, BOTTOM, PAD],
            field: formatField({ at: 'identity', part: side.field }),
          },
          typesetter,
        ),
      ),
    }),
  }
}
