// Row positions in docx's own model of Word: every row's upper edge, half a rule above the layout's height, within 0.3 mm.
import { layoutDocument } from 'docx/layout'
import { describe, expect, it } from 'vitest'
import { documentOf } from '../../../shared/export/docx'
import { ptOfMm } from '../../../shared/page'
import { documents } from './documents'

const TOLERANCE = ptOfMm(0.3)
const ptOfPx = (px: number): number => (px * 72) / 96

describe.each(documents)('DOCX $name in the model of Word', ({ input }) => {
  const { pages, stoppedAt } = layoutDocument(documentOf(input))

  it('is laid out to its end on as many pages', () => {
    expect(stoppedAt).toBeUndefined()
    expect(pages).toHaveLength(input.layout.pages.length)
  })

  it('has its rows where the layout has them', () => {
    input.layout.pages.forEach((page, i) => {
      const tables = (pages[i]?.body ?? []).filter((block) => block.type === 'table')
      expect(tables).toHaveLength(page.tables.length)
      page.tables.forEach((table, k) => {
        const rows = tables[k]?.rows ?? []
        expect(rows).toHaveLength(table.rows.length)
        table.rows.forEach((row, r) => {
          const at = rows[r]
          const where = `hal. ${page.page} baris ${row.key}`
          expect(Math.abs(ptOfPx(at?.y ?? 0) - row.y), `${where}: tepi atas`).toBeLessThanOrEqual(TOLERANCE)
          expect(Math.abs(ptOfPx((at?.y ?? 0) + (at?.height ?? 0)) - row.y - row.h), `${where}: tepi bawah`).toBeLessThanOrEqual(TOLERANCE)
        })
      })
    })
  })

  it('breaks its lines where the layout breaks them', () => {
    // The model gives lines of paragraphs outside tables only; those of cells are checked in LibreOffice's drawing.
    input.layout.pages.forEach((page, i) => {
      const paragraphs = (pages[i]?.body ?? []).filter((block) => block.type === 'paragraph')
      for (const text of page.texts)
        if (text.role !== 'pageNumber' && text.inFooter !== true)
          for (const line of text.lines)
            expect(paragraphs.flatMap((paragraph) => paragraph.lines.map((at) => at.text.trim())).join('\n')).toContain(line.text.trim())
    })
  })
})
