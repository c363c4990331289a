// node electron/build/icons.mjs: makes every icon from the two drawings in assets/icons. The results are committed; run it after a change.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Resvg, initWasm } from '@resvg/resvg-wasm'

const folder = join(import.meta.dirname, '..', '..', 'assets', 'icons')
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512]
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256]

/** A Windows icon: a head, one directory entry of 16 bytes an image, then the images as PNG. */
const icoOf = (images) => {
  const head = Buffer.alloc(6 + 16 * images.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(images.length, 4)
  let at = head.length
  images.forEach(({ size, png }, i) => {
    const entry = 6 + 16 * i
    head.writeUInt8(size % 256, entry) // 0 stands for 256
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(png.length, entry + 8)
    head.writeUInt32LE(at, entry + 12)
    at += png.length
  })
  return Buffer.concat([head, ...images.map(({ png }) => png)])
}

await initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')))
for (const name of ['tatalaksana', 'berkas-sop']) {
  const svg = readFileSync(join(folder, `${name}.svg`), 'utf8')
  const pngOf = (size) => Buffer.from(new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng())
  const images = new Map(SIZES.map((size) => [size, pngOf(size)]))
  writeFileSync(join(folder, `${name}.png`), images.get(512))
  writeFileSync(join(folder, `${name}.ico`), icoOf(ICO_SIZES.map((size) => ({ size, png: images.get(size) }))))
  if (name !== 'tatalaksana') continue
  mkdirSync(join(folder, 'linux'), { recursive: true }) // electron-builder takes the sizes from the names
  for (const [size, png] of images) writeFileSync(join(folder, 'linux', `${size}x${size}.png`), png)
}
