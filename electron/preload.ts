// The whole surface the page sees: `window.tatalaksana`, typed by the contract. Built as CommonJS and run sandboxed.
import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '../shared/ipc/contract'
import { eventNames, requestNames } from '../shared/ipc/names'
import { heldEvents } from './ipc/heldEvents'

const requests: ReadonlySet<string> = new Set(requestNames)
const events: ReadonlySet<string> = new Set(eventNames)

const listen = heldEvents(eventNames, (name, listener) => {
  // The page never sees Electron's event object: it would hand it the sender.
  const pass = (_event: unknown, value: unknown): void => listener(value)
  ipcRenderer.on(name, pass)
  return () => void ipcRenderer.off(name, pass)
})

const bridge: Bridge = {
  request: (name, argument) => {
    if (!requests.has(name)) return Promise.reject(new Error(`Permintaan "${name}" tidak dikenal.`))
    return ipcRenderer.invoke(name, argument)
  },
  on: (name, listener) => {
    if (!events.has(name)) throw new Error(`Peristiwa "${name}" tidak dikenal.`)
    return listen(name, (value) => listener(value as Parameters<typeof listener>[0]))
  },
}

contextBridge.exposeInMainWorld('tatalaksana', bridge)
