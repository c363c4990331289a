// The entries of the PDF's outline, one a page. They are part of the document, so they are Indonesian whatever the window's language.
import { oneLine, type Sop } from '../../model'
import type { Page, Table } from '../../page'

/** One title a page: "Halaman 2: kegiatan 1–7". A document with several flow tables names the table by its title. */
export function outlineTitles(pages: readonly Page[], sop: Sop): readonly string[] {
  const named = sop.tables.length > 1 ? new Map<string, string>(sop.tables.map((table) => [table.id, oneLine(table.title)])) : null
  const seen = new Set<string>()
  return pages.map((page) => {
    const parts = page.tables.map((table) => {
      const again = seen.has(table.table)
      seen.add(table.table)
      if (table.table === 'identity') return again ? 'bagian identitas (lanjutan)' : 'bagian identitas'
      const title = named?.get(table.table) ?? ''
      return title === '' ? activities(table) : `${title}, ${activities(table)}`
    })
    return parts.length === 0 ? `Halaman ${page.page}` : `Halaman ${page.page}: ${parts.join('; ')}`
  })
}

/** "kegiatan 3–7" by the printed numbers; unnumbered rows are passed over. */
function activities(table: Table): string {
  const rows = new Set(table.rows.filter((row) => row.role === 'activity').map((row) => row.key))
  const numbers = table.cells
    .filter((cell) => cell.column === 'number' && rows.has(cell.row))
    .map((cell) => oneLine(cell.text).replace(/\.$/, ''))
    .filter((text) => text !== '')
  const [first, last] = [numbers[0], numbers.at(-1)]
  if (first === undefined || last === undefined) return 'bagian flowchart'
  return first === last ? `kegiatan ${first}` : `kegiatan ${first}–${last}`
}
