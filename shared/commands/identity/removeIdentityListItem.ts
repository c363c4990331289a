import { listField, place } from '../args'
import { command } from '../command'
import { itemsOf, withItems } from '../pieces/identityLists'
import { withoutAt } from '../pieces/lists'

/** Takes one entry out of an identity list. */
export const removeIdentityListItem = command(
  'removeIdentityListItem',
  { field: listField, index: place },
  {
    run: (sop, { field, index }) => withItems(sop, field, withoutAt(itemsOf(sop, field), index)),
    title: (_, { field, index }) => ({ field, n: index + 1 }),
  },
)
