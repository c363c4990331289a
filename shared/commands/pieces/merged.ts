// Cells merged with the cell above (`null`): how a merge survives when rows come, go and move.
import { mergeableColumns, mergeHead, type Cell, type MergeableColumn, type Row, type RowId } from '../../model'

/**
 * Rows after a change, with merges made whole: a merged cell stays merged while it still stands below the words it showed;
 * anywhere else it takes those words with it, so that no text is lost and none shows another's.
 * @param before the rows as they stood, from which each merged cell's words are read
 */
export const settled = (before: readonly Row[], after: readonly Row[]): readonly Row[] => {
  const oldPlace = new Map<RowId, number>(before.map((row, index) => [row.id, index]))
  const above = new Map<MergeableColumn, RowId>()
  let changed = before.length !== after.length
  const rows = after.map((row, place) => {
    changed ||= row !== before[place]
    if (row.kind === 'heading') {
      above.clear()
      return row
    }
    const words: Partial<Record<MergeableColumn, Cell>> = {}
    for (const column of mergeableColumns) {
      if (row[column] !== null) {
        above.set(column, row.id)
        continue
      }
      const index = oldPlace.get(row.id)
      const head = index === undefined ? null : mergeHead(before, index, column)
      if (index === undefined ? above.has(column) : head !== null && above.get(column) === head.id) continue
      words[column] = head?.[column] ?? ''
      above.set(column, head?.id ?? row.id)
    }
    return Object.keys(words).length > 0 ? { ...row, ...words } : row
  })
  return changed || rows.some((row, index) => row !== after[index]) ? rows : before
}
