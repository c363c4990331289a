// An import that takes its time: told after a moment, stopped by its button, and gone when it ends.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchImports } from '../../renderer/state/importing'
import { said } from '../../renderer/state/notices'
import { createSession } from '../../renderer/state/session'

type Listener = (event: unknown) => void
const watched = () => {
  const listeners = new Map<string, Listener>()
  const asked: unknown[] = []
  vi.stubGlobal('window', {
    setTimeout,
    clearTimeout,
    tatalaksana: {
      request: (name: string, argument: unknown) => (asked.push([name, argument]), Promise.resolve(null)),
      on: (name: string, listener: Listener) => (listeners.set(name, listener), () => listeners.delete(name)),
    },
  })
  const store = createSession()
  const stop = watchImports(store)
  const main = (name: 'import:started' | 'import:ended', job: string): void => listeners.get(name)?.({ job, name: `${job}.json` })
  const words = () => store.getState().notices.map(({ fact, consequence }) => `${said(fact, 'id')} ${said(consequence, 'id')}`)
  return { store, stop, main, words, asked, listeners }
}
beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('an import', () => {
  it('that ends within a moment is not told', () => {
    const { main, words } = watched()
    main('import:started', 'a')
    main('import:ended', 'a')
    vi.runAllTimers()
    expect(words()).toEqual([])
  })
  it('that takes longer is told as still going on, can be stopped, and its notice goes when it has ended', () => {
    const { store, main, words, asked } = watched()
    main('import:started', 'a')
    main('import:started', 'b')
    vi.runAllTimers()
    expect(words()).toEqual(['Mengimpor "a.json" … Berkas itu tidak berubah.', 'Mengimpor "b.json" … Berkas itu tidak berubah.'])
    expect(store.getState().notices.map(({ working }) => working)).toEqual([true, true])
    store.getState().notices[1]?.action?.run()
    expect(asked).toEqual([['import:cancel', { job: 'b' }]])
    main('import:ended', 'b')
    expect(words()).toEqual(['Mengimpor "a.json" … Berkas itu tidak berubah.'])
    main('import:ended', 'a')
    expect(words()).toEqual([])
  })
  it('is told no more when nobody watches', () => {
    const { main, words, stop, listeners } = watched()
    main('import:started', 'a')
    stop()
    vi.runAllTimers()
    expect(words()).toEqual([])
    expect(listeners.size).toBe(0)
  })
})
