// Computed pages as React Flow's nodes and edges: one node a page, one a symbol and a connector half, one edge a flow part. The
// flow unit is 1 pt. What did not change keeps its reference, so that React draws again only what did.
import { Position, type Edge, type Node, type NodeHandle } from '@xyflow/react'
import type { Connector, FlowPart, Layout, Page, Pictures, PlacedSymbol, Side } from '../../shared/page'
import { sameData } from './sameData'

export interface PageData extends Record<string, unknown> {
  readonly page: Page
  readonly pictures: Pictures
}
export interface SymbolData extends Record<string, unknown> {
  readonly symbol: PlacedSymbol
  readonly page: number
  readonly name: string
}
export interface ConnectorData extends Record<string, unknown> {
  readonly connector: Connector
  readonly page: number
}
export interface StubData extends Record<string, unknown> {
  readonly page: number
}
export interface FlowData extends Record<string, unknown> {
  readonly flow: FlowPart
  readonly top: number // of its page
  readonly page: number
  readonly name: string
}
export type PageNode = Node<PageData, 'page'>
export type SymbolNode = Node<SymbolData, 'symbol'>
export type ConnectorNode = Node<ConnectorData, 'connector'>
export type StubNode = Node<StubData, 'stub'>
export type PaperNode = PageNode | SymbolNode | ConnectorNode | StubNode
export type FlowEdge = Edge<FlowData, 'flow'>
export interface Graph {
  readonly nodes: PaperNode[]
  readonly edges: FlowEdge[]
}

/** Room between two pages (pt). */
export const PAGE_GAP = 21
/** The y of each page's top edge on the desk. */
export const pageTops = (layout: Layout): readonly number[] => {
  const tops: number[] = []
  let y = 0
  for (const page of layout.pages) {
    tops.push(y)
    y += page.h + PAGE_GAP
  }
  return tops
}

const POSITIONS: Readonly<Record<Side, Position>> = {
  top: Position.Top,
  right: Position.Right,
  bottom: Position.Bottom,
  left: Position.Left,
}
const handlesOf = (w: number, h: number): NodeHandle[] =>
  (
    [
      ['top', w / 2, 0],
      ['right', w, h / 2],
      ['bottom', w / 2, h],
      ['left', 0, h / 2],
    ] as const
  ).map(([id, x, y]) => ({ id, type: 'source', position: POSITIONS[id], x, y, width: 1, height: 1 }))

interface Placing {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly z: number
}
const placed = ({ id, x, y, w, h, z }: Placing) => ({
  id,
  position: { x, y },
  width: w,
  height: h,
  measured: { width: Math.round(w), height: Math.round(h) }, // as the browser rounds it: no second pass
  handles: handlesOf(w, h),
  zIndex: z,
  draggable: false,
  selectable: false,
  connectable: false,
  focusable: false,
})
const endId = (page: number, end: { readonly at: 'symbol' | 'connector'; readonly id: string }): string =>
  end.at === 'symbol' ? `symbol ${end.id}` : `connector ${page} ${end.id}`

/** The graph of a layout, taking over from `before` every node and edge that is the same. */
export const graphOf = (layout: Layout, pictures: Pictures, names: ReadonlyMap<string, string>, before: Graph | null): Graph => {
  const tops = pageTops(layout)
  const nodes: PaperNode[] = []
  const edges: FlowEdge[] = []
  layout.pages.forEach((page, index) => {
    const top = tops[index] ?? 0
    nodes.push({ ...placed({ id: `page ${page.page}`, x: 0, y: top, w: page.w, h: page.h, z: 0 }), type: 'page', data: { page, pictures } })
    for (const symbol of page.symbols) {
      const { x, y, w, h } = symbol.box
      nodes.push({
        ...placed({ id: `symbol ${symbol.symbol}`, x, y: top + y, w, h, z: 3 }),
        type: 'symbol',
        data: { symbol, page: page.page, name: names.get(symbol.symbol) ?? '' },
      })
    }
    for (const connector of page.connectors) {
      const { x, y, w, h } = connector.box
      nodes.push({
        ...placed({ id: `connector ${page.page} ${connector.connector}`, x, y: top + y, w, h, z: 3 }),
        type: 'connector',
        data: { connector, page: page.page },
      })
    }
    for (const flow of page.flows) {
      const [x, y] = flow.points.at(-1) ?? [0, 0]
      const stub = `stub ${flow.flow} ${flow.part}`
      if (flow.to === null)
        nodes.push({ ...placed({ id: stub, x, y: top + y, w: 1, h: 1, z: 0 }), type: 'stub', data: { page: page.page } })
      edges.push({
        id: `flow ${flow.flow} ${flow.part}`,
        type: 'flow',
        source: endId(page.page, flow.from),
        sourceHandle: flow.from.side,
        target: flow.to === null ? stub : endId(page.page, flow.to),
        targetHandle: flow.to?.side ?? 'top',
        zIndex: 2,
        selectable: false,
        focusable: false,
        data: { flow, top, page: page.page, name: names.get(flow.flow) ?? '' },
      })
    }
  })
  if (before === null) return { nodes, edges }
  const knownNodes = new Map(before.nodes.map((node) => [node.id, node]))
  const knownEdges = new Map(before.edges.map((edge) => [edge.id, edge]))
  return {
    nodes: nodes.map((node) => {
      const known = knownNodes.get(node.id)
      return known !== undefined && sameData(known, node) ? known : node
    }),
    edges: edges.map((edge) => {
      const known = knownEdges.get(edge.id)
      return known !== undefined && sameData(known, edge) ? known : edge
    }),
  }
}

export const NO_GRAPH: Graph = { nodes: [], edges: [] }
/** Graphs one after the other: each takes over from the one before what is the same. */
export const graphKeeper = (): ((layout: Layout, pictures: Pictures, names: ReadonlyMap<string, string>) => Graph) => {
  let before: Graph | null = null
  return (layout, pictures, names) => {
    before = graphOf(layout, pictures, names, before)
    return before
  }
}
