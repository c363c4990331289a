import type { Json } from '../../model'
import type { Migration } from './migration'

type Fields = { readonly [key: string]: Json }

/** Version 2 knows electronic signatures, their note, the legend and the line 'Bersambung'; a document of version 1 has none of them. */
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
      identity: { ...identity, approval: { ...approval, electronic: null } },
      page: { ...page, signatureNote: null, legend: false, continued: false },
    }
  },
}
