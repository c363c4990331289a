// Reading whole files and writing them atomically: a reader sees the old bytes or the new ones, never a mixture.
import { createHash, randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { documentLimits } from '../../shared/format/limits'
import type { Disk, WriteHandle } from './disk'
import { failed, faultOf, type Outcome } from './faults'

/** SHA-256 of bytes, hex. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The bytes of a file of at most `limit` bytes; a document's limit when none is given. */
export const readBytes = async (
  disk: Disk,
  path: string,
  limit: number = documentLimits.bytes,
): Promise<Outcome<Uint8Array<ArrayBuffer>>> => {
  try {
    return { ok: true, value: await disk.read(path, limit) }
  } catch (error) {
    return { ok: false, fault: faultOf(error, path) }
  }
}

export interface TextFile {
  readonly text: string
  readonly hash: string // of the bytes
  readonly writable: boolean
}
/** A text file in UTF-8 (a byte order mark is dropped); fault 'not-text' when it is not. */
export const readText = async (disk: Disk, path: string, limit: number = documentLimits.bytes): Promise<Outcome<TextFile>> => {
  const read = await readBytes(disk, path, limit)
  if (!read.ok) return read
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(read.value)
    return { ok: true, value: { text, hash: hashOf(read.value), writable: await disk.writable(path) } }
  } catch {
    return failed('not-text', path)
  }
}

/** What may be replaced: anything, or only the bytes with this hash (fault 'changed' or 'missing' otherwise). */
export type Expected = { readonly hash: string } | 'anything'

// While another program (virus scanner, indexer, sync client) holds the target, Windows refuses the rename. About 12 s in all.
const RENAME_WAITS_MS = [10, 20, 40, 80, 160, 320, 640, 1000, 1500, 2000, 2000, 2000, 2000]
const HELD = new Set(['EPERM', 'EACCES', 'EBUSY'])

const writeAll = async (handle: WriteHandle, bytes: Uint8Array): Promise<void> => {
  let at = 0
  while (at < bytes.length) {
    const taken = await handle.write(bytes, at)
    if (taken <= 0) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
    at += taken
  }
  await handle.sync()
}

const writeTemporary = async (disk: Disk, path: string, bytes: Uint8Array, mode: number | null): Promise<void> => {
  const handle = await disk.create(path, mode)
  let closed = false
  try {
    await writeAll(handle, bytes)
    closed = true
    await handle.close() // some systems report a full disk only now
  } finally {
    if (!closed) await handle.close().catch(() => undefined)
  }
}

const renameWithRetry = async (disk: Disk, from: string, to: string): Promise<void> => {
  for (const pause of RENAME_WAITS_MS) {
    try {
      return await disk.rename(from, to)
    } catch (error) {
      if (!HELD.has(faultOf(error, to).code)) throw error
      await disk.wait(pause)
    }
  }
  try {
    return await disk.rename(from, to)
  } catch (error) {
    // The folder took the temporary file, so it is no right that is missing: Word or a PDF reader still shows the old file.
    throw disk.guardsOpenFiles && HELD.has(faultOf(error, to).code) ? Object.assign(new Error('EBUSY'), { code: 'EBUSY' }) : error
  }
}

const stillExpected = async (disk: Disk, path: string, expected: Expected): Promise<Outcome<null>> => {
  if (expected === 'anything') return { ok: true, value: null }
  const now = await readBytes(disk, path)
  if (!now.ok) return now.fault.kind === 'too-large' ? failed('changed', path) : now
  return hashOf(now.value) === expected.hash ? { ok: true, value: null } : failed('changed', path)
}

/**
 * Saves bytes under a name: temporary file in the same folder, all bytes, fsync, read back and compared, rename with retry.
 * On any fault the file that was there is untouched and the temporary one removed; never written in place. The value is the hash.
 */
export const saveAtomically = async (disk: Disk, path: string, bytes: Uint8Array, expected: Expected): Promise<Outcome<string>> => {
  let target = path
  try {
    target = await disk.resolve(path) // a link stays a link: the file it leads to is replaced
  } catch (error) {
    return { ok: false, fault: faultOf(error, path) }
  }
  const before = await stillExpected(disk, target, expected)
  if (!before.ok) return before
  // A rename would replace a write-protected file without asking; whoever protected it meant it.
  if ((await disk.exists(target).catch(() => false)) && !(await disk.writable(target))) return failed('denied', path)
  const folder = dirname(target)
  const temporary = join(folder, `.${basename(target).slice(0, 60)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    await writeTemporary(disk, temporary, bytes, await disk.mode(target))
    const hash = hashOf(bytes)
    if (hashOf(await disk.read(temporary, bytes.length)) !== hash) {
      await disk.remove(temporary).catch(() => undefined)
      return failed('not-written-whole', path)
    }
    // Looked at again: writing may have taken seconds, and somebody else may have saved meanwhile.
    const after = await stillExpected(disk, target, expected)
    if (!after.ok) {
      await disk.remove(temporary).catch(() => undefined)
      return after
    }
    await renameWithRetry(disk, temporary, target)
    // Makes the new name survive a power cut; Windows and some network shares cannot, which harms nothing.
    await disk.syncFolder(folder).catch(() => undefined)
    return { ok: true, value: hash }
  } catch (error) {
    await disk.remove(temporary).catch(() => undefined)
    const fault = faultOf(error, path)
    return { ok: false, fault: fault.kind === 'too-large' ? { ...fault, kind: 'not-written-whole' } : fault }
  }
}
