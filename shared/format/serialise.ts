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
  const short = onOneLine(value)
  if (short.length <= lineLength) return short
  const inner = `${indent}  `
  const items = Array.isArray(value)
    ? value.map((item: unknown) => inner + written(item, inner))
    : membersOf(value).map(([key, member]) => `${inner}${JSON.stringify(key)}: ${written(member, inner)}`)
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return `${open}\n${items.join(',\n')}\n${indent}${close}`
}

const onOneLine = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return scalar(value)
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`
  const members = membersOf(value).map(([key, member]) => `${JSON.stringify(key)}: ${onOneLine(member)}`)
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
}

const scalar = (value: unknown): string => JSON.stringify(value) ?? 'null'

const membersOf = (value: object): readonly (readonly [string, unknown])[] =>
  Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => compareKeys(a, b))
