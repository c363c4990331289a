// Widths of the flow table's columns: from the form's structure (actors, hidden columns, longest word of a head) and the author's choices,
// never from the amount of text, so that typing does not move the page sideways.
import type { FlowTable, TextColumn } from '../../model'
import { capitals, FILL, oneLine, type Typesetter } from '../measure'
import { flowTypes, typeOf, type Sheet } from '../sheet'
import { COLUMN_LABEL } from '../words'
import { laneForTexts } from './symbols'

export interface FlowColumn {
  readonly key: string
  readonly x: number
  readonly w: number
  readonly text: TextColumn | null // null: an actor's lane
}
export interface FlowColumns {
  readonly all: readonly FlowColumn[]
  readonly lanes: readonly { readonly id: string; readonly x: number; readonly w: number }[]
  readonly narrowRemarks: boolean
}

/** Share of the free width that each text column takes. */
const GROWS: Readonly<Record<TextColumn, number>> = { number: 0, activity: 3, requirements: 2, duration: 0, output: 2, remarks: 2 }
/** What text columns keep (as a share of S) while they give lanes width, in this order: most words still stand in one line. */
const KEEPS: readonly (readonly [TextColumn, number])[] = [
  ['remarks', 5],
  ['output', 6],
  ['requirements', 6.5],
  ['activity', 7],
  ['duration', 4.6],
]
/** What is left of them where lanes would still be too narrow for a symbol. */
const LEAST: readonly (readonly [TextColumn, number])[] = [
  ['remarks', 4],
  ['output', 5],
  ['requirements', 5],
  ['activity', 6],
  ['duration', 4.6],
]
/** The least padding beside the words of a head, both sides together. */
const HEAD_PADDING = 1.6
const BEFORE: readonly TextColumn[] = ['number', 'activity']
const AFTER: readonly TextColumn[] = ['requirements', 'duration', 'output', 'remarks']
const READABLE_LANE = 51
const LEAST_LANE = 34
const FULL_REMARKS = 7.8
const NARROW_REMARKS = 4.5

function structure(size: number, narrow: boolean): Record<TextColumn, number> {
  return {
    number: 6 + 2 * size,
    activity: 10 * size,
    requirements: 8.4 * size,
    duration: 5.8 * size,
    output: 7.5 * size,
    remarks: (narrow ? NARROW_REMARKS : FULL_REMARKS) * size,
  }
}

/** The lane width that the form gives `count` actors in a rest of the width, before the author's own choices. */
function laneWidth(rest: number, count: number, longestWord: number): number {
  const cap = count === 1 ? 99 : 71
  const plain = rest < READABLE_LANE ? rest : Math.min(cap, READABLE_LANE + 0.45 * (rest - READABLE_LANE))
  return Math.max(plain, Math.min(longestWord / FILL + 5.5, Math.max(75, cap), rest))
}

/**
 * The columns of a flow table on a sheet; their widths add up to the body's. `wanted`: the width (pt) that lanes should have if text
 * columns can give it (the ladder's fourth step).
 */
export function flowColumns(table: FlowTable, sheet: Sheet, typesetter: Typesetter, wanted = 0): FlowColumns {
  const count = table.actors.length
  const { size } = flowTypes(sheet, count)
  const W = sheet.body.w
  const chosen = new Map<string, number>()
  for (const override of table.overrides)
    if (override.kind === 'columnWidth' && Number.isFinite(override.share)) chosen.set(override.column, override.share * W)
  // A table without any column cannot be drawn: with everything hidden and no actor, the activity shows.
  const nothing = count === 0 && [...BEFORE, ...AFTER].every((column) => table.hidden.includes(column))
  const shown = (column: TextColumn): boolean => !table.hidden.includes(column) || (nothing && column === 'activity')
  // The narrow form of the remarks is a stored choice: any share under three quarters of the full width asks for it.
  const remarksChoice = chosen.get('remarks')
  const narrowRemarks = remarksChoice !== undefined && remarksChoice < 0.75 * FULL_REMARKS * size
  if (narrowRemarks) chosen.delete('remarks')

  const own = structure(size, narrowRemarks)
  const texts = [...BEFORE, ...AFTER].filter(shown)
  const width = new Map<string, number>(texts.map((column) => [column, own[column]]))
  const M = texts.reduce((sum, column) => sum + own[column], 0)
  const bold = typeOf(sheet.font, 8, 9.2, true)
  const longestWord = (text: string, breaks: RegExp): number =>
    Math.max(0, ...text.split(breaks).map((word) => typesetter.width(word, bold)))
  const longest = Math.max(0, ...table.actors.map(({ name }) => longestWord(oneLine(name), /[\s/]+/)))
  let lane = count === 0 ? 0 : laneWidth((W - M) / count, count, longest)
  if (count > 0 && lane < LEAST_LANE) lane = Math.min(LEAST_LANE, giveWidth(width, size, W, count))
  for (const { id } of table.actors) width.set(id, lane)
  for (const [column, wanted] of chosen) if (width.has(column)) width.set(column, clampChoice(wanted, column, size, W))
  settle(
    width,
    texts.filter((column) => !chosen.has(column) && (column !== 'remarks' || !narrowRemarks)),
    chosen,
    own,
    W,
  )
  const able = KEEPS.filter(([column]) => width.has(column) && !chosen.has(column) && (column !== 'remarks' || !narrowRemarks))
  const keeps = able.map(([column, share]) => {
    const head = longestWord(capitals(oneLine(table.labels[column] ?? COLUMN_LABEL[column])), /[\s/-]+/) / FILL + HEAD_PADDING
    return [column, Math.max(share * size, head)] as const
  })
  const free = table.actors.map(({ id }) => id).filter((id) => !chosen.has(id))
  if (wanted > 0) giveToLanes(width, free, keeps, wanted)
  // A lane whose symbols cannot hold their texts is given what they need, the modest first, or nothing.
  const face = { font: sheet.font, sizePt: 8, bold: false }
  const wants = free
    .map((id) => ({ id, lane: laneForTexts(table, id, width.get(id) ?? 0, face, typesetter) }))
    .sort((a, b) => a.lane - b.lane)
  for (const { id, lane: needed } of wants) {
    const lacking = needed - (width.get(id) ?? 0)
    const room = keeps.reduce((sum, [column, least]) => sum + Math.max(0, (width.get(column) ?? 0) - least), 0)
    if (lacking > 0 && lacking <= room) giveToLanes(width, [id], keeps, needed)
  }

  const keys: readonly { readonly id: string; readonly key: string; readonly text: TextColumn | null }[] = [
    ...BEFORE.filter(shown).map((column) => ({ id: column, key: column, text: column })),
    ...table.actors.map(({ id }) => ({ id, key: `actor:${id}`, text: null })),
    ...AFTER.filter(shown).map((column) => ({ id: column, key: column, text: column })),
  ]
  let x = sheet.body.x
  const all = keys.map(({ id, key, text }): FlowColumn => {
    const w = width.get(id) ?? 0
    const column = { key, x, w, text }
    x += w
    return column
  })
  const lanes = table.actors.map(({ id }) => {
    const column = all.find(({ key }) => key === `actor:${id}`)
    return { id, x: column?.x ?? 0, w: column?.w ?? 0 }
  })
  return { all, lanes, narrowRemarks }
}

/** Text columns give width, remarks first, as far as they are read with ease and then beyond, until lanes reach their least; the lane width that comes of it. */
function giveWidth(width: Map<string, number>, size: number, W: number, count: number): number {
  const used = (): number => [...width.values()].reduce((sum, w) => sum + w, 0)
  for (const [column, least] of [...KEEPS, ...LEAST]) {
    const now = width.get(column)
    const lacking = LEAST_LANE * count - (W - used())
    if (now === undefined || lacking <= 0) continue
    width.set(column, Math.max(Math.min(now, least * size), now - lacking))
  }
  return Math.max(4, (W - used()) / count)
}

/** Text columns give width, remarks first, until the lanes are as wide as wanted or no column has any left to give. */
function giveToLanes(
  width: Map<string, number>,
  lanes: readonly string[],
  keeps: readonly (readonly [TextColumn, number])[],
  wanted: number,
): void {
  const now = width.get(lanes[0] ?? '') ?? wanted
  let lacking = (wanted - now) * lanes.length
  const given = keeps.reduce((sum, [column, least]) => {
    const w = width.get(column) ?? 0
    const gives = Math.max(0, Math.min(w - least, lacking))
    width.set(column, w - gives)
    lacking -= gives
    return sum + gives
  }, 0)
  for (const id of lanes) width.set(id, now + given / lanes.length)
}

const clampChoice = (wanted: number, column: string, size: number, W: number): number =>
  Math.min(W * 0.6, Math.max(column === 'number' ? 2.2 * size : 28, wanted))

/** Gives what is left of the table's width to the text columns that may grow; where too much is asked for, everything shrinks alike. */
function settle(
  width: Map<string, number>,
  free: readonly TextColumn[],
  chosen: ReadonlyMap<string, number>,
  own: Readonly<Record<TextColumn, number>>,
  W: number,
): void {
  const total = (): number => [...width.values()].reduce((sum, w) => sum + w, 0)
  const rest = W - total()
  const weight = free.reduce((sum, column) => sum + GROWS[column], 0)
  if (rest > 0 && weight > 0) for (const column of free) width.set(column, (width.get(column) ?? 0) + (rest * GROWS[column]) / weight)
  else if (rest < 0) {
    // The author's choices took room: free text columns give first, down to half of their own width.
    const able = free.reduce((sum, column) => sum + Math.max(0, (width.get(column) ?? 0) - own[column] / 2), 0)
    const share = able <= 0 ? 0 : Math.min(1, -rest / able)
    for (const column of free) {
      const now = width.get(column) ?? 0
      width.set(column, now - share * Math.max(0, now - own[column] / 2))
    }
  }
  const sum = total()
  if (Math.abs(W - sum) < 1e-9 || sum === 0) return
  // Nothing may grow (all text columns hidden or chosen), or there is still too much: what was not chosen, else everything, takes the difference.
  const others = [...width.keys()].filter((key) => !chosen.has(key))
  const soft = W > sum && others.length > 0 ? others : [...width.keys()]
  const softSum = soft.reduce((part, key) => part + (width.get(key) ?? 0), 0)
  for (const key of soft) width.set(key, ((width.get(key) ?? 0) * (softSum + W - sum)) / softSum)
}
