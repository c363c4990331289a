// Tampilan.
import { nextArea } from '../areas'
import { always, open, type AppCommand } from './appCommand'
import { bridge } from '../../state/bridge'
import { patchView, type Session, type SessionStore } from '../../state/session'
import { changeSettings } from '../../state/settings'
import { zoomBy } from '../../state/zoom'

/** Is the panel shown? Without a choice of the author the width of the window decides. */
export function panelOpen(session: Session): boolean {
  return session.view.panel ?? (session.settings.sidesOpen && session.view.wide)
}
async function togglePanel(store: SessionStore): Promise<void> {
  const shown = !panelOpen(store.getState())
  patchView(store, { panel: shown })
  await changeSettings(store, { sidesOpen: shown })
}

export const viewCommands: readonly AppCommand[] = [
  {
    id: 'view.fitWidth',
    words: 'entry.view.fitWidth',
    keys: ['Ctrl+0'],
    menu: 'view',
    group: 1,
    enabled: open,
    checked: (session) => session.view.zoom === 'fit',
    run: (store) => patchView(store, { zoom: 'fit' }),
  },
  {
    id: 'view.actualSize',
    words: 'entry.view.actualSize',
    keys: [],
    menu: 'view',
    group: 1,
    enabled: open,
    checked: (session) => session.view.zoom === 1,
    run: (store) => patchView(store, { zoom: 1 }),
  },
  {
    id: 'view.zoomIn',
    words: 'entry.view.zoomIn',
    keys: ['Ctrl+Plus'],
    menu: 'view',
    group: 1,
    enabled: open,
    run: (store) => zoomBy(store, 1),
  },
  {
    id: 'view.zoomOut',
    words: 'entry.view.zoomOut',
    keys: ['Ctrl+Minus'],
    menu: 'view',
    group: 1,
    enabled: open,
    run: (store) => zoomBy(store, -1),
  },
  {
    id: 'view.panel',
    words: 'entry.view.panel',
    keys: ['Ctrl+F1'],
    menu: 'view',
    group: 2,
    enabled: open,
    checked: (session) => panelOpen(session),
    everywhere: true,
    run: togglePanel,
  },
  {
    id: 'view.nextArea',
    words: 'entry.view.nextArea',
    keys: ['F6'],
    menu: 'view',
    group: 2,
    enabled: always,
    everywhere: true,
    run: () => nextArea(1),
  },
  {
    id: 'view.fullScreen',
    words: 'entry.view.fullScreen',
    keys: ['F11'],
    menu: 'view',
    group: 2,
    enabled: always,
    everywhere: true,
    run: async () => void (await bridge().request('window:command', { command: 'fullscreen' })),
  },
  {
    id: 'view.language',
    words: 'entry.view.language',
    keys: [],
    menu: 'view',
    group: 3,
    enabled: always,
    run: (store) => changeSettings(store, { language: store.getState().settings.language === 'id' ? 'en' : 'id' }),
  },
]
