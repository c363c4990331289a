import { Document, Packer } from 'docx'
import { fitPicture, type FontName, type Page, type VectorPicture } from '../../page'
import type { ExportInput } from '../input'
import { picturesOf } from '../pictures'
import { pngSize } from '../png/png'
import { altTexts } from './altText'
import { pngOfVector } from './bitmap'
import { deterministic } from './deterministic'
import { sectionsOf } from './page'
import type { Picture } from './picture'
import { officeFont, xmlText } from './text'

/** Pixels of the longer side of a vector picture: 24 mm at 600 dots an inch and a little more. */
const PICTURE_PX = 640

const bodyFont = (pages: readonly Page[]): FontName =>
  pages.flatMap((page) => page.tables.flatMap((table) => table.cells.flatMap((cell) => cell.lines)))[0]?.font ?? 'Arimo'

const drawnVectors = new WeakMap<VectorPicture, Uint8Array>()
const bitmapOf = (vector: VectorPicture): Uint8Array => {
  const known = drawnVectors.get(vector)
  if (known) return known
  const png = pngOfVector(vector, PICTURE_PX)
  drawnVectors.set(vector, png)
  return png
}

const picturesOn = (input: ExportInput): ((page: Page) => readonly Picture[]) => {
  const pictures = picturesOf(input.sop, input.resolver)
  const agency = input.sop.identity.agencyLines.join(' ').replace(/\s+/g, ' ').trim()
  const description = xmlText(`Logo instansi${agency === '' ? '' : ` ${agency}`}.`)
  return (page) =>
    page.images.flatMap(({ asset, box }): Picture[] => {
      const picture = pictures(asset)
      if (picture === null) return []
      const size = picture.kind === 'vector' ? picture.vector : pngSize(picture.png)
      if (size === null) return []
      const png = picture.kind === 'vector' ? bitmapOf(picture.vector) : picture.png
      const { scale, x, y } = fitPicture(size, box)
      return [{ name: 'logo', png, box: { x, y, w: size.w * scale, h: size.h * scale }, description }]
    })
}

/** The layout as the library's document (before packing): what its own model of a word processor can lay out, too. */
export const documentOf = (input: ExportInput): Document => {
  const { layout, sop } = input
  const font = officeFont(bodyFont(layout.pages))
  return new Document({
    title: xmlText(sop.identity.title),
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
