// Layout: a document and the bundled fonts in, pages out. Everything that screen, PDF and DOCX draw is decided here.
export { layoutSop, type LayoutContext } from './layoutSop'
export type { FontMetrics } from './measure'
export { formatField, parseField, type Field, type HeadColumn, type IdentityPart } from './field'
