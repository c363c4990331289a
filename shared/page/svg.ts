// A page as SVG: the same marks, written by a small writer of our own, so that equal pages give equal bytes everywhere.
// The user unit is 1 pt. Fonts are named, not embedded: the page's CSS (`@font-face`) or the rasteriser provides them.
import { cornersOf, marksOf, type FlowPlace, type Mark, type OutlineMark, type OutlinePlace, type TextMark, type TextPlace } from './marks'
import type { Box, FontName, Page, Point } from './page'
import { fitPicture, type Picture, type Pictures, type VectorPicture } from './picture'

export interface SvgOptions {
  /** What stands behind an image's asset. */
  readonly pictures: Pictures
  /** Text of `<title>`; empty: none. */
  readonly title?: string
}

/** The page as a standalone SVG document (UTF-8, no external references), `w` × `h` pt large. Never throws. */
export function svgOf(page: Page, options: SvgOptions): string {
  const size = `width="${num(page.w)}pt" height="${num(page.h)}pt" viewBox="0 0 ${num(page.w)} ${num(page.h)}"`
  const title = options.title === undefined || options.title === '' ? '' : `<title>${escapeXml(options.title)}</title>\n`
  const marks = marksOf(page).map((mark) => svgMark(mark, options.pictures))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size} xml:lang="id-ID" data-page="${page.page}">`,
    `${title}<style>text{font-kerning:none;font-variant-ligatures:none;white-space:pre;text-rendering:geometricPrecision}</style>`,
    `<rect width="${num(page.w)}" height="${num(page.h)}" fill="#fff"/>`,
    ...marks.filter((mark) => mark !== ''),
    '</svg>\n',
  ].join('\n')
}

/** One mark as SVG elements, with the `data-` attributes of the contract. */
export function svgMark(mark: Mark, pictures: Pictures): string {
  switch (mark.kind) {
    case 'rule':
      return `<path d="${polyline([mark.from, mark.to])}" fill="none" stroke="#000" stroke-width="${num(mark.widthPt)}"/>`
    case 'image':
      return svgPicture(pictures(mark.asset), mark.box)
    case 'stroke':
      return `<path d="${polyline(mark.points)}" fill="none" stroke="#000" stroke-width="${num(mark.widthPt)}" stroke-miterlimit="10"${flowData(mark.of)}/>`
    case 'head':
      return `<path d="${polyline(mark.points)}Z" fill="#000"${mark.of === null ? ' data-legend="arrow"' : ` data-head="${escapeXml(mark.of.flow)} ${mark.of.part}"`}/>`
    case 'ground':
      return `<rect${boxAttributes(mark.box)} fill="#fff" data-ground="${escapeXml(mark.flow)} ${mark.part}"/>`
    case 'outline':
      return svgOutline(mark)
    case 'text':
      return svgText(mark)
  }
}

/** The path data of a mark's points: `M x y L x y …`, rounded to 0.001 pt. */
export function polyline(points: readonly Point[]): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${num(x)} ${num(y)}`).join('')
}

/** The path data of an outline, closed. */
export function outlinePath(shape: OutlineMark['shape'], box: Box): string {
  if (shape !== 'capsule') return `${polyline(cornersOf(shape, box))}Z`
  const r = Math.min(box.h, box.w) / 2
  const [l, t, right, b] = [num(box.x), num(box.y), num(box.x + box.w), num(box.y + box.h)]
  const [x1, x2, y1, y2, radius] = [num(box.x + r), num(box.x + box.w - r), num(box.y + r), num(box.y + box.h - r), num(r)]
  const arc = (x: string, y: string) => `A${radius} ${radius} 0 0 1 ${x} ${y}`
  return `M${x1} ${t}H${x2}${arc(right, y1)}V${y2}${arc(x2, b)}H${x1}${arc(l, y2)}V${y1}${arc(x1, t)}Z`
}

/** Families of equal widths after the bundled one: a page that is opened elsewhere keeps its lines. */
const FALLBACK: Readonly<Record<string, string>> = {
  Arimo: 'Arimo,Arial,Liberation Sans,sans-serif',
  Tinos: 'Tinos,Times New Roman,Liberation Serif,serif',
  Carlito: 'Carlito,Calibri,sans-serif',
}

/** How CSS names a bundled face. */
export function cssFace(
  font: FontName,
  bold: boolean,
): { readonly family: string; readonly style: 'normal' | 'italic'; readonly weight: 400 | 700 } {
  const italic = font.endsWith(' Italic')
  return { family: italic ? font.slice(0, -' Italic'.length) : font, style: italic ? 'italic' : 'normal', weight: bold ? 700 : 400 }
}

/** Text that is safe as XML text and attribute: markup escaped, what XML 1.0 forbids (controls, lone surrogates) replaced by U+FFFD. */
export function escapeXml(text: string): string {
  return Array.from(text, (char) => {
    const code = char.codePointAt(0) ?? 0
    switch (char) {
      case '&':
        return '&amp;'
      case '<':
        return '&lt;'
      case '>':
        return '&gt;'
      case '"':
        return '&quot;'
      default:
        return isXmlChar(code) ? char : '\uFFFD'
    }
  }).join('')
}

function isXmlChar(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13
  return code < 0x7f || (code > 0x9f && code < 0xd800) || (code > 0xdfff && code !== 0xfffe && code !== 0xffff)
}

function svgOutline(mark: OutlineMark): string {
  const stroke = `fill="#fff" stroke="#000" stroke-width="${num(mark.widthPt)}" stroke-miterlimit="10"`
  return `<path d="${outlinePath(mark.shape, mark.box)}" ${stroke}${outlineData(mark.of)}/>`
}

function svgText(mark: TextMark): string {
  const { run } = mark
  const face = cssFace(run.font, run.bold)
  const look = `font-family="${FALLBACK[face.family] ?? face.family}" font-size="${num(run.sizePt)}"${face.weight === 700 ? ' font-weight="700"' : ''}${face.style === 'italic' ? ' font-style="italic"' : ''}`
  const turn = mark.rotated ? ` transform="rotate(-90 ${num(run.x)} ${num(run.baseline)})"` : ''
  // Spaces at the ends carry the run's place beside its neighbours; rasterisers honour the attribute, not CSS `white-space`.
  const spaces = /^\s|\s$|\s\s/.test(run.text) ? ' xml:space="preserve"' : ''
  return `<text x="${num(run.x)}" y="${num(run.baseline)}" ${look}${turn}${spaces}${textData(mark.of)}>${escapeXml(run.text)}</text>`
}

function svgPicture(picture: Picture | null, box: Box): string {
  if (picture === null) return ''
  if (picture.kind === 'vector') return svgVector(picture.vector, box)
  const href = `data:image/png;base64,${base64(picture.png)}`
  return `<image${boxAttributes(box)} preserveAspectRatio="xMidYMid meet" href="${href}" xlink:href="${href}" data-mark="image"/>`
}

function svgVector(vector: VectorPicture, box: Box): string {
  const { scale, x, y } = fitPicture(vector, box)
  const paths = vector.paths.map((path) =>
    path.strokeWidth === null
      ? `<path d="${path.d}"/>`
      : `<path d="${path.d}" fill="none" stroke="#000" stroke-width="${num(path.strokeWidth)}"/>`,
  )
  return `<g transform="translate(${num(x)} ${num(y)}) scale(${num(scale)})" data-mark="image">${paths.join('')}</g>`
}

const boxAttributes = (box: Box): string => ` x="${num(box.x)}" y="${num(box.y)}" width="${num(box.w)}" height="${num(box.h)}"`
const flowData = (of: FlowPlace): string =>
  of === null ? ' data-legend="arrow"' : ` data-flow="${escapeXml(of.flow)}" data-part="${of.part}"`
const outlineData = (of: OutlinePlace): string => {
  if (of.at === 'legend') return ' data-legend="symbol"'
  return of.at === 'symbol' ? ` data-symbol="${escapeXml(of.symbol)}"` : ` data-connector="${escapeXml(of.connector)}"`
}

/** Only outlines and strokes carry the contract's attributes: a count of `[data-symbol]` or `[data-flow]` is a count of symbols or flow parts. */
function textData(of: TextPlace): string {
  switch (of.at) {
    case 'cell':
      return ` data-text="cell" data-row="${escapeXml(of.row)}" data-column="${escapeXml(of.column)}"`
    case 'text':
      return ` data-text="${of.role}"`
    case 'symbol':
    case 'connector':
    case 'label':
      return ` data-text="${of.at}"`
  }
}

/** A length rounded to 0.001 pt, without a negative zero. */
function num(value: number): string {
  const rounded = Math.round(value * 1000) / 1000
  return String(rounded === 0 ? 0 : rounded)
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
/** `shared/` is pure: neither Buffer nor btoa. */
function base64(bytes: Uint8Array): string {
  const out: string[] = []
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b, c] = [bytes[i] ?? 0, bytes[i + 1] ?? 0, bytes[i + 2] ?? 0]
    const left = bytes.length - i
    out.push(BASE64[a >> 2] ?? '', BASE64[((a & 3) << 4) | (b >> 4)] ?? '')
    out.push(left > 1 ? (BASE64[((b & 15) << 2) | (c >> 6)] ?? '') : '=', left > 2 ? (BASE64[c & 63] ?? '') : '=')
  }
  return out.join('')
}
