// Tables and their heads as the menu and panel change them, and the choices about the drawing.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { callOf, runCommand } from '../../shared/commands'
import { layoutSop, type FontMetrics } from '../../shared/layout'
import {
  checkIntegrity,
  documentResolver,
  type Activity,
  type ActorId,
  type DocumentId,
  type FlowId,
  type RowId,
  type Sop,
  type TableId,
} from '../../shared/model'
import { commandTable } from '../../renderer/app/commandTable'
import { contextEntries, LINE } from '../../renderer/app/commands/contextCommands'
import {
  choiceCalls,
  chosenShare,
  drawnChannel,
  drawnHeight,
  drawnShare,
  drawnSide,
  flowChoices,
  heightened,
  isOffered,
  widened,
  withoutHeight,
} from '../../renderer/state/drawing'
import { mergeCell, mergeHere, partHere } from '../../renderer/state/merging'
import { said } from '../../renderer/state/notices'
import { placeStands, type Place } from '../../renderer/state/places'
import {
  activeDocument,
  createSession,
  goTo,
  openDocument,
  stepBack,
  type OpenDocument,
  type SessionStore,
} from '../../renderer/state/session'
import {
  deleteGroup,
  deleteTable,
  insertFootNote,
  insertGroup,
  insertTable,
  moveTable,
  regroup,
  restoreLabel,
  tidy,
  tidyFlow,
  writeTitle,
} from '../../renderer/state/tables'
import { typed } from '../../renderer/state/typing'
import { activity, arrow, decision, end, heading, process, sop, start, table } from '../support/builders'

const fonts = JSON.parse(readFileSync(join(import.meta.dirname, '../../assets/fonts/metrics.json'), 'utf8')) as FontMetrics
const layoutOf = (document: Sop) => layoutSop('uji', document, { fonts, resolver: documentResolver(document) })
const t = 't' as TableId
const id = 'uji' as DocumentId
const a = (n: number): ActorId => `a${n}` as ActorId

const small = sop(
  table(
    ['Pemohon', 'Petugas', 'Kepala'],
    [
      activity('Mengajukan', start('Pemohon')),
      heading('TAHAP'),
      activity('Memeriksa', decision('Petugas')),
      activity('Menandatangani', process('Kepala')),
      activity('Menerima', end('Pemohon')),
    ],
    [arrow('s1', 's3'), arrow('s3', 's1', 'Tidak'), arrow('s3', 's4', 'Ya'), arrow('s4', 's5')],
  ),
)
const opened = (document: Sop, place: Place | null = null): SessionStore => {
  const store = createSession()
  openDocument(store, { id, sop: document, file: null, readOnly: false, foreign: false, clean: true, place })
  return store
}
const now = (store: SessionStore): OpenDocument => {
  const document = activeDocument(store.getState())
  if (document === null) throw new Error('nothing is open')
  return document
}
const sopOf = (store: SessionStore): Sop => now(store).history.present
/** What the status bar tells about a deletion, with a way back. */
const toldBy = (store: SessionStore): string | null => {
  const { told } = store.getState()
  return told?.undoes === true ? said(told.words, 'id') : null
}

describe('groups', () => {
  it('are made over the current actor and its neighbour, lose and gain actors, and go with their last', () => {
    const store = opened(small, { at: 'actor', table: t, actor: a(2) })
    insertGroup(store)
    const [group] = sopOf(store).tables[0].groups
    expect(now(store).selection.place).toEqual({ at: 'group', table: t, group: group?.id })
    const under = (): readonly string[] =>
      sopOf(store)
        .tables[0].actors.filter((actor) => actor.group !== undefined)
        .map(({ name }) => name)
    expect(under()).toEqual(['Petugas', 'Kepala'])
    if (group === undefined) throw new Error('no group')
    regroup(store, sopOf(store).tables[0], a(1), group.id)
    regroup(store, sopOf(store).tables[0], a(3), null)
    expect(under()).toEqual(['Pemohon', 'Petugas'])
    regroup(store, sopOf(store).tables[0], a(1), null)
    regroup(store, sopOf(store).tables[0], a(2), null)
    expect(sopOf(store).tables[0].groups).toEqual([])
    stepBack(store)
    expect(under()).toEqual(['Petugas'])
    deleteGroup(store)
    expect(sopOf(store).tables[0].groups).toEqual([])
    expect(checkIntegrity(sopOf(store))).toEqual([])
  })
})

describe('tables', () => {
  it('are added with the same actors below the current one, moved, taken away; the last one stays', () => {
    const store = opened(small, { at: 'heading', table: t, row: 'r2' as RowId })
    deleteTable(store)
    expect(sopOf(store)).toBe(small)
    insertTable(store)
    const [, added] = sopOf(store).tables
    expect(added?.actors.map(({ name }) => name)).toEqual(['Pemohon', 'Petugas', 'Kepala'])
    expect(now(store).selection.place).toEqual({ at: 'cell', table: added?.id, row: added?.rows[0]?.id, column: 'activity' })
    moveTable(store, 1)
    expect(sopOf(store).tables[1]).toBe(added)
    moveTable(store, -1)
    expect(sopOf(store).tables[0]).toBe(added)
    expect(toldBy(store)).toBeNull()
    deleteTable(store)
    expect(sopOf(store).tables).toEqual(small.tables)
    expect(toldBy(store)).toBe('Tabel alur 1 dengan 1 kegiatan dihapus.')
    stepBack(store)
    stepBack(store)
    stepBack(store)
    expect(sopOf(store)).toBe(small)
  })
  it('are added with the head of the current one, in one step: its words, hidden columns, column numbers', () => {
    const calls = [
      callOf('setTableLabel', { table: t, field: 'actors', label: 'Unit Pelaksana' }),
      callOf('setTableLabel', { table: t, field: 'duration', label: '' }),
      callOf('setColumnHidden', { table: t, column: 'remarks', hidden: true }),
      callOf('setColumnNumbers', { table: t, shown: true }),
      callOf('setTableTitle', { table: t, title: 'Bagian pertama' }),
    ]
    const model = calls.reduce(runCommand, small)
    const store = opened(model, { at: 'heading', table: t, row: 'r2' as RowId })
    insertTable(store)
    const [, added] = sopOf(store).tables
    expect(added).toMatchObject({ labels: { actors: 'Unit Pelaksana', duration: '' }, hidden: ['remarks'], columnNumbers: true, title: '' })
    stepBack(store)
    expect(sopOf(store)).toBe(model)
  })
  it('have a title and foot notes; a note left blank goes, and the caret on a later one keeps it', () => {
    const store = opened(small)
    writeTitle(store)
    expect(now(store).selection.place).toEqual({ at: 'tableTitle', table: t })
    insertFootNote(store)
    insertFootNote(store)
    // The first one was still blank.
    expect(sopOf(store).tables[0].footNotes).toEqual([''])
    expect(now(store).selection.place).toEqual({ at: 'footNote', table: t, index: 0 })
    goTo(store, { at: 'footNote', table: t, index: 0 })
    expect(sopOf(store).tables[0].footNotes).toEqual([''])
    goTo(store, null)
    expect(sopOf(store).tables[0].footNotes).toEqual([])
  })
})

describe('a cell merged with the one above', () => {
  const cellOf = (store: SessionStore): Activity => {
    const row = sopOf(store).tables[0].rows[3]
    if (row?.kind !== 'activity') throw new Error('no activity')
    return row
  }
  const merge = (store: SessionStore, merged: boolean): void => mergeCell(store, sopOf(store).tables[0], cellOf(store), 'duration', merged)
  const write = (text: string): SessionStore => {
    const row = 'r4' as RowId
    return opened(runCommand(small, callOf('setCellText', { table: t, row, column: 'duration', text })))
  }
  it('tells which text went with it, and how to get it back', () => {
    const store = write('1 Hari')
    merge(store, true)
    expect(cellOf(store).duration).toBeNull()
    expect(toldBy(store)).toBe('Teks "1 Hari" di waktu kegiatan 3 dihapus karena selnya digabung.')
    stepBack(store)
    expect(cellOf(store).duration).toBe('1 Hari')
  })
  it('tells nothing when there was no text, nor when it is parted again; of a long text the beginning', () => {
    const store = write(' ')
    merge(store, true)
    merge(store, false)
    expect(cellOf(store).duration).toBe('')
    expect(toldBy(store)).toBeNull()
    const long = write('satu hari kerja sejak berkas diterima lengkap oleh petugas')
    merge(long, true)
    expect(toldBy(long)).toContain('Teks "satu hari kerja sejak berkas diterima le…" di')
  })
})

describe('the cell of the caret', () => {
  const cells = (store: SessionStore): readonly (string | null)[] =>
    sopOf(store).tables[0].rows.flatMap((row) => (row.kind === 'activity' ? [row.output] : []))
  const at = (row: string): Place => ({ at: 'cell', table: t, row: row as RowId, column: 'output' })
  const enabled = (store: SessionStore, command: string): boolean =>
    commandTable.find((other) => other.id === command)?.enabled(store.getState()) === true
  const written = ['r3', 'r4', 'r5'].reduce(
    (document, row) => runCommand(document, callOf('setCellText', { table: t, row: row as RowId, column: 'output', text: row })),
    small,
  )
  it('is merged with the one above it and parted again from its menu, the caret in what holds the text', () => {
    const store = opened(written, at('r5'))
    const [first] = cells(store)
    expect(contextEntries(now(store))).toEqual(expect.arrayContaining(['edit.mergeUp', 'edit.part']))
    expect(enabled(store, 'edit.part')).toBe(false)
    mergeHere(store)
    expect(cells(store)).toEqual([first, 'r3', 'r4', null])
    expect(now(store).selection.place).toEqual(at('r4'))
    expect(toldBy(store)).toBe('Teks "r5" di output kegiatan 4 dihapus karena selnya digabung.')
    mergeHere(store)
    expect(cells(store)).toEqual([first, 'r3', null, null])
    // Over it stands a heading.
    expect(now(store).selection.place).toEqual(at('r3'))
    expect(enabled(store, 'edit.mergeUp')).toBe(false)
    mergeHere(store)
    expect(cells(store)).toEqual([first, 'r3', null, null])
    partHere(store)
    expect(cells(store)).toEqual([first, 'r3', '', ''])
    stepBack(store)
    stepBack(store)
    stepBack(store)
    expect(sopOf(store)).toBe(written)
  })
  it('has no such entries in Kegiatan, which is never merged', () => {
    const store = opened(small, { at: 'cell', table: t, row: 'r4' as RowId, column: 'activity' })
    expect(contextEntries(now(store))).not.toContain('edit.mergeUp')
    expect(enabled(store, 'edit.mergeUp')).toBe(false)
  })
})

describe('printed words', () => {
  it('print blank when emptied; the form’s own word is no choice', () => {
    const place = { at: 'label', field: 'effective' } as const
    const store = opened(small, place)
    const after = (text: string): Sop => typed(small, place, text).calls.reduce(runCommand, small)
    expect(after('').identity.labels).toEqual({ effective: '' })
    expect(after('Berlaku').identity.labels).toEqual({ effective: 'Berlaku' })
    expect(after('Tanggal Efektif')).toBe(small)
    restoreLabel(store)
    expect(sopOf(store)).toBe(small)
  })
})

describe('choices about the drawing', () => {
  const flow = 's3-s1' as FlowId
  const plain = layoutOf(small)
  it('are offered where the layout draws them, and then drawn', () => {
    const [model] = small.tables
    const offered = flowChoices(model, flow).filter((choice) => isOffered(id, small, model, choice))
    const sides = offered.flatMap((choice) => (choice.kind === 'exit' ? [choice.side] : []))
    expect(sides).toContain(drawnSide(plain, flow, 'exit'))
    expect(sides.length).toBeGreaterThan(1)
    expect(sides.length).toBeLessThan(5)
    for (const choice of offered) {
      const chosen = choiceCalls(model, choice).reduce(runCommand, small)
      const layout = layoutOf(chosen)
      if (choice.kind === 'channel') expect(drawnChannel(layout, model, flow)).toEqual({ actor: choice.actor, at: choice.at })
      else expect(drawnSide(layout, flow, choice.kind)).toBe(choice.side)
    }
  })
  it('keep one channel a flow', () => {
    const [model] = small.tables
    const first = choiceCalls(model, { kind: 'channel', flow, actor: a(1), at: 'before' }).reduce(runCommand, small)
    const second = choiceCalls(first.tables[0], { kind: 'channel', flow, actor: a(3), at: 'after' }).reduce(runCommand, first)
    expect(second.tables[0].overrides).toEqual([{ kind: 'channel', flow, actor: a(3), at: 'after' }])
  })
  it('widen a column by hundredths and heighten a row by five millimetres, down to its own height', () => {
    const [model] = small.tables
    const wide = widened(plain, model, 'output', 1).reduce(runCommand, small)
    const share = drawnShare(plain, model, 'output') ?? 0
    expect(chosenShare(wide.tables[0], 'output')).toBeCloseTo(Math.round(share * 100) / 100 + 0.01)
    expect(drawnShare(layoutOf(wide), wide.tables[0], 'output')).toBeCloseTo(chosenShare(wide.tables[0], 'output') ?? 0)

    const row = 'r3' as RowId
    const own = drawnHeight(plain, row)
    const high = heightened(plain, plain, model, row, 1).reduce(runCommand, small)
    const layout = layoutOf(high)
    expect(drawnHeight(layout, row)).toBeGreaterThan(own)
    expect(drawnHeight(layout, row) - own).toBeLessThan((5.1 / 25.4) * 72)
    const bare = layoutOf(withoutHeight(high, high.tables[0], row))
    const back = heightened(layout, bare, high.tables[0], row, -1).reduce(runCommand, high)
    expect(back.tables[0].overrides).toEqual([])
  })
  it('go with Rapikan: of the table, or of the selected flow alone', () => {
    const [model] = small.tables
    const calls = [
      callOf('setOverride', { table: t, override: { kind: 'exit', flow, side: 'left' } }),
      callOf('setOverride', { table: t, override: { kind: 'breakBefore', row: 'r4' as RowId } }),
    ]
    const store = opened(calls.reduce(runCommand, small))
    goTo(store, { at: 'performers', table: t, row: 'r3' as RowId }, { flow })
    tidyFlow(store)
    expect(sopOf(store).tables[0].overrides.map(({ kind }) => kind)).toEqual(['breakBefore'])
    tidy(store)
    expect(sopOf(store).tables[0].overrides).toEqual([])
    expect(toldBy(store)).toBe('1 pilihan gambar pada tabel ini dihapus.')
    stepBack(store)
    expect(toldBy(store)).toBeNull()
    stepBack(store)
    expect(sopOf(store).tables[0].overrides).toHaveLength(2)
    expect(model.overrides).toEqual([])
  })
})

describe('the menu of a place', () => {
  it('beside the symbols of a row has nothing that would change one of them', () => {
    const document = now(opened(small, { at: 'performers', table: t, row: 'r3' as RowId }))
    expect(contextEntries(document)).toContain('edit.deleteSymbol')
    const beside = contextEntries(document, true)
    for (const entry of ['insert.terminator', 'insert.process', 'insert.decision', 'insert.exit', 'edit.deleteSymbol'])
      expect(beside).not.toContain(entry)
    expect(beside).toContain('edit.deleteRow')
  })
  const table1 = { table: t } as const
  const places: readonly (Place | null)[] = [
    null,
    { at: 'agency' },
    { at: 'identity', field: 'number' },
    { at: 'list', field: 'records' },
    { at: 'label', field: 'title' },
    { at: 'tableTitle', ...table1 },
    { at: 'actor', ...table1, actor: a(1) },
    { at: 'columnLabel', ...table1, column: 'standard' },
    { at: 'rowNumber', ...table1, row: 'r1' as RowId },
    { at: 'cell', ...table1, row: 'r1' as RowId, column: 'output' },
    { at: 'heading', ...table1, row: 'r2' as RowId },
    { at: 'performers', ...table1, row: 'r3' as RowId },
    { at: 'newRow', ...table1, column: 'activity' },
    { at: 'newRow', ...table1, column: 'performers' },
  ]
  it.each(places)('of %o offers commands of the table, most of which may run there', (place) => {
    const store = opened(small, place)
    if (place !== null) expect(placeStands(small, place)).toBe(true)
    const entries = contextEntries(now(store))
    const commands = entries.filter((entry) => entry !== LINE).map((entry) => commandTable.find((command) => command.id === entry))
    expect(commands).not.toContain(undefined)
    expect(new Set(entries.filter((entry) => entry !== LINE)).size).toBe(commands.length)
    expect(entries[0]).not.toBe(LINE)
    expect(entries.at(-1)).not.toBe(LINE)
    entries.forEach((entry, index) => expect(entry === LINE && entries[index + 1] === LINE).toBe(false))
    const able = commands.filter((command) => command?.enabled(store.getState()) === true)
    expect(able.length).toBeGreaterThan(1)
  })
})
