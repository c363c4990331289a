import type { FontName, Line, Page } from '../page'

/** A face and the name by which writers call it. */
export interface Face {
  readonly key: string
  readonly font: FontName
  readonly bold: boolean
}

export const faceKey = (font: FontName, bold: boolean): string => `${font}${bold ? ' Bold' : ''}`

/** Every run of text of a page. */
const runsOf = (page: Page): readonly Line[] => [
  ...page.tables.flatMap((table) => table.cells.flatMap((cell) => cell.lines)),
  ...page.texts.flatMap((text) => text.lines),
  ...page.symbols.flatMap((symbol) => symbol.lines),
  ...page.connectors.map((connector) => connector.line),
  ...page.flows.flatMap((flow) => flow.label?.lines ?? []),
]

/** The faces that the pages use, in the order of their first use. */
export function facesOf(pages: readonly Page[]): readonly Face[] {
  const faces = new Map<string, Face>()
  for (const run of pages.flatMap(runsOf)) {
    const key = faceKey(run.font, run.bold)
    if (!faces.has(key)) faces.set(key, { key, font: run.font, bold: run.bold })
  }
  return [...faces.values()]
}
