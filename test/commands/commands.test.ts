import { describe, expect, it } from 'vitest'
import { callOf, CommandError, commandTitle, mergeKeyOf, runCommand, type ArgsOf, type CommandName } from '../../shared/commands'
import { commandSentence } from '../../shared/messages/commands'
import type { Activity, Flow, FlowTable, Sop } from '../../shared/model'
import { activity, arrow, decision, end, group, heading, joint, process, sop, soundSop, start, table } from '../support/builders'

/** Runs a call with plain ids. */
const run = <N extends CommandName>(before: Sop, name: N, args: Plain<ArgsOf<N>>): Sop =>
  runCommand(before, callOf(name, args as ArgsOf<N>))
type Plain<T> = T extends string
  ? string & T extends never
    ? string
    : T | (string & {})
  : T extends object
    ? { readonly [K in keyof T]: Plain<T[K]> }
    : T
const t = (after: Sop): FlowTable => after.tables[0]
const rows = (after: Sop) => t(after).rows.map((row) => row.id)
const row = (after: Sop, id: string): Activity =>
  t(after).rows.find((other): other is Activity => other.id === id && other.kind === 'activity')!
const flows = (after: Sop): readonly string[] =>
  t(after).flows.map((flow: Flow) =>
    flow.kind === 'joint' ? `${flow.between[0]}=${flow.between[1]}` : `${flow.from}>${flow.to ?? '?'}${flow.label && ` ${flow.label}`}`,
  )
const label = (before: Sop, name: CommandName, args: object): string =>
  commandSentence(commandTitle(before, { name, args: args as never }), 'id')

describe('identity', () => {
  it('sets texts, keeps a null only for the line that may be missing, drops a reference when the words change', () => {
    const before = soundSop({
      approval: { position: '', person: { text: 'A', ref: 'o1' as never }, nip: '', noNipReason: '', electronic: null },
    })
    expect(run(before, 'setIdentityText', { field: 'title', text: 'Baru' }).identity.title).toBe('Baru')
    expect(run(before, 'setIdentityText', { field: 'nip', text: '1' }).identity.approval.nip).toBe('1')
    expect(run(before, 'setIdentityText', { field: 'unit', text: 'Unit' }).identity.unit).toEqual({ text: 'Unit' })
    expect(run(before, 'setIdentityText', { field: 'person', text: 'A' })).toBe(before)
    expect(run(before, 'setIdentityText', { field: 'person', text: 'B' }).identity.approval.person).toEqual({ text: 'B' })
    expect(run(before, 'setIdentityText', { field: 'preparedBy', text: '' }).identity.preparedBy).toBe('')
    expect(() => run(before, 'setIdentityText', { field: 'number', text: null })).toThrow(CommandError)
  })
  it('edits lists entry by entry and as a whole; unchanged entries keep their reference', () => {
    const law = { text: 'UU 1', ref: 'x' as never }
    const before = soundSop({ legalBases: [law, { text: 'UU 2' }], equipment: ['Komputer', 'Printer'] })
    const items = (after: Sop) => after.identity.legalBases
    expect(items(run(before, 'insertIdentityListItem', { field: 'legalBases', index: 2, text: 'UU 3' }))).toEqual([
      law,
      { text: 'UU 2' },
      { text: 'UU 3' },
    ])
    expect(items(run(before, 'removeIdentityListItem', { field: 'legalBases', index: 1 }))).toEqual([law])
    expect(items(run(before, 'moveIdentityListItem', { field: 'legalBases', from: 0, to: 1 }))).toEqual([{ text: 'UU 2' }, law])
    expect(items(run(before, 'setIdentityListItem', { field: 'legalBases', index: 0, text: 'UU 9' }))[0]).toEqual({ text: 'UU 9' })
    expect(items(run(before, 'setIdentityList', { field: 'legalBases', items: ['UU 7', 'UU 1'] }))).toEqual([{ text: 'UU 7' }, law])
    expect(run(before, 'setIdentityList', { field: 'equipment', items: ['Komputer', 'Printer'] })).toBe(before)
    expect(run(before, 'setIdentityListItem', { field: 'equipment', index: 1, text: 'Map' }).identity.equipment).toEqual([
      'Komputer',
      'Map',
    ])
    expect(() => run(before, 'removeIdentityListItem', { field: 'equipment', index: 2 })).toThrow(CommandError)
    expect(() => run(before, 'setIdentityListItem', { field: 'equipment', index: 2, text: '' })).toThrow(CommandError)
  })
  it('sets agency, emblem and labels', () => {
    const before = soundSop()
    expect(run(before, 'setAgencyLines', { lines: ['A', 'B'] }).identity.agencyLines).toEqual(['A', 'B'])
    expect(run(before, 'setEmblem', { emblem: { builtIn: 'garuda' } }).identity.emblem).toEqual({ builtIn: 'garuda' })
    const named = run(before, 'setIdentityLabel', { field: 'effective', label: 'TANGGAL PENGESAHAN' })
    expect(named.identity.labels).toEqual({ effective: 'TANGGAL PENGESAHAN' })
    expect(run(named, 'setIdentityLabel', { field: 'effective', label: null }).identity.labels).toEqual({})
    expect(run(before, 'setIdentityLabel', { field: 'effective', label: null })).toBe(before)
    expect(() => run(before, 'setEmblem', { emblem: {} as never })).toThrow(CommandError)
  })
})

describe('signing', () => {
  const electronic = { qr: { png: 'AAAA' }, text: 'Ditandatangani' }
  it('goes from ink to electronic and back', () => {
    const before = soundSop()
    const after = run(before, 'setElectronicSignature', { signature: electronic })
    expect(after.identity.approval).toEqual({ ...before.identity.approval, electronic })
    expect(run(after, 'setElectronicSignature', { signature: { ...electronic } })).toBe(after)
    expect(run(after, 'setElectronicSignature', { signature: null })).toEqual(before)
    expect(label(before, 'setElectronicSignature', { signature: electronic })).toBe('tanda tangan elektronik')
    expect(label(before, 'setElectronicSignature', { signature: null })).toBe('tanda tangan basah')
  })
  it('changes words and code of an electronic signature only', () => {
    const before = run(soundSop(), 'setElectronicSignature', { signature: electronic })
    const signed = (after: Sop) => after.identity.approval.electronic
    expect(signed(run(before, 'setSignatureQr', { qr: null }))).toEqual({ ...electronic, qr: null })
    expect(signed(run(before, 'setIdentityText', { field: 'signatureText', text: 'TTE' }))).toEqual({ ...electronic, text: 'TTE' })
    expect(run(before, 'setIdentityText', { field: 'signatureText', text: electronic.text })).toBe(before)
    expect(label(before, 'setSignatureQr', { qr: null })).toBe('kosongkan tempat QR')
    expect(() => run(soundSop(), 'setSignatureQr', { qr: null })).toThrow(CommandError)
    expect(() => run(soundSop(), 'setIdentityText', { field: 'signatureText', text: 'x' })).toThrow(CommandError)
    expect(() => run(before, 'setSignatureQr', { qr: { png: '<svg>' } })).toThrow(CommandError)
  })
})

describe('document and tables', () => {
  it('sets page, edition and kind', () => {
    const before = soundSop()
    expect(run(before, 'setPageSetup', { changes: { paper: 'folio', marginsPt: [1, 2, 3, 4] } }).page).toMatchObject({
      paper: 'folio',
      marginsPt: [1, 2, 3, 4],
      font: 'arial',
    })
    expect(run(before, 'setPageSetup', { changes: { paper: 'a4', marginsPt: [28.35, 28.35, 28.35, 56.69] } })).toBe(before)
    expect(() => run(before, 'setPageSetup', { changes: { marginsPt: [1, 2, 3] as never } })).toThrow(CommandError)
    const printed = { legend: true, continued: true, signatureNote: 'Catatan' }
    expect(run(before, 'setPageSetup', { changes: printed }).page).toEqual({ ...before.page, ...printed })
    expect(run(before, 'setEdition', { changes: { version: 2 } }).edition.version).toBe(2)
    expect(() => run(before, 'setEdition', { changes: { version: 0 } })).toThrow(CommandError)
  })

  it('refuses what the next opening of the file would refuse', () => {
    const before = soundSop()
    const png = (base64: string) => () => run(before, 'setEmblem', { emblem: { png: base64 } })
    expect(png('AAAA')).not.toThrow()
    expect(png('<svg>')).toThrow(CommandError)
    expect(() => run(before, 'setEmblem', { emblem: { sha256: 'abc' } })).toThrow(CommandError)
    expect(() => run(before, 'setPageSetup', { changes: { sizePt: 72 } })).toThrow(CommandError)
    expect(() => run(before, 'setPageSetup', { changes: { marginsPt: [28, 28, 28, 301] } })).toThrow(CommandError)
    expect(() => run(before, 'setEdition', { changes: { version: 100_001 } })).toThrow(CommandError)
    expect(() => run(before, 'addTable', { table: 'dua kata', index: 0, title: '' })).toThrow(CommandError)
    expect(() => run(before, 'setOverride', { table: 't', override: { kind: 'rowHeight', row: 'r1', minPt: 5001 } })).toThrow(CommandError)
    expect(run(before, 'setClassification', { field: 'nature', value: 'administratif' }).classification).toEqual({
      nature: 'administratif',
    })
  })
  it('adds, names, moves and removes tables, but not the last', () => {
    const before = soundSop()
    const two = run(before, 'addTable', { table: 'u', index: 0, title: 'Akun' })
    expect(two.tables.map((each) => each.id)).toEqual(['u', 't'])
    expect(run(two, 'moveTable', { table: 'u', index: 1 }).tables.map((each) => each.id)).toEqual(['t', 'u'])
    expect(run(two, 'setTableTitle', { table: 't', title: 'X' }).tables[1]?.title).toBe('X')
    expect(run(two, 'removeTable', { table: 't' }).tables.map((each) => each.id)).toEqual(['u'])
    expect(() => run(before, 'removeTable', { table: 't' })).toThrow(CommandError)
    expect(() => run(before, 'addTable', { table: 's1', index: 0, title: '' })).toThrow(CommandError)
    expect(label(two, 'removeTable', { table: 'u' })).toBe('hapus bagan alur Akun')
  })
  it('sets what belongs to a table', () => {
    const before = soundSop()
    expect(t(run(before, 'setFootNotes', { table: 't', footNotes: ['*)'] })).footNotes).toEqual(['*)'])
    expect(t(run(before, 'setTotal', { table: 't', total: '1 hari' })).total).toBe('1 hari')
    expect(t(run(before, 'setColumnHidden', { table: 't', column: 'remarks', hidden: true })).hidden).toEqual(['remarks'])
    expect(run(before, 'setColumnHidden', { table: 't', column: 'remarks', hidden: false })).toBe(before)
    expect(t(run(before, 'setColumnNumbers', { table: 't', shown: true })).columnNumbers).toBe(true)
    expect(t(run(before, 'setTableLabel', { table: 't', field: 'activity', label: 'Uraian' })).labels).toEqual({ activity: 'Uraian' })
  })
})

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
