// What every request goes through, free of Electron: who asks, what is asked, and how an exception becomes a sentence.
import type { Requests } from '../../shared/ipc/contract'
import { sentence, type Language } from '../files/sentences'
import { argumentShapes } from './arguments'

export type Handlers = { readonly [K in keyof Requests]: (argument: Requests[K]['in']) => Requests[K]['out'] | Promise<Requests[K]['out']> }

/** The part of a request's event that tells who asks. */
export interface Asker {
  readonly frame: { readonly url: string; readonly parent: unknown } | null
  readonly isOurWindow: boolean
}
/** Whether a request comes from our page: the top frame of our window, showing our origin (parsed, not compared by its beginning). */
export const isOurPage = (asker: Asker, origin: string): boolean => {
  if (!asker.isOurWindow || asker.frame === null || asker.frame.parent !== null) return false
  try {
    const url = new URL(asker.frame.url)
    const ours = new URL(origin)
    return url.protocol === ours.protocol && url.host === ours.host
  } catch {
    return false
  }
}

/** Answers a request that has passed as ours; rejects wrong arguments (a bug of the page), turns an exception into a sentence. */
export const answer = async <K extends keyof Requests>(
  handlers: Handlers,
  name: K,
  argument: unknown,
  language: () => Language,
): Promise<Requests[K]['out'] | { readonly ok: false; readonly code: string; readonly message: string }> => {
  const read = argumentShapes[name].safeParse(argument)
  if (!read.success) throw new Error(`Permintaan "${name}" memuat isi yang tidak dikenal.`)
  try {
    return await handlers[name](read.data)
  } catch (error) {
    console.error(`${name}:`, error)
    return { ok: false, code: 'unexpected', message: sentence(language(), 'unexpected') }
  }
}
