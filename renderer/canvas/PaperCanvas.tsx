// oxlint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions -- the paper is one place of Tab with keys of its own
// The pages of the computed layout on one React Flow canvas that scrolls natively, and what floats over them while one writes.
// Keys and presses become places and commands; nothing here knows where a line goes.
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type MouseEvent, type ReactElement } from 'react'
import { ConnectionMode, ReactFlow, ViewportPortal, type EdgeTypes, type NodeTypes } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import type { FlowId } from '../../shared/model'
import { ContextMenu, type MenuAt } from '../app/ContextMenu'
import { activityAt, currentSymbol } from '../state/performers'
import { picturesOf } from '../state/pictures'
import { activeDocument, patchSelection, patchView, type OpenDocument } from '../state/session'
import { useSession, useSessionStore, useWords } from '../state/useSession'
import { CanvasContext } from './CanvasContext'
import { useDesk, useInSight } from './desk'
import { graphKeeper, NO_GRAPH, pageTops } from './graph'
import { headOver, headsOf } from './heads'
import { useMoment } from './moment'
import { ConnectorOnDesk, FlowOnDesk, PageOnDesk, StubOnDesk, SymbolOnDesk } from './nodes'
import { caretOf, OverPages } from './OverPages'
import css from './PaperCanvas.module.css'
import { onIdleKey } from './paperKeys'
import { PinnedHead } from './PinnedHead'
import { namesOnPaper } from './placeNames'
import { usePresses } from './presses'
import { formTypeOf, useShownLayout } from './shownLayout'
import { spotsOf, type Spots } from './spots'

const nodeTypes: NodeTypes = { page: PageOnDesk, symbol: SymbolOnDesk, connector: ConnectorOnDesk, stub: StubOnDesk }
const edgeTypes: EdgeTypes = { flow: FlowOnDesk }

export const PaperCanvas = (): ReactElement | null => {
  const document = useSession(activeDocument)
  return document === null ? null : <Paper key={document.ref.id} document={document} />
}

const Paper = ({ document }: { readonly document: OpenDocument }): ReactElement => {
  const t = useWords()
  const store = useSessionStore()
  const root = useRef<HTMLDivElement>(null)
  const [graphFor] = useState(graphKeeper)
  const [menu, setMenu] = useState<MenuAt | null>(null)
  const [closeMenu] = useState(() => () => setMenu(null))
  const { layout, shown } = useShownLayout(document)
  const sop = document.history.present
  const { selection, readOnly } = document

  const emblem = sop.identity.emblem
  const qr = sop.identity.approval.electronic?.qr
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the pictures are those of emblem and code, whatever else changes
  const pictures = useMemo(() => picturesOf(sop), [emblem, qr])
  const names = useMemo(() => namesOnPaper(shown, t), [shown, t])
  const graph = useMemo(() => (layout === null ? NO_GRAPH : graphFor(layout, pictures, names)), [graphFor, layout, names, pictures])
  const tops = useMemo(() => (layout === null ? [] : pageTops(layout)), [layout])
  const spots = useMemo<Spots>(() => (layout === null ? new Map() : spotsOf(layout)), [layout])
  const heads = useMemo(() => (layout === null ? [] : headsOf(layout, tops)), [layout, tops])
  const type = useMemo(() => (layout === null ? null : formTypeOf(layout, sop)), [layout, sop])

  const desk = useDesk(layout, tops)
  const viewport = useMemo(() => ({ x: desk.offset.x, y: desk.offset.y, zoom: desk.scale }), [desk.offset.x, desk.offset.y, desk.scale])
  const presses = usePresses(sop, spots, readOnly)
  const caret = caretOf(document, layout, spots, presses.nearPage)
  const { place, spot } = caret
  useInSight(
    desk,
    spot,
    spot === null ? '' : `${selection.moves} ${spot.page} ${Math.round(spot.box.y)} ${Math.round(spot.box.h)} ${selection.editing}`,
    spot === null || desk.room === null ? 0 : headOver(heads, spot.page, spot.box, desk.room.h / desk.scale),
  )

  // Without an open field the paper itself has the keys; a document just opened gives them to it at once.
  const idle = caret.field === null
  useLayoutEffect(() => {
    if (idle && selection.moves > 0) root.current?.focus({ preventScroll: true })
  }, [idle, selection.moves])
  useEffect(() => {
    if (selection.place === null) root.current?.focus({ preventScroll: true })
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once
  }, [])

  const activity = place === null ? null : activityAt(sop, place)
  const moment = useMoment(
    sop.tables,
    {
      words: t,
      pages: layout?.pages.length ?? 0,
      // What does not have the keys does not look as if it had them.
      currentSymbol: activity === null || (idle && !readOnly) ? null : (currentSymbol(activity.row, selection.symbol)?.id ?? null),
      currentFlow: selection.flow,
    },
    {
      ...presses.moment,
      onSymbolOpen: () => patchView(store, { panel: true }),
      onFlowOpen: (flow) => {
        patchSelection(store, { naming: flow as FlowId })
        patchView(store, { panel: true })
      },
      onConnectorPress: (page, event) => {
        event.preventDefault()
        event.stopPropagation()
        desk.showPage(page)
      },
    },
  )
  // By key the menu opens at the place of the caret, by the right button at the pointer.
  const onContextMenu = (event: MouseEvent): void => {
    event.preventDefault()
    const byKey = window.document.documentElement.dataset['input'] === 'keys'
    const at = byKey && spot !== null ? desk.onScreen(spot.page, spot.box) : null
    const emptyLane = !byKey && presses.emptyLane
    setMenu(at === null ? { x: event.clientX, y: event.clientY, byKey, emptyLane } : { x: at.left + 8, y: at.bottom, byKey, emptyLane })
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
        onKeyDown={(event) => {
          if (event.target === root.current) onIdleKey(store, desk, event)
        }}
        onContextMenu={onContextMenu}
        onPointerDown={(event) => {
          if (
            event.target instanceof Element &&
            event.target.closest('[data-paper-field], [data-context-menu]') === null &&
            event.button !== 1
          )
            presses.onDeskPress(event)
        }}
      >
        {menu === null ? null : <ContextMenu key={`${menu.x} ${menu.y}`} {...menu} onClose={closeMenu} />}
        <div ref={desk.scroller} className={css.scroller} onScroll={desk.look} data-desk="">
          <div className={css.desk} style={desk.size}>
            {layout === null || desk.room === null || type === null ? null : (
              <ReactFlow
                nodes={graph.nodes}
                edges={graph.edges}
                nodeTypes={nodeTypes}
                edgeTypes={edgeTypes}
                viewport={viewport}
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
                  <OverPages
                    sop={sop}
                    readOnly={readOnly}
                    layout={layout}
                    spots={spots}
                    tops={tops}
                    desk={desk}
                    type={type}
                    caret={caret}
                    presses={presses}
                  />
                </ViewportPortal>
              </ReactFlow>
            )}
            <PinnedHead heads={heads} desk={desk} presses={presses} />
          </div>
        </div>
      </div>
    </CanvasContext.Provider>
  )
}
