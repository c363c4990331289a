import { cleanText } from '../../model'
import type { ImportWarning, ImportWarningCode } from './result'

type Place = { readonly row?: string | null; readonly field?: string | null }
export type RawObject = Readonly<Record<string, unknown>>

/** Reads fields of any shape and notes down what was not as the format says. It never throws. */
export interface Reader {
  readonly warnings: readonly ImportWarning[]
  readonly warn: (code: ImportWarningCode, place: Place, params?: Readonly<Record<string, string | number>>) => void
  /** A text as printed; null and absent are ''; a list becomes lines; an object, which no cell can print, becomes ''. */
  readonly text: (value: unknown, place: Place) => string
  /** A list of texts; a single text is a list of one. */
  readonly texts: (value: unknown, place: Place) => readonly string[]
  /** The objects of a list; a single object is a list of one; anything else is named in a warning. */
  readonly objects: (value: unknown, place: Place) => readonly RawObject[]
  /** Notes field names that the format does not have; they are told in one warning at the end. */
  readonly known: (object: RawObject, names: readonly string[], path: string) => void
  readonly unknownFields: () => readonly string[]
}

export const isObject = (value: unknown): value is RawObject => typeof value === 'object' && value !== null && !Array.isArray(value)

const typeName = (value: unknown): string => `data-${value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value}`

export const newReader = (): Reader => {
  const warnings: ImportWarning[] = []
  const unknown = new Set<string>()
  const warn: Reader['warn'] = (code, place, params = {}) => {
    warnings.push({ code, row: place.row ?? null, field: place.field ?? null, params })
  }
  const clean = (value: string, place: Place): string => {
    const text = cleanText(value)
    if (text.length < value.replace(/\r\n/gu, '\n').length) warn('characters-removed', place)
    return text
  }
  const text: Reader['text'] = (value, place) => {
    if (value === null || value === undefined) return ''
    if (typeof value === 'string') return clean(value, place)
    warn('wrong-type', place, { type: typeName(value) })
    if (typeof value === 'number' || typeof value === 'boolean') return String(value)
    if (Array.isArray(value)) return value.flatMap((item) => (scalar(item) ? [clean(String(item), place)] : [])).join('\n')
    return ''
  }
  const texts: Reader['texts'] = (value, place) => {
    if (value === null || value === undefined) return []
    if (Array.isArray(value)) return value.map((item: unknown) => text(item, place))
    const only = text(value, place)
    return only === '' ? [] : [only]
  }
  const objects: Reader['objects'] = (value, place) => {
    if (value === null || value === undefined) return []
    const list: readonly unknown[] = Array.isArray(value) ? value : [value]
    if (!Array.isArray(value)) warn('wrong-type', place, { type: typeName(value) })
    return list.filter((item): item is RawObject => {
      if (!isObject(item)) warn('wrong-type', place, { type: typeName(item) })
      return isObject(item)
    })
  }
  const known: Reader['known'] = (object, names, path) => {
    for (const name of Object.keys(object)) if (!names.includes(name)) unknown.add(path === '' ? name : `${path}.${name}`)
  }
  return { warnings, warn, text, texts, objects, known, unknownFields: () => [...unknown] }
}

const scalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

/** A number or text as a key to compare by (I1), or null where the value is neither. */
export const keyOf = (value: unknown): string | null =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : null
