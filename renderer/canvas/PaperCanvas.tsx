// oxlint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions -- the paper is one place of Tab with keys of its own
// The desk: the pages of the computed layout on one React Flow canvas that scrolls natively, and what floats over them while one
// writes. Keys and presses become places and commands; nothing here knows where a line goes.
import {
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactElement,
} from 'react'
import { ConnectionMode, ReactFlow, ViewportPortal, type EdgeTypes, type NodeTypes } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { rowOfSymbol, type ActorId, type FlowId, type Sop, type SymbolId } from '../../shared/model'
import type { Layout, Page, Point, Table } from '../../shared/page'
import { zoomStep } from '../app/commands/viewCommands'
import { deleteSymbolOrFlow } from '../state/edits'
import { isLayoutSlow, pagesToShow } from '../state/pages'
import { picturesOf } from '../state/pictures'
import { activityAt, currentSymbol } from '../state/performers'
import { placeInRow, placeStands, rowOf, type Place } from '../state/places'
import { dismiss, notify, unsaid } from '../state/notices'
import { activeDocument, goTo, patchView, type OpenDocument } from '../state/session'
import { useSession, useSessionStore, useWords } from '../state/useSession'
import { CanvasContext, type CanvasMoment } from './CanvasContext'
import { CellField, type FormType } from './CellField'
import { GhostRow } from './GhostRow'
import { graphKeeper, NO_GRAPH, pageTops } from './graph'
import { Hints } from './Hints'
import { ConnectorOnDesk, FlowOnDesk, PageOnDesk, StubOnDesk, SymbolOnDesk } from './nodes'
import { AddActor, CurrentRow, Offers, Unnamed } from './overlays'
import css from './PaperCanvas.module.css'
import { PerformersField } from './PerformersField'
import { nameOfFlow, nameOfSymbol } from './placeNames'
import { ghostRow, hitAt, spotOf, spotsOf, type Spot, type Spots } from './spots'

const nodeTypes: NodeTypes = { page: PageOnDesk, symbol: SymbolOnDesk, connector: ConnectorOnDesk, stub: StubOnDesk }
const edgeTypes: EdgeTypes = { flow: FlowOnDesk }

const MARGIN = 12 // of the desk, px
const PX_PER_PT = 96 / 72
const MOST_FIT = 1.25

/** The pages, and the last good ones when the layout fails. */
const useLayout = (document: OpenDocument): Layout | null => {
  const store = useSessionStore()
  const now = document.history.present
  const later = useDeferredValue(now)
  // A long document's pages follow a moment after the letters, which appear in the field at once.
  const sop = isLayoutSlow() ? later : now
  const { layout, failure } = useMemo(() => pagesToShow(document.ref.id, sop), [document.ref.id, sop])
  useEffect(() => {
    if (failure === null) dismiss(store, 'document layout')
    else
      notify(store, {
        key: 'document layout',
        tone: 'danger',
        fact: unsaid('crash.layoutTitle'),
        consequence: unsaid('crash.layoutText', { detail: failure }),
        action: null,
      })
  }, [failure, store])
  return layout
}

/** The type of blank cells: that of the flow table's numbers, else of any text. */
const formTypeOf = (layout: Layout, sop: Sop): FormType => {
  const family = sop.page.font === 'times' ? 'Tinos' : sop.page.font === 'calibri' ? 'Carlito' : 'Arimo'
  const cells = layout.pages
    .flatMap((page) => page.tables)
    .filter((table) => table.table !== 'identity')
    .flatMap((table) => table.cells)
  const cell = cells.find(
    (other) => other.column === 'number' && other.field !== null && other.lines.length > 0 && other.field.startsWith('number'),
  )
  const paragraph = cell?.paragraphs[0]
  return { family, sizePt: cell?.lines[0]?.sizePt ?? sop.page.sizePt, pitchPt: paragraph?.pitchPt ?? sop.page.sizePt * 1.222 }
}

export const PaperCanvas = (): ReactElement | null => {
  const document = useSession(activeDocument)
  return document === null ? null : <Desk key={document.ref.id} document={document} />
}

const Desk = ({ document }: { readonly document: OpenDocument }): ReactElement => {
  const t = useWords()
  const store = useSessionStore()
  const zoom = useSession((session) => session.view.zoom)
  const layout = useLayout(document)
  const sop = document.history.present
  const { selection, readOnly } = document
  const scroller = useRef<HTMLDivElement>(null)
  const root = useRef<HTMLDivElement>(null)
  const [graphFor] = useState(graphKeeper)
  const [room, setRoom] = useState<{ readonly w: number; readonly h: number } | null>(null)
  const [pressed, setPressed] = useState<{ readonly x: number; readonly y: number } | null>(null)
  const [nearPage, setNearPage] = useState(1)
  const placed = useCallback(() => setPressed(null), [])

  useLayoutEffect(() => {
    const desk = scroller.current
    if (desk === null) return undefined
    const measure = (): void => setRoom({ w: desk.clientWidth, h: desk.clientHeight })
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(desk)
    return () => watch.disconnect()
  }, [])

  const emblem = sop.identity.emblem
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the pictures are those of the emblem, whatever else changes
  const pictures = useMemo(() => picturesOf(sop), [emblem])
  const graph = useMemo(() => (layout === null ? NO_GRAPH : graphFor(layout, pictures)), [graphFor, layout, pictures])
  const tops = useMemo(() => (layout === null ? [] : pageTops(layout)), [layout])
  const spots = useMemo<Spots>(() => (layout === null ? new Map() : spotsOf(layout)), [layout])
  const type = useMemo(() => (layout === null ? null : formTypeOf(layout, sop)), [layout, sop])

  const widest = Math.max(1, ...(layout?.pages.map((page) => page.w) ?? []))
  const fit = room === null ? 1 : Math.min(MOST_FIT, Math.max(0.25, (room.w - 2 * MARGIN) / (widest * PX_PER_PT)))
  const shown = zoom === 'fit' ? fit : zoom
  const scale = shown * PX_PER_PT
  const lastPage = layout?.pages.at(-1)
  const height = ((tops.at(-1) ?? 0) + (lastPage?.h ?? 0)) * scale + 2 * MARGIN + 24
  const width = Math.max(widest * scale + 2 * MARGIN, room?.w ?? 0)
  const offset = { x: Math.max(MARGIN, (width - widest * scale) / 2), y: MARGIN }

  // Zooming keeps what is in the middle of the window in the middle; at the very top, as when a document opens, it keeps the top.
  const lastScale = useRef(scale)
  useLayoutEffect(() => {
    const desk = scroller.current
    if (desk === null || lastScale.current === scale) return
    const ratio = scale / lastScale.current
    lastScale.current = scale
    if (desk.scrollTop > 0) desk.scrollTop = (desk.scrollTop + desk.clientHeight / 2 - MARGIN) * ratio - desk.clientHeight / 2 + MARGIN
    desk.scrollLeft = (desk.scrollLeft + desk.clientWidth / 2) * ratio - desk.clientWidth / 2
  }, [scale])

  const look = useCallback((): void => {
    const desk = scroller.current
    if (desk === null || layout === null) return
    const middle = (desk.scrollTop + desk.clientHeight * 0.4 - MARGIN) / scale
    const page = tops.findLastIndex((top) => top <= middle) + 1
    patchView(store, { page: Math.min(layout.pages.length, Math.max(1, page)), pages: layout.pages.length, shownZoom: shown })
  }, [layout, scale, shown, store, tops])
  useEffect(look, [look])

  // Ctrl + wheel zooms; everything else scrolls as the system does.
  useEffect(() => {
    const desk = scroller.current
    if (desk === null) return undefined
    const wheel = (event: WheelEvent): void => {
      if (!event.ctrlKey) return
      event.preventDefault()
      event.stopPropagation()
      patchView(store, { zoom: zoomStep(store.getState(), event.deltaY < 0 ? 1 : -1) })
    }
    desk.addEventListener('wheel', wheel, { passive: false, capture: true })
    return () => desk.removeEventListener('wheel', wheel, { capture: true })
  }, [store])

  const { place } = selection
  const stands = place !== null && placeStands(sop, place)
  const spot = stands ? spotOf(spots, place, nearPage) : null
  const row = stands ? rowOf(sop, place) : null
  const activity = stands ? activityAt(sop, place) : null
  const symbol = activity === null ? null : currentSymbol(activity.row, selection.symbol)
  const performersAt = stands && (place.at === 'performers' || (place.at === 'newRow' && place.column === 'performers')) ? place : null
  const texting = stands && performersAt === null && selection.editing && !readOnly

  // What one writes in stays in sight.
  const spotKey =
    spot === null ? '' : `${selection.moves} ${spot.page} ${Math.round(spot.box.y)} ${Math.round(spot.box.h)} ${selection.editing}`
  useLayoutEffect(() => {
    const desk = scroller.current
    if (desk === null || spot === null || spotKey === '' || room === null) return
    const top = ((tops[spot.page - 1] ?? 0) + spot.box.y) * scale + MARGIN
    const bottom = top + spot.box.h * scale
    const above = 12
    const below = Math.min(110, desk.clientHeight / 4) // the next row shows as well
    const inSight = top >= desk.scrollTop + above && bottom + 40 <= desk.scrollTop + desk.clientHeight
    const pageTop = (tops[spot.page - 1] ?? 0) * scale
    if (!inSight) {
      if (bottom + below - pageTop <= desk.clientHeight) desk.scrollTop = pageTop
      else if (top < desk.scrollTop + above || bottom - top > desk.clientHeight - below) desk.scrollTop = top - 4 * above
      else desk.scrollTop = bottom + below - desk.clientHeight
    }
    const left = spot.box.x * scale + offset.x
    const right = left + spot.box.w * scale
    if (right > desk.scrollLeft + desk.clientWidth - MARGIN) desk.scrollLeft = right - desk.clientWidth + 2 * MARGIN
    if (left < desk.scrollLeft + MARGIN) desk.scrollLeft = left - 2 * MARGIN
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when the caret moves or its cell does
  }, [spotKey, room === null])

  // Without an open field the paper itself has the keys.
  const idle = !texting && performersAt === null
  useLayoutEffect(() => {
    if (idle && selection.moves > 0) root.current?.focus({ preventScroll: true })
  }, [idle, selection.moves])
  // A document just opened takes the keys at once.
  useEffect(() => {
    if (selection.place === null) root.current?.focus({ preventScroll: true })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once
  }, [])

  const press = (next: Place | null, event: PointerEvent, page: number, change: Parameters<typeof goTo>[2] = {}): void => {
    event.preventDefault()
    event.stopPropagation()
    setNearPage(page)
    if (next === null) goTo(store, null)
    else {
      goTo(store, next, change)
      setPressed({ x: event.clientX, y: event.clientY })
    }
  }
  const pressSymbol = (id: string, event: PointerEvent): void => {
    const home = sop.tables.flatMap((table) => {
      const at = rowOfSymbol(table, id as SymbolId)
      return at === null ? [] : [{ at: 'performers', table: table.id, row: at.id } as const]
    })[0]
    if (home !== undefined) press(home, event, nearPage, { symbol: id as SymbolId })
  }
  const pressFlow = (id: string, event: PointerEvent): void => {
    for (const table of sop.tables) {
      const flow = table.flows.find((other) => other.id === id)
      if (flow === undefined) continue
      const from = flow.kind === 'arrow' ? flow.from : flow.between[0]
      const at = rowOfSymbol(table, from)
      if (at !== null) press({ at: 'performers', table: table.id, row: at.id }, event, nearPage, { symbol: from, flow: id as FlowId })
    }
  }
  const showPage = (page: number): void => {
    const desk = scroller.current
    if (desk !== null) desk.scrollTop = (tops[page - 1] ?? 0) * scale
  }
  const touches = (flow: string, id: string): boolean =>
    sop.tables.some((table) =>
      table.flows.some(
        (other) =>
          other.id === flow && (other.kind === 'arrow' ? other.from === id || other.to === id : other.between.includes(id as SymbolId)),
      ),
    )
  const moment: CanvasMoment = {
    words: t,
    pages: layout?.pages.length ?? 0,
    currentSymbol: symbol?.id ?? null,
    currentFlow: selection.flow,
    flowTouches: touches,
    nameOfSymbol: (id) => nameOfSymbol(sop, id, t),
    nameOfFlow: (id) => nameOfFlow(sop, id, t),
    onPagePress: (page: Page, point: Point, event) => {
      const hit = hitAt(spots, page, point)
      if (hit === null) {
        press(null, event, page.page)
        return
      }
      const lane: ActorId | null = hit.actor
      const inLane = lane === null ? undefined : activityAt(sop, hit.place)?.row.symbols.find((other) => other.actors.includes(lane))
      press(hit.place, event, page.page, inLane === undefined ? {} : { symbol: inLane.id })
    },
    onPageHover: (page, point) => {
      const hit = hitAt(spots, page, point)
      if (hit === null || readOnly) return 'default'
      return hit.place.at === 'performers' || (hit.place.at === 'newRow' && hit.place.column === 'performers') ? 'default' : 'text'
    },
    onSymbolPress: pressSymbol,
    onSymbolOpen: () => patchView(store, { panel: true }),
    onFlowPress: pressFlow,
    onConnectorPress: (page, event) => {
      event.preventDefault()
      event.stopPropagation()
      showPage(page)
    },
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== root.current || event.ctrlKey || event.metaKey || event.altKey) return
    const desk = scroller.current
    const step = (steps: 1 | -1): void => {
      const next = place === null ? null : placeInRow(sop, place, steps)
      if (next !== null) goTo(store, next, { editing: false })
      else if (place === null) desk?.scrollBy({ top: steps * 60 })
    }
    switch (event.key) {
      case 'ArrowDown':
        step(1)
        break
      case 'ArrowUp':
        step(-1)
        break
      case 'PageDown':
      case 'PageUp':
        desk?.scrollBy({ top: (event.key === 'PageDown' ? 0.9 : -0.9) * desk.clientHeight })
        break
      case 'Home':
        if (desk !== null) desk.scrollTop = 0
        break
      case 'End':
        if (desk !== null) desk.scrollTop = desk.scrollHeight
        break
      case 'Enter':
      case 'F2':
      case 'Tab': {
        if (event.key === 'Tab' && event.shiftKey) return
        const [table] = sop.tables
        const start: Place = place ?? (event.key === 'Tab' ? { at: 'agency' } : { at: 'newRow', table: table.id, column: 'activity' })
        if (readOnly) return
        goTo(store, start)
        break
      }
      case 'Delete':
        if (selection.flow !== null) deleteSymbolOrFlow(store)
        break
      case 'Escape':
        goTo(store, null)
        break
      default:
        return
    }
    event.preventDefault()
    event.stopPropagation()
  }

  const topOf = (page: number): number => tops[page - 1] ?? 0
  const tableOn = (at: Spot | null): Table | null => {
    if (at === null || layout === null || place === null || !('table' in place)) return null
    return layout.pages[at.page - 1]?.tables.find((table) => table.table === place.table) ?? null
  }
  return (
    <CanvasContext.Provider value={moment}>
      <div
        ref={root}
        className={css.root}
        tabIndex={0}
        role="region"
        aria-label={t('paper.label')}
        data-area="paper"
        data-paper=""
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          if (event.target instanceof Element && event.target.closest('[data-paper-field]') === null && event.button === 0)
            press(null, event, nearPage)
        }}
      >
        <div ref={scroller} className={css.scroller} onScroll={look} data-desk="">
          <div className={css.desk} style={{ width, height }}>
            {layout === null || room === null || type === null ? null : (
              <ReactFlow
                nodes={graph.nodes}
                edges={graph.edges}
                nodeTypes={nodeTypes}
                edgeTypes={edgeTypes}
                viewport={{ x: offset.x, y: offset.y, zoom: scale }}
                minZoom={0.05}
                maxZoom={10}
                connectionMode={ConnectionMode.Loose}
                nodesDraggable={false}
                nodesConnectable={false}
                nodesFocusable={false}
                edgesFocusable={false}
                elementsSelectable={false}
                elevateNodesOnSelect={false}
                elevateEdgesOnSelect={false}
                panOnDrag={false}
                panOnScroll={false}
                zoomOnScroll={false}
                zoomOnPinch={false}
                zoomOnDoubleClick={false}
                preventScrolling={false}
                disableKeyboardA11y
                selectionKeyCode={null}
                deleteKeyCode={null}
                multiSelectionKeyCode={null}
                panActivationKeyCode={null}
                zoomActivationKeyCode={null}
                proOptions={{ hideAttribution: true }}
              >
                <ViewportPortal>
                  {row === null || spot === null ? null : <CurrentRow layout={layout} table={row.table.id} row={row.row.id} tops={tops} />}
                  {readOnly
                    ? null
                    : sop.tables.map((table) => {
                        const ghost = ghostRow(layout, table.id)
                        return ghost === null ? null : (
                          <GhostRow
                            key={table.id}
                            model={table}
                            table={ghost.table}
                            box={ghost.box}
                            pageTop={topOf(ghost.page.page)}
                            type={type}
                            current={place?.at === 'newRow' && place.table === table.id}
                          />
                        )
                      })}
                  {readOnly ? null : <AddActor layout={layout} tops={tops} />}
                  <Unnamed sop={sop} spots={spots} topOf={topOf} type={type} editing={texting ? place : null} />
                  {activity === null || spot === null || readOnly ? null : (
                    <Offers layout={layout} tops={tops} table={activity.table} row={activity.row} active={performersAt !== null} />
                  )}
                  {performersAt === null || readOnly ? null : (
                    <PerformersField
                      sop={sop}
                      place={performersAt}
                      box={spot?.box ?? null}
                      table={tableOn(spot)}
                      pageTop={topOf(spot?.page ?? 1)}
                    />
                  )}
                  {texting ? (
                    <CellField
                      sop={sop}
                      place={place}
                      spot={spot}
                      pageTop={topOf(spot?.page ?? 1)}
                      pageWidth={layout.pages[(spot?.page ?? 1) - 1]?.w ?? widest}
                      scale={scale}
                      type={type}
                      pressed={pressed}
                      onPlaced={placed}
                    />
                  ) : null}
                  {readOnly ? null : <Hints sop={sop} layout={layout} topOf={topOf} scale={scale} />}
                </ViewportPortal>
              </ReactFlow>
            )}
          </div>
        </div>
      </div>
    </CanvasContext.Provider>
  )
}
