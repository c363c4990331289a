import { oneOf, orNull, text } from '../args'
import { command } from '../command'
import { refuse } from '../refuse'
import { put } from '../pieces/same'
import { electronically } from '../pieces/signing'

/** The texts of the identity part that stand alone. */
export const identityTexts = [
  'number',
  'title',
  'created',
  'revised',
  'effective',
  'preparedBy',
  'unit',
  'position',
  'person',
  'nip',
  'noNipReason',
  'signatureText',
] as const
const field = oneOf(...identityTexts)

/**
 * Sets one text of the identity part. Words typed by hand no longer come from a register, so their reference goes; only `preparedBy`
 * may be null (no such line); `signatureText` stands beside the code of an electronic signature and is refused without one.
 */
export const setIdentityText = command(
  'setIdentityText',
  { field, text: orNull(text) },
  {
    run: (sop, { field, text }) => {
      const identity = sop.identity
      const changed = (): typeof identity => {
        if (field === 'preparedBy') return put(identity, { preparedBy: text })
        if (text === null) return refuse(`${field} cannot be null`)
        switch (field) {
          case 'unit':
            return identity.unit.text === text ? identity : put(identity, { unit: { text } })
          case 'person':
            return identity.approval.person.text === text
              ? identity
              : put(identity, { approval: { ...identity.approval, person: { text } } })
          case 'position':
          case 'nip':
          case 'noNipReason':
            return put(identity, { approval: put(identity.approval, { [field]: text }) })
          case 'signatureText':
            return electronically(identity, { text })
          default:
            return put(identity, { [field]: text })
        }
      }
      return put(sop, { identity: changed() })
    },
    title: (_, { field }) => ({ field }),
    typing: ({ field }) => field,
  },
)
