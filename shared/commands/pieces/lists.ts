import { refuse } from '../refuse'

/** The list with the item at `index` (0 to length). */
export const inserted = <T>(list: readonly T[], index: number, ...items: readonly T[]): readonly T[] =>
  index <= list.length
    ? [...list.slice(0, index), ...items, ...list.slice(index)]
    : refuse(`place ${index} is beyond the end ${list.length}`)

/** The list without the item at `index`. */
export const withoutAt = <T>(list: readonly T[], index: number): readonly T[] =>
  index < list.length ? [...list.slice(0, index), ...list.slice(index + 1)] : refuse(`no item ${index} among ${list.length}`)

/** The list with the item at `from` standing at `to` afterwards; the same reference when it stands there. */
export const moved = <T>(list: readonly T[], from: number, to: number): readonly T[] => {
  if (from >= list.length || to >= list.length) return refuse(`no place ${Math.max(from, to)} among ${list.length}`)
  return from === to ? list : inserted(withoutAt(list, from), to, ...list.slice(from, from + 1))
}

/** The list with each item mapped; the same reference when no item changed. */
export const mapped = <T>(list: readonly T[], change: (item: T, index: number) => T): readonly T[] => {
  const next = list.map(change)
  return next.every((item, index) => item === list[index]) ? list : next
}

/** The list of what passes; the same reference when all do. */
export const kept = <T>(list: readonly T[], passes: (item: T) => boolean): readonly T[] => (list.every(passes) ? list : list.filter(passes))
