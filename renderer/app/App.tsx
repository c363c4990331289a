import { lazy, Suspense, useEffect, type ReactElement } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { PaperCanvas } from '../canvas/PaperCanvas'
import { bridge } from '../state/bridge'
import { closeWindow, showOpened } from '../state/files'
import { watchImports } from '../state/importing'
import { patchView } from '../state/session'
import { useSession, useSessionStore } from '../state/useSession'
import css from './App.module.css'
import { perform } from './commandTable'
import { panelOpen } from './commands/viewCommands'
import { Dialogs } from './Dialogs'
import { useNativeMenu } from './nativeMenu'
import { NoticeStrip } from './NoticeStrip'
import { useShortcuts } from './shortcuts'
import { StartScreen } from './StartScreen'
import { StatusBar } from './StatusBar'
import { TitleBar } from './TitleBar'
import { Toolbar } from './Toolbar'

// What the first paint does not need comes when the start is over, or with the first key or move of the mouse.
const REST = 1500 // ms
const loadPanel = () => import('../form/Panel')
const Panel = lazy(async () => ({ default: (await loadPanel()).Panel }))

/** The window: one document at a time, or the start screen. */
export const App = (): ReactElement => {
  const store = useSessionStore()
  const language = useSession((session) => session.settings.language)
  const open = useSession((session) => session.active !== null)
  const panel = useSession(panelOpen)
  useShortcuts()
  useNativeMenu()
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  useEffect(() => {
    const off = [
      bridge().on('file:opened', (answer) => void showOpened(store, answer)),
      watchImports(store),
      bridge().on('app:close-requested', () => void closeWindow(store)),
      // A dialog keeps commands to itself, those of the system's menu bar too; in its fields the typing is undone.
      bridge().on('menu:command', ({ command }) => {
        if (store.getState().dialog === null) perform(store, command)
        else if (command === 'edit.undo' || command === 'edit.redo') document.execCommand(command === 'edit.undo' ? 'undo' : 'redo')
      }),
    ]
    return () => off.forEach((stop) => stop())
  }, [store])
  useEffect(() => {
    const query = window.matchMedia('(min-width: 1500px)')
    const look = (): void => patchView(store, { wide: query.matches })
    look()
    query.addEventListener('change', look)
    return () => query.removeEventListener('change', look)
  }, [store])
  // A ring round a whole area is for those who go by keys; a click needs none.
  useEffect(() => {
    const note = (event: Event): void => {
      document.documentElement.dataset['input'] = event.type === 'keydown' ? 'keys' : 'pointer'
    }
    window.addEventListener('keydown', note, true)
    window.addEventListener('pointerdown', note, true)
    return () => {
      window.removeEventListener('keydown', note, true)
      window.removeEventListener('pointerdown', note, true)
    }
  }, [])
  useEffect(() => {
    const load = (): void => void loadPanel()
    const timer = window.setTimeout(load, REST)
    window.addEventListener('keydown', load, { once: true, capture: true })
    window.addEventListener('pointermove', load, { once: true, capture: true })
    return () => {
      window.clearTimeout(timer)
      window.removeEventListener('keydown', load, true)
      window.removeEventListener('pointermove', load, true)
    }
  }, [])
  return (
    <I18nProvider locale={language === 'id' ? 'id-ID' : 'en-GB'}>
      <div className={css.window}>
        <TitleBar />
        {open ? <Toolbar /> : null}
        <NoticeStrip />
        {open ? (
          <div className={css.work}>
            <PaperCanvas />
            {panel ? (
              <Suspense fallback={null}>
                <Panel onClose={() => perform(store, 'view.panel')} />
              </Suspense>
            ) : null}
          </div>
        ) : (
          <StartScreen />
        )}
        {open ? <StatusBar /> : null}
        <Dialogs />
      </div>
    </I18nProvider>
  )
}
