import { describe, expect, it } from 'vitest'
import { importSopJson } from '../../shared/exchange/sopJson'
import { countSopJson } from '../support/countSopJson'
import { exampleFiles, exampleSop } from '../support/examples'
import { idsInOrder } from '../support/ids'

/** The contract's table: activities, symbols, arrows, joints, open, not drawable. */
const expected: Record<string, readonly number[]> = {
  '01': [5, 5, 5, 0, 0, 0],
  '03': [6, 3, 1, 0, 0, 5],
  '07': [7, 7, 6, 0, 1, 0],
  '10': [5, 5, 5, 0, 0, 0],
  '11': [7, 7, 8, 0, 0, 0],
  '13': [12, 15, 17, 0, 0, 0],
  '15': [9, 11, 12, 0, 0, 0],
  '17': [30, 41, 29, 11, 0, 0],
  '18': [17, 19, 20, 0, 0, 0],
  '20': [11, 13, 15, 0, 0, 0],
  '22': [7, 8, 9, 0, 0, 0],
  '24': [13, 17, 19, 0, 0, 0],
  '26': [14, 14, 13, 0, 0, 0],
  '29': [6, 10, 11, 1, 0, 0],
}
const inOrder = (counts: ReturnType<typeof countSopJson>): readonly number[] => [
  counts.activities,
  counts.symbols,
  counts.arrows,
  counts.joints,
  counts.open,
  counts.notDrawable,
]

describe('the fourteen examples', () => {
  it('are all here', () => expect(exampleFiles.map(({ name }) => name.slice(0, 2))).toEqual(Object.keys(expected).sort()))
  it.each(exampleFiles)('$name counts as the contract says, and as its JSON counted alone says', ({ name, text }) => {
    const result = importSopJson(text, { ids: idsInOrder() })
    if (!result.ok) throw new Error(result.code)
    expect(inOrder(result.counts)).toEqual(expected[name.slice(0, 2)])
    expect(inOrder(countSopJson(text))).toEqual(expected[name.slice(0, 2)])
    const [table] = result.sop.tables
    expect(table.rows.filter((row) => row.kind === 'activity')).toHaveLength(result.counts.activities)
  })
})

describe('the nastiest constructs, by hand', () => {
  const flowsOf = (start: string): readonly string[] => {
    const [table] = exampleSop(start).tables
    const names = new Map<string, string>()
    let count = 0
    for (const row of table.rows) {
      if (row.kind !== 'activity') continue
      count += 1
      row.symbols.forEach((symbol, index) => names.set(symbol.id, row.symbols.length === 1 ? `${count}` : `${count}${'abcd'[index]}`))
    }
    return table.flows.map((flow) =>
      flow.kind === 'joint'
        ? `${names.get(flow.between[0])}-${names.get(flow.between[1])}`
        : `${names.get(flow.from)}>${flow.to === null ? '?' : names.get(flow.to)}${flow.label && ` ${flow.label}`}`,
    )
  }
  it('13: three loops into one start, a chain of ends, column numbers from its remarks', () => {
    const [table] = exampleSop('13').tables
    expect(flowsOf('13').filter((flow) => flow.includes('>1 '))).toEqual(['4>1 Tidak', '6>1 Tidak', '8>1 Tidak'])
    expect(flowsOf('13').slice(-4)).toEqual(['11a>11b', '11b>12a', '12a>12b', '12b>12c'])
    expect(table.columnNumbers).toBe(true)
    expect(table.labels).toMatchObject({ activity: 'Uraian', requirements: 'Sumber Data', remarks: 'Ket' })
  })
  it('17: an arrow out of joined boxes starts in the column of its target', () => {
    expect(flowsOf('17')).toContain('6a-6b')
    expect(flowsOf('17')).toContain('6a>7a')
    expect(flowsOf('17').filter((flow) => flow.startsWith('16b'))).toEqual([])
  })
  it('24: a row of three as target means the first with an onward arrow', () => {
    expect(flowsOf('24').filter((flow) => flow.endsWith('Tidak'))).toEqual(['4>3b Tidak', '6>3b Tidak'])
    expect(flowsOf('24').filter((flow) => flow.startsWith('3a'))).toEqual([])
  })
  it('29: groups, headings, a wide decision, a fork, own numbers, a merged cell', () => {
    const [table] = exampleSop('29').tables
    expect(table.groups.map(({ name }) => name)).toEqual(['Pemohon', 'Kankemenag'])
    expect(table.actors.map(({ name }) => name)).toEqual(['Wali murid', 'Operator', 'Petugas PTSP', 'Operator', 'Kepala Seksi'])
    expect(table.rows.map((row) => (row.kind === 'heading' ? row.text : row.number))).toEqual([
      'TAHAP PENGAJUAN',
      '1',
      '2',
      '3',
      'TAHAP PENERBITAN',
      '3a',
      '4',
      '5',
    ])
    expect(table.rows.flatMap((row) => (row.kind === 'activity' ? [row.duration] : [])).slice(3, 5)).toEqual(['1 hari kerja', null])
    expect(flowsOf('29')).toEqual([
      '1a>2',
      '1b>2',
      '2>3a Ya',
      '2>3b Ya',
      '2>1a Tidak',
      '3a>4a',
      '3b>4a',
      '4a-4b',
      '4b>5',
      '5>6a Setuju',
      '5>4b Perbaiki',
      '6a>6b',
    ])
    const wide = table.rows.flatMap((row) => (row.kind === 'activity' ? row.symbols : [])).filter((symbol) => symbol.actors.length > 1)
    expect(wide.map(({ kind, text, actors }) => [kind, text, actors.length])).toEqual([['decision', 'Lengkap?', 2]])
  })
})
