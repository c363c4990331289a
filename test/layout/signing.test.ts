// What an electronic signature and the lines beside the form do to the pages.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankIdentity, type PageSetup, type RowId, type Sop, type TableId } from '../../shared/model'
import { marksOf, svgOf, writeLayoutJson, type Layout, type Page, type PageText } from '../../shared/page'
import { activity, arrow, end, heading, process, sop, soundSop, start, table } from '../support/builders'
import { anySop } from '../support/arbitraries'
import { layoutOf } from '../support/documents'
import { exampleFiles, exampleSop } from '../support/examples'
import { violationsOf } from '../support/invariants'
import { printedExtras, qrPicture, signedElectronically } from '../support/signing'

const rowsOf = (count: number): Sop =>
  sop(
    table(
      ['Pemohon', 'Petugas'],
      Array.from({ length: count }, (_, i) =>
        activity(`Kegiatan ${i + 1}`, i === 0 ? start('Pemohon') : i === count - 1 ? end('Petugas') : process('Petugas')),
      ),
      Array.from({ length: count - 1 }, (_, i) => arrow(`s${i + 1}`, `s${i + 2}`)),
    ),
  )
const textsOf = ({ texts }: Page, role: PageText['role']): readonly string[] =>
  texts.filter((text) => text.role === role).map(({ lines }) => lines.map(({ text }) => text).join(' '))
const approvalOf = (layout: Layout) => {
  const cell = layout.pages[0]?.tables[0]?.cells.find(({ field }) => field === 'identity.approval')
  if (cell === undefined) throw new Error('no signature block')
  return cell
}
const rowOf = (layout: Layout) => layout.pages[0]?.tables[0]?.rows.find(({ key }) => key === 'approval')
const codeOf = (layout: Layout) => layout.pages[0]?.images.find(({ asset }) => asset === 'qr')?.box

describe('an electronic signature', () => {
  it('has its code left of the axis and its words beside it, in the room for ink', () => {
    const ink = layoutOf(soundSop())
    const layout = layoutOf(signedElectronically(soundSop()))
    expect(rowOf(layout)?.h).toBeCloseTo(rowOf(ink)?.h ?? 0, 6)
    const cell = approvalOf(layout)
    const axis = cell.box.x + cell.box.w / 2
    const code = codeOf(layout)
    expect(code).toMatchObject({ w: 53, h: 53 })
    expect((code?.x ?? 0) + 53).toBeCloseTo(axis - 4, 6)
    const words = cell.lines.filter(({ sizePt }) => sizePt === 8)
    expect(words.map(({ text }) => text)).toEqual(['Ditandatangani', 'secara elektronik'])
    for (const { x } of words) expect(x).toBeCloseTo(axis + 4, 6)
    const [position, name] = ['Kepala Kantor', 'Nama Pejabat'].map((said) => cell.lines.find(({ text }) => text === said)?.baseline ?? 0)
    expect((position ?? 0) + 0.2 * 11.2).toBeLessThan(code?.y ?? 0)
    expect((code?.y ?? 0) + 53).toBeLessThan((name ?? 0) - 0.8 * 11.2)
    const middle = ((words[0]?.baseline ?? 0) + (words[1]?.baseline ?? 0)) / 2
    expect(Math.abs(middle - (code?.y ?? 0) - 26.5)).toBeLessThan(4)
  })
  it('keeps the same place for a code that the signing application will put there', () => {
    expect(codeOf(layoutOf(signedElectronically(soundSop(), null)))).toEqual(codeOf(layoutOf(signedElectronically(soundSop()))))
    expect(codeOf(layoutOf(soundSop()))).toBeUndefined()
  })
  it('stands on the axis where no words stand beside it, and grows with many', () => {
    const alone = layoutOf(signedElectronically(soundSop(), qrPicture, ' '))
    const cell = approvalOf(alone)
    expect((codeOf(alone)?.x ?? 0) + 26.5).toBeCloseTo(cell.box.x + cell.box.w / 2, 6)
    const many = Array.from({ length: 12 }, (_, i) => `kata${i}`).join('\n')
    const grown = layoutOf(signedElectronically(soundSop(), qrPicture, many))
    expect(approvalOf(grown).text).toContain('kata11')
    expect((rowOf(grown)?.h ?? 0) - (rowOf(alone)?.h ?? 0)).toBeCloseTo(12 * 9.8 + 9 - 62, 6)
  })
  it('leaves out words, and says so, only where the head block is taller than a page', () => {
    const layout = layoutOf(signedElectronically(soundSop(), qrPicture, 'kata\n'.repeat(80)))
    expect(layout.problems.map(({ code, at }) => `${code} ${at}`)).toEqual(['text-clipped approval/value'])
    expect(violationsOf(layout, soundSop()).filter(({ id }) => id === 'L14')).toEqual([])
  })
})

describe('the note on the signature', () => {
  const noted = (note: string, page: Partial<PageSetup> = {}) => layoutOf(rowsOf(30), { signatureNote: note, ...page })
  it('is one line over the footer of every page, and the body is 11 shorter', () => {
    const layout = noted('Dokumen ini ditandatangani secara elektronik.')
    expect(layout.pages.length).toBeGreaterThan(2)
    for (const page of layout.pages) {
      const note = page.texts.find(({ inFooter }) => inFooter === true)
      const footer = page.texts.find(({ role }) => role === 'pageNumber')
      expect(note?.lines.map(({ text }) => text)).toEqual(['Dokumen ini ditandatangani secara elektronik.'])
      expect((footer?.lines[0]?.baseline ?? 0) - (note?.lines[0]?.baseline ?? 0)).toBeCloseTo(11, 6)
      const limit = page.body.y + page.body.h - 14 - 6 - 11
      for (const { box } of page.tables) expect(box.y + box.h).toBeLessThanOrEqual(limit + 0.01)
    }
  })
  it('is no line where it is blank, and ends in … after three lines, which the layout says', () => {
    expect(writeLayoutJson(noted(' '))).toBe(writeLayoutJson(layoutOf(rowsOf(30))))
    const long = noted('kata '.repeat(400))
    const note = long.pages[0]?.texts.find(({ inFooter }) => inFooter === true)
    expect(new Set(note?.lines.map(({ baseline }) => baseline)).size).toBe(3)
    expect(note?.lines.at(-1)?.text.endsWith('…')).toBe(true)
    expect(long.problems).toMatchObject([{ code: 'text-clipped', page: 1, at: 'signatureNote' }])
  })
})

describe('the legend', () => {
  const legend = (layout: Layout): readonly (readonly string[])[] => layout.pages.map((page) => textsOf(page, 'legend'))
  it('stands once, under the last table, with five drawings that are no symbols of the document', () => {
    const plain = layoutOf(rowsOf(20))
    const layout = layoutOf(rowsOf(20), { legend: true })
    expect(legend(layout).slice(0, -1).flat()).toEqual([])
    expect(legend(layout).at(-1)).toEqual(['Keterangan simbol: mulai/selesai proses keputusan arah alur penghubung halaman'])
    expect(layout.totals).toMatchObject({
      symbols: plain.totals.symbols,
      arrows: plain.totals.arrows,
      connectorPairs: plain.totals.connectorPairs,
    })
    const page = layout.pages.at(-1) as Page
    const svg = svgOf(page, { pictures: () => null })
    expect(svg.split('data-symbol=').length - 1).toBe(page.symbols.length)
    expect(svg.split('data-connector=').length - 1).toBe(page.connectors.length)
    expect(svg.split('data-flow=').length - 1).toBe(page.flows.length)
    expect(svg.split('data-legend=').length - 1).toBe(6) // the arrow is a line and a head
    expect(
      marksOf(page)
        .filter((mark) => mark.kind === 'outline' && mark.of.at === 'legend')
        .map((mark) => 'shape' in mark && mark.shape),
    ).toEqual(['capsule', 'rect', 'diamond', 'connector'])
  })
  it('stands below foot notes, under the last of several tables only', () => {
    const one = table(['A'], [activity('Satu', start('A'))])
    const two = table(['A'], [heading('Tahap dua')], [], { id: 'u' as TableId, footNotes: ['*) catatan'] })
    const rows = two.rows.map((row) => ({ ...row, id: 'u1' as RowId }))
    const layout = layoutOf({ ...sop(one), tables: [one, { ...two, rows }] }, { legend: true })
    expect(legend(layout).map(({ length }) => length)).toEqual([0, 0, 1])
    const texts = layout.pages.at(-1)?.texts ?? []
    const [note, sign] = [texts.find(({ role }) => role === 'footNote'), texts.find(({ role }) => role === 'legend')]
    expect((note?.box.y ?? 0) + (note?.box.h ?? 0)).toBeLessThanOrEqual(sign?.box.y ?? 0)
  })
  it('goes on in a second line where the sheet is narrow', () => {
    const layout = layoutOf(soundSop(), { legend: true, orientation: 'portrait', marginsPt: [28, 120, 28, 120] })
    const text = layout.pages.at(-1)?.texts.find(({ role }) => role === 'legend')
    expect(new Set(text?.lines.map(({ baseline }) => baseline)).size).toBe(2)
  })
})

describe('the line "Bersambung"', () => {
  const goesOn = (layout: Layout): readonly boolean[] =>
    layout.pages.map((page, i) => page.tables.at(-1) !== undefined && layout.pages[i + 1]?.tables[0]?.table === page.tables.at(-1)?.table)
  const said = (layout: Layout): readonly boolean[] =>
    layout.pages.map((page, i) => textsOf(page, 'footNote').includes(`Bersambung ke halaman ${i + 2}`))
  it('stands under a table that goes on, and under no other', () => {
    const bases = Array.from({ length: 60 }, (_, i) => ({ text: `Peraturan Nomor ${i}` }))
    for (const given of [rowsOf(40), { ...rowsOf(4), identity: { ...blankIdentity, legalBases: bases } }]) {
      const layout = layoutOf(given, { continued: true })
      expect(goesOn(layout)).toContain(true)
      expect(said(layout)).toEqual(goesOn(layout))
    }
    expect(said(layoutOf(rowsOf(40)))).not.toContain(true)
  })
})

describe('all of it at once', () => {
  const whole = (given: Sop): Sop => signedElectronically({ ...given, page: { ...given.page, ...printedExtras } })
  it.each(exampleFiles.map(({ name }) => name))('keeps the contract: %s', (name) => {
    const given = whole(exampleSop(name))
    for (const page of [{}, { paper: 'f4', orientation: 'portrait', identityOnOwnPage: false }] as const) {
      const before = layoutOf(exampleSop(name), page)
      const spoken = new Set(before.problems.map(({ code }) => code))
      const layout = layoutOf(given, page)
      const found = violationsOf(layout, given).filter(({ id }) => ['L1', 'L2', 'L3', 'L12', 'L13', 'L14', 'L15'].includes(id))
      expect(found).toEqual([])
      for (const { tables, texts, body } of layout.pages) {
        const printed = [...tables, ...texts.filter(({ role, inFooter }) => role !== 'pageNumber' && inFooter !== true)]
        const lowest = Math.max(...printed.map(({ box }) => box.y + box.h))
        expect(lowest).toBeLessThanOrEqual(body.y + body.h - 14 - 6 - 11 + 0.01)
      }
      if (!spoken.has('text-clipped')) expect(layout.problems.map(({ code }) => code)).not.toContain('text-clipped')
    }
  })
  it('keeps every box inside the body, whatever the document says', () => {
    fc.assert(
      fc.property(anySop({ rows: 5, actors: 4, tables: 2 }), (given) => {
        const layout = layoutOf(whole(given))
        // Under a row that fills the page there is no room for foot notes and legend either: the row is named, for its page.
        const isSpoken = (at: string, page: number): boolean =>
          layout.problems.some((one) => one.at === at || (one.reason === 'row-too-tall' && one.page === page))
        expect(violationsOf(layout, given).filter(({ id, at, page }) => id === 'L14' && !isSpoken(at, page))).toEqual([])
        for (const { texts, body } of layout.pages)
          for (const sign of texts.flatMap(({ signs }) => signs ?? []))
            expect(sign.box.x + sign.box.w).toBeLessThanOrEqual(body.x + body.w + 0.01)
      }),
      { numRuns: 40 },
    )
  })
})
