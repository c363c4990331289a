import { bounds, statuses } from '../../model'
import { changesOf, oneOf, place, text, within } from '../args'
import { command } from '../command'
import { put } from '../pieces/same'

/** Changes the edition: version (from 1), status, reason of the change. */
export const setEdition = command(
  'setEdition',
  {
    changes: changesOf({
      version: (value, at) => place(within(bounds.version)(value, at), at),
      status: oneOf(...statuses),
      reason: text,
    }),
  },
  {
    run: (sop, { changes }) => put(sop, { edition: put(sop.edition, changes) }),
    typing: ({ changes }) => Object.keys(changes).join(' '),
  },
)
