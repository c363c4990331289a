// What the things on the desk need to know of the moment, and whom they tell when they are pressed.
import { createContext, useContext, type PointerEvent } from 'react'
import type { Page, Point } from '../../shared/page'
import type { Words } from '../state/useSession'

export interface CanvasMoment {
  readonly words: Words
  readonly pages: number
  readonly currentSymbol: string | null
  readonly currentFlow: string | null
  readonly flowTouches: (flow: string, symbol: string) => boolean
  readonly nameOfSymbol: (symbol: string) => string
  readonly nameOfFlow: (flow: string) => string
  readonly onPagePress: (page: Page, point: Point, event: PointerEvent) => void
  readonly onPageHover: (page: Page, point: Point) => string // the cursor
  readonly onSymbolPress: (symbol: string, event: PointerEvent) => void
  readonly onSymbolOpen: (symbol: string) => void
  readonly onFlowPress: (flow: string, event: PointerEvent) => void
  readonly onConnectorPress: (partnerPage: number, event: PointerEvent) => void
}
const nothing = (): void => undefined
export const CanvasContext = createContext<CanvasMoment>({
  words: (key) => key,
  pages: 1,
  currentSymbol: null,
  currentFlow: null,
  flowTouches: () => false,
  nameOfSymbol: () => '',
  nameOfFlow: () => '',
  onPagePress: nothing,
  onPageHover: () => 'default',
  onSymbolPress: nothing,
  onSymbolOpen: nothing,
  onFlowPress: nothing,
  onConnectorPress: nothing,
})
export const useCanvas = (): CanvasMoment => useContext(CanvasContext)
