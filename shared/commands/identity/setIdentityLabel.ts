import { oneOf, orNull, text } from '../args'
import { identityFields } from '../../model'
import { command } from '../command'
import { relabelled } from '../pieces/labels'
import { put } from '../pieces/same'

const field = oneOf(...identityFields)

/** Sets the printed label of an identity field; null gives the office's own word back. */
export const setIdentityLabel = command(
  'setIdentityLabel',
  { field, label: orNull(text) },
  {
    run: (sop, { field, label }) => put(sop, { identity: put(sop.identity, { labels: relabelled(sop.identity.labels, field, label) }) }),
    title: (_, { field }) => ({ field }),
    typing: ({ field }) => field,
  },
)
