import { asset, orNull } from '../args'
import { command } from '../command'
import { put } from '../pieces/same'

/** Sets the emblem at the head of the identity part; null prints none. */
export const setEmblem = command(
  'setEmblem',
  { emblem: orNull(asset) },
  {
    run: (sop, { emblem }) => put(sop, { identity: put(sop.identity, { emblem }) }),
  },
)
