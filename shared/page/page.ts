// The computed page: what screen, PDF, DOCX, SVG and PNG draw. Lengths in pt (1/72 in), origin = top left of the paper, y down.
// `LayoutJson` (layoutJson.ts) is this, rounded and reduced to the keys of the public contract "tatalaksana-layout/1".

export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}
export type Point = readonly [x: number, y: number]
export type Side = 'top' | 'right' | 'bottom' | 'left'

/** A bundled face. `FontName` + `bold` names one font file. */
export type FontName = 'Arimo' | 'Arimo Italic' | 'Tinos' | 'Tinos Italic' | 'Carlito' | 'Carlito Italic' | 'Noto Naskh Arabic'

/** One run of text in one face on one baseline. A printed line is one `Line`, or several when it mixes scripts (left to right as drawn). */
export interface Line {
  readonly x: number
  readonly baseline: number
  readonly w: number
  readonly text: string
  readonly font: FontName
  readonly sizePt: number
  readonly bold: boolean
}

/** How a printed line ends: the DOCX writer needs it to break where the layout broke. */
export type LineEnd = 'paragraph' | 'newline' | 'space' | 'zero-width' | 'hyphen'

/** A paragraph of a cell or text: what a word processor needs to set the same lines. */
export interface Paragraph {
  readonly align: 'left' | 'center' | 'right'
  readonly pitchPt: number // exact distance of two baselines
  readonly spaceBeforePt: number // above the paragraph, 0 for the first of a cell
  readonly marker: string | null // '1.' of a list item, right-aligned in the hanging indent's left part
  readonly indentPt: number // left edge of the text, from the cell's inner edge
  readonly rightIndentPt: number // keeps a word processor from fitting a further word (0: not needed)
  readonly lines: readonly { readonly runs: readonly Line[]; readonly end: LineEnd }[]
  /** Where a cell holds several editable texts (the signature block, the office's name): what this paragraph edits, and where it stands. */
  readonly place?: { readonly field: string; readonly box: Box }
}

export interface Cell {
  readonly row: string // key of its first row
  readonly column: string // key of its first column
  readonly rowSpan: number
  readonly colSpan: number
  readonly box: Box
  readonly text: string
  readonly lines: readonly Line[] // all runs of all paragraphs (markers included), in reading order
  readonly clipped: boolean
  // for painters and word processors, not in the public layout JSON:
  readonly paragraphs: readonly Paragraph[]
  readonly valign: 'top' | 'middle'
  readonly padding: readonly [top: number, right: number, bottom: number, left: number]
  readonly rotated: boolean // header name reading upward; lines then hold the unrotated run placed at the rotation's origin
  /** What the author edits when clicking here; null = computed text (numbers, notes, fixed heads). */
  readonly field: string | null
}

export interface Table {
  readonly table: string // 'identity' or a FlowTable id
  readonly box: Box
  readonly columns: readonly { readonly key: string; readonly x: number; readonly w: number }[]
  readonly rows: readonly TableRow[]
  readonly cells: readonly Cell[]
  readonly rules: readonly { readonly from: Point; readonly to: Point; readonly widthPt: number }[]
}
export interface TableRow {
  readonly key: string // key of an activity = its row id
  readonly role: 'header' | 'columnNumbers' | 'heading' | 'activity' | 'connectors' | 'total' | 'identity'
  readonly part: number
  readonly parts: number
  readonly y: number
  readonly h: number
}

export interface PlacedSymbol {
  readonly symbol: string
  readonly row: string
  readonly kind: 'start' | 'end' | 'process' | 'decision'
  readonly shape: 'terminator' | 'process' | 'decision'
  readonly actors: readonly string[]
  readonly box: Box
  readonly text: string
  readonly lines: readonly Line[]
}

/** Segilima: one pair for each flow whose ends lie on different pages. */
export interface Connector {
  readonly connector: string // '<letter>-out' or '<letter>-in'
  readonly letter: string
  readonly role: 'out' | 'in'
  readonly flow: string
  readonly partnerPage: number
  readonly actor: string
  readonly box: Box
  readonly line: Line // the letter as drawn (not in the public layout JSON)
}

export interface End {
  readonly at: 'symbol' | 'connector'
  readonly id: string
  readonly side: Side
}

export interface FlowPart {
  readonly flow: string
  readonly kind: 'arrow' | 'joint' | 'open'
  readonly part: number
  readonly parts: number
  readonly from: End
  readonly to: End | null
  readonly points: readonly Point[]
  readonly head: boolean
  readonly sharesStartWith: readonly string[]
  readonly sharesEndWith: readonly string[]
  readonly label: { readonly text: string; readonly box: Box; readonly lines: readonly Line[] } | null
}

/** A small drawing beside the words of a text: a symbol of the legend, or its arrow from left to right. No symbol of the document. */
export interface Sign {
  readonly shape: 'rect' | 'capsule' | 'diamond' | 'connector' | 'arrow'
  readonly box: Box
  readonly says: string // the words beside it
}

export interface PageText {
  readonly role: 'title' | 'footNote' | 'legend' | 'pageNumber'
  readonly box: Box
  readonly lines: readonly Line[]
  // for painters and word processors, not in the public layout JSON:
  readonly signs?: readonly Sign[]
  readonly inFooter?: true // stands in the footer of every page, over the page's number
  readonly field?: string // what the author edits when clicking here (shared/layout/field.ts)
}

export interface Page {
  readonly page: number
  readonly w: number
  readonly h: number
  readonly body: Box
  readonly tables: readonly Table[]
  readonly texts: readonly PageText[]
  readonly images: readonly { readonly asset: string; readonly box: Box }[]
  readonly symbols: readonly PlacedSymbol[]
  readonly connectors: readonly Connector[]
  readonly flows: readonly FlowPart[]
}

export interface Totals {
  readonly activities: number
  readonly symbols: number
  readonly arrows: number
  readonly joints: number
  readonly open: number
  readonly labels: number
  readonly crossings: number
  readonly bends: number
  readonly flowsOverBreak: number
  readonly connectorPairs: number
  readonly work: { readonly cellsMeasured: number; readonly searchSteps: number; readonly passes: number }
}

export type ProblemCode =
  'text-clipped' | 'row-split' | 'lane-too-narrow' | 'label-crowded' | 'routes-crowded' | 'glyph-missing' | 'fallback-route'
export interface Problem {
  readonly code: ProblemCode
  readonly page: number
  readonly at: string
  readonly detail: string // the reason in Indonesian, as the layout JSON says it
  // for a window in another language, not in the public layout JSON: the reason's key in the catalogue, and what its places hold
  readonly reason: string
  readonly params: Readonly<Record<string, string | number>>
}

export interface Layout {
  readonly document: string
  readonly kind: 'sop' | 'peta'
  readonly paper: string
  readonly orientation: 'landscape' | 'portrait'
  readonly pages: readonly Page[]
  readonly totals: Totals
  readonly problems: readonly Problem[]
}
