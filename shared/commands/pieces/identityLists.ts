import type { ListField, Quoted, Sop } from '../../model'
import { put, same } from './same'

type Item = Quoted<'regulation' | 'document'>
const quoted: ReadonlySet<ListField> = new Set(['legalBases', 'relatedSops'])

/** A list of the identity part as quoted words, whichever way it is kept. */
export const itemsOf = (sop: Sop, field: ListField): readonly Item[] =>
  sop.identity[field].map((item) => (typeof item === 'string' ? { text: item } : (item as Item)))

/** The document with one list of the identity part replaced; the same reference when it says the same. */
export const withItems = (sop: Sop, field: ListField, items: readonly Item[]): Sop => {
  const list = quoted.has(field) ? items : items.map((item) => item.text)
  return same(sop.identity[field], list) ? sop : put(sop, { identity: { ...sop.identity, [field]: list } })
}
