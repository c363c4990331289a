// The legend's small drawings as native shapes: a group of their own, which nobody counts among the symbols of the flow.
import { ShapeGroupRun, type IShapeGroupChildOptions } from 'docx/shapes'
import { type Box, type PageText, type Sign } from '../../page'
import { atPage } from './place'
import { alt, boxRound, flowLine, frameOf, outline } from './shapes'

const PRESET = { rect: 'flowChartProcess', diamond: 'flowChartDecision', connector: 'flowChartOffpageConnector' } as const

const signShape = (sign: Sign, index: number, origin: Box): IShapeGroupChildOptions => {
  const altText = alt(`legenda ${index + 1}`, `Simbol legenda: ${sign.says}.`)
  if (sign.shape === 'arrow') {
    const line = { x: sign.box.x, y: sign.box.y + sign.box.h / 2, w: sign.box.w, h: 0 }
    return { type: 'line', transformation: frameOf(line, origin), line: flowLine(true), altText }
  }
  const common = { transformation: frameOf(sign.box, origin), fill: 'FFFFFF', line: outline, altText }
  if (sign.shape === 'capsule') return { type: 'roundedRectangle', adjustments: { cornerRadius: 50 }, ...common }
  return { type: PRESET[sign.shape], ...common }
}

/** The drawings of a text as one group at their place on the page, null where it has none. */
export const legendDrawing = ({ signs = [] }: PageText): ShapeGroupRun | null => {
  const box = boxRound(signs.map((sign) => sign.box))
  if (!box) return null
  return new ShapeGroupRun({
    children: signs.map((sign, i) => signShape(sign, i, box)),
    altText: alt('legenda', `Legenda simbol bagan alur: ${signs.map(({ says }) => says).join(', ')}.`),
    floating: atPage(box),
  })
}
