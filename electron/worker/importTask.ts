// Another program's file made a document, in the worker process: its bytes are foreign, and must neither hold up nor end main.
import { importRefusalSentence, importSopJson } from '../../shared/exchange/sopJson'
import { parseDocument, serialiseDocument } from '../../shared/format'
import type { DocumentId, IdMaker } from '../../shared/model'
import { sentence } from '../files/sentences'
import type { FromWorker, ImportTask } from './messages'

type Ended = FromWorker extends infer M ? (M extends { kind: 'imported' | 'failed' } ? Omit<M, 'job'> : never) : never

/** SOP JSON in, a new document's text, its counts and what to look at out; a refusal is a value with a sentence. */
export const runImport = ({ text, name, language }: ImportTask, newId: IdMaker): Ended => {
  const imported = importSopJson(text, { ids: newId })
  if (!imported.ok) {
    // A document whose ending somebody changed would be refused for what it was never meant to hold.
    const own = imported.code === 'no-langkah' && parseDocument(text).ok
    const message = own ? sentence(language, 'import.own-document', { file: name }) : importRefusalSentence(imported, name, language)
    return { kind: 'failed', code: own ? 'import.own-document' : `import.${imported.code}`, message }
  }
  const { sop, warnings, counts } = imported
  const file = {
    token: null,
    name,
    text: serialiseDocument({ kind: 'sop', id: newId() as DocumentId, body: sop }),
    activities: counts.activities,
    flows: counts.arrows + counts.joints + counts.open,
    warnings,
  }
  return { kind: 'imported', file }
}
