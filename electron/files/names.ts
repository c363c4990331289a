import { extname } from 'node:path'

/** The path with the ending of its kind, whatever the user typed: 'Surat' becomes 'Surat.sop', 'Surat.pdf' becomes 'Surat.pdf.sop'. */
export const withEnding = (path: string, ending: string): string =>
  extname(path).toLowerCase() === `.${ending}` ? path : `${path}.${ending}`
