import type { IntegrityCode } from '../model'

type Params = Readonly<Record<string, string | number>>
type NoParams = Readonly<Record<string, never>>
interface Refused<Code extends string, P extends Params = NoParams> {
  readonly ok: false
  readonly code: Code
  readonly params: P
}
/** What is wrong at a place of the file; `word.<problem>` in the catalogue. */
export type SchemaProblem = 'file-missing' | 'file-unknown-key' | 'file-wrong-kind' | 'file-out-of-range'

/** Why a text is no document. The sentence is `format.refused.<code>` in the catalogue, with these params and the file's name. */
export type ParseRefusal =
  | Refused<'empty'>
  | Refused<'too-large', { readonly bytes: number; readonly most: number }>
  | Refused<'zero-filled', { readonly line: number }>
  | Refused<'too-deep', { readonly depth: number; readonly most: number }>
  | Refused<'merge-conflict', { readonly line: number }>
  | Refused<'truncated', { readonly line: number }>
  | Refused<'not-json', { readonly line: number }>
  | Refused<'foreign'>
  | Refused<'sop-json'>
  | Refused<'poisoned', { readonly place: string }>
  | Refused<'other-kind', { readonly kind: string }>
  | Refused<'newer', { readonly version: number; readonly known: number }>
  | Refused<'invalid', { readonly place: string; readonly problem: SchemaProblem }>
  | Refused<'integrity', { readonly place: string; readonly fault: IntegrityCode; readonly id: string; readonly count: number }>

/** What the user should know about a file that opened. The sentence is `format.notice.<code>`. */
export type ParseNotice =
  | { readonly code: 'hash-mismatch'; readonly params: NoParams }
  | { readonly code: 'characters-removed'; readonly params: { readonly count: number } }
  | { readonly code: 'newer-version'; readonly params: { readonly version: number; readonly known: number } }
