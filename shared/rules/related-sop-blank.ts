import { callOf } from '../commands'
import { isBlank } from '../model'
import type { Rule } from './rule'

/** PermenPAN-RB 35/2012, Bagian Identitas butir 9: keterkaitan dengan SOP lain; '-' mengatakan bahwa tidak ada. */
export const rule: Rule = {
  id: 'related-sop-blank',
  severity: 'warning',
  clause: 'PermenPAN-RB 35/2012, Bagian Identitas butir 9 (keterkaitan)',
  *check({ document }) {
    if (document.identity.relatedSops.every(({ text }) => isBlank(text)))
      yield { at: { field: 'relatedSops' }, fix: callOf('setIdentityList', { field: 'relatedSops', items: ['-'] }) }
  },
}
