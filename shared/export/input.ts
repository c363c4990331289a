import type { Resolver, Sop } from '../model'
import type { FontName, Layout } from '../page'

/** The bytes of a bundled face (a full TTF); the app's worker and the command line read them from `assets/fonts`. */
export type FontFiles = (font: FontName, bold: boolean) => Uint8Array

/** What an exporter is given: the computed pages, and the document for metadata and alternative texts only. It decides nothing. */
export interface ExportInput {
  readonly layout: Layout
  readonly sop: Sop
  readonly resolver: Resolver
  readonly fonts: FontFiles
  /** ISO 8601 instant written into the file's metadata; the same input and date give the same bytes. */
  readonly date: string
}
