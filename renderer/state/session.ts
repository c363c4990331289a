// The session: the open documents, keyed by kind and id, their histories, what is selected, notices and dialogs. One value,
// changed by plain functions; the screen reads slices of it. The document changes through `run` alone, by CommandCalls.
import { createStore, type StoreApi } from 'zustand/vanilla'
import { commandTitle, mergeKeyOf, runCommand, type CommandTitle } from '../../shared/commands'
import { isDirty, leaveField, markSaved, record, redo, redoLabel, startHistory, undo, undoLabel, type History } from '../../shared/history'
import type { Boot, DocumentRef, FileToken, ImportedWarning, RecentFile, Settings } from '../../shared/ipc/contract'
import { checkIntegrity, type CommandCall, type DocumentId, type Sop, type SymbolId, type FlowId, type TableId } from '../../shared/model'
import type { Mark } from './findings'
import { nearestPlace, placeStands, rowOf, samePlace, type Place } from './places'
import { tell, type Notice, type Told } from './notices'
import { onceLeft, tidied, typed } from './typing'

export interface FileOnDisk {
  readonly token: FileToken
  readonly name: string
  readonly hash: string
}
/** Where the author is: a place on paper, whether its text field is open, the symbol or flow that keys act on. */
export interface Selection {
  readonly place: Place | null
  /** The table in which the caret stood last: panel and menus speak of it while the caret stands nowhere. */
  readonly table: TableId | null
  readonly editing: boolean
  /** Esc left the Pelaksana cell: its row stays, until Enter opens the cell again or Esc leaves the row. */
  readonly rests: boolean
  readonly symbol: SymbolId | null
  readonly flow: FlowId | null
  /** An exit on its way: its label, and the digits of the target typed so far. */
  readonly leading: { readonly label: string; readonly digits: string } | null
  /** An exit that waits for its name in the panel. */
  readonly naming: FlowId | null
  /** Where the caret returns to when a new actor has got its name. */
  readonly comeBack: Place | null
  /** Rises with every move of the caret: the text field then takes the text anew. */
  readonly moves: number
}
export interface OpenDocument {
  readonly ref: DocumentRef
  readonly history: History<Sop, CommandTitle>
  readonly file: FileOnDisk | null
  readonly readOnly: boolean
  /** Written by a newer program: shown, never written again. */
  readonly foreign: boolean
  readonly savedAt: number | null
  readonly saving: boolean
  readonly selection: Selection
}
export type GuardAnswer = 'save' | 'discard' | 'cancel'
export type ChangedAnswer = 'overwrite' | 'saveAs' | 'reread' | 'cancel'
export type Dialog =
  | { readonly kind: 'new' }
  | { readonly kind: 'export' }
  | { readonly kind: 'setup' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'about' }
  | { readonly kind: 'imported'; readonly warnings: readonly ImportedWarning[] }
  | { readonly kind: 'guard'; readonly name: string; readonly answer: (answer: GuardAnswer) => void }
  | { readonly kind: 'changed'; readonly name: string; readonly answer: (answer: ChangedAnswer) => void }

export interface View {
  readonly zoom: number | 'fit' // 1 = true size
  readonly shownZoom: number // what 'fit' came to
  readonly page: number // page at the middle of the window, from 1
  readonly pages: number
  readonly panel: boolean | null // null: as the window's width says
  readonly wide: boolean // wide enough for paper and panel side by side
  readonly covered: number // px at the right of the desk that lie under the panel
}
export interface Session {
  readonly boot: Boot | null
  readonly settings: Settings
  readonly recent: readonly RecentFile[]
  readonly documents: Readonly<Record<string, OpenDocument>>
  readonly active: string | null
  readonly notices: readonly Notice[]
  readonly told: Told | null
  /** Written texts of the document in front that the rules find wrong. */
  readonly marks: readonly Mark[]
  readonly dialog: Dialog | null
  readonly view: View
}
export type SessionStore = StoreApi<Session>

const documentKey = (ref: DocumentRef): string => `${ref.kind}:${ref.id}`

const noSelection: Selection = {
  place: null,
  table: null,
  editing: false,
  rests: false,
  symbol: null,
  flow: null,
  leading: null,
  naming: null,
  comeBack: null,
  moves: 0,
}

const defaultSettings: Settings = {
  language: 'id',
  export: { paper: 'a4', orientation: 'landscape', pdf: true, docx: false },
  sidesOpen: false,
  hintsSeen: 0,
}

/** An empty session: the start screen. */
export const createSession = (): SessionStore =>
  createStore<Session>()(() => ({
    boot: null,
    settings: defaultSettings,
    recent: [],
    documents: {},
    active: null,
    notices: [],
    told: null,
    marks: [],
    dialog: null,
    view: { zoom: 'fit', shownZoom: 1, page: 1, pages: 1, panel: null, wide: false, covered: 0 },
  }))

/** The document in front, or null on the start screen. */
export const activeDocument = (session: Session): OpenDocument | null =>
  session.active === null ? null : (session.documents[session.active] ?? null)
export const activeSop = (session: Session): Sop | null => activeDocument(session)?.history.present ?? null
export const isActiveDirty = (session: Session): boolean => {
  const document = activeDocument(session)
  return document !== null && isDirty(document.history)
}

const patch = (store: SessionStore, change: (document: OpenDocument) => OpenDocument): void => {
  store.setState((session) => {
    const document = activeDocument(session)
    if (document === null || session.active === null) return session
    const next = change(document)
    if (next === document) return session
    const documents = { ...session.documents, [session.active]: next }
    if (next.history.present === document.history.present) return { documents }
    // What was told about the last change, and that one before it failed, is past with the next.
    return { documents, told: null, notices: session.notices.filter((notice) => notice.key !== 'document command') }
  })
}
export const patchSelection = (store: SessionStore, change: Partial<Selection>): void =>
  patch(store, (document) => ({ ...document, selection: { ...document.selection, ...change } }))

/** Opens a document in front of all others; with one at a time, in place of the one before. */
export const openDocument = (
  store: SessionStore,
  given: {
    readonly id: DocumentId
    readonly sop: Sop
    readonly file: FileOnDisk | null
    readonly readOnly: boolean
    readonly foreign: boolean
    /** Nothing would be lost by closing it: it stands so on disk, or is the bundled example. */
    readonly clean: boolean
    readonly place: Place | null
  },
): void => {
  const ref: DocumentRef = { kind: 'sop', id: given.id }
  const document: OpenDocument = {
    ref,
    history: startHistory<Sop, CommandTitle>(given.sop, given.clean ? given.sop : null),
    file: given.file,
    readOnly: given.readOnly,
    foreign: given.foreign,
    savedAt: null,
    saving: false,
    selection: { ...noSelection, place: given.place, editing: given.place !== null && !given.readOnly },
  }
  const key = documentKey(ref)
  showDialog(store, null) // it spoke of the document before
  store.setState((session) => ({
    documents: { [key]: document },
    active: key,
    notices: session.notices.filter((notice) => notice.key !== 'open' && !notice.key.startsWith('document')),
    told: null,
    marks: [],
    view: { ...session.view, page: 1 },
  }))
}

/** Closes the document in front: back to the start screen. */
export const closeDocument = (store: SessionStore): void => {
  showDialog(store, null)
  store.setState((session) => ({
    documents: {},
    active: null,
    notices: session.notices.filter((notice) => !notice.key.startsWith('document')),
    told: null,
    marks: [],
  }))
}

/** Shows a dialog in place of the one before, or none. A question that loses its place has been answered with 'cancel'. */
export const showDialog = (store: SessionStore, dialog: Dialog | null): void => {
  const { dialog: before } = store.getState()
  store.setState({ dialog })
  if (before?.kind === 'guard' || before?.kind === 'changed') before.answer('cancel')
}
export const patchView = (store: SessionStore, change: Partial<View>): void =>
  store.setState((session) =>
    Object.entries(change).every(([name, value]) => session.view[name as keyof View] === value)
      ? session
      : { view: { ...session.view, ...change } },
  )

/** What a command that cannot be run tells the author; set by the app, which owns the words. */
export interface Failures {
  readonly onCommandFailure: (detail: string) => void
}
let failures: Failures = { onCommandFailure: () => undefined }
export const setFailures = (handlers: Failures): void => {
  failures = handlers
}

/** What runs as ONE entry of the history: its name, what joins it to the entry before, and the selection after it. */
interface Step {
  readonly calls: readonly CommandCall[]
  readonly after: Partial<Selection>
  readonly named: number
  readonly merge: string | null
}
const runStep = (store: SessionStore, { calls, after, named, merge }: Step): boolean => {
  const document = activeDocument(store.getState())
  if (document === null || document.readOnly) return false
  if (calls.length === 0) {
    if (Object.keys(after).length > 0) patchSelection(store, after)
    return true
  }
  try {
    const before = document.history.present
    let sop = before
    let title: CommandTitle | null = null
    calls.forEach((call, index) => {
      if (index === named) title = commandTitle(sop, call)
      sop = runCommand(sop, call)
    })
    if (sop !== before) {
      const faults = checkIntegrity(sop)
      if (faults.length > 0) throw new Error(faults.map((fault) => `${fault.code} ${fault.of}`).join(', '))
    }
    const label: CommandTitle = title ?? { key: '', params: {} }
    patch(store, (open) => ({
      ...open,
      history: record(open.history, sop, label, merge),
      selection: { ...open.selection, ...after },
    }))
    return true
  } catch (error) {
    failures.onCommandFailure(error instanceof Error ? error.message : String(error))
    return false
  }
}

/**
 * Runs calls in order as ONE entry of the history, named after the call at `named` (the first). Nothing changes when one of them
 * throws or leaves the document at odds with itself: the author keeps the document as it was and is told so. Returns whether it ran.
 */
export const run = (store: SessionStore, calls: readonly CommandCall[], after: Partial<Selection> = {}, named = 0): boolean =>
  runStep(store, { calls, after, named, merge: null })

/** Runs what one key of typing changes, as `run` does; calls about the same text join into one entry until its field is left. */
export const runTyping = (store: SessionStore, calls: readonly CommandCall[], after: Partial<Selection> = {}): boolean => {
  const [only, ...more] = calls
  return runStep(store, { calls, after, named: 0, merge: only === undefined || more.length > 0 ? null : mergeKeyOf(only) })
}
/** Ends the typing in a field: what is typed there next is an entry of its own. */
export const endTyping = (store: SessionStore): void =>
  patch(store, (document) => {
    const history = leaveField(document.history)
    return history === document.history ? document : { ...document, history }
  })

/** Typing at the place of the caret; the new row under the last becomes a row with its first letter. */
export const typeText = (store: SessionStore, text: string): void => {
  const document = activeDocument(store.getState())
  const place = document?.selection.place ?? null
  if (document === null || place === null) return
  const { calls, place: next } = typed(document.history.present, place, text)
  runTyping(store, calls, samePlace(place, next) ? {} : { place: next })
}

/** The history when the caret leaves its place: the typing has ended and is tidied up, unless it `stays` there. */
const left = (document: OpenDocument, stays: boolean): History<Sop, CommandTitle> => {
  const { place, editing } = document.selection
  const tidying =
    editing && !stays && place !== null && placeStands(document.history.present, place) ? tidied(document.history.present, place) : []
  let { history } = document
  for (const call of tidying)
    history = record(history, runCommand(history.present, call), commandTitle(history.present, call), mergeKeyOf(call))
  return leaveField(history)
}

/** Moves the caret; leaving a place ends its typing and tidies it up. */
export const goTo = (store: SessionStore, to: Place | null, change: Partial<Selection> = {}): void => {
  patch(store, (document) => {
    const same = samePlace(document.selection.place, to)
    const place = onceLeft(document.history.present, document.selection.place, to)
    return {
      ...document,
      history: left(document, same && change.editing !== false),
      selection: {
        ...document.selection,
        place,
        table: place !== null && 'table' in place ? place.table : document.selection.table,
        editing:
          place !== null && !document.readOnly && place.at !== 'performers' && !(place.at === 'newRow' && place.column === 'performers'),
        rests: false,
        symbol: same ? document.selection.symbol : null,
        flow: null,
        leading: null,
        naming: null,
        moves: document.selection.moves + 1,
        ...change,
      },
    }
  })
}

const afterStep = (document: OpenDocument, history: History<Sop, CommandTitle>): OpenDocument => {
  const { selection } = document
  const place = selection.place === null ? null : nearestPlace(document.history.present, history.present, selection.place)
  const row = place === null ? null : rowOf(history.present, place)
  const symbolStands = row?.row.kind === 'activity' && row.row.symbols.some((symbol) => symbol.id === selection.symbol)
  return {
    ...document,
    history,
    selection: {
      ...selection,
      place,
      editing: place !== null && selection.editing,
      symbol: symbolStands ? selection.symbol : null,
      flow: null,
      leading: null,
      naming: null,
      comeBack: null,
      moves: selection.moves + 1,
    },
  }
}
/** A step whose name is told; the caret stays, or goes to the nearest place that still stands. */
const step = (store: SessionStore, key: 'told.undone' | 'told.redone'): void => {
  const before = activeDocument(store.getState())?.history
  const what = before === undefined ? null : (key === 'told.undone' ? undoLabel : redoLabel)(before)
  if (what === null) return
  patch(store, (document) => afterStep(document, (key === 'told.undone' ? undo : redo)(document.history)))
  tell(store, { key, what })
}
export const stepBack = (store: SessionStore): void => step(store, 'told.undone')
export const stepForward = (store: SessionStore): void => step(store, 'told.redone')

/** The document and where the author was in it. */
export type Standing = Pick<OpenDocument, 'history' | 'selection'>
/** Puts the document in front back to where it stood: what came since was not meant, and no step of it is left. */
export const takeBack = (store: SessionStore, { history, selection }: Standing): void =>
  patch(store, (document) => ({ ...document, history, selection: { ...selection, moves: document.selection.moves + 1 } }))

export const setSaving = (store: SessionStore, saving: boolean): void => patch(store, (document) => ({ ...document, saving }))
/** Notes that `saved` stands on disk in `file` since `at` (ms). Typing that went on meanwhile stays unsaved. */
export const noteSaved = (store: SessionStore, saved: Sop, file: FileOnDisk, at: number): void =>
  patch(store, (document) => ({
    ...document,
    file,
    readOnly: false,
    saving: false,
    savedAt: at,
    history: markSaved(document.history, saved),
    selection: { ...document.selection },
  }))
