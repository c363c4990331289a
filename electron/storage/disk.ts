// The port through which everything reaches the disk, so that tests can make any call fail. About ten calls, no Electron.
import { constants } from 'node:fs'
import { access, mkdir, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** A file being written. */
export interface WriteHandle {
  /** Writes from `offset` on; resolves with how many bytes were taken, which may be fewer than given. */
  readonly write: (bytes: Uint8Array, offset: number) => Promise<number>
  readonly sync: () => Promise<void>
  readonly close: () => Promise<void>
}
/** Every call rejects with Node's error (`code`: ENOENT, EACCES, ENOSPC …). Paths are absolute. */
export interface Disk {
  /** Does the system refuse to replace a file that another program has open? Windows does, and calls it not permitted (EPERM). */
  readonly guardsOpenFiles: boolean
  /** The bytes of a file of at most `limit` bytes; rejects with code EFBIG when it is larger, EISDIR when it is a folder. */
  readonly read: (path: string, limit: number) => Promise<Uint8Array<ArrayBuffer>>
  /** Paths of all files under a folder, sorted by code units. */
  readonly list: (folder: string) => Promise<readonly string[]>
  readonly exists: (path: string) => Promise<boolean>
  readonly writable: (path: string) => Promise<boolean>
  /** The file a link leads to; the path itself when nothing is there yet. */
  readonly resolve: (path: string) => Promise<string>
  /** A new file; rejects with EEXIST when the name is taken. `mode`: POSIX permission bits, or null for the system's usual. */
  readonly create: (path: string, mode: number | null) => Promise<WriteHandle>
  readonly mode: (path: string) => Promise<number | null>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly remove: (path: string) => Promise<void>
  readonly makeFolder: (path: string) => Promise<void>
  readonly syncFolder: (path: string) => Promise<void>
  readonly wait: (ms: number) => Promise<void>
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '')

const fault = (code: string, path: string): Error => Object.assign(new Error(`${code}: ${path}`), { code })

// Node's own recursive mkdir never returns where a folder exists but takes no children (such as /proc): walk up by hand.
const makeFolders = async (path: string): Promise<void> => {
  try {
    await mkdir(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return
    const parent = dirname(path)
    if (code !== 'ENOENT' || parent === path || (await stat(parent).catch(() => null)) !== null) throw error
    await makeFolders(parent)
    await mkdir(path)
  }
}

/** The real disk. */
export const nodeDisk: Disk = {
  guardsOpenFiles: process.platform === 'win32',
  read: async (path, limit) => {
    const handle = await open(path, 'r')
    try {
      const facts = await handle.stat()
      if (facts.isDirectory()) throw fault('EISDIR', path)
      if (facts.size > limit) throw fault('EFBIG', path)
      // One byte more than allowed: a file may grow between the look at its size and the reading.
      const chunks: Uint8Array[] = []
      let total = 0
      for (;;) {
        const chunk = new Uint8Array(Math.max(65_536, Math.min(facts.size - total + 1, 1 << 24)))
        const { bytesRead } = await handle.read(chunk, 0, chunk.length)
        if (bytesRead === 0) break
        total += bytesRead
        if (total > limit) throw fault('EFBIG', path)
        chunks.push(chunk.subarray(0, bytesRead))
      }
      const bytes = new Uint8Array(total)
      let at = 0
      for (const chunk of chunks) {
        bytes.set(chunk, at)
        at += chunk.length
      }
      return bytes
    } finally {
      await handle.close()
    }
  },
  list: async (folder) => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted((a, b) => (a < b ? -1 : 1))
  },
  exists: (path) =>
    stat(path).then(
      () => true,
      (error: unknown) => {
        if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return false
        throw error
      },
    ),
  writable: (path) =>
    access(path, constants.W_OK).then(
      () => true,
      () => false,
    ),
  resolve: (path) =>
    realpath(path).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return path
      throw error
    }),
  create: async (path, mode) => {
    const handle = await open(path, 'wx', mode ?? 0o666)
    // The system takes its mask off what is asked for: a colleague's right to write would be lost. Some media keep no permissions.
    if (mode !== null) await handle.chmod(mode).catch(() => undefined)
    return {
      write: async (bytes, offset) => (await handle.write(bytes, offset, bytes.length - offset)).bytesWritten,
      sync: () => handle.sync(),
      close: () => handle.close(),
    }
  },
  mode: (path) =>
    stat(path).then(
      (facts) => facts.mode & 0o777,
      () => null,
    ),
  rename: (from, to) => rename(from, to),
  remove: (path) => rm(path, { force: true }),
  makeFolder: makeFolders,
  syncFolder: async (path) => {
    const handle = await open(path, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
  wait: (ms) => new Promise((resolve) => void setTimeout(resolve, ms)),
}
