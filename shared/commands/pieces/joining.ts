// Taking symbols out of the flow, and leading the flow to a new one.
import {
  exitsOf,
  isActivity,
  isArrow,
  symbolsOf,
  togetherWith,
  type Flow,
  type FlowId,
  type FlowSymbol,
  type FlowTable,
  type RowId,
  type SymbolId,
} from '../../model'
import type { AutomaticArrow } from '../args'
import { kept } from './lists'
import { withoutLostOverrides } from './overriding'

/** Where an arrow into a removed symbol goes on to: where the only exit of it (and of what acts with it) led; null when that is not one place. */
const goesOnTo = (table: FlowTable, gone: ReadonlySet<SymbolId>, target: SymbolId): SymbolId | null => {
  const seen = new Set<SymbolId>()
  let at: SymbolId | null = target
  while (at !== null && gone.has(at)) {
    if (seen.has(at)) return null
    const group: ReadonlySet<SymbolId> = togetherWith(table, at)
    for (const member of group) seen.add(member)
    const exits = [...group].flatMap((member) => exitsOf(table, member)).filter((flow) => flow.to === null || !group.has(flow.to))
    at = exits.length === 1 ? (exits[0]?.to ?? null) : null
  }
  return at
}

/** Who stands in for a removed symbol: one that acted together with it and stays. */
const standInsFor = (table: FlowTable, gone: ReadonlySet<SymbolId>): ReadonlyMap<SymbolId, SymbolId> =>
  new Map(
    [...gone].flatMap((symbol) => {
      const partner = [...togetherWith(table, symbol)].find((other) => !gone.has(other))
      return partner === undefined ? [] : [[symbol, partner] as const]
    }),
  )
const twins = (a: Flow, b: Flow): boolean =>
  a.kind === 'joint'
    ? b.kind === 'joint' && b.between.every((symbol) => a.between.includes(symbol))
    : b.kind === 'arrow' && a.from === b.from && a.to === b.to && a.to !== null && a.label === b.label

/** The table with the flows of removed symbols moved to their stand-ins; what would then lead to itself, or stand there twice, goes. */
const handedOver = (table: FlowTable, standIns: ReadonlyMap<SymbolId, SymbolId>): FlowTable => {
  if (standIns.size === 0) return table
  const by = (symbol: SymbolId): SymbolId => standIns.get(symbol) ?? symbol
  const moved = (flow: Flow): Flow => {
    if (flow.kind === 'joint') {
      const between = [by(flow.between[0]), by(flow.between[1])] as const
      return between[0] === flow.between[0] && between[1] === flow.between[1] ? flow : { ...flow, between }
    }
    const [from, to] = [by(flow.from), flow.to === null ? null : by(flow.to)]
    return from === flow.from && to === flow.to ? flow : { ...flow, from, to }
  }
  const toItself = (flow: Flow): boolean => (flow.kind === 'joint' ? flow.between[0] === flow.between[1] : flow.from === flow.to)
  const flows: Flow[] = []
  for (const flow of table.flows) {
    const next = moved(flow)
    const there = (): boolean => [...table.flows, ...flows].some((other) => twins(next, other))
    if (next === flow || !(toItself(next) || there())) flows.push(next)
  }
  return { ...table, flows }
}

/**
 * The table without these symbols, the flow joined round them: what acted together with one takes over its flows; an arrow into one goes on to where its only exit led, else it
 * stays as an open exit with its label. An arrow never comes to lead to its own source, nor twice with one label to one place.
 */
export const withoutSymbols = (table: FlowTable, gone: ReadonlySet<SymbolId>): FlowTable => {
  if (gone.size === 0) return table
  const left = handedOver(table, standInsFor(table, gone))
  const turned = new Set(left.flows.filter((flow) => flow !== table.flows.find((other) => other.id === flow.id)).map((flow) => flow.id))
  const flows: Flow[] = []
  for (const flow of left.flows) {
    if (flow.kind === 'joint') {
      if (!flow.between.some((symbol) => gone.has(symbol))) flows.push(flow)
    } else if (gone.has(flow.from)) continue
    else if (flow.to === null || !gone.has(flow.to)) flows.push(flow)
    else {
      const next = goesOnTo(left, gone, flow.to)
      const to = next === flow.from ? null : next
      turned.add(flow.id)
      const twin = (other: Flow) => isArrow(other) && other.from === flow.from && other.to === to && other.label === flow.label
      if (to === null || !(left.flows.some(twin) || flows.some(twin))) flows.push({ ...flow, to })
    }
  }
  const rows = table.rows.map((row) => {
    if (row.kind === 'heading') return row
    const symbols = kept(row.symbols, (symbol) => !gone.has(symbol.id))
    return symbols === row.symbols ? row : { ...row, symbols }
  })
  return withoutLostOverrides({ ...table, rows, flows }, turned)
}

/** An arrow led elsewhere; the choices made about its old way go with it. */
export const led = (table: FlowTable, arrow: FlowId, to: SymbolId | null): FlowTable => {
  if (table.flows.every((flow) => flow.id !== arrow || flow.kind === 'joint' || flow.to === to)) return table
  const flows = table.flows.map((flow) => (flow.id === arrow && flow.kind === 'arrow' ? { ...flow, to } : flow))
  return withoutLostOverrides({ ...table, flows }, new Set([arrow]))
}

/**
 * The typing rhythm: the flow comes by itself from the activity above to the first symbol of a row. An open exit is led here;
 * an exit that only ran on to the next row runs through here; a symbol without exit (a decision with one) gets a new arrow. An open
 * exit with another name than the arrow's waits for the target that the author has in mind: it comes here only when nothing else does.
 */
export const ledFromAbove = (table: FlowTable, row: RowId, symbol: FlowSymbol, arrow: AutomaticArrow): FlowTable => {
  if (arrow === null) return table
  const place = table.rows.findIndex((other) => other.id === row)
  const withSymbols = (part: FlowTable['rows']) => part.filter((other) => symbolsOf(other).length > 0).filter(isActivity)
  const source = withSymbols(table.rows.slice(0, place)).at(-1)
  const below = new Set(withSymbols(table.rows.slice(place + 1))[0]?.symbols.map((other) => other.id))
  if (source === undefined) return table
  const opened = source.symbols.flatMap((other) => exitsOf(table, other.id)).filter((flow) => flow.to === null)
  const open = opened.find(({ label }) => label === '' || label === arrow.label)
  if (open !== undefined) return led(table, open.id, symbol.id)
  const onward = source.symbols.flatMap((other) => exitsOf(table, other.id)).filter((flow) => flow.to !== null && below.has(flow.to))
  const [through] = onward
  const onto = through?.to ?? null
  if (onward.length === 1 && through !== undefined && onto !== null) {
    const turned = led(table, through.id, symbol.id)
    return symbol.kind === 'end'
      ? turned
      : { ...turned, flows: [...turned.flows, { kind: 'arrow', id: arrow.id, from: symbol.id, to: onto, label: '' }] }
  }
  const from = source.symbols.findLast((other) => {
    const exits = [...togetherWith(table, other.id)].flatMap((member) => exitsOf(table, member))
    return other.kind !== 'end' && exits.length < (other.kind === 'decision' ? 2 : 1)
  })
  if (from === undefined) return opened[0] === undefined ? table : led(table, opened[0].id, symbol.id)
  return {
    ...table,
    flows: [
      ...table.flows,
      { kind: 'arrow', id: arrow.id, from: from.id, to: symbol.id, label: from.kind === 'decision' ? arrow.label : '' },
    ],
  }
}
