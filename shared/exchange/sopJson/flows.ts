import type { Flow, FlowId, FlowSymbol, IdMaker, SymbolId } from '../../model'
import type { Reader } from './reader'
import type { DraftExit, DraftRow, DraftSymbol } from './rows'

export interface DrawnFlows {
  readonly flows: readonly Flow[]
  readonly notDrawable: number
}

/** What a target's name stands for. */
type Target =
  | { readonly is: 'symbols'; readonly row: DraftRow; readonly symbols: readonly DraftSymbol[]; readonly guessed: boolean }
  | { readonly is: 'no-symbol' } // a row or symbol of the file that stands in no column
  | { readonly is: 'unknown' }

interface Ends {
  readonly from: FlowSymbol
  readonly to: FlowSymbol
}

/** Joints and arrows by rules I1-I7; what cannot be drawn is named in a warning and counted. */
export const readFlows = (rows: readonly DraftRow[], reader: Reader, ids: IdMaker): DrawnFlows => {
  const lookUp = targetsOf(rows)
  const flows: Flow[] = []
  let notDrawable = 0

  const arrow = (from: FlowSymbol, to: SymbolId | null, label: string): void => {
    flows.push({ kind: 'arrow', id: ids() as FlowId, from: from.id, to, label })
  }
  const lose = (row: DraftRow, exit: DraftExit): void => {
    notDrawable += 1
    reader.warn('flow-not-drawable', { row: row.key, field: 'next' }, { to: exit.to ?? '?', label: exit.label })
  }
  const lead = (row: DraftRow, sources: readonly DraftSymbol[], exit: DraftExit): void => {
    const [first] = sources
    if (first === undefined) return lose(row, exit)
    if (exit.to === null) {
      reader.warn('target-open', { row: row.key, field: 'next' }, { label: exit.label })
      return arrow(first.symbol, null, exit.label)
    }
    const target = lookUp(exit.to)
    if (target.is === 'no-symbol') return lose(row, exit)
    if (target.is === 'unknown') {
      reader.warn('target-unknown', { row: row.key, field: 'next' }, { to: exit.to, label: exit.label })
      return arrow(first.symbol, null, exit.label)
    }
    if (target.guessed) reader.warn('symbol-id-read-as-row', { row: row.key, field: 'next' }, { to: exit.to, target: target.row.key })
    const ends = chooseEnds(sources, target)
    if (ends !== null) arrow(ends.from, ends.to.id, exit.label)
  }

  for (const row of rows) {
    if (row.together)
      row.symbols.slice(1).forEach(({ symbol }, index) => {
        const before = row.symbols[index]
        if (before) flows.push({ kind: 'joint', id: ids() as FlowId, between: [before.symbol.id, symbol.id] })
      })
    for (const source of row.symbols) for (const exit of source.exits) lead(row, [source], exit)
    for (const exit of row.rowExits) lead(row, row.symbols, exit)
    for (const exit of row.lostExits) lose(row, exit)
  }
  return { flows, notDrawable }
}

/** I1, I2, I5: a symbol id wins over a row number; '<row><letter>' may mean a row's only symbol. */
const targetsOf = (rows: readonly DraftRow[]): ((name: string) => Target) => {
  const symbolsById = new Map<string, Target>()
  const rowsByKey = new Map<string, DraftRow>()
  for (const row of rows) {
    if (!rowsByKey.has(row.key)) rowsByKey.set(row.key, row)
    for (const [name, id] of row.symbolIds) {
      const known = symbolsById.get(name)
      if (known !== undefined && known.is === 'symbols') continue
      const symbols = row.symbols.filter(({ symbol }) => symbol.id === id)
      symbolsById.set(name, symbols.length === 0 ? { is: 'no-symbol' } : { is: 'symbols', row, symbols, guessed: false })
    }
  }
  return (name) => {
    const symbol = symbolsById.get(name)
    if (symbol !== undefined) return symbol
    const row = rowsByKey.get(name)
    if (row !== undefined)
      return row.symbols.length === 0 ? { is: 'no-symbol' } : { is: 'symbols', row, symbols: row.symbols, guessed: false }
    const stem = /^(.+)\p{L}$/u.exec(name)?.[1]
    const near = stem === undefined ? undefined : rowsByKey.get(stem)
    if (near?.symbols.length === 1) return { is: 'symbols', row: near, symbols: near.symbols, guessed: true }
    return { is: 'unknown' }
  }
}

const shareColumn = (a: FlowSymbol, b: FlowSymbol): boolean => a.actors.some((actor) => b.actors.includes(actor))

/**
 * I3 and I4 at once: the pair in one column; else the first target with an onward arrow, left from the first source.
 * Symbols that act together share their row's arrows, so there the first listed is the first with an onward arrow.
 */
const chooseEnds = (
  sources: readonly DraftSymbol[],
  { row, symbols }: { readonly row: DraftRow; readonly symbols: readonly DraftSymbol[] },
): Ends | null => {
  for (const source of sources) {
    const level = symbols.find(({ symbol }) => shareColumn(source.symbol, symbol))
    if (level !== undefined) return { from: source.symbol, to: level.symbol }
  }
  const [from] = sources
  const to = (row.together ? undefined : symbols.find(({ exits }) => exits.length > 0)) ?? symbols[0]
  return from === undefined || to === undefined ? null : { from: from.symbol, to: to.symbol }
}
