// The ladder's fourth step: text columns give the lanes width where a page has flows or labels without a good place however many lines its
// lanes take. Typing must never move a page sideways, so this is judged on the table without its texts: on the pages that its symbols, flows
// and the author's own breaks would make.
import type { FlowTable, Row } from '../../model'
import type { Typesetter } from '../measure'
import type { Wish } from '../route/board'
import type { Sheet } from '../sheet'
import { boardsOf, planTable, type Work } from './plan'
import type { TablePlan, Widened } from './planned'
import { wanting } from './routing'

/** What a one-line label needs beside its half of a lane to stand between its symbol and a rail. */
const BESIDE_LABEL = 7.9
/** Lanes of this width hold three rails a side. */
const FOR_RAILS = 69
/** Lanes are not made wider than this: another label form does it then. */
const WIDEST = 75
const WORTH = 0.5

/**
 * A table's plan, its lanes widened if that helps. At most three passes over a table: its bare pages, these with wider lanes, and then the
 * real pages.
 */
export function planWidened(table: FlowTable, sheet: Sheet, top: number, legend: boolean, typesetter: Typesetter, work: Work): TablePlan {
  const bare = withoutTexts(table)
  const { wanted, widened, searchSteps, passes } = typesetter.kept(`lanes ${JSON.stringify([bare, sheet])}`, () =>
    wideningOf(bare, sheet, typesetter),
  )
  work.searchSteps += searchSteps
  work.passes += passes
  return { ...planTable(table, sheet, top, legend, typesetter, wanted), widened }
}

/** What a bare table's lanes should be given, and the work of finding out. Typing leaves a bare table as it was, so it is found out once. */
function wideningOf(
  bare: FlowTable,
  sheet: Sheet,
  typesetter: Typesetter,
): Work & { readonly wanted: number; readonly widened: Widened | null } {
  const work: Work = { searchSteps: 0, passes: 0 }
  const barePlan = (wanted: number): TablePlan => ({ ...planTable(bare, sheet, sheet.body.y, false, typesetter, wanted), widened: null })
  const plain = barePlan(0)
  const lacking = wantingIn(plain, sheet, typesetter, work)
  const wanted = Math.min(WIDEST, Math.max(0, ...lacking.map(neededFor)))
  const before = laneWidth(plain)
  if (wanted > before + WORTH) {
    const wider = barePlan(wanted)
    const width = laneWidth(wider)
    if (width > before + WORTH && wantingIn(wider, sheet, typesetter, work).length < lacking.length)
      return { ...work, wanted, widened: { before, width, flows: new Set(lacking.map(({ id }) => id)) } }
  }
  return { ...work, wanted: 0, widened: null }
}

function wantingIn(plan: TablePlan, sheet: Sheet, typesetter: Typesetter, work: Work): readonly Wish[] {
  return boardsOf(plan, sheet.body.y, typesetter).flatMap(({ board, wishes }) => {
    const found = wanting(board, wishes)
    work.searchSteps += found.steps
    work.passes += 1
    return found.wishes
  })
}

/** The least lane that the author did not size. */
const laneWidth = ({ columns, table }: TablePlan): number => {
  const sized = new Set<string>(table.overrides.flatMap((override) => (override.kind === 'columnWidth' ? [override.column] : [])))
  return Math.min(...columns.lanes.filter(({ id }) => !sized.has(id)).map(({ w }) => w))
}

/** The lane width that gives a flow and its label a good place. */
function neededFor({ label }: Wish): number {
  const [line] = label
  return line === undefined ? FOR_RAILS : 2 * (line.w + BESIDE_LABEL)
}

/** The table as its symbols and flows alone make it. */
const withoutTexts = (table: FlowTable): FlowTable => ({
  ...table,
  title: '',
  total: null,
  footNotes: [],
  rows: table.rows.map((row): Row =>
    row.kind === 'heading'
      ? { ...row, text: '' }
      : { ...row, number: '', text: '', requirements: '', duration: '', output: '', remarks: '' },
  ),
})
