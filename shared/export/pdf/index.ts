import { buffer } from 'node:stream/consumers'
import { marksOf } from '../../page'
import { altTexts, QR_SENTENCE } from '../docx/altText'
import type { ExportInput } from '../input'
import { picturesOf } from '../pictures'
import { opaquePng } from '../png/png'
import { documentTitle } from '../title'
import { asBuffer, openDocument } from './document'
import { outlineTitles } from './outline'
import { paintMark, type PdfDocument, type PlacedPicture, type PlacedPictures } from './paint'
import { paintTagged } from './tags'

/** Called before each page; may wait, and may throw to stop the work. */
export type BetweenPages = () => void | Promise<void>

/**
 * The computed pages as a PDF: vectors, real text in reading order, embedded subset fonts, an outline with one entry a page.
 * The same input and `date` (ISO 8601) give the same bytes. Throws what `betweenPages` throws, and a RangeError on a wrong date.
 */
export async function renderPdf(input: ExportInput, betweenPages: BetweenPages = () => undefined): Promise<Uint8Array> {
  const { pages } = input.layout
  const doc = await openDocument(input, documentTitle(input.sop.identity))
  const pictures = embedded(doc, input)
  const titles = outlineTitles(pages, input.sop)
  const sentences = altTexts(input.layout, input.sop)
  const structure = doc.struct('Document')
  doc.addStructure(structure)
  for (const [index, page] of pages.entries()) {
    await betweenPages()
    if (index > 0) doc.addPage({ size: [page.w, page.h], margin: 0 })
    doc.outline.addItem(titles[index] ?? '')
    const alt = { emblem: 'Logo instansi.', qr: QR_SENTENCE, drawing: sentences.group(page) }
    const marks = marksOf(page).filter((mark) => mark.kind !== 'image' || pictures(mark.asset) !== null)
    for (const element of paintTagged(doc, page, marks, alt, (mark) => paintMark(doc, mark, pictures))) structure.add(element)
  }
  structure.end()
  const bytes = buffer(doc)
  doc.end()
  return new Uint8Array(await bytes)
}

/** Pictures are embedded once and at once, so that the order of the file's objects never depends on timing. */
function embedded(doc: PdfDocument, input: ExportInput): PlacedPictures {
  const pictures = picturesOf(input.sop, input.resolver)
  const placed = new Map<string, PlacedPicture | null>()
  for (const asset of input.layout.pages.flatMap((page) => page.images.map((image) => image.asset))) {
    if (placed.has(asset)) continue
    const picture = pictures(asset)
    if (picture === null || picture.kind === 'vector') {
      placed.set(asset, picture)
      continue
    }
    const png = opaquePng(picture.png)
    const image = png === null ? null : (doc as unknown as { readonly openImage: (source: Buffer) => object }).openImage(asBuffer(png.png))
    placed.set(asset, png === null || image === null ? null : { kind: 'png', image, w: png.w, h: png.h })
  }
  return (asset) => placed.get(asset) ?? null
}
