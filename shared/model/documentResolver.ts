import type { Resolver } from './resolver'
import type { Asset, Sop } from './sop'

/**
 * Answers from the document alone: what a lone `.sop` can know. Pictures mailed inside it, built-in ones by name; registers it
 * has none, so regulations, officials, other SOPs and the office's style are not known (`null`).
 */
export const documentResolver = (_sop: Sop): Resolver => ({
  regulation: () => null,
  official: () => null,
  sop: () => null,
  asset: (asset) => assetOf(asset),
  style: () => null,
})

const assetOf = (asset: Asset): ReturnType<Resolver['asset']> => {
  if ('builtIn' in asset) return { builtIn: asset.builtIn }
  if ('png' in asset) {
    const png = bytesOfBase64(asset.png)
    return png === null ? null : { png }
  }
  return null // by hash: lies in a project's folder, which a lone document does not have
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The bytes of a base64 text, `null` where it is none. Written here because shared/ has neither atob nor Buffer. */
export const bytesOfBase64 = (text: string): Uint8Array | null => {
  const body = text.replace(/=+$/u, '')
  if (text.length % 4 !== 0 || text.length - body.length > 2 || /[^A-Za-z0-9+/]/u.test(body)) return null
  const bytes = new Uint8Array(Math.floor((body.length * 3) / 4))
  let held = 0
  let bits = 0
  let at = 0
  for (const character of body) {
    held = ((held << 6) | digits.indexOf(character)) & 0xffffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at] = (held >> bits) & 0xff
    at += 1
  }
  return bytes
}
