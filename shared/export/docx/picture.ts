// Pictures of a page: emblem and code, inside their cell where no text stands left of them, else free on the page.
import { ImageRun } from 'docx'
import { pxOfPt, type Box, type Cell, type Page } from '../../page'
import { atPage } from './place'

/** A picture's bytes and what a reader who does not see it is told. */
export interface Picture {
  readonly name: 'logo' | 'qr'
  readonly png: Uint8Array | null // null: the place stays blank
  readonly box: Box // of the picture itself
  readonly place: Box // what the layout keeps for it
  readonly description: string
}

/** The picture as it stands in a line of text. */
export const inlinePicture = (picture: Picture, png: Uint8Array): ImageRun =>
  new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: pxOfPt(picture.box.w), height: pxOfPt(picture.box.h) },
    altText: { name: picture.name, description: picture.description },
  })

/** The picture at its place on the page, beside text. */
export const freePicture = (picture: Picture, png: Uint8Array): ImageRun =>
  new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: pxOfPt(picture.box.w), height: pxOfPt(picture.box.h) },
    altText: { name: picture.name, description: picture.description },
    floating: atPage(picture.box),
  })

const inside = (cell: Cell, { x, y, w, h }: Box): boolean => {
  const [cx, cy] = [x + w / 2, y + h / 2]
  return cell.box.x < cx && cx < cell.box.x + cell.box.w && cell.box.y < cy && cy < cell.box.y + cell.box.h
}
const leftOf = (cell: Cell, box: Box): boolean =>
  cell.lines.some(
    (line) => line.x < box.x + box.w && line.baseline > box.y + 0.5 && line.baseline - 0.7 * line.sizePt < box.y + box.h - 0.5,
  )

/** The cell in whose text a picture can stand: it lies inside, and no line of the cell left of it. */
export const cellOf = (page: Page, picture: Picture): Cell | null =>
  page.tables.flatMap((table) => table.cells).find((cell) => inside(cell, picture.box) && !leftOf(cell, picture.box)) ?? null
