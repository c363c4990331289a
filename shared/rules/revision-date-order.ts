import { oneLine, readDate } from '../model'
import type { Rule } from './rule'

/** PermenPAN-RB 35/2012, Bagian Identitas butir 4: tanggal SOP direvisi, jadi sesudah selesai dibuat; '-' atau kosong bila belum pernah. */
export const rule: Rule = {
  id: 'revision-date-order',
  severity: 'error',
  clause: 'PermenPAN-RB 35/2012, Bagian Identitas butir 4 (tanggal revisi)',
  *check({ document: { identity } }) {
    const revised = readDate(identity.revised)
    const created = readDate(identity.created)
    const at = { field: 'revised' }
    const text = oneLine(identity.revised)
    if (revised.kind === 'unreadable') yield { at, params: { variant: 'unreadable', text } }
    else if (revised.kind === 'date' && created.kind === 'date' && revised.date.iso <= created.date.iso)
      yield {
        at,
        params: { text, created: oneLine(identity.created) },
        severity: revised.date.iso === created.date.iso ? 'warning' : 'error', // some offices print the first date in both places
      }
  },
}
