// Readers of command arguments: JSON in, typed value out, a `CommandError` naming the place when it is anything else.
import { base64Pattern, bounds, cleanText, idPattern, listFields, mergeableColumns, sha256Pattern, textColumns } from '../model'
import type { ActorId, Asset, FlowId, GroupId, Id, Json, Override, RowId, SymbolId, TableId } from '../model'
import { refuse } from './refuse'

/** Reads one value; `at` names the place for the error. */
export type Reader<T> = (value: Json | undefined, at: string) => T
export type Fields = Readonly<Record<string, Reader<unknown>>>
export type ShapeOf<F extends Fields> = { readonly [K in keyof F]: F[K] extends Reader<infer T> ? T : never }
type Wanted<T> = T extends Reader<infer V> ? V : never

const told = (value: Json | undefined): string => (value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 60))

// Control characters that come in with a paste never reach the document: the file would refuse them at the next opening.
export const text: Reader<string> = (value, at) =>
  typeof value === 'string' ? cleanText(value) : refuse(`${at}: text expected, got ${told(value)}`)
export const flag: Reader<boolean> = (value, at) =>
  typeof value === 'boolean' ? value : refuse(`${at}: true or false expected, got ${told(value)}`)
/** A whole number from 0: a place in a list. */
export const place: Reader<number> = (value, at) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
    ? value
    : refuse(`${at}: place in a list expected, got ${told(value)}`)
/** A number that a file may hold at this place: points, shares, type sizes. */
export const within =
  ({ least, most }: { readonly least: number; readonly most: number }): Reader<number> =>
  (value, at) =>
    typeof value === 'number' && value >= least && value <= most
      ? value
      : refuse(`${at}: number from ${least} to ${most} expected, got ${told(value)}`)

const idOf =
  <K extends string>(kind: K): Reader<Id<K>> =>
  (value, at) =>
    typeof value === 'string' && idPattern.test(value) ? (value as Id<K>) : refuse(`${at}: ${kind} id expected, got ${told(value)}`)
export const tableId: Reader<TableId> = idOf('table')
export const groupId: Reader<GroupId> = idOf('group')
export const actorId: Reader<ActorId> = idOf('actor')
export const rowId: Reader<RowId> = idOf('row')
export const symbolId: Reader<SymbolId> = idOf('symbol')
export const flowId: Reader<FlowId> = idOf('flow')

export const oneOf =
  <const T extends readonly string[]>(...values: T): Reader<T[number]> =>
  (value, at) =>
    typeof value === 'string' && values.includes(value) ? value : refuse(`${at}: one of ${values.join(', ')} expected, got ${told(value)}`)

export const orNull =
  <T>(reader: Reader<T>): Reader<T | null> =>
  (value, at) =>
    value === null ? null : reader(value, at)

export const listOf =
  <T>(reader: Reader<T>): Reader<readonly T[]> =>
  (value, at) =>
    Array.isArray(value)
      ? (value as readonly Json[]).map((item, index) => reader(item, `${at}[${index}]`))
      : refuse(`${at}: list expected, got ${told(value)}`)

export const someOf =
  <T>(reader: Reader<T>): Reader<readonly [T, ...T[]]> =>
  (value, at) => {
    const [first, ...rest] = listOf(reader)(value, at)
    return first === undefined ? refuse(`${at}: at least one expected`) : [first, ...rest]
  }

const fieldsOf = (value: Json | undefined, at: string, known: Fields): { readonly [key: string]: Json } => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(`${at}: fields expected, got ${told(value)}`)
  const object = value as { readonly [key: string]: Json }
  const foreign = Object.keys(object).find((key) => !Object.hasOwn(known, key))
  return foreign === undefined ? object : refuse(`${at}: unknown field ${foreign}`)
}

/** All fields, and no others. */
export const shape =
  <F extends Fields>(fields: F): Reader<ShapeOf<F>> =>
  (value, at) => {
    const object = fieldsOf(value, at, fields)
    return Object.fromEntries(
      Object.entries(fields).map(([key, reader]) => [key, reader(Object.hasOwn(object, key) ? object[key] : undefined, `${at}.${key}`)]),
    ) as ShapeOf<F>
  }

/** Some of the fields, and no others: what is absent stays as it is. */
export const changesOf =
  <F extends Fields>(fields: F): Reader<Partial<ShapeOf<F>>> =>
  (value, at) => {
    const object = fieldsOf(value, at, fields)
    return Object.fromEntries(
      Object.entries(fields)
        .filter(([key]) => Object.hasOwn(object, key))
        .map(([key, reader]) => [key, reader(object[key], `${at}.${key}`)]),
    ) as Partial<ShapeOf<F>>
  }

export const textColumn = oneOf(...textColumns)
export const cellColumn = oneOf(...mergeableColumns)
export const listField = oneOf(...listFields)
export const symbolKind = oneOf('start', 'end', 'process', 'decision')

const matching =
  (pattern: RegExp, what: string): Reader<string> =>
  (value, at) =>
    typeof value === 'string' && pattern.test(value) ? value : refuse(`${at}: ${what} expected, got ${told(value)}`)
const pictures = { builtIn: text, sha256: matching(sha256Pattern, 'SHA-256'), png: matching(base64Pattern, 'base64') }
export const asset: Reader<Asset> = (value, at) => {
  const read = changesOf(pictures)(value, at)
  return Object.keys(read).length === 1 ? (read as Asset) : refuse(`${at}: exactly one of builtIn, sha256, png expected`)
}

const side = oneOf('top', 'right', 'bottom', 'left')
const column: Reader<Wanted<typeof textColumn> | ActorId> = (value, at) => actorId(value, at)
const overrides = {
  exit: shape({ kind: oneOf('exit'), flow: flowId, side }),
  entry: shape({ kind: oneOf('entry'), flow: flowId, side }),
  channel: shape({ kind: oneOf('channel'), flow: flowId, actor: actorId, at: oneOf('before', 'through', 'after') }),
  rowHeight: shape({ kind: oneOf('rowHeight'), row: rowId, minPt: within(bounds.rowHeightPt) }),
  breakBefore: shape({ kind: oneOf('breakBefore'), row: rowId }),
  columnWidth: shape({ kind: oneOf('columnWidth'), column, share: within(bounds.columnShare) }),
} as const
export const overrideKind = oneOf('exit', 'entry', 'channel', 'rowHeight', 'breakBefore', 'columnWidth')
export const override: Reader<Override> = (value, at) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(`${at}: choice expected, got ${told(value)}`)
  const kind = overrideKind((value as { readonly kind?: Json }).kind, `${at}.kind`)
  return overrides[kind](value, at)
}

/** The arrow that comes with a new symbol: its id, and the label it bears when it leaves a decision; null draws none. */
export const automaticArrow = orNull(shape({ id: flowId, label: text }))
export type AutomaticArrow = Wanted<typeof automaticArrow>
