import { useEffect, useState, type ReactElement } from 'react'
import { Minus, Square, X } from 'lucide-react'
import { bridge } from '../state/bridge'
import { nameOf, closeWindow } from '../state/files'
import { activeDocument, isActiveDirty } from '../state/session'
import { useSession, useSessionStore, useWords } from '../state/useSession'
import { Menubar } from './Menubar'
import css from './TitleBar.module.css'

interface Overlay extends EventTarget {
  readonly visible: boolean
}
const overlay = (): Overlay | null => (navigator as unknown as { readonly windowControlsOverlay?: Overlay }).windowControlsOverlay ?? null

/** Does the system draw its own window buttons over the title bar? */
const useSystemButtons = (): boolean => {
  const [visible, setVisible] = useState(overlay()?.visible ?? false)
  useEffect(() => {
    const bar = overlay()
    if (bar === null) return undefined
    const look = (): void => setVisible(bar.visible)
    bar.addEventListener('geometrychange', look)
    return () => bar.removeEventListener('geometrychange', look)
  }, [])
  return visible
}

/** Menus, the document's name and the window buttons in one row. On macOS the menus are the system's. */
export const TitleBar = (): ReactElement => {
  const t = useWords()
  const store = useSessionStore()
  const mac = useSession((session) => session.boot?.platform === 'darwin')
  const name = useSession((session) => {
    const document = activeDocument(session)
    return document === null ? null : nameOf(store, document)
  })
  const dirty = useSession(isActiveDirty)
  const systemButtons = useSystemButtons()
  useEffect(() => {
    const title = name === null ? t('app.name') : `${name} - ${t('app.name')}`
    document.title = title
    void bridge().request('window:state', { title, dirty })
  }, [name, dirty, t])
  return (
    <header className={css.bar} data-mac={mac || undefined}>
      {mac ? null : (
        <>
          <span className={css.mark} aria-hidden="true">
            <svg width="18" height="18" viewBox="0 0 18 18" fill="none" stroke="currentColor" strokeWidth="1.4">
              <rect x="3.4" y="4" width="6.4" height="4.4" rx="1" />
              <path d="M9.8 6.2h3v3.2M6.6 8.4v3.4h2.2" />
              <path d="m12.8 9.4 2 2.4-2 2.4-2-2.4z" />
            </svg>
          </span>
          <Menubar />
        </>
      )}
      <div className={css.name} title={name ?? undefined}>
        {name === null ? null : (
          <>
            <span className={css.words}>{name}</span>
            {dirty ? <span className={css.dot} role="img" aria-label={t('status.unsaved')} /> : null}
          </>
        )}
      </div>
      {mac || systemButtons ? null : (
        <div className={css.buttons}>
          <button
            type="button"
            tabIndex={-1}
            aria-label={t('window.minimize')}
            onClick={() => void bridge().request('window:command', { command: 'minimize' })}
          >
            <Minus size={16} strokeWidth={1.25} />
          </button>
          <button
            type="button"
            tabIndex={-1}
            aria-label={t('window.maximize')}
            onClick={() => void bridge().request('window:command', { command: 'maximize' })}
          >
            <Square size={12} strokeWidth={1.5} />
          </button>
          <button type="button" tabIndex={-1} className={css.close} aria-label={t('window.close')} onClick={() => void closeWindow(store)}>
            <X size={18} strokeWidth={1.25} />
          </button>
        </div>
      )}
    </header>
  )
}
