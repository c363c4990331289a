// What is pressed on the paper: a point of a page, a symbol, a flow become the place of the caret.
import { useState, type PointerEvent } from 'react'
import { rowOfSymbol, symbolsInCell, type FlowId, type Sop, type SymbolId } from '../../shared/model'
import type { Page, Point } from '../../shared/page'
import { activityAt } from '../state/performers'
import { tell, unsaid } from '../state/notices'
import type { Place } from '../state/places'
import { goTo } from '../state/session'
import { useSessionStore } from '../state/useSession'
import type { CanvasMoment } from './CanvasContext'
import { hitAt, type Spots } from './spots'

export interface Presses {
  /** Where the mouse pressed, in window px, until the field that it opened has set its caret there. */
  readonly pressed: { readonly x: number; readonly y: number } | null
  readonly onPlaced: () => void
  /** The page pressed last: a header that every page repeats is edited where it was clicked. */
  readonly nearPage: number
  /** Was a lane pressed that has no symbol? The current symbol of the row is then not what was meant. */
  readonly emptyLane: boolean
  readonly onDeskPress: (event: PointerEvent) => void
  readonly moment: Pick<CanvasMoment, 'onPagePress' | 'onPageHover' | 'onSymbolPress' | 'onFlowPress'>
}

export const usePresses = (sop: Sop, spots: Spots, readOnly: boolean): Presses => {
  const store = useSessionStore()
  const [pressed, setPressed] = useState<Presses['pressed']>(null)
  const [onPlaced] = useState(() => () => setPressed(null))
  const [nearPage, setNearPage] = useState(1)
  const [emptyLane, setEmptyLane] = useState(false)

  const press = (next: Place | null, event: PointerEvent, page: number, change: Parameters<typeof goTo>[2] = {}): void => {
    event.preventDefault()
    event.stopPropagation()
    setNearPage(page)
    setEmptyLane(false)
    goTo(store, next, change)
    if (next !== null) setPressed({ x: event.clientX, y: event.clientY })
  }
  const homeOf = (symbol: SymbolId): Place | null => {
    for (const table of sop.tables) {
      const row = rowOfSymbol(table, symbol)
      if (row !== null) return { at: 'performers', table: table.id, row: row.id }
    }
    return null
  }
  const onPagePress = (page: Page, point: Point, event: PointerEvent): void => {
    const hit = hitAt(spots, page, point)
    const lane = hit?.actor ?? null
    const here = hit === null ? null : activityAt(sop, hit.place)
    const row = here?.row
    const [inLane] = row === undefined || lane === null ? [] : symbolsInCell(row, lane)
    press(hit?.place ?? null, event, page.page, inLane === undefined ? {} : { symbol: inLane.id })
    const besides = row !== undefined && row.symbols.length > 0 && lane !== null && inLane === undefined
    setEmptyLane(besides)
    const number = (here?.table.actors.findIndex(({ id }) => id === lane) ?? -1) + 1
    // Beside the row's symbol nothing happens by itself: say what would.
    if (besides && !readOnly && hit?.place.at === 'performers' && number <= 9) tell(store, unsaid('paper.besideSymbol', { number }))
  }
  return {
    pressed,
    onPlaced,
    nearPage,
    emptyLane,
    onDeskPress: (event) => press(null, event, nearPage),
    moment: {
      onPagePress,
      onPageHover: (page, point) => {
        const hit = hitAt(spots, page, point)
        if (hit === null || readOnly) return 'default'
        return hit.place.at === 'performers' || (hit.place.at === 'newRow' && hit.place.column === 'performers') ? 'default' : 'text'
      },
      onSymbolPress: (id, event) => {
        const home = homeOf(id as SymbolId)
        if (home !== null) press(home, event, nearPage, { symbol: id as SymbolId })
      },
      onFlowPress: (id, event) => {
        const flow = sop.tables.flatMap((table) => table.flows).find((other) => other.id === id)
        if (flow === undefined) return
        const from = flow.kind === 'arrow' ? flow.from : flow.between[0]
        const home = homeOf(from)
        if (home !== null) press(home, event, nearPage, { symbol: from, flow: id as FlowId })
      },
    },
  }
}
