import type { Sop } from '../model'
import { builtInPicture, type Picture, type Pictures } from '../page'
import type { Resolver } from '../model'
import { placeholderPng } from './emblemPng'
import { opaquePng, type OpaquePng } from './png/png'

/**
 * What stands behind the pictures of a page. The emblem is the document's; one that is missing, damaged or far too large gives the
 * built-in placeholder, so that a form always shows where the office's emblem belongs.
 */
export function picturesOf(sop: Sop, resolver: Resolver): Pictures {
  const placeholder: Picture = { kind: 'vector', vector: builtInPicture('') }
  const emblem = (): Picture => {
    const found = sop.identity.emblem === null ? null : resolver.asset(sop.identity.emblem)
    if (found === null) return placeholder
    if ('builtIn' in found) return { kind: 'vector', vector: builtInPicture(found.builtIn) }
    const png = opaquePng(found.png)
    return png === null ? placeholder : { kind: 'png', png: png.png }
  }
  let known: Picture | null = null
  return () => (known ??= emblem())
}

/** The emblem as PNG, for writers that cannot take vectors; the placeholder's where `picturesOf` gives the placeholder. */
export function emblemPng(sop: Sop, resolver: Resolver): OpaquePng {
  const picture = picturesOf(sop, resolver)('')
  const own = picture?.kind === 'png' ? opaquePng(picture.png) : null
  return own ?? { w: 640, h: 640, png: placeholderPng() }
}
