import { listField, place, text } from '../args'
import { command } from '../command'
import { itemsOf, withItems } from '../pieces/identityLists'
import { inserted } from '../pieces/lists'

/** Puts a new entry into an identity list, at `index` (0 to length). */
export const insertIdentityListItem = command(
  'insertIdentityListItem',
  { field: listField, index: place, text },
  {
    run: (sop, { field, index, text }) => withItems(sop, field, inserted(itemsOf(sop, field), index, { text })),
    title: (_, { field, index }) => ({ field, n: index + 1 }),
  },
)
