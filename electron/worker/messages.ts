// What main and the worker process say to each other. Bytes and texts only: the worker is given no place to write to.
import type { ImportedFile, Orientation, Paper } from '../../shared/ipc/contract'

export type WorkerFormat = 'pdf' | 'docx' | 'svg'
/** How sentences name a format. */
export const FORMAT_NAMES: Readonly<Record<WorkerFormat | 'png', string>> = { pdf: 'PDF', docx: 'Word', svg: 'SVG', png: 'PNG' }
export interface ExportTask {
  readonly text: string // the document, serialised
  readonly name: string
  readonly to: readonly WorkerFormat[]
  readonly paper: Paper
  readonly orientation: Orientation
  readonly language: 'id' | 'en'
  readonly date: string // ISO, into the files' metadata
  readonly assets: string // the app's own assets folder
}
export interface WorkerFile {
  readonly to: WorkerFormat
  readonly page: number | null // svg: one file a page
  readonly pages: number
  readonly bytes: Uint8Array
}
/** A file in another format, to be made a document. */
export interface ImportTask {
  readonly text: string
  readonly name: string
  readonly language: 'id' | 'en'
}
export type ToWorker =
  | { readonly kind: 'run'; readonly job: string; readonly task: ExportTask }
  | { readonly kind: 'import'; readonly job: string; readonly task: ImportTask }
  | { readonly kind: 'cancel'; readonly job: string }
export type FromWorker =
  | { readonly kind: 'progress'; readonly job: string; readonly done: number; readonly total: number; readonly step: string }
  | { readonly kind: 'done'; readonly job: string; readonly files: readonly WorkerFile[]; readonly problems: readonly string[] }
  | { readonly kind: 'imported'; readonly job: string; readonly file: ImportedFile }
  | { readonly kind: 'failed'; readonly job: string; readonly code: string; readonly message: string } // a sentence for the user
