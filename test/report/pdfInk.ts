// What a PDF really holds: its paths and words, read back with pdf.js. Lengths in pt, origin top left, y down.
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Point } from '../../shared/page/page'

export interface InkPath {
  readonly paint: 'stroke' | 'fill' | 'both'
  readonly widthPt: number
  readonly points: readonly Point[] // curves as their end points only
  readonly closed: boolean
  readonly curved: boolean
}
export interface InkWord {
  readonly text: string
  readonly x: number
  readonly baseline: number
  readonly sizePt: number
}
export interface InkPage {
  readonly w: number
  readonly h: number
  readonly paths: readonly InkPath[]
  readonly words: readonly InkWord[]
}
type Matrix = readonly [number, number, number, number, number, number]
const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]

/** All pages of a PDF as paths and words. */
export async function readPdf(bytes: Uint8Array): Promise<readonly InkPage[]> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise
  const pages: InkPage[] = []
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n)
    const [, , w = 0, h = 0] = page.view
    const list = await page.getOperatorList()
    const content = await page.getTextContent()
    const words = content.items.flatMap((item): InkWord[] => {
      if (!('str' in item) || item.str.trim() === '') return []
      const t = item.transform as number[]
      return [{ text: item.str, x: t[4] ?? 0, baseline: h - (t[5] ?? 0), sizePt: Math.hypot(t[2] ?? 0, t[3] ?? 0) }]
    })
    pages.push({ w, h, paths: readPaths(list.fnArray, list.argsArray as unknown[][], h), words })
  }
  await document.destroy()
  return pages
}

function readPaths(names: readonly number[], args: readonly unknown[][], h: number): readonly InkPath[] {
  const paths: InkPath[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  let width = 1
  const stack: (readonly [Matrix, number])[] = []
  names.forEach((name, i) => {
    const a = args[i] ?? []
    if (name === OPS.save) stack.push([matrix, width])
    else if (name === OPS.restore) [matrix, width] = stack.pop() ?? [matrix, width]
    else if (name === OPS.transform) matrix = multiply(matrix, a as unknown as Matrix)
    else if (name === OPS.setLineWidth) width = a[0] as number
    else if (name === OPS.constructPath) {
      const paint = paintOf(a[0] as number)
      const data = (a[1] as (ArrayLike<number> | null)[])[0]
      if (paint && data)
        for (const sub of subpaths(data))
          paths.push({
            ...sub,
            paint,
            widthPt: width * Math.hypot(matrix[0], matrix[1]),
            points: sub.points.map(
              ([x, y]) => [matrix[0] * x + matrix[2] * y + matrix[4], h - (matrix[1] * x + matrix[3] * y + matrix[5])] as const,
            ),
          })
    }
  })
  return paths
}

function paintOf(code: number): InkPath['paint'] | null {
  if (code === OPS.stroke || code === OPS.closeStroke) return 'stroke'
  if (code === OPS.fill || code === OPS.eoFill) return 'fill'
  return code === OPS.fillStroke || code === OPS.eoFillStroke || code === OPS.closeFillStroke ? 'both' : null
}

// pdf.js packs a path as numbers: 0 move, 1 line, 2 cubic, 3 quadratic, 4 close.
function subpaths(data: ArrayLike<number>): readonly { points: readonly Point[]; closed: boolean; curved: boolean }[] {
  const found: { points: Point[]; closed: boolean; curved: boolean }[] = []
  let i = 0
  const take = (): number => data[i++] ?? 0
  while (i < data.length) {
    const code = take()
    const last = found.at(-1)
    if (code === 0) found.push({ points: [[take(), take()]], closed: false, curved: false })
    else if (code === 4) {
      if (last) last.closed = true
    } else {
      i += code === 2 ? 4 : code === 3 ? 2 : 0
      last?.points.push([take(), take()])
      if (last && code !== 1) last.curved = true
    }
  }
  return found.map((sub) => {
    const [first, end] = [sub.points[0], sub.points.at(-1)]
    const returns =
      sub.points.length > 2 && first !== undefined && end !== undefined && Math.hypot(first[0] - end[0], first[1] - end[1]) < 0.01
    return returns ? { ...sub, points: sub.points.slice(0, -1), closed: true } : sub
  })
}

export interface DrawnForms {
  readonly flows: readonly InkPath[]
  readonly heads: readonly InkPath[]
  readonly terminators: readonly InkPath[]
  readonly processes: readonly InkPath[]
  readonly decisions: readonly InkPath[]
  readonly connectors: readonly InkPath[]
}

/** The forms of a flow chart among a page's paths, told by their outline alone. */
export function formsOf(page: InkPage): DrawnForms {
  const strokes = page.paths.filter((p) => p.paint !== 'fill' && Math.abs(p.widthPt - 1.25) < 0.05)
  const closed = strokes.filter((p) => p.closed)
  const axial = (p: InkPath): boolean =>
    p.points.every(([x, y], i) => {
      const [u, v] = p.points[(i + 1) % p.points.length] as Point
      return Math.abs(x - u) < 0.05 || Math.abs(y - v) < 0.05
    })
  return {
    flows: strokes.filter((p) => !p.closed && p.paint === 'stroke'),
    heads: page.paths.filter((p) => p.paint === 'fill' && p.points.length === 3),
    terminators: closed.filter((p) => p.curved),
    processes: closed.filter((p) => !p.curved && p.points.length === 4 && axial(p)),
    decisions: closed.filter((p) => !p.curved && p.points.length === 4 && !axial(p)),
    connectors: closed.filter((p) => !p.curved && p.points.length === 5),
  }
}
