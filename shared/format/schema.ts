// The document's form for the reader of files. Built twice: strict (what this version writes; a key it does not know is damage)
// and lenient (a newer file, shown read-only, may hold keys of which this version knows nothing).
// zod/mini only: plain zod builds functions from text, which the page's Content Security Policy forbids.
import * as z from 'zod/mini'
import {
  base64Pattern,
  bounds,
  fonts,
  idPattern,
  orientations,
  papers,
  sha256Pattern,
  statuses,
  textColumns,
  type Envelope,
  type Sop,
} from '../model'

type ObjectMaker = typeof z.strictObject

const text = z.string()
const id = z.string().check(z.regex(idPattern))
const texts = z.array(text)
const within = ({ least, most }: { readonly least: number; readonly most: number }) => z.number().check(z.gte(least), z.lte(most))
const textColumn = z.enum(textColumns)

const documentSchema = (object: ObjectMaker) => {
  const quoted = object({ text, ref: z.exactOptional(id) })
  const asset = z.union([
    object({ builtIn: text }),
    object({ sha256: z.string().check(z.regex(sha256Pattern)) }),
    object({ png: z.string().check(z.regex(base64Pattern)) }),
  ])
  const label = z.exactOptional(text)
  const identity = object({
    agencyLines: texts,
    unit: quoted,
    emblem: z.nullable(asset),
    number: text,
    title: text,
    created: text,
    revised: text,
    effective: text,
    preparedBy: z.nullable(text),
    approval: object({
      position: text,
      person: quoted,
      nip: text,
      noNipReason: text,
      electronic: z.nullable(object({ qr: z.nullable(asset), text })),
    }),
    legalBases: z.array(quoted),
    relatedSops: z.array(quoted),
    qualifications: texts,
    equipment: texts,
    warnings: texts,
    records: texts,
    labels: object({
      number: label,
      created: label,
      revised: label,
      effective: label,
      preparedBy: label,
      approval: label,
      title: label,
      legalBases: label,
      relatedSops: label,
      qualifications: label,
      equipment: label,
      warnings: label,
      records: label,
    }),
  })
  const cell = z.nullable(text)
  const symbol = object({ id, kind: z.enum(['start', 'end', 'process', 'decision']), actors: z.tuple([id], id), text })
  const row = z.discriminatedUnion('kind', [
    object({
      kind: z.literal('activity'),
      id,
      number: z.nullable(text),
      text,
      symbols: z.array(symbol),
      requirements: cell,
      duration: cell,
      output: cell,
      remarks: cell,
    }),
    object({ kind: z.literal('heading'), id, text }),
  ])
  const flow = z.discriminatedUnion('kind', [
    object({ kind: z.literal('arrow'), id, from: id, to: z.nullable(id), label: text }),
    object({ kind: z.literal('joint'), id, between: z.tuple([id, id]) }),
  ])
  const override = z.discriminatedUnion('kind', [
    object({ kind: z.enum(['exit', 'entry']), flow: id, side: z.enum(['top', 'right', 'bottom', 'left']) }),
    object({ kind: z.literal('channel'), flow: id, actor: id, at: z.enum(['before', 'through', 'after']) }),
    object({ kind: z.literal('rowHeight'), row: id, minPt: within(bounds.rowHeightPt) }),
    object({ kind: z.literal('breakBefore'), row: id }),
    object({ kind: z.literal('columnWidth'), column: id, share: within(bounds.columnShare) }),
  ])
  const table = object({
    id,
    title: text,
    groups: z.array(object({ id, name: text })),
    actors: z.array(object({ id, name: text, group: z.exactOptional(id) })),
    rows: z.array(row),
    flows: z.array(flow),
    labels: object({
      number: label,
      activity: label,
      requirements: label,
      duration: label,
      output: label,
      remarks: label,
      actors: label,
      standard: label,
      total: label,
    }),
    hidden: z.array(textColumn),
    columnNumbers: z.boolean(),
    total: z.nullable(text),
    footNotes: texts,
    overrides: z.array(override),
  })
  const margin = within(bounds.marginPt)
  const sop = object({
    identity,
    tables: z.tuple([table], table),
    page: object({
      paper: z.enum(papers),
      orientation: z.enum(orientations),
      marginsPt: z.tuple([margin, margin, margin, margin]),
      font: z.enum(fonts),
      sizePt: within(bounds.sizePt),
      identityOnOwnPage: z.boolean(),
      signatureNote: z.nullable(text),
      legend: z.boolean(),
      continued: z.boolean(),
    }),
    edition: object({
      version: z.int().check(z.gte(bounds.version.least), z.lte(bounds.version.most)),
      status: z.enum(statuses),
      reason: text,
    }),
    classification: object({ nature: label, scope: label, completeness: label, genre: label }),
  })
  return { sop, id, sha256: z.string().check(z.regex(sha256Pattern)) }
}

const strict = documentSchema(z.strictObject)
const lenient = documentSchema(z.object)

/** The body of a `.sop` of this version. */
export const sopSchema = strict.sop
/** What this version can make of the body of a newer `.sop`. */
export const newerSopSchema = lenient.sop

/** A whole `.sop` file of this version. */
export const envelopeSchema = z.strictObject({
  format: z.literal('tatalaksana'),
  kind: z.literal('sop'),
  version: z.int().check(z.gte(1), z.lte(1_000_000)),
  id: strict.id,
  sha256: strict.sha256,
  body: strict.sop,
})
/** The head of any file of ours, whatever its kind, version and body. */
export const headSchema = z.object({
  format: z.literal('tatalaksana'),
  kind: z.enum(['sop', 'peta', 'project']),
  version: z.int().check(z.gte(1), z.lte(1_000_000)),
  id: strict.id,
  sha256: strict.sha256,
})

// The compiler's word that schema and model say the same; the casts only lend the brands of ids, which no file can hold.
type Unbranded<T> = T extends string
  ? string extends T
    ? string
    : T extends { readonly __id: string }
      ? string
      : T
  : T extends number | boolean | null
    ? T
    : { [K in keyof T]: Unbranded<T[K]> }
type Frozen<T> = T extends string | number | boolean | null ? T : { readonly [K in keyof T]: Frozen<T[K]> }
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
const sameSop: Same<Frozen<z.infer<typeof sopSchema>>, Frozen<Unbranded<Sop>>> = true
const sameEnvelope: Same<keyof z.infer<typeof envelopeSchema>, keyof Envelope<Sop>> = true
export const schemaMatchesModel = sameSop && sameEnvelope
