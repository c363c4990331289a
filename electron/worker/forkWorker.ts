import { utilityProcess } from 'electron'
import { join } from 'node:path'
import type { FromWorker } from './messages'
import type { StartWorker } from './workerProcess'

/** Starts the real worker: a Node process of its own, without a window, with a memory limit. */
export const forkWorker: StartWorker = (onMessage, onExit) => {
  const child = utilityProcess.fork(join(import.meta.dirname, 'worker.js'), [], {
    serviceName: 'Tatalaksana',
    execArgv: ['--max-old-space-size=1024'],
    stdio: 'inherit',
  })
  child.on('message', (message: FromWorker) => onMessage(message))
  child.on('exit', onExit)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
  return { post: (message) => child.postMessage(message), kill: () => void child.kill() }
}
