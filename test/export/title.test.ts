import { expect, it } from 'vitest'
import { documentTitle } from '../../shared/export/title'
import { blankIdentity } from '../../shared/model'

it.each([
  ['Pelayanan Tamu', 'SOP Pelayanan Tamu'],
  [' Pelayanan\n Tamu ', 'SOP Pelayanan Tamu'],
  ['SOP Pelayanan Tamu', 'SOP Pelayanan Tamu'],
  ['STANDAR OPERASIONAL PROSEDUR PELAYANAN TAMU', 'STANDAR OPERASIONAL PROSEDUR PELAYANAN TAMU'],
  ['Sopan Santun', 'SOP Sopan Santun'],
  ['', 'SOP'],
])('a file of %j is titled %j', (title, said) => {
  expect(documentTitle({ ...blankIdentity, title })).toBe(said)
})
