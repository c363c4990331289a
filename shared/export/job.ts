// One export job for the app's worker process and the command line: documents × formats. It knows no disk, no clock and no
// process; what it needs comes in as ports. A document that fails is reported and the others go on.
import { documentResolver, type Sop } from '../model'
import type { Layout, Problem } from '../page'
import { renderDocx } from './docx'
import { freeFileName, safeFileName } from './fileName'
import type { ExportInput, FontFiles } from './input'
import { renderPdf } from './pdf'
import { spoiltPictures, type SpoiltPicture } from './pictures'
import { renderPng, startRasteriser } from './png'
import { renderSvg } from './svg'

export type ExportFormat = 'pdf' | 'docx' | 'svg' | 'png'
export const exportFormats: readonly ExportFormat[] = ['pdf', 'docx', 'svg', 'png']

/** A document to export. It is read only when its turn comes, so that a job over thousands holds one at a time. */
export interface JobDocument {
  /** How the caller calls it: the path given, a file's name. */
  readonly source: string
  /** Name of its files, without extension; made safe and distinct by the job. */
  readonly name: string
  /** The document, or a sentence why it cannot be had. */
  readonly read: () => Promise<
    { readonly ok: true; readonly document: string; readonly sop: Sop } | { readonly ok: false; readonly message: string }
  >
}

export interface ExportJob {
  readonly documents: readonly JobDocument[]
  readonly formats: readonly ExportFormat[]
  /** Where given, in place of the document's own paper. */
  readonly paper?: Sop['page']['paper']
  readonly orientation?: Sop['page']['orientation']
  /** ISO 8601 instant for the files' metadata. */
  readonly date: string
}

export interface JobPorts {
  readonly layout: (document: string, sop: Sop) => Layout
  readonly fonts: FontFiles
  /** The bytes of resvg's wasm; asked for only when a PNG is wanted. */
  readonly rasteriser: () => Promise<Uint8Array>
  /** Writes a file whole or not at all. */
  readonly writeFile: (
    file: JobOutput,
  ) => Promise<{ readonly ok: true; readonly path: string } | { readonly ok: false; readonly message: string }>
  /** Lets the process hear messages and timers; waited for between pages, so that a cancel is heard in time. */
  readonly pause: () => Promise<void>
}

/** A finished file on its way to the disk, or to the process that asked for it. */
export interface JobOutput {
  readonly name: string // with extension, safe on every system, distinct within the job
  readonly to: ExportFormat
  readonly page: number | null // svg, png: the page it shows
  readonly pages: number
  readonly bytes: Uint8Array
}

export interface JobProgress {
  readonly done: number
  readonly total: number
  readonly source: string
  readonly step: 'read' | 'layout' | ExportFormat
}

export interface JobFile {
  readonly to: ExportFormat
  readonly path: string
  readonly pages: number
  readonly bytes: number
}

/** What could not be done. `message` is a ready sentence, or '' where the code says all; `detail` is for logs. */
export interface JobFailure {
  readonly code: 'unreadable' | 'layout-failed' | 'render-failed' | 'write-failed'
  readonly to: ExportFormat | null
  readonly message: string
  readonly detail: string
}

export interface DocumentReport {
  readonly source: string
  readonly files: readonly JobFile[]
  readonly problems: readonly Problem[] // what the layout could not do well
  readonly spoilt: readonly SpoiltPicture[] // printed as a placeholder or a blank
  readonly failures: readonly JobFailure[]
}

export interface JobReport {
  readonly cancelled: boolean
  readonly documents: readonly DocumentReport[]
}

export interface JobControl {
  readonly onProgress?: (progress: JobProgress) => void
  readonly signal?: AbortSignal
}

/** Runs the job. Never rejects: failures and a cancel stand in the report; files that were written before a cancel stay. */
export async function runExportJob(job: ExportJob, ports: JobPorts, control: JobControl = {}): Promise<JobReport> {
  const run = new Run(job, ports, control)
  const documents: DocumentReport[] = []
  try {
    for (const document of job.documents) documents.push(await run.document(document))
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error
    return { cancelled: true, documents: [...documents, ...run.unfinished()] }
  }
  return { cancelled: false, documents }
}

/** The document on the paper that was asked for. Margins stay the document's. */
export function onPaper(sop: Sop, job: Pick<ExportJob, 'paper' | 'orientation'>): Sop {
  const paper = job.paper ?? sop.page.paper
  const orientation = job.orientation ?? sop.page.orientation
  return paper === sop.page.paper && orientation === sop.page.orientation ? sop : { ...sop, page: { ...sop.page, paper, orientation } }
}

class Cancelled extends Error {}

interface Open {
  readonly source: string
  readonly files: JobFile[]
  readonly problems: Problem[]
  readonly spoilt: SpoiltPicture[]
  readonly failures: JobFailure[]
}

class Run {
  private done = 0
  private readonly taken = new Set<string>()
  private open: Open | null = null

  constructor(
    private readonly job: ExportJob,
    private readonly ports: JobPorts,
    private readonly control: JobControl,
  ) {}

  /** The report of the document that a cancel interrupted. */
  unfinished(): readonly DocumentReport[] {
    return this.open === null ? [] : [this.open]
  }

  async document(given: JobDocument): Promise<DocumentReport> {
    const report: Open = { source: given.source, files: [], problems: [], spoilt: [], failures: [] }
    this.open = report
    const first = this.done
    await this.step(given.source, 'read')
    const read = await this.attempt(() => given.read())
    if (read.ok && read.value.ok) await this.exportAll(given, read.value.document, read.value.sop, report)
    else report.failures.push(failure('unreadable', null, read.ok && !read.value.ok ? read.value.message : '', read.ok ? '' : read.detail))
    this.done = first + 2 + this.job.formats.length
    this.open = null
    return report
  }

  private async exportAll(given: JobDocument, document: string, original: Sop, report: Open): Promise<void> {
    const sop = onPaper(original, this.job)
    this.done += 1
    await this.step(given.source, 'layout')
    const layout = await this.attempt(() => this.ports.layout(document, sop))
    if (!layout.ok) {
      report.failures.push(failure('layout-failed', null, '', layout.detail))
      return
    }
    report.problems.push(...layout.value.problems)
    const name = freeFileName(safeFileName(given.name), this.taken)
    this.taken.add(name.toLowerCase())
    const resolver = documentResolver(sop)
    report.spoilt.push(...spoiltPictures(sop, resolver))
    const input: ExportInput = { layout: layout.value, sop, resolver, fonts: this.ports.fonts, date: this.job.date }
    for (const to of this.job.formats) {
      this.done += 1
      await this.step(given.source, to)
      await this.exportOne(to, name, input, report)
    }
  }

  private async exportOne(to: ExportFormat, name: string, input: ExportInput, report: Open): Promise<void> {
    const made = await this.attempt(() => this.render(to, name, input))
    if (!made.ok) {
      report.failures.push(failure('render-failed', to, '', made.detail))
      return
    }
    for (const file of made.value) {
      await this.step(report.source, to)
      const written = await this.attempt(() => this.ports.writeFile(file))
      if (written.ok && written.value.ok) report.files.push({ to, path: written.value.path, pages: file.pages, bytes: file.bytes.length })
      else
        report.failures.push(
          failure('write-failed', to, written.ok && !written.value.ok ? written.value.message : '', written.ok ? '' : written.detail),
        )
    }
  }

  private async render(to: ExportFormat, name: string, input: ExportInput): Promise<readonly JobOutput[]> {
    const { pages } = input.layout
    switch (to) {
      case 'pdf':
        return [{ name: `${name}.pdf`, to, page: null, bytes: await renderPdf(input, () => this.breathe()), pages: pages.length }]
      case 'docx':
        return [{ name: `${name}.docx`, to, page: null, bytes: await renderDocx(input), pages: pages.length }]
      case 'svg':
        return this.eachPage(input, (page) => ({
          name: `${name}-hal-${page.page}.svg`,
          to,
          page: page.page,
          bytes: renderSvg(input, page),
          pages: 1,
        }))
      case 'png':
        await startRasteriser(this.ports.rasteriser)
        return this.eachPage(input, (page) => ({
          name: `${name}-hal-${page.page}.png`,
          to,
          page: page.page,
          bytes: renderPng(input, page),
          pages: 1,
        }))
    }
  }

  private async eachPage(
    input: ExportInput,
    make: (page: ExportInput['layout']['pages'][number]) => JobOutput,
  ): Promise<readonly JobOutput[]> {
    const made: JobOutput[] = []
    for (const page of input.layout.pages) {
      await this.breathe()
      made.push(make(page))
    }
    return made
  }

  private async step(source: string, step: JobProgress['step']): Promise<void> {
    await this.breathe()
    const total = this.job.documents.length * (2 + this.job.formats.length)
    this.control.onProgress?.({ done: this.done, total, source, step })
  }

  private async breathe(): Promise<void> {
    await this.ports.pause()
    if (this.control.signal?.aborted === true) throw new Cancelled()
  }

  /** A cancel goes on upward; every other exception becomes a value, so that one document's fault stays its own. */
  private async attempt<T>(
    work: () => T | Promise<T>,
  ): Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly detail: string }> {
    try {
      return { ok: true, value: await work() }
    } catch (error) {
      if (error instanceof Cancelled) throw error
      return { ok: false, detail: error instanceof Error ? (error.stack ?? error.message) : String(error) }
    }
  }
}

const failure = (code: JobFailure['code'], to: ExportFormat | null, message: string, detail: string): JobFailure => ({
  code,
  to,
  message,
  detail,
})
