import type { Sop } from '../../model'
import type { SopJsonLimit } from './limits'

export type ImportWarningCode =
  | 'unknown-fields'
  | 'wrong-type'
  | 'characters-removed'
  | 'row-skipped'
  | 'row-number-repeated'
  | 'actor-missing'
  | 'actor-unknown'
  | 'actor-repeated'
  | 'actor-name-repeated'
  | 'group-actor-unknown'
  | 'kind-missing'
  | 'kind-unknown'
  | 'symbol-not-placed'
  | 'symbol-id-repeated'
  | 'symbol-id-read-as-row'
  | 'target-open'
  | 'target-unknown'
  | 'flow-not-drawable'
  | 'merge-unknown'
  | 'merge-over-heading'
  | 'merge-texts-joined'
  | 'heading-place-unknown'
  | 'two-effective-dates'
  | 'column-unknown'
  | 'column-numbers-read-from-notes'

/** Something the reader did not take over as it stood. `row` is the number in the file, `field` its name there. */
export interface ImportWarning {
  readonly code: ImportWarningCode
  readonly row: string | null
  readonly field: string | null
  readonly params: Readonly<Record<string, string | number>>
}

/** What the document holds after import; `arrows` have both ends, `open` lead nowhere yet, `notDrawable` have no symbol at an end. */
export interface ImportCounts {
  readonly activities: number
  readonly symbols: number
  readonly arrows: number
  readonly joints: number
  readonly open: number
  readonly notDrawable: number
}

export type ImportRefusal =
  | { readonly ok: false; readonly code: 'not-json'; readonly params: Readonly<Record<string, string | number>> }
  | { readonly ok: false; readonly code: 'no-langkah'; readonly params: Readonly<Record<string, string | number>> }
  | {
      readonly ok: false
      readonly code: 'too-large'
      readonly params: { readonly limit: SopJsonLimit; readonly found: number; readonly most: number }
    }

export type ImportResult =
  { readonly ok: true; readonly sop: Sop; readonly warnings: readonly ImportWarning[]; readonly counts: ImportCounts } | ImportRefusal
