// For every command a maker of lawful calls against the document as it stands; null when there is nothing it could act on.
import { callOf, duplicateRowNeeds, identityTexts, type ArgsOf, type CommandName } from '../../shared/commands'
import {
  canConnect,
  identityFields,
  isArrow,
  listFields,
  mergeableColumns,
  textColumns,
  type Activity,
  type CommandCall,
  type FlowTable,
  type Id,
  type Override,
  type Sop,
} from '../../shared/model'

/** Takes a choice from 0 to below `count`. */
export type Choose = (count: number) => number
type Maker<N extends CommandName> = (sop: Sop, at: At) => ArgsOf<N> | null

const words = ['', '-', 'Menerima berkas', 'Ya', 'Tidak', '5 menit', 'baris\nbaru', 'نص 🙂']
const kinds = ['start', 'end', 'process', 'decision'] as const
const sides = ['top', 'right', 'bottom', 'left'] as const

class At {
  constructor(
    private readonly sop: Sop,
    private readonly choose: Choose,
    private readonly ids: () => string,
  ) {}
  readonly place = (length: number): number => this.choose(length + 1)
  readonly pick = <T>(list: readonly T[]): T | null => (list.length === 0 ? null : (list[this.choose(list.length)] ?? null))
  readonly one = <T>(list: readonly [T, ...T[]]): T => list[this.choose(list.length)] ?? list[0]
  readonly table = (): FlowTable => this.pick(this.sop.tables) ?? this.sop.tables[0]
  readonly text = (): string => this.pick(words) ?? ''
  readonly orNull = <T>(value: T): T | null => (this.choose(3) === 0 ? null : value)
  readonly coin = (): boolean => this.choose(2) === 0
  readonly id = <K extends string>(): Id<K> => this.ids() as Id<K>
  readonly activity = (table: FlowTable): Activity | null => this.pick(table.rows.filter((row) => row.kind === 'activity'))
  readonly symbolOf = (table: FlowTable) => this.pick(table.rows.flatMap((row) => (row.kind === 'activity' ? row.symbols : [])))
}

const overrideFor = (table: FlowTable, at: At): Override | null => {
  const flow = at.pick(table.flows.filter((other) => other.kind === 'arrow'))?.id
  const row = at.pick(table.rows)?.id
  const actor = at.pick(table.actors)?.id
  return at.pick<Override>([
    ...(flow ? [{ kind: 'exit', flow, side: at.one(sides as unknown as ['top']) } as const] : []),
    ...(flow ? [{ kind: 'entry', flow, side: at.one(sides as unknown as ['top']) } as const] : []),
    ...(flow && actor ? [{ kind: 'channel', flow, actor, at: at.coin() ? 'before' : 'after' } as const] : []),
    ...(row ? [{ kind: 'rowHeight', row, minPt: 20 + at.place(3) } as const, { kind: 'breakBefore', row } as const] : []),
    { kind: 'columnWidth', column: actor && at.coin() ? actor : at.pick(textColumns)!, share: 1 + at.place(3) },
  ])
}

const makers: { readonly [N in CommandName]: Maker<N> } = {
  setIdentityText: (sop, at) => {
    const field = at.pick(identityTexts.filter((text) => text !== 'signatureText' || sop.identity.approval.electronic !== null))!
    return { field, text: field === 'preparedBy' ? at.orNull(at.text()) : at.text() }
  },
  setIdentityList: (_, at) => ({ field: at.pick(listFields)!, items: [at.text(), at.text()].slice(at.place(2)) }),
  setIdentityListItem: (sop, at) => {
    const field = at.pick(listFields)!
    const index = at.pick([...sop.identity[field].keys()])
    return index === null ? null : { field, index, text: at.text() }
  },
  insertIdentityListItem: (sop, at) => {
    const field = at.pick(listFields)!
    return { field, index: at.place(sop.identity[field].length), text: at.text() }
  },
  removeIdentityListItem: (sop, at) => {
    const field = at.pick(listFields)!
    const index = at.pick([...sop.identity[field].keys()])
    return index === null ? null : { field, index }
  },
  moveIdentityListItem: (sop, at) => {
    const field = at.pick(listFields)!
    const from = at.pick([...sop.identity[field].keys()])
    const to = at.pick([...sop.identity[field].keys()])
    return from === null || to === null ? null : { field, from, to }
  },
  setAgencyLines: (_, at) => ({ lines: [at.text(), at.text()].slice(at.place(2)) }),
  setEmblem: (_, at) => ({ emblem: at.pick([null, { builtIn: 'kemenag' }, { png: 'AAAA' }]) }),
  setElectronicSignature: (_, at) => ({ signature: at.pick([null, { qr: null, text: at.text() }, { qr: { png: 'AAAA' }, text: '' }]) }),
  setSignatureQr: (sop, at) => (sop.identity.approval.electronic === null ? null : { qr: at.pick([null, { png: 'AAAA' }]) }),
  setIdentityLabel: (_, at) => ({ field: at.pick(identityFields)!, label: at.orNull(at.text()) }),
  setPageSetup: (_, at) => ({
    changes: at.pick([
      { paper: 'f4' as const },
      { legend: at.coin(), continued: at.coin(), signatureNote: at.orNull(at.text()) },
      { sizePt: 10, font: 'times' as const },
      { marginsPt: [20, 20, 20, 40] as const },
      {},
    ])!,
  }),
  setEdition: (_, at) => ({ changes: at.pick([{ version: 2, reason: at.text() }, { status: 'in-review' as const }])! }),
  setClassification: (_, at) => ({ field: at.pick(['nature', 'scope', 'completeness', 'genre'] as const)!, value: at.orNull(at.text()) }),
  addTable: (sop, at) => ({ table: at.id(), index: at.place(sop.tables.length), title: at.text() }),
  removeTable: (sop, at) => (sop.tables.length === 1 ? null : { table: at.table().id }),
  moveTable: (sop, at) => ({ table: at.table().id, index: at.pick([...sop.tables.keys()])! }),
  setTableTitle: (_, at) => ({ table: at.table().id, title: at.text() }),
  setFootNotes: (_, at) => ({ table: at.table().id, footNotes: [at.text()] }),
  setTotal: (_, at) => ({ table: at.table().id, total: at.orNull(at.text()) }),
  setColumnHidden: (_, at) => ({ table: at.table().id, column: at.pick(textColumns)!, hidden: at.coin() }),
  setColumnNumbers: (_, at) => ({ table: at.table().id, shown: at.coin() }),
  setTableLabel: (_, at) => ({
    table: at.table().id,
    field: at.pick([...textColumns, 'actors', 'standard', 'total'] as const)!,
    label: at.orNull(at.text()),
  }),
  addActor: (_, at) => {
    const table = at.table()
    return {
      table: table.id,
      actor: at.id(),
      name: at.text(),
      index: at.place(table.actors.length),
      group: at.pick(table.groups)?.id ?? null,
    }
  },
  renameActor: (_, at) => {
    const table = at.table()
    const actor = at.pick(table.actors)
    return actor && { table: table.id, actor: actor.id, name: at.text() }
  },
  removeActor: (_, at) => {
    const table = at.table()
    const actor = at.pick(table.actors)
    return actor && { table: table.id, actor: actor.id }
  },
  moveActor: (_, at) => {
    const table = at.table()
    const actor = at.pick(table.actors)
    return actor && { table: table.id, actor: actor.id, index: at.pick([...table.actors.keys()])! }
  },
  setActorGroup: (_, at) => {
    const table = at.table()
    const actor = at.pick(table.actors)
    return actor && { table: table.id, actor: actor.id, group: at.orNull(at.pick(table.groups)?.id ?? null) }
  },
  addGroup: (_, at) => {
    const table = at.table()
    return { table: table.id, group: at.id(), name: at.text(), actors: table.actors.filter(() => at.coin()).map((actor) => actor.id) }
  },
  renameGroup: (_, at) => {
    const table = at.table()
    const group = at.pick(table.groups)
    return group && { table: table.id, group: group.id, name: at.text() }
  },
  removeGroup: (_, at) => {
    const table = at.table()
    const group = at.pick(table.groups)
    return group && { table: table.id, group: group.id }
  },
  insertActivity: (_, at) => {
    const table = at.table()
    const actor = at.pick(table.actors)
    const symbol = actor && at.orNull({ id: at.id<'symbol'>(), actor: actor.id, kind: at.pick(kinds)! })
    return {
      table: table.id,
      row: at.id(),
      index: at.place(table.rows.length),
      text: at.text(),
      symbol,
      arrow: at.orNull({ id: at.id<'flow'>(), label: at.text() }),
    }
  },
  insertHeading: (_, at) => {
    const table = at.table()
    return { table: table.id, row: at.id(), index: at.place(table.rows.length), text: at.text() }
  },
  setHeadingText: (_, at) => {
    const table = at.table()
    const row = at.pick(table.rows.filter((other) => other.kind === 'heading'))
    return row && { table: table.id, row: row.id, text: at.text() }
  },
  removeRow: (_, at) => {
    const table = at.table()
    const row = at.pick(table.rows)
    return row && { table: table.id, row: row.id }
  },
  moveRow: (_, at) => {
    const table = at.table()
    const row = at.pick(table.rows)
    return row && { table: table.id, row: row.id, index: at.pick([...table.rows.keys()])! }
  },
  duplicateRow: (_, at) => {
    const table = at.table()
    const row = at.pick(table.rows)
    if (row === null) return null
    const needs = duplicateRowNeeds(table, row.id)
    return {
      table: table.id,
      row: row.id,
      copy: at.id(),
      symbols: Array.from({ length: needs.symbols }, () => at.id<'symbol'>()),
      flows: Array.from({ length: needs.flows }, () => at.id<'flow'>()),
    }
  },
  setRowNumber: (_, at) => {
    const table = at.table()
    const row = at.activity(table)
    return row && { table: table.id, row: row.id, number: at.orNull(at.text()) }
  },
  renumberRows: (_, at) => ({ table: at.table().id }),
  setCellText: (_, at) => {
    const table = at.table()
    const row = at.activity(table)
    return row && { table: table.id, row: row.id, column: at.pick(['activity', ...mergeableColumns] as const)!, text: at.text() }
  },
  mergeCell: (_, at) => {
    const table = at.table()
    const row = at.pick(table.rows.filter((other, index) => other.kind === 'activity' && table.rows[index - 1]?.kind === 'activity'))
    return row && { table: table.id, row: row.id, column: at.pick(mergeableColumns)! }
  },
  unmergeCell: (_, at) => {
    const table = at.table()
    const row = at.activity(table)
    return row && { table: table.id, row: row.id, column: at.pick(mergeableColumns)! }
  },
  putSymbol: (_, at) => {
    const table = at.table()
    const row = at.activity(table)
    const actor = at.pick(table.actors)
    return (
      row &&
      actor && {
        table: table.id,
        row: row.id,
        symbol: at.id<'symbol'>(),
        actor: actor.id,
        kind: at.pick(kinds)!,
        arrow: at.orNull({ id: at.id<'flow'>(), label: at.text() }),
      }
    )
  },
  removeSymbol: (_, at) => {
    const table = at.table()
    const symbol = at.symbolOf(table)
    return symbol && { table: table.id, symbol: symbol.id }
  },
  setSymbolKind: (_, at) => {
    const table = at.table()
    const symbol = at.symbolOf(table)
    return symbol && { table: table.id, symbol: symbol.id, kind: at.pick(kinds)! }
  },
  moveSymbol: (_, at) => {
    const table = at.table()
    const symbol = at.symbolOf(table)
    const actor = at.pick(table.actors)
    return symbol && actor && { table: table.id, symbol: symbol.id, actor: actor.id }
  },
  spanSymbol: (_, at) => {
    const table = at.table()
    const symbol = at.symbolOf(table)
    const [first, ...rest] = table.actors.filter(() => at.coin()).map((actor) => actor.id)
    return symbol && first !== undefined ? { table: table.id, symbol: symbol.id, actors: [first, ...rest] } : null
  },
  setSymbolText: (_, at) => {
    const table = at.table()
    const symbol = at.symbolOf(table)
    return symbol && { table: table.id, symbol: symbol.id, text: at.text() }
  },
  reorderSymbol: (_, at) => {
    const table = at.table()
    const row = at.pick(table.rows.filter((other): other is Activity => other.kind === 'activity' && other.symbols.length > 0))
    return row && { table: table.id, symbol: at.pick(row.symbols)!.id, index: at.pick([...row.symbols.keys()])! }
  },
  addArrow: (_, at) => {
    const table = at.table()
    const [from, to, label] = [at.symbolOf(table), at.symbolOf(table), at.text()]
    if (from === null) return null
    return { table: table.id, flow: at.id(), from: from.id, to: to && canConnect(table, from.id, to.id, label).ok ? to.id : null, label }
  },
  leadArrow: (_, at) => {
    const table = at.table()
    const flow = at.pick(table.flows.filter(isArrow))
    const to = at.symbolOf(table)
    return (
      flow && { table: table.id, flow: flow.id, to: to && canConnect(table, flow.from, to.id, flow.label).ok ? at.orNull(to.id) : null }
    )
  },
  setFlowLabel: (_, at) => {
    const table = at.table()
    const flow = at.pick(table.flows.filter((other) => other.kind === 'arrow'))
    return flow && { table: table.id, flow: flow.id, label: at.text() }
  },
  removeFlow: (_, at) => {
    const table = at.table()
    const flow = at.pick(table.flows)
    return flow && { table: table.id, flow: flow.id }
  },
  addJoint: (_, at) => {
    const table = at.table()
    const row = at.pick(table.rows.filter((other): other is Activity => other.kind === 'activity' && other.symbols.length > 1))
    const a = row && at.pick(row.symbols)
    const b = row && at.pick(row.symbols.filter((other) => other !== a))
    return a && b && { table: table.id, flow: at.id<'flow'>(), a: a.id, b: b.id }
  },
  setOverride: (_, at) => {
    const table = at.table()
    const override = overrideFor(table, at)
    return override && { table: table.id, override }
  },
  clearOverride: (_, at) => {
    const table = at.table()
    const choice = at.pick(table.overrides)
    return (
      choice && { table: table.id, kind: choice.kind, of: 'flow' in choice ? choice.flow : 'row' in choice ? choice.row : choice.column }
    )
  },
  clearOverrides: (_, at) => ({ table: at.orNull(at.table().id) }),
}

export const commandNames = Object.keys(makers) as readonly CommandName[]
/** A lawful call of this command, or null when the document offers nothing to it. */
export const callFor = (name: CommandName, sop: Sop, choose: Choose, ids: () => string): CommandCall | null => {
  const args = (makers[name] as Maker<CommandName>)(sop, new At(sop, choose, ids))
  return args === null ? null : callOf(name, args)
}
