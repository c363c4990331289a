import { calledNumber } from './about/numbers'
import { togetherIn } from './about/together'
import { tablesOf, type Rule } from './rule'

/** PermenPAN-RB 35/2012, kotak: satu kegiatan lalu kegiatan berikutnya. Kotak yang dihubungkan garis dihitung sebagai satu. */
export const rule: Rule = {
  id: 'process-one-exit',
  severity: 'error',
  clause: 'PermenPAN-RB 35/2012, lima simbol: kotak (proses) dan anak panah (arah kegiatan)',
  *check(context) {
    for (const table of tablesOf(context))
      for (const { row, symbols, exits } of togetherIn(table))
        if (symbols.every((symbol) => symbol.kind === 'process') && exits.length !== 1)
          yield {
            at: { table: table.id, row: row.id, symbol: symbols[0].id },
            params: { n: calledNumber(table, row), exits: exits.length },
          }
  },
}
