import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkIntegrity } from '../../shared/model'
import type { ActorId, FlowTable, GroupId, Override, RowId, Sop } from '../../shared/model'
import { anySop } from '../support/arbitraries'
import { activity, arrow, heading, joint, process, sop, table } from '../support/builders'
import { exampleFiles, exampleSop } from '../support/examples'

const base = table(
  ['Pemohon', 'Petugas'],
  [activity('a', process('Pemohon')), activity('b', [process('Pemohon'), process('Petugas')])],
  [arrow('s1', 's2'), joint('s2', 's2b')],
)
const faultsOf = (change: Partial<FlowTable>): readonly string[] =>
  checkIntegrity(sop({ ...base, ...change })).map(({ code, of, id }) => `${code} ${of} ${id}`)

describe('integrity', () => {
  it('holds for the examples and for any generated document', () => {
    for (const { name } of exampleFiles) expect(checkIntegrity(exampleSop(name))).toEqual([])
    fc.assert(fc.property(anySop(), (any: Sop) => checkIntegrity(any).length === 0))
  })
  it('names each thing that does not hold', () => {
    expect(faultsOf({})).toEqual([])
    expect(faultsOf({ actors: base.actors.slice(0, 1) })).toEqual(['actor-of-symbol-missing s2b a2'])
    expect(faultsOf({ actors: base.actors.map((actor) => ({ ...actor, group: 'g9' as GroupId })) })).toEqual([
      'group-of-actor-missing a1 g9',
      'group-of-actor-missing a2 g9',
    ])
    expect(faultsOf({ flows: [arrow('s1', 's9')] })).toEqual(['symbol-of-flow-missing s1-s9 s9'])
    expect(faultsOf({ flows: [arrow('s9', null)] })).toEqual(['symbol-of-flow-missing s9-open s9'])
    expect(faultsOf({ flows: [arrow('s1', null)] })).toEqual([])
    expect(faultsOf({ flows: [joint('s1', 's2')] })).toEqual(['joint-over-rows s1=s2 s2'])
    expect(faultsOf({ flows: [joint('s2', 's2')] })).toEqual(['joint-to-itself s2=s2 s2'])
    expect(faultsOf({ flows: [arrow('s1', 's2'), arrow('s1', 's2')] })).toEqual(['id-repeated s1-s2 s1-s2'])
  })
  it('holds merged cells to a cell above', () => {
    const merged = { duration: null }
    const rows = (...list: Parameters<typeof table>[1]): Partial<FlowTable> => ({ rows: table([], list).rows, flows: [] })
    expect(faultsOf(rows(activity('a'), activity('b', [], merged)))).toEqual([])
    expect(faultsOf(rows(activity('a', [], merged)))).toEqual(['merged-cell-in-first-activity r1 duration'])
    expect(faultsOf(rows(activity('a'), heading('h'), activity('b', [], merged)))).toEqual(['merged-cell-below-heading r3 duration'])
    expect(faultsOf(rows(heading('h'), activity('a', [], merged)))).toEqual(['merged-cell-below-heading r2 duration'])
  })
  it('looks for what an override names, in its own table only', () => {
    const overrides: readonly Override[] = [
      { kind: 'breakBefore', row: 'r9' as RowId },
      { kind: 'columnWidth', column: 'a9' as ActorId, share: 1 },
      { kind: 'columnWidth', column: 'remarks', share: 1 },
      { kind: 'columnWidth', column: 'a1' as ActorId, share: 1 },
    ]
    expect(faultsOf({ overrides })).toEqual(['target-of-override-missing breakBefore r9', 'target-of-override-missing columnWidth a9'])
    const other = { ...table(['Lain'], [activity('x')]), id: 't2' as FlowTable['id'] }
    const renamed: FlowTable = {
      ...other,
      actors: [{ id: 'b1' as ActorId, name: 'Lain' }],
      rows: [{ ...(other.rows[0] as Extract<(typeof other.rows)[0], { kind: 'activity' }>), id: 'q1' as RowId }],
      flows: [arrow('s1', 's2')].map((flow) => ({ ...flow, id: 'x1' as (typeof flow)['id'] })),
    }
    expect(checkIntegrity(sop(base, {}, renamed)).map(({ code, table: at, id }) => `${code} ${at} ${id}`)).toEqual([
      'symbol-of-flow-missing t2 s1',
      'symbol-of-flow-missing t2 s2',
    ])
  })
})
