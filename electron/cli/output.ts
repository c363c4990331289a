import { dirname, join } from 'node:path'
import { faultOf, saveAtomically } from '../storage'
import { cannotWrite, placeOf, say, tell, type Surroundings } from './surroundings'

export type Written = { readonly ok: true; readonly path: string } | { readonly ok: false; readonly message: string }

/** Writes files into one folder, which is made when it is not there; each file whole or not at all. Says when an older file gave way. */
export function writerInto(around: Surroundings, folder: string): (name: string, bytes: Uint8Array) => Promise<Written> {
  return async (name, bytes) => {
    const path = join(folder, name)
    try {
      await around.disk.makeFolder(dirname(path))
    } catch (error) {
      const fault = faultOf(error, folder)
      // A file stands where the folder should be: Node calls that EEXIST.
      const kind = fault.code === 'EEXIST' ? 'not-a-file' : fault.kind
      return { ok: false, message: cannotWrite({ ...fault, kind }, path) }
    }
    const older = await around.disk.exists(path).catch(() => false)
    const saved = await saveAtomically(around.disk, path, bytes, 'anything')
    if (!saved.ok) return { ok: false, message: cannotWrite(saved.fault, path) }
    if (older) tell(around, say('cli.replaced', placeOf(path)))
    return { ok: true, path }
  }
}
