// Imports under way: one that takes longer than a moment is told, with the way to stop it.
import { bridge } from './bridge'
import { dismiss, notify, unsaid } from './notices'
import { afterPause } from './pause'
import type { SessionStore } from './session'

const keyOf = (job: string): string => `import ${job}`

/** Tells of every import from now on until the returned function is called. */
export const watchImports = (store: SessionStore): (() => void) => {
  const waiting = new Map<string, () => void>() // by job: calls off the telling
  const tellOf = (job: string, name: string): void =>
    notify(store, {
      key: keyOf(job),
      tone: 'quiet',
      fact: unsaid('importing.fact', { name }),
      consequence: unsaid('importing.text'),
      action: { label: unsaid('importing.stop'), run: () => void bridge().request('import:cancel', { job }) },
      working: true,
    })
  const off = [
    bridge().on('import:started', ({ job, name }) => {
      waiting.set(
        job,
        afterPause(() => tellOf(job, name)),
      )
    }),
    bridge().on('import:ended', ({ job }) => {
      waiting.get(job)?.()
      waiting.delete(job)
      dismiss(store, keyOf(job))
    }),
  ]
  return () => {
    for (const stop of off) stop()
    for (const callOff of waiting.values()) callOff()
  }
}
