import { describe, expect, it } from 'vitest'
import { defaultPage, type FlowTable, type Sop } from '../../shared/model'
import { activity, arrow, decision, end, heading, process, sop, start, table } from '../support/builders'
import { actors, cells, chain, flowTables, rowKeys } from '../support/chain'
import { layoutOf } from '../support/documents'
import { unspokenOf, violationsOf } from '../support/invariants'

describe('rows', () => {
  it('centre their text on cap height', () => {
    const cell = cells(layoutOf(chain(2, 2))).find(({ field }) => field === 'cell:r1:activity')
    const baselines = cell?.lines.map(({ baseline }) => baseline) ?? []
    const middle = (cell?.box.y ?? 0) + (cell?.box.h ?? 0) / 2
    expect((baselines[0] ?? 0) - 0.716 * 9 + ((baselines.at(-1) ?? 0) - ((baselines[0] ?? 0) - 0.716 * 9)) / 2).toBeCloseTo(middle, 6)
  })
  it('hang list items in a cell', () => {
    const layout = layoutOf(
      sop(
        table(['A'], [activity('x', start('A'), { requirements: 'Berkas:\n1. Fotokopi akta kelahiran dan kartu keluarga\n2. Blanko N1' })]),
      ),
    )
    const cell = cells(layout).find(({ field }) => field === 'cell:r1:requirements')
    expect(cell?.paragraphs.map(({ marker, indentPt }) => [marker, indentPt])).toEqual([
      [null, 0],
      ['1.', 11.25],
      ['2.', 11.25],
    ])
    expect(cell?.text).toBe('Berkas:\n1. Fotokopi akta kelahiran dan kartu keluarga\n2. Blanko N1')
  })
  it('share a merged cell, which is said again after a break', () => {
    const rows = Array.from({ length: 20 }, (_, i) => activity('Kegiatan', process('A'), { duration: i === 0 ? '3 hari' : null }))
    const layout = layoutOf(sop(table(['A'], rows)))
    const merged = cells(layout).filter(({ column, row }) => column === 'duration' && row.startsWith('r'))
    expect(flowTables(layout).length).toBeGreaterThan(1)
    expect(merged.map(({ text }) => text)).toEqual(flowTables(layout).map(() => '3 hari'))
    expect(merged.map(({ rowSpan }) => rowSpan)).toEqual(flowTables(layout).map((one) => rowKeys(one).length))
  })
  it('grow together where a merged cell needs more than they have', () => {
    const long = 'Sesuai dengan ketentuan yang berlaku '.repeat(6)
    const layout = layoutOf(
      sop(table(['A'], [activity('a', process('A'), { duration: long }), activity('b', process('A'), { duration: null })])),
    )
    const cell = cells(layout).find(({ field }) => field === 'cell:r1:duration')
    expect(cell?.rowSpan).toBe(2)
    expect((cell?.lines.length ?? 0) * 11 + 7).toBeCloseTo(cell?.box.h ?? 0, 6)
  })
  it('merge the lanes under a wide symbol', () => {
    const layout = layoutOf(sop(table(['A', 'B', 'C'], [activity('x', decision('A', 'B'))])))
    const lanes = cells(layout).filter(({ row, column }) => row === 'r1' && column.startsWith('actor:'))
    expect(lanes.map(({ column, colSpan }) => [column, colSpan])).toEqual([
      ['actor:a1', 2],
      ['actor:a3', 1],
    ])
    const symbol = layout.pages.flatMap(({ symbols }) => symbols)[0]
    const [a, b] = flowTables(layout)[0]?.columns.filter(({ key }) => key === 'actor:a1' || key === 'actor:a2') ?? []
    expect((symbol?.box.x ?? 0) + (symbol?.box.w ?? 0) / 2).toBeCloseTo(((a?.x ?? 0) + (b?.x ?? 0) + (b?.w ?? 0)) / 2, 6)
  })
  it('take the least height that the author chose', () => {
    const layout = layoutOf(chain(2, 2, { overrides: [{ kind: 'rowHeight', row: 'r1' as never, minPt: 120 }] }))
    expect(flowTables(layout)[0]?.rows.find(({ key }) => key === 'r1')?.h).toBeCloseTo(120, 6)
  })
  it('keep a decision with text inside its rhombus, without parting a word', () => {
    const one = sop(table(actors(6), [activity('x', decision('P 2'))]))
    const given: Sop = {
      ...one,
      tables: [
        {
          ...one.tables[0],
          rows: one.tables[0].rows.map((r) =>
            r.kind === 'activity' ? { ...r, symbols: r.symbols.map((s) => ({ ...s, text: 'Setuju?' })) } : r,
          ),
        },
      ],
    }
    const symbol = layoutOf(given).pages.flatMap(({ symbols }) => symbols)[0]
    expect(symbol?.lines.map(({ text }) => text)).toEqual(['Setuju?'])
    expect(symbol?.lines[0]?.w ?? 99).toBeLessThanOrEqual((symbol?.box.w ?? 0) * (1 - 9.2 / (symbol?.box.h ?? 1)) + 1e-6)
  })
  it('end in a total from WAKTU on, and foot notes 12 below', () => {
    const layout = layoutOf(chain(2, 2, { total: '2 hari', footNotes: ['*) Lihat lampiran', ''] }))
    const [first] = flowTables(layout)
    const [label, value] = first?.cells.filter(({ row }) => row === 'total') ?? []
    expect([label?.text, value?.text, value?.column]).toEqual(['JUMLAH WAKTU', '2 hari', 'duration'])
    expect(first?.rows.at(-1)?.h).toBe(18)
    const notes = layout.pages.flatMap(({ texts }) => texts.filter(({ role }) => role === 'footNote'))
    expect(notes.map(({ field }) => field)).toEqual(['footNote:0'])
    expect((notes[0]?.lines[0]?.baseline ?? 0) - ((first?.box.y ?? 0) + (first?.box.h ?? 0))).toBeCloseTo(12, 6)
  })
})

describe('breaks', () => {
  it('leave at least two rows for the last page', () => {
    for (let rows = 8; rows < 34; rows += 1) {
      const pages = flowTables(layoutOf(chain(rows, 4)))
      if (pages.length > 1) expect(rowKeys(pages.at(-1)).length, `${rows} rows`).toBeGreaterThan(1)
    }
  })
  it('stand where the author wants one', () => {
    const pages = flowTables(layoutOf(chain(6, 3, { overrides: [{ kind: 'breakBefore', row: 'r3' as never }] })))
    expect(pages.map(rowKeys)).toEqual([
      ['r1', 'r2'],
      ['r3', 'r4', 'r5', 'r6'],
    ])
  })
  it('never stand right under a heading', () => {
    for (let before = 4; before < 12; before += 1) {
      const rows = [
        ...Array.from({ length: before }, () => activity('Kegiatan', process('A'))),
        heading('TAHAP'),
        ...Array.from({ length: 5 }, () => activity('Kegiatan', process('A'))),
      ]
      for (const one of flowTables(layoutOf(sop(table(['A'], rows)))))
        expect(one.rows.filter(({ role }) => role === 'activity' || role === 'heading').at(-1)?.role).toBe('activity')
    }
  })
  it('take, of the last two possible places, the one that cuts fewer flows', () => {
    const layout = layoutOf(chain(14, 3))
    const most = rowKeys(flowTables(layout)[0]).length
    // A loop out of the last row of the page: one row earlier cuts one flow less.
    const looped = chain(14, 3)
    const back = [arrow(`s${most}`, `s${most + 2}`, 'x'), arrow(`s${most}`, `s${most + 3}`, 'y')]
    const given: Sop = { ...looped, tables: [{ ...looped.tables[0], flows: [...looped.tables[0].flows, ...back] }] }
    expect(rowKeys(flowTables(layoutOf(given))[0])).toHaveLength(most - 1)
  })
  it('move up where a lane could not hold the halves of a strip', () => {
    const rows = Array.from({ length: 20 }, (_, i) => activity('Kegiatan', process(i < 8 ? 'P 1' : `P ${(i % 2) + 2}`)))
    const flows = Array.from({ length: 8 }, (_, i) => arrow(`s${i + 1}`, `s${i + 13}`))
    const layout = layoutOf(sop(table(actors(3), rows, flows)))
    expect(rowKeys(flowTables(layout)[0]).length).toBeLessThan(7)
    for (const page of layout.pages)
      for (const { key, w } of flowTables({ ...layout, pages: [page] })[0]?.columns ?? []) {
        const here = page.connectors.filter(({ actor }) => key === `actor:${actor}`)
        for (const strip of [page.connectors.filter(({ box }) => box.y < 200), page.connectors.filter(({ box }) => box.y >= 200)])
          expect(strip.filter((one) => here.includes(one)).length).toBeLessThanOrEqual(Math.floor((w + 2) / 12))
      }
  })
  it('part a row taller than a page between lines, its parts on following pages, no word lost', () => {
    const words = Array.from({ length: 1500 }, (_, i) => `kata${i}`).join(' ')
    const given = sop(
      table(
        ['A', 'B'],
        [activity('Awal', start('A')), activity(words, process('B')), activity('Akhir', end('A'))],
        [arrow('s1', 's2'), arrow('s2', 's3')],
      ),
    )
    const layout = layoutOf(given)
    expect(layout.problems.map(({ code, at }) => [code, at])).toEqual([['row-split', 'r2']])
    expect(violationsOf(layout, given)).toEqual([])
    const said = cells(layout)
      .filter(({ field }) => field === 'cell:r2:activity')
      .flatMap(({ lines }) => lines.map(({ text }) => text))
    expect(said.join(' ')).toBe(words)
  })
  it('leave foot notes and legend room under a last row that is nearly as high as a page', () => {
    const footNotes = Array.from({ length: 18 }, (_, i) => `Catatan ${i + 1}`)
    for (let lines = 20; lines <= 50; lines += 3) {
      const given = table(['A'], [activity('Satu', start('A')), activity('baris\n'.repeat(lines), end('A'))], [arrow('s1', 's2')], {
        footNotes,
      })
      for (const { texts, tables } of layoutOf(sop(given), { legend: true }).pages) {
        const foot = Math.min(...texts.filter(({ role }) => role === 'pageNumber').map(({ box }) => box.y))
        const printed = [...tables, ...texts.filter(({ role }) => role !== 'pageNumber')]
        expect(Math.max(...printed.map(({ box }) => box.y + box.h)), `${lines} lines`).toBeLessThanOrEqual(foot)
      }
    }
  })
  it('give letters in reading order, notes with page and printed number, and two halves a flow', () => {
    const layout = layoutOf(chain(24, 3))
    const pairs = layout.pages.flatMap(({ connectors }) => connectors)
    expect(pairs.map(({ connector }) => connector)).toEqual(['A-out', 'A-in', 'B-out', 'B-in'])
    const notes = cells(layout)
      .filter(({ row, text }) => row.startsWith('strip-') && text !== '')
      .map(({ text }) => text)
    const first = rowKeys(flowTables(layout)[0]).length
    expect(notes.slice(0, 2)).toEqual([`A: ke hal. 3, kegiatan ${first + 1}`, `A: dari hal. 2, kegiatan ${first}`])
  })
})

describe('pages', () => {
  it('hold identity and flow together where all of it fits and the author wants it, 12 pt apart', () => {
    const given = chain(3, 3)
    const together = layoutOf({ ...given, page: { ...given.page, paper: 'f4', orientation: 'portrait', identityOnOwnPage: false } })
    expect(together.pages).toHaveLength(1)
    const [identity, flow] = together.pages[0]?.tables ?? []
    expect((flow?.box.y ?? 0) - ((identity?.box.y ?? 0) + (identity?.box.h ?? 0))).toBeCloseTo(12, 6)
    expect(violationsOf(together, given)).toEqual([])
    const many = chain(20, 3)
    expect(
      layoutOf({ ...many, page: { ...many.page, paper: 'f4', orientation: 'portrait', identityOnOwnPage: false } }).pages.length,
    ).toBeGreaterThan(1)
  })
  it('begin anew with every flow table; letters go on', () => {
    const [a, b] = [chain(20, 3).tables[0], chain(20, 3).tables[0]]
    const other: FlowTable = JSON.parse(JSON.stringify(b).replace(/"(t|a\d+|r\d+|s\d+(?:-s\d+)?)"/g, '"x$1"')) as FlowTable
    const given: Sop = {
      ...chain(2, 2),
      tables: [
        { ...a, title: 'Bagian satu' },
        { ...other, title: 'Bagian dua' },
      ],
    }
    const layout = layoutOf(given)
    expect(violationsOf(layout, given)).toEqual([])
    expect(layout.pages.map(({ tables }) => tables.map(({ table: key }) => key))).toEqual([['identity'], ['t'], ['t'], ['xt'], ['xt']])
    expect(
      layout.pages.map(({ texts }) =>
        texts
          .find(({ role }) => role === 'title')
          ?.lines.map(({ text }) => text)
          .join(' '),
      ),
    ).toEqual([undefined, 'Bagian satu', 'Bagian satu', 'Bagian dua', 'Bagian dua'])
    expect(layout.pages.flatMap(({ connectors }) => connectors).map(({ connector }) => connector)).toEqual([
      'A-out',
      'A-in',
      'B-out',
      'B-in',
    ])
  })
  it('name the sheet at the foot, the number kept where the name is too long', () => {
    const layout = layoutOf(
      sop(table(['A'], [activity('x', start('A'))]), { title: `SOP ${'Penerbitan Rekomendasi '.repeat(20)}`, number: '7/SOP/2025' }),
    )
    const [left, right] =
      layout.pages[0]?.texts.filter(({ role }) => role === 'pageNumber').map(({ lines }) => lines.map(({ text }) => text).join('')) ?? []
    expect(left).toMatch(/^SOP Penerbitan .*… · Nomor 7\/SOP\/2025$/)
    expect(right).toBe('halaman 1 dari 2')
  })
  it.each(['', '-', '–'])('name no number where it is %j', (number) => {
    const layout = layoutOf(sop(table(['A'], [activity('x', start('A'))]), { title: 'SOP Cuti', number }))
    const [left] = layout.pages[0]?.texts.filter(({ role }) => role === 'pageNumber') ?? []
    expect(left?.lines.map(({ text }) => text).join('')).toBe('SOP Cuti')
  })
})

describe('odd documents', () => {
  const words = (count: number): string =>
    Array.from({ length: count }, (_, i) => ['menerima', 'berkas', 'pengawasan/pengendalian', 'dan'][i % 4]).join(' ')
  const documents: readonly (readonly [string, Sop])[] = [
    ['no actors', sop(table([], [activity('Satu'), activity('Dua')]))],
    ['no rows', sop(table(['A', 'B'], []))],
    ['nothing at all', sop(table([], [], [], { hidden: ['number', 'activity', 'requirements', 'duration', 'output', 'remarks'] }))],
    [
      'everything hidden',
      chain(4, 2, {
        hidden: ['number', 'activity', 'requirements', 'duration', 'output', 'remarks'],
        total: '5 menit',
        columnNumbers: true,
      }),
    ],
    ['sixteen actors', chain(16, 16)],
    [
      'a merged cell of many pages',
      sop(
        table(
          ['A'],
          Array.from({ length: 14 }, (_, i) => activity('x', process('A'), { duration: i === 0 ? words(900) : null })),
        ),
      ),
    ],
    ['a row height of a metre', chain(3, 2, { overrides: [{ kind: 'rowHeight', row: 'r2' as never, minPt: 2835 }] })],
    ['eighty foot notes', chain(3, 2, { footNotes: Array.from({ length: 80 }, () => words(30)), title: words(60) })],
    [
      'letters without end',
      sop(
        table(
          ['x'.repeat(80)],
          [
            activity('a'.repeat(80), start('x'.repeat(80)), {
              duration: '9'.repeat(80),
              requirements: `https://contoh.go.id/${'a/'.repeat(60)}`,
            }),
          ],
        ),
      ),
    ],
    [
      'Arabic, emoji, controls',
      sop(
        table(
          ['قاضي', 'B'],
          [activity('Membaca بسم الله ١٢٣ (الكهف) ✓ 😀', start('قاضي')), activity('a\u0000b\ud800\u200b\tx', end('B'))],
          [arrow('s1', 's2', 'نعم')],
        ),
      ),
    ],
    ['margins that leave nothing', { ...chain(5, 3), page: { ...defaultPage, marginsPt: [300, 400, 300, 400] } }],
    ['margins that are no numbers', { ...chain(5, 3), page: { ...defaultPage, marginsPt: [NaN, -5, Infinity, 1], sizePt: NaN } }],
  ]
  it.each(documents)('%s: every page is drawn, and what is not well is said', (_, given) => {
    for (const orientation of ['landscape', 'portrait'] as const) {
      const layout = layoutOf(given, { orientation })
      expect(unspokenOf(layout, violationsOf(layout, given))).toEqual([])
      expect(JSON.stringify(layout)).not.toMatch(/null,null|"[xywh]":null/)
    }
  })
  it('name a character that no bundled face has, with its place', () => {
    const layout = layoutOf(sop(table(['A'], [activity('Selesai ✓', start('A'))])))
    expect(layout.problems).toEqual([
      expect.objectContaining({ code: 'glyph-missing', page: 2, at: 'cell:r1:activity', detail: 'U+2713 ✓' }),
    ])
  })
})

describe('a change of one cell', () => {
  it('leaves every other cell of the page the same object', () => {
    const before = chain(4, 3)
    const [first] = before.tables
    const after: Sop = {
      ...before,
      tables: [{ ...first, rows: first.rows.map((row, i) => (i === 1 && row.kind === 'activity' ? { ...row, output: 'Surat' } : row)) }],
    }
    const [a, b] = [cells(layoutOf(before)), cells(layoutOf(after))]
    expect(b.filter((cell, i) => cell !== a[i]).map(({ field }) => field)).toEqual(['cell:r2:output'])
  })
})
