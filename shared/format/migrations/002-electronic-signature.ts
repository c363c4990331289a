import type { Json } from '../../model'
import type { Migration } from './migration'

type Fields = { readonly [key: string]: Json }

/**
 * Version 2 knows electronic signatures, their note, the legend and the line 'Bersambung'; a document of version 1 has none of them.
 * What somebody wrote there by hand all the same is kept: the schema says whether it is right, and nothing is dropped in silence.
 */
export const migration002: Migration = {
  to: 2,
  name: 'electronic-signature',
  up: (body) => {
    const sop = body as Fields
    const identity = sop['identity'] as Fields
    const approval = identity['approval'] as Fields
    const page = sop['page'] as Fields
    return {
      ...sop,
      identity: { ...identity, approval: { electronic: null, ...approval } },
      page: { signatureNote: null, legend: false, continued: false, ...page },
    }
  },
}
