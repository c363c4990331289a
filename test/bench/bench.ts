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
  for (const seed of [101, 102, 103]) layoutOf(randomSop(seed, { rows: 30, actors: 6 })).pages.map(routeWithLibavoid) // warms the engine, not the caches
  console.log('Tata letak: langkah cari; waktu dokumen baru dan dokumen yang sama sekali lagi; nisbah dokumen baru terhadap rute libavoid')
  for (const rows of [12, 50, 200]) {
    const [first, again, theirs, steps, parts]: [number[], number[], number[], number[], number[]] = [[], [], [], [], []]
    for (let seed = 1; seed <= 9; seed++) {
      const sop = randomSop(seed, { rows, actors: 6 })
      first.push(await timed(() => layoutOf(sop)))
      again.push(await timed(() => layoutOf(structuredClone(sop))))
      const layout = layoutOf(sop)
      theirs.push(await timed(() => layout.pages.map(routeWithLibavoid)))
      steps.push(layout.totals.work.searchSteps)
      parts.push(layout.pages.reduce((n, p) => n + p.flows.length, 0))
    }
    console.log(
      `  ${String(rows).padStart(3)} kegiatan: ${median(steps)} langkah, ${(median(steps) / median(parts)).toFixed(0)} per bagian alir; ` +
        `baru ${median(first).toFixed(0)} ms, lagi ${median(again).toFixed(0)} ms, libavoid ${median(theirs).toFixed(0)} ms: ${ratio(median(first), median(theirs))}`,
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
