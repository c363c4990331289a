// Runs other programs and waits for them. Used by the scripts here, which must work before anything is built.
import { spawn, spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Runs a program with its output shown; resolves with its exit code (124 when `timeoutMs` ended it). Never throws. */
export const run = (command, args, { timeoutMs = 0, ...options } = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    let timedOut = false
    const end = () => {
      timedOut = true
      child.kill('SIGKILL')
    }
    const timer = timeoutMs > 0 ? setTimeout(end, timeoutMs) : undefined
    const done = (code) => {
      clearTimeout(timer)
      resolve(timedOut ? 124 : code)
    }
    child.on('error', () => done(127))
    child.on('close', (code) => done(code ?? 1))
  })

/** Runs a program quietly; `{ code, out }` with stdout and stderr together. */
export const quiet = (command, args, options = {}) => {
  const result = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28, ...options })
  return { code: result.status ?? 127, out: `${result.stdout ?? ''}${result.stderr ?? ''}` }
}

/** The full path of a program on PATH, or null. */
export const which = (name) => {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    if (folder === '') continue
    try {
      const path = join(folder, name)
      accessSync(path, constants.X_OK)
      return path
    } catch {
      // not in this folder
    }
  }
  return null
}

/** One line for the person at the terminal; always on stderr, so that stdout stays for results. */
export const say = (text) => void process.stderr.write(`${text}\n`)
