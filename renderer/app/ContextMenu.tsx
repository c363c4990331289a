// The menu of a place on the paper: by the right button, the menu key or Shift+F10.
import { useEffect, useLayoutEffect, useRef, useState, type ReactElement } from 'react'
import { activeDocument } from '../state/session'
import { useSession, useSessionStore, useWords } from '../state/useSession'
import { contextEntries, LINE } from './commands/contextCommands'
import { perform } from './commandTable'
import css from './ContextMenu.module.css'
import { commandEntry, MenuList, type Entry } from './MenuList'

/** Where and for what the menu opens. */
export interface MenuAt {
  readonly x: number // window px
  readonly y: number
  readonly byKey: boolean
  readonly emptyLane: boolean // pressed beside the row's symbols
}
interface Props extends MenuAt {
  readonly onClose: () => void
}
const EDGE = 8

export const ContextMenu = ({ x, y, byKey, emptyLane, onClose }: Props): ReactElement | null => {
  const t = useWords()
  const store = useSessionStore()
  const session = useSession((all) => all)
  const box = useRef<HTMLDivElement>(null)
  const before = useRef(document.activeElement)
  const [at, setAt] = useState({ left: x, top: y })
  const close = (): void => {
    onClose()
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true })
  }
  // Whole inside the window, beside the pointer.
  useLayoutEffect(() => {
    const size = box.current?.getBoundingClientRect()
    if (size === undefined) return
    setAt({
      left: Math.max(EDGE, Math.min(x, window.innerWidth - size.width - EDGE)),
      top: Math.max(EDGE, Math.min(y, window.innerHeight - size.height - EDGE)),
    })
  }, [x, y])
  useEffect(() => {
    const away = (event: Event): void => {
      if (!(event.target instanceof Node) || !box.current?.contains(event.target)) onClose()
    }
    window.addEventListener('pointerdown', away, true)
    window.addEventListener('wheel', away, true)
    window.addEventListener('resize', onClose)
    window.addEventListener('blur', onClose)
    return () => {
      window.removeEventListener('pointerdown', away, true)
      window.removeEventListener('wheel', away, true)
      window.removeEventListener('resize', onClose)
      window.removeEventListener('blur', onClose)
    }
  }, [onClose])
  const open = activeDocument(session)
  if (open === null) return null
  const entries = contextEntries(open, emptyLane).map((id, index): Entry => {
    return id === LINE ? { kind: 'line', id: `line ${index}` } : commandEntry(id, session, (command) => perform(store, command))
  })
  return (
    <div
      ref={box}
      className={css.place}
      style={at}
      data-context-menu=""
      onContextMenu={(event) => {
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <MenuList label={t('menu.place')} entries={entries} focus={byKey ? 'first' : 'list'} className="" onClose={close} />
    </div>
  )
}
