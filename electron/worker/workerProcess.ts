// Main's side of the worker process: started on the first task, asked to stop, ended when it does not listen, started afresh when it died.
import type { ImportedFile } from '../../shared/ipc/contract'
import type { FromWorker, ImportTask, ToWorker, WorkerFile, ExportTask } from './messages'

/** The process as main needs it; the real one is Electron's utilityProcess. */
export interface WorkerChild {
  readonly post: (message: ToWorker) => void
  readonly kill: () => void
}
export type StartWorker = (onMessage: (message: FromWorker) => void, onExit: () => void) => WorkerChild

type Undone =
  { readonly kind: 'failed'; readonly code: string; readonly message: string } | { readonly kind: 'cancelled' | 'died' | 'too-long' }
type Done = { readonly kind: 'done'; readonly files: readonly WorkerFile[]; readonly problems: readonly string[] }
type Imported = { readonly kind: 'imported'; readonly file: ImportedFile }
export type WorkerResult = Done | Undone
export type ImportResult = Imported | Undone
export type Progress = (done: number, total: number, step: string) => void

/** A worker that does not answer a cancel within this is ended, so that Hentikan takes at most half a second. */
const CANCEL_PATIENCE_MS = 350
const TASK_LIMIT_MS = 300_000

export interface Worker {
  /** Runs one task; never rejects. */
  readonly run: (job: string, task: ExportTask, onProgress: Progress) => Promise<WorkerResult>
  /** Makes a document of another program's file; never rejects. */
  readonly import: (job: string, task: ImportTask) => Promise<ImportResult>
  readonly cancel: (job: string) => void
  readonly stop: () => void
}

export const createWorker = (start: StartWorker, limitMs = TASK_LIMIT_MS): Worker => {
  interface Running {
    readonly onProgress: Progress
    readonly finish: (result: Done | Imported | Undone) => void
    cancelled: boolean
  }
  const running = new Map<string, Running>()
  let child: WorkerChild | null = null

  const endAll = (): void => {
    for (const [job, task] of running) {
      running.delete(job)
      task.finish({ kind: task.cancelled ? 'cancelled' : 'died' })
    }
  }
  const kill = (): void => {
    child?.kill()
    child = null
    endAll()
  }
  const onMessage = (message: FromWorker): void => {
    const task = running.get(message.job)
    if (task === undefined) return
    if (message.kind === 'progress') {
      if (!task.cancelled) task.onProgress(message.done, message.total, message.step)
      return
    }
    running.delete(message.job)
    task.finish(task.cancelled ? { kind: 'cancelled' } : message)
  }
  const alive = (): WorkerChild => {
    if (child !== null) return child
    const started: WorkerChild = start(onMessage, () => {
      if (child !== started) return
      child = null
      endAll()
    })
    child = started
    return started
  }
  const ask = (message: Exclude<ToWorker, { kind: 'cancel' }>, onProgress: Progress): Promise<Done | Imported | Undone> =>
    new Promise((resolve) => {
      // A worker that owes the answer to a cancel may be ended in a moment: a new task must not end with it.
      if ([...running.values()].some(({ cancelled }) => cancelled)) kill()
      const timer = setTimeout(() => {
        running.delete(message.job)
        resolve({ kind: 'too-long' })
        kill()
      }, limitMs)
      const finish = (result: Done | Imported | Undone): void => {
        clearTimeout(timer)
        resolve(result)
      }
      running.set(message.job, { onProgress, finish, cancelled: false })
      try {
        alive().post(message)
      } catch (error) {
        console.error('worker not started:', error)
        kill()
      }
    })
  // An answer of the other kind is no answer.
  const noAnswer: Undone = { kind: 'died' }
  return {
    run: async (job, task, onProgress) => {
      const ended = await ask({ kind: 'run', job, task }, onProgress)
      return ended.kind === 'imported' ? noAnswer : ended
    },
    import: async (job, task) => {
      const ended = await ask({ kind: 'import', job, task }, () => undefined)
      return ended.kind === 'done' ? noAnswer : ended
    },
    cancel: (job) => {
      const task = running.get(job)
      if (task === undefined || task.cancelled) return
      task.cancelled = true
      child?.post({ kind: 'cancel', job })
      setTimeout(() => {
        if (running.has(job)) kill()
      }, CANCEL_PATIENCE_MS)
    },
    stop: kill,
  }
}
