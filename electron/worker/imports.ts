// Imports of other programs' files: the worker reads them, the page is told how long; when the worker cannot, a sentence says so.
import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { Events, ImportedFile, Result } from '../../shared/ipc/contract'
import { failureFor, type Language } from '../files/sentences'
import type { Worker } from './workerProcess'

/** Makes a document of the text of a file in another format; the path only names it. Null: it was stopped. Never rejects. */
export type ImportFile = (path: string, text: string) => Promise<Result<{ readonly file: ImportedFile | null }>>

export interface ImportPorts {
  readonly worker: Pick<Worker, 'import'>
  readonly language: () => Language
  readonly send: <K extends 'import:started' | 'import:ended'>(name: K, value: Events[K]) => void
}

export const createImports =
  ({ worker, language, send }: ImportPorts): ImportFile =>
  async (path, text) => {
    const job = randomUUID()
    const name = basename(path)
    send('import:started', { job, name })
    const result = await worker.import(job, { text, name, language: language() })
    send('import:ended', { job })
    switch (result.kind) {
      case 'imported':
        return { ok: true, file: result.file }
      case 'cancelled':
        return { ok: true, file: null }
      case 'failed':
        return { ok: false, code: result.code, message: result.message }
      case 'too-long':
        return failureFor(language(), 'import.too-long', path)
      case 'died':
        return failureFor(language(), 'import.failed', path)
    }
  }
