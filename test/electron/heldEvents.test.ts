// What main sends while the page still starts: kept by the preload, and given to the first who listens.
import { expect, it } from 'vitest'
import { heldEvents } from '../../electron/ipc/heldEvents'

type Name = 'file:opened' | 'menu:command'
/** A channel that gives what is sent to whoever hears it at that moment, as Electron does, and to nobody later. */
const channel = () => {
  const hearers: { readonly name: Name; readonly listener: (value: unknown) => void }[] = []
  const hear = (name: Name, listener: (value: unknown) => void): (() => void) => {
    const hearer = { name, listener }
    hearers.push(hearer)
    return () => void hearers.splice(hearers.indexOf(hearer), 1)
  }
  const send = (name: Name, value: unknown): void =>
    hearers.filter((hearer) => hearer.name === name).forEach(({ listener }) => listener(value))
  return { listen: heldEvents(['file:opened', 'menu:command'], hear), send, hearers }
}

it('gives the first listener what came before it, in order, and then what comes', () => {
  const { listen, send } = channel()
  const heard: unknown[] = []
  send('file:opened', 'a.sop')
  send('menu:command', 'save')
  send('file:opened', 'b.sop')
  listen('file:opened', (value) => heard.push(value))
  send('file:opened', 'c.sop')
  expect(heard).toEqual(['a.sop', 'b.sop', 'c.sop'])
})
it('keeps nothing for a second listener, nor for one that comes after the first has gone', () => {
  const { listen, send, hearers } = channel()
  const heard: unknown[] = []
  send('file:opened', 'a.sop')
  const off = listen('file:opened', () => undefined)
  listen('file:opened', (value) => heard.push(value))()
  off()
  send('file:opened', 'b.sop')
  listen('file:opened', (value) => heard.push(value))
  expect(heard).toEqual([])
  expect(hearers.filter(({ name }) => name === 'file:opened')).toHaveLength(1)
})
