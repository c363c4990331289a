// What an author edits when clicking on the page, as one word in `Cell.field`, `Paragraph.place` and `PageText.field`.
//
//   identity.<part>            number, created, revised, effective, preparedBy, title, the six lists; agency, unit (in identity.head);
//                              position, person, nip, signatureText (in identity.approval)
//   label.<part>               the printed label of an identity field ('label.legalBases')
//   signatureNote              the note over the footer of every page
//   title                      the flow table's title            footNote:<index>    a foot note       total    the total's value
//   column:<column>            the title of a column: a text column, 'actors', 'standard', 'total'
//   actor:<actor>  group:<group>   the name in the header
//   number:<row>   heading:<row>   the number cell of an activity, the text of a heading row
//   cell:<row>:<column>        a text cell                       cell:<row>:actor:<actor>   the lane cell, where a symbol goes
//
// Ids stand with '%' and ':' escaped, so that any id can be read back. A field lies in the table that its page shows: ids need no table.
import type { IdentityField, ListField, TextColumn } from '../model'

export type IdentityPart =
  | Exclude<IdentityField, 'approval' | ListField>
  | ListField
  | 'agency'
  | 'unit'
  | 'head'
  | 'approval'
  | 'position'
  | 'person'
  | 'nip'
  | 'signatureText'
export type CellColumn = Exclude<TextColumn, 'number'>
export type HeadColumn = TextColumn | 'actors' | 'standard' | 'total'

export type Field =
  | { readonly at: 'identity'; readonly part: IdentityPart }
  | { readonly at: 'label'; readonly part: IdentityField }
  | { readonly at: 'signatureNote' }
  | { readonly at: 'title' }
  | { readonly at: 'total' }
  | { readonly at: 'footNote'; readonly index: number }
  | { readonly at: 'column'; readonly column: HeadColumn }
  | { readonly at: 'actor'; readonly actor: string }
  | { readonly at: 'group'; readonly group: string }
  | { readonly at: 'number'; readonly row: string }
  | { readonly at: 'heading'; readonly row: string }
  | { readonly at: 'cell'; readonly row: string; readonly column: CellColumn }
  | { readonly at: 'lane'; readonly row: string; readonly actor: string }

const LABELS = {
  number: true,
  created: true,
  revised: true,
  effective: true,
  preparedBy: true,
  approval: true,
  title: true,
  legalBases: true,
  relatedSops: true,
  qualifications: true,
  equipment: true,
  warnings: true,
  records: true,
} satisfies Record<IdentityField, true>
const PARTS = {
  ...LABELS,
  agency: true,
  unit: true,
  head: true,
  position: true,
  person: true,
  nip: true,
  signatureText: true,
} satisfies Record<IdentityPart, true>
const HEADS = {
  number: true,
  activity: true,
  requirements: true,
  duration: true,
  output: true,
  remarks: true,
  actors: true,
  standard: true,
  total: true,
} satisfies Record<HeadColumn, true>
const COLUMNS = { activity: true, requirements: true, duration: true, output: true, remarks: true } satisfies Record<CellColumn, true>

const escaped = (id: string): string => id.replace(/%/g, '%25').replace(/:/g, '%3A')
const unescaped = (word: string): string => word.replace(/%3A/g, ':').replace(/%25/g, '%')
const isOf = <K extends string>(table: Readonly<Record<K, true>>, word: string | undefined): word is K =>
  word !== undefined && Object.hasOwn(table, word)

/** The field as one word; `parseField` reads it back. */
export function formatField(field: Field): string {
  switch (field.at) {
    case 'identity':
      return `identity.${field.part}`
    case 'label':
      return `label.${field.part}`
    case 'signatureNote':
    case 'title':
    case 'total':
      return field.at
    case 'footNote':
      return `footNote:${field.index}`
    case 'column':
      return `column:${field.column}`
    case 'actor':
      return `actor:${escaped(field.actor)}`
    case 'group':
      return `group:${escaped(field.group)}`
    case 'number':
    case 'heading':
      return `${field.at}:${escaped(field.row)}`
    case 'cell':
      return `cell:${escaped(field.row)}:${field.column}`
    case 'lane':
      return `cell:${escaped(field.row)}:actor:${escaped(field.actor)}`
  }
}

/** The field of a word, `null` where it is none. */
export function parseField(word: string): Field | null {
  if (word === 'signatureNote' || word === 'title' || word === 'total') return { at: word }
  const dot = word.indexOf('.')
  const [kind, part] = [word.slice(0, Math.max(0, dot)), word.slice(dot + 1)]
  if (kind === 'identity') return isOf(PARTS, part) ? { at: 'identity', part } : null
  if (kind === 'label') return isOf(LABELS, part) ? { at: 'label', part } : null
  const [at, first = '', second, third] = word.split(':')
  const id = unescaped(first)
  switch (at) {
    case 'footNote':
      return /^\d+$/.test(first) ? { at, index: Number(first) } : null
    case 'column':
      return isOf(HEADS, first) ? { at, column: first } : null
    case 'actor':
      return { at, actor: id }
    case 'group':
      return { at, group: id }
    case 'number':
    case 'heading':
      return { at, row: id }
    case 'cell':
      if (second === 'actor' && third !== undefined) return { at: 'lane', row: id, actor: unescaped(third) }
      return isOf(COLUMNS, second) ? { at: 'cell', row: id, column: second } : null
    default:
      return null
  }
}
