import { documentResolver, type Sop } from '../../shared/model'
import { builtInPicture, type Picture, type Pictures } from '../../shared/page'

const placeholder: Picture = { kind: 'vector', vector: builtInPicture('') }

/**
 * What stands behind the pictures of the form on screen: the document's emblem, else the built-in sign that one belongs there; the
 * code ('qr') of its electronic signature, else nothing.
 */
export const picturesOf = (sop: Sop): Pictures => {
  const { emblem, approval } = sop.identity
  const assetOf = documentResolver(sop).asset
  const found = emblem === null ? null : assetOf(emblem)
  const qr = approval.electronic === null || approval.electronic.qr === null ? null : assetOf(approval.electronic.qr)
  const code: Picture | null = qr !== null && 'png' in qr ? { kind: 'png', png: qr.png } : null
  const picture: Picture =
    found === null
      ? placeholder
      : 'png' in found
        ? { kind: 'png', png: found.png }
        : { kind: 'vector', vector: builtInPicture(found.builtIn) }
  return (asset) => (asset === 'qr' ? code : picture)
}
