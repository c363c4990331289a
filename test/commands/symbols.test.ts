// Commands of symbols, flows and choices about the drawing.
import { describe, expect, it } from 'vitest'
import { CommandError, mergeKeyOf, type CommandName } from '../../shared/commands'
import { activity, arrow, decision, end, group, heading, joint, process, sop, soundSop, start, table } from '../support/builders'
import { run, t, row, flows, label } from './onDocument'

describe('symbols and flows', () => {
  it('kind, text, lane, breadth and order of symbols', () => {
    const before = sop(table(['A', 'B', 'C'], [activity('1', [process('A'), process('A')]), activity('2', decision('A', 'B'))]))
    expect(row(run(before, 'setSymbolKind', { table: 't', symbol: 's1', kind: 'start' }), 'r1').symbols[0]?.kind).toBe('start')
    expect(row(run(before, 'setSymbolText', { table: 't', symbol: 's1', text: 'Valid?' }), 'r1').symbols[0]?.text).toBe('Valid?')
    expect(row(run(before, 'moveSymbol', { table: 't', symbol: 's1', actor: 'a3' }), 'r1').symbols[0]?.actors).toEqual(['a3'])
    expect(row(run(before, 'moveSymbol', { table: 't', symbol: 's2', actor: 'a3' }), 'r2').symbols[0]?.actors).toEqual(['a2', 'a3'])
    expect(row(run(before, 'spanSymbol', { table: 't', symbol: 's2', actors: ['a3', 'a2', 'a1'] }), 'r2').symbols[0]?.actors).toEqual([
      'a1',
      'a2',
      'a3',
    ])
    expect(row(run(before, 'spanSymbol', { table: 't', symbol: 's2', actors: ['a2'] }), 'r2').symbols[0]?.actors).toEqual(['a2'])
    expect(row(run(before, 'reorderSymbol', { table: 't', symbol: 's1b', index: 0 }), 'r1').symbols.map((each) => each.id)).toEqual([
      's1b',
      's1',
    ])
    expect(() => run(before, 'spanSymbol', { table: 't', symbol: 's2', actors: [] as never })).toThrow(CommandError)
  })
  it('arrows: add, lead, label, remove', () => {
    const before = soundSop()
    expect(flows(run(before, 'addArrow', { table: 't', flow: 'f', from: 's2', to: null, label: 'Ya' })).at(-1)).toBe('s2>? Ya')
    expect(flows(run(before, 'leadArrow', { table: 't', flow: 's3-s2', to: 's1' })).at(-1)).toBe('s3>s1 Tidak')
    expect(flows(run(before, 'leadArrow', { table: 't', flow: 's3-s2', to: null })).at(-1)).toBe('s3>? Tidak')
    expect(run(before, 'leadArrow', { table: 't', flow: 's3-s2', to: 's2' })).toBe(before)
    expect(flows(run(before, 'setFlowLabel', { table: 't', flow: 's3-s2', label: 'Perbaiki' })).at(-1)).toBe('s3>s2 Perbaiki')
    expect(flows(run(before, 'removeFlow', { table: 't', flow: 's3-s2' }))).toHaveLength(3)
    expect(() => run(before, 'addArrow', { table: 't', flow: 'f', from: 's2', to: 's2', label: '' })).toThrow(CommandError)
    expect(() => run(before, 'leadArrow', { table: 't', flow: 'tiada', to: null })).toThrow(CommandError)
    expect(label(before, 'leadArrow', { table: 't', flow: 's3-s2', to: 's1' })).toBe('arahkan alur kegiatan 3 ke kegiatan 1')
  })
  it('joints link two symbols of one row, once', () => {
    const before = sop(table(['A', 'B'], [activity('1', [process('A'), process('B')]), activity('2', end('A'))]))
    const joined = run(before, 'addJoint', { table: 't', flow: 'j', a: 's1', b: 's1b' })
    expect(flows(joined)).toEqual(['s1=s1b'])
    expect(run(joined, 'addJoint', { table: 't', flow: 'k', a: 's1b', b: 's1' })).toBe(joined)
    expect(() => run(before, 'addJoint', { table: 't', flow: 'j', a: 's1', b: 's2' })).toThrow(CommandError)
    expect(() => run(before, 'addJoint', { table: 't', flow: 'j', a: 's1', b: 's1' })).toThrow(CommandError)
    expect(() => run(joined, 'setFlowLabel', { table: 't', flow: 'j', label: 'x' })).toThrow(CommandError)
  })
  it('who stands in for a removed symbol takes over its flows, none of them twice nor to itself', () => {
    const three = [process('A'), process('B'), process('C')]
    const before = sop(
      table(
        ['A', 'B', 'C'],
        [activity('1', three), activity('2', end('A'))],
        [joint('s1', 's1b'), joint('s1b', 's1c'), joint('s1', 's1c'), arrow('s1', 's2'), arrow('s1b', 's2')],
      ),
    )
    expect(flows(run(before, 'removeSymbol', { table: 't', symbol: 's1b' }))).toEqual(['s1=s1c', 's1>s2'])
  })
  it('choices about the drawing: made, replaced, cleared, and gone with what they are about', () => {
    const before = soundSop()
    const one = run(before, 'setOverride', { table: 't', override: { kind: 'exit', flow: 's1-s2', side: 'left' } })
    const two = run(one, 'setOverride', { table: 't', override: { kind: 'exit', flow: 's1-s2', side: 'right' } })
    expect(t(two).overrides).toEqual([{ kind: 'exit', flow: 's1-s2', side: 'right' }])
    expect(run(two, 'setOverride', { table: 't', override: { kind: 'exit', flow: 's1-s2', side: 'right' } })).toBe(two)
    const three = run(two, 'setOverride', { table: 't', override: { kind: 'breakBefore', row: 'r3' } })
    expect(t(run(three, 'clearOverride', { table: 't', kind: 'exit', of: 's1-s2' })).overrides).toEqual([
      { kind: 'breakBefore', row: 'r3' },
    ])
    expect(t(run(three, 'clearOverrides', { table: null })).overrides).toEqual([])
    expect(run(before, 'clearOverrides', { table: null })).toBe(before)
    expect(t(run(three, 'removeRow', { table: 't', row: 'r3' })).overrides).toEqual([{ kind: 'exit', flow: 's1-s2', side: 'right' }])
    expect(t(run(three, 'removeFlow', { table: 't', flow: 's1-s2' })).overrides).toEqual([{ kind: 'breakBefore', row: 'r3' }])
    expect(() => run(before, 'setOverride', { table: 't', override: { kind: 'breakBefore', row: 'tiada' } })).toThrow(CommandError)
  })
  it('labels call what has no name by its place', () => {
    const before = sop(
      table(['A', ' ', 'Ketua\nTim'], [activity('1', start('A')), heading(''), heading('X'), heading('\n')], [], {
        groups: [group('g', '')],
      }),
    )
    expect(label(before, 'removeActor', { table: 't', actor: 'a2' })).toBe('hapus pelaksana 2')
    expect(label(before, 'removeActor', { table: 't', actor: 'a3' })).toBe('hapus pelaksana Ketua Tim')
    expect(label(before, 'addActor', { table: 't', actor: 'a9', name: '', index: 3, group: null })).toBe('tambah pelaksana 4')
    expect(label(before, 'addGroup', { table: 't', group: 'g9', name: '', actors: [] })).toBe('tambah kelompok 2')
    expect(label(before, 'removeGroup', { table: 't', group: 'g' })).toBe('hapus kelompok 1')
    expect(label(before, 'removeRow', { table: 't', row: 'r4' })).toBe('hapus baris judul 3')
    expect(label(before, 'moveSymbol', { table: 't', symbol: 's1', actor: 'a2' })).toBe('pindahkan simbol kegiatan 1 ke pelaksana 2')
    expect(label(before, 'putSymbol', { table: 't', row: 'r1', symbol: 's9', actor: 'a2', kind: 'process', arrow: null })).toBe(
      'simbol pelaksana 2 pada kegiatan 1',
    )
    expect(label(before, 'removeTable', { table: 't' })).toBe('hapus bagan alur 1')
  })
  it('typing in one place has one merge key, anything else none', () => {
    const key = (name: CommandName, args: object) => mergeKeyOf({ name, args: args as never })
    const typed = (column: string, text: string) => key('setCellText', { table: 't', row: 'r1', column, text })
    expect(typed('output', 'a')).toBe(typed('output', 'ab'))
    expect(typed('output', 'a')).not.toBe(typed('duration', 'a'))
    expect(key('removeRow', { table: 't', row: 'r1' })).toBeNull()
  })
})
