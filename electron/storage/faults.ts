// What can go wrong with a file, as values with a name. The sentences stand in shared/messages/files.ts under the same names.

export type FaultKind =
  | 'missing' // the file or its folder is not there (any more)
  | 'denied' // no permission, or the folder or medium is read-only
  | 'full' // no room on the medium
  | 'busy' // another program holds the file
  | 'too-large'
  | 'not-a-file' // a folder or device
  | 'bad-name' // the system refuses the name or the path is too long
  | 'medium' // the medium failed or was pulled out
  | 'not-written-whole' // what came back from the disk is not what was written
  | 'changed' // the file on disk is not what was opened
  | 'not-text' // not UTF-8
  | 'unknown'

export interface Fault {
  readonly kind: FaultKind
  readonly path: string
  /** The system's own word (ENOSPC …), for logs. */
  readonly code: string
}
/** A value, or the fault that kept it from being had. Storage never throws for what a user can meet. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault }

const KINDS: Readonly<Record<string, FaultKind>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'denied',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EBUSY: 'busy',
  ETXTBSY: 'busy',
  EMFILE: 'busy',
  ENFILE: 'busy',
  EFBIG: 'too-large',
  EISDIR: 'not-a-file',
  ENAMETOOLONG: 'bad-name',
  EINVAL: 'bad-name',
  EILSEQ: 'bad-name',
  EIO: 'medium',
  ENODEV: 'medium',
  ENXIO: 'medium',
  ETIMEDOUT: 'medium',
  ENOTCONN: 'medium',
  EHOSTDOWN: 'medium',
  EHOSTUNREACH: 'medium',
  ENETDOWN: 'medium',
  ENETUNREACH: 'medium',
}

/** Names the fault behind an error of Node's file calls. */
export const faultOf = (error: unknown, path: string): Fault => {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
  return { kind: KINDS[code] ?? 'unknown', path, code }
}
export const failed = (kind: FaultKind, path: string): { readonly ok: false; readonly fault: Fault } => ({
  ok: false,
  fault: { kind, path, code: kind },
})
