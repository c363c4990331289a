import type { Sop } from '../model'
import type { Page, Totals } from '../page'

/** Counts of what the pages hold; crossings and work come from routing and measuring. */
export function totalsOf(sop: Sop, pages: readonly Page[], crossings: number, work: Totals['work']): Totals {
  const parts = pages.flatMap(({ flows }) => flows)
  const firsts = parts.filter(({ part }) => part === 1)
  const connectors = pages.flatMap((page) => page.connectors)
  return {
    activities: sop.tables.reduce((sum, { rows }) => sum + rows.filter(({ kind }) => kind === 'activity').length, 0),
    symbols: pages.reduce((sum, { symbols }) => sum + symbols.length, 0),
    arrows: firsts.filter(({ kind }) => kind === 'arrow').length,
    joints: firsts.filter(({ kind }) => kind === 'joint').length,
    open: firsts.filter(({ kind }) => kind === 'open').length,
    labels: parts.filter(({ label }) => label !== null).length,
    crossings,
    bends: parts.reduce((sum, { points }) => sum + Math.max(0, points.length - 2), 0),
    flowsOverBreak: firsts.filter((part) => part.parts === 2).length,
    connectorPairs: connectors.filter(({ role }) => role === 'out').length,
    work: { cellsMeasured: work.cellsMeasured, searchSteps: work.searchSteps, passes: work.passes },
  }
}
