// Berkas.
import { always, editable, open, type AppCommand } from './appCommand'
import { clearRecent, closeFile, newFile, openExample, openFile, quit, saveFile, saveFileAs } from '../../state/files'
import { showDialog } from '../../state/session'

export const fileCommands: readonly AppCommand[] = [
  { id: 'file.new', words: 'entry.file.new', keys: ['Ctrl+N'], menu: 'file', group: 1, enabled: always, everywhere: true, run: newFile },
  { id: 'file.open', words: 'entry.file.open', keys: ['Ctrl+O'], menu: 'file', group: 1, enabled: always, everywhere: true, run: openFile },
  { id: 'file.example', words: 'entry.file.example', keys: [], menu: 'file', group: 1, enabled: always, run: openExample },
  {
    id: 'file.save',
    words: 'entry.file.save',
    keys: ['Ctrl+S'],
    menu: 'file',
    group: 2,
    enabled: open,
    everywhere: true,
    run: async (store) => void (await saveFile(store)),
  },
  {
    id: 'file.saveAs',
    words: 'entry.file.saveAs',
    keys: ['F12', 'Ctrl+Shift+S'],
    menu: 'file',
    group: 2,
    enabled: open,
    everywhere: true,
    run: async (store) => void (await saveFileAs(store)),
  },
  {
    id: 'file.setup',
    words: 'entry.file.setup',
    keys: [],
    menu: 'file',
    group: 3,
    enabled: editable,
    run: (store) => showDialog(store, { kind: 'setup' }),
  },
  {
    id: 'file.export',
    words: 'entry.file.export',
    keys: ['Ctrl+P'],
    menu: 'file',
    group: 3,
    enabled: open,
    everywhere: true,
    run: (store) => showDialog(store, { kind: 'export' }),
  },
  {
    id: 'file.clearRecent',
    words: 'entry.file.clearRecent',
    keys: [],
    menu: 'file',
    group: 4,
    enabled: (session) => session.recent.length > 0,
    run: clearRecent,
  },
  {
    id: 'file.close',
    words: 'entry.file.close',
    keys: ['Ctrl+W'],
    menu: 'file',
    group: 5,
    enabled: open,
    everywhere: true,
    run: async (store) => void (await closeFile(store)),
  },
  { id: 'file.quit', words: 'entry.file.quit', keys: ['Ctrl+Q'], menu: 'file', group: 5, enabled: always, everywhere: true, run: quit },
]
