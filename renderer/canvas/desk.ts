// The desk on which the pages lie: its size, its zoom, how it scrolls, which page is in view.
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { pxOfPt, type Box, type Layout } from '../../shared/page'
import { patchView } from '../state/session'
import { useSession, useSessionStore } from '../state/useSession'
import { zoomBy } from '../state/zoom'

const MARGIN = 12 // of the desk, px
const PX_PER_PT = pxOfPt(1)
const MOST_FIT = 1.25

export interface Desk {
  readonly scroller: RefObject<HTMLDivElement | null>
  /** The window's room for the desk, px; null before it is measured. */
  readonly room: { readonly w: number; readonly h: number } | null
  readonly size: { readonly width: number; readonly height: number } // px, of all that scrolls
  readonly offset: { readonly x: number; readonly y: number } // px, of the first page
  readonly scale: number // px of one pt
  readonly widest: number // pt, of the pages
  readonly reach: number // pt, from the pages' left edge to where the desk ends at the right
  readonly covered: number // px at the right that lie under the panel
  readonly topOf: (page: number) => number // pt, of a page's top edge
  readonly look: () => void // tells the session which page is in view
  readonly showPage: (page: number) => void
  /** Where a box of a page stands in the window, px. */
  readonly onScreen: (page: number, box: Box) => { readonly left: number; readonly bottom: number } | null
  /** Scrolls by px, or by a share of the window's height. */
  readonly scroll: (by: { readonly px: number } | { readonly share: number } | 'start' | 'end') => void
}

export const useDesk = (layout: Layout | null, tops: readonly number[]): Desk => {
  const store = useSessionStore()
  const zoom = useSession((session) => session.view.zoom)
  const covered = useSession((session) => session.view.covered)
  const scroller = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState<Desk['room']>(null)

  useLayoutEffect(() => {
    const desk = scroller.current
    if (desk === null) return undefined
    const measure = (): void => setRoom({ w: desk.clientWidth, h: desk.clientHeight })
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(desk)
    return () => watch.disconnect()
  }, [])

  const widest = Math.max(1, ...(layout?.pages.map((page) => page.w) ?? []))
  const fit = room === null ? 1 : Math.min(MOST_FIT, Math.max(0.25, (room.w - 2 * MARGIN) / (widest * PX_PER_PT)))
  const shown = zoom === 'fit' ? fit : zoom
  const scale = shown * PX_PER_PT
  const height = ((tops.at(-1) ?? 0) + (layout?.pages.at(-1)?.h ?? 0)) * scale + 2 * MARGIN + 24
  const open = Math.max(widest * scale + 2 * MARGIN, room?.w ?? 0)
  const offset = { x: Math.max(MARGIN, (open - widest * scale) / 2), y: MARGIN }
  // Under the panel the pages can be pulled from behind it.
  const width = Math.max(open, offset.x + widest * scale + MARGIN + covered)

  // A notice over the desk covers some of it; what one reads stays where it is on the screen.
  const notices = useSession((session) => session.notices.length)
  const edge = useRef<number | null>(null)
  const scrolled = useRef(0)
  useLayoutEffect(() => {
    const desk = scroller.current
    if (desk === null) return
    const { top } = desk.getBoundingClientRect()
    // Where the desk grew at its end the browser has pulled it back already: what counts is where it was.
    const pulled = desk.scrollTop + desk.clientHeight >= desk.scrollHeight - 1
    const from = pulled ? Math.max(desk.scrollTop, scrolled.current) : desk.scrollTop
    if (edge.current !== null && from > 0) desk.scrollTop = from + top - edge.current
    edge.current = top
  }, [notices])

  // Zooming keeps what is in the middle of the window in the middle; at the very top, as when a document opens, it keeps the top.
  // When only the room changes, as beside the panel that opens and closes, the page keeps its place at the top left.
  const last = useRef({ scale, zoom })
  useLayoutEffect(() => {
    const desk = scroller.current
    const before = last.current
    last.current = { scale, zoom }
    if (desk === null || before.scale === scale) return
    const ratio = scale / before.scale
    const fitted = before.zoom === 'fit' && zoom === 'fit'
    const [x, y] = fitted ? [0, 0] : [desk.clientWidth / 2, desk.clientHeight / 2]
    if (desk.scrollTop > 0) desk.scrollTop = (desk.scrollTop + y - MARGIN) * ratio - y + MARGIN
    desk.scrollLeft = (desk.scrollLeft + x) * ratio - x
  }, [scale, zoom])

  const look = useCallback((): void => {
    const desk = scroller.current
    if (desk === null || layout === null) return
    scrolled.current = desk.scrollTop
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
      zoomBy(store, event.deltaY < 0 ? 1 : -1)
    }
    desk.addEventListener('wheel', wheel, { passive: false, capture: true })
    return () => desk.removeEventListener('wheel', wheel, { capture: true })
  }, [store])

  const topOf = (page: number): number => tops[page - 1] ?? 0
  return {
    scroller,
    room,
    size: { width, height },
    offset,
    scale,
    widest,
    reach: (open - offset.x) / scale,
    covered,
    topOf,
    look,
    showPage: (page) => {
      if (scroller.current !== null) scroller.current.scrollTop = topOf(page) * scale
    },
    onScreen: (page, box) => {
      const frame = scroller.current?.getBoundingClientRect()
      if (scroller.current === null || frame === undefined) return null
      return {
        left: frame.left - scroller.current.scrollLeft + offset.x + box.x * scale,
        bottom: frame.top - scroller.current.scrollTop + offset.y + (topOf(page) + box.y + box.h) * scale,
      }
    },
    scroll: (by) => {
      const desk = scroller.current
      if (desk === null) return
      if (by === 'start') desk.scrollTop = 0
      else if (by === 'end') desk.scrollTop = desk.scrollHeight
      else desk.scrollBy({ top: 'px' in by ? by.px : by.share * desk.clientHeight })
    },
  }
}

/**
 * Keeps what one writes in in sight: scrolls when `key` changes, that is when the caret moves or its cell does, and when the room does.
 * `covered`: how much of the window's upper edge (pt) the head of its table takes.
 */
export const useInSight = (desk: Desk, at: { readonly page: number; readonly box: Box } | null, key: string, covered: number): void => {
  const { scroller, room, scale, offset, topOf, covered: behind } = desk
  useLayoutEffect(() => {
    const window = scroller.current
    if (window === null || at === null || key === '' || room === null) return
    const pageTop = topOf(at.page) * scale
    const top = pageTop + at.box.y * scale + MARGIN
    const bottom = top + at.box.h * scale
    const above = 12 + covered * scale
    const below = Math.min(110, window.clientHeight / 4) // the next row shows as well
    const inSight = top >= window.scrollTop + above && bottom + 40 <= window.scrollTop + window.clientHeight
    if (!inSight) {
      if (bottom + below - pageTop <= window.clientHeight) window.scrollTop = pageTop
      else if (top < window.scrollTop + above || bottom - top > window.clientHeight - below) window.scrollTop = top - above - 36
      else window.scrollTop = bottom + below - window.clientHeight
    }
    const left = at.box.x * scale + offset.x
    const right = left + at.box.w * scale
    const seen = window.clientWidth - behind
    if (right > window.scrollLeft + seen - MARGIN) window.scrollLeft = right - seen + 2 * MARGIN
    if (left < window.scrollLeft + MARGIN) window.scrollLeft = left - 2 * MARGIN
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when the caret moves, its cell does, or the room for the desk does
  }, [key, room?.w, behind])
}
