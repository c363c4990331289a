// The menu bar in the title bar: the command table shown as menus, with Alt letters and the full keyboard (WAI-ARIA menubar).
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react'
import type { MessageKey } from '../../shared/messages'
import { openRecent } from '../state/files'
import { useSession, useSessionStore, useWords } from '../state/useSession'
import type { Session } from '../state/session'
import { commandTable, perform, type MenuId } from './commandTable'
import css from './Menubar.module.css'
import { commandEntry, MenuList, type Entry } from './MenuList'

export const menuIds: readonly MenuId[] = ['file', 'edit', 'view', 'insert', 'review', 'help']
const title = (menu: MenuId): MessageKey => `menu.${menu}`
const letterKey = (menu: MenuId): MessageKey => `menu.${menu}.letter`

/** A word with its Alt letter underlined. */
const Lettered = ({ word, letter, shown }: { readonly word: string; readonly letter: string; readonly shown: boolean }): ReactElement => {
  const at = word.toLowerCase().indexOf(letter.toLowerCase())
  if (!shown || at < 0) return <>{word}</>
  return (
    <>
      {word.slice(0, at)}
      <u>{word.slice(at, at + 1)}</u>
      {word.slice(at + 1)}
    </>
  )
}

export const Menubar = (): ReactElement => {
  const t = useWords()
  const store = useSessionStore()
  const session = useSession((all) => all)
  const [open, setOpen] = useState<MenuId | null>(null)
  const [current, setCurrent] = useState(0) // which title the arrow keys stand on
  const [letters, setLetters] = useState(false)
  const [fromKeys, setFromKeys] = useState(false)
  const bar = useRef<HTMLDivElement>(null)
  const before = useRef<HTMLElement | null>(null)
  const alone = useRef(false) // Alt pressed and nothing else: on release the bar takes the focus

  const focusTitle = (at: number): void => {
    setCurrent(at)
    bar.current?.querySelectorAll<HTMLElement>('[data-menu-title]')[at]?.focus()
  }
  const remember = (): void => {
    if (!bar.current?.contains(document.activeElement)) before.current = document.activeElement as HTMLElement | null
  }
  const leave = (): void => {
    setOpen(null)
    setLetters(false)
    before.current?.focus()
    before.current = null
  }

  // A listener of its own that stays: the one below is set anew with every drawing, also between two listeners of one key stroke.
  useEffect(() => {
    const note = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Alt') alone.current = false
    }
    window.addEventListener('keydown', note, true)
    return () => window.removeEventListener('keydown', note, true)
  }, [])
  useEffect(() => {
    const down = (event: globalThis.KeyboardEvent): void => {
      if (store.getState().dialog !== null) return
      if (event.key === 'Alt') {
        alone.current = !event.repeat || alone.current
        setLetters(true)
        return
      }
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      const at = menuIds.findIndex((menu) => t(letterKey(menu)).toLowerCase() === event.key.toLowerCase())
      const menu = menuIds[at]
      if (menu === undefined) return
      event.preventDefault()
      event.stopPropagation()
      remember()
      setFromKeys(true)
      setOpen(menu)
      focusTitle(at)
    }
    const up = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Alt') return
      if (alone.current && store.getState().dialog === null) {
        event.preventDefault()
        if (bar.current?.contains(document.activeElement)) leave()
        else {
          remember()
          focusTitle(0)
        }
      } else if (!bar.current?.contains(document.activeElement)) setLetters(false)
      alone.current = false
    }
    const cancel = (): void => {
      alone.current = false
      setLetters(false)
    }
    window.addEventListener('keydown', down, true)
    window.addEventListener('keyup', up, true)
    window.addEventListener('blur', cancel)
    window.addEventListener('pointerdown', cancel, true)
    return () => {
      window.removeEventListener('keydown', down, true)
      window.removeEventListener('keyup', up, true)
      window.removeEventListener('blur', cancel)
      window.removeEventListener('pointerdown', cancel, true)
    }
  })

  useEffect(() => {
    if (open === null) return undefined
    const away = (event: PointerEvent): void => {
      if (!bar.current?.contains(event.target as Node)) leave() // what is pressed may take the focus, or leave it where it was
    }
    window.addEventListener('pointerdown', away, true)
    return () => window.removeEventListener('pointerdown', away, true)
  }, [open])

  const turn = (steps: number): void => {
    const at = (current + steps + menuIds.length) % menuIds.length
    if (open !== null) setOpen(menuIds[at] ?? null)
    focusTitle(at)
  }
  const onBarKey = (event: KeyboardEvent): void => {
    switch (event.key) {
      case 'ArrowRight':
        turn(1)
        break
      case 'ArrowLeft':
        turn(-1)
        break
      case 'Home':
        focusTitle(0)
        break
      case 'End':
        focusTitle(menuIds.length - 1)
        break
      case 'ArrowDown':
      case 'Enter':
      case ' ':
        setFromKeys(true)
        setOpen(menuIds[current] ?? null)
        break
      case 'Escape':
        leave()
        break
      default: {
        const at = menuIds.findIndex((menu) => t(letterKey(menu)).toLowerCase() === event.key.toLowerCase())
        if (at < 0 || event.ctrlKey) return
        setFromKeys(true)
        setOpen(menuIds[at] ?? null)
        focusTitle(at)
      }
    }
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div ref={bar} className={css.bar} role="menubar" aria-label={t('menu.bar')} data-area="menu">
      {menuIds.map((menu, at) => (
        <div key={menu} className={css.slot}>
          <button
            type="button"
            role="menuitem"
            aria-haspopup="menu"
            aria-expanded={open === menu}
            data-menu-title={menu}
            data-area-start={at === 0 ? '' : undefined}
            tabIndex={at === current ? 0 : -1}
            className={css.title}
            onPointerDown={(event) => {
              event.preventDefault() // the open menu takes the keys; what had the focus gets it back when it closes
              if (open === menu) {
                leave()
                return
              }
              remember()
              setFromKeys(false)
              setCurrent(at)
              setOpen(menu)
            }}
            onPointerEnter={() => {
              if (open !== null && open !== menu) {
                setFromKeys(false)
                setCurrent(at)
                setOpen(menu)
              }
            }}
            onKeyDown={onBarKey}
          >
            <Lettered word={t(title(menu))} letter={t(letterKey(menu))} shown={letters} />
          </button>
          {open === menu ? (
            <MenuList
              key={menu}
              label={t(title(menu))}
              className={css.below ?? ''}
              entries={entriesOf(
                menu,
                session,
                (id) => perform(store, id),
                (token) => void openRecent(store, token),
              )}
              focus={fromKeys ? 'first' : 'list'}
              onClose={leave}
              onTurn={turn}
            />
          ) : null}
        </div>
      ))}
    </div>
  )
}

type Recent = Session['recent'][number]

/** What a menu lists: its commands in groups, and in Berkas the files opened last. */
export const entriesOf = (
  menu: MenuId,
  session: Session,
  run: (id: string) => void,
  openAgain: (token: Recent['token']) => void,
): readonly Entry[] => {
  const entries: Entry[] = []
  let group = 0
  for (const command of commandTable) {
    if (command.menu !== menu) continue
    if (group !== 0 && command.group !== group) entries.push({ kind: 'line', id: `line ${command.id}` })
    group = command.group
    if (command.id === 'file.clearRecent')
      for (const recent of session.recent.slice(0, 5))
        entries.push({
          kind: 'command',
          id: `recent ${recent.token}`,
          label: recent.name,
          keys: '',
          enabled: true,
          checked: null,
          run: () => openAgain(recent.token),
        })
    entries.push(commandEntry(command.id, session, run))
  }
  return entries
}
