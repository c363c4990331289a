// Imports of other programs' files: the worker reads them; when it cannot, a sentence says so.
import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { ImportedFile, Result } from '../../shared/ipc/contract'
import { failureFor, type Language } from '../files/sentences'
import type { Worker } from './workerProcess'

/** Makes a document of the text of a file in another format; the path only names it. Never rejects. */
export type ImportFile = (path: string, text: string) => Promise<Result<{ readonly file: ImportedFile }>>

export const createImports =
  (worker: Pick<Worker, 'import'>, language: () => Language): ImportFile =>
  async (path, text) => {
    const result = await worker.import(randomUUID(), { text, name: basename(path), language: language() })
    switch (result.kind) {
      case 'imported':
        return { ok: true, file: result.file }
      case 'failed':
        return { ok: false, code: result.code, message: result.message }
      case 'too-long':
        return failureFor(language(), 'import.too-long', path)
      case 'died':
      case 'cancelled':
        return failureFor(language(), 'import.failed', path)
    }
  }
