// PNG of a page: the page's SVG through resvg, with the bundled fonts and no others. The rasteriser's program (wasm) comes in as bytes.
import { Resvg, initWasm } from '@resvg/resvg-wasm'
import { pxOfPt, svgOf, type Page } from '../../page'
import { facesOf } from '../faces'
import type { ExportInput } from '../input'
import { picturesOf } from '../pictures'

/** Sharp on screen and in a slide, one A4 page about 100 KB. */
export const PNG_DPI = 150

let started: Promise<void> | null = null

/** Starts the rasteriser once; `wasm` hands out the bytes of resvg's `index_bg.wasm`. Rejects when they cannot be had. */
export function startRasteriser(wasm: () => Promise<Uint8Array>): Promise<void> {
  started ??= wasm()
    .then((bytes) => initWasm(new Uint8Array(bytes)))
    .catch((error: unknown) => {
      started = null
      throw error
    })
  return started
}

/** One page as PNG, `dpi` dots an inch. `startRasteriser` must have been awaited. */
export function renderPng(input: ExportInput, page: Page, dpi = PNG_DPI): Uint8Array {
  const svg = svgOf(page, { pictures: picturesOf(input.sop, input.resolver) })
  const fontBuffers = facesOf([page]).map((face) => input.fonts(face.font, face.bold))
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'width', value: Math.round(pxOfPt(page.w, dpi)) },
    font: { fontBuffers, defaultFontFamily: 'Arimo' },
    textRendering: 2,
    shapeRendering: 2,
  })
  try {
    const image = resvg.render()
    const png = image.asPng()
    image.free()
    return png
  } finally {
    resvg.free()
  }
}
