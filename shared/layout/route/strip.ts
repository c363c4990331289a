// Slots for connector halves in the lanes of a strip. The halves of one strip and lane are interchangeable: all slots are offered.
import type { Board, Wish } from './board'

export interface SlotPlace {
  readonly strip: string
  readonly column: number
  readonly x: number
  readonly w: number
  readonly outermost: readonly [left: boolean, right: boolean]
}

/** Offsets from the lane centre and width (pt) of the slots offered to `count` halves in a lane. */
export function slotOffsets(count: number, laneWidth: number): { readonly dx: readonly number[]; readonly w: number } {
  const row = (n: number, pitch: number): readonly number[] => Array.from({ length: n }, (_, i) => (i - (n - 1) / 2) * pitch)
  if (count <= 1) return { dx: [0], w: 18 }
  if (count <= 3 && laneWidth >= 52) return { dx: row(3, 17), w: 14 }
  if (count === 2)
    return laneWidth >= 44 ? { dx: row(2, 22), w: 18 } : laneWidth >= 36 ? { dx: row(2, 17), w: 14 } : { dx: row(2, 12), w: 9 }
  if (count === 3 && laneWidth >= 44) return { dx: row(3, 15), w: 12 }
  if (count <= Math.floor((laneWidth + 2) / 12)) return { dx: row(count, 12), w: 9 }
  const pitch = (laneWidth - 1) / count
  return { dx: row(count, pitch), w: Math.max(2, pitch - 3) }
}

/** The slots of all strips, and the lanes (column + 100 × band) that are asked to hold more halves than the form allows. */
export function slotsOf(
  board: Board,
  wishes: readonly Wish[],
): { readonly places: readonly SlotPlace[]; readonly crowded: readonly number[] } {
  const places: SlotPlace[] = []
  const crowded: number[] = []
  board.bands.forEach((band, b) => {
    if (band.role !== 'strip-head' && band.role !== 'strip-foot') return
    board.columns.forEach((lane, column) => {
      const here = (end: Wish['from'] | null): boolean => end !== null && 'strip' in end && end.strip === band.id && end.column === column
      const count = wishes.filter((w) => here(w.from)).length + wishes.filter((w) => here(w.to)).length
      if (count === 0) return
      const { dx, w } = slotOffsets(count, lane.w)
      if (count > Math.max(1, Math.floor((lane.w + 2) / 12))) crowded.push(column + 100 * b)
      dx.forEach((d, i) =>
        places.push({ strip: band.id, column, x: lane.x + lane.w / 2 + d, w, outermost: [i === 0, i === dx.length - 1] }),
      )
    })
  })
  return { places, crowded }
}
