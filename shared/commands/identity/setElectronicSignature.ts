import { asset, orNull, shape, text } from '../args'
import { command } from '../command'
import { put } from '../pieces/same'

/** Says how the official signs: electronically, with code and words, or in ink (null). */
export const setElectronicSignature = command(
  'setElectronicSignature',
  { signature: orNull(shape({ qr: orNull(asset), text })) },
  {
    run: (sop, { signature }) =>
      put(sop, { identity: put(sop.identity, { approval: put(sop.identity.approval, { electronic: signature }) }) }),
    title: (_, { signature }) => (signature === null ? { variant: 'ink' } : {}),
  },
)
