// A disk on which a chosen call fails: the n-th time or from then on for ever. All else goes to the disk underneath.
import type { Disk, WriteHandle } from '../../electron/storage'

export type DiskCall = Exclude<keyof Disk, 'guardsOpenFiles'> | keyof WriteHandle
export interface Faulty {
  readonly call: DiskCall
  readonly code: string // ENOSPC …
  readonly from: number // the first call that fails, counted from 1
  readonly forEver: boolean
}

const errorOf = (code: string): Error => Object.assign(new Error(`${code}: injected`), { code })

/** The disk with the fault; `waited` sums the pauses that were asked for, none of which is taken. */
export const faultyDisk = (under: Disk, fault: Faulty | null): Disk & { readonly waited: () => number; readonly hits: () => number } => {
  let count = 0
  let hits = 0
  let waited = 0
  const guarded =
    <A extends readonly unknown[], R>(call: DiskCall, run: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> => {
      if (fault?.call !== call) return run(...args)
      count += 1
      if (count < fault.from || (!fault.forEver && count > fault.from)) return run(...args)
      hits += 1
      return Promise.reject(errorOf(fault.code))
    }
  return {
    guardsOpenFiles: under.guardsOpenFiles,
    read: guarded('read', under.read),
    list: guarded('list', under.list),
    exists: guarded('exists', under.exists),
    writable: under.writable,
    resolve: guarded('resolve', under.resolve),
    mode: under.mode,
    rename: guarded('rename', under.rename),
    remove: guarded('remove', under.remove),
    makeFolder: guarded('makeFolder', under.makeFolder),
    syncFolder: guarded('syncFolder', under.syncFolder),
    wait: (ms) => {
      waited += ms
      return Promise.resolve()
    },
    create: guarded('create', async (path: string, mode: number | null) => {
      const handle = await under.create(path, mode)
      const close = guarded('close', () => Promise.resolve())
      return {
        write: guarded('write', handle.write),
        sync: guarded('sync', handle.sync),
        // As on POSIX: a close that reports a fault has closed all the same.
        close: async () => {
          await handle.close()
          await close()
        },
      }
    }),
    waited: () => waited,
    hits: () => hits,
  }
}
