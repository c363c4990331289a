// The whole layout of a SOP. Never fails: what it could not do well stands in `problems`.
import type { Resolver, Sop } from '../model'
import type { Layout, Page, PageText, Problem } from '../page'
import { continuedText } from './continued'
import { footers } from './footer'
import { assemblePage } from './flow/assemble'
import { footNotePages } from './flow/ends'
import { planPages, planSinglePage, type Work } from './flow/plan'
import { planWidened } from './flow/widening'
import { bandsTop, type PagePlan, type Pair, type TablePlan } from './flow/planned'
import { compactIdentity, identityPages, type IdentityPage } from './identity'
import { typesetterOf, type FontMetrics, type Typesetter } from './measure'
import { clippedProblems, glyphProblems, laneProblems, problem } from './problems'
import { sheetOf, type Sheet } from './sheet'
import { signatureNote } from './signatureNote'
import { totalsOf } from './totals'

export interface LayoutContext {
  readonly fonts: FontMetrics
  readonly resolver: Resolver
}
/** Room (pt) between the identity part and a flow table on the same page. */
const BETWEEN_PARTS = 12

/** A page before letters are given: an identity part, a page of a flow table, or both; or foot notes that need a page of their own. */
interface Draft {
  readonly identity: IdentityPage | null
  readonly flow: { readonly plan: TablePlan; readonly page: PagePlan; readonly top: number } | null
  readonly notes?: readonly PageText[]
}

/** Lays out a document: `document` is its id. Lengths in pt; the same input gives the same pages on every system. */
export function layoutSop(document: string, sop: Sop, context: LayoutContext): Layout {
  const typesetter = typesetterOf(context.fonts)
  const paper = sheetOf(sop.page)
  const note = signatureNote(sop.page.signatureNote, paper, typesetter)
  const sheet: Sheet = { ...paper, limit: paper.limit - note.height }
  const work: Work = { searchSteps: 0, passes: 0 }
  const drafts = draftPages(sop, sheet, typesetter, context.resolver, work)
  const pairs = pairsOf(drafts)
  const problems: Problem[] = [...laneProblems(drafts)]
  if (note.clipped) problems.push({ page: 1, ...problem('text-clipped', 'signatureNote', 'signature-note') })
  const pages = drafts.map((draft, index): Page => {
    const page = index + 1
    const { identity, flow } = draft
    const parts = flow === null ? null : assemblePage(flow.plan, flow.page, flow.top, pairs, typesetter)
    for (const problem of parts?.problems ?? []) problems.push({ page, ...problem })
    const tables = [...(identity === null ? [] : [identity.table]), ...(parts === null ? [] : [parts.table])]
    return {
      page,
      w: sheet.w,
      h: sheet.h,
      body: sheet.body,
      tables,
      texts: [
        ...(parts?.texts ?? []),
        ...(draft.notes ?? []),
        ...(sop.page.continued && goesOn(draft, drafts[page])
          ? tables.slice(-1).map(({ box }) => continuedText(box, sheet, page + 1, typesetter))
          : []),
        ...note.texts,
        ...footers(sop.identity, sheet, page, drafts.length, typesetter),
      ],
      images: identity?.images ?? [],
      symbols: parts?.symbols ?? [],
      connectors: parts?.connectors ?? [],
      flows: parts?.flows ?? [],
    }
  })
  problems.push(...clippedProblems(pages), ...glyphProblems(pages, typesetter))
  return {
    document,
    kind: 'sop',
    paper: sop.page.paper,
    orientation: sop.page.orientation,
    pages,
    totals: totalsOf(
      sop,
      pages,
      drafts.reduce((sum, { flow }) => sum + (flow?.page.routed.crossings ?? 0), 0),
      { cellsMeasured: typesetter.cellsMeasured(), ...work },
    ),
    problems,
  }
}

/** Whether a page's last table has a further part on the next page. */
const goesOn = (draft: Draft, next: Draft | undefined): boolean =>
  draft.flow === null ? draft.identity !== null && next !== undefined && next.identity !== null : !draft.flow.page.last

function draftPages(sop: Sop, sheet: Sheet, typesetter: Typesetter, resolver: Resolver, work: Work): readonly Draft[] {
  const top = sheet.body.y
  const [first, ...others] = sop.tables
  const drafts: Draft[] = []
  const together = sop.page.identityOnOwnPage ? null : onOnePage(sop, sheet, typesetter, resolver, work)
  if (together !== null) drafts.push(together, ...notePages(together.flow.plan, typesetter))
  else {
    drafts.push(...identityPages(sop.identity, sheet, typesetter, resolver).map((identity): Draft => ({ identity, flow: null })))
    others.unshift(first)
  }
  for (const table of others) {
    const plan = planWidened(table, sheet, top, sop.page.legend && table === sop.tables.at(-1), typesetter, work)
    drafts.push(...planPages(plan, top, typesetter, work).map((page): Draft => ({ identity: null, flow: { plan, page, top } })))
    drafts.push(...notePages(plan, typesetter))
  }
  return drafts
}

/** Identity and the first flow table on one page, `null` where not all of it fits. */
function onOnePage(
  sop: Sop,
  sheet: Sheet,
  typesetter: Typesetter,
  resolver: Resolver,
  work: Work,
): (Draft & { readonly flow: NonNullable<Draft['flow']> }) | null {
  const identity = compactIdentity(sop.identity, sheet, typesetter, resolver)
  if (identity === null) return null
  const top = identity.table.box.y + identity.table.box.h + BETWEEN_PARTS
  const plan = planWidened(sop.tables[0], sheet, top, sop.page.legend && sop.tables.length === 1, typesetter, work)
  const page = planSinglePage(plan, top, typesetter, work)
  return page === null ? null : { identity, flow: { plan, page, top } }
}

const notePages = (plan: TablePlan, typesetter: Typesetter): readonly Draft[] =>
  footNotePages(plan, typesetter).map((notes) => ({ identity: null, flow: null, notes }))

/** A letter for every flow over a break: A, B, C … in reading order of the out halves, through the whole document. */
function pairsOf(drafts: readonly Draft[]): ReadonlyMap<string, Pair> {
  const outs: { readonly flow: string; readonly page: number; readonly x: number; readonly y: number }[] = []
  const inPage = new Map<string, number>()
  drafts.forEach(({ flow }, index) => {
    if (flow === null) return
    const dy = bandsTop(flow.plan, flow.top)
    for (const { wish, end, box } of flow.page.routed.connectors)
      if (end === 'to') outs.push({ flow: wish, page: index + 1, x: box.x, y: box.y + dy })
      else inPage.set(wish, index + 1)
  })
  outs.sort((a, b) => a.page - b.page || (Math.abs(a.y - b.y) > 1 ? a.y - b.y : a.x - b.x))
  return new Map(outs.map(({ flow, page }, i) => [flow, { letter: letterOf(i), outPage: page, inPage: inPage.get(flow) ?? page }]))
}

/** A … Z, AA, AB … */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter
}
