// Fonts without the tables that move or replace glyphs. The layout sums unkerned advances; with GPOS, GSUB and kern gone the PDF
// writer cannot kern or form ligatures, so its lines are as wide as the layout's, and it reads and lays out the font much faster.
const MOVES_GLYPHS = new Set([
  'GPOS',
  'GSUB',
  'GDEF',
  'JSTF',
  'BASE',
  'kern',
  'kerx',
  'morx',
  'mort',
  'feat',
  'DSIG',
  'hdmx',
  'VDMX',
  'LTSH',
])

const stripped = new WeakMap<Uint8Array, Uint8Array>()

/** The same TrueType face without kerning, ligatures and other glyph moves. Throws a RangeError when the bytes are no font. */
export function withoutGlyphMoves(font: Uint8Array): Uint8Array {
  const known = stripped.get(font)
  if (known !== undefined) return known
  const made = rebuild(font)
  stripped.set(font, made)
  return made
}

function rebuild(font: Uint8Array): Uint8Array {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const kept: { readonly record: number; readonly offset: number; readonly length: number }[] = []
  const count = view.getUint16(4)
  for (let i = 0; i < count; i++) {
    const record = 12 + 16 * i
    const tag = String.fromCharCode(...font.subarray(record, record + 4))
    if (!MOVES_GLYPHS.has(tag)) kept.push({ record, offset: view.getUint32(record + 8), length: view.getUint32(record + 12) })
  }
  const head = 12 + 16 * kept.length
  const size = kept.reduce((sum, table) => sum + aligned(table.length), head)
  const out = new Uint8Array(size)
  const outView = new DataView(out.buffer)
  out.set(font.subarray(0, 4))
  const power = Math.floor(Math.log2(kept.length))
  outView.setUint16(4, kept.length)
  outView.setUint16(6, 16 * 2 ** power)
  outView.setUint16(8, power)
  outView.setUint16(10, 16 * kept.length - 16 * 2 ** power)
  let at = head
  kept.forEach((table, i) => {
    const record = 12 + 16 * i
    out.set(font.subarray(table.record, table.record + 8), record) // tag and checksum stay
    outView.setUint32(record + 8, at)
    outView.setUint32(record + 12, table.length)
    out.set(font.subarray(table.offset, table.offset + table.length), at)
    at += aligned(table.length)
  })
  return out
}

/** Tables begin at multiples of four bytes. */
const aligned = (length: number): number => Math.ceil(length / 4) * 4
