import { useLayoutEffect } from 'react'
import { useSessionStore } from '../state/useSession'
import { commandOfKey } from './commandTable'
import { strokeName } from './keys'

const inField = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('[data-paper-field]') === null &&
  target.closest('input:not([type="range"]), textarea, [role="listbox"]') !== null

const inMenu = (target: EventTarget | null): boolean => target instanceof Element && target.closest('[role="menu"]') !== null

/** The keys of the command table, before anything else sees them. A dialog and an open menu keep the keys to themselves. */
export const useShortcuts = (): void => {
  const store = useSessionStore()
  // With the drawing, not after it: a key is heard as soon as there is something to see.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.isComposing || store.getState().dialog !== null || inMenu(event.target)) return
      const stroke = strokeName(event)
      const command = stroke === null ? null : commandOfKey(stroke)
      if (command === null || command.role !== undefined) return
      if (command.everywhere !== true && inField(event.target)) return
      event.preventDefault()
      event.stopPropagation()
      if (command.enabled(store.getState())) void command.run(store)
    }
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [store])
}
