// What a file must survive: words that are no XML, every sheet of paper, sentences for every kind of flow.
import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../../shared/export/docx'
import { altTexts } from '../../../shared/export/docx/altText'
import type { ExportInput } from '../../../shared/export/input'
import type { Page } from '../../../shared/page'
import { combinedInput } from '../../support/combinedPage'
import { hasValidator, partsOf, sdkErrors } from '../../support/openXml'
import { handmadeInput } from '../../support/pages'

const onSheet = (w: number, h: number): ExportInput => {
  const input = combinedInput()
  const pages = input.layout.pages.map((page): Page => ({
    ...page,
    w,
    h,
    texts: [],
    body: { ...page.body, w: w - 2 * page.body.x, h: h - 120 },
  }))
  return { ...input, layout: { ...input.layout, pages } }
}

describe('paper', () => {
  it.each([
    ['A4 mendatar', 841.89, 595.28, 16838, 11906],
    ['F4 mendatar', 935.43, 609.45, 18709, 12189],
    ['F4 tegak', 609.45, 935.43, 12189, 18709],
    ['Folio tegak', 612, 936, 12240, 18720],
    ['Legal mendatar', 1008, 612, 20160, 12240],
  ] as const)('%s is written in twips with its orientation', async (_, w, h, width, height) => {
    const body = partsOf(await renderDocx(onSheet(w, h)))['word/document.xml'] ?? ''
    const orient = w > h ? 'landscape' : 'portrait'
    expect(body).toContain(`<w:pgSz w:w="${width}" w:h="${height}" w:orient="${orient}"/>`)
  })
})

describe('words that are no XML', () => {
  const hostile = 'Surat\u0000 \u0007<b>&"\'\uffff\ud800 akhir \u{1f600}'
  const input = handmadeInput()
  const [identity, flow] = input.layout.pages as [Page, Page]
  const tables = flow.tables.map((table) => ({
    ...table,
    cells: table.cells.map((cell) => ({
      ...cell,
      paragraphs: cell.paragraphs.map((paragraph) => ({
        ...paragraph,
        lines: paragraph.lines.map((line) => ({ ...line, runs: line.runs.map((run) => ({ ...run, text: hostile })) })),
      })),
    })),
  }))
  const sop = { ...input.sop, identity: { ...input.sop.identity, title: hostile, number: hostile } }
  const spoiled: ExportInput = { ...input, sop, layout: { ...input.layout, pages: [identity, { ...flow, tables }] } }

  it('leave a file without a forbidden character', async () => {
    for (const text of Object.values(partsOf(await renderDocx(spoiled)))) {
      // oxlint-disable-next-line no-control-regex
      if (text.startsWith('<?xml')) expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
    }
  })
  it('print as they stand when they are words of the library', async () => {
    const words = ['CURRENT', 'SECTION', 'TOTAL_PAGES', 'TOTAL_PAGES_IN_SECTION']
    const renamed = flow.tables.map((table) => ({
      ...table,
      cells: table.cells.map((cell, i) => ({
        ...cell,
        paragraphs: cell.paragraphs.map((paragraph) => ({
          ...paragraph,
          lines: paragraph.lines.map((line) => ({ ...line, runs: line.runs.map((run) => ({ ...run, text: words[i % 4] ?? '' })) })),
        })),
      })),
    }))
    const body =
      partsOf(await renderDocx({ ...input, layout: { ...input.layout, pages: [{ ...flow, tables: renamed }] } }))['word/document.xml'] ?? ''
    expect(body).not.toContain('w:fldChar')
    const text = [...body.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map((match) => match[1]).join('')
    for (const word of words) expect(text).toContain(word)
  })
  it.skipIf(!hasValidator)('leave a file that the Open XML SDK reads', async () => {
    expect(await sdkErrors(await renderDocx(spoiled))).toEqual([])
  })
})

describe('sentences', () => {
  const input = handmadeInput()
  const texts = altTexts(input.layout, input.sop)
  const flow = input.layout.pages[1] as Page
  const of = (id: string): string => texts.flow(flow.flows.find((part) => part.flow === id) as Page['flows'][number])

  it('say where a flow comes from and leads to', () => {
    expect(of('f3')).toBe('Panah dari kegiatan 2 (Petugas Pelayanan) ke kegiatan 1 (Pemohon), berlabel "Tidak".')
    expect(of('f8')).toBe('Panah dari kegiatan 8 (Petugas Pelayanan) ke kegiatan 1 (Pemohon), berlanjut ke segilima A.')
    expect(of('f11')).toBe('Garis keluar dari kegiatan 6 (Kepala Seksi), tujuannya belum ditentukan.')
  })
  it('say what a joint, a symbol, a connector and a page show', () => {
    const other = combinedInput()
    const joint = other.layout.pages[0]?.flows.find((part) => part.kind === 'joint')
    expect(joint && altTexts(other.layout, other.sop).flow(joint)).toBe(
      'Garis kerja bersama antara kegiatan 1 (Pemohon) dan kegiatan 2 (Pemohon).',
    )
    expect(flow.symbols[1] && texts.symbol(flow.symbols[1])).toBe(
      'Simbol keputusan "Cek" pada kegiatan 2, pelaksana Petugas Pelayanan: Memeriksa kelengkapan berkas permohonan.',
    )
    expect(flow.connectors[0] && texts.connector(flow.connectors[0])).toBe(
      'Segilima A di lajur Petugas Pelayanan: alur berlanjut ke halaman 3.',
    )
    expect(texts.group(flow)).toBe(
      'Bagan alur halaman 2: 8 simbol, 11 garis alur dan 1 segilima penghubung halaman, pelaksana Pemohon, Petugas Pelayanan dan Kepala Seksi.',
    )
  })
})
