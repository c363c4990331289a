import { Document, Packer } from 'docx'
import { fitPicture, type FontName, type Page } from '../../page'
import type { ExportInput } from '../input'
import { pngOf } from '../pictures'
import { documentTitle } from '../title'
import { altTexts, QR_SENTENCE } from './altText'
import { deterministic } from './deterministic'
import { sectionsOf } from './page'
import type { Picture } from './picture'
import { officeFont, xmlText } from './text'

const bodyFont = (pages: readonly Page[]): FontName =>
  pages.flatMap((page) => page.tables.flatMap((table) => table.cells.flatMap((cell) => cell.lines)))[0]?.font ?? 'Arimo'

const picturesOn = ({ sop, resolver }: ExportInput): ((page: Page) => readonly Picture[]) => {
  const agency = sop.identity.agencyLines.join(' ').replace(/\s+/g, ' ').trim()
  const logo = xmlText(`Logo instansi${agency === '' ? '' : ` ${agency}`}.`)
  return (page) =>
    page.images.map(({ asset, box }): Picture => {
      const name = asset === 'qr' ? 'qr' : 'logo'
      const about = { name, place: box, description: name === 'qr' ? QR_SENTENCE : logo } as const
      const found = pngOf(asset, sop, resolver)
      if (found === null) return { ...about, png: null, box }
      const { scale, x, y } = fitPicture(found, box)
      return { ...about, png: found.png, box: { x, y, w: found.w * scale, h: found.h * scale } }
    })
}

/** The layout as the library's document (before packing): what its own model of a word processor can lay out, too. */
export const documentOf = (input: ExportInput): Document => {
  const { layout, sop } = input
  const font = officeFont(bodyFont(layout.pages))
  return new Document({
    title: xmlText(documentTitle(sop.identity)),
    subject: xmlText(sop.identity.number),
    creator: xmlText(sop.identity.unit.text !== '' ? sop.identity.unit.text : 'Tatalaksana'),
    lastModifiedBy: 'Tatalaksana',
    compatibility: { version: 15 },
    styles: {
      default: {
        document: { run: { font, size: 18, language: { value: 'id-ID' } }, paragraph: { spacing: { before: 0, after: 0 } } },
      },
    },
    sections: sectionsOf(layout.pages, altTexts(layout, sop), picturesOn(input)),
  })
}

/**
 * The computed pages as a DOCX: real tables and text, native shapes in one group a page (contract §5).
 * The same input and `date` (ISO 8601) give the same bytes.
 */
export const renderDocx = async (input: ExportInput): Promise<Uint8Array> => {
  const packed = await Packer.toArrayBuffer(documentOf(input))
  return deterministic(new Uint8Array(packed), input.date)
}
