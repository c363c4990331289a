// Every request, event, result and error type between the page and the main process. No request takes a path:
// the page holds opaque tokens, main keeps the paths. Texts in `Failure.message` are ready to show (Indonesian or English).
import type { DocumentId } from '../model'

/** An opaque name for a file that main has opened or saved in this session. */
export type FileToken = string & { readonly __token: true }

/** A sentence that names the file, the place and what to do; `code` is for tests and logs. */
export interface Failure {
  readonly ok: false
  readonly code: string
  readonly message: string
  /** What fills the places of the sentence `file.<code>`: the page says it anew when the language changes. Without it `message` stays. */
  readonly params?: Readonly<Record<string, string | number>>
}
export type Result<T> = ({ readonly ok: true } & T) | Failure

export interface OpenedFile {
  readonly token: FileToken
  readonly name: string // 'Pendaftaran Nikah.sop'
  readonly text: string
  readonly hash: string // sha256 of the bytes on disk, hex
  readonly readOnly: boolean // newer format or unwritable file
}
/** A document made from a file in another format: it has no place on disk yet, and its source is never written to. */
export interface ImportedFile {
  readonly token: null
  readonly name: string // of the source: 'data.json'
  readonly text: string // the new document, serialised
  readonly activities: number
  readonly flows: number
  readonly warnings: readonly ImportedWarning[]
}
/** What an import did not take over as it stood; shared/exchange says it. */
export interface ImportedWarning {
  readonly code: string
  readonly row: string | null
  readonly field: string | null
  readonly params: Readonly<Record<string, string | number>>
}
/** A file on its way to the page; null: it was not chosen, or its import was stopped. */
export type Opening = Result<{ readonly file: OpenedFile | ImportedFile | null }>
export interface RecentFile {
  readonly token: FileToken
  readonly name: string
  readonly folder: string // last folder's name only, for display
  readonly openedAt: string // ISO
}
export type Paper = 'a4' | 'f4' | 'folio' | 'legal'
export type Orientation = 'landscape' | 'portrait'
export interface Settings {
  readonly language: 'id' | 'en'
  readonly export: { readonly paper: Paper; readonly orientation: Orientation; readonly pdf: boolean; readonly docx: boolean }
  readonly sidesOpen: boolean
  readonly hintsSeen: number
}
/** The bundled example, opened as a document that is not on disk yet. */
export interface Example {
  readonly name: string
  readonly text: string
}
export interface Boot {
  readonly platform: string
  readonly version: string
  readonly settings: Settings
  readonly recent: readonly RecentFile[]
  readonly opened: Opening | null // the document the app was started with; a file to import comes as 'file:opened'
  readonly example: Result<Example> | null // the app was started to show it (npm start)
}
export type ClipboardRole = 'cut' | 'copy' | 'paste' | 'selectAll'
/** A menu of the native menu bar (macOS): made from the page's command table, so that no second table exists. */
export interface MenuGroup {
  readonly label: string
  readonly items: readonly MenuItem[]
}
export type MenuItem =
  | 'separator'
  | {
      readonly command: string // comes back in the event 'menu:command'
      readonly label: string
      readonly shortcut: string | null // Electron's form, 'CmdOrCtrl+Shift+S'; shown only, the page handles the key
      readonly enabled: boolean
      readonly role: ClipboardRole | null // the system does it, in whatever field has the caret; the page is not asked
    }
export interface ExportRequest {
  readonly text: string // the document, serialised
  readonly name: string // suggested file name without extension
  readonly to: readonly ('pdf' | 'docx')[]
  readonly paper: Paper
  readonly orientation: Orientation
}
export interface ExportedFile {
  readonly to: 'pdf' | 'docx'
  readonly token: FileToken // for file:reveal and file:launch
  readonly name: string
  readonly pages: number
  readonly bytes: number
}
/** Requests from the page (invoke): argument and answer. */
export interface Requests {
  'app:boot': { readonly in: null; readonly out: Boot }
  'file:open-dialog': { readonly in: null; readonly out: Opening }
  'file:open-recent': { readonly in: { readonly token: FileToken }; readonly out: Result<{ readonly file: OpenedFile }> }
  'file:reread': { readonly in: { readonly token: FileToken }; readonly out: Result<{ readonly file: OpenedFile }> }
  'file:save': {
    readonly in: { readonly token: FileToken; readonly text: string; readonly expectedHash: string; readonly overwriteChanged: boolean }
    readonly out: Result<{ readonly hash: string; readonly name: string }> // code 'changed-on-disk' when the file is not what was opened
  }
  'file:save-as': {
    readonly in: { readonly text: string; readonly name: string }
    readonly out: Result<{ readonly saved: { readonly token: FileToken; readonly name: string; readonly hash: string } | null }>
  }
  'file:recent': { readonly in: null; readonly out: readonly RecentFile[] }
  'file:note-opened': { readonly in: { readonly token: FileToken }; readonly out: readonly RecentFile[] } // its text was a document: now recent
  'file:clear-recent': { readonly in: null; readonly out: null }
  'file:reveal': { readonly in: { readonly token: FileToken }; readonly out: null }
  'file:launch': { readonly in: { readonly token: FileToken }; readonly out: Result<object> }
  'file:pick-image': { readonly in: null; readonly out: Result<{ readonly png: string | null }> } // base64 PNG; refused when it is no image
  'example:open': { readonly in: null; readonly out: Result<Example> }
  'export:start': { readonly in: ExportRequest; readonly out: Result<{ readonly job: string | null }> } // null: the save dialog was cancelled
  'export:cancel': { readonly in: { readonly job: string }; readonly out: null }
  'import:cancel': { readonly in: { readonly job: string }; readonly out: null }
  'print:start': { readonly in: ExportRequest; readonly out: Result<{ readonly printed: boolean }> }
  'settings:set': { readonly in: Partial<Settings>; readonly out: Settings }
  'menu:set': { readonly in: { readonly menus: readonly MenuGroup[] }; readonly out: null } // macOS only; elsewhere nothing happens
  'window:state': { readonly in: { readonly title: string; readonly dirty: boolean }; readonly out: null }
  'window:close': { readonly in: null; readonly out: null } // after the page has settled unsaved changes
  'window:command': {
    readonly in: { readonly command: 'minimize' | 'maximize' | 'fullscreen' | 'quit' | ClipboardRole }
    readonly out: null
  } // quit: after unsaved changes are settled
}
/** Events to the page. */
export interface Events {
  'file:opened': Opening // double click, second start, drop
  'import:started': { readonly job: string; readonly name: string } // name of the file: 'data.json'
  'import:ended': { readonly job: string } // however it ended
  'export:progress': { readonly job: string; readonly done: number; readonly total: number; readonly step: string }
  'export:done': {
    readonly job: string
    readonly result:
      | Result<{
          readonly files: readonly ExportedFile[]
          readonly unsaved: readonly string[] // what could not be written beside them, a sentence each
          readonly problems: readonly string[]
        }>
      | { readonly ok: false; readonly code: 'cancelled'; readonly message: string }
  }
  'app:close-requested': null
  'menu:command': { readonly command: string } // macOS native menu
}
export interface DocumentRef {
  readonly kind: 'sop' | 'peta' | 'project'
  readonly id: DocumentId
}
/** What the preload puts on `window.tatalaksana`: the whole surface the page sees. */
export interface Bridge {
  readonly request: <K extends keyof Requests>(name: K, argument: Requests[K]['in']) => Promise<Requests[K]['out']>
  readonly on: <K extends keyof Events>(name: K, listener: (event: Events[K]) => void) => () => void
}
