// oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- presses on the drawing; the keys are those of the paper
// What stands on the desk: pages, symbols, connector halves, flows. They draw marks of the computed page and decide nothing.
import { memo, useMemo, type PointerEvent, type ReactElement } from 'react'
import { Handle, Position, type EdgeProps, type NodeProps } from '@xyflow/react'
import {
  cellTexts,
  connectorOutline,
  connectorTexts,
  flowMarks,
  groundMarks,
  labelTexts,
  outlinePath,
  pageText,
  polyline,
  ruleMarks,
  signMarks,
  symbolOutline,
  symbolTexts,
  type Box,
  type Cell,
  type Table,
} from '../../shared/page'
import { MarkPicture, PaperImage, TextRun } from '../preview/PagePicture'
import { useCanvas } from './CanvasContext'
import type { ConnectorNode, FlowEdge, PageNode, SymbolNode } from './graph'
import { sameData } from './sameData'
import css from './nodes.module.css'

/** The right button selects as the left one does; the menu of the place then opens by itself. */
const isPress = (event: PointerEvent): boolean => event.button === 0 || event.button === 2

/** The texts of one row; drawn again only when one of its cells changed. */
const RowTexts = memo(
  ({ table, cells }: { readonly table: Table; readonly cells: readonly Cell[] }): ReactElement => (
    <g>
      {cells.map((cell) => (
        <g key={`${cell.row} ${cell.column}`} data-field={cell.field ?? undefined}>
          {cellTexts(table, cell).map((mark, index) => (
            <TextRun key={index} mark={mark} />
          ))}
        </g>
      ))}
    </g>
  ),
  (before, now) => sameData(before.cells, now.cells),
)
RowTexts.displayName = 'RowTexts'

const Rules = memo(
  ({ table }: { readonly table: Table }): ReactElement => (
    <g>
      {ruleMarks(table).map((mark, index) => (
        <path key={index} d={polyline([mark.from, mark.to])} fill="none" stroke="#000" strokeWidth={mark.widthPt} />
      ))}
    </g>
  ),
  (before, now) => sameData(before.table.rules, now.table.rules),
)
Rules.displayName = 'Rules'

const rowsOf = (table: Table): readonly { readonly key: string; readonly cells: readonly Cell[] }[] => {
  const rows = new Map<string, Cell[]>(table.rows.map((row) => [row.key, []]))
  for (const cell of table.cells) {
    const row = rows.get(cell.row)
    if (row === undefined) rows.set(cell.row, [cell])
    else row.push(cell)
  }
  return [...rows].map(([key, cells]) => ({ key, cells: [...cells].sort((a, b) => a.box.x - b.box.x) }))
}

const TablePicture = memo(({ table }: { readonly table: Table }): ReactElement => (
  <g data-table={table.table}>
    <Rules table={table} />
    {rowsOf(table).map((row) => (
      <RowTexts key={row.key} table={table} cells={row.cells} />
    ))}
  </g>
))
TablePicture.displayName = 'TablePicture'

/** The place of a picture that is not there yet: shown on the desk only, never printed. */
const BlankPlace = ({ box, words }: { readonly box: Box; readonly words: string }): ReactElement => (
  <g className={css.blankPlace}>
    <rect x={box.x + 0.5} y={box.y + 0.5} width={box.w - 1} height={box.h - 1} />
    <text x={box.x + box.w / 2} y={box.y + box.h / 2 + 3} fontFamily="Arimo" fontSize={8} textAnchor="middle">
      {words}
    </text>
  </g>
)

/** A page: rules and texts as one SVG. */
export const PageOnDesk = memo(({ data }: NodeProps<PageNode>): ReactElement => {
  const { page, pictures } = data
  const { onPagePress, onPageHover, words, pages } = useCanvas()
  const point = (event: PointerEvent<SVGSVGElement>): readonly [number, number] => {
    const frame = event.currentTarget.getBoundingClientRect()
    return [((event.clientX - frame.left) * page.w) / frame.width, ((event.clientY - frame.top) * page.h) / frame.height]
  }
  return (
    <svg
      className={css.page}
      width={page.w}
      height={page.h}
      viewBox={`0 0 ${page.w} ${page.h}`}
      data-page={page.page}
      role="group"
      aria-label={words('paper.page', { page: page.page, pages })}
      onPointerDown={(event) => {
        if (isPress(event)) onPagePress(page, point(event), event)
      }}
      onPointerMove={(event) => {
        event.currentTarget.style.cursor = onPageHover(page, point(event))
      }}
    >
      {page.images.map((image) => (
        <PaperImage key={image.asset} mark={{ kind: 'image', asset: image.asset, box: image.box }} pictures={pictures} />
      ))}
      {page.images.map(({ asset, box }) =>
        pictures(asset) === null ? <BlankPlace key={asset} box={box} words={words('signing.place')} /> : null,
      )}
      {page.tables.map((table) => (
        <TablePicture key={table.table} table={table} />
      ))}
      {page.texts.map((text, index) => (
        <g key={index} data-text={text.role}>
          {signMarks(text).map((mark, at) => (
            <MarkPicture key={at} mark={mark} pictures={pictures} />
          ))}
          {pageText(text).map((mark, at) => (
            <TextRun key={at} mark={mark} />
          ))}
        </g>
      ))}
    </svg>
  )
})
PageOnDesk.displayName = 'PageOnDesk'

const SIDES = [
  ['top', Position.Top],
  ['right', Position.Right],
  ['bottom', Position.Bottom],
  ['left', Position.Left],
] as const
/** Where React Flow ties a flow to its symbol. Not shown: a dot that cannot be pulled would be a promise not kept. */
const Handles = (): ReactElement => (
  <>
    {SIDES.map(([id, position]) => (
      <Handle key={id} id={id} type="source" position={position} isConnectable={false} className={css.handle} />
    ))}
  </>
)

/** A symbol: its outline and its short text. */
export const SymbolOnDesk = memo(({ data }: NodeProps<SymbolNode>): ReactElement => {
  const { symbol } = data
  const { currentSymbol, onSymbolPress, onSymbolOpen } = useCanvas()
  const { x, y, w, h } = symbol.box
  const outline = useMemo(() => symbolOutline(symbol), [symbol])
  const current = currentSymbol === symbol.symbol
  return (
    <>
      <svg
        className={css.symbol}
        width={w}
        height={h}
        viewBox={`${x} ${y} ${w} ${h}`}
        data-symbol={symbol.symbol}
        data-page={data.page}
        data-current={current || undefined}
        role="img"
        aria-label={data.name}
        onPointerDown={(event) => {
          if (isPress(event)) onSymbolPress(symbol.symbol, event)
        }}
        onDoubleClick={() => onSymbolOpen(symbol.symbol)}
      >
        <path className={css.outline} d={outlinePath(outline.shape, outline.box)} strokeWidth={outline.widthPt} strokeMiterlimit={10} />
        {symbolTexts(symbol).map((mark, index) => (
          <TextRun key={index} mark={mark} />
        ))}
      </svg>
      <Handles />
    </>
  )
})
SymbolOnDesk.displayName = 'SymbolOnDesk'

/** Half a segilima; a click goes to its other half. */
export const ConnectorOnDesk = memo(({ data }: NodeProps<ConnectorNode>): ReactElement => {
  const { connector } = data
  const { onConnectorPress, onFlowPress, words } = useCanvas()
  const { x, y, w, h } = connector.box
  const outline = useMemo(() => connectorOutline(connector), [connector])
  return (
    <>
      <svg
        className={css.connector}
        width={w}
        height={h}
        viewBox={`${x} ${y} ${w} ${h}`}
        data-connector={connector.connector}
        data-page={data.page}
        role="img"
        aria-label={words('paper.connector', { letter: connector.letter, page: connector.partnerPage })}
        onPointerDown={(event) => {
          if (event.button === 0) onConnectorPress(connector.partnerPage, event)
          else if (isPress(event)) onFlowPress(connector.flow, event)
        }}
      >
        <title>{words('paper.connector', { letter: connector.letter, page: connector.partnerPage })}</title>
        <path className={css.outline} d={outlinePath(outline.shape, outline.box)} strokeWidth={outline.widthPt} strokeMiterlimit={10} />
        {connectorTexts(connector).map((mark, index) => (
          <TextRun key={index} mark={mark} />
        ))}
      </svg>
      <Handles />
    </>
  )
})
ConnectorOnDesk.displayName = 'ConnectorOnDesk'

/** The loose end of an exit that leads nowhere yet. */
export const StubOnDesk = memo((): ReactElement => <Handles />)
StubOnDesk.displayName = 'StubOnDesk'

/** A flow part: one stroked path along the computed points, its head, its label on white ground. */
export const FlowOnDesk = memo(({ data }: EdgeProps<FlowEdge>): ReactElement | null => {
  const { currentFlow, nearFlows, onFlowPress, onFlowOpen } = useCanvas()
  if (data === undefined) return null
  const { flow, top, page } = data
  const state = currentFlow === flow.flow ? 'chosen' : nearFlows.has(flow.flow) ? 'near' : undefined
  return (
    <g
      transform={`translate(0 ${top})`}
      className={css.flow}
      data-flow={flow.flow}
      data-part={flow.part}
      data-page={page}
      data-state={state}
      role="img"
      aria-label={data.name}
      onPointerDown={(event) => {
        if (isPress(event)) onFlowPress(flow.flow, event)
      }}
      onDoubleClick={() => onFlowOpen(flow.flow)}
    >
      <path className={css.reach} d={polyline(flow.points)} />
      {flowMarks(flow).map((mark) =>
        mark.kind === 'stroke' ? (
          <path key="stroke" className={css.stroke} d={polyline(mark.points)} strokeWidth={mark.widthPt} strokeMiterlimit={10} />
        ) : (
          <path key="head" className={css.head} d={`${polyline(mark.points)}Z`} />
        ),
      )}
      {groundMarks(flow).map((mark) => (
        <rect key="ground" className={css.ground} x={mark.box.x} y={mark.box.y} width={mark.box.w} height={mark.box.h} />
      ))}
      {labelTexts(flow).map((mark, index) => (
        <TextRun key={index} mark={mark} />
      ))}
    </g>
  )
})
FlowOnDesk.displayName = 'FlowOnDesk'
