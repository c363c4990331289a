import './styles/base.css'
import { createRoot } from 'react-dom/client'
import { translate } from '../shared/messages'
import { App } from './app/App'
import { installAriaStrings } from './app/ariaStrings'
import { ErrorBoundary } from './app/ErrorBoundary'
import { bridge } from './state/bridge'
import { openExample, saveFile, showOpened } from './state/files'
import { createSession, notify, setFailures } from './state/session'
import { SessionContext } from './state/useSession'

const store = createSession()
const language = () => store.getState().settings.language
installAriaStrings(language)

setFailures({
  onCommandFailure: (detail) =>
    notify(store, {
      key: 'document command',
      tone: 'danger',
      fact: translate(language(), 'crash.title'),
      consequence: translate(language(), 'crash.text', { detail }),
      action: { label: translate(language(), 'action.save'), run: () => void saveFile(store) },
    }),
})

const root = document.getElementById('root')
if (root === null) throw new Error('no root element')

const start = async (): Promise<void> => {
  const boot = await bridge().request('app:boot', null)
  store.setState({ boot, settings: boot.settings, recent: boot.recent })
  createRoot(root).render(
    <ErrorBoundary store={store}>
      <SessionContext.Provider value={store}>
        <App />
      </SessionContext.Provider>
    </ErrorBoundary>,
  )
  if (boot.opened !== null) await showOpened(store, boot.opened)
  else if (boot.example) await openExample(store)
}
void start()
