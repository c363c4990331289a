// Sizes of symbols and the words in and beside them.
import { describe, expect, it } from 'vitest'
import metrics from '../../assets/fonts/metrics.json' with { type: 'json' }
import { flowColumns } from '../../shared/layout/flow/columns'
import { labelVariants } from '../../shared/layout/flow/labels'
import { sizeSymbol } from '../../shared/layout/flow/symbols'
import { typesetterOf } from '../../shared/layout/measure'
import { sheetOf } from '../../shared/layout/sheet'
import { defaultPage, type ActorId, type FlowSymbol, type FlowTable, type SymbolId } from '../../shared/model'
import { activity, decision, group, sop, table } from '../support/builders'
import { layoutOf } from '../support/documents'

const typesetter = typesetterOf(metrics)
const face = { font: 'Arimo', sizePt: 8, bold: false } as const
const actors = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `P ${i + 1}`)
const sized = (actorCount: number, kind: FlowSymbol['kind'], text: string, over: readonly number[] = [1]) => {
  const made: FlowTable = table(actors(actorCount), [], [])
  const columns = flowColumns(made, sheetOf(defaultPage), typesetter)
  const [first, ...more] = over.map((i) => made.actors[i]?.id ?? ('' as ActorId))
  const symbol: FlowSymbol = { id: 's' as SymbolId, kind, actors: [first ?? ('' as ActorId), ...more], text }
  const size = sizeSymbol(symbol, columns, face, typesetter)
  if (size === null) throw new Error('no such lane')
  return { ...size, lane: columns.lanes[1]?.w ?? 0 }
}

describe('a symbol with a text', () => {
  it('grows sideways before its text leaves it, and stays 4.5 pt inside its lane', () => {
    for (const [count, kind, text] of [
      [5, 'decision', 'Apakah lengkap?'],
      [8, 'start', 'Langsung'],
      [8, 'process', 'Verifikasi berkas'],
    ] as const) {
      const { fits, w, h, lines, lane } = sized(count, kind, text)
      expect([text, fits]).toEqual([text, true])
      expect(w).toBeLessThanOrEqual(lane - 9)
      const words = lines.flatMap((line) => line.split(' '))
      expect(words).toEqual(text.split(' '))
      if (kind === 'decision')
        for (const line of lines) expect(typesetter.width(line, face)).toBeLessThanOrEqual(w * (1 - (lines.length * 9.2) / h) + 0.01)
    }
  })
  it('has its form’s size where the text fits', () => {
    expect(sized(4, 'decision', 'Sah?').w).toBe(sized(4, 'decision', '').w)
  })
  it('reaches over the outline no farther than its longest word where nothing helps', () => {
    const { fits, lines } = sized(12, 'decision', 'Apakah berkas lengkap?')
    expect(fits).toBe(false)
    expect(lines).toEqual(['Apakah', 'berkas', 'lengkap?'])
  })
})

describe('a narrow lane', () => {
  const lanesFor = (texts: Readonly<Record<string, string>>): readonly number[] => {
    const made = table(
      actors(12),
      Object.keys(texts).map((actor) => activity('x', decision(actor))),
    )
    const asking: FlowTable = {
      ...made,
      rows: made.rows.map((row, i) =>
        row.kind === 'activity' ? { ...row, symbols: row.symbols.map((one) => ({ ...one, text: Object.values(texts)[i] ?? '' })) } : row,
      ),
    }
    return flowColumns(asking, sheetOf(defaultPage), typesetter).lanes.map(({ w }) => w)
  }
  it('is given what the texts in its symbols need, the others nothing', () => {
    const [plain] = lanesFor({ 'P 1': '' })
    const lanes = lanesFor({ 'P 2': 'Setuju?', 'P 5': 'Valid?' })
    const holds = (lane: number, text: string) =>
      sizeSymbol(
        { id: 's' as SymbolId, kind: 'decision', actors: ['a' as ActorId], text },
        { all: [], lanes: [{ id: 'a' as ActorId, x: 0, w: lane }], narrowRemarks: false },
        face,
        typesetter,
      )?.fits
    expect(holds(plain ?? 0, 'Setuju?')).toBe(false)
    expect(holds(lanes[1] ?? 0, 'Setuju?')).toBe(true)
    expect(holds(lanes[4] ?? 0, 'Valid?')).toBe(true)
    expect(lanes.filter((w) => w === plain)).toHaveLength(10)
  })
  it('asks for nothing where no lane could hold the text, or all together ask for more than there is', () => {
    const [plain] = lanesFor({ 'P 1': '' })
    expect(lanesFor({ 'P 1': 'Apakah seluruh berkas persyaratan sudah dinyatakan lengkap?' })).toEqual(Array(12).fill(plain))
    const all = lanesFor(Object.fromEntries(actors(12).map((name) => [name, 'Setuju?'])))
    expect(all.filter((w) => w > (plain ?? 0)).length).toBeLessThan(12)
    expect(all.every((w) => w === plain || w > (plain ?? 0) + 7)).toBe(true)
  })
})

it('a shape over three lanes reaches into all of them, over two it stays 72 wide', () => {
  const three = sized(6, 'decision', '', [1, 2, 3])
  expect(three.w).toBeCloseTo(2 * three.lane, 6)
  expect(sized(6, 'decision', '', [1, 2]).w).toBe(72)
})

it('no line of a label begins with a slash', () => {
  for (const { lines } of labelVariants('Tidak / Belum lengkap', face, typesetter))
    for (const line of lines) expect(line).not.toMatch(/^\//u)
  expect(labelVariants('Tidak / Belum lengkap', face, typesetter).map(({ lines }) => lines)).toContainEqual(['Tidak /', 'Belum', 'lengkap'])
})

it('a label in parts leaves whole what is no wider than they are', () => {
  const last = (text: string) => labelVariants(text, face, typesetter).at(-1)?.lines
  expect(last('Anggaran tidak tersedia')).toEqual(['Ang-', 'garan', 'tidak', 'ter-', 'sedia'])
  expect(last('Tidak')).toEqual(['Ti-', 'dak'])
})

it('a group’s name over one narrow lane is not cut where less padding keeps it whole', () => {
  const one = table([...actors(8)], [activity('x', decision('P 1'))])
  const grouped: FlowTable = {
    ...one,
    groups: [group('g', 'Masyarakat')],
    actors: one.actors.map((actor, i) => (i === 0 ? { ...actor, group: 'g' as never } : actor)),
  }
  const cell = layoutOf(sop(grouped))
    .pages.flatMap(({ tables }) => tables.flatMap(({ cells }) => cells))
    .find(({ field }) => field === 'group:g')
  expect(cell?.lines.map(({ text }) => text)).toEqual(['Masyarakat'])
})
