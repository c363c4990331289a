import { pngSize } from '../../shared/export/png/pngSize'

/** Pixels of a PNG or JPEG read from its head alone, before anything decodes it; null when the bytes are neither. */
export const imageSize = (bytes: Uint8Array): { readonly w: number; readonly h: number } | null => pngSize(bytes) ?? jpegSize(bytes)

const PNG = [0x89, 0x50, 0x4e, 0x47]
const JPEG = [0xff, 0xd8, 0xff]
/** Whether the bytes begin as a PNG or JPEG does: one that cannot be read is damaged or cut off, not another kind of file. */
export const beginsAsImage = (bytes: Uint8Array): boolean => [PNG, JPEG].some((start) => start.every((byte, i) => bytes[i] === byte))

const positive = (w: number, h: number): { w: number; h: number } | null => (w > 0 && h > 0 ? { w, h } : null)

/** Start-of-frame markers carry the size; C4, C8 and CC are other tables. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

const jpegSize = (bytes: Uint8Array): { w: number; h: number } | null => {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8 || bytes[2] !== 0xff) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 2
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1 // fill byte
      continue
    }
    if (isFrame(marker)) return positive(view.getUint16(at + 7), view.getUint16(at + 5))
    if (marker === 0xd9 || marker === 0xda) return null
    at += 2 + view.getUint16(at + 2)
  }
  return null
}
