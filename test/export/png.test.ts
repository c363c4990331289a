// The picture of a page (SVG, drawn by resvg) against the PDF, drawn by poppler: two writers and two readers, one drawing.
import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decode } from 'fast-png'
import { expect, it } from 'vitest'
import { renderPdf } from '../../shared/export/pdf'
import { PNG_DPI, renderPng, startRasteriser } from '../../shared/export/png'
import type { Page } from '../../shared/page'
import { lonelyPixels, rasterise } from '../report/raster'
import { exampleFiles, exportInput, importExample } from '../support/documents'
import { hasLibreOffice } from '../support/libreOffice'

const wasm = join(import.meta.dirname, '../../node_modules/@resvg/resvg-wasm/index_bg.wasm')

it.skipIf(!hasLibreOffice)('a page as PNG shows what its PDF shows', async () => {
  await startRasteriser(() => readFile(wasm))
  const input = exportInput(importExample(readFileSync((await exampleFiles()).at(-1) ?? '', 'utf8')))
  const folder = await mkdtemp(join(tmpdir(), 'png-'))
  try {
    await writeFile(join(folder, 'a.pdf'), await renderPdf(input))
    const pages = await rasterise(join(folder, 'a.pdf'), PNG_DPI)
    expect(pages).toHaveLength(input.layout.pages.length)
    pages.forEach((page, i) => {
      const { width, height, data, channels } = decode(renderPng(input, input.layout.pages[i] as Page))
      const dark = Uint8Array.from({ length: width * height }, (_, k) => ((data[k * channels] ?? 255) < 128 ? 1 : 0))
      expect(width).toBe(page.w)
      expect(Math.abs(height - page.h)).toBeLessThanOrEqual(1) // poppler rounds up
      const found = lonelyPixels(page, { w: width, h: height, dpi: PNG_DPI, dark })
      expect(found.dark).toBeGreaterThan(1000)
      expect(found.lonely / found.dark).toBeLessThan(0.0005)
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
