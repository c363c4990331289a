// Slots for connector halves in the lanes of a strip. The halves of one strip and lane are interchangeable: all slots are offered.
import type { Board, Wish } from './board'

/** Least distance of two halves side by side, and the least width of one in a lane too narrow for any. */
const APART = 3
const LEAST_W = 2

export interface SlotPlace {
  readonly strip: string
  readonly column: number
  readonly x: number
  readonly w: number
  readonly outermost: readonly [left: boolean, right: boolean]
}

/** Offsets from the lane centre and width (pt) of the slots offered to `count` halves in a lane: they keep apart, also from the next lane's. */
export function slotOffsets(count: number, laneWidth: number): { readonly dx: readonly number[]; readonly w: number } {
  const row = (n: number, pitch: number, width: number) => ({
    dx: Array.from({ length: n }, (_, i) => (i - (n - 1) / 2) * pitch),
    w: Math.max(LEAST_W, Math.min(width, laneWidth - APART - (n - 1) * pitch)),
  })
  if (count <= 1) return row(1, 0, 18)
  if (count <= 3 && laneWidth >= 52) return row(3, 17, 14)
  if (count === 2 && laneWidth >= 24) return laneWidth >= 44 ? row(2, 22, 18) : laneWidth >= 36 ? row(2, 17, 14) : row(2, 12, 9)
  if (count === 3 && laneWidth >= 44) return row(3, 15, 12)
  if (count <= Math.floor((laneWidth + 2) / 12)) return row(count, 12, 9)
  const pitch = (laneWidth - 1) / count
  return row(count, pitch, pitch - APART)
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
