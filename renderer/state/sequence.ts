// Moving a row of a plain sequence: the flow follows the new order of the rows. Pure: the table and the move in, commands out.
import { callOf } from '../../shared/commands'
import { exitsOf, type Activity, type CommandCall, type Flow, type FlowId, type FlowTable, type Row } from '../../shared/model'

type Arrow = Extract<Flow, { kind: 'arrow' }>

/** The nearest activity with symbols, going by `step` from `index`. */
const nearest = (rows: readonly Row[], index: number, step: 1 | -1): Activity | null => {
  for (let at = index; at >= 0 && at < rows.length; at += step) {
    const row = rows[at]
    if (row?.kind === 'activity' && row.symbols.length > 0) return row
  }
  return null
}
const has = (row: Activity, symbol: Arrow['to']): boolean => row.symbols.some(({ id }) => id === symbol)
/** The arrow that runs on from one row to another: the only one, and without a name. */
const plainArrow = (table: FlowTable, from: Activity | null, to: Activity | null): Arrow | null => {
  if (from === null || to === null) return null
  const [arrow, ...more] = table.flows.filter((flow): flow is Arrow => flow.kind === 'arrow' && has(from, flow.from) && has(to, flow.to))
  return arrow === undefined || more.length > 0 || arrow.label !== '' ? null : arrow
}
/** The symbol of a row at the end of a sequence, which leads nowhere yet. */
const looseEnd = (table: FlowTable, row: Activity): Activity['symbols'][number] | null => {
  const [symbol, ...more] = row.symbols
  return symbol === undefined || more.length > 0 || symbol.kind === 'end' || exitsOf(table, symbol.id).length > 0 ? null : symbol
}

/**
 * What moving a row from one index to another does to the flow, beside the move itself. A row that was plainly linked (one symbol,
 * one unnamed arrow in from the row above, one out to the row below or none at the end of the sequence) leaves its neighbours joined
 * and comes between those of the new place, when these were plainly linked too; a row without any flow only comes between. In
 * all other cases nothing: an arrow says where the work goes, and only the author knows whether the new order changes that.
 * `fresh` is the id of an arrow that may be needed.
 */
export const relinked = (table: FlowTable, from: number, to: number, fresh: FlowId): readonly CommandCall[] => {
  const row = table.rows[from]
  const [symbol, ...more] = row?.kind === 'activity' ? row.symbols : []
  if (row?.kind !== 'activity' || symbol === undefined || more.length > 0) return []
  const others = table.rows.filter((other) => other !== row)
  const was = { above: nearest(others, from - 1, -1), below: nearest(others, from, 1) }
  const now = { above: nearest(others, to - 1, -1), below: nearest(others, to, 1) }
  if (now.above === null || now.above === was.above) return []
  const into = plainArrow(table, was.above, row)
  const out = plainArrow(table, row, was.below)
  const own = table.flows.filter((flow) =>
    flow.kind === 'joint' ? flow.between.includes(symbol.id) : flow.from === symbol.id || flow.to === symbol.id,
  )
  const lead = (flow: Arrow, target: Arrow['to']): CommandCall => callOf('leadArrow', { table: table.id, flow: flow.id, to: target })
  const add = (source: Arrow['from'], target: Arrow['to']): CommandCall =>
    callOf('addArrow', { table: table.id, flow: fresh, from: source, to: target, label: '' })
  const across = plainArrow(table, now.above, now.below)
  if (own.length === 0 && across !== null && symbol.kind !== 'start' && symbol.kind !== 'end')
    return [lead(across, symbol.id), add(symbol.id, across.to)]
  if (into === null || own.length !== (out === null ? 1 : 2)) return []
  const drop = (flow: Arrow): CommandCall => callOf('removeFlow', { table: table.id, flow: flow.id })
  if (out !== null) {
    if (table.flows.some((flow) => flow.kind === 'arrow' && flow.from === into.from && flow.to === out.to)) return []
    if (across !== null) return [lead(into, out.to), lead(across, symbol.id), lead(out, across.to)]
    const end = now.below === null ? looseEnd(table, now.above) : null
    return end === null ? [] : [lead(into, out.to), drop(out), add(end.id, symbol.id)]
  }
  if (was.below !== null || symbol.kind === 'end' || across === null) return []
  return [drop(into), lead(across, symbol.id), add(symbol.id, across.to)]
}
