import { listOf, text } from '../args'
import { command } from '../command'
import { put } from '../pieces/same'

/** Sets the lines of the agency's name above the unit. */
export const setAgencyLines = command(
  'setAgencyLines',
  { lines: listOf(text) },
  {
    run: (sop, { lines }) => put(sop, { identity: put(sop.identity, { agencyLines: lines }) }),
    typing: () => 'lines',
  },
)
