import { foldName, rowOfSymbol, type Arrow, type FlowTable } from '../model'
import { calledNumber } from './about/numbers'
import { togetherIn } from './about/together'
import { tablesOf, type Rule } from './rule'

/** Equal labels are right only where one answer forks into parallel work: different symbols of one row. */
const unclear = (table: FlowTable, exits: readonly Arrow[]): boolean => {
  const seen = new Map<string, { readonly to: Arrow['to']; readonly row: string | null }[]>()
  for (const { label, to } of exits) {
    const name = foldName(label)
    const row = to === null ? null : (rowOfSymbol(table, to)?.id ?? null)
    const before = seen.get(name) ?? []
    if (name === '' || before.some((other) => other.row === null || other.row !== row || other.to === to)) return true
    seen.set(name, [...before, { to, row }])
  }
  return seen.size < 2
}

/** PermenPAN-RB 35/2012, belah ketupat: keputusan dengan dua jalur berlabel, misalnya Ya dan Tidak. */
export const rule: Rule = {
  id: 'decision-exits',
  severity: 'error',
  clause: 'PermenPAN-RB 35/2012, lima simbol: belah ketupat (pengambilan keputusan)',
  *check(context) {
    for (const table of tablesOf(context))
      for (const { row, symbols, exits } of togetherIn(table)) {
        const decision = symbols.find((symbol) => symbol.kind === 'decision')
        if (decision !== undefined && unclear(table, exits))
          yield { at: { table: table.id, row: row.id, symbol: decision.id }, params: { n: calledNumber(table, row) } }
      }
  },
}
