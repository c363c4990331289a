import type { SchemaProblem } from './faults'

/** The part of a schema's complaint that is used here. */
interface Issue {
  readonly code?: string | undefined
  readonly path: readonly PropertyKey[]
  readonly keys?: readonly string[]
}

/** The first complaint as a place ('body.tables[0].rows[3].text') and what is wrong there. */
export const firstProblem = (
  issues: readonly Issue[],
  value: unknown,
  root: string,
): { readonly place: string; readonly problem: SchemaProblem } => {
  const [issue] = issues
  const path = issue?.path ?? []
  const unknownKey = issue?.code === 'unrecognized_keys' ? issue.keys?.[0] : undefined
  const full = unknownKey === undefined ? path : [...path, unknownKey]
  return {
    place: placeOf(full, root),
    problem: unknownKey === undefined ? problemOf(issue?.code, valueAt(value, path)) : 'file-unknown-key',
  }
}

const placeOf = (path: readonly PropertyKey[], root: string): string =>
  path.reduce<string>(
    (place, key) => (typeof key === 'number' ? `${place}[${key}]` : place === '' ? String(key) : `${place}.${String(key)}`),
    root,
  )

const problemOf = (code: string | undefined, found: unknown): SchemaProblem => {
  if (found === undefined) return 'file-missing'
  return code === 'invalid_type' || code === 'invalid_union' ? 'file-wrong-kind' : 'file-out-of-range'
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (here, key) => (typeof here === 'object' && here !== null ? (here as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  )
