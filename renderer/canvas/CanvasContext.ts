// What the things on the desk need to know of the moment, and whom they tell when they are pressed. Its value stays the same while one
// types: everything on the desk reads it, so a new one draws all of it again.
import { createContext, useContext, type PointerEvent } from 'react'
import type { Page, Point } from '../../shared/page'
import type { Words } from '../state/useSession'

export interface CanvasMoment {
  readonly words: Words
  readonly pages: number
  readonly currentSymbol: string | null
  readonly currentFlow: string | null
  readonly nearFlows: ReadonlySet<string> // of the current symbol
  readonly onPagePress: (page: Page, point: Point, event: PointerEvent) => void
  readonly onPageHover: (page: Page, point: Point) => string // the cursor
  readonly onSymbolPress: (symbol: string, event: PointerEvent) => void
  readonly onSymbolOpen: (symbol: string) => void
  readonly onFlowPress: (flow: string, event: PointerEvent) => void
  readonly onFlowOpen: (flow: string) => void
  readonly onConnectorPress: (partnerPage: number, event: PointerEvent) => void
}
const nothing = (): void => undefined
export const CanvasContext = createContext<CanvasMoment>({
  words: (key) => key,
  pages: 1,
  currentSymbol: null,
  currentFlow: null,
  nearFlows: new Set(),
  onPagePress: nothing,
  onPageHover: () => 'default',
  onSymbolPress: nothing,
  onSymbolOpen: nothing,
  onFlowPress: nothing,
  onFlowOpen: nothing,
  onConnectorPress: nothing,
})
export const useCanvas = (): CanvasMoment => useContext(CanvasContext)
