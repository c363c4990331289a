import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { FontFiles } from '../../shared/export/input'

const cache = new Map<string, Uint8Array>()
const folder = resolve(import.meta.dirname, '../../assets/fonts')

/** The bundled faces, read once. */
export const bundledFonts: FontFiles = (font, bold) => {
  const [family = '', italic] = font.split(/ (?=Italic$)/)
  const name = `${family.replaceAll(' ', '')}-${italic ?? (bold ? 'Bold' : 'Regular')}.ttf`
  const known = cache.get(name) ?? new Uint8Array(readFileSync(resolve(folder, name)))
  cache.set(name, known)
  return known
}
