// The fixed table behind app://: the built page, the paper's fonts, and pages made for printing while they are printed.
import { relative, sep } from 'node:path'
import type { Disk } from '../storage'

type Content = () => Promise<Uint8Array<ArrayBuffer>>
export interface PageFiles {
  /** The content behind an URL's path exactly as it stands in the URL, or null. */
  readonly find: (urlPath: string) => Content | null
  /** Adds content under a path until the returned function is called. */
  readonly lend: (urlPath: string, text: string) => () => void
}

const FILE_LIMIT = 64 * 1024 * 1024
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ttf: 'font/ttf',
  woff2: 'font/woff2',
  json: 'application/json',
}
/** The media type of a served file by its ending. */
export const pageType = (urlPath: string): string => TYPES[urlPath.slice(urlPath.lastIndexOf('.') + 1)] ?? 'application/octet-stream'

/** Lists `folders` (URL prefix → folder on disk) once; what appears on disk later is not served. */
export const listPageFiles = async (disk: Disk, folders: Readonly<Record<string, string>>): Promise<PageFiles> => {
  const table = new Map<string, Content>()
  for (const [prefix, folder] of Object.entries(folders)) {
    for (const path of await disk.list(folder)) {
      const url = `${prefix}${relative(folder, path).split(sep).map(encodeURIComponent).join('/')}`
      table.set(url, () => disk.read(path, FILE_LIMIT))
    }
  }
  return {
    find: (urlPath) => table.get(urlPath) ?? null,
    lend: (urlPath, text) => {
      const bytes = new TextEncoder().encode(text)
      table.set(urlPath, () => Promise.resolve(bytes))
      return () => void table.delete(urlPath)
    },
  }
}
