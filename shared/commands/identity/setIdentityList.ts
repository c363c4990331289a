import { listField, listOf, text } from '../args'
import { command } from '../command'
import { itemsOf, withItems } from '../pieces/identityLists'

/** Replaces a whole list of the identity part; an entry whose words stay keeps its reference. */
export const setIdentityList = command(
  'setIdentityList',
  { field: listField, items: listOf(text) },
  {
    run: (sop, { field, items }) => {
      const old = itemsOf(sop, field)
      return withItems(
        sop,
        field,
        items.map((words, index) => (old[index]?.text === words ? old[index] : old.find((item) => item.text === words)) ?? { text: words }),
      )
    },
    title: (_, { field }) => ({ field }),
    typing: ({ field }) => field,
  },
)
