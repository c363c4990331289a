const HEAD = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]

/** Width and height (px, at least 1) as the head of a PNG says; `null` when it is no PNG or has no area. */
export const pngSize = (bytes: Uint8Array): { readonly w: number; readonly h: number } | null => {
  if (bytes.length < 33 || HEAD.some((byte, i) => bytes[i] !== byte)) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [w, h] = [view.getUint32(16), view.getUint32(20)]
  return w > 0 && h > 0 ? { w, h } : null
}
