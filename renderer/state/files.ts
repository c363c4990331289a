// Opening, saving, closing. Main moves bytes and keeps paths; reading and writing the format happens here, in the sandbox.
import type { Example, Failure, FileToken, ImportedFile, OpenedFile, Result } from '../../shared/ipc/contract'
import { callOf } from '../../shared/commands'
import { newSop, type CommandCall } from '../../shared/model'
import { translate } from '../../shared/messages'
import { bridge } from './bridge'
import { newId, newIds } from './ids'
import { dismiss, notify, tell, unsaid, unsaidFailure, type Unsaid } from './notices'
import { readDocument, writeDocument } from './reading'
import {
  activeDocument,
  closeDocument,
  goTo,
  isActiveDirty,
  noteSaved,
  openDocument,
  run,
  setSaving,
  showDialog,
  type ChangedAnswer,
  type Dialog,
  type FileOnDisk,
  type GuardAnswer,
  type OpenDocument,
  type SessionStore,
} from './session'
import { changeSettings } from './settings'

const ENDING = /\.sop$/iu
/** The name a document goes by: its title, else its file, else "SOP tanpa nama". */
export const nameOf = (store: SessionStore, document: OpenDocument): string =>
  document.history.present.identity.title.trim() ||
  (document.file?.name.replace(ENDING, '') ?? '') ||
  translate(store.getState().settings.language, 'app.untitled')
/** The name to offer for a file of the document: that of the file it has, else the name it goes by. */
export const fileNameOf = (store: SessionStore, document: OpenDocument): string =>
  document.file?.name.replace(ENDING, '') ?? nameOf(store, document)

const refreshRecent = async (store: SessionStore): Promise<void> => {
  store.setState({ recent: await bridge().request('file:recent', null) })
}

/** Says that a file could not be opened; opening any other takes it away again. */
const notOpened = (store: SessionStore, fact: Unsaid, consequence: Unsaid): void =>
  notify(store, { key: 'open', tone: 'danger', fact, consequence, action: null })

/** Shows a file that main has read: as a document, or as a sentence that says why not. The document before is asked about first. */
export const showOpened = async (
  store: SessionStore,
  answer: Result<{ readonly file: OpenedFile | ImportedFile | null }>,
): Promise<void> => {
  if (!answer.ok) {
    notOpened(store, unsaid('opened.failed'), unsaidFailure(answer))
    return
  }
  const { file } = answer
  if (file === null) return
  const reading = readDocument(file.text, file.name)
  if (!reading.ok) {
    notOpened(store, unsaid('opened.damaged', { name: file.name }), reading.refusal)
    return
  }
  if (!(await settled(store))) return
  if (file.token === null) {
    openDocument(store, { id: reading.id, sop: reading.sop, file: null, readOnly: false, foreign: false, clean: false, place: null })
    tellImported(store, file)
    return
  }
  openDocument(store, {
    id: reading.id,
    sop: reading.sop,
    file: { token: file.token, name: file.name, hash: file.hash },
    readOnly: file.readOnly || reading.readOnly,
    foreign: reading.readOnly,
    clean: true,
    place: null,
  })
  for (const { code, words } of reading.notices)
    notify(store, {
      key: `document ${code}`,
      tone: code === 'newer-version' ? 'quiet' : 'attention',
      fact: unsaid(code === 'newer-version' ? 'opened.readOnly' : 'opened.look', { name: file.name }),
      consequence: words,
      action: null,
    })
  if (file.readOnly && !reading.readOnly)
    notify(store, {
      key: 'document read-only',
      tone: 'quiet',
      fact: unsaid('opened.readOnly', { name: file.name }),
      consequence: unsaid('opened.readOnlyText'),
      action: { label: unsaid('action.saveCopy'), run: () => void saveFileAs(store) },
    })
  store.setState({ recent: await bridge().request('file:note-opened', { token: file.token }) })
}

const IMPORTED = 'document imported'
/** Says what an import brought; what it could not take over as it stood is listed on request, as often as wanted. */
const tellImported = (store: SessionStore, file: ImportedFile): void => {
  const { name, activities, flows, warnings } = file
  const show = (): void => {
    showDialog(store, { kind: 'imported', warnings })
    tellImported(store, file)
  }
  notify(store, {
    key: IMPORTED,
    tone: warnings.length > 0 ? 'attention' : 'good',
    fact: unsaid('imported.fact', { name, activities, flows }),
    consequence: warnings.length > 0 ? unsaid('imported.look', { count: warnings.length }) : unsaid('imported.whole'),
    action: warnings.length > 0 ? { label: unsaid('imported.show'), run: show } : null,
  })
}

export const newFile = (store: SessionStore): void => showDialog(store, { kind: 'new' })

/** A new document from its name and unit; the caret stands in the first Kegiatan. */
export const createFile = async (store: SessionStore, name: string, unit: string): Promise<void> => {
  if (!(await settled(store))) return
  const sop = newSop(newId, { name, unit })
  const [table] = sop.tables
  const [row] = table.rows
  openDocument(store, {
    id: newIds.document(),
    sop,
    file: null,
    readOnly: false,
    foreign: false,
    clean: false,
    place:
      row === undefined
        ? { at: 'newRow', table: table.id, column: 'activity' }
        : { at: 'cell', table: table.id, row: row.id, column: 'activity' },
  })
  const { hintsSeen } = store.getState().settings
  if (hintsSeen < 3) await changeSettings(store, { hintsSeen: hintsSeen + 1 })
}

export const openFile = async (store: SessionStore): Promise<void> => showOpened(store, await bridge().request('file:open-dialog', null))
export const openRecent = async (store: SessionStore, token: FileToken): Promise<void> =>
  showOpened(store, await bridge().request('file:open-recent', { token }))

export const openExample = async (store: SessionStore): Promise<void> => showExample(store, await bridge().request('example:open', null))
/** Shows the bundled example as a document of its own, not yet on disk. */
export const showExample = async (store: SessionStore, answer: Result<Example>): Promise<void> => {
  if (!answer.ok) {
    notOpened(store, unsaid('opened.failed'), unsaidFailure(answer))
    return
  }
  const reading = readDocument(answer.text, answer.name)
  if (!reading.ok) {
    notOpened(store, unsaid('opened.damaged', { name: answer.name }), reading.refusal)
    return
  }
  if (!(await settled(store))) return
  openDocument(store, {
    id: newIds.document(),
    sop: reading.sop,
    file: null,
    readOnly: false,
    foreign: false,
    clean: true,
    place: null,
  })
}

export const clearRecent = async (store: SessionStore): Promise<void> => {
  await bridge().request('file:clear-recent', null)
  await refreshRecent(store)
}

const SAVE = 'document save'
/** What is not answered by saving. */
const LASTING: ReadonlySet<string> = new Set(['document finding', 'document layout', 'document emblem', IMPORTED])
const failed = (store: SessionStore, consequence: Unsaid): void =>
  notify(store, {
    key: SAVE,
    tone: 'danger',
    fact: unsaid('saved.failed'),
    consequence,
    action: { label: unsaid('action.saveAs'), run: () => void saveFileAs(store) },
  })

/** Is the document still the one in front? While main was at work another may have been opened in its place. */
const isInFront = (store: SessionStore, document: OpenDocument): boolean => activeDocument(store.getState())?.ref === document.ref

/** What kept main from answering at all, said like any other failure: the document must not stay 'being saved' for ever. */
const unanswered = (error: unknown): Failure => {
  console.error('not answered:', error)
  return { ok: false, code: 'unexpected', message: '', params: {} }
}
/** Resolves when the document in front is not being written any more. */
const untilWritten = (store: SessionStore): Promise<void> =>
  new Promise((resolve) => {
    const isWritten = (): boolean => activeDocument(store.getState())?.saving !== true
    if (isWritten()) resolve()
    else {
      const stop = store.subscribe(() => {
        if (!isWritten()) return
        stop()
        resolve()
      })
    }
  })

/** Writes the document as it stands now, and notes where it then stands on disk. */
const written = async (
  store: SessionStore,
  document: OpenDocument,
  write: (text: string) => Promise<Result<{ readonly file: FileOnDisk | null }>>, // null: cancelled
): Promise<'saved' | 'cancelled' | Failure> => {
  const sop = document.history.present
  setSaving(store, true)
  const answer = await Promise.resolve(writeDocument(document.ref.id, sop)).then(write).catch(unanswered)
  // What was given up meanwhile has nothing to note: the document in front must never take its file.
  if (!isInFront(store, document)) return answer.ok && answer.file !== null ? 'saved' : 'cancelled'
  if (answer.ok && answer.file !== null) {
    noteSaved(store, sop, answer.file, Date.now())
    store.setState((session) => ({ notices: session.notices.filter(({ key }) => !key.startsWith('document') || LASTING.has(key)) }))
    return 'saved'
  }
  setSaving(store, false)
  return answer.ok ? 'cancelled' : answer
}

/** Saves to the file it came from; asks for a place the first time. True when the document stands on disk. */
export const saveFile = async (store: SessionStore, overwriteChanged = false): Promise<boolean> => {
  leaveTyping(store)
  const document = activeDocument(store.getState())
  if (document === null) return false
  const { file } = document
  if (file === null || document.readOnly) return saveFileAs(store)
  if (document.saving) return false
  const { token, hash } = file
  const outcome = await written(store, document, async (text) => {
    const answer = await bridge().request('file:save', { token, text, expectedHash: hash, overwriteChanged })
    return answer.ok ? { ok: true, file: { token, name: answer.name, hash: answer.hash } } : answer
  })
  if (typeof outcome === 'string') return outcome === 'saved'
  if (outcome.code !== 'changed-on-disk') {
    failed(store, unsaidFailure(outcome))
    return false
  }
  switch (await asked<ChangedAnswer>(store, (answer) => ({ kind: 'changed', name: file.name, answer }))) {
    case 'overwrite':
      return saveFile(store, true)
    case 'saveAs':
      return saveFileAs(store)
    case 'reread':
      await reread(store, token)
      return false
    case 'cancel':
      return false
  }
}

/** Loads what stands on disk now; the author has chosen to give up what is on screen. */
const reread = async (store: SessionStore, token: FileToken): Promise<void> => {
  const answer = await bridge().request('file:reread', { token })
  if (!answer.ok) {
    failed(store, unsaidFailure(answer))
    return
  }
  const reading = readDocument(answer.file.text, answer.file.name)
  if (!reading.ok) {
    failed(store, reading.refusal)
    return
  }
  openDocument(store, {
    id: reading.id,
    sop: reading.sop,
    file: { token, name: answer.file.name, hash: answer.file.hash },
    readOnly: answer.file.readOnly || reading.readOnly,
    foreign: reading.readOnly,
    clean: true,
    place: null,
  })
}

/** Saves under a name asked for: that of its file is offered. True when the document stands on disk. */
export const saveFileAs = async (store: SessionStore): Promise<boolean> => {
  leaveTyping(store)
  const document = activeDocument(store.getState())
  // What a newer program wrote is understood only in part: a copy would lose the rest.
  if (document?.foreign === true) tell(store, unsaid('told.foreign'))
  if (document === null || document.saving || document.foreign) return false
  const outcome = await written(store, document, async (text) => {
    const answer = await bridge().request('file:save-as', { text, name: fileNameOf(store, document) })
    return answer.ok ? { ok: true, file: answer.saved } : answer
  })
  if (outcome !== 'saved') {
    if (outcome !== 'cancelled') failed(store, unsaidFailure(outcome))
    return false
  }
  await refreshRecent(store)
  return true
}

/** Ends the typing of the moment: a blank line at the end of a list is not saved. */
const leaveTyping = (store: SessionStore): void => {
  const document = activeDocument(store.getState())
  if (document === null || !document.selection.editing) return
  const { place, editing, symbol, comeBack } = document.selection
  goTo(store, place, { editing, symbol, comeBack })
}

/** Puts a question to the author; gives the answer when the dialog has gone. */
const asked = async <Answer>(store: SessionStore, question: (answer: (given: Answer) => void) => Dialog): Promise<Answer> => {
  let shown: Dialog | null = null
  const given = await new Promise<Answer>((answer) => showDialog(store, (shown = question(answer))))
  if (store.getState().dialog === shown) showDialog(store, null)
  return given
}

/** Asks about unsaved changes of the open document, and again about what was typed while they were being saved. False: stay. */
export const settled = async (store: SessionStore): Promise<boolean> => {
  await untilWritten(store)
  const document = activeDocument(store.getState())
  if (document === null || !isActiveDirty(store.getState())) return true
  const choice = await asked<GuardAnswer>(store, (answer) => ({ kind: 'guard', name: nameOf(store, document), answer }))
  return choice === 'save' ? (await saveFile(store)) && settled(store) : choice === 'discard'
}

/** Closes the document in front, back to the start screen. */
export const closeFile = async (store: SessionStore): Promise<boolean> => {
  if (!(await settled(store))) return false
  closeDocument(store)
  await refreshRecent(store)
  return true
}

/** Does a dialog wait for an answer about the document? Nothing else may take its place. */
const isAsking = (store: SessionStore): boolean => ['guard', 'changed'].includes(store.getState().dialog?.kind ?? '')

/** The window wants to close: asks, then lets it go. */
export const closeWindow = async (store: SessionStore): Promise<void> => {
  if (isAsking(store)) return
  if (await settled(store)) await bridge().request('window:close', null)
}
export const quit = async (store: SessionStore): Promise<void> => {
  if (isAsking(store)) return
  if (await settled(store)) await bridge().request('window:command', { command: 'quit' })
}

/** Lets the author pick a picture of the form; a file that is none is refused with a sentence. */
const pickPicture = async (
  store: SessionStore,
  what: 'emblem' | 'qr',
  refused: 'emblem.refused' | 'signing.qrRefused',
  callFor: (png: string) => CommandCall,
): Promise<void> => {
  const document = activeDocument(store.getState())
  const answer = await bridge().request('file:pick-image', null)
  const key = `document ${what}`
  if (document === null || !isInFront(store, document)) return
  if (!answer.ok)
    notify(store, {
      key,
      tone: 'attention',
      fact: unsaid(refused),
      consequence: unsaidFailure(answer),
      action: { label: unsaid('emblem.pick'), run: () => void pickPicture(store, what, refused, callFor) },
    })
  else if (answer.png !== null) {
    run(store, [callFor(answer.png)])
    dismiss(store, key)
  }
}
/** Lets the author pick the agency's emblem. */
export const pickEmblem = (store: SessionStore): Promise<void> =>
  pickPicture(store, 'emblem', 'emblem.refused', (png) => callOf('setEmblem', { emblem: { png } }))
/** Lets the author pick the code of the electronic signature. */
export const pickQr = (store: SessionStore): Promise<void> =>
  pickPicture(store, 'qr', 'signing.qrRefused', (png) => callOf('setSignatureQr', { qr: { png } }))
