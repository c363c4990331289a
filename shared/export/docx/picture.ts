// Pictures of a page: the emblem, inside its cell where no text stands beside it, else free on the page.
import { HorizontalPositionRelativeFrom, ImageRun, TextWrappingType, VerticalPositionRelativeFrom } from 'docx'
import { emuOfPt, pxOfPt, type Box, type Cell, type Page } from '../../page'

/** A picture's bytes and what a reader who does not see it is told. */
export interface Picture {
  readonly name: 'logo' | 'qr'
  readonly png: Uint8Array
  readonly box: Box
  readonly description: string
}

/** The picture as it stands in a line of text. */
export const inlinePicture = (picture: Picture): ImageRun =>
  new ImageRun({
    type: 'png',
    data: picture.png,
    transformation: { width: pxOfPt(picture.box.w), height: pxOfPt(picture.box.h) },
    altText: { name: picture.name, description: picture.description },
  })

/** The picture at its place on the page, beside text. */
export const freePicture = (picture: Picture): ImageRun =>
  new ImageRun({
    type: 'png',
    data: picture.png,
    transformation: { width: pxOfPt(picture.box.w), height: pxOfPt(picture.box.h) },
    altText: { name: picture.name, description: picture.description },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: Math.round(emuOfPt(picture.box.x)) },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: Math.round(emuOfPt(picture.box.y)) },
      wrap: { type: TextWrappingType.NONE },
      layoutInCell: false,
      lockAnchor: true,
      allowOverlap: true,
    },
  })

const inside = (cell: Cell, { x, y, w, h }: Box): boolean => {
  const [cx, cy] = [x + w / 2, y + h / 2]
  return cell.box.x < cx && cx < cell.box.x + cell.box.w && cell.box.y < cy && cy < cell.box.y + cell.box.h
}
const beside = (cell: Cell, box: Box): boolean =>
  cell.lines.some((line) => line.baseline > box.y + 0.5 && line.baseline - 0.7 * line.sizePt < box.y + box.h - 0.5)

/** The cell in whose text a picture can stand: it lies inside, and no line of the cell beside it. */
export const cellOf = (page: Page, picture: Picture): Cell | null =>
  page.tables.flatMap((table) => table.cells).find((cell) => inside(cell, picture.box) && !beside(cell, picture.box)) ?? null
