import { asset, orNull } from '../args'
import { command } from '../command'
import { electronically } from '../pieces/signing'
import { put } from '../pieces/same'

/** Sets the QR code of the electronic signature; null leaves its place blank. Refused where the official signs in ink. */
export const setSignatureQr = command(
  'setSignatureQr',
  { qr: orNull(asset) },
  {
    run: (sop, { qr }) => put(sop, { identity: electronically(sop.identity, { qr }) }),
    title: (_, { qr }) => (qr === null ? { variant: 'blank' } : {}),
  },
)
