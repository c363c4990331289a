import { describe, expect, it } from 'vitest'
import metrics from '../../assets/fonts/metrics.json' with { type: 'json' }
import { flowColumns } from '../../shared/layout/flow/columns'
import { typesetterOf } from '../../shared/layout/measure'
import { flowTypes, sheetOf } from '../../shared/layout/sheet'
import { defaultPage, narrowRemarks, type FlowTable, type PageSetup } from '../../shared/model'
import { activity, group, sop, start, table } from '../support/builders'
import { actors, cells, chain, flowTables } from '../support/chain'
import { layoutOf } from '../support/documents'

const typesetter = typesetterOf(metrics)

describe('columns', () => {
  // The table of the form's description, section 4: n, type size, KEGIATAN, lane; with Keterangan, bound left, short names.
  const expected = {
    a4: [
      [2, 9, 168.5, 71],
      [3, 9, 144.8, 71],
      [4, 9, 121.8, 70.5],
      [5, 9, 112.4, 62],
      [6, 9, 103.1, 56.4],
      [7, 8.5, 92.5, 53.6],
      [8, 8.5, 85, 49.8],
      [9, 8, 80, 46.5],
      [10, 8, 80, 41.9],
      [11, 8, 80, 38.1],
      [12, 8, 80, 34.9],
    ],
    f4: [
      [2, 9, 199.6, 71],
      [3, 9, 176, 71],
      [4, 9, 152.3, 71],
      [5, 9, 129.6, 70.4],
      [6, 9, 120.2, 63.4],
      [7, 9, 110.9, 58.3],
      [8, 9, 101.5, 54.5],
      [9, 8.5, 91, 52.6],
      [10, 8.5, 85, 49.2],
      [11, 8, 80, 46.6],
      [12, 8, 80, 42.7],
    ],
  } as const
  const widths = (count: number, page: Partial<PageSetup>, more: Partial<FlowTable> = {}) => {
    const sheet = sheetOf({ ...defaultPage, ...page })
    return { columns: flowColumns(table(actors(count), [], [], more), sheet, typesetter), sheet }
  }
  it.each(Object.entries(expected).flatMap(([paper, rows]) => rows.map((row) => [paper as 'a4' | 'f4', ...row] as const)))(
    'on %s with %i actors: S %f, KEGIATAN %f, lane %f',
    (paper, count, size, activityW, laneW) => {
      const { columns, sheet } = widths(count, { paper })
      expect(flowTypes(sheet, count).size).toBe(size)
      expect(columns.all.find(({ key }) => key === 'activity')?.w).toBeCloseTo(activityW, 0)
      for (const { w } of columns.lanes) expect(Math.abs(w - laneW)).toBeLessThan(0.11)
    },
  )
  it('always fill the body, whatever is hidden or chosen', () => {
    const choices: Partial<FlowTable>[] = [
      {},
      { hidden: ['number', 'remarks'] },
      { hidden: ['number', 'activity', 'requirements', 'duration', 'output', 'remarks'] },
      { overrides: [narrowRemarks] },
      { overrides: [{ kind: 'columnWidth', column: 'activity', share: 0.6 }] },
      {
        overrides: (['activity', 'requirements', 'output', 'remarks'] as const).map((column) => ({
          kind: 'columnWidth',
          column,
          share: 0.9,
        })),
      },
    ]
    for (const more of choices)
      for (const count of [0, 1, 5, 12, 30]) {
        const { columns, sheet } = widths(count, {}, more)
        expect(columns.all.reduce((sum, { w }) => sum + w, 0)).toBeCloseTo(sheet.body.w, 6)
        for (const { w } of columns.all) expect(w).toBeGreaterThan(3)
      }
  })
  it('give the remarks their narrow form as a stored choice, headed KET.', () => {
    const layout = layoutOf(chain(3, 2, { overrides: [narrowRemarks] }))
    const column = flowTables(layout)[0]?.columns.find(({ key }) => key === 'remarks')
    expect(column?.w).toBeCloseTo(4.5 * 9, 6)
    expect(cells(layout).find(({ field }) => field === 'column:remarks')?.text).toBe('KET.')
    expect(cells(layoutOf(chain(3, 2))).find(({ field }) => field === 'column:remarks')?.text).toBe('KETERANGAN')
  })
  it.each([
    [14, 'landscape'],
    [6, 'portrait'],
  ] as const)('share what %i lanes in %s take: no text column is left too narrow for its words', (count, orientation) => {
    const { columns, sheet } = widths(count, { orientation })
    const { size } = flowTypes(sheet, count)
    const share = (key: string): number => (columns.all.find((column) => column.key === key)?.w ?? 0) / size
    for (const { w } of columns.lanes) expect(w).toBeGreaterThan(33.9)
    expect(share('remarks')).toBeGreaterThanOrEqual(5)
    expect(share('output')).toBeGreaterThanOrEqual(6)
    expect(share('requirements')).toBeGreaterThanOrEqual(6.5)
  })
  it('head the remarks KET. where their own word would be cut, but not where the author named them', () => {
    const head = (more: Partial<FlowTable>) => cells(layoutOf(chain(3, 14, more))).find(({ field }) => field === 'column:remarks')?.text
    expect(head({})).toBe('KET.')
    expect(head({ labels: { remarks: 'Keterangan' } })).toBe('KETERANGAN')
  })
  it('do not move when text is typed', () => {
    const [short, long] = [chain(3, 3), chain(3, 3, {}, 'Pertanggungjawaban '.repeat(20))].map(
      (one) => flowTables(layoutOf(one))[0]?.columns,
    )
    expect(long).toEqual(short)
  })
  it('take the width that the author chose for a lane', () => {
    const { columns, sheet } = widths(3, {}, { overrides: [{ kind: 'columnWidth', column: 'a2' as never, share: 0.2 }] })
    expect(columns.lanes[1]?.w).toBeCloseTo(0.2 * sheet.body.w, 6)
  })
})

describe('the header', () => {
  it('has a row of groups only where there are some, and names alone where an actor has none', () => {
    const grouped = table(['A', 'B', 'C'], [activity('x', start('A'))])
    const one = {
      ...grouped,
      groups: [group('g', 'Kankemenag')],
      actors: grouped.actors.map((a, i) => (i === 0 ? a : { ...a, group: 'g' as never })),
    }
    const [first] = flowTables(layoutOf(sop(one)))
    expect(first?.rows.slice(0, 3).map(({ role, h }) => [role, h])).toEqual([
      ['header', 17],
      ['header', 15],
      ['header', 26],
    ])
    const cell = (field: string) => first?.cells.find((c) => c.field === field)
    expect(cell('group:g')).toMatchObject({ colSpan: 2, rowSpan: 1 })
    expect(cell('actor:a1')).toMatchObject({ rowSpan: 2 })
    expect(cell('column:number')).toMatchObject({ rowSpan: 3 })
  })
  it('numbers the columns where the table asks for it', () => {
    const layout = layoutOf(chain(3, 2, { columnNumbers: true }))
    expect(flowTables(layout)[0]?.rows.find(({ role }) => role === 'columnNumbers')?.h).toBe(13)
    expect(
      cells(layout)
        .filter(({ row }) => row === 'columnNumbers')
        .map(({ text }) => text),
    ).toEqual(['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)'])
  })
  it('gives up padding before it cuts a name, as much as the fewest cut names need', () => {
    const names = ['Pegawai', 'Penanggungjawab', ...actors(10)]
    const [first] = flowTables(layoutOf(sop(table(names, [activity('x', start('P 1'))]))))
    const lines = (actor: string) => first?.cells.find(({ field }) => field === `actor:${actor}`)?.lines.map(({ text }) => text)
    expect(lines('a1')).toEqual(['Pegawai'])
    expect(lines('a2')?.length).toBeGreaterThan(1)
  })
  it('cuts a name at a syllable with its hyphen rather than anywhere', () => {
    const [first] = flowTables(
      layoutOf(sop(table(['Perangkat Daerah', ...actors(4)], [activity('x', start('P 1'))])), { paper: 'folio', orientation: 'portrait' }),
    )
    expect(first?.cells.find(({ field }) => field === 'actor:a1')?.lines.map(({ text }) => text)).toEqual(['Perang-', 'kat', 'Daerah'])
  })
  it('turns all names upright where one would need more than five lines', () => {
    const long = 'Kepala Subbagian Tata Usaha pada Kantor Kementerian Agama Kabupaten yang membidangi Kepegawaian'
    const layout = layoutOf(sop(table([long, ...actors(11)], [activity('x', start('P 1'))])))
    const names = cells(layout).filter(({ field }) => field?.startsWith('actor:') === true)
    expect(names).toHaveLength(12)
    expect(names.every(({ rotated }) => rotated)).toBe(true)
    const name = names[0]
    for (const line of name?.lines ?? []) {
      // The run is turned by -90° round (x, baseline): it reads upward from there.
      expect(line.baseline).toBeLessThanOrEqual((name?.box.y ?? 0) + (name?.box.h ?? 0))
      expect(line.baseline - line.w).toBeGreaterThanOrEqual((name?.box.y ?? 0) - 0.01)
      expect(line.x).toBeLessThanOrEqual((name?.box.x ?? 0) + (name?.box.w ?? 0))
    }
  })
  it('uses own column titles in capitals, and blank ones', () => {
    const layout = layoutOf(chain(2, 2, { labels: { activity: 'Uraian', duration: '' } }))
    const text = (field: string) => cells(layout).find((c) => c.field === field)?.text
    expect([text('column:activity'), text('column:duration'), text('actor:a1')]).toEqual(['URAIAN', '', 'P 1'])
  })
})
