// Exports of the open document: where to (asked first), the worker's bytes, atomic saving, and word of how it went.
import { randomUUID } from 'node:crypto'
import { basename, dirname, extname, join } from 'node:path'
import type { Events, ExportedFile, ExportRequest, Failure, Requests } from '../../shared/ipc/contract'
import { safeFileName } from '../../shared/export/fileName'
import type { Dialogs } from '../files/dialogs'
import { withEnding } from '../files/names'
import { failure, sentence, type Language } from '../files/sentences'
import type { Tokens } from '../files/tokens'
import { saveAtomically, type Disk } from '../storage'
import { FORMAT_NAMES, type WorkerFile, type ExportTask } from './messages'
import type { Worker, WorkerResult } from './workerProcess'

export interface ExportPorts {
  readonly disk: Disk
  readonly tokens: Tokens
  readonly dialogs: Dialogs
  readonly language: () => Language
  readonly assets: string
  readonly worker: Pick<Worker, 'run'>
  readonly send: <K extends keyof Events>(name: K, value: Events[K]) => void
  readonly now: () => string // ISO
  readonly folder: () => string // where the first save dialog begins
}
export interface Exports {
  readonly start: (request: ExportRequest) => Promise<Requests['export:start']['out']>
  /** The pages as SVG texts, for printing; or a failure to show. */
  readonly pages: (request: ExportRequest) => Promise<readonly string[] | Failure>
}
type Format = ExportRequest['to'][number]

export const createExports = (ports: ExportPorts): Exports => {
  const { disk, tokens, dialogs, language, worker } = ports
  const jobs = new Set<string>()
  let lastFolder: string | null = null

  const taskOf = (request: ExportRequest, to: ExportTask['to']): ExportTask => ({
    text: request.text,
    name: request.name,
    to,
    paper: request.paper,
    orientation: request.orientation,
    language: language(),
    date: ports.now(),
    assets: ports.assets,
  })
  const failureOf = (result: Exclude<WorkerResult, { kind: 'done' }>, request: ExportRequest): Failure => {
    const params = { file: request.name, format: request.to.map((format) => FORMAT_NAMES[format]).join(', ') }
    switch (result.kind) {
      case 'failed':
        return { ok: false, code: result.code, message: result.message }
      case 'cancelled':
        return { ok: false, code: 'cancelled', message: sentence(language(), 'export.cancelled') }
      case 'died':
        return { ok: false, code: 'export.failed', message: sentence(language(), 'export.failed', params) }
      case 'too-long':
        return { ok: false, code: 'export.too-long', message: sentence(language(), 'export.too-long', params) }
    }
  }
  /** Asks for one place; a second format goes beside the first under the same name. Null: cancelled. */
  const choosePaths = async (request: ExportRequest): Promise<ReadonlyMap<Format, string> | null> => {
    const [first, ...others] = request.to
    if (first === undefined) return null
    const suggested = withEnding(safeFileName(request.name, sentence(language(), 'name.untitled')), first)
    const chosen = await dialogs.save(first, join(lastFolder ?? ports.folder(), suggested))
    if (chosen === null) return null
    const path = withEnding(chosen, first)
    const paths = new Map<Format, string>([[first, path]])
    const stem = path.slice(0, path.length - extname(path).length)
    for (const other of others) paths.set(other, `${stem}.${other}`)
    for (const target of paths.values()) {
      const askedAlready = target === chosen
      if (!askedAlready && (await disk.exists(target).catch(() => false)) && !(await dialogs.mayReplace(target))) return null
    }
    lastFolder = dirname(path)
    return paths
  }
  /** Saves each file; one that cannot be written keeps no other from its place. */
  const saveFiles = async (
    files: readonly WorkerFile[],
    paths: ReadonlyMap<Format, string>,
  ): Promise<{ readonly saved: readonly ExportedFile[]; readonly failures: readonly Failure[] }> => {
    const saved: ExportedFile[] = []
    const failures: Failure[] = []
    for (const file of files) {
      const path = file.to === 'svg' ? undefined : paths.get(file.to)
      if (file.to === 'svg' || path === undefined) continue
      const written = await saveAtomically(disk, path, file.bytes, 'anything')
      if (!written.ok) failures.push(failure(language(), 'write', written.fault))
      else saved.push({ to: file.to, token: tokens.issue(path), name: basename(path), pages: file.pages, bytes: file.bytes.length })
    }
    return { saved, failures }
  }

  const runJob = async (job: string, request: ExportRequest, paths: ReadonlyMap<Format, string>): Promise<void> => {
    const result = await worker.run(job, taskOf(request, request.to), (done, total, step) =>
      ports.send('export:progress', { job, done, total, step }),
    )
    jobs.delete(job)
    if (result.kind !== 'done') {
      ports.send('export:done', { job, result: failureOf(result, request) })
      return
    }
    const { saved, failures } = await saveFiles(result.files, paths)
    const [failed] = failures
    ports.send('export:done', {
      job,
      result:
        saved.length === 0 && failed !== undefined
          ? failed
          : { ok: true, files: saved, unsaved: failures.map(({ message }) => message), problems: result.problems },
    })
  }
  return {
    start: async (request) => {
      if (jobs.size > 0) return { ok: false, code: 'export.busy', message: sentence(language(), 'export.busy') }
      const paths = await choosePaths(request)
      if (paths === null) return { ok: true, job: null }
      const job = randomUUID()
      jobs.add(job)
      void runJob(job, request, paths)
      return { ok: true, job }
    },
    pages: async (request) => {
      const result = await worker.run(randomUUID(), taskOf(request, ['svg']), () => undefined)
      if (result.kind !== 'done') return failureOf(result, request)
      return result.files.filter((file) => file.to === 'svg').map((file) => new TextDecoder().decode(file.bytes))
    },
  }
}
