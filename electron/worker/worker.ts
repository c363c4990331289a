// The worker process: waits for tasks, hears a cancel between pages. What throws here ends it, and main says so.
import { randomUUID } from 'node:crypto'
import { bundledFonts, layoutOf } from '../cli/bundled'
import type { FontFiles } from '../../shared/export/input'
import type { FromWorker, ToWorker } from './messages'
import { runImport } from './importTask'
import { runExport } from './exportTask'

const port = process.parentPort
const send = (message: FromWorker): void => port.postMessage(message)
const cancels = new Map<string, AbortController>()
const fontsOf = new Map<string, FontFiles>()
const fontsIn = (assets: string): FontFiles => {
  const known = fontsOf.get(assets) ?? bundledFonts(assets)
  fontsOf.set(assets, known)
  return known
}

const run = async ({ job, task }: Extract<ToWorker, { kind: 'run' }>): Promise<void> => {
  const control = new AbortController()
  cancels.set(job, control)
  const pause = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))
  const ports = { layout: layoutOf, fonts: fontsIn(task.assets), pause }
  const ended = await runExport(task, ports, (done, total, step) => send({ kind: 'progress', job, done, total, step }), control.signal)
  cancels.delete(job)
  send(ended === null ? { kind: 'failed', job, code: 'cancelled', message: '' } : { ...ended, job })
}

port.on('message', (event: { data: ToWorker }) => {
  const message = event.data
  if (message.kind === 'run') void run(message)
  else if (message.kind === 'import') send({ ...runImport(message.task, randomUUID), job: message.job })
  else cancels.get(message.job)?.abort()
})
