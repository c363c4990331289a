// The identity part on its pages.
import type { Identity, Resolver } from '../../model'
import type { Page, Table } from '../../page'
import { gridTable } from '../grid'
import type { Typesetter } from '../measure'
import type { Sheet } from '../sheet'
import { headBlock, identityColumns, identityTypes, type HeadBlock } from './head'
import { sectionPages, type SectionPart } from './sections'

export interface IdentityPage {
  readonly table: Table
  readonly images: Page['images']
}
interface Plan {
  readonly head: HeadBlock
  readonly pages: readonly (readonly SectionPart[])[]
}
/** Height that a pair of sections has at least, and what it may shrink to when that saves a page. */
const SECTION = 62
const LOW_SECTION = 40

/** The identity part: full size, or smaller where that saves a page, or broken between items. The signature block stays whole on the first page. */
export function identityPages(identity: Identity, sheet: Sheet, typesetter: Typesetter, resolver: Resolver): readonly IdentityPage[] {
  const plan = (size: number, least: number): Plan => planOf(identity, sheet, typesetter, resolver, size, least)
  const full = plan(9, SECTION)
  if (full.pages.length === 1) return place(full, sheet)
  for (const [size, least] of [
    [9, LOW_SECTION],
    [8.5, LOW_SECTION],
    [8, LOW_SECTION],
  ] as const) {
    const tighter = plan(size, least)
    if (tighter.pages.length < full.pages.length) return place(tighter, sheet)
  }
  return place(full, sheet)
}

/** The identity part as it stands over a flow table on the same page, `null` where it needs more than one page by itself. */
export function compactIdentity(identity: Identity, sheet: Sheet, typesetter: Typesetter, resolver: Resolver): IdentityPage | null {
  const plan = planOf(identity, sheet, typesetter, resolver, 8.5, LOW_SECTION)
  return plan.pages.length === 1 ? (place(plan, sheet)[0] ?? null) : null
}

function planOf(identity: Identity, sheet: Sheet, typesetter: Typesetter, resolver: Resolver, size: number, least: number): Plan {
  const types = identityTypes(sheet, size)
  const within = (room: number): Plan => {
    const head = headBlock(identity, sheet, types, room, typesetter, resolver)
    return { head, pages: sectionPages(identity, sheet, types, typesetter, least, room - head.height, room) }
  }
  const room = sheet.limit - sheet.body.y
  const whole = within(room)
  // Where the part goes on, a line under it may have to say so.
  return whole.pages.length === 1 || sheet.continued === 0 ? whole : within(room - sheet.continued)
}

function place({ head, pages }: Plan, sheet: Sheet): readonly IdentityPage[] {
  const { left, label, value } = identityColumns(sheet)
  const columns = [
    { key: 'left', ...left },
    { key: 'label', ...label },
    { key: 'value', ...value },
  ]
  const parts = new Map<string, number>()
  for (const { key } of pages.flat()) parts.set(key, (parts.get(key) ?? 0) + 1)
  const seen = new Map<string, number>()
  return pages.map((sections, index) => {
    const top = index === 0 ? head.place(sheet.body.y) : { rows: [], cells: [], images: [] }
    const rows = [...top.rows]
    const cells = [...top.cells]
    let y = sheet.body.y + (index === 0 ? head.height : 0)
    for (const section of sections) {
      const part = (seen.get(section.key) ?? 0) + 1
      seen.set(section.key, part)
      const placed = section.place(y, part, parts.get(section.key) ?? 1)
      rows.push(placed.row)
      cells.push(...placed.cells)
      y += section.h
    }
    const firstSection = index === 0 ? sections[0]?.key : undefined
    return { table: gridTable('identity', columns, rows, cells, firstSection === undefined ? [] : [firstSection]), images: top.images }
  })
}
