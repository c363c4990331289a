// The moment as the things on the desk see it: the same value as long as nothing of it changed. Typing changes the document with every
// letter, but seldom what is selected; handlers always act on the document of now.
import { useLayoutEffect, useMemo, useRef } from 'react'
import type { FlowTable, SymbolId } from '../../shared/model'
import type { CanvasMoment } from './CanvasContext'

type Handlers = Omit<CanvasMoment, 'words' | 'pages' | 'currentSymbol' | 'currentFlow' | 'nearFlows'>

/** The flows that begin or end at a symbol, or join it. */
const flowsAt = (tables: readonly FlowTable[], symbol: string): readonly string[] =>
  tables.flatMap(({ flows }) =>
    flows.flatMap((flow) => {
      const ends: readonly (SymbolId | null)[] = flow.kind === 'arrow' ? [flow.from, flow.to] : flow.between
      return ends.includes(symbol as SymbolId) ? [flow.id] : []
    }),
  )

const BETWEEN = '\n' // no id holds it
export const useMoment = (
  tables: readonly FlowTable[],
  { words, pages, currentSymbol, currentFlow }: Pick<CanvasMoment, 'words' | 'pages' | 'currentSymbol' | 'currentFlow'>,
  handlers: Handlers,
): CanvasMoment => {
  const now = useRef(handlers)
  useLayoutEffect(() => {
    now.current = handlers
  })
  const near = currentSymbol === null ? '' : flowsAt(tables, currentSymbol).join(BETWEEN)
  return useMemo(
    () => ({
      words,
      pages,
      currentSymbol,
      currentFlow,
      nearFlows: new Set(near.split(BETWEEN)),
      onPagePress: (...pressed) => now.current.onPagePress(...pressed),
      onPageHover: (...at) => now.current.onPageHover(...at),
      onSymbolPress: (...pressed) => now.current.onSymbolPress(...pressed),
      onSymbolOpen: (...opened) => now.current.onSymbolOpen(...opened),
      onFlowPress: (...pressed) => now.current.onFlowPress(...pressed),
      onFlowOpen: (...opened) => now.current.onFlowOpen(...opened),
      onConnectorPress: (...pressed) => now.current.onConnectorPress(...pressed),
    }),
    [words, pages, currentSymbol, currentFlow, near],
  )
}
