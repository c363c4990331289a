import type { Asset, Resolver, Sop } from '../model'
import { builtInPicture, type Picture, type Pictures } from '../page'
import { placeholderPng } from './emblemPng'
import { opaquePng, type OpaquePng } from './png/png'

/**
 * What stands behind the pictures of a page: the document's emblem, the code ('qr') of its electronic signature. An emblem that is
 * missing, damaged or far too large gives the built-in placeholder, so that a form always shows where the office's emblem belongs; a
 * code gives nothing, so that the signing application finds its place blank.
 */
export function picturesOf(sop: Sop, resolver: Resolver): Pictures {
  const known = new Map<string, Picture | null>()
  return (asset) => {
    if (!known.has(asset)) known.set(asset, asset === 'qr' ? qrPicture(sop, resolver) : emblemPicture(sop, resolver))
    return known.get(asset) ?? null
  }
}

/** A picture of the document that no writer can draw: the placeholder stands for the emblem, the code's place stays blank. */
export type SpoiltPicture = 'emblem' | 'qr'
/** The pictures of a document that are damaged, no PNG, or not to be had; they print, but not as the author expects. */
export function spoiltPictures({ identity }: Sop, resolver: Resolver): readonly SpoiltPicture[] {
  const spoilt = (asset: Asset | null): boolean => {
    const found = asset === null ? null : resolver.asset(asset)
    return asset !== null && (found === null || ('png' in found && onWhite(asset, found.png) === null))
  }
  return [
    ...(spoilt(identity.emblem) ? (['emblem'] as const) : []),
    ...(spoilt(identity.approval.electronic?.qr ?? null) ? (['qr'] as const) : []),
  ]
}

const opaque = new WeakMap<Asset, OpaquePng | null>()
/** A document's picture on white, made once: a resolver hands out its bytes anew for every format. */
function onWhite(asset: Asset, bytes: Uint8Array): OpaquePng | null {
  const known = opaque.get(asset)
  if (known !== undefined) return known
  const picture = opaquePng(bytes)
  opaque.set(asset, picture)
  return picture
}

function emblemPicture({ identity }: Sop, resolver: Resolver): Picture {
  const placeholder: Picture = { kind: 'vector', vector: builtInPicture('') }
  const { emblem } = identity
  const found = emblem === null ? null : resolver.asset(emblem)
  if (emblem === null || found === null) return placeholder
  if ('builtIn' in found) return { kind: 'vector', vector: builtInPicture(found.builtIn) }
  const png = onWhite(emblem, found.png)
  return png === null ? placeholder : { kind: 'png', png: png.png }
}

function qrPicture({ identity }: Sop, resolver: Resolver): Picture | null {
  const qr: Asset | null = identity.approval.electronic?.qr ?? null
  const found = qr === null ? null : resolver.asset(qr)
  const png = qr !== null && found !== null && 'png' in found ? onWhite(qr, found.png) : null
  return png === null ? null : { kind: 'png', png: png.png }
}

/** A picture as PNG, for writers that cannot take vectors: the placeholder's where `picturesOf` gives a vector, `null` where it gives nothing. */
export function pngOf(asset: string, sop: Sop, resolver: Resolver): OpaquePng | null {
  const picture = picturesOf(sop, resolver)(asset)
  if (picture === null) return null
  const own = picture.kind === 'png' ? opaquePng(picture.png) : null
  return own ?? { w: 640, h: 640, png: placeholderPng() }
}
