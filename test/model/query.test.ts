import { describe, expect, it } from 'vitest'
import {
  activitiesOf,
  actorById,
  canConnect,
  canJoin,
  canMergeUp,
  checkIntegrity,
  documentResolver,
  entriesOf,
  exitsOf,
  flowById,
  jointPartners,
  newSop,
  printedNumber,
  printedNumbers,
  rowById,
  rowOfSymbol,
  shownCell,
  symbolById,
  symbolsInCell,
  symbolsOfTable,
  tableById,
} from '../../shared/model'
import type { Activity, ActorId, FlowId, Row, RowId, SymbolId, TableId } from '../../shared/model'
import { parseDocument, serialiseDocument } from '../../shared/format'
import type { DocumentId } from '../../shared/model'
import { activity, arrow, decision, heading, joint, process, sop, start, table } from '../support/builders'
import { idsInOrder } from '../support/ids'

const flow = table(
  ['Pemohon', 'Petugas', 'Kepala'],
  [
    heading('TAHAP'),
    activity('Mengajukan', start('Pemohon')),
    activity('Membahas', [process('Pemohon'), process('Petugas')], { number: '1a' }),
    activity('Memutus', decision('Petugas', 'Kepala'), { duration: null }),
    activity('', [], { requirements: '', duration: null, output: '' }),
  ],
  [arrow('s2', 's3'), joint('s3', 's3b'), arrow('s3b', 's4'), arrow('s4', 's2', 'Tidak'), arrow('s4', null, 'Ya')],
)
const [s2, s3, s3b, s4, none] = ['s2', 's3', 's3b', 's4', 's9'] as SymbolId[] as [SymbolId, SymbolId, SymbolId, SymbolId, SymbolId]
const row = (id: string): Row => rowById(flow, id as RowId) as Row

describe('look-ups', () => {
  it('find by id in the table, null where there is none', () => {
    const doc = sop(flow)
    expect(tableById(doc, 't' as TableId)).toBe(flow)
    expect(tableById(doc, 'x' as TableId)).toBeNull()
    expect(actorById(flow, 'a2' as ActorId)?.name).toBe('Petugas')
    expect(rowById(flow, 'r9' as RowId)).toBeNull()
    expect(symbolById(flow, s4)?.kind).toBe('decision')
    expect(symbolById(flow, none)).toBeNull()
    expect(rowOfSymbol(flow, s3b)?.id).toBe('r3')
    expect(flowById(flow, 's4-open' as FlowId)).toMatchObject({ to: null })
  })
  it('see the flows of a symbol from both ends', () => {
    expect(exitsOf(flow, s4).map(({ label }) => label)).toEqual(['Tidak', 'Ya'])
    expect(entriesOf(flow, s2).map(({ from }) => from)).toEqual(['s4'])
    expect(exitsOf(flow, s3)).toEqual([])
    expect(jointPartners(flow, s3)).toEqual(['s3b'])
    expect(jointPartners(flow, s3b)).toEqual(['s3'])
  })
  it('count wide symbols in each of their cells', () => {
    expect(symbolsOfTable(flow).map(({ id }) => id)).toEqual(['s2', 's3', 's3b', 's4'])
    expect(['a1', 'a2', 'a3'].map((actor) => symbolsInCell(row('r4'), actor as ActorId).length)).toEqual([0, 1, 1])
  })
})

describe('numbers and cells as printed', () => {
  it('count activities, headings left out; an own number does not stop the count', () => {
    expect(flow.rows.map((one) => printedNumber(flow, one))).toEqual(['', '1', '1a', '3', '4'])
    expect([...printedNumbers(flow)]).toEqual(flow.rows.map((one) => [one.id, printedNumber(flow, one)]))
    expect(activitiesOf(flow)).toHaveLength(4)
  })
  it('show in a merged cell what stands above', () => {
    expect(shownCell(flow, row('r5') as Activity, 'duration')).toBe('5 menit')
    expect(shownCell(flow, row('r5') as Activity, 'output')).toBe('')
  })
  it('allow a merge only right below an activity', () => {
    expect(flow.rows.map(({ id }) => canMergeUp(flow, id))).toEqual([false, false, true, true, true])
    expect(canMergeUp(flow, 'r9' as RowId)).toBe(false)
  })
})

describe('canConnect', () => {
  it('allows what an office may draw, refuses what says nothing new or cannot be drawn', () => {
    expect(canConnect(flow, s2, s4)).toEqual({ ok: true })
    expect(canConnect(flow, s4, s2, 'Perbaiki')).toEqual({ ok: true })
    expect(canConnect(flow, s4, s2, 'Tidak')).toEqual({ ok: false, why: 'already-connected' })
    expect(canConnect(flow, s4, s4)).toEqual({ ok: false, why: 'same-symbol' })
    expect(canConnect(flow, s4, none)).toEqual({ ok: false, why: 'unknown-symbol' })
  })
  it('joins two symbols of one row, once', () => {
    expect(canJoin({ ...flow, flows: [] }, s3, s3b)).toEqual({ ok: true })
    expect(canJoin(flow, s3b, s3)).toEqual({ ok: false, why: 'already-connected' })
    expect(canJoin(flow, s2, s3)).toEqual({ ok: false, why: 'other-row' })
    expect(canJoin(flow, s3, s3)).toEqual({ ok: false, why: 'same-symbol' })
    expect(canJoin(flow, none, s3)).toEqual({ ok: false, why: 'unknown-symbol' })
  })
})

describe('a new document', () => {
  it('is whole, can be saved and opened, and has ids of its own', () => {
    const made = newSop(idsInOrder(), { name: 'Pendaftaran Nikah', unit: 'KUA' })
    expect(checkIntegrity(made)).toEqual([])
    expect(parseDocument(serialiseDocument({ kind: 'sop', id: 'd' as DocumentId, body: made }))).toMatchObject({ ok: true, body: made })
    expect(made.identity).toMatchObject({ title: 'Pendaftaran Nikah', unit: { text: 'KUA' } })
  })
})

describe('documentResolver', () => {
  const resolver = documentResolver(newSop(idsInOrder(), { name: '', unit: '' }))
  it('gives the pictures that the document carries, and knows no register', () => {
    expect(resolver.asset({ builtIn: 'lambang' })).toEqual({ builtIn: 'lambang' })
    for (const bytes of [[], [1], [1, 2], [1, 2, 3], [255, 0, 254, 127, 128]])
      expect(resolver.asset({ png: Buffer.from(bytes).toString('base64') })).toEqual({ png: new Uint8Array(bytes) })
    expect(resolver.asset({ sha256: 'ab'.repeat(32) })).toBeNull()
    for (const png of ['a', 'ab*=', '====', 'AAAA=']) expect(resolver.asset({ png })).toBeNull()
    expect(resolver.style('x')).toBeNull()
  })
})
