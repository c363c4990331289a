// A menu that is open: entries of the command table with their keys, moved through as the system's menus are.
import { useLayoutEffect, useRef, type KeyboardEvent, type ReactElement } from 'react'
import { Check } from 'lucide-react'
import type { Session } from '../state/session'
import { commandOf, wordsOf } from './commandTable'
import { shownKey } from './keys'
import css from './MenuList.module.css'

export type Entry =
  | {
      readonly kind: 'command'
      readonly id: string
      readonly label: string
      readonly keys: string
      readonly enabled: boolean
      readonly checked: boolean | null
      readonly run: () => void
    }
  | { readonly kind: 'line'; readonly id: string }

/** A command as a menu shows it. */
export const commandEntry = (id: string, session: Session, run: (id: string) => void): Entry => {
  const command = commandOf(id)
  return {
    kind: 'command',
    id,
    label: wordsOf(command, session),
    keys: shownKey(command.keys[0] ?? ''),
    enabled: command.enabled(session),
    checked: command.checked === undefined ? null : command.checked(session),
    run: () => run(id),
  }
}

const itemsIn = (list: HTMLElement | null): readonly HTMLElement[] => [...(list?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])]

interface Props {
  readonly label: string
  readonly entries: readonly Entry[]
  /** Where the focus begins: on the first entry that may run, or on the list. */
  readonly focus: 'first' | 'list'
  readonly className: string
  readonly onClose: () => void
  /** To the menu beside it. */
  readonly onTurn?: (steps: number) => void
}
export const MenuList = ({ label, entries, focus, className, onClose, onTurn }: Props): ReactElement => {
  const list = useRef<HTMLDivElement>(null)
  const items = (): readonly HTMLElement[] => itemsIn(list.current)
  useLayoutEffect(() => {
    if (focus === 'list') list.current?.focus({ preventScroll: true })
    if (focus === 'first')
      itemsIn(list.current)
        .find((item) => item.getAttribute('aria-disabled') !== 'true')
        ?.focus()
  }, [focus])
  const move = (steps: number, from = items().indexOf(document.activeElement as HTMLElement)): void => {
    const all = items()
    for (let offset = 1; offset <= all.length; offset += 1) {
      const at = ((((from < 0 && steps < 0 ? 0 : from) + steps * offset) % all.length) + all.length) % all.length
      const item = all[at]
      if (item !== undefined && item.getAttribute('aria-disabled') !== 'true') {
        item.focus()
        return
      }
    }
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    switch (event.key) {
      case 'ArrowDown':
        move(1)
        break
      case 'ArrowUp':
        move(-1)
        break
      case 'Home':
        move(1, -1)
        break
      case 'End':
        move(-1, items().length)
        break
      case 'ArrowRight':
        onTurn?.(1)
        break
      case 'ArrowLeft':
        onTurn?.(-1)
        break
      case 'Escape':
      case 'Tab':
        onClose()
        break
      case 'Enter':
      case ' ':
        if (document.activeElement instanceof HTMLElement && list.current?.contains(document.activeElement)) document.activeElement.click()
        break
      default: {
        if (event.key.length !== 1 || event.ctrlKey || event.metaKey) break
        const all = items()
        const from = all.indexOf(document.activeElement as HTMLElement)
        const order = [...all.slice(from + 1), ...all.slice(0, from + 1)]
        order.find((item) => (item.textContent ?? '').trim().toLowerCase().startsWith(event.key.toLowerCase()))?.focus()
      }
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div ref={list} role="menu" tabIndex={-1} aria-label={label} className={`${css.menu ?? ''} ${className}`} onKeyDown={onKeyDown}>
      {entries.map((entry) =>
        entry.kind === 'line' ? (
          <hr key={entry.id} className={css.line} />
        ) : (
          <button
            type="button"
            key={entry.id}
            role={entry.checked === null ? 'menuitem' : 'menuitemcheckbox'}
            aria-checked={entry.checked ?? undefined}
            aria-disabled={!entry.enabled}
            tabIndex={-1}
            className={css.item}
            data-command={entry.id}
            onPointerDown={(event) => event.preventDefault()}
            // Not on entering: a menu opened by key under a resting pointer keeps its own entry.
            onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
            onClick={() => {
              if (!entry.enabled) return
              onClose()
              entry.run()
            }}
          >
            <span className={css.check}>{entry.checked === true ? <Check size={16} strokeWidth={1.5} /> : null}</span>
            <span className={css.words}>{entry.label}</span>
            <span className={css.keys}>{entry.keys}</span>
          </button>
        ),
      )}
    </div>
  )
}
