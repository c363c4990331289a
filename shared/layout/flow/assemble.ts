// A planned page of a flow table becomes table, symbols, connectors and flows with real lines.
import type { Box, Connector, End, FlowPart, PageText, PlacedSymbol, Point, Table } from '../../page'
import type { LayoutReason } from '../../messages/layout'
import { oneLine, type Face, type Typesetter } from '../measure'
import { problem, type PageProblem } from '../problems'
import type { RoutedPart } from '../route/board'
import type { Half } from './board'
import { placeTitle } from './ends'
import { labelLines, labelVariants } from './labels'
import { bandsTop, type Pair, type PagePlan, type TablePlan } from './planned'
import { shapeOf, symbolLines } from './symbols'
import { tableOf } from './table'

export interface FlowPageParts {
  readonly table: Table
  readonly texts: readonly PageText[]
  readonly symbols: readonly PlacedSymbol[]
  readonly connectors: readonly Connector[]
  readonly flows: readonly FlowPart[]
  readonly problems: readonly PageProblem[]
}

/** Everything that a page shows of a flow table; `top` is where its title or header begins. */
export function assemblePage(
  plan: TablePlan,
  page: PagePlan,
  top: number,
  pairs: ReadonlyMap<string, Pair>,
  typesetter: Typesetter,
): FlowPageParts {
  const { table, texts } = tableOf(plan, page, top, pairs, typesetter)
  const face: Face = { font: plan.sheet.font, sizePt: 8, bold: false }
  const dy = bandsTop(plan, top)
  const connectors = connectorsOf(plan, page, dy, pairs, face, typesetter)
  const flows = flowsOf(plan, page, dy, pairs, face, typesetter)
  return {
    table,
    texts: [...placeTitle(plan, top, typesetter), ...texts],
    symbols: symbolsOf(plan, page, dy, face, typesetter),
    connectors,
    flows,
    problems: problemsOf(plan, page),
  }
}

const lowered = (box: Box, dy: number): Box => ({ ...box, y: box.y + dy })

function symbolsOf(plan: TablePlan, page: PagePlan, dy: number, face: Face, typesetter: Typesetter): readonly PlacedSymbol[] {
  const boxes = new Map(page.routed.blocks.map(({ id, box }) => [id, lowered(box, dy)]))
  return plan.pieces.slice(page.from, page.to).flatMap((piece) =>
    piece.symbols.flatMap((sized): readonly PlacedSymbol[] => {
      const { symbol, lines } = sized
      const box = boxes.get(symbol.id)
      if (box === undefined) return []
      return [
        {
          symbol: symbol.id,
          row: piece.row.id,
          kind: symbol.kind,
          shape: shapeOf(symbol.kind),
          actors: symbol.actors,
          box,
          text: lines.length === 0 ? '' : symbol.text.trim(),
          lines: symbolLines(lines, box, face, typesetter),
        },
      ]
    }),
  )
}

const LETTER = 9
const SHOULDER = 0.8

function connectorsOf(
  plan: TablePlan,
  page: PagePlan,
  dy: number,
  pairs: ReadonlyMap<string, Pair>,
  face: Face,
  typesetter: Typesetter,
): readonly Connector[] {
  const placed = page.routed.connectors.flatMap(({ wish, end, column, box }): readonly Connector[] => {
    const pair = pairs.get(wish)
    const lane = plan.columns.lanes[column]
    if (pair === undefined || lane === undefined) return []
    const role = end === 'to' ? 'out' : 'in'
    const where = lowered(box, dy)
    // A letter that is wider than a narrow half becomes smaller, down to the form's least type.
    const sizes = [LETTER, 8.5, 8]
    const type = (sizePt: number): Face => ({ ...face, bold: true, sizePt })
    const sizePt = sizes.find((size) => typesetter.width(pair.letter, type(size)) <= where.w - 2) ?? 8
    const w = typesetter.width(pair.letter, type(sizePt))
    const baseline = where.y + (where.h * SHOULDER) / 2 + 0.358 * sizePt
    return [
      {
        connector: `${pair.letter}-${role}`,
        letter: pair.letter,
        role,
        flow: wish,
        partnerPage: role === 'out' ? pair.inPage : pair.outPage,
        actor: lane.id,
        box: where,
        line: { x: where.x + (where.w - w) / 2, baseline, w, text: pair.letter, font: face.font, sizePt, bold: true },
      },
    ]
  })
  return placed.sort((a, b) => (Math.abs(a.box.y - b.box.y) > 1 ? a.box.y - b.box.y : a.box.x - b.box.x))
}

function flowsOf(
  plan: TablePlan,
  page: PagePlan,
  dy: number,
  pairs: ReadonlyMap<string, Pair>,
  face: Face,
  typesetter: Typesetter,
): readonly FlowPart[] {
  const halves = new Map(page.halves.map((half) => [half.flow.flow.id as string, half]))
  const drawn = new Map(page.routed.parts.map((part) => [part.wish, part]))
  return plan.map.flows.flatMap((flow): readonly FlowPart[] => {
    const part = drawn.get(flow.flow.id)
    if (part === undefined) return []
    const half = halves.get(flow.flow.id)
    const pair = pairs.get(flow.flow.id)
    const end = (symbol: string | null, role: Half['role'], side: End['side']): End =>
      half?.role === role && pair !== undefined
        ? { at: 'connector', id: `${pair.letter}-${role}`, side }
        : { at: 'symbol', id: symbol ?? '', side }
    const kind = flow.flow.kind === 'joint' ? 'joint' : flow.to === null ? 'open' : 'arrow'
    return [
      {
        flow: flow.flow.id,
        kind,
        part: half?.role === 'in' ? 2 : 1,
        parts: half === undefined ? 1 : 2,
        from: end(flow.from, 'in', part.fromSide),
        to: flow.to === null || part.toSide === null ? null : end(flow.to, 'out', part.toSide),
        points: part.points.map(([x, y]): Point => [x, y + dy]),
        head: kind === 'arrow',
        sharesStartWith: part.sharesStartWith,
        sharesEndWith: part.sharesEndWith,
        label: labelOf(flow.flow.kind === 'arrow' ? flow.flow.label : '', part, dy, face, typesetter),
      },
    ]
  })
}

function labelOf(text: string, part: RoutedPart, dy: number, face: Face, typesetter: Typesetter): FlowPart['label'] {
  if (part.label === null) return null
  const variant = labelVariants(text, face, typesetter)[part.label.variant]
  if (variant === undefined) return null
  const box = lowered(part.label.box, dy)
  return { text: text.trim(), box, lines: labelLines(variant.lines, box, face, typesetter) }
}

function problemsOf(plan: TablePlan, page: PagePlan): readonly PageProblem[] {
  const rows = plan.pieces.slice(page.from, page.to)
  return [
    ...page.routed.problems.map(({ code, wish, reason }) => problem(code, wish, reason)),
    ...ladderProblems(plan, page),
    ...rows
      .filter(({ parts, part }) => parts > 1 && part === 1)
      .map(({ row, parts }) => problem('row-split', row.id, 'row-parts', { parts })),
    ...rows.flatMap(({ symbols }) =>
      symbols.filter(({ fits }) => !fits).map(({ symbol }) => problem('text-clipped', symbol.id, 'symbol-text')),
    ),
    ...(page.overflows ? [problem('text-clipped', rows[0]?.row.id ?? plan.table.id, 'row-too-tall')] : []),
  ]
}

/** What the ladder did beyond its second step: lines were added to lanes of this page, or text columns gave width for its flows. */
function ladderProblems(plan: TablePlan, page: PagePlan): readonly PageProblem[] {
  const { lanes } = plan.columns
  const told = (lane: number, reason: LayoutReason, params: PageProblem['params'] = {}): readonly PageProblem[] => {
    const actor = plan.table.actors.find(({ id }) => id === lanes[lane]?.id)
    if (actor === undefined) return []
    return [problem('lane-too-narrow', actor.id, reason, { actor: oneLine(actor.name) || String(lane + 1), ...params })]
  }
  const { widened } = plan
  const rows = new Set(plan.pieces.slice(page.from, page.to).map(({ index }) => index))
  const helped = plan.map.flows.filter(({ flow, fromRow }) => widened?.flows.has(flow.id) === true && rows.has(fromRow))
  const lacking = [...new Set(helped.map(({ from }) => plan.map.laneOf.get(from) ?? -1))]
  return [
    ...page.routed.added.flatMap(({ column, lines }) => told(column, lines === 'rails' ? 'rails-added' : 'tracks-added')),
    ...(widened === null
      ? []
      : lacking.flatMap((lane) => told(lane, 'text-gave-width', { width: Math.round(widened.width), before: Math.round(widened.before) }))),
  ]
}
