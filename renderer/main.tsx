import './styles/base.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/App'
import { installAriaStrings } from './app/ariaStrings'
import { ErrorBoundary } from './app/ErrorBoundary'
import { bridge } from './state/bridge'
import { saveFile, showExample, showOpened } from './state/files'
import { watchFindings } from './state/findings'
import { notify, unsaid } from './state/notices'
import { afterRest } from './state/pause'
import { createSession, setFailures } from './state/session'
import { SessionContext } from './state/useSession'

const store = createSession()
installAriaStrings(() => store.getState().settings.language)

setFailures({
  onCommandFailure: (detail) =>
    notify(store, {
      key: 'document command',
      tone: 'danger',
      fact: unsaid('crash.title'),
      consequence: unsaid('crash.text', { detail }),
      action: { label: unsaid('action.save'), run: () => void saveFile(store) },
    }),
})

watchFindings(store, afterRest)

const root = document.getElementById('root')
if (root === null) throw new Error('no root element')

const start = async (): Promise<void> => {
  const boot = await bridge().request('app:boot', null)
  store.setState({ boot, settings: boot.settings, recent: boot.recent })
  // The document first: the start screen would be drawn only to be thrown away.
  if (boot.opened !== null) void showOpened(store, boot.opened)
  else if (boot.example !== null) void showExample(store, boot.example)
  createRoot(root).render(
    <ErrorBoundary store={store}>
      <SessionContext.Provider value={store}>
        <App />
      </SessionContext.Provider>
    </ErrorBoundary>,
  )
}
void start()
