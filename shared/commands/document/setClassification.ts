import { oneOf, orNull, text } from '../args'
import { command } from '../command'
import { relabelled } from '../pieces/labels'
import { put } from '../pieces/same'

/** Says of what kind the SOP is (PermenPAN-RB 35/2012, kinds of SOP); null: not said. */
export const setClassification = command(
  'setClassification',
  { field: oneOf('nature', 'scope', 'completeness', 'genre'), value: orNull(text) },
  {
    run: (sop, { field, value }) => put(sop, { classification: relabelled(sop.classification, field, value) }),
  },
)
