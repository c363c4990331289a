// Where a page has room under a table: nothing that is shown for writing may cover what is printed. Pure.
import type { Box, Page } from '../../shared/page'

/** What is left blank at the lower edge of the paper (pt). */
const EDGE = 6
const CLEAR = 0.5 // pt: boxes that touch do not cover each other

const printedOn = (page: Page): readonly Box[] => [...page.tables, ...page.texts].map(({ box }) => box)

/** How much is free from `y` down to the next thing printed, or the edge of the paper (pt); 0 or less inside something printed. */
export const freeFrom = (page: Page, y: number): number =>
  Math.min(page.h - EDGE, ...printedOn(page).flatMap((box) => (box.y + box.h > y + CLEAR ? [box.y] : []))) - y

/**
 * The first strip at or under `top` (pt) that is free for `least` pt, as high as `most` where there is room: at `top` itself, else under
 * what is printed there, in the margin at last. Where even that is too low it begins under all that is printed.
 */
export const freeStrip = (page: Page, top: number, least: number, most: number): { readonly y: number; readonly h: number } => {
  const ends = printedOn(page)
    .map((box) => box.y + box.h)
    .filter((end) => end > top)
    .sort((a, b) => a - b)
  const starts = [top, ...ends]
  const y = starts.find((start) => freeFrom(page, start) >= least) ?? Math.max(...starts)
  return { y, h: Math.max(least, Math.min(most, freeFrom(page, y))) }
}
