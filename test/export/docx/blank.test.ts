// What a clerk meets who completes the form in a word processor: lines to write on, room that takes a picture.
import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../../shared/export/docx'
import type { Cell } from '../../../shared/page'
import { partsOf } from '../../support/openXml'
import { documents } from './documents'

const cellsOf = (xml: string): readonly string[] => [...xml.matchAll(/<w:tc>[\s\S]*?<\/w:tc>/g)].map(([cell]) => cell)
/** Height (pt) of the lines of a cell's paragraphs, and whether they hold to it. */
const linesOf = (cell: string): readonly { readonly pt: number; readonly exact: boolean; readonly sizePt: number }[] =>
  [...cell.matchAll(/<w:p>[\s\S]*?<\/w:p>/g)].map(([paragraph]) => ({
    pt: Number(/w:line="(\d+)"/.exec(paragraph)?.[1] ?? 0) / 20,
    exact: paragraph.includes('w:lineRule="exact"'),
    sizePt: Number(/<w:sz w:val="(\d+)"/.exec(paragraph)?.[1] ?? 18) / 2,
  }))

const input = documents.find(({ name }) => name === 'isian-kosong')?.input
if (!input) throw new Error('the blank form is gone')

describe('a form with blank fields', async () => {
  const xml = partsOf(await renderDocx(input))['word/document.xml'] ?? ''
  const written = cellsOf(xml)
  // One place a cell and row, as the file has them: merged cells go on with a place of their own.
  const places = input.layout.pages.flatMap(({ tables }) =>
    tables.flatMap((table) =>
      table.rows.flatMap((row, r) =>
        table.columns.flatMap((_, c) =>
          table.cells.flatMap((cell): readonly { readonly cell: Cell; readonly first: boolean }[] => {
            const [top, left] = [
              table.rows.findIndex(({ key }) => key === cell.row),
              table.columns.findIndex(({ key }) => key === cell.column),
            ]
            return left === c && top <= r && r < top + cell.rowSpan ? [{ cell, first: row.key === cell.row }] : []
          }),
        ),
      ),
    ),
  )
  const waiting = places.flatMap(({ cell, first }, i) =>
    first && cell.field !== null && cell.lines.length === 0 && !cell.column.startsWith('actor:')
      ? [{ cell, lines: linesOf(written[i] ?? '') }]
      : [],
  )

  it('has a line of readable height for every field', () => {
    expect(written).toHaveLength(places.length)
    expect(waiting.length).toBeGreaterThan(20)
    for (const { cell, lines } of waiting.filter(({ cell: { field } }) => field !== 'identity.head')) {
      expect(lines.length, `${cell.field}`).toBeGreaterThan(0)
      for (const line of lines.filter(({ exact }) => exact)) {
        expect(line.sizePt, `${cell.field}`).toBeGreaterThanOrEqual(8)
        expect(line.pt, `${cell.field}`).toBeGreaterThan(line.sizePt)
        expect(line.pt, `${cell.field}`).toBeLessThan(2 * line.sizePt)
      }
    }
  })

  it('keeps the room for ink as a line that grows with a picture', () => {
    const approval = waiting.find(({ cell }) => cell.field === 'identity.approval')
    expect(approval?.lines.filter(({ exact }) => !exact).map(({ pt }) => pt)).toEqual([62])
  })
})
