// Opening, saving and remembering documents. Main moves bytes and keeps paths; it never parses a document: our own is read by
// the page, another program's file by the worker.
import { basename, dirname, extname, join } from 'node:path'
import type { FileToken, OpenedFile, Opening, RecentFile, Requests, Result } from '../../shared/ipc/contract'
import { safeFileName } from '../../shared/export/fileName'
import { documentLimits } from '../../shared/format/limits'
import { withRecent, type RecentEntry } from '../settings/shapes'
import { readText, saveAtomically, type Disk } from '../storage'
import type { ImportFile } from '../worker/imports'
import type { Dialogs } from './dialogs'
import { withEnding } from './names'
import { failure, failureFor, sentence, unknownToken, type Language } from './sentences'
import type { Tokens } from './tokens'

const DOCUMENT_ENDING = 'sop'
const IMPORT_ENDING = 'json'
const hasEnding = (path: string, ending: string): boolean => extname(path).toLowerCase() === `.${ending}`
const isOwn = (path: string): boolean => hasEnding(path, DOCUMENT_ENDING)
/** Is it another program's file, which the worker makes a document of? */
export const isForeign = (path: string): boolean => hasEnding(path, IMPORT_ENDING)
/** May a double click, a drop or the command line open it? Our own documents, and SOP JSON. */
export const isOpenable = (path: string): boolean => isOwn(path) || isForeign(path)

export interface DocumentPorts {
  readonly disk: Disk
  readonly tokens: Tokens
  readonly dialogs: Dialogs
  readonly importFile: ImportFile
  readonly language: () => Language
  readonly recent: () => readonly RecentEntry[]
  readonly setRecent: (recent: readonly RecentEntry[]) => void
  readonly now: () => string // ISO
  readonly documentsFolder: () => string
  readonly example: string // path of the bundled example
}
type Opened = Result<{ readonly file: OpenedFile }>
type Answer<K extends keyof Requests> = Promise<Requests[K]['out']>

export interface Documents {
  readonly openPath: (path: string) => Promise<Opening>
  readonly openDropped: (path: string) => Promise<Opening>
  readonly openDialog: () => Answer<'file:open-dialog'>
  readonly openToken: (token: FileToken) => Promise<Opened>
  readonly save: (argument: Requests['file:save']['in']) => Answer<'file:save'>
  readonly saveAs: (argument: Requests['file:save-as']['in']) => Answer<'file:save-as'>
  readonly recentFiles: () => readonly RecentFile[]
  /** Puts a file among the recent ones: the page has read it as a document, which main cannot tell. */
  readonly noteOpened: (token: FileToken) => readonly RecentFile[]
  readonly openExample: () => Answer<'example:open'>
  /** Where the next save dialog begins. */
  readonly saveFolder: () => string
}

const asBytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const folderName = (path: string): string => basename(dirname(path)) || dirname(path)

export const createDocuments = (ports: DocumentPorts): Documents => {
  const { disk, tokens, dialogs, language } = ports
  const remember = (path: string): void => ports.setRecent(withRecent(ports.recent(), { path, openedAt: ports.now() }))

  const openOwn = async (path: string): Promise<Opened> => {
    const read = await readText(disk, path)
    if (!read.ok) return failure(language(), 'open', read.fault)
    const { text, hash, writable } = read.value
    return { ok: true, file: { token: tokens.issue(path), name: basename(path), text, hash, readOnly: !writable } }
  }
  /** Without a token: what is made of another program's file is saved elsewhere, never over it. */
  const importFrom = async (path: string): Promise<Opening> => {
    const read = await readText(disk, path)
    return read.ok ? ports.importFile(path, read.value.text) : failure(language(), 'open', read.fault)
  }
  const openPath = (path: string): Promise<Opening> => (isForeign(path) ? importFrom(path) : openOwn(path))

  const recentFiles = (): readonly RecentFile[] =>
    ports.recent().map(({ path, openedAt }) => ({ token: tokens.issue(path), name: basename(path), folder: folderName(path), openedAt }))

  const saveFolder = (): string => {
    const last = ports.recent()[0]
    return last === undefined ? ports.documentsFolder() : dirname(last.path)
  }
  const suggestedPath = (name: string): string =>
    join(saveFolder(), withEnding(safeFileName(name, sentence(language(), 'name.untitled')), DOCUMENT_ENDING))

  return {
    openPath,
    openDropped: (path) => (isOpenable(path) ? openPath(path) : Promise.resolve(failureFor(language(), 'drop.not-sop', path))),
    openDialog: async () => {
      const path = await dialogs.openDocument()
      return path === null ? { ok: true, file: null } : openPath(path)
    },
    openToken: (token) => {
      const path = tokens.path(token)
      return path === null ? Promise.resolve(unknownToken(language())) : openOwn(path)
    },
    save: async ({ token, text, expectedHash, overwriteChanged }) => {
      const path = tokens.path(token)
      if (path === null) return unknownToken(language())
      if (!isOwn(path)) return failureFor(language(), 'save.not-own', path)
      const bytes = asBytes(text)
      if (bytes.length > documentLimits.bytes) return failure(language(), 'save', { kind: 'too-large', path, code: 'too-large' })
      const saved = await saveAtomically(disk, path, bytes, overwriteChanged ? 'anything' : { hash: expectedHash })
      if (!saved.ok) return failure(language(), 'save', saved.fault)
      remember(path)
      return { ok: true, hash: saved.value, name: basename(path) }
    },
    saveAs: async ({ text, name }) => {
      const bytes = asBytes(text)
      const chosen = await dialogs.save('sop', suggestedPath(name))
      if (chosen === null) return { ok: true, saved: null }
      const path = withEnding(chosen, DOCUMENT_ENDING)
      if (bytes.length > documentLimits.bytes) return failure(language(), 'save', { kind: 'too-large', path, code: 'too-large' })
      // The dialog asked about the name that was typed, not about the one with our ending.
      if (path !== chosen && (await disk.exists(path).catch(() => false)) && !(await dialogs.mayReplace(path)))
        return { ok: true, saved: null }
      const saved = await saveAtomically(disk, path, bytes, 'anything')
      if (!saved.ok) return failure(language(), 'save', saved.fault)
      remember(path)
      return { ok: true, saved: { token: tokens.issue(path), name: basename(path), hash: saved.value } }
    },
    recentFiles,
    noteOpened: (token) => {
      const path = tokens.path(token)
      if (path !== null && isOwn(path)) remember(path)
      return recentFiles()
    },
    saveFolder,
    openExample: async () => {
      const read = await readText(disk, ports.example)
      if (!read.ok) return failureFor(language(), 'example.missing', ports.example)
      return { ok: true, name: sentence(language(), 'name.example'), text: read.value.text }
    },
  }
}
