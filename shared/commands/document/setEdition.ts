import { changesOf, oneOf, place, text } from '../args'
import { command } from '../command'
import { refuse } from '../refuse'
import { put } from '../pieces/same'

/** Changes the edition: version (from 1), status, reason of the change. */
export const setEdition = command(
  'setEdition',
  {
    changes: changesOf({
      version: (value, at) => place(value, at) || refuse(`${at}: versions count from 1`),
      status: oneOf('draft', 'in-review', 'approved', 'in-force', 'superseded', 'revoked'),
      reason: text,
    }),
  },
  {
    run: (sop, { changes }) => put(sop, { edition: put(sop.edition, changes) }),
    typing: ({ changes }) => Object.keys(changes).join(' '),
  },
)
