// A file's text as a document, and back: here in the sandboxed page, never in main.
import { parseDocument, serialiseDocument } from '../../shared/format'
import { sentence, type Language } from '../../shared/messages'
import type { DocumentId, Sop } from '../../shared/model'

export type Reading =
  | {
      readonly ok: true
      readonly id: DocumentId
      readonly sop: Sop
      readonly readOnly: boolean
      readonly notices: readonly { readonly code: string; readonly sentence: string }[]
    }
  | { readonly ok: false; readonly code: string; readonly sentence: string }

/** The document in a file's text, or the sentence that says what is wrong, where, and what to do. */
export const readDocument = (text: string, file: string, language: Language): Reading => {
  const parsed = parseDocument(text)
  if (!parsed.ok) {
    const said = sentence(language, `format.refused.${parsed.code}`, { ...parsed.params, file })
    return { ok: false, code: parsed.code, sentence: said ?? parsed.code }
  }
  const notices = parsed.notices.map(({ code, params }) => ({
    code,
    sentence: sentence(language, `format.notice.${code}`, { ...params, file }) ?? code,
  }))
  return { ok: true, id: parsed.id, sop: parsed.body, readOnly: parsed.readOnly, notices }
}

/** The text of a document's file. */
export const writeDocument = (id: DocumentId, sop: Sop): string => serialiseDocument({ kind: 'sop', id, body: sop })
