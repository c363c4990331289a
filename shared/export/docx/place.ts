import { HorizontalPositionRelativeFrom, TextWrappingType, VerticalPositionRelativeFrom } from 'docx'
import { emuOfPt, type Box } from '../../page'

/** Where a drawing or picture that stands free on the page has its left top corner; nothing moves or wraps round it. */
export const atPage = ({ x, y }: Box) => ({
  horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: Math.round(emuOfPt(x)) },
  verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: Math.round(emuOfPt(y)) },
  wrap: { type: TextWrappingType.NONE },
  layoutInCell: false,
  lockAnchor: true,
  allowOverlap: true,
})
