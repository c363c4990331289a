import type { ElectronicSignature, Identity } from '../../model'
import { refuse } from '../refuse'
import { put } from './same'

/** The identity part with a change of its electronic signature; refused where the official signs in ink. */
export const electronically = (identity: Identity, changes: Partial<ElectronicSignature>): Identity => {
  const { approval } = identity
  if (approval.electronic === null) return refuse('the document is not signed electronically')
  return put(identity, { approval: put(approval, { electronic: put(approval.electronic, changes) }) })
}
