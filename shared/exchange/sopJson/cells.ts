import type { Activity, Row } from '../../model'
import { isObject, keyOf } from './reader'
import type { Reader } from './reader'
import type { DraftRow } from './rows'

type CellField = 'requirements' | 'duration' | 'output' | 'remarks'
const cellOf: ReadonlyMap<string, CellField> = new Map([
  ['kelengkapan', 'requirements'],
  ['waktu', 'duration'],
  ['output', 'output'],
  ['keterangan', 'remarks'],
])

/**
 * The rows with their merged cells (I10). A merged cell holds the texts that stood in its rows, so that none is lost;
 * a heading row in between ends the merge, since the form draws it across.
 */
export const mergeCells = (drafts: readonly DraftRow[], table: readonly Row[], reader: Reader): readonly Row[] => {
  const places = new Map(drafts.map((draft) => [draft.key, table.findIndex((row) => row.id === draft.activity.id)] as const).reverse())
  const rows = [...table]
  for (const draft of drafts) {
    const raw = draft.raw['selGabung']
    if (raw === null || raw === undefined) continue
    if (!isObject(raw)) {
      reader.text(raw, { row: draft.key, field: 'selGabung' })
      continue
    }
    for (const [column, range] of Object.entries(raw)) {
      const place = { row: draft.key, field: `selGabung.${column}` }
      const field = cellOf.get(column)
      const ends = Array.isArray(range) ? range.flatMap((key: unknown) => places.get(keyOf(key) ?? '') ?? []) : []
      if (field === undefined || ends.length < 2) reader.warn('merge-unknown', place, { column })
      else mergeRange(rows, field, Math.min(...ends), Math.max(...ends), (code) => reader.warn(code, place, { column }))
    }
  }
  return rows
}

type Told = 'merge-over-heading' | 'merge-texts-joined'

const mergeRange = (rows: Row[], field: CellField, first: number, last: number, tell: (code: Told) => void): void => {
  let top = headOf(rows, field, first)
  for (let at = first + 1; at <= last; at += 1) {
    const row = rows[at]
    if (row?.kind !== 'activity') {
      tell('merge-over-heading')
      top = at + 1
      continue
    }
    const head = rows[top]
    if (at === top || head?.kind !== 'activity') continue
    const above = head[field] ?? ''
    const own = row[field] ?? ''
    const both = own.trim() !== '' && above.trim() !== '' && own !== above
    if (both) tell('merge-texts-joined')
    rows[top] = withCell(head, field, both ? `${above}\n${own}` : above.trim() === '' ? own : above)
    rows[at] = withCell(row, field, null)
  }
}

/** The row that holds the text of a cell which may itself be merged already. */
const headOf = (rows: readonly Row[], field: CellField, at: number): number => {
  const row = rows[at]
  return row?.kind === 'activity' && row[field] === null ? headOf(rows, field, at - 1) : at
}

const withCell = (row: Activity, field: CellField, text: string | null): Activity => ({ ...row, [field]: text })
