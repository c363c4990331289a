// A vector picture as pixels: word processors of today show a PNG alike, each draws an SVG in its own way or not at all.
import { encode } from 'fast-png'
import type { PicturePath, Point, VectorPicture } from '../../page'

/** Samples on each side of a pixel; their share that is black becomes its grey. */
const SAMPLES = 4
/** Pieces of a curve: at 600 px no corner shows. */
const PIECES = 24

const NUMBER = /-?(?:\d+\.?\d*|\.\d+)/g

/** The closed outlines of a path of absolute M, L, C, Q and Z commands, curves as short pieces. */
const outlinesOf = (path: PicturePath): Point[][] => {
  const outlines: Point[][] = []
  for (const [, command, rest] of path.d.matchAll(/([MLCQZ])([^MLCQZ]*)/g)) {
    const numbers = (rest?.match(NUMBER) ?? []).map(Number)
    const points = numbers.flatMap((x, i): Point[] => (i % 2 === 0 ? [[x, numbers[i + 1] ?? 0]] : []))
    if (command === 'M') outlines.push(points.slice(0, 1))
    const outline = outlines.at(-1)
    if (!outline) continue
    if (command === 'M') outline.push(...points.slice(1))
    else if (command === 'L') outline.push(...points)
    else if (command === 'C' || command === 'Q') {
      const step = command === 'C' ? 3 : 2
      for (let i = 0; i + step <= points.length; i += step) outline.push(...curve([outline.at(-1) ?? [0, 0], ...points.slice(i, i + step)]))
    }
  }
  return outlines
}

/** Points along a Bézier curve by its control points, without its first (de Casteljau). */
const curve = (control: readonly Point[]): Point[] =>
  Array.from({ length: PIECES }, (_, i) => {
    const t = (i + 1) / PIECES
    let level = control
    while (level.length > 1)
      level = level.slice(1).map(([x, y], k): Point => {
        const [u, v] = level[k] ?? [0, 0]
        return [u + (x - u) * t, v + (y - v) * t]
      })
    return level[0] ?? [0, 0]
  })

/** Every piece of a stroked outline as a bar, a little longer than the piece so that bars meet without gaps. */
const barsOf = (outline: readonly Point[], width: number): Point[][] =>
  outline.map((from, i) => {
    const to = outline[(i + 1) % outline.length] ?? from
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1
    const [ux, uy] = [((to[0] - from[0]) / length) * (width / 2), ((to[1] - from[1]) / length) * (width / 2)]
    const [lx, ly] = [ux * 0.2, uy * 0.2]
    return [
      [from[0] - uy - lx, from[1] + ux - ly],
      [to[0] - uy + lx, to[1] + ux + ly],
      [to[0] + uy + lx, to[1] - ux + ly],
      [from[0] + uy - lx, from[1] - ux - ly],
    ]
  })

/** Blackens what lies inside the outlines (non-zero winding) on a field of samples. */
const fill = (field: Uint8Array, side: number, rows: number, outlines: readonly (readonly Point[])[]): void => {
  const ys = outlines.flatMap((outline) => outline.map(([, y]) => y))
  const last = Math.min(rows - 1, Math.ceil(Math.max(...ys)))
  for (let row = Math.max(0, Math.floor(Math.min(...ys))); row <= last; row += 1) {
    const y = row + 0.5
    const crossings: { x: number; turn: number }[] = []
    for (const outline of outlines)
      for (let i = 0; i < outline.length; i += 1) {
        const [x0, y0] = outline[i] as Point
        const [x1, y1] = outline[(i + 1) % outline.length] as Point
        if (y0 <= y !== y1 <= y) crossings.push({ x: x0 + ((y - y0) / (y1 - y0)) * (x1 - x0), turn: y0 < y1 ? 1 : -1 })
      }
    crossings.sort((a, b) => a.x - b.x)
    let winding = 0
    crossings.forEach(({ x, turn }, i) => {
      winding += turn
      const next = crossings[i + 1]
      if (winding !== 0 && next) field.fill(1, row * side + Math.max(0, Math.round(x)), row * side + Math.min(side, Math.round(next.x)))
    })
  }
}

/** The picture as an 8-bit grey PNG on white, its longer side `px` pixels. */
export const pngOfVector = (picture: VectorPicture, px: number): Uint8Array => {
  const scale = px / Math.max(picture.w, picture.h)
  const [w, h] = [Math.round(picture.w * scale), Math.round(picture.h * scale)]
  const side = w * SAMPLES
  const field = new Uint8Array(side * h * SAMPLES)
  const sampled = ([x, y]: Point): Point => [x * scale * SAMPLES, y * scale * SAMPLES]
  for (const path of picture.paths) {
    const outlines = outlinesOf(path)
    if (path.strokeWidth === null)
      fill(
        field,
        side,
        h * SAMPLES,
        outlines.map((outline) => outline.map(sampled)),
      )
    else
      for (const outline of outlines)
        for (const bar of barsOf(outline, path.strokeWidth)) fill(field, side, h * SAMPLES, [bar.map(sampled)])
  }
  const data = new Uint8Array(w * h)
  for (let y = 0; y < h; y += 1)
    for (let x = 0; x < w; x += 1) {
      let black = 0
      for (let k = 0; k < SAMPLES; k += 1)
        for (let i = 0; i < SAMPLES; i += 1) black += field[(y * SAMPLES + k) * side + x * SAMPLES + i] ?? 0
      data[y * w + x] = 255 - Math.round((255 * black) / (SAMPLES * SAMPLES))
    }
  return encode({ width: w, height: h, data, depth: 8, channels: 1 })
}
