// One factory for all handlers: our own page's main frame, arguments of the agreed shape, and no exception ever reaches the page raw.
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import type { Events, Requests } from '../../shared/ipc/contract'
import { requestNames } from '../../shared/ipc/names'
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
    return await handlers[name](read.data as Requests[K]['in'])
  } catch (error) {
    console.error(`${name}:`, error)
    return { ok: false, code: 'unexpected', message: sentence(language(), 'unexpected') }
  }
}

/** Registers every request of the contract. */
export const setupRequests = (handlers: Handlers, window: () => WebContents | null, origin: string, language: () => Language): void => {
  const askerOf = (event: IpcMainInvokeEvent): Asker => {
    const contents = window()
    const frame = event.senderFrame
    return {
      frame: frame === null ? null : { url: frame.url, parent: frame.parent },
      isOurWindow: contents !== null && event.sender === contents && frame === contents.mainFrame,
    }
  }
  for (const name of requestNames) {
    ipcMain.handle(name, (event, argument: unknown) => {
      if (!isOurPage(askerOf(event), origin)) throw new Error(`Permintaan "${name}" ditolak.`)
      return answer(handlers, name, argument, language)
    })
  }
}

/** Sends an event of the contract to the page, if it is there. */
export const sendTo = <K extends keyof Events>(contents: WebContents | null, name: K, value: Events[K]): void => {
  if (contents !== null && !contents.isDestroyed()) contents.send(name, value)
}
