// Commands of the identity part, the page and whole tables.
import { describe, expect, it } from 'vitest'
import { CommandError } from '../../shared/commands'
import type { Sop } from '../../shared/model'
import { soundSop } from '../support/builders'
import { run, t, label } from './onDocument'

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
