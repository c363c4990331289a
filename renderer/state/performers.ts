// The Pelaksana cell: what its keys mean for the document. Pure: the document and the place in, commands out.
import { callOf } from '../../shared/commands'
import {
  activitiesOf,
  exitsOf,
  type Activity,
  type ActorId,
  type CommandCall,
  type FlowSymbol,
  type FlowTable,
  type RowId,
  type Sop,
  type SymbolId,
} from '../../shared/model'
import { newIds } from './ids'
import { rowOf, tableOf, type Place } from './places'

export type Shape = 'terminator' | 'process' | 'decision'
export interface Outcome {
  readonly calls: readonly CommandCall[]
  readonly place: Place
  readonly symbol: SymbolId | null
  /** An actor column that still wants its name: the caret goes there, and comes back. */
  readonly nameActor?: ActorId
}

/** The activity of a Pelaksana cell with its table; null on a heading or a row that is gone. */
export const activityAt = (
  sop: Sop,
  place: Place,
): { readonly table: FlowTable; readonly row: Activity; readonly index: number } | null => {
  const here = rowOf(sop, place)
  return here?.row.kind === 'activity' ? { table: here.table, row: here.row, index: here.index } : null
}

/** The symbol that keys act on: the chosen one, else the row's last. */
export const currentSymbol = (row: Activity, chosen: SymbolId | null): FlowSymbol | null =>
  row.symbols.find((symbol) => symbol.id === chosen) ?? row.symbols.at(-1) ?? null

/** Start or end, by where the row stands: the first row with a symbol starts, any other ends. */
const terminatorFor = (table: FlowTable, row: RowId | null): 'start' | 'end' => {
  const first = table.rows.find((other) => other.kind === 'activity' && other.symbols.some((symbol) => symbol.kind === 'start'))
  return first === undefined || first.id === row ? 'start' : 'end'
}
const kindOf = (table: FlowTable, row: RowId | null, shape: Shape): FlowSymbol['kind'] =>
  shape === 'terminator' ? terminatorFor(table, row) : shape

/** What a row's first symbol is without being told: the flow begins with a capsule. */
const firstKind = (table: FlowTable): FlowSymbol['kind'] =>
  table.rows.some((row) => row.kind === 'activity' && row.symbols.length > 0) ? 'process' : 'start'

/** A column for the n-th actor: the existing one, or a new blank one right after the last. */
const laneFor = (
  table: FlowTable,
  n: number,
): { readonly actor: ActorId; readonly calls: readonly CommandCall[]; readonly unnamed: boolean } | null => {
  const existing = table.actors[n - 1]
  if (existing !== undefined) return { actor: existing.id, calls: [], unnamed: existing.name.trim() === '' }
  if (n !== table.actors.length + 1) return null
  const actor = newIds.actor()
  return {
    actor,
    calls: [callOf('addActor', { table: table.id, actor, name: '', index: table.actors.length, group: null })],
    unnamed: true,
  }
}

/**
 * A digit in the Pelaksana cell (or in that of the new row): the row's symbol goes to actor `n`, a first one is put there and the
 * flow comes to it by itself; `add` puts one more, joined to the current one. Null: there is no such actor yet, nor is it the next.
 */
export const digit = (
  sop: Sop,
  place: Place,
  chosen: SymbolId | null,
  n: number,
  options: { readonly add: boolean; readonly shape: Shape | null; readonly yes: string },
): Outcome | null => {
  const table = tableOf(sop, place)
  if (table === null) return null
  const lane = laneFor(table, n)
  if (lane === null) return null
  const named = lane.unnamed ? { nameActor: lane.actor } : {}
  const here = activityAt(sop, place)
  const arrow = { id: newIds.flow(), label: options.yes }
  if (here === null) {
    if (place.at !== 'newRow') return null
    const row = newIds.row()
    const symbol = newIds.symbol()
    const kind = options.shape === null ? firstKind(table) : kindOf(table, null, options.shape)
    const insert = callOf('insertActivity', {
      table: table.id,
      row,
      index: table.rows.length,
      text: '',
      symbol: { id: symbol, actor: lane.actor, kind },
      arrow,
    })
    return { calls: [...lane.calls, insert], place: { at: 'performers', table: table.id, row }, symbol, ...named }
  }
  const current = currentSymbol(here.row, chosen)
  if (current === null || options.add) {
    const symbol = newIds.symbol()
    const kind = current?.kind ?? (options.shape === null ? firstKind(table) : kindOf(table, here.row.id, options.shape))
    const put = callOf('putSymbol', { table: table.id, row: here.row.id, symbol, actor: lane.actor, kind, arrow })
    const joint = current === null ? [] : [callOf('addJoint', { table: table.id, flow: newIds.flow(), a: current.id, b: symbol })]
    return { calls: [...lane.calls, put, ...joint], place, symbol, ...named }
  }
  const move = callOf('moveSymbol', { table: table.id, symbol: current.id, actor: lane.actor })
  return { calls: [...lane.calls, move], place, symbol: current.id, ...named }
}

/**
 * M, P or K: the current symbol's shape. On a capsule M changes between start and end. A flow that ran on becomes the exit Ya of a
 * new decision; the only exit Ya or Tidak of what is no decision any more loses its name.
 */
export const reshape = (sop: Sop, place: Place, chosen: SymbolId | null, shape: Shape, { yes, no }: ExitLabels): Outcome | null => {
  const here = activityAt(sop, place)
  const current = here === null ? null : currentSymbol(here.row, chosen)
  if (here === null || current === null) return null
  const { table } = here
  const turned = current.kind === 'start' ? 'end' : current.kind === 'end' ? 'start' : kindOf(table, here.row.id, shape)
  const kind = shape === 'terminator' ? turned : shape
  const [exit, ...more] = exitsOf(table, current.id)
  const was = kind === 'decision' ? [''] : [yes, no]
  const next = kind === 'decision' ? yes : ''
  const renamed =
    exit !== undefined && more.length === 0 && was.includes(exit.label) && (kind === 'decision') !== (current.kind === 'decision')
      ? [callOf('setFlowLabel', { table: table.id, flow: exit.id, label: next })]
      : []
  return { calls: [callOf('setSymbolKind', { table: table.id, symbol: current.id, kind }), ...renamed], place, symbol: current.id }
}

/** Left or right: the current symbol to the neighbouring lane; null at the edge or without symbol. */
export const sidestep = (sop: Sop, place: Place, chosen: SymbolId | null, steps: 1 | -1): Outcome | null => {
  const here = activityAt(sop, place)
  const current = here === null ? null : currentSymbol(here.row, chosen)
  if (here === null || current === null) return null
  const at = here.table.actors.findIndex((actor) => actor.id === current.actors[0])
  const next = here.table.actors[at + steps]
  if (next === undefined || (steps > 0 && at + current.actors.length >= here.table.actors.length)) return null
  return { calls: [callOf('moveSymbol', { table: here.table.id, symbol: current.id, actor: next.id })], place, symbol: current.id }
}

/** The words for the exits of a decision. */
export interface ExitLabels {
  readonly yes: string
  readonly no: string
}
/** The label of one more exit: on a decision the first of Ya and Tidak that it lacks, '' when it has both; else none. */
export const nextExitLabel = (table: FlowTable, source: FlowSymbol, { yes, no }: ExitLabels): string => {
  const used = new Set(exitsOf(table, source.id).map(({ label }) => label))
  return source.kind === 'decision' ? ([yes, no].find((label) => !used.has(label)) ?? '') : ''
}

/** The activities with the number each goes by: the printed one without its full stop, else its place. */
const numbered = (table: FlowTable): readonly { readonly row: Activity; readonly number: string }[] =>
  activitiesOf(table).map((row, index) => ({ row, number: row.number?.trim().replace(/\.$/u, '') || String(index + 1) }))
/** The activity that prints this number; counted numbers and printed ones alike. */
const activityByNumber = (table: FlowTable, number: string): Activity | null =>
  numbered(table).find((other) => other.number === number)?.row ?? null

/** The symbol an exit leads to when a row is named: in the source's lane, else the first with an onward arrow, else the first (rule I3). */
export const targetIn = (table: FlowTable, row: Activity, source: FlowSymbol): SymbolId | null => {
  const others = row.symbols.filter((symbol) => symbol.id !== source.id)
  const inLane = others.find((symbol) => symbol.actors.some((actor) => source.actors.includes(actor)))
  const onward = others.find((symbol) => exitsOf(table, symbol.id).length > 0)
  return (inLane ?? onward ?? others[0])?.id ?? null
}

type Unled = 'unknown' | 'noSymbol'
export interface Lead {
  readonly calls: readonly CommandCall[]
  /** Why the exit could not be led to the number; `open`: it is kept without a target, else it leads where it led. */
  readonly problem: { readonly why: Unled; readonly open: boolean } | null
}

/**
 * Leads the exit with this label to the activity with this number; `number` null makes an open exit. An exit of that label is led
 * anew, else one is added. A number that is not written yet, or has no symbol, leaves a led exit alone and keeps a new one open.
 */
export const lead = (table: FlowTable, source: FlowSymbol, label: string, number: string | null): Lead => {
  const row = number === null ? null : activityByNumber(table, number)
  const to = row === null ? null : targetIn(table, row, source)
  const why: Unled | null = number === null || to !== null ? null : row === null ? 'unknown' : 'noSymbol'
  const exits = exitsOf(table, source.id)
  // On a decision an exit without a name takes the name: 'Ya' typed after the flow was drawn by itself.
  const same = exits.find((flow) => flow.label === label) ?? exits.find((flow) => source.kind === 'decision' && flow.label === '')
  if (why !== null && same !== undefined && same.to !== null) return { calls: [], problem: { why, open: false } }
  const problem = why === null ? null : { why, open: true }
  if (same === undefined)
    return { calls: [callOf('addArrow', { table: table.id, flow: newIds.flow(), from: source.id, to, label })], problem }
  return {
    problem,
    calls: [
      ...(same.label === label ? [] : [callOf('setFlowLabel', { table: table.id, flow: same.id, label })]),
      ...(same.to === to ? [] : [callOf('leadArrow', { table: table.id, flow: same.id, to })]),
    ],
  }
}

/** Is a typed number whole, so that no further digit could name another activity? */
export const isWhole = (table: FlowTable, digits: string): boolean =>
  !numbered(table).some(({ number }) => number !== digits && number.startsWith(digits))
