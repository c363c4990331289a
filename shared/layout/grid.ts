// A table from its columns, rows and cells: the rules follow from which cells were merged.
import { WEIGHT, type Cell, type Point, type Table, type TableRow } from '../page'

export interface GridColumn {
  readonly key: string
  readonly x: number
  readonly w: number
}
interface Rule {
  readonly from: Point
  readonly to: Point
  readonly widthPt: number
}

/** The table; rows whose top rule is heavy are named by their keys. Every place of the grid is covered by one cell. */
export function gridTable(
  name: string,
  columns: readonly GridColumn[],
  rows: readonly TableRow[],
  cells: readonly Cell[],
  heavyAbove: readonly string[],
): Table {
  const first = columns[0]
  const last = columns.at(-1)
  const top = rows[0]?.y ?? 0
  const bottomRow = rows.at(-1)
  const bottom = bottomRow === undefined ? top : bottomRow.y + bottomRow.h
  const left = first?.x ?? 0
  const right = last === undefined ? left : last.x + last.w
  const xs = [...columns.map(({ x }) => x), right]
  const ys = [...rows.map(({ y }) => y), bottom]
  const owner = ownersOf(columns, rows, cells)
  const rules: Rule[] = []
  for (let r = 1; r < rows.length; r += 1) {
    const y = ys[r] ?? 0
    const widthPt = heavyAbove.includes(rows[r]?.key ?? '') ? WEIGHT.frame : WEIGHT.rule
    for (const [from, to] of stretches(columns.length, (c) => owner[r - 1]?.[c] !== owner[r]?.[c]))
      rules.push({ from: [xs[from] ?? 0, y], to: [xs[to] ?? 0, y], widthPt })
  }
  for (let c = 1; c < columns.length; c += 1) {
    const x = xs[c] ?? 0
    for (const [from, to] of stretches(rows.length, (r) => owner[r]?.[c - 1] !== owner[r]?.[c]))
      rules.push({ from: [x, ys[from] ?? 0], to: [x, ys[to] ?? 0], widthPt: WEIGHT.rule })
  }
  // The horizontal lines of the frame close its corners.
  const half = WEIGHT.frame / 2
  const frame: readonly (readonly [Point, Point])[] = [
    [
      [left - half, top],
      [right + half, top],
    ],
    [
      [left - half, bottom],
      [right + half, bottom],
    ],
    [
      [left, top],
      [left, bottom],
    ],
    [
      [right, top],
      [right, bottom],
    ],
  ]
  for (const [from, to] of frame) rules.push({ from, to, widthPt: WEIGHT.frame })
  return { table: name, box: { x: left, y: top, w: right - left, h: bottom - top }, columns, rows, cells, rules }
}

function ownersOf(
  columns: readonly GridColumn[],
  rows: readonly TableRow[],
  cells: readonly Cell[],
): readonly (readonly (number | undefined)[])[] {
  const owner: (number | undefined)[][] = rows.map(() => [])
  const rowAt = new Map(rows.map(({ key }, i) => [key, i]))
  const columnAt = new Map(columns.map(({ key }, i) => [key, i]))
  cells.forEach((cell, i) => {
    const row = rowAt.get(cell.row) ?? 0
    const column = columnAt.get(cell.column) ?? 0
    for (let r = row; r < row + cell.rowSpan; r += 1)
      for (let c = column; c < column + cell.colSpan; c += 1) {
        const line = owner[r]
        if (line !== undefined) line[c] = i
      }
  })
  return owner
}

/** The longest stretches [from, to) of places for which `drawn` holds. */
function stretches(count: number, drawn: (at: number) => boolean): readonly (readonly [number, number])[] {
  const found: [number, number][] = []
  for (let i = 0; i < count; i += 1) {
    if (!drawn(i)) continue
    const last = found.at(-1)
    if (last !== undefined && last[1] === i) last[1] = i + 1
    else found.push([i, i + 1])
  }
  return found
}
