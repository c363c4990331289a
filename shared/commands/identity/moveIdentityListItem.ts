import { listField, place } from '../args'
import { command } from '../command'
import { itemsOf, withItems } from '../pieces/identityLists'
import { moved } from '../pieces/lists'

/** Moves an entry of an identity list so that it stands at `to` afterwards. */
export const moveIdentityListItem = command(
  'moveIdentityListItem',
  { field: listField, from: place, to: place },
  {
    run: (sop, { field, from, to }) => withItems(sop, field, moved(itemsOf(sop, field), from, to)),
    title: (_, { field, from }) => ({ field, n: from + 1 }),
  },
)
