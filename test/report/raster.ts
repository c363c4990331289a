// Pages as pixels: what the printer would see. Read with poppler, compared by plain counting.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Point } from '../../shared/page/page'

const run = promisify(execFile)

/** A page in black and white; `dark[y * w + x]` is 1 where the pixel is darker than half grey. */
export interface Raster {
  readonly w: number
  readonly h: number
  readonly dpi: number
  readonly dark: Uint8Array
}

/** Every page of a PDF at `dpi`, through pdftoppm. */
export async function rasterise(pdf: string, dpi = 150): Promise<readonly Raster[]> {
  const folder = await mkdtemp(join(tmpdir(), 'raster-'))
  try {
    await run('pdftoppm', ['-r', String(dpi), '-gray', pdf, join(folder, 'p')])
    const names = (await readdir(folder)).sort()
    return await Promise.all(names.map(async (name) => readPgm(await readFile(join(folder, name)), dpi)))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function readPgm(bytes: Uint8Array, dpi: number): Raster {
  const head = /^P5\s+(\d+)\s+(\d+)\s+(\d+)\s/u.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 64)))
  if (!head) throw new Error('not a PGM picture')
  const [w, h] = [Number(head[1]), Number(head[2])]
  const grey = bytes.subarray(head[0].length, head[0].length + w * h)
  return { w, h, dpi, dark: Uint8Array.from(grey, (g) => (g < 128 ? 1 : 0)) }
}

/** `dark` spread by `reach` pixels in each direction (a square), so that a look-up answers "is there ink within reach?". */
export function spread({ w, h, dpi, dark }: Raster, reach: number): Raster {
  const across = new Uint8Array(w * h)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++)
      if (dark[y * w + x]) for (let k = Math.max(0, x - reach); k <= Math.min(w - 1, x + reach); k++) across[y * w + k] = 1
  const out = new Uint8Array(w * h)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++)
      if (across[y * w + x]) for (let k = Math.max(0, y - reach); k <= Math.min(h - 1, y + reach); k++) out[k * w + x] = 1
  return { w, h, dpi, dark: out }
}

/** Dark pixels of either page without a dark partner within `reach` pixels on the other, and all dark pixels of both. */
export function lonelyPixels(p: Raster, q: Raster, reach = 2): { readonly lonely: number; readonly dark: number } {
  const [nearP, nearQ] = [spread(p, reach), spread(q, reach)]
  const count = (from: Raster, near: Raster): { lonely: number; dark: number } => {
    let lonely = 0
    let dark = 0
    for (let y = 0; y < from.h; y++)
      for (let x = 0; x < from.w; x++)
        if (from.dark[y * from.w + x]) {
          dark++
          if (x >= near.w || y >= near.h || !near.dark[y * near.w + x]) lonely++
        }
    return { lonely, dark }
  }
  const [a, b] = [count(p, nearQ), count(q, nearP)]
  return { lonely: a.lonely + b.lonely, dark: a.dark + b.dark }
}

/** The share of points along a path (one each `step` pt) that have ink within reach; `near` is a page already spread. */
export function inkAlong(points: readonly Point[], near: Raster, step = 1): number {
  let hits = 0
  let all = 0
  const scale = near.dpi / 72
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1] as Point, points[i] as Point]
    const n = Math.max(1, Math.round(Math.hypot(b[0] - a[0], b[1] - a[1]) / step))
    for (let k = 0; k <= n; k++) {
      const x = Math.round((a[0] + ((b[0] - a[0]) * k) / n) * scale - 0.5)
      const y = Math.round((a[1] + ((b[1] - a[1]) * k) / n) * scale - 0.5)
      all++
      if (x >= 0 && y >= 0 && x < near.w && y < near.h && near.dark[y * near.w + x]) hits++
    }
  }
  return all === 0 ? 0 : hits / all
}
