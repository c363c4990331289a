// Opening, saving, closing. Main moves bytes and keeps paths; reading and writing the format happens here, in the sandbox.
import type { FileToken, OpenedFile, Result } from '../../shared/ipc/contract'
import { callOf } from '../../shared/commands'
import { newSop } from '../../shared/model'
import { translate, type MessageKey, type Params } from '../../shared/messages'
import { bridge } from './bridge'
import { newId, newIds } from './ids'
import { readDocument, writeDocument } from './reading'
import {
  activeDocument,
  closeDocument,
  goTo,
  isActiveDirty,
  noteSaved,
  notify,
  openDocument,
  run,
  setSaving,
  showDialog,
  type ChangedAnswer,
  type GuardAnswer,
  type OpenDocument,
  type SessionStore,
} from './session'
import { changeSettings } from './settings'

const say = (store: SessionStore, key: MessageKey, params: Params = {}): string =>
  translate(store.getState().settings.language, key, params)

/** The name a document goes by: its title, else its file, else "SOP tanpa nama". */
export const nameOf = (store: SessionStore, document: OpenDocument): string =>
  document.history.present.identity.title.trim() || (document.file?.name.replace(/\.sop$/iu, '') ?? '') || say(store, 'app.untitled')

const refreshRecent = async (store: SessionStore): Promise<void> => {
  store.setState({ recent: await bridge().request('file:recent', null) })
}

/** Shows a file that main has read: as a document, or as a sentence that says why not. The document before is asked about first. */
export const showOpened = async (store: SessionStore, answer: Result<{ readonly file: OpenedFile | null }>): Promise<void> => {
  if (!answer.ok) {
    notify(store, { key: 'open', tone: 'danger', fact: say(store, 'opened.failed'), consequence: answer.message, action: null })
    return
  }
  const { file } = answer
  if (file === null) return
  const reading = readDocument(file.text, file.name, store.getState().settings.language)
  if (!reading.ok) {
    notify(store, {
      key: 'open',
      tone: 'danger',
      fact: say(store, 'opened.damaged', { name: file.name }),
      consequence: reading.sentence,
      action: null,
    })
    return
  }
  if (!(await settled(store))) return
  openDocument(store, {
    id: reading.id,
    sop: reading.sop,
    file: { token: file.token, name: file.name, hash: file.hash },
    suggestedName: file.name.replace(/\.sop$/iu, ''),
    readOnly: file.readOnly || reading.readOnly,
    foreign: reading.readOnly,
    clean: true,
    place: null,
  })
  store.setState((session) => ({ notices: session.notices.filter((notice) => notice.key !== 'open') }))
  for (const { code, sentence } of reading.notices)
    notify(store, {
      key: `document ${code}`,
      tone: code === 'newer-version' ? 'quiet' : 'attention',
      fact: say(store, code === 'newer-version' ? 'opened.readOnly' : 'opened.look', { name: file.name }),
      consequence: sentence,
      action: null,
    })
  if (file.readOnly && !reading.readOnly)
    notify(store, {
      key: 'document read-only',
      tone: 'quiet',
      fact: say(store, 'opened.readOnly', { name: file.name }),
      consequence: say(store, 'opened.readOnlyText'),
      action: { label: say(store, 'action.saveCopy'), run: () => void saveFileAs(store) },
    })
  await refreshRecent(store)
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
    suggestedName: name,
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

/** The bundled example as a document of its own, not yet on disk. */
export const openExample = async (store: SessionStore): Promise<void> => {
  const answer = await bridge().request('example:open', null)
  if (!answer.ok) {
    notify(store, { key: 'open', tone: 'danger', fact: say(store, 'opened.failed'), consequence: answer.message, action: null })
    return
  }
  const reading = readDocument(answer.text, answer.name, store.getState().settings.language)
  if (!reading.ok) {
    notify(store, {
      key: 'open',
      tone: 'danger',
      fact: say(store, 'opened.damaged', { name: answer.name }),
      consequence: reading.sentence,
      action: null,
    })
    return
  }
  if (!(await settled(store))) return
  openDocument(store, {
    id: newIds.document(),
    sop: reading.sop,
    file: null,
    suggestedName: answer.name.replace(/\.sop$/iu, ''),
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

const failed = (store: SessionStore, message: string): void => {
  setSaving(store, false)
  notify(store, {
    key: 'document save',
    tone: 'danger',
    fact: say(store, 'saved.failed'),
    consequence: message,
    action: { label: say(store, 'action.saveAs'), run: () => void saveFileAs(store) },
  })
}
const settledNotice = (store: SessionStore): void =>
  store.setState((session) => ({ notices: session.notices.filter((notice) => notice.key !== 'document save') }))

/** Saves to the file it came from; asks for a place the first time. True when the document stands on disk. */
export const saveFile = async (store: SessionStore, overwriteChanged = false): Promise<boolean> => {
  leaveTyping(store)
  const document = activeDocument(store.getState())
  if (document === null) return false
  if (document.file === null || document.readOnly) return saveFileAs(store)
  if (document.saving) return false
  const sop = document.history.present
  const { file } = document
  setSaving(store, true)
  const answer = await bridge().request('file:save', {
    token: file.token,
    text: writeDocument(document.ref.id, sop),
    expectedHash: file.hash,
    overwriteChanged,
  })
  if (answer.ok) {
    noteSaved(store, sop, { token: file.token, name: answer.name, hash: answer.hash }, Date.now())
    settledNotice(store)
    return true
  }
  if (answer.code !== 'changed-on-disk') {
    failed(store, answer.message)
    return false
  }
  setSaving(store, false)
  const choice = await new Promise<ChangedAnswer>((answered) => showDialog(store, { kind: 'changed', name: file.name, answer: answered }))
  showDialog(store, null)
  switch (choice) {
    case 'overwrite':
      return saveFile(store, true)
    case 'saveAs':
      return saveFileAs(store)
    case 'reread':
      await reread(store, file.token)
      return false
    case 'cancel':
      return false
  }
}

/** Loads what stands on disk now; the author has chosen to give up what is on screen. */
const reread = async (store: SessionStore, token: FileToken): Promise<void> => {
  const answer = await bridge().request('file:reread', { token })
  if (!answer.ok) {
    failed(store, answer.message)
    return
  }
  const reading = readDocument(answer.file.text, answer.file.name, store.getState().settings.language)
  if (!reading.ok) {
    failed(store, reading.sentence)
    return
  }
  openDocument(store, {
    id: reading.id,
    sop: reading.sop,
    file: { token, name: answer.file.name, hash: answer.file.hash },
    suggestedName: answer.file.name.replace(/\.sop$/iu, ''),
    readOnly: answer.file.readOnly || reading.readOnly,
    foreign: reading.readOnly,
    clean: true,
    place: null,
  })
}

/** Saves under a name asked for. A document that may not be rewritten is saved as a copy with an id of its own. */
export const saveFileAs = async (store: SessionStore): Promise<boolean> => {
  leaveTyping(store)
  const document = activeDocument(store.getState())
  // What a newer program wrote is understood only in part: a copy would lose the rest.
  if (document === null || document.saving || document.foreign) return false
  const sop = document.history.present
  setSaving(store, true)
  const answer = await bridge().request('file:save-as', { text: writeDocument(document.ref.id, sop), name: nameOf(store, document) })
  if (!answer.ok) {
    failed(store, answer.message)
    return false
  }
  if (answer.saved === null) {
    setSaving(store, false)
    return false
  }
  noteSaved(store, sop, answer.saved, Date.now())
  store.setState((session) => ({ notices: session.notices.filter((notice) => !notice.key.startsWith('document')) }))
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

/** Asks about unsaved changes of the open document. False: stay. */
export const settled = async (store: SessionStore): Promise<boolean> => {
  const document = activeDocument(store.getState())
  if (document === null || !isActiveDirty(store.getState())) return true
  const choice = await new Promise<GuardAnswer>((answered) =>
    showDialog(store, { kind: 'guard', name: nameOf(store, document), answer: answered }),
  )
  showDialog(store, null)
  return choice === 'discard' || (choice === 'save' && (await saveFile(store)))
}

/** Closes the document in front, back to the start screen. */
export const closeFile = async (store: SessionStore): Promise<boolean> => {
  if (!(await settled(store))) return false
  closeDocument(store)
  await refreshRecent(store)
  return true
}

/** The window wants to close: asks, then lets it go. */
export const closeWindow = async (store: SessionStore): Promise<void> => {
  if (store.getState().dialog?.kind === 'guard') return
  if (await settled(store)) await bridge().request('window:close', null)
}
export const quit = async (store: SessionStore): Promise<void> => {
  if (store.getState().dialog?.kind === 'guard') return
  if (!(await settled(store))) return
  await bridge().request('window:close', null)
  await bridge().request('window:command', { command: 'quit' })
}

/** Lets the author pick the agency's emblem; a file that is no picture is refused with a sentence. */
export const pickEmblem = async (store: SessionStore): Promise<void> => {
  const answer = await bridge().request('file:pick-image', null)
  if (!answer.ok)
    notify(store, { key: 'image', tone: 'attention', fact: say(store, 'emblem.refused'), consequence: answer.message, action: null })
  else if (answer.png !== null) run(store, [callOf('setEmblem', { emblem: { png: answer.png } })])
}
