import { readFileSync } from 'node:fs'
import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { renderPdf } from '../../../shared/export/pdf'
import type { Cell } from '../../../shared/page'
import { exampleFiles, exportInput, importExample } from '../../support/documents'
import { handmadeInput } from '../../support/pages'
import { printedExtras, signedElectronically } from '../../support/signing'

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

/** The text of each piece of marked content, by its number, glyph for glyph: also blanks, which a reader of lines would pass over. */
const heardIn = async (page: PDFPageProxy): Promise<ReadonlyMap<string, string>> => {
  const { fnArray, argsArray } = await page.getOperatorList()
  const heard = new Map<string, string>()
  let open: string[] = []
  fnArray.forEach((name, i) => {
    const args = argsArray[i] as readonly unknown[]
    if (name === OPS.beginMarkedContent) open.push('')
    else if (name === OPS.beginMarkedContentProps) open.push(String(args[1]))
    else if (name === OPS.endMarkedContent) open = open.slice(0, -1)
    else if (name === OPS.showText) {
      const glyphs = args[0] as readonly (number | { readonly unicode?: string })[]
      const text = glyphs.map((glyph) => (typeof glyph === 'number' ? '' : (glyph.unicode ?? ''))).join('')
      const id = open.at(-1) ?? ''
      heard.set(id, (heard.get(id) ?? '') + text)
    }
  })
  return heard
}
const textOf = (node: Node, heard: ReadonlyMap<string, string>): string =>
  (node.children ?? [])
    .map((child) => (child.id === undefined ? textOf(child, heard) : (heard.get(child.id.replace(/^.*_mc/u, '')) ?? '')))
    .join('')

/** A cell's words: lines part them, unless a word goes on in the next line. */
const saidOf = (paragraphs: Cell['paragraphs']): string =>
  paragraphs
    .map(({ marker, lines }) => {
      const words = lines.map(
        ({ runs, end }) => runs.map(({ text }) => text).join('') + (end === 'hyphen' || end === 'zero-width' ? '' : ' '),
      )
      return `${marker === null || marker === '' ? '' : `${marker} `}${words.join('')}`
    })
    .join('')
    .replace(/ +/gu, ' ')
    .trim()

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
        // The fields of the identity part are named by the cell left of them, the columns of a flow table by those over them.
        const names = (cell: Cell): boolean =>
          table.table === 'identity' ? cell.column === 'label' && cell.colSpan === 1 : heads.has(cell.row)
        const th = table.cells.filter((cell) => names(cell) && cell.lines.length > 0)
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

  test('what is heard is words apart from each other; a text is an element of its own, a note of every page is heard once', async () => {
    const file = (await exampleFiles())[12] ?? ''
    const example = signedElectronically(importExample(readFileSync(file, 'utf8')))
    const [table, ...tables] = example.tables
    const noted = { ...table, footNotes: ['Catatan kesatu.', 'Catatan kedua.'] }
    const signed = exportInput({ ...example, tables: [noted, ...tables] }, printedExtras)
    const document = await getDocument({ data: Uint8Array.from(await renderPdf(signed)), verbosity: 0 }).promise
    const note = printedExtras.signatureNote ?? ''
    for (const page of signed.layout.pages) {
      const source = await document.getPage(page.page)
      const heard = await heardIn(source)
      const tree = (await source.getStructTree()) as unknown as Node
      const spoken = (role: string): readonly string[] => all(tree, role).map((node) => textOf(node, heard))
      expect(spoken('P').filter((text) => text.includes(note))).toEqual(page.page === 1 ? [note] : [])
      for (const text of page.texts.filter(({ role, lines }) => role === 'footNote' && lines.length > 0))
        if (text.inFooter !== true) expect(spoken('P')).toContain(text.lines.map((line) => line.text).join(' '))
      const cells = [...spoken('TD'), ...spoken('TH')]
      for (const cell of page.tables.flatMap((table) => table.cells))
        if (cell.lines.length > 0) expect(cells).toContain(saidOf(cell.paragraphs))
    }
  })
})
