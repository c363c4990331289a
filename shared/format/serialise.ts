import type { DocumentId, Envelope, Sop } from '../model'
import { bodyHash } from './canonical'
import { compareKeys } from './keyOrder'
import { currentVersion } from './limits'

/** A document with the name by which links know it. */
export interface NamedDocument<Kind extends Envelope<unknown>['kind'], Body> {
  readonly kind: Kind
  readonly id: DocumentId
  readonly body: Body
}

/**
 * The text of a `.sop` file: stable key order, small things on one line each (so that a difference shows the row, symbol or arrow
 * that changed), hash over the canonical body, a new line at the end. Same document, same bytes.
 */
export const serialiseDocument = ({ kind, id, body }: NamedDocument<'sop', Sop>): string => {
  const envelope: Envelope<Sop> = { format: 'tatalaksana', kind, version: currentVersion, id, sha256: bodyHash(body), body }
  return `${written(envelope, '')}\n`
}

/** Longest line (characters, without its indent) that an object or list may take for itself. */
const lineLength = 140

const written = (value: unknown, indent: string): string => {
  if (typeof value !== 'object' || value === null) return scalar(value)
  const short = onOneLine(value, lineLength)
  if (short !== null) return short
  const inner = `${indent}  `
  const items = Array.isArray(value)
    ? value.map((item: unknown) => inner + written(item, inner))
    : membersOf(value).map(([key, member]) => `${inner}${JSON.stringify(key)}: ${written(member, inner)}`)
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return `${open}\n${items.join(',\n')}\n${indent}${close}`
}

/** The value on one line of at most `room` characters; null as soon as it needs more, so that a large value costs one line and no more. */
const onOneLine = (value: unknown, room: number): string | null => {
  if (room < 0) return null
  if (typeof value !== 'object' || value === null) {
    const text = scalar(value)
    return text.length <= room ? text : null
  }
  const list = Array.isArray(value)
  const entries: readonly (readonly [string, unknown])[] = list ? value.map((item: unknown) => ['', item]) : membersOf(value)
  if (entries.length === 0) return room < 2 ? null : list ? '[]' : '{}'
  const [open, close] = list ? ['[', ']'] : ['{ ', ' }']
  let line = open
  for (const [at, [key, member]] of entries.entries()) {
    line += `${at === 0 ? '' : ', '}${list ? '' : `${JSON.stringify(key)}: `}`
    const part = onOneLine(member, room - line.length - close.length)
    if (part === null) return null
    line += part
  }
  return line + close
}

const scalar = (value: unknown): string => JSON.stringify(value) ?? 'null'

const membersOf = (value: object): readonly (readonly [string, unknown])[] =>
  Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => compareKeys(a, b))
