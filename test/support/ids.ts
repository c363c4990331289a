import type { IdMaker } from '../../shared/model'

/** Ids in order: 'n1', 'n2', … so that a test is the same each time. */
export const idsInOrder = (prefix = 'n'): IdMaker => {
  let count = 0
  return () => `${prefix}${(count += 1)}`
}
