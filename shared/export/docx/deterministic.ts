// The library writes the clock, a process-wide counter and the zip's times into a file; here they become the caller's date, 1..n and a fixed time.
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'

/** Every drawing, shape and picture carries an id; a document's are 1..n in its own order. */
const DRAWING_ID = /(<(?:wp:docPr|wps:cNvPr|wpg:cNvPr|pic:cNvPr)\b[^>]*?\bid=")[^"]*(")/g
const CORE_TIME = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g

/** The same package with the given date (ISO 8601) and ids: equal input gives equal bytes in every process, zone and locale. */
export const deterministic = (bytes: Uint8Array, date: string): Uint8Array => {
  const parts = unzipSync(bytes)
  let id = 0
  const out: Zippable = {}
  // Zip times are local by definition: a local date gives the same bytes everywhere.
  const mtime = new Date(1980, 0, 1, 0, 0, 0)
  for (const [name, data] of Object.entries(parts)) {
    if (name.endsWith('/')) continue
    let part = data
    if (name === 'docProps/core.xml') part = strToU8(strFromU8(data).replace(CORE_TIME, `$1${date}$2`))
    else if (name === 'word/document.xml')
      part = strToU8(strFromU8(data).replace(DRAWING_ID, (_, before: string, after: string) => `${before}${(id += 1)}${after}`))
    out[name] = [part, { mtime, level: name.endsWith('.png') ? 0 : 6, os: 0 }]
  }
  return zipSync(out)
}
