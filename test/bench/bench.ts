// npm run bench [-- --only layout|pdf|docx|start]: operation counts first, then times as ratios taken side by side in one run.
import { renderDocx } from '../../shared/export/docx'
import type { ExportInput } from '../../shared/export/input'
import { renderPdf } from '../../shared/export/pdf'
import { exportInput, layoutOf } from '../support/documents'
import { randomSop } from '../support/randomSop'
import { coldStart } from './coldStart'
import { loadLibavoid, routeWithLibavoid } from './libavoid'
import { paintPlain } from './plainPdf'

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
const ratio = (p: number, q: number): string => `${(p / q).toFixed(2)} ×`

async function benchLayout(): Promise<void> {
  await loadLibavoid()
  console.log('Tata letak             langkah  langkah cari  per bagian alir   median ms   rute libavoid ms   nisbah')
  for (const rows of [12, 50, 200]) {
    const sops = [1, 2, 3, 4, 5].map((seed) => randomSop(seed, { rows, actors: 6 }))
    const layouts = sops.map((s) => layoutOf(s)) // warms the caches of the engine
    const steps = layouts.map((l) => l.totals.work.searchSteps)
    const parts = layouts.map((l) => l.pages.reduce((n, p) => n + p.flows.length, 0))
    const ours: number[] = []
    const theirs: number[] = []
    for (let round = 0; round < 5; round++)
      for (const [i, sop] of sops.entries()) {
        ours.push(await timed(() => layoutOf(sop)))
        theirs.push(await timed(() => layouts[i]?.pages.map(routeWithLibavoid)))
      }
    console.log(
      `${' '.repeat(22)} ${String(rows).padEnd(8)} ${String(median(steps)).padEnd(13)} ${(median(steps) / median(parts)).toFixed(0).padEnd(17)} ${median(ours).toFixed(1).padEnd(11)} ${median(theirs).toFixed(1).padEnd(18)} ${ratio(median(ours), median(theirs))}`,
    )
  }
}

async function benchExports(which: 'pdf' | 'docx'): Promise<void> {
  console.log(
    which === 'pdf' ? 'PDF: kita terhadap pdfkit polos dengan tanda yang sama (batas 1,5 ×)' : 'DOCX terhadap PDF kita (batas 3 ×)',
  )
  const inputs: readonly ExportInput[] = Array.from({ length: 200 }, (_, i) => exportInput(randomSop(i + 1, { rows: 12, actors: 5 })))
  const work =
    which === 'pdf' ? ([renderPdf, (input: ExportInput) => paintPlain(input.layout)] as const) : ([renderDocx, renderPdf] as const)
  for (const input of inputs.slice(0, 3)) for (const paint of work) await paint(input)
  for (const count of [1, 20, 200]) {
    const rounds = count === 200 ? 1 : 5
    const [a, b]: [number[], number[]] = [[], []]
    for (let round = 0; round < rounds; round++) {
      // in turn, one document each, so that a busy machine slows both alike
      let [ours, theirs] = [0, 0]
      for (const input of inputs.slice(0, count)) {
        ours += await timed(() => work[0](input))
        theirs += await timed(() => work[1](input))
      }
      a.push(ours)
      b.push(theirs)
    }
    const pages = inputs.slice(0, count).reduce((n, i) => n + i.layout.pages.length, 0)
    console.log(
      `  ${String(count).padStart(3)} dokumen, ${String(pages).padStart(4)} halaman: ${median(a).toFixed(0)} ms terhadap ${median(b).toFixed(0)} ms = ${ratio(median(a), median(b))}`,
    )
  }
}

export async function main(args: readonly string[]): Promise<number> {
  const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined
  if (!only || only === 'layout') await benchLayout()
  if (!only || only === 'pdf') await benchExports('pdf')
  if (!only || only === 'docx') await benchExports('docx')
  if (!only || only === 'start') await coldStart()
  return 0
}
