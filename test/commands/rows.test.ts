// Commands of actors, groups, rows and cells.
import { describe, expect, it } from 'vitest'
import { CommandError } from '../../shared/commands'
import type { Sop } from '../../shared/model'
import { activity, arrow, decision, end, group, heading, joint, process, sop, soundSop, start, table } from '../support/builders'
import { run, t, rows, row, flows, label } from './onDocument'

describe('actors and groups', () => {
  it('adds, names, moves and groups', () => {
    const before = sop(table(['A', 'B'], [], [], { groups: [group('g', 'Kantor')] }))
    expect(t(run(before, 'addActor', { table: 't', actor: 'c', name: 'C', index: 1, group: 'g' })).actors).toEqual([
      { id: 'a1', name: 'A' },
      { id: 'c', name: 'C', group: 'g' },
      { id: 'a2', name: 'B' },
    ])
    expect(t(run(before, 'renameActor', { table: 't', actor: 'a2', name: 'D' })).actors[1]?.name).toBe('D')
    expect(t(run(before, 'moveActor', { table: 't', actor: 'a2', index: 0 })).actors.map((each) => each.id)).toEqual(['a2', 'a1'])
    const grouped = run(before, 'setActorGroup', { table: 't', actor: 'a1', group: 'g' })
    expect(t(grouped).actors[0]?.group).toBe('g')
    expect(t(run(grouped, 'removeGroup', { table: 't', group: 'g' }))).toMatchObject({
      groups: [],
      actors: [{ id: 'a1', name: 'A' }, { id: 'a2' }],
    })
    expect(t(run(before, 'addGroup', { table: 't', group: 'h', name: 'H', actors: ['a2'] })).actors[1]?.group).toBe('h')
    expect(t(run(before, 'renameGroup', { table: 't', group: 'g', name: 'N' })).groups[0]?.name).toBe('N')
    expect(() => run(before, 'setActorGroup', { table: 't', actor: 'a1', group: 'tiada' })).toThrow(CommandError)
  })
  it('deletes an actor with its symbols; the flow joins round them and wide shapes narrow', () => {
    const before = sop(
      table(
        ['A', 'B', 'C'],
        [activity('1', start('A')), activity('2', process('B')), activity('3', decision('B', 'C')), activity('4', end('A'))],
        [arrow('s1', 's2'), arrow('s2', 's3'), arrow('s3', 's4', 'Ya'), arrow('s3', 's2', 'Tidak')],
        {
          overrides: [
            { kind: 'columnWidth', column: 'a2' as never, share: 2 },
            { kind: 'entry', flow: 's1-s2' as never, side: 'left' },
          ],
        },
      ),
    )
    const after = run(before, 'removeActor', { table: 't', actor: 'a2' })
    expect(flows(after)).toEqual(['s1>s3', 's3>s4 Ya', 's3>? Tidak'])
    expect(row(after, 'r3').symbols[0]?.actors).toEqual(['a3'])
    expect(row(after, 'r2').symbols).toEqual([])
    expect(t(after).overrides).toEqual([])
    expect(label(before, 'removeActor', { table: 't', actor: 'a2' })).toBe('hapus pelaksana B')
  })
})

describe('rows', () => {
  const merged = () =>
    sop(
      table(
        ['A'],
        [
          activity('1', [], { duration: '5 hari' }),
          activity('2', [], { duration: null }),
          activity('3', [], { duration: null }),
          activity('4', [], { duration: '1 jam' }),
        ],
      ),
    )
  const durations = (after: Sop) => t(after).rows.map((each) => (each.kind === 'activity' ? each.duration : '--'))

  it('adds a row at the end, and the flow comes by itself', () => {
    const before = sop(table(['A', 'B'], [activity('1', start('A'))]))
    const after = run(before, 'insertActivity', {
      table: 't',
      row: 'r',
      index: 1,
      text: 'x',
      symbol: { id: 'n', actor: 'a2', kind: 'process' },
      arrow: { id: 'f', label: 'Ya' },
    })
    expect(flows(after)).toEqual(['s1>n'])
    expect(row(after, 'r')).toMatchObject({ number: null, text: 'x', requirements: '', duration: '' })
  })
  it('inserted between two rows, the flow runs through the new one', () => {
    const before = soundSop()
    const args = {
      table: 't',
      row: 'r',
      index: 2,
      text: '',
      symbol: { id: 'n', actor: 'a1', kind: 'process' as const },
      arrow: { id: 'f', label: '' },
    }
    expect(flows(run(before, 'insertActivity', args))).toEqual(['s1>s2', 's2>n', 's3>s4 Ya', 's3>s2 Tidak', 'n>s3'])
    expect(flows(run(before, 'insertActivity', { ...args, index: 3 }))).toEqual(['s1>s2', 's2>s3', 's3>n Ya', 's3>s2 Tidak', 'n>s4'])
    expect(flows(run(before, 'insertActivity', { ...args, arrow: null }))).toEqual(flows(before))
    expect(flows(run(before, 'insertActivity', { ...args, index: 4 }))).toEqual(flows(before)) // nothing leaves an end
  })
  it('an open exit above is led to the new symbol; a decision gives its second exit with a label', () => {
    const before = sop(table(['A'], [activity('1', decision('A')), activity('2')], [arrow('s1', null, 'Tidak')]))
    const put = { table: 't', row: 'r2', symbol: 'n', actor: 'a1', kind: 'process' as const, arrow: { id: 'f', label: 'Ya' } }
    expect(flows(run(before, 'putSymbol', put))).toEqual(['s1>? Tidak', 's1>n Ya']) // Tidak waits for the target it was meant for
    const yes = sop(table(['A'], [activity('1', decision('A')), activity('2')], [arrow('s1', null, 'Ya')]))
    expect(flows(run(yes, 'putSymbol', put))).toEqual(['s1>n Ya'])
    const last = sop(table(['A'], [activity('1', decision('A')), activity('2')], [arrow('s1', 's1', 'Ya'), arrow('s1', null, 'Tidak')]))
    expect(flows(run(last, 'putSymbol', put))).toEqual(['s1>s1 Ya', 's1>n Tidak']) // nothing else would come here
    const one = sop(table(['A'], [activity('0', process('A')), activity('1', decision('A')), activity('2')], [arrow('s2', 's1', 'Tidak')]))
    expect(flows(run(one, 'putSymbol', { ...put, row: 'r3' }))).toEqual(['s2>s1 Tidak', 's2>n Ya'])
  })
  it('a second symbol in a row brings no arrow', () => {
    const before = sop(table(['A', 'B'], [activity('1', start('A')), activity('2', process('A'))], [arrow('s1', 's2')]))
    const after = run(before, 'putSymbol', {
      table: 't',
      row: 'r2',
      symbol: 'n',
      actor: 'a2',
      kind: 'process',
      arrow: { id: 'f', label: '' },
    })
    expect(flows(after)).toEqual(['s1>s2'])
    expect(row(after, 'r2').symbols.map((each) => each.id)).toEqual(['s2', 'n'])
  })
  it('deleting joins the flow round the row, through chains and joint boxes', () => {
    const before = soundSop()
    expect(flows(run(before, 'removeRow', { table: 't', row: 'r2' }))).toEqual(['s1>s3', 's3>? Tidak'].toSpliced(1, 0, 's3>s4 Ya'))
    expect(flows(run(before, 'removeRow', { table: 't', row: 'r4' }))).toEqual(['s1>s2', 's2>s3', 's3>? Ya', 's3>s2 Tidak'])
    expect(flows(run(before, 'removeRow', { table: 't', row: 'r3' }))).toEqual(['s1>s2', 's2>?']) // two exits: not one place to go on to
    expect(label(before, 'removeRow', { table: 't', row: 'r4' })).toBe('hapus kegiatan 4')
    const chain = sop(
      table(
        ['A', 'B'],
        [
          activity('1', start('A')),
          activity('2', [process('A'), process('B')]),
          activity('3', [process('A'), process('B')]),
          activity('4', end('A')),
        ],
        [arrow('s1', 's2'), arrow('s2', 's2b'), arrow('s2b', 's3'), joint('s3', 's3b'), arrow('s3b', 's4')],
      ),
    )
    expect(flows(run(chain, 'removeRow', { table: 't', row: 'r2' }))).toEqual(['s1>s3', 's3=s3b', 's3b>s4'])
    expect(flows(run(chain, 'removeRow', { table: 't', row: 'r3' }))).toEqual(['s1>s2', 's2>s2b', 's2b>s4'])
    expect(flows(run(chain, 'removeSymbol', { table: 't', symbol: 's3b' }))).toEqual(['s1>s2', 's2>s2b', 's2b>s3', 's3>s4'])
    expect(flows(run(chain, 'removeSymbol', { table: 't', symbol: 's2' }))).toEqual(['s1>s2b', 's2b>s3', 's3=s3b', 's3b>s4'])
  })
  it('deleting the middle of a joint keeps the outer two together', () => {
    const before = sop(
      table(['A', 'B', 'C'], [activity('1', [process('A'), process('B'), process('C')])], [joint('s1', 's1b'), joint('s1b', 's1c')]),
    )
    expect(flows(run(before, 'removeSymbol', { table: 't', symbol: 's1b' }))).toEqual(['s1=s1c'])
  })
  it('deleting never makes an arrow to its own source nor the same arrow twice', () => {
    const loop = sop(
      table(['A'], [activity('1', decision('A')), activity('2', process('A'))], [arrow('s1', 's2', 'Tidak'), arrow('s2', 's1')]),
    )
    expect(flows(run(loop, 'removeRow', { table: 't', row: 'r2' }))).toEqual(['s1>? Tidak'])
    const fork = sop(
      table(
        ['A', 'B'],
        [activity('1', start('A')), activity('2', [process('A'), process('B')]), activity('3', end('A'))],
        [arrow('s1', 's2'), arrow('s1', 's2b'), arrow('s2', 's3'), arrow('s2b', 's3')],
      ),
    )
    expect(flows(run(fork, 'removeRow', { table: 't', row: 'r2' }))).toEqual(['s1>s3'])
  })
  it('merged cells keep their words when rows go, come and move', () => {
    const before = merged()
    expect(durations(run(before, 'removeRow', { table: 't', row: 'r1' }))).toEqual(['5 hari', null, '1 jam'])
    expect(durations(run(before, 'removeRow', { table: 't', row: 'r2' }))).toEqual(['5 hari', null, '1 jam'])
    const args = { table: 't', row: 'r', text: '', symbol: null, arrow: null }
    expect(durations(run(before, 'insertActivity', { ...args, index: 1 }))).toEqual(['5 hari', null, null, null, '1 jam'])
    expect(durations(run(before, 'insertActivity', { ...args, index: 0 }))).toEqual(['', '5 hari', null, null, '1 jam'])
    expect(durations(run(before, 'insertHeading', { table: 't', row: 'h', index: 2, text: 'TAHAP' }))).toEqual([
      '5 hari',
      null,
      '--',
      '5 hari',
      '1 jam',
    ])
    expect(durations(run(before, 'moveRow', { table: 't', row: 'r1', index: 3 }))).toEqual(['5 hari', null, '1 jam', '5 hari'])
    expect(durations(run(before, 'moveRow', { table: 't', row: 'r4', index: 1 }))).toEqual(['5 hari', '1 jam', '5 hari', null])
    expect(durations(run(before, 'moveRow', { table: 't', row: 'r3', index: 0 }))).toEqual(['5 hari', '5 hari', null, '1 jam'])
    expect(run(before, 'moveRow', { table: 't', row: 'r2', index: 1 })).toBe(before)
  })
  it('copies a row with its symbols and the flows inside it', () => {
    const before = sop(
      table(['A', 'B'], [activity('1', [process('A'), process('B')], { number: '7' })], [joint('s1', 's1b'), arrow('s1', null)]),
    )
    const after = run(before, 'duplicateRow', { table: 't', row: 'r1', copy: 'c', symbols: ['x', 'y'], flows: ['f'] })
    expect(rows(after)).toEqual(['r1', 'c'])
    expect(row(after, 'c')).toMatchObject({ number: null, text: '1', symbols: [{ id: 'x' }, { id: 'y' }] })
    expect(flows(after)).toEqual(['s1=s1b', 's1>?', 'x=y'])
    expect(() => run(before, 'duplicateRow', { table: 't', row: 'r1', copy: 'c', symbols: ['x'], flows: ['f'] })).toThrow(CommandError)
  })
  it('headings and numbers', () => {
    const before = sop(table(['A'], [heading('TAHAP'), activity('1', [], { number: '3a' })]))
    expect(t(run(before, 'setHeadingText', { table: 't', row: 'r1', text: 'X' })).rows[0]).toMatchObject({ text: 'X' })
    expect(() => run(before, 'setHeadingText', { table: 't', row: 'r2', text: 'X' })).toThrow(CommandError)
    expect(row(run(before, 'setRowNumber', { table: 't', row: 'r2', number: '' }), 'r2').number).toBe('')
    expect(row(run(before, 'renumberRows', { table: 't' }), 'r2').number).toBeNull()
    expect(label(before, 'removeRow', { table: 't', row: 'r1' })).toBe('hapus baris judul TAHAP')
    expect(label(before, 'removeRow', { table: 't', row: 'r2' })).toBe('hapus kegiatan 3a')
  })
  it('cells: text into a merge goes to its head; merging and parting', () => {
    const before = merged()
    expect(durations(run(before, 'setCellText', { table: 't', row: 'r3', column: 'duration', text: '2 jam' }))).toEqual([
      '2 jam',
      null,
      null,
      '1 jam',
    ])
    expect(row(run(before, 'setCellText', { table: 't', row: 'r3', column: 'activity', text: 'x' }), 'r3').text).toBe('x')
    expect(durations(run(before, 'mergeCell', { table: 't', row: 'r4', column: 'duration' }))).toEqual(['5 hari', null, null, null])
    expect(durations(run(before, 'unmergeCell', { table: 't', row: 'r2', column: 'duration' }))).toEqual(['5 hari', '', null, '1 jam'])
    expect(run(before, 'mergeCell', { table: 't', row: 'r2', column: 'duration' })).toBe(before)
    expect(run(before, 'unmergeCell', { table: 't', row: 'r1', column: 'duration' })).toBe(before)
    expect(() => run(before, 'mergeCell', { table: 't', row: 'r1', column: 'duration' })).toThrow(CommandError)
    expect(label(before, 'setCellText', { table: 't', row: 'r3', column: 'duration', text: '' })).toBe('ubah waktu kegiatan 3')
  })
})
