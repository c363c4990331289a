// The computed pages of a document, kept while the document stays the same value.
import metrics from '../../assets/fonts/metrics.json'
import { layoutSop, type FontMetrics } from '../../shared/layout'
import { documentResolver, type Sop } from '../../shared/model'
import type { Layout } from '../../shared/page'

const fonts = metrics as unknown as FontMetrics
const kept = new WeakMap<Sop, Layout>()

/** The layout of a document. Throws what the layout throws; the canvas then keeps the pages it has and says so. */
export const layoutOf = (document: string, sop: Sop): Layout => {
  const known = kept.get(sop)
  if (known !== undefined) return known
  const layout = layoutSop(document, sop, { fonts, resolver: documentResolver(sop) })
  kept.set(sop, layout)
  return layout
}
