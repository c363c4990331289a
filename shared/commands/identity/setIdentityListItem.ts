import { listField, place, text } from '../args'
import { command } from '../command'
import { refuse } from '../refuse'
import { itemsOf, withItems } from '../pieces/identityLists'
import { mapped } from '../pieces/lists'

/** Sets the words of one entry of an identity list. */
export const setIdentityListItem = command(
  'setIdentityListItem',
  { field: listField, index: place, text },
  {
    run: (sop, { field, index, text }) => {
      const items = itemsOf(sop, field)
      if (index >= items.length) return refuse(`${field} has no entry ${index}`)
      return withItems(
        sop,
        field,
        mapped(items, (item, at) => (at === index && item.text !== text ? { text } : item)),
      )
    },
    title: (_, { field, index }) => ({ field, n: index + 1 }),
    typing: ({ field, index }) => `${field} ${index}`,
  },
)
