// What a layout could not do well, beside what routing and page breaking say themselves.
import { reasonSentence, type LayoutReason } from '../messages/layout'
import type { Line, Page, Problem } from '../page'
import type { TablePlan } from './flow/planned'
import type { Typesetter } from './measure'

/** Lanes under this width (pt) cannot hold a symbol with an arrow beside it. */
const LEAST_LANE = 30

/** A problem before its page has a number. */
export type PageProblem = Omit<Problem, 'page'>
/** A problem whose reason the catalogue tells in words. */
export const problem = (code: Problem['code'], at: string, reason: LayoutReason, params: Problem['params'] = {}): PageProblem => ({
  code,
  at,
  detail: reasonSentence('id', reason, params),
  reason,
  params,
})

/** One problem for each table whose lanes are too narrow to be read, on the first of its pages. */
export function laneProblems(drafts: readonly { readonly flow: { readonly plan: TablePlan } | null }[]): readonly Problem[] {
  const seen = new Set<TablePlan>()
  return drafts.flatMap(({ flow }, index): readonly Problem[] => {
    if (flow === null || seen.has(flow.plan)) return []
    seen.add(flow.plan)
    const narrow = flow.plan.columns.lanes.filter(({ w }) => w < LEAST_LANE)
    const least = Math.min(...narrow.map(({ w }) => w))
    if (narrow.length === 0) return []
    return [
      { page: index + 1, ...problem('lane-too-narrow', flow.plan.table.id, 'lane-width', { width: least.toFixed(1), least: LEAST_LANE }) },
    ]
  })
}

/** Cells of which some lines were left out: the head block cannot be split, and no type goes below 8 pt. */
export function clippedProblems(pages: readonly Page[]): readonly Problem[] {
  return pages.flatMap(({ page, tables }) =>
    tables.flatMap(({ cells }) =>
      cells
        .filter(({ clipped }) => clipped)
        .map(({ row, column }) => ({ page, ...problem('text-clipped', `${row}/${column}`, 'identity-too-tall') })),
    ),
  )
}

/** Every character that no bundled face can draw, once a place: 'U+2713 ✓'. */
export function glyphProblems(pages: readonly Page[], typesetter: Typesetter): readonly Problem[] {
  return pages.flatMap(({ page, tables, texts, symbols, flows }) => {
    const found = new Map<string, Problem>()
    const look = (at: string, lines: readonly Line[]): void => {
      for (const line of lines)
        for (const glyph of typesetter.missing(line.text, line)) {
          const key = `${at} ${glyph}`
          if (!found.has(key)) found.set(key, { page, ...problem('glyph-missing', at, 'glyph', { glyph }) })
        }
    }
    for (const table of tables) for (const cell of table.cells) look(cell.field ?? `${cell.row}/${cell.column}`, cell.lines)
    for (const text of texts) look(text.field ?? text.role, text.lines)
    for (const symbol of symbols) look(symbol.symbol, symbol.lines)
    for (const flow of flows) look(flow.flow, flow.label?.lines ?? [])
    return [...found.values()]
  })
}
