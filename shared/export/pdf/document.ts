// The one place that knows pdfmake: it hands out a pdfkit document with an empty first page, on which we paint marks ourselves.
import pdfmake from 'pdfmake'
import type { ExportInput } from '../input'
import { facesOf } from '../faces'
import { withoutGlyphMoves } from './fontTables'
import type { PdfDocument } from './paint'
import { isShaped, writeLetters } from './shaped'

/** Nothing in a document may make the writer open a file or an address. */
const closed = () => false

/** An empty document whose first page has the size of the layout's first page. Title, number and unit are its metadata; nothing else is. */
export async function openDocument(input: ExportInput, title: string): Promise<PdfDocument> {
  pdfmake.setUrlAccessPolicy(closed)
  pdfmake.setLocalAccessPolicy(closed)
  const date = new Date(input.date)
  const first = input.layout.pages[0]
  const doc = await pdfmake
    .createPdf({
      content: [],
      pageSize: { width: first?.w ?? 842, height: first?.h ?? 595 },
      pageMargins: 0,
      version: '1.7',
      language: 'id-ID',
      displayTitle: true,
      tagged: true,
      info: {
        title,
        subject: input.sop.identity.number,
        author: input.sop.identity.unit.text,
        creator: 'Tatalaksana',
        producer: 'Tatalaksana',
        creationDate: date,
        modDate: date,
      },
    })
    .getStream()
  withoutXmp(doc)
  registerFaces(doc, input)
  return doc
}

/** The writer puts the title into an XMP stream without escaping it: a title with "&" or "<" would be broken XML. The info dictionary says all. */
function withoutXmp(doc: PdfDocument): void {
  Object.assign(doc, { endMetadata: () => undefined })
}

function registerFaces(doc: PdfDocument, input: ExportInput): void {
  for (const { key, font, bold } of facesOf(input.layout.pages)) {
    const bytes = input.fonts(font, bold)
    // Arabic letters take their joined forms from the very tables that the other faces go without.
    doc.registerFont(key, asBuffer(isShaped(font) ? bytes : withoutGlyphMoves(bytes)))
    if (isShaped(font)) writeLetters(doc.font(key))
  }
}

/** The same bytes seen as a Buffer: pdfkit's pictures accept nothing else. */
export const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
