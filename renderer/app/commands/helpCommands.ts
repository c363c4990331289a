// Reviu, Bantuan.
import { always, open, type AppCommand } from './appCommand'
import { nextFinding } from '../../state/review'
import { showDialog } from '../../state/session'

export const helpCommands: readonly AppCommand[] = [
  { id: 'review.nextFinding', words: 'entry.review.nextFinding', keys: ['F7'], menu: 'review', group: 1, enabled: open, run: nextFinding },
  {
    id: 'help.keys',
    words: 'entry.help.keys',
    keys: ['F1'],
    menu: 'help',
    group: 1,
    enabled: always,
    everywhere: true,
    run: (store) => showDialog(store, { kind: 'keys' }),
  },
  {
    id: 'help.about',
    words: 'entry.help.about',
    keys: [],
    menu: 'help',
    group: 2,
    enabled: always,
    run: (store) => showDialog(store, { kind: 'about' }),
  },
]
