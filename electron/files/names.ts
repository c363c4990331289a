// File names that every system takes: suggestions for the save dialogs, made from a document's title.
import { extname } from 'node:path'

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/iu
const LONGEST = 120

/** A title as a file name without ending; `otherwise` when nothing of it can be used. Control and path characters become spaces. */
export const fileNameOf = (title: string, otherwise: string): string => {
  const plain = title
    .normalize('NFC')
    // eslint-disable-next-line no-control-regex -- control characters are exactly what must go
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  const short = Array.from(plain)
    .slice(0, LONGEST)
    .join('')
    .replace(/[. ]+$/u, '')
    .replace(/^\.+/u, '')
  if (short === '') return otherwise
  return RESERVED.test(short) ? `${short}_` : short
}

/** The path with the ending of its kind, whatever the user typed: 'Surat' and 'Surat.pdf' become 'Surat.sop' and 'Surat.pdf.sop'. */
export const withEnding = (path: string, ending: string): string =>
  extname(path).toLowerCase() === `.${ending}` ? path : `${path}.${ending}`
