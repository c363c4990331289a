// The computed pages of a document, kept while the document stays the same value.
import metrics from '../../assets/fonts/metrics.json'
import { layoutSop, type FontMetrics } from '../../shared/layout'
import { documentResolver, type Sop } from '../../shared/model'
import type { Layout } from '../../shared/page'

const fonts = metrics as unknown as FontMetrics
const kept = new WeakMap<Sop, Layout>()
let cost = 0 // ms of the last layout
let lastGood: { readonly document: string; readonly layout: Layout } | null = null

/** The layout of a document. Throws what the layout throws. */
export const layoutOf = (document: string, sop: Sop): Layout => {
  const known = kept.get(sop)
  if (known !== undefined) return known
  const began = performance.now()
  const layout = layoutSop(document, sop, { fonts, resolver: documentResolver(sop) })
  cost = performance.now() - began
  kept.set(sop, layout)
  return layout
}

/** The pages to show: those of the document, or, when they cannot be laid out, the last good ones with what went wrong. */
export const pagesToShow = (document: string, sop: Sop): { readonly layout: Layout | null; readonly failure: string | null } => {
  try {
    const layout = layoutOf(document, sop)
    lastGood = { document, layout }
    return { layout, failure: null }
  } catch (error) {
    const layout = lastGood !== null && lastGood.document === document ? lastGood.layout : null
    return { layout, failure: error instanceof Error ? error.message : String(error) }
  }
}

/** Does laying out take so long that letters should appear first and the page follow (over three frames)? */
export const isLayoutSlow = (): boolean => cost > 50
