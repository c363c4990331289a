// Plain pdfkit painting the same marks with the same fonts: what the PDF export is measured against.
import PDFDocument from 'pdfkit'
import type { Layout } from '../../shared/page'
import { marksOf } from '../../shared/page/marks'
import { fontFile } from '../support/documents'

/** A layout painted with nothing between it and pdfkit; gives the number of bytes. */
export function paintPlain(layout: Layout): Promise<number> {
  const document = new PDFDocument({ autoFirstPage: false })
  let bytes = 0
  const done = new Promise<number>((resolve) => {
    document.on('data', (chunk: Uint8Array) => (bytes += chunk.length))
    document.on('end', () => resolve(bytes))
  })
  for (const page of layout.pages) {
    document.addPage({ size: [page.w, page.h], margin: 0 })
    for (const mark of marksOf(page)) {
      if (mark.kind === 'rule') document.lineWidth(mark.widthPt).moveTo(mark.from[0], mark.from[1]).lineTo(mark.to[0], mark.to[1]).stroke()
      else if (mark.kind === 'stroke') {
        document.lineWidth(mark.widthPt)
        mark.points.forEach(([x, y], i) => (i === 0 ? document.moveTo(x, y) : document.lineTo(x, y)))
        document.stroke()
      } else if (mark.kind === 'head') document.polygon(...mark.points.map(([x, y]) => [x, y])).fill('black')
      else if (mark.kind === 'ground') document.rect(mark.box.x, mark.box.y, mark.box.w, mark.box.h).fill('white')
      else if (mark.kind === 'outline')
        document
          .lineWidth(mark.widthPt)
          .roundedRect(mark.box.x, mark.box.y, mark.box.w, mark.box.h, mark.shape === 'capsule' ? mark.box.h / 2 : 0)
          .fillAndStroke('white', 'black')
      else if (mark.kind === 'text') {
        const { run } = mark
        document.fillColor('black').font(fontFile(run.font, run.bold)).fontSize(run.sizePt)
        document.text(run.text, run.x, run.baseline, { lineBreak: false, baseline: 'alphabetic', features: [] })
      }
    }
  }
  document.end()
  return done
}
