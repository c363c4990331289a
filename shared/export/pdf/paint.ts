// Puts marks on a pdfkit page. Decides nothing: one exhaustive switch, one path a flow part, one text a run.
import { cornersOf, fitPicture, type Box, type Mark, type OutlineMark, type Point, type TextMark, type VectorPicture } from '../../page'

import { faceKey } from '../faces'
import { isShaped, paintShaped } from './shaped'

export type PdfDocument = PDFKit.PDFDocument

/** A picture that has been embedded in the document, or a vector drawing. */
export type PlacedPicture =
  | { readonly kind: 'png'; readonly image: object; readonly w: number; readonly h: number }
  | { readonly kind: 'vector'; readonly vector: VectorPicture }
export type PlacedPictures = (asset: string) => PlacedPicture | null

/** Paints one mark. Leaves fill and stroke black, so that marks do not depend on each other. */
export function paintMark(doc: PdfDocument, mark: Mark, pictures: PlacedPictures): void {
  switch (mark.kind) {
    case 'rule':
      strokeLine(doc, [mark.from, mark.to], mark.widthPt)
      return
    case 'image':
      paintPicture(doc, pictures(mark.asset), mark.box)
      return
    case 'stroke':
      strokeLine(doc, mark.points, mark.widthPt)
      return
    case 'head':
      trace(doc, mark.points)
      doc.closePath().fill()
      return
    case 'ground':
      doc.rect(mark.box.x, mark.box.y, mark.box.w, mark.box.h).fill('#fff')
      doc.fillColor('#000')
      return
    case 'outline':
      paintOutline(doc, mark)
      return
    case 'text':
      paintText(doc, mark)
      return
  }
}

function trace(doc: PdfDocument, points: readonly Point[]): void {
  points.forEach(([x, y], i) => (i === 0 ? doc.moveTo(x, y) : doc.lineTo(x, y)))
}

function strokeLine(doc: PdfDocument, points: readonly Point[], widthPt: number): void {
  if (points.length < 2) return
  doc.lineWidth(widthPt)
  trace(doc, points)
  doc.stroke()
}

function paintOutline(doc: PdfDocument, mark: OutlineMark): void {
  doc.lineWidth(mark.widthPt)
  if (mark.shape === 'capsule') traceCapsule(doc, mark.box)
  else trace(doc, cornersOf(mark.shape, mark.box))
  doc.closePath().fillAndStroke('#fff', '#000')
  doc.fillColor('#000')
}

/** Handle length of the Bézier that comes nearest to a quarter of a circle with radius 1. */
const QUARTER = 0.5522847498

function traceCapsule(doc: PdfDocument, { x, y, w, h }: Box): void {
  const r = Math.min(w, h) / 2
  const k = r * QUARTER
  const [l, right, middle, b] = [x + r, x + w - r, y + h / 2, y + h]
  doc.moveTo(l, y).lineTo(right, y)
  doc.bezierCurveTo(right + k, y, x + w, middle - k, x + w, middle).bezierCurveTo(x + w, middle + k, right + k, b, right, b)
  doc.lineTo(l, b)
  doc.bezierCurveTo(l - k, b, x, middle + k, x, middle).bezierCurveTo(x, middle - k, l - k, y, l, y)
}

function paintText(doc: PdfDocument, mark: TextMark): void {
  const { run } = mark
  if (run.text === '') return
  doc.font(faceKey(run.font, run.bold), run.sizePt)
  const write = () =>
    isShaped(run.font) ? paintShaped(doc, run) : doc.text(run.text, run.x, run.baseline, { lineBreak: false, baseline: 'alphabetic' })
  if (!mark.rotated) {
    write()
    return
  }
  doc.save()
  doc.rotate(-90, { origin: [run.x, run.baseline] })
  write()
  doc.restore()
}

function paintPicture(doc: PdfDocument, picture: PlacedPicture | null, box: Box): void {
  if (picture === null) return
  const { scale, x, y } = fitPicture(picture.kind === 'vector' ? picture.vector : picture, box)
  if (picture.kind === 'png') {
    // pdfkit's types know paths and buffers only; an image that is already embedded is what its own `image` accepts as well.
    doc.image(picture.image as unknown as Buffer, x, y, { width: picture.w * scale, height: picture.h * scale })
    return
  }
  doc.save()
  doc.translate(x, y).scale(scale)
  for (const path of picture.vector.paths) {
    doc.path(path.d)
    if (path.strokeWidth === null) doc.fill()
    else doc.lineWidth(path.strokeWidth).stroke()
  }
  doc.restore()
}
