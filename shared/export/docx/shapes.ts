// The drawing of a page as native shapes: one group, its members in painting order, each with a name that outsiders count by (contract §5).
import { AlignmentType, Paragraph } from 'docx'
import { ShapeGroupRun, type IShapeGroupChildOptions, type ShapeLine, type ShapeTextOptions } from 'docx/shapes'
import {
  CONNECTOR_SHOULDER,
  labelGround,
  pxOfPt,
  twipsOfPt,
  WEIGHT,
  type Box,
  type Connector,
  type FlowPart,
  type Line,
  type Page,
  type PlacedSymbol,
} from '../../page'
import type { AltTexts } from './altText'
import { atPage } from './place'
import { withHarmlessLead, turnsGroup } from './leading'
import { exactly, runsOf, xmlText } from './text'
import { BASELINE_SHARE, pitchOf, rowsOfRuns, twips } from './units'

type Child = IShapeGroupChildOptions
const px = (value: number): number => pxOfPt(value)
export const alt = (name: string, description: string) => ({ name: xmlText(name), description: xmlText(description) })

const boxOfPoints = (points: FlowPart['points']): Box => {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y }
}

/** The box round all members without their line widths: a group's own box, so that it needs no invisible rectangle. */
export const boxRound = (boxes: readonly Box[]): Box | null => {
  if (boxes.length === 0) return null
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  return { x, y, w: Math.max(...boxes.map((box) => box.x + box.w)) - x, h: Math.max(...boxes.map((box) => box.y + box.h)) - y }
}
const groupBox = (page: Page): Box | null =>
  boxRound([
    ...page.flows.map((part) => boxOfPoints(part.points)),
    ...page.symbols.map((symbol) => symbol.box),
    ...page.connectors.map((connector) => connector.box),
    ...page.flows.flatMap((part) => (part.label ? [labelGround(part.label.box)] : [])),
  ])

/** The part of a preset shape that holds its text (pt): round corners and a rhombus's tips take their share. */
interface TextArea {
  readonly w: number
  readonly h: number
  readonly middle: number
}
const CORNER_SHARE = 1 - Math.SQRT1_2
const textArea = (shape: PlacedSymbol['shape'], { y, w, h }: Box): TextArea => {
  const corner = CORNER_SHARE * Math.min(w, h)
  const middle = y + h / 2
  if (shape === 'decision') return { w: w / 2, h: h / 2, middle }
  return shape === 'terminator' ? { w: w - corner, h: h - corner, middle } : { w, h, middle }
}

/** One centred paragraph a printed line, inside the shape's text area; lines wider than it reach out on both sides. */
const lettering = (lines: readonly Line[], area: TextArea): Paragraph[] => {
  const rows = rowsOfRuns(lines)
  // What is higher than its area would lose its last line: the lines move together.
  const pitch = Math.min(
    twips(pitchOf(lines)),
    Math.max(twips(0.75 * (lines[0]?.sizePt ?? 8)), Math.floor(twipsOfPt(area.h) / rows.length)),
  )
  const baseline = rows[0]?.[0]?.baseline
  // What centring by the word processor leaves undone, in twips: half of a space before moves the block down by as much.
  const centred = Math.round(twipsOfPt(area.middle) - (rows.length * pitch) / 2 + BASELINE_SHARE * pitch)
  const room = twipsOfPt(area.h) - rows.length * pitch
  const wanted = baseline === undefined ? 0 : 2 * (twips(baseline) - centred)
  const skew = Math.abs(wanted) > 3 && Math.abs(wanted) <= room ? wanted : 0
  return rows.map((runs, i) => {
    const width = Math.max(...runs.map((run) => run.x + run.w)) - Math.min(...runs.map((run) => run.x))
    // LibreOffice breaks even text that must not wrap at the area's edge.
    const reach = width > area.w - 0.5 ? -twips((width - area.w) / 2 + 1) : 0
    return new Paragraph({
      alignment: AlignmentType.CENTER,
      ...(reach < 0 ? { indent: { left: reach, right: reach } } : {}),
      spacing: exactly(pitch, { before: i === 0 ? Math.max(0, skew) : 0, after: i === rows.length - 1 ? Math.max(0, -skew) : 0 }),
      children: runsOf([{ runs, end: 'paragraph' }]),
    })
  })
}
const written = (lines: readonly Line[], area: TextArea): { readonly children?: Paragraph[]; readonly textOptions?: ShapeTextOptions } =>
  lines.length === 0
    ? {}
    : {
        children: lettering(lines, area),
        textOptions: { verticalAlignment: 'center', margins: { top: 0, right: 0, bottom: 0, left: 0 }, wrap: false },
      }

export const frameOf = (box: Box, origin: Box) => ({
  offset: { left: px(box.x - origin.x), top: px(box.y - origin.y) },
  width: px(box.w),
  height: px(box.h),
})
export const outline = { width: WEIGHT.symbol, join: 'miter', color: '000000' } as const

/** The line of a flow, pointed at its end or plain. */
export const flowLine = (head: boolean): ShapeLine => ({
  color: '000000',
  width: WEIGHT.flow,
  join: 'miter',
  cap: 'flat',
  ...(head ? { endArrow: { type: 'triangle', width: 'medium', length: 'medium' } } : {}),
})

const flowShape = (part: FlowPart, origin: Box, texts: AltTexts, leads: boolean): Child => {
  const box = boxOfPoints(part.points)
  const [first, last] = [part.points[0], part.points.at(-1)]
  const line = flowLine(part.head)
  const altText = alt(`alur ${part.flow} ${part.part}`, texts.flow(part))
  const transformation = frameOf(box, origin)
  // At the head of a group that has nothing else to lead it, even a straight flow is a path.
  if (part.points.length === 2 && first && last && !(leads && turnsGroup(part))) {
    const flip = { horizontal: last[0] < first[0], vertical: last[1] < first[1] }
    return { type: 'line', transformation: { ...transformation, ...(flip.horizontal || flip.vertical ? { flip } : {}) }, line, altText }
  }
  const at = (value: number): string => String(Math.round(value * 100))
  const path = part.points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'} ${at(x - box.x)} ${at(y - box.y)}`).join(' ')
  return { type: 'custom', paths: [{ path, fill: false }], transformation, line, altText }
}

const symbolShape = (symbol: PlacedSymbol, origin: Box, texts: AltTexts): Child => {
  const common = {
    transformation: frameOf(symbol.box, origin),
    fill: 'FFFFFF',
    line: outline,
    altText: alt(`simbol ${symbol.symbol}`, texts.symbol(symbol)),
    ...written(symbol.lines, textArea(symbol.shape, symbol.box)),
  }
  switch (symbol.shape) {
    case 'terminator':
      return { type: 'roundedRectangle', adjustments: { cornerRadius: 50 }, ...common }
    case 'process':
      return { type: 'flowChartProcess', ...common }
    case 'decision':
      return { type: 'flowChartDecision', ...common }
  }
}

const connectorShape = (connector: Connector, origin: Box, texts: AltTexts): Child => ({
  type: 'flowChartOffpageConnector',
  transformation: frameOf(connector.box, origin),
  fill: 'FFFFFF',
  line: outline,
  altText: alt(`segilima ${connector.connector}`, texts.connector(connector)),
  // The preset's text area is the part above the shoulder.
  ...written([connector.line], {
    w: connector.box.w,
    h: CONNECTOR_SHOULDER * connector.box.h,
    middle: connector.box.y + (CONNECTOR_SHOULDER * connector.box.h) / 2,
  }),
})

const labelShapes = (part: FlowPart, origin: Box, texts: AltTexts): Child[] => {
  if (!part.label) return []
  const box = labelGround(part.label.box)
  return [
    {
      type: 'rectangle',
      transformation: frameOf(box, origin),
      fill: 'FFFFFF',
      line: 'none',
      altText: alt(`label ${part.flow}`, texts.label(part)),
      ...written(part.label.lines, { w: box.w, h: box.h, middle: box.y + box.h / 2 }),
    },
  ]
}

/** The page's drawing as one group of native shapes at its place on the page, null where the page has none. */
export const drawingOf = (page: Page, texts: AltTexts): ShapeGroupRun | null => {
  const box = groupBox(page)
  if (!box) return null
  return new ShapeGroupRun({
    children: [
      ...withHarmlessLead(page.flows).map((part, i) => flowShape(part, box, texts, i === 0)),
      ...page.symbols.map((symbol) => symbolShape(symbol, box, texts)),
      ...page.connectors.map((connector) => connectorShape(connector, box, texts)),
      ...page.flows.flatMap((part) => labelShapes(part, box, texts)),
    ],
    altText: alt(`bagan ${page.page}`, texts.group(page)),
    floating: atPage(box),
  })
}
