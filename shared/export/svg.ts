import { oneLine } from '../model'
import { svgOf, type Page } from '../page'
import type { ExportInput } from './input'
import { picturesOf } from './pictures'

/** One page as a standalone SVG (UTF-8). Fonts are named, not embedded: without them a viewer takes ones of equal widths, such as Arial. */
export function renderSvg(input: ExportInput, page: Page): Uint8Array {
  const title = oneLine(input.sop.identity.title)
  return new TextEncoder().encode(svgOf(page, { pictures: picturesOf(input.sop, input.resolver), title: `${title} (${page.page})`.trim() }))
}
