// npm run -s report:random [-- --count 300] [--from 1] [--paper a4]: random SOPs and what of L1-L15 they break, spoken or unspoken.
import { layoutOf, type PaperName } from '../support/documents'
import { randomSop } from '../support/randomSop'
import { unspokenOf, violationsOf } from '../support/invariants'

export interface RandomReport {
  readonly seed: number
  readonly violations: readonly string[]
  readonly unspoken: readonly string[]
  readonly problems: readonly string[]
}

export function reportRandom(seed: number, paper: PaperName = 'a4'): RandomReport {
  const sop = randomSop(seed)
  const layout = layoutOf(sop, { paper })
  const violations = violationsOf(layout, sop)
  const told = (list: readonly { id: string; page: number; at: string; detail: string }[]): readonly string[] =>
    list.map((v) => `${v.id} hal. ${v.page} ${v.at}: ${v.detail}`)
  return {
    seed,
    violations: told(violations),
    unspoken: told(unspokenOf(layout, violations)),
    problems: layout.problems.map((p) => `${p.code} hal. ${p.page} ${p.at}`),
  }
}

export async function main(args: readonly string[]): Promise<number> {
  const option = (name: string, otherwise: string): string =>
    args.includes(name) ? (args[args.indexOf(name) + 1] ?? otherwise) : otherwise
  const [from, count] = [Number(option('--from', '1')), Number(option('--count', '300'))]
  const reports = Array.from({ length: count }, (_, i) => reportRandom(from + i, option('--paper', 'a4') as PaperName))
  const routed = reports.filter((r) => r.problems.some((p) => /crowded|fallback/u.test(p)))
  for (const r of reports) {
    if (r.unspoken.length > 0) console.log(`benih ${r.seed}: tak disebut: ${r.unspoken.slice(0, 4).join(' | ')}`)
    else if (r.violations.length > 0) console.log(`benih ${r.seed}: ${r.violations.slice(0, 3).join(' | ')}`)
  }
  console.log(
    `${count} SOP acak: ${reports.filter((r) => r.unspoken.length > 0).length} dengan pelanggaran tak disebut, ${routed.length} dengan masalah rute yang disebut (${((100 * routed.length) / count).toFixed(1)} %)`,
  )
  return reports.some((r) => r.unspoken.length > 0) ? 1 : 0
}
