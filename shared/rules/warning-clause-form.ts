import { conditionIn, hasDeadline } from './about/conditions'
import type { Rule } from './rule'

/** PermenPAN-RB 35/2012, Bagian Identitas butir 10: peringatan menyebut akibat (jika …, maka …) atau batas waktu. */
export const rule: Rule = {
  id: 'warning-clause-form',
  severity: 'warning',
  clause: 'PermenPAN-RB 35/2012, Bagian Identitas butir 10 (peringatan)',
  *check({ document }) {
    const { warnings } = document.identity
    if (!warnings.some((text) => conditionIn(text) !== null || hasDeadline(text))) yield { at: { field: 'warnings' } }
  },
}
