import { oneLine, readDate } from '../model'
import type { Rule } from './rule'

/** PermenPAN-RB 35/2012, Bagian Identitas butir 5: tanggal SOP mulai berlaku, tidak sebelum selesai dibuat. */
export const rule: Rule = {
  id: 'effective-date-valid',
  severity: 'error',
  clause: 'PermenPAN-RB 35/2012, Bagian Identitas butir 5 (tanggal efektif)',
  *check({ document: { identity } }) {
    const effective = readDate(identity.effective)
    const created = readDate(identity.created)
    const at = { field: 'effective' }
    const text = oneLine(identity.effective)
    if (effective.kind === 'blank' || effective.kind === 'dash') yield { at, params: { variant: 'blank' } }
    else if (effective.kind === 'unreadable') yield { at, params: { variant: 'unreadable', text } }
    else if (created.kind === 'date' && effective.date.iso < created.date.iso)
      yield { at, params: { text, created: oneLine(identity.created) } }
  },
}
