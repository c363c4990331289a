import { extname } from 'node:path'

/** The path with the ending of its kind, whatever the user typed: 'Surat' becomes 'Surat.sop', 'Surat.pdf' becomes 'Surat.pdf.sop'. */
export const withEnding = (path: string, ending: string): string =>
  extname(path).toLowerCase() === `.${ending}` ? path : `${path}.${ending}`

/** May a file be handed to the system's program for its kind? What an export writes may; nothing that would run, whatever its token. */
export const mayLaunch = (path: string): boolean => ['.pdf', '.docx'].includes(extname(path).toLowerCase())
