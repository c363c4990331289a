import { describe, expect, it } from 'vitest'
import type { Identity } from '../../shared/model'
import type { Cell, Layout, Table } from '../../shared/page'
import { layoutOf } from '../support/documents'
import { sop, start, activity, table } from '../support/builders'
import { violationsOf } from '../support/invariants'

const document = (given: Partial<Identity> = {}) => sop(table(['Pemohon'], [activity('Mengajukan', start('Pemohon'))]), given)
const identities = (layout: Layout): readonly Table[] =>
  layout.pages.flatMap(({ tables }) => tables.filter((one) => one.table === 'identity'))
const cell = (of: Table | undefined, field: string): Cell => {
  const found = of?.cells.find((one) => one.field === field)
  if (found === undefined) throw new Error(`no cell ${field}`)
  return found
}
const rowHeight = (of: Table | undefined, key: string): number => of?.rows.find((row) => row.key === key)?.h ?? NaN
const bases = (count: number): Partial<Identity> => ({
  legalBases: Array.from({ length: count }, (_, i) => ({ text: `Peraturan Menteri Agama Nomor ${i + 1} Tahun 2020 tentang Tata Kerja` })),
})

describe('the identity part', () => {
  it('has the heights and widths of the form', () => {
    const [first] = identities(layoutOf(document()))
    for (const key of ['number', 'created', 'revised', 'effective']) expect(rowHeight(first, key)).toBeCloseTo(20, 6)
    expect(rowHeight(first, 'approval')).toBeCloseTo(6 + 11.2 + 62 + 11.2 + 11.2 + 6, 6)
    expect(rowHeight(first, 'title')).toBeCloseTo(30, 6)
    expect(first?.columns.map(({ w }) => w)[0]).toBeCloseTo(0.54 * (first?.box.w ?? 0), 6)
    expect(first?.columns[1]?.w).toBe(112)
    expect(rowHeight(first, 'warnings-records')).toBe(62)
  })
  it('shows the line "Disusun oleh" only where the form has it', () => {
    expect(identities(layoutOf(document()))[0]?.rows.some(({ key }) => key === 'preparedBy')).toBe(false)
    const [first] = identities(layoutOf(document({ preparedBy: 'Subbagian Tata Usaha' })))
    expect(cell(first, 'identity.preparedBy').text).toBe('Subbagian Tata Usaha')
    expect(cell(first, 'label.preparedBy').text).toBe('DISUSUN OLEH')
  })
  it('prints own labels, and blank ones', () => {
    const [first] = identities(layoutOf(document({ labels: { effective: 'Tanggal Pengesahan', number: '' } })))
    expect(cell(first, 'label.effective').text).toBe('TANGGAL PENGESAHAN')
    expect(cell(first, 'label.number').text).toBe('')
  })
  it('numbers a list from two items on, with a hanging indent and the number 5 before the text', () => {
    const [first] = identities(layoutOf(document({ ...bases(2), equipment: ['Komputer'] })))
    const list = cell(first, 'identity.legalBases').paragraphs
    expect(list.map(({ marker }) => marker)).toEqual([null, '1.', '2.'])
    const marker = cell(first, 'identity.legalBases').lines.find(({ text }) => text === '1.')
    const text = list[1]?.lines[0]?.runs[0]
    expect((text?.x ?? 0) - ((marker?.x ?? 0) + (marker?.w ?? 0))).toBeCloseTo(5, 6)
    expect(cell(first, 'identity.equipment').paragraphs.map(({ marker: own }) => own)).toEqual([null, null])
  })
  it('keeps numbers that every item brings along', () => {
    const [first] = identities(layoutOf(document({ qualifications: ['1) Teliti', '2) Jujur'] })))
    expect(cell(first, 'identity.qualifications').paragraphs.map(({ marker }) => marker)).toEqual([null, '1)', '2)'])
  })
  it('names each text of the signature block', () => {
    const [first] = identities(layoutOf(document()))
    const places = cell(first, 'identity.approval').paragraphs.map(({ place }) => place?.field)
    expect(places).toEqual(['identity.position', 'identity.person', 'identity.nip'])
  })
  it('becomes smaller only where that saves a page', () => {
    const size = (layout: Layout): number | undefined => cell(identities(layout)[0], 'identity.legalBases').lines.at(-1)?.sizePt
    const counts = Array.from({ length: 40 }, (_, i) => layoutOf(document(bases(i + 1))))
    const one = counts.filter((layout) => identities(layout).length === 1)
    const two = counts.filter((layout) => identities(layout).length === 2)
    expect(one.some((layout) => size(layout) === 9)).toBe(true)
    expect(one.some((layout) => size(layout) === 8)).toBe(true)
    expect(two.length).toBeGreaterThan(0)
    expect(two.every((layout) => size(layout) === 9)).toBe(true)
  })
  it('goes on between items, with its head and "(lanjutan)", the signature block whole on page 1', () => {
    const layout = layoutOf(document(bases(60)))
    const parts = identities(layout)
    expect(parts.length).toBeGreaterThan(2)
    expect(parts[1]?.cells.some(({ text }) => text.startsWith('DASAR HUKUM (lanjutan)'))).toBe(true)
    expect(parts.flatMap(({ cells }) => cells).filter(({ field }) => field === 'identity.approval')).toHaveLength(1)
    const printed = parts.flatMap(({ cells }) =>
      cells.filter(({ field }) => field === 'identity.legalBases').flatMap(({ paragraphs }) => paragraphs),
    )
    expect(printed.map(({ marker }) => marker).filter((marker) => marker !== null)).toEqual(
      Array.from({ length: 60 }, (_, i) => `${i + 1}.`),
    )
    const rows = parts.flatMap(({ rows: own }) => own).filter(({ key }) => key === 'legalBases-qualifications')
    expect(rows.map(({ part, parts: of }) => [part, of])).toEqual(rows.map((_, i) => [i + 1, rows.length]))
    expect(violationsOf(layout, document(bases(60)))).toEqual([])
  })
  it('opens no further part without an item', () => {
    for (let count = 1; count <= 45; count += 1) {
      const layout = layoutOf(document({ ...bases(count), relatedSops: [{ text: 'SOP Surat Masuk' }], equipment: ['Komputer'] }))
      for (const table of identities(layout))
        for (const { key } of table.rows.filter(({ part }) => part > 1))
          expect([count, key, table.cells.some((one) => one.row === key && one.lines.length > 0)]).toEqual([count, key, true])
    }
  })
  it('parts an item only where it is taller than a page, and loses no word', () => {
    const words = Array.from({ length: 3000 }, (_, i) => `kata${i}`).join(' ')
    const layout = layoutOf(document({ equipment: [words] }))
    const printed = identities(layout).flatMap(({ cells }) =>
      cells.filter(({ field }) => field === 'identity.equipment').flatMap(({ paragraphs }) => paragraphs.slice(1)),
    )
    const said = printed.flatMap(({ lines }) => lines.flatMap(({ runs }) => runs.map(({ text }) => text))).join(' ')
    expect(said).toBe(words)
  })
  it('says what it had to leave out of a head block taller than a page', () => {
    const layout = layoutOf(document({ title: 'Penerbitan Surat '.repeat(300) }))
    expect(layout.problems.map(({ code, at }) => `${code} ${at}`)).toEqual(['text-clipped title/value'])
    expect(violationsOf(layout, document()).filter(({ id }) => id === 'L14')).toEqual([])
  })
  it('keeps the proportions of an own emblem at 68 pt', () => {
    const png = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 4, 0, 0, 0, 2, 0, 8, 6, 0, 0]
    const layout = layoutOf(document({ emblem: { png: Buffer.from([...png, 0, 0]).toString('base64') } }))
    expect(layout.pages[0]?.images[0]?.box).toMatchObject({ w: 136, h: 68 })
    expect(layoutOf(document()).pages[0]?.images[0]?.box).toMatchObject({ w: 68, h: 68 })
  })
})
