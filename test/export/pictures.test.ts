// A picture of a document is decoded and laid on white once, however many formats and pages ask for it.
import { encode } from 'fast-png'
import { expect, it } from 'vitest'
import { picturesOf, spoiltPictures } from '../../shared/export/pictures'
import { opaquePng } from '../../shared/export/png/png'
import { documentResolver, type Sop } from '../../shared/model'
import { activity, sop, start, table } from '../support/builders'
import { signedElectronically } from '../support/signing'

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

const withEmblem = (bytes: Uint8Array): Sop => ({
  ...document,
  identity: { ...document.identity, emblem: { png: Buffer.from(bytes).toString('base64') } },
})
const spoiltOf = (sop: Sop) => spoiltPictures(sop, documentResolver(sop))

it('is told when no writer can draw it: a JPEG, a damaged PNG, a picture that is not there', () => {
  expect(spoiltOf(document)).toEqual([])
  expect(spoiltOf({ ...document, identity: { ...document.identity, emblem: null } })).toEqual([])
  for (const bytes of [new Uint8Array(), Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), png.slice(0, 40)])
    expect(spoiltOf(withEmblem(bytes))).toEqual(['emblem'])
  expect(spoiltOf({ ...document, identity: { ...document.identity, emblem: { sha256: 'a'.repeat(64) } } })).toEqual(['emblem'])
  expect(spoiltOf(signedElectronically(document))).toEqual([])
  expect(spoiltOf(signedElectronically(document, null))).toEqual([]) // blank by intention
  expect(spoiltOf(signedElectronically(document, { png: '' }))).toEqual(['qr'])
})
