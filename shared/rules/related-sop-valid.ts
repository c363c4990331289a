import { callOf } from '../commands'
import { foldName, oneLine } from '../model'
import type { Rule } from './rule'

/** The name of a procedure as compared: without 'SOP' before it and marks after it. */
const bare = (title: string): string =>
  foldName(title)
    .replace(/^(?:sop|standar operasional prosedur)(?: ap)?(?!\p{L})[ :.-]*/u, '')
    .replace(/(?<![\s.;,])[\s.;,]+$/u, '') // looking back keeps a long run of marks from being tried at every mark

/** Keterkaitan menuntun pembaca ke prosedur lain (35/2012, Bagian Identitas butir 9): yang menyebut dirinya sendiri atau yang tidak berlaku menyesatkan. */
export const rule: Rule = {
  id: 'related-sop-valid',
  severity: 'warning',
  clause: 'PermenPAN-RB 35/2012, Bagian Identitas butir 9 (keterkaitan): SOP lain yang masih berlaku',
  *check({ document: { identity }, resolver }) {
    const own = bare(identity.title)
    for (const [item, { text, ref }] of identity.relatedSops.entries()) {
      const known = ref === undefined ? null : resolver.sop(ref)
      const at = { field: 'relatedSops', item }
      const title = oneLine(text)
      if (own !== '' && bare(text) === own)
        yield { at, params: { variant: 'itself', title }, fix: callOf('removeIdentityListItem', { field: 'relatedSops', index: item }) }
      else if (known !== null && (known.status === 'superseded' || known.status === 'revoked')) yield { at, params: { title } }
    }
  },
}
