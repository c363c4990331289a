// Tampilan.
import { nextArea } from '../areas'
import { always, open, type AppCommand } from './appCommand'
import { bridge } from '../../state/bridge'
import { patchView, type Session, type SessionStore } from '../../state/session'
import { changeSettings } from '../../state/settings'

/** Steps of the zoom: 1 = true size. */
const ZOOMS = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3]
/** The next zoom up or down from what is shown. */
export const zoomStep = (session: Session, steps: 1 | -1): number => {
  const now = session.view.zoom === 'fit' ? session.view.shownZoom : session.view.zoom
  const next = steps > 0 ? ZOOMS.find((zoom) => zoom > now + 0.005) : ZOOMS.findLast((zoom) => zoom < now - 0.005)
  return next ?? now
}

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
    run: (store) => patchView(store, { zoom: zoomStep(store.getState(), 1) }),
  },
  {
    id: 'view.zoomOut',
    words: 'entry.view.zoomOut',
    keys: ['Ctrl+Minus'],
    menu: 'view',
    group: 1,
    enabled: open,
    run: (store) => patchView(store, { zoom: zoomStep(store.getState(), -1) }),
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
