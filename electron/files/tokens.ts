// The page holds tokens, main keeps the paths: a token that main did not hand out opens nothing.
import type { FileToken } from '../../shared/ipc/contract'

export interface Tokens {
  /** The token of a path: the same one for the same path. */
  readonly issue: (path: string) => FileToken
  /** The path behind a token, or null when we never issued it. */
  readonly path: (token: string) => string | null
}

/** Tokens of one session. `newId`: unguessable, such as crypto.randomUUID. */
export const createTokens = (newId: () => string): Tokens => {
  const pathOf = new Map<string, string>()
  const tokenOf = new Map<string, FileToken>()
  return {
    issue: (path) => {
      const known = tokenOf.get(path)
      if (known !== undefined) return known
      const token = newId() as FileToken
      tokenOf.set(path, token)
      pathOf.set(token, path)
      return token
    },
    path: (token) => pathOf.get(token) ?? null,
  }
}
