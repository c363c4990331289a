// A file's text as a document, and back: here in the sandboxed page, never in main.
import { parseDocument, serialiseDocument } from '../../shared/format'
import type { DocumentId, Sop } from '../../shared/model'
import type { Unsaid } from './notices'

export type Reading =
  | {
      readonly ok: true
      readonly id: DocumentId
      readonly sop: Sop
      readonly readOnly: boolean
      readonly notices: readonly { readonly code: string; readonly words: Unsaid }[]
    }
  | { readonly ok: false; readonly code: string; readonly refusal: Unsaid }

/** The document in a file's text, or the sentence that says what is wrong, where, and what to do. */
export const readDocument = (text: string, file: string): Reading => {
  const parsed = parseDocument(text)
  if (!parsed.ok)
    return {
      ok: false,
      code: parsed.code,
      refusal: { key: `format.refused.${parsed.code}`, params: { ...parsed.params, file } },
    }
  const notices = parsed.notices.map(({ code, params }) => ({
    code,
    words: { key: `format.notice.${code}`, params: { ...params, file } },
  }))
  return { ok: true, id: parsed.id, sop: parsed.body, readOnly: parsed.readOnly, notices }
}

/** The text of a document's file. */
export const writeDocument = (id: DocumentId, sop: Sop): string => serialiseDocument({ kind: 'sop', id, body: sop })
