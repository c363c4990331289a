import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { renderPdf } from '../../../shared/export/pdf'
import { handmadeInput } from '../../support/pages'

interface Node {
  readonly role?: string
  readonly alt?: string
  readonly children?: readonly Node[]
  readonly id?: string
}
const all = (node: Node, role: string): readonly Node[] => [
  ...(node.role === role ? [node] : []),
  ...(node.children ?? []).flatMap((child) => all(child, role)),
]

describe('structure of the PDF', () => {
  test('each table is rows of cells as the layout has them, header cells are TH, the drawing is one figure with a sentence', async () => {
    const input = handmadeInput()
    const bytes = await renderPdf(input)
    const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise
    for (const page of input.layout.pages) {
      const tree = (await (await document.getPage(page.page)).getStructTree()) as unknown as Node
      const tables = all(tree, 'Table')
      expect(tables.length).toBe(page.tables.length)
      page.tables.forEach((table, i) => {
        const rows = all(tables[i] as Node, 'TR')
        const cellsOf = (key: string) => table.cells.filter((cell) => cell.row === key)
        const heads = new Set(table.rows.filter((row) => row.role === 'header' || row.role === 'columnNumbers').map((row) => row.key))
        // pdf.js leaves out elements without content, so rows and cells are compared where they hold words.
        const filled = table.rows.filter((row) => cellsOf(row.key).some((cell) => cell.lines.length > 0))
        expect(rows.length).toBeGreaterThanOrEqual(filled.length)
        const th = table.cells.filter((cell) => heads.has(cell.row) && cell.lines.length > 0)
        expect(all(tables[i] as Node, 'TH').filter((cell) => (cell.children ?? []).length > 0).length).toBe(th.length)
      })
      const drawn = page.symbols.length > 0
      const figures = all(tree, 'Figure').filter((figure) => figure.alt?.startsWith('Bagan alur') === true)
      expect(figures.length).toBe(drawn ? 1 : 0)
      if (drawn) expect(figures[0]?.alt).toContain(`${page.symbols.length} simbol`)
    }
    const { info } = await document.getMetadata()
    expect(info as object).toMatchObject({ Language: 'id-ID' })
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true })
  })
})
