// The header rows of a flow table: fixed titles, groups of actors, names of actors, column numbers. They stand on every page.
import type { FlowTable, TextColumn } from '../../model'
import type { Cell, Line, TableRow } from '../../page'
import { block, CAP, heightOf, placeCell, setBlocks, type CellSpec, type SetBlock } from '../cell'
import { formatField, type HeadColumn } from '../field'
import { capitals, cleanText, type Typesetter } from '../measure'
import { flowTypes, typeOf, type Sheet, type Type } from '../sheet'
import { COLUMN_LABEL, NARROW_REMARKS } from '../words'
import type { FlowColumn, FlowColumns } from './columns'

const TITLE_ROW = 17
const GROUP_ROW = 15
const NAMES_LEAST = 26
const NUMBER_ROW = 13
const MOST_LINES = 5
const PITCH = 1.15

export interface Header {
  readonly height: number
  readonly keys: readonly string[]
  readonly place: (y: number) => { readonly rows: readonly TableRow[]; readonly cells: readonly Cell[] }
}

interface Spec {
  readonly row: number
  readonly rowSpan: number
  readonly column: number
  readonly colSpan: number
  readonly set: readonly SetBlock[]
  readonly padding: number
  readonly field: string | null
}
type Names =
  { readonly rotated: false; readonly sets: readonly (readonly SetBlock[])[]; readonly padding: number; readonly height: number } | Rotated
interface Rotated {
  readonly rotated: true
  readonly sets: readonly (readonly SetBlock[])[]
  readonly height: number
}

const headType = (sheet: Sheet, size: number): Type => typeOf(sheet.font, size, PITCH * size, true)
const cut = (sets: readonly (readonly SetBlock[])[]): boolean => sets.some((set) => set.some(({ broken }) => broken.cut))
/** Words parted without a hyphen, where none found room. */
const lostHyphens = (set: readonly SetBlock[]): number =>
  set.reduce((n, { broken }) => n + broken.lines.filter(({ text, end }) => end === 'zero-width' && /\p{L}$/u.test(text)).length, 0)
const tallest = (sets: readonly (readonly SetBlock[])[]): number => Math.max(0, ...sets.map(heightOf))
const mostLines = (sets: readonly (readonly SetBlock[])[]): number =>
  Math.max(0, ...sets.map((set) => set.reduce((n, { broken }) => n + broken.lines.length, 0)))

/** The header of a table on a sheet. */
export function flowHeader(table: FlowTable, columns: FlowColumns, sheet: Sheet, typesetter: Typesetter): Header {
  const types = flowTypes(sheet, table.actors.length)
  const names = actorNames(table, columns, sheet, types.head, typesetter)
  const label = (column: HeadColumn): string => capitals(cleanText(table.labels[column] ?? COLUMN_LABEL[column]))
  /** A title or a group's name: the full padding, less where a word would be cut. */
  const headSet = (text: string, width: number): { readonly set: readonly SetBlock[]; readonly padding: number } => {
    const attempt = (size: number, padding: number) => ({
      set: setBlocks([block(text, headType(sheet, size), { align: 'center' })], width - 2 * padding, typesetter),
      padding,
    })
    const tries = [attempt(types.head, 4), attempt(8, 4), attempt(8, 2), attempt(8, 0.6)] as const
    return tries.find(({ set }) => !cut([set])) ?? tries[3]
  }
  /** The remarks are headed "Ket." where they are narrow by choice, and where their own word would be cut. */
  const columnSet = (column: TextColumn, width: number): ReturnType<typeof headSet> => {
    const own = headSet(label(column), width)
    const short = column === 'remarks' && table.labels.remarks === undefined && (columns.narrowRemarks || cut([own.set]))
    return short ? headSet(capitals(NARROW_REMARKS), width) : own
  }
  const grouped = table.groups.length > 0 && table.actors.some(({ group }) => table.groups.some(({ id }) => id === group))
  const split = table.actors.length > 0 || columns.all.some(({ text }) => isStandard(text))
  const rowCount = split ? (grouped ? 3 : 2) : 1
  const specs: Spec[] = []
  const field = (column: HeadColumn): string => formatField({ at: 'column', column })
  const lane = (actor: number): number => columns.all.findIndex(({ text }) => text === null) + actor

  columns.all.forEach((column, at) => {
    if (column.text === null) return
    const inner = isStandard(column.text)
    specs.push({
      row: inner ? 1 : 0,
      rowSpan: inner ? rowCount - 1 : rowCount,
      column: at,
      colSpan: 1,
      ...columnSet(column.text, column.w),
      field: field(column.text),
    })
  })
  const span = (column: 'actors' | 'standard', within: (column: FlowColumn) => boolean): void => {
    const first = columns.all.findIndex(within)
    if (first < 0) return
    const cells = columns.all.filter(within)
    const width = cells.reduce((sum, { w }) => sum + w, 0)
    specs.push({ row: 0, rowSpan: 1, column: first, colSpan: cells.length, ...headSet(label(column), width), field: field(column) })
  }
  span('actors', ({ text }) => text === null)
  span('standard', ({ text }) => isStandard(text))
  const groupRuns = grouped ? runsOfGroups(table) : []
  for (const { group, from, to } of groupRuns) {
    if (group === null) continue
    const width = columns.lanes.slice(from, to).reduce((sum, { w }) => sum + w, 0)
    const { set, padding } = headSet(group.name, width)
    specs.push({
      row: 1,
      rowSpan: 1,
      column: lane(from),
      colSpan: to - from,
      set,
      padding,
      field: formatField({ at: 'group', group: group.id }),
    })
  }
  table.actors.forEach((actor, i) => {
    const alone = grouped && groupRuns.some(({ group, from, to }) => group === null && from <= i && i < to)
    specs.push({
      row: grouped && !alone ? 2 : 1,
      rowSpan: alone ? 2 : 1,
      column: lane(i),
      colSpan: 1,
      set: names.sets[i] ?? [],
      padding: names.rotated ? 4 : names.padding,
      field: formatField({ at: 'actor', actor: actor.id }),
    })
  })

  const heights = headerHeights(specs, rowCount, grouped, names)
  const numbers = table.columnNumbers ? NUMBER_ROW : 0
  const keys = heights.map((_, i) => `header-${i + 1}`)
  const small = typeOf(sheet.font, 8, 9.2)
  return {
    height: heights.reduce((sum, h) => sum + h, 0) + numbers,
    keys: [...keys, ...(numbers > 0 ? ['columnNumbers'] : [])],
    place: (y) => {
      const ys = heights.reduce<number[]>((tops, h) => [...tops, (tops.at(-1) ?? y) + h], [y])
      const rows = heights.map((h, i): TableRow => ({ key: keys[i] ?? '', role: 'header', part: 1, parts: 1, y: ys[i] ?? y, h }))
      const cells = specs.map((spec): Cell => {
        const [first, last] = [columns.all[spec.column], columns.all[spec.column + spec.colSpan - 1]]
        const [top, bottom] = [ys[spec.row] ?? y, ys[spec.row + spec.rowSpan] ?? y]
        const x = first?.x ?? 0
        const box = { x, y: top, w: (last === undefined ? x : last.x + last.w) - x, h: bottom - top }
        const padding = [0, spec.padding, 0, spec.padding] as const
        const at = { row: keys[spec.row] ?? '', column: first?.key ?? '', rowSpan: spec.rowSpan, colSpan: spec.colSpan }
        const cell: CellSpec = { ...at, box, set: spec.set, padding, field: spec.field }
        return names.rotated && spec.field?.startsWith('actor:') === true ? rotatedCell(cell, typesetter) : placeCell(cell, typesetter)
      })
      if (numbers > 0) {
        const top = ys.at(-1) ?? y
        rows.push({ key: 'columnNumbers', role: 'columnNumbers', part: 1, parts: 1, y: top, h: NUMBER_ROW })
        columns.all.forEach((column, i) => {
          const set = setBlocks([block(`(${i + 1})`, small, { align: 'center' })], column.w, typesetter)
          const box = { x: column.x, y: top, w: column.w, h: NUMBER_ROW }
          cells.push(placeCell({ row: 'columnNumbers', column: column.key, box, set, padding: [0, 0, 0, 0] }, typesetter))
        })
      }
      return { rows, cells }
    },
  }
}

const isStandard = (text: FlowColumn['text']): boolean => text === 'requirements' || text === 'duration' || text === 'output'

/** Neighbouring actors of one group; actors without a known group stand alone. */
function runsOfGroups(
  table: FlowTable,
): readonly { readonly group: FlowTable['groups'][number] | null; readonly from: number; readonly to: number }[] {
  const runs: { group: FlowTable['groups'][number] | null; from: number; to: number }[] = []
  table.actors.forEach((actor, i) => {
    const group = table.groups.find(({ id }) => id === actor.group) ?? null
    const last = runs.at(-1)
    if (last !== undefined && group !== null && last.group === group) last.to = i + 1
    else runs.push({ group, from: i, to: i + 1 })
  })
  return runs
}

function headerHeights(specs: readonly Spec[], rowCount: number, grouped: boolean, names: Names): readonly number[] {
  const heights = Array.from({ length: rowCount }, (_, i): number =>
    i === 0 && rowCount > 1 ? TITLE_ROW : grouped && i === 1 ? GROUP_ROW : NAMES_LEAST,
  )
  const needed = (spec: Spec): number => {
    const lines = heightOf(spec.set)
    if (names.rotated && spec.field?.startsWith('actor:') === true) return names.height
    return spec.row === 0 && spec.rowSpan === 1
      ? lines + 5
      : spec.row === 1 && grouped && spec.rowSpan === 1 && rowCount === 3
        ? lines + 4
        : lines + 8
  }
  // Cells of one row first; what a taller one needs goes to its last row.
  for (const spec of [...specs].sort((a, b) => a.rowSpan - b.rowSpan)) {
    const last = spec.row + spec.rowSpan - 1
    const have = heights.slice(spec.row, last + 1).reduce((sum, h) => sum + h, 0)
    if (needed(spec) > have) heights[last] = (heights[last] ?? 0) + needed(spec) - have
  }
  return heights
}

/**
 * The names of the actors: full size and padding; 8 pt and less padding where a word would be cut, as little as the fewest cut names need;
 * upright where that takes over five lines.
 */
function actorNames(table: FlowTable, columns: FlowColumns, sheet: Sheet, size: number, typesetter: Typesetter): Names {
  const attempt = (pt: number, less: number) => ({
    less,
    sets: table.actors.map(({ name }, i) =>
      setBlocks([block(cleanText(name), headType(sheet, pt), { align: 'center' })], (columns.lanes[i]?.w ?? 0) - less, typesetter),
    ),
  })
  const tries = [attempt(size, 8), attempt(8, 8), attempt(8, 5), attempt(8, 2.4)] as const
  const cuts = ({ sets }: (typeof tries)[number]): number => sets.reduce((sum, set) => sum + (cut([set]) ? 2 + lostHyphens(set) : 0), 0)
  const chosen = tries.reduce((best, one) => (cuts(one) < cuts(best) ? one : best))
  if (mostLines(chosen.sets) <= MOST_LINES)
    return { rotated: false, sets: chosen.sets, padding: chosen.less / 2, height: Math.max(NAMES_LEAST, tallest(chosen.sets) + 8) }
  const type = headType(sheet, 8)
  const fits = (sets: readonly (readonly SetBlock[])[]): boolean =>
    sets.every((set, i) => mostLines([set]) <= Math.max(1, Math.floor(((columns.lanes[i]?.w ?? 0) - 4) / type.pitchPt)))
  const lengths = [40, 52, 64, 76, 88, 100, 112, 124, 136, 148, 160, 200, 240]
  const upright = lengths.map((length) => ({
    length,
    sets: table.actors.map(({ name }) => setBlocks([block(cleanText(name), type, { align: 'left' })], length, typesetter)),
  }))
  const good = upright.find(({ sets }) => fits(sets) && !cut(sets)) ?? upright.find(({ sets }) => fits(sets)) ?? upright.at(-1)
  return { rotated: true, sets: good?.sets ?? [], height: (good?.length ?? 160) + 8 }
}

/** A name that reads upward: each run's (x, baseline) is the point round which painters turn it by -90°. */
function rotatedCell(spec: CellSpec, typesetter: Typesetter): Cell {
  const upright = placeCell(spec, typesetter)
  const printed = spec.set.flatMap(({ broken, type }) => broken.lines.map((line) => ({ line, type })))
  const pitch = printed[0]?.type.pitchPt ?? 0
  const size = printed[0]?.type.sizePt ?? 0
  const { box } = spec
  const first = box.x + box.w / 2 - ((printed.length - 1) * pitch + CAP * size) / 2 + CAP * size
  const set = printed.map(({ line, type }, i) => {
    const bottom = box.y + box.h / 2 + line.w / 2
    // Runs of a mixed line follow each other upward.
    const turned = (runs: readonly Line[]): readonly Line[] =>
      runs.map((run) => ({ ...run, x: first + i * pitch, baseline: bottom - run.x }))
    const { drawn, read } = typesetter.set(line.text, type, 0, 0)
    return { drawn: turned(drawn), read: turned(read) }
  })
  let at = 0
  const paragraphs = upright.paragraphs.map((paragraph) => ({
    ...paragraph,
    align: 'center' as const,
    lines: paragraph.lines.map((line) => ({ ...line, runs: set[at++]?.drawn ?? [] })),
  }))
  return { ...upright, lines: set.flatMap(({ read }) => read), paragraphs, rotated: true }
}
