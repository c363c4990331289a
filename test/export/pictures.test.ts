// A picture of a document is decoded and laid on white once, however many formats and pages ask for it.
import { encode } from 'fast-png'
import { expect, it } from 'vitest'
import { picturesOf } from '../../shared/export/pictures'
import { opaquePng } from '../../shared/export/png/png'
import { documentResolver } from '../../shared/model'
import { activity, sop, start, table } from '../support/builders'

const png = encode({ width: 4, height: 3, data: new Uint8Array(48).fill(90), channels: 4, depth: 8 })
const document = sop(table(['Pemohon'], [activity('Mengajukan', start('Pemohon'))]), {
  emblem: { png: Buffer.from(png).toString('base64') },
})

it('is made once for all writers', () => {
  const [first, second] = [1, 2].map(() => picturesOf(document, documentResolver(document))('emblem'))
  if (first?.kind !== 'png' || second?.kind !== 'png') throw new Error('the emblem is no picture')
  expect(second.png).toBe(first.png)
  expect(opaquePng(first.png)?.png).toBe(first.png)
})
