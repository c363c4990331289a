import { isBlank } from '../model'
import type { Rule } from './rule'

/** PermenPAN-RB 35/2012, Bagian Identitas butir 2: nomor SOP menurut tata naskah dinas unit. */
export const rule: Rule = {
  id: 'sop-number-required',
  severity: 'error',
  clause: 'PermenPAN-RB 35/2012, Bagian Identitas butir 2 (nomor SOP)',
  *check({ document }) {
    if (isBlank(document.identity.number.replace(/[-‐‑‒–—―]/gu, ''))) yield { at: { field: 'number' } }
  },
}
