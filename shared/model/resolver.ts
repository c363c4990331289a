import type { Asset, Id } from './sop'

/**
 * Answers what a document only refers to: layout, rules and export ask here and nowhere else.
 * Today every answer comes from the document alone (`documentResolver`); a project's register will answer later.
 * Every method returns `null` for what is not known; none throws.
 */
export interface Resolver {
  readonly regulation: (
    ref: Id<'regulation'>,
  ) => { readonly text: string; readonly state: 'in-force' | 'amended' | 'repealed'; readonly successor: string | null } | null
  readonly official: (ref: Id<'official'>) => { readonly name: string; readonly nip: string; readonly position: string } | null
  readonly sop: (ref: Id<'document'>) => { readonly title: string; readonly number: string; readonly status: string } | null
  /** The picture's bytes (PNG) or the name of a built-in vector picture. */
  readonly asset: (asset: Asset) => { readonly png: Uint8Array } | { readonly builtIn: string } | null
  readonly style: (name: string) => string | null
}
