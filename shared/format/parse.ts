import { checkIntegrity } from '../model'
import type { DocumentId, Json, Sop } from '../model'
import { bodyHash } from './canonical'
import type { ParseNotice, ParseRefusal } from './faults'
import { takeIn } from './incoming'
import { outlineJson, readJson, utf8Length } from './jsonText'
import { currentVersion, documentLimits } from './limits'
import { migrate } from './migrations'
import { firstProblem } from './problem'
import { headSchema, newerSopSchema, sopSchema } from './schema'

/** A document read from a file. `readOnly`: a newer program wrote it; its bytes must never be written again by this one. */
export interface ParsedDocument {
  readonly ok: true
  readonly kind: 'sop'
  readonly id: DocumentId
  readonly version: number
  readonly body: Sop
  readonly readOnly: boolean
  readonly notices: readonly ParseNotice[]
}
export type ParseResult = ParsedDocument | ParseRefusal

/** Reads the text of a `.sop` file. Damaged means: fails to parse, to validate or to pass integrity. Never throws. */
export const parseDocument = (text: string): ParseResult => {
  const bytes = utf8Length(text)
  if (bytes > documentLimits.bytes) return { ok: false, code: 'too-large', params: { bytes, most: documentLimits.bytes } }
  if (text.trim() === '') return { ok: false, code: 'empty', params: {} }
  const zero = text.indexOf('\0')
  if (zero >= 0) return { ok: false, code: 'zero-filled', params: { line: lineAt(text, zero) } }
  if (!/^\ufeff?\s*\{/u.test(text)) return { ok: false, code: 'foreign', params: {} }
  const { depth, unfinished } = outlineJson(text)
  if (depth > documentLimits.depth) return { ok: false, code: 'too-deep', params: { depth, most: documentLimits.depth } }
  const parsed = readJson(text)
  if (parsed === null) return notJson(text, unfinished)
  const incoming = takeIn(parsed.value)
  if (!incoming.ok) return { ok: false, code: 'poisoned', params: { place: incoming.place } }
  return fromValue(parsed.value, incoming.value, incoming.cleaned)
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length

const notJson = (text: string, unfinished: boolean): ParseRefusal => {
  const conflict = /^(?:<{7}|={7}|>{7})/mu.exec(text)
  if (conflict !== null) return { ok: false, code: 'merge-conflict', params: { line: lineAt(text, conflict.index) } }
  return { ok: false, code: unfinished ? 'truncated' : 'not-json', params: { line: lineAt(text, text.length) } }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const fromValue = (raw: unknown, clean: unknown, cleaned: number): ParseResult => {
  if (!isObject(clean) || !isObject(raw) || clean['format'] !== 'tatalaksana') {
    return { ok: false, code: isObject(clean) && 'langkah' in clean ? 'sop-json' : 'foreign', params: {} }
  }
  const head = headSchema.safeParse(clean)
  if (!head.success) return { ok: false, code: 'invalid', params: firstProblem(head.error.issues, clean, '') }
  const { kind, version, sha256 } = head.data
  const id = head.data.id as DocumentId
  if (kind !== 'sop') return { ok: false, code: 'other-kind', params: { kind } }
  const body = clean['body']
  if (version > currentVersion) return fromNewer(body, id, version)
  const extra = Object.keys(clean).find((key) => !['format', 'kind', 'version', 'id', 'sha256', 'body'].includes(key))
  if (extra !== undefined) return { ok: false, code: 'invalid', params: { place: extra, problem: 'file-unknown-key' } }

  const current = broughtUp(body, version)
  const checked = sopSchema.safeParse(current)
  if (!checked.success) return { ok: false, code: 'invalid', params: firstProblem(checked.error.issues, current, 'body') }
  const sop = checked.data as unknown as Sop
  const [fault, ...others] = checkIntegrity(sop)
  if (fault !== undefined) {
    const place = fault.table === fault.of ? fault.table : `${fault.table}/${fault.of}`
    return { ok: false, code: 'integrity', params: { place, fault: fault.code, id: fault.id, count: others.length + 1 } }
  }
  const notices: ParseNotice[] = []
  if (bodyHash(raw['body']) !== sha256) notices.push({ code: 'hash-mismatch', params: {} })
  if (cleaned > 0) notices.push({ code: 'characters-removed', params: { count: cleaned } })
  return { ok: true, kind, id, version, body: sop, readOnly: false, notices }
}

/** A migration counts on a valid body of its version; where it stumbles, the body was not one, and the schema will say where. */
const broughtUp = (body: unknown, version: number): unknown => {
  try {
    return migrate(body as Json, version)
  } catch {
    return body
  }
}

/** A newer file is shown as far as this version understands it, and never written. */
const fromNewer = (body: unknown, id: DocumentId, version: number): ParseResult => {
  const params = { version, known: currentVersion }
  const checked = newerSopSchema.safeParse(body)
  const sop = checked.success ? (checked.data as unknown as Sop) : null
  if (sop === null || checkIntegrity(sop).length > 0) return { ok: false, code: 'newer', params }
  return { ok: true, kind: 'sop', id, version, body: sop, readOnly: true, notices: [{ code: 'newer-version', params }] }
}
