import { useLayoutEffect, useRef, type RefObject } from 'react'
import { patchView } from '../state/session'
import { useSessionStore } from '../state/useSession'

/** In a narrow window the panel lies over the paper: the desk is told how much of it, so that the caret never stands behind it. */
export const useCover = (): RefObject<HTMLElement | null> => {
  const store = useSessionStore()
  const panel = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const look = (): void => {
      const { current } = panel
      patchView(store, { covered: current !== null && getComputedStyle(current).position === 'absolute' ? current.offsetWidth : 0 })
    }
    look()
    window.addEventListener('resize', look)
    return () => {
      window.removeEventListener('resize', look)
      patchView(store, { covered: 0 })
    }
  }, [store])
  return panel
}
