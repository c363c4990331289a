// The one place that knows pdfmake: it hands out a pdfkit document with an empty first page, on which we paint marks ourselves.
import pdfmake from 'pdfmake'
import type { ExportInput } from '../input'
import { facesOf } from '../faces'
import type { FontName } from '../../page'
import { withoutGlyphMoves } from './fontTables'
import type { PdfDocument } from './paint'

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

const shaped: FontName = 'Noto Naskh Arabic'

function registerFaces(doc: PdfDocument, input: ExportInput): void {
  for (const { key, font, bold } of facesOf(input.layout.pages)) {
    const bytes = input.fonts(font, bold)
    // Arabic letters take their joined forms from the very tables that the other faces go without.
    doc.registerFont(key, asBuffer(font === shaped ? bytes : withoutGlyphMoves(bytes)))
  }
}

/**
 * Shaping splits an Arabic letter into its body, which keeps the letter's code, and its dots, which have none: readers then copy a box
 * or a control character. The dots become a zero-width joiner, which no reader shows. Called before the document is ended.
 */
export function nameSilentGlyphs(doc: PdfDocument): void {
  const { _fontFamilies: fonts } = doc as unknown as {
    readonly _fontFamilies: Readonly<Record<string, { readonly unicode?: (number[] | undefined)[] }>>
  }
  for (const { unicode } of Object.values(fonts)) {
    unicode?.forEach((codes, glyph) => {
      if (codes?.length === 0) unicode[glyph] = [0x200d]
    })
  }
}

/** The same bytes seen as a Buffer: pdfkit's pictures accept nothing else. */
export const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
