// What a DOCX holds, read from its XML as an outsider would.
import { unzipSync } from 'fflate'

export interface DocxShapes {
  readonly flows: readonly string[]
  readonly symbols: readonly string[]
  readonly connectors: readonly string[]
  readonly labels: readonly string[]
  readonly groups: number
  readonly heads: number
}

/** Names and heads of the drawing shapes of a DOCX. */
export function shapesOf(docx: Uint8Array): DocxShapes {
  const part = unzipSync(docx)['word/document.xml']
  if (!part) throw new Error('no word/document.xml')
  const xml = new TextDecoder().decode(part)
  const names = [...xml.matchAll(/<wps:cNvPr [^>]*name="([^"]*)"/gu)].map((m) => m[1] as string)
  const of = (kind: string): readonly string[] => names.filter((n) => n.startsWith(`${kind} `))
  return {
    flows: of('alur'),
    symbols: of('simbol'),
    connectors: of('segilima'),
    labels: of('label'),
    groups: [...xml.matchAll(/<wp:docPr [^>]*name="bagan \d+"/gu)].length,
    heads: [...xml.matchAll(/<a:tailEnd type="triangle"/gu)].length,
  }
}
