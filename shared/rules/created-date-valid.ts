import { readDate } from '../model'
import type { Rule } from './rule'

/** PermenPAN-RB 35/2012, Bagian Identitas butir 3: tanggal pertama kali SOP selesai dibuat, jadi tanggal yang sudah lewat. */
export const rule: Rule = {
  id: 'created-date-valid',
  severity: 'error',
  clause: 'PermenPAN-RB 35/2012, Bagian Identitas butir 3 (tanggal pembuatan)',
  *check({ document, today }) {
    const created = readDate(document.identity.created)
    if (created.kind !== 'date' || created.date.iso > today) yield { at: { field: 'created' }, params: { text: document.identity.created } }
  },
}
