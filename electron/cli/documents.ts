import { basename } from 'node:path'
import { parseDocument, type ParsedDocument } from '../../shared/format'
import { documentResolver, type Resolver, type Sop } from '../../shared/model'
import { fill } from '../../shared/messages/fill'
import { formatMessages } from '../../shared/messages/format'
import { readText } from '../storage'
import { cannotOpen, pathOf, tell, type Surroundings } from './surroundings'

export type Opened =
  { readonly ok: true; readonly document: ParsedDocument } | { readonly ok: false; readonly code: string; readonly message: string }

const words: Readonly<Record<string, string>> = formatMessages.id
const formatSentence = (key: string, params: Readonly<Record<string, string | number>>): string => fill(words[key] ?? key, params, words)

/** A `.sop` file read and checked, or the sentence why not. What a user should know about a file that opened goes to stderr. */
export async function openDocument(file: string, around: Surroundings): Promise<Opened> {
  const path = pathOf(around, file)
  const read = await readText(around.disk, path)
  if (!read.ok) return { ok: false, code: `open.${read.fault.kind}`, message: cannotOpen(read.fault) }
  const parsed = parseDocument(read.value.text)
  const name = { file: basename(path) }
  if (!parsed.ok)
    return { ok: false, code: parsed.code, message: formatSentence(`format.refused.${parsed.code}`, { ...parsed.params, ...name }) }
  for (const notice of parsed.notices) tell(around, formatSentence(`format.notice.${notice.code}`, { ...notice.params, ...name }))
  return { ok: true, document: parsed }
}

export const resolverOf = (sop: Sop): Resolver => documentResolver(sop)
