/** Are two plain values the same in content? Keys may stand in any order. */
export const same = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  )
}

/** The object with the changes; the same reference when they change nothing. */
export const put = <T extends object>(object: T, changes: Partial<T>): T =>
  Object.entries(changes).every(([key, value]) => same(object[key as keyof T], value)) ? object : { ...object, ...changes }
