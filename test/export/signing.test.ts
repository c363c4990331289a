// An electronic signature and the lines beside the form, read back from PDF, DOCX and SVG.
import { encode } from 'fast-png'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../shared/export/docx'
import { renderPdf } from '../../shared/export/pdf'
import { renderSvg } from '../../shared/export/svg'
import type { Asset, Sop } from '../../shared/model'
import type { Page } from '../../shared/page'
import { exportInput } from '../support/documents'
import { exampleSop } from '../support/examples'
import { partsOf } from '../support/openXml'
import { printedExtras, qrPicture, signedElectronically } from '../support/signing'

const input = (qr: Asset | null) => exportInput(signedElectronically(exampleSop('13'), qr), printedExtras)
const read = async (bytes: Uint8Array) => {
  const file = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise
  return Promise.all(
    Array.from({ length: file.numPages }, async (_, i) => {
      const page = await file.getPage(i + 1)
      const { items } = await page.getTextContent()
      const words = items.map((item) => ('str' in item ? item.str : '')).filter((text) => text.trim() !== '')
      return { words, structure: JSON.stringify(await page.getStructTree()) }
    }),
  )
}
const QR = 'Kode QR tanda tangan elektronik.'
const note = printedExtras.signatureNote ?? ''
/** A picture that no reader can draw. */
const damaged: Asset = { png: 'AAAA' }

describe('PDF', () => {
  it('reads the signature between position and name, the note on every page, the legend once', async () => {
    const given = input(qrPicture)
    const pages = await read(await renderPdf(given))
    const [first] = pages
    const at = (text: string) => first?.words.indexOf(text) ?? -1
    const { position, person } = given.sop.identity.approval
    const [before, after] = [at(position.split('\n')[0] ?? ''), at(person.text)]
    expect(before).toBeLessThan(at('Ditandatangani'))
    expect(at('secara elektronik')).toBe(at('Ditandatangani') + 1)
    if (person.text !== '') expect(at('secara elektronik')).toBeLessThan(after)
    for (const { words } of pages) {
      expect(words.filter((text) => text === note)).toHaveLength(1)
      expect(words.indexOf(note)).toBeLessThan(words.findIndex((text) => /^halaman \d+ dari/u.test(text)))
    }
    expect(pages.map(({ words }) => words.includes('penghubung halaman'))).toEqual(pages.map((_, i) => i === pages.length - 1))
    expect(pages.flatMap(({ words }) => words).filter((text) => text.startsWith('Bersambung ke halaman')).length).toBeGreaterThan(0)
  })
  it('says to those who hear it that there is a code, and nothing of a blank place', async () => {
    const said = async (qr: Asset | null) => (await read(await renderPdf(input(qr))))[0]?.structure.includes(QR)
    expect([await said(qrPicture), await said(null), await said(damaged)]).toEqual([true, false, false])
  })
})

describe('SVG', () => {
  it('shows the code, and leaves a blank or damaged one’s place empty', () => {
    const pictures = (qr: Asset | null): number => {
      const given = input(qr)
      const text = new TextDecoder().decode(renderSvg(given, given.layout.pages[0] as Page))
      return text.split('data-mark="image"').length - 1
    }
    expect([pictures(qrPicture), pictures(null), pictures(damaged)]).toEqual([2, 1, 1]) // the emblem's placeholder always
  })
})

describe('DOCX', () => {
  const xmlOf = async (qr: Asset | null) => partsOf(await renderDocx(input(qr)))
  const inner = (body: string): string | undefined => /<w:tc>(?:(?!<\/w:tc>)[\s\S])*?(<w:tbl>[\s\S]*?<\/w:tbl>)/u.exec(body)?.[1]
  it('keeps code and words together in a table of two columns inside the cell', async () => {
    const body = (await xmlOf(qrPicture))['word/document.xml'] ?? ''
    const table = inner(body) ?? ''
    expect(table.split('<w:gridCol').length - 1).toBe(2)
    expect(table).toContain(`name="qr" descr="${QR}"`)
    expect(table).toContain('Ditandatangani')
    expect(table).not.toContain('w:val="single"')
    expect(body.split('name="qr"').length - 1).toBe(1)
  })
  it('keeps them together where the words are higher than the code, and where the picture is no square', async () => {
    const banner: Asset = {
      png: Buffer.from(encode({ width: 300, height: 20, data: new Uint8Array(6000), channels: 1, depth: 8 })).toString('base64'),
    }
    const higher = 'Ditandatangani\nsecara\nelektronik\noleh\nKepala\nKantor\nContoh\nini'
    for (const [qr, text] of [
      [qrPicture, higher],
      [banner, 'Ditandatangani\nsecara elektronik'],
    ] as const) {
      const given = exportInput(signedElectronically(exampleSop('13'), qr, text), printedExtras)
      const table = inner(partsOf(await renderDocx(given))['word/document.xml'] ?? '') ?? ''
      expect(table).toContain('name="qr"')
      expect(table).toContain('Ditandatangani')
    }
  })
  it('leaves the first column blank for the signing application', async () => {
    const body = (await xmlOf(null))['word/document.xml'] ?? ''
    expect(inner(body)?.split('<w:gridCol').length).toBe(3)
    expect(inner(body)).toContain('Ditandatangani')
    expect(body).not.toContain('name="qr"')
  })
  it('has the note in the footer over the number of the page, the legend as a group of its own', async () => {
    const parts = await xmlOf(qrPicture)
    const footer = Object.entries(parts).find(([name]) => /footer\d*\.xml$/u.test(name))?.[1] ?? ''
    expect(footer.indexOf(note)).toBeGreaterThan(0)
    expect(footer.indexOf(note)).toBeLessThan(footer.indexOf('NUMPAGES'))
    const body = parts['word/document.xml'] ?? ''
    expect(body).not.toContain(note)
    expect(body.split('name="legenda"').length - 1).toBe(1)
    expect([...body.matchAll(/name="(legenda \d)"/gu)].map((match) => match[1])).toEqual(
      ['1', '2', '3', '4', '5'].map((n) => `legenda ${n}`),
    )
    const drawn: Sop = exampleSop('13')
    const symbols = drawn.tables.flatMap(({ rows }) => rows.flatMap((row) => (row.kind === 'activity' ? row.symbols : [])))
    expect(body.split('name="simbol ').length - 1).toBe(symbols.length)
    expect(body).toContain('Bersambung ke halaman 3')
  })
})
