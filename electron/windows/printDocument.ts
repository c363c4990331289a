// The document that is printed: every page's SVG at true size on a CSS page of exactly its size.
import { mmOfPt } from '../../shared/page/units'

export interface PrintDocument {
  readonly html: string
  readonly css: string
  /** The sheet of the first page, upright as printers know it, and whether the page lies on it; all pages of a document have one paper. */
  readonly sheet: { readonly widthMicrons: number; readonly heightMicrons: number; readonly landscape: boolean }
}

const FONTS = '/huruf'
/** The faces a page may name (shared/page FontName): file, family, weight, style. */
const FACES = [
  ...['Arimo', 'Tinos', 'Carlito'].flatMap((family) => [
    { file: `${family}-Regular`, family, weight: 400, style: 'normal' },
    { file: `${family}-Bold`, family, weight: 700, style: 'normal' },
    { file: `${family}-Italic`, family, weight: 400, style: 'italic' },
  ]),
  { file: 'NotoNaskhArabic-Regular', family: 'Noto Naskh Arabic', weight: 400, style: 'normal' },
  { file: 'NotoNaskhArabic-Bold', family: 'Noto Naskh Arabic', weight: 700, style: 'normal' },
] as const

const face = ({ file, family, weight, style }: (typeof FACES)[number]): string =>
  `@font-face{font-family:'${family}';src:url('${FONTS}/${file}.ttf');font-weight:${weight};font-style:${style};font-display:block}`

/** Width and height in points of a page as our own writer of SVG states them; A4 landscape when it does not. */
const sizeOf = (svg: string): { w: number; h: number } => {
  const found = /<svg[^>]* width="([\d.]+)pt" height="([\d.]+)pt"/u.exec(svg)
  return found === null ? { w: 841.89, h: 595.28 } : { w: Number(found[1]), h: Number(found[2]) }
}
const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;')

/** The document for pages written by shared/page/svg.ts. Their own style element gives way to the style sheet, which our policy allows. */
export const printDocument = (pages: readonly string[], title: string): PrintDocument => {
  const { w, h } = sizeOf(pages[0] ?? '')
  const [widthMm, heightMm] = [mmOfPt(w), mmOfPt(h)]
  const css = [
    `@page{size:${widthMm.toFixed(3)}mm ${heightMm.toFixed(3)}mm;margin:0}`,
    ...FACES.map(face),
    'html,body{margin:0;padding:0;background:#fff}',
    `svg{display:block;width:${widthMm.toFixed(3)}mm;height:${heightMm.toFixed(3)}mm;overflow:hidden;break-inside:avoid;break-after:page}`,
    'svg:last-of-type{break-after:auto}',
    'text{font-kerning:none;font-variant-ligatures:none;white-space:pre;text-rendering:geometricPrecision}',
    '',
  ].join('\n')
  const body = pages.map((svg) => svg.replace(/^<\?xml[^>]*>\s*/u, '').replace(/<style>[^<]*<\/style>/u, '')).join('\n')
  const html = `<!doctype html>\n<html lang="id"><head><meta charset="utf-8"><title>${escaped(title)}</title><link rel="stylesheet" href="cetak.css"></head>\n<body>\n${body}</body></html>\n`
  const [short, long] = [Math.min(widthMm, heightMm), Math.max(widthMm, heightMm)]
  return { html, css, sheet: { widthMicrons: Math.round(short * 1000), heightMicrons: Math.round(long * 1000), landscape: w > h } }
}
export const PRINT_FONTS_PREFIX = `${FONTS}/`
