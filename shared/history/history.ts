/** One step back: the document as it was, what the step was called, and the typing it may merge with. */
export interface Entry<Document, Label> {
  readonly document: Document
  readonly label: Label
  readonly merge: string | null
}

/** Undo and redo as a value. Whole documents are kept, never inverses: what did not change is shared between them. */
export interface History<Document, Label> {
  readonly past: readonly Entry<Document, Label>[] // the last is undone first
  readonly present: Document
  readonly future: readonly Entry<Document, Label>[] // the last is redone first; its document is the one AFTER the step
  readonly saved: Document | null // what stands on disk; null: nothing yet
  readonly typing: boolean // may the next step with the same merge key join the last entry?
}

/** A history that begins with this document; `saved` is the document on disk, null for one never saved. */
export const startHistory = <Document, Label>(document: Document, saved: Document | null): History<Document, Label> => ({
  past: [],
  present: document,
  future: [],
  saved,
  typing: false,
})

/**
 * The history after a step to `next`; the same reference when nothing changed. Steps with the same `merge` key that follow each
 * other join into one entry until `leaveField`; null never merges. What could be redone is forgotten.
 */
export const record = <Document, Label>(
  history: History<Document, Label>,
  next: Document,
  label: Label,
  merge: string | null = null,
): History<Document, Label> => {
  if (next === history.present) return history
  const last = history.past.at(-1)
  const joins = history.typing && merge !== null && last?.merge === merge
  const past = joins ? history.past : [...history.past, { document: history.present, label, merge }]
  return { ...history, past, present: next, future: [], typing: merge !== null }
}

/** Ends the typing of one field, so that the next step is an entry of its own. */
export const leaveField = <Document, Label>(history: History<Document, Label>): History<Document, Label> =>
  history.typing ? { ...history, typing: false } : history

/** One step back; the same reference when there is none. */
export const undo = <Document, Label>(history: History<Document, Label>): History<Document, Label> => {
  const last = history.past.at(-1)
  if (last === undefined) return history
  return {
    ...history,
    past: history.past.slice(0, -1),
    present: last.document,
    future: [...history.future, { ...last, document: history.present }],
    typing: false,
  }
}

/** One undone step forward again; the same reference when there is none. */
export const redo = <Document, Label>(history: History<Document, Label>): History<Document, Label> => {
  const next = history.future.at(-1)
  if (next === undefined) return history
  return {
    ...history,
    past: [...history.past, { ...next, document: history.present }],
    present: next.document,
    future: history.future.slice(0, -1),
    typing: false,
  }
}

/** What undo and redo would name; null: nothing to undo or redo. */
export const undoLabel = <Document, Label>(history: History<Document, Label>): Label | null => history.past.at(-1)?.label ?? null
export const redoLabel = <Document, Label>(history: History<Document, Label>): Label | null => history.future.at(-1)?.label ?? null

/** Notes that this document (the present one, unless typing went on while it was being written) stands on disk. */
export const markSaved = <Document, Label>(
  history: History<Document, Label>,
  saved: Document = history.present,
): History<Document, Label> => ({ ...history, saved, typing: false })

/** Does the present document differ from the one on disk? By reference: undoing back to the saved one is clean again. */
export const isDirty = <Document, Label>(history: History<Document, Label>): boolean => history.present !== history.saved
