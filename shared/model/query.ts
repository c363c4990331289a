import type {
  Activity,
  Actor,
  ActorId,
  Flow,
  FlowId,
  FlowSymbol,
  FlowTable,
  IdentityField,
  ListField,
  PageSetup,
  Row,
  RowId,
  Sop,
  Status,
  SymbolId,
  TableId,
  TextColumn,
} from './sop'

export type Arrow = Extract<Flow, { readonly kind: 'arrow' }>
export type Joint = Extract<Flow, { readonly kind: 'joint' }>
export type Heading = Exclude<Row, Activity>

/** The text columns in printed order; the actors stand between 'activity' and 'requirements'. */
export const textColumns = ['number', 'activity', 'requirements', 'duration', 'output', 'remarks'] as const satisfies readonly TextColumn[]
/** Whether a column of a choice is a text column; the others are actors. */
export const isTextColumn = (column: string): column is TextColumn => textColumns.some((name) => name === column)
/** The lists of the identity part, as the form has them, and all its fields that bear a label. */
export const listFields = [
  'legalBases',
  'relatedSops',
  'qualifications',
  'equipment',
  'warnings',
  'records',
] as const satisfies readonly ListField[]
export const identityFields = [
  'number',
  'created',
  'revised',
  'effective',
  'preparedBy',
  'approval',
  'title',
  ...listFields,
] as const satisfies readonly IdentityField[]
/** What a page set-up and an edition may be, in the order in which they are offered. */
export const papers = ['a4', 'f4', 'folio', 'legal'] as const satisfies readonly PageSetup['paper'][]
export const orientations = ['landscape', 'portrait'] as const satisfies readonly PageSetup['orientation'][]
export const fonts = ['arial', 'times', 'calibri'] as const satisfies readonly PageSetup['font'][]
export const statuses = ['draft', 'in-review', 'approved', 'in-force', 'superseded', 'revoked'] as const satisfies readonly Status[]

/** The cells of an activity that may be merged with the one above. */
export const mergeableColumns = ['requirements', 'duration', 'output', 'remarks'] as const
export type MergeableColumn = (typeof mergeableColumns)[number]

export const isActivity = (row: Row): row is Activity => row.kind === 'activity'
export const isArrow = (flow: Flow): flow is Arrow => flow.kind === 'arrow'
export const isJoint = (flow: Flow): flow is Joint => flow.kind === 'joint'

export const tableById = (sop: Sop, id: TableId): FlowTable | null => sop.tables.find((table) => table.id === id) ?? null
export const actorById = (table: FlowTable, id: ActorId): Actor | null => table.actors.find((actor) => actor.id === id) ?? null
export const rowById = (table: FlowTable, id: RowId): Row | null => table.rows.find((row) => row.id === id) ?? null
export const flowById = (table: FlowTable, id: FlowId): Flow | null => table.flows.find((flow) => flow.id === id) ?? null

/** The activity rows, headings left out, in printed order. */
export const activitiesOf = (table: FlowTable): readonly Activity[] => table.rows.filter(isActivity)
/** The symbols of a row in the order listed; a heading has none. */
export const symbolsOf = (row: Row): readonly FlowSymbol[] => (row.kind === 'activity' ? row.symbols : [])
/** Every symbol of the table, row by row. */
export const symbolsOfTable = (table: FlowTable): readonly FlowSymbol[] => table.rows.flatMap(symbolsOf)
export const symbolById = (table: FlowTable, id: SymbolId): FlowSymbol | null =>
  symbolsOfTable(table).find((symbol) => symbol.id === id) ?? null
/** The row in which a symbol stands. */
export const rowOfSymbol = (table: FlowTable, id: SymbolId): Activity | null =>
  activitiesOf(table).find((row) => row.symbols.some((symbol) => symbol.id === id)) ?? null
/** The symbols of a row that stand in a column, wide ones included. */
export const symbolsInCell = (row: Row, actor: ActorId): readonly FlowSymbol[] =>
  symbolsOf(row).filter((symbol) => symbol.actors.includes(actor))

/** The arrows that leave a symbol, open ones included, in the order listed. */
export const exitsOf = (table: FlowTable, id: SymbolId): readonly Arrow[] => table.flows.filter(isArrow).filter((flow) => flow.from === id)
/** The arrows that enter a symbol. */
export const entriesOf = (table: FlowTable, id: SymbolId): readonly Arrow[] => table.flows.filter(isArrow).filter((flow) => flow.to === id)
/** The symbols joined to this one by a plain line. */
export const jointPartners = (table: FlowTable, id: SymbolId): readonly SymbolId[] =>
  table.flows.filter(isJoint).flatMap(({ between: [a, b] }) => (a === id ? [b] : b === id ? [a] : []))

/** The symbol and all that act together with it, joint by joint. */
export const togetherWith = (table: FlowTable, id: SymbolId): ReadonlySet<SymbolId> => {
  const together = new Set([id])
  for (const member of together) for (const partner of jointPartners(table, member)) together.add(partner)
  return together
}

/** What stands in the number cell of a row: its own text, or its place among the activities of the table; '' for a heading. */
export const printedNumber = (table: FlowTable, row: Row): string => {
  if (row.kind === 'heading') return ''
  if (row.number !== null) return row.number
  return String(activitiesOf(table).findIndex(({ id }) => id === row.id) + 1)
}
/** The number cells of all rows at once, by row id. */
export const printedNumbers = (table: FlowTable): ReadonlyMap<RowId, string> => {
  const numbers = new Map<RowId, string>(table.rows.map((row) => [row.id, '']))
  activitiesOf(table).forEach((row, index) => numbers.set(row.id, row.number ?? String(index + 1)))
  return numbers
}

/** The row whose text a cell shows: that at `index`, or the first above it whose cell is not merged; null where there is none. */
export const mergeHead = (rows: readonly Row[], index: number, column: MergeableColumn): Activity | null => {
  for (let at = index; at >= 0; at -= 1) {
    const row = rows[at]
    if (row?.kind !== 'activity') return null
    if (row[column] !== null) return row
  }
  return null
}
/** The text that a cell shows: a merged cell shows the one above it. */
export const shownCell = (table: FlowTable, row: Activity, column: MergeableColumn): string =>
  mergeHead(
    table.rows,
    table.rows.findIndex(({ id }) => id === row.id),
    column,
  )?.[column] ?? ''
/** Whether a cell of this row may be merged with the one above: there is an activity right above. */
export const canMergeUp = (table: FlowTable, id: RowId): boolean => {
  const at = table.rows.findIndex((row) => row.id === id)
  return table.rows[at]?.kind === 'activity' && table.rows[at - 1]?.kind === 'activity'
}

export type Refusal = 'unknown-symbol' | 'same-symbol' | 'already-connected' | 'other-row'
export type MayConnect = { readonly ok: true } | { readonly ok: false; readonly why: Refusal }
const yes: MayConnect = { ok: true }
const no = (why: Refusal): MayConnect => ({ ok: false, why })

/**
 * May an arrow with this label be led from one symbol to another? What an office may lawfully draw is allowed (an exit of an end,
 * an entry of a start, two exits to one target): rules comment on it. Refused is only what cannot be drawn or says nothing new.
 */
export const canConnect = (table: FlowTable, from: SymbolId, to: SymbolId, label = ''): MayConnect => {
  if (symbolById(table, from) === null || symbolById(table, to) === null) return no('unknown-symbol')
  if (from === to) return no('same-symbol')
  const there = exitsOf(table, from).some((flow) => flow.to === to && flow.label === label)
  return there ? no('already-connected') : yes
}
/** May two symbols be joined by a plain line? They stand in one row and are not joined yet. */
export const canJoin = (table: FlowTable, a: SymbolId, b: SymbolId): MayConnect => {
  const row = rowOfSymbol(table, a)
  if (row === null || symbolById(table, b) === null) return no('unknown-symbol')
  if (a === b) return no('same-symbol')
  if (!row.symbols.some((symbol) => symbol.id === b)) return no('other-row')
  return jointPartners(table, a).includes(b) ? no('already-connected') : yes
}
