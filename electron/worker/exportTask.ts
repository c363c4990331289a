// An export in the worker: the document's text in, files as bytes out. The same job as the command line's; free of Electron and of the disk.
import { runExportJob, type ExportJob, type JobFailure, type JobPorts } from '../../shared/export/job'
import { parseDocument } from '../../shared/format'
import { problemSentence, sentence as sentenceOf } from '../../shared/messages'
import { sentence } from '../files/sentences'
import { FORMAT_NAMES, type FromWorker, type WorkerFile, type ExportTask } from './messages'

export interface TaskPorts {
  readonly layout: JobPorts['layout']
  readonly fonts: JobPorts['fonts']
  readonly pause: JobPorts['pause']
}
type Ended = FromWorker extends infer M ? (M extends { kind: 'done' | 'failed' } ? Omit<M, 'job'> : never) : never

/** Runs a task; null when it was cancelled. A fault is a value with a sentence; its detail goes to the log. Never rejects. */
export const runExport = async (
  task: ExportTask,
  ports: TaskPorts,
  onProgress: (done: number, total: number, step: string) => void,
  signal: AbortSignal,
): Promise<Ended | null> => {
  const files: WorkerFile[] = []
  const job: ExportJob = {
    documents: [{ source: task.name, name: task.name, read: () => Promise.resolve(read(task)) }],
    formats: task.to,
    paper: task.paper,
    orientation: task.orientation,
    date: task.date,
  }
  const report = await runExportJob(
    job,
    {
      ...ports,
      rasteriser: () => Promise.reject(new Error('the worker makes no PNG')),
      writeFile: ({ to, page, pages, bytes, name }) => {
        if (to !== 'png') files.push({ to, page, pages, bytes })
        return Promise.resolve({ ok: true, path: name })
      },
    },
    { signal, onProgress: ({ done, total, step }) => onProgress(done, total, step) },
  )
  if (report.cancelled) return null
  const failures = report.documents.flatMap((document) => document.failures)
  const [first] = failures
  if (first !== undefined) return { kind: 'failed', code: first.code, message: failureSentence(task, first) }
  const problems = report.documents.flatMap((document) => [
    ...document.spoilt.map((picture) => sentence(task.language, `export.spoilt.${picture}`)),
    ...document.problems.map((problem) => problemSentence(task.language, problem)),
  ])
  return { kind: 'done', files, problems: [...new Set(problems)] }
}

const read = (task: ExportTask) => {
  const parsed = parseDocument(task.text)
  if (parsed.ok) return { ok: true as const, document: parsed.id, sop: parsed.body }
  const params = { ...parsed.params, file: task.name }
  const message = sentenceOf(task.language, `format.refused.${parsed.code}`, params) ?? sentence(task.language, 'export.failed', params)
  return { ok: false as const, message }
}

const failureSentence = (task: ExportTask, failure: JobFailure): string => {
  if (failure.detail !== '') console.error(`${failure.code}: ${failure.detail}`)
  if (failure.message !== '') return failure.message
  const format = failure.to === null ? task.to.map((to) => FORMAT_NAMES[to]).join(', ') : FORMAT_NAMES[failure.to]
  return sentence(task.language, 'export.failed', { file: task.name, format })
}
