// One factory for all handlers: our own page's main frame, arguments of the agreed shape, and no exception ever reaches the page raw.
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import type { Events } from '../../shared/ipc/contract'
import { requestNames } from '../../shared/ipc/names'
import type { Language } from '../files/sentences'
import { answer, isOurPage, type Asker, type Handlers } from './answer'

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
