import type { Rule } from './rule'

/** PermenPAN-RB 35/2012, Bagian Identitas butir 1: formulir memuat logo instansi; tanpa itu yang tercetak hanya lingkaran contoh. */
export const rule: Rule = {
  id: 'agency-logo-required',
  severity: 'error',
  clause: 'PermenPAN-RB 35/2012, Bagian Identitas butir 1 (logo dan nama instansi)',
  *check({ document }) {
    if (document.identity.emblem === null) yield { at: { field: 'emblem' } }
  },
}
