import { decode } from 'fast-png'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, describe, expect, test } from 'vitest'
import { pngOf } from '../../shared/export/pictures'
import { renderPng, startRasteriser } from '../../shared/export/png'
import { renderSvg } from '../../shared/export/svg'
import { handmadeInput } from '../support/pages'
import { sampleLayout } from '../page/samplePages'

const wasm = async () => new Uint8Array(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')))

describe('pixels', () => {
  beforeAll(() => startRasteriser(wasm))
  const input = { ...handmadeInput(), layout: sampleLayout }
  const dark = (png: Uint8Array) => {
    const { width, height, data, channels } = decode(png)
    return { width, height, at: (x: number, y: number) => (data[(Math.round(y) * width + Math.round(x)) * channels] ?? 255) < 128 }
  }

  test('a page as PNG has its size at 150 dpi, its lines and its letters in place', () => {
    const [, page] = sampleLayout.pages
    if (page === undefined) throw new Error('no page')
    const png = dark(renderPng(input, page))
    expect([png.width, png.height]).toEqual([1754, 1240])
    const px = (pt: number) => (pt / 72) * 150
    expect(png.at(px(235), px(185))).toBe(true) // a flow
    expect(png.at(px(213), px(250))).toBe(true) // a box's left side
    expect(png.at(px(235), px(250))).toBe(false) // its white inside
    const letters = Array.from({ length: 60 }, (_, i) => png.at(px(84 + i), px(142))).filter(Boolean).length
    expect(letters).toBeGreaterThan(5) // text in a bundled face: with no face there is none
  })

  test('the placeholder as bitmap shows what the vector draws', () => {
    const page = {
      ...sampleLayout.pages[0],
      w: 100,
      h: 100,
      tables: [],
      texts: [],
      images: [{ asset: 'emblem', box: { x: 0, y: 0, w: 100, h: 100 } }],
    } as never
    const drawn = dark(
      renderPng({ ...input, sop: { ...input.sop, identity: { ...input.sop.identity, emblem: null } } }, page, (640 / 100) * 72),
    )
    const picture = pngOf('emblem', { ...input.sop, identity: { ...input.sop.identity, emblem: null } }, input.resolver)
    expect([picture?.w, picture?.h, drawn.width]).toEqual([640, 640, 640])
    const { data } = decode(picture?.png ?? new Uint8Array())
    let different = 0
    for (let y = 0; y < 640; y++)
      for (let x = 0; x < 640; x++) if ((((data[y * 80 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) === (drawn.at(x, y) ? 1 : 0)) different += 1
    expect(different / (640 * 640)).toBeLessThan(0.001)
  })

  test('SVG is UTF-8 with the document’s title', () => {
    const [page] = sampleLayout.pages
    const text = new TextDecoder().decode(renderSvg(input, page as never))
    expect(text).toContain(`(1)</title>`)
  })
})
