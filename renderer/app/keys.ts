// Keys as words: 'Ctrl+Shift+Plus'. One spelling for the command table, the menus and the handler.
export interface KeyStroke {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const named: Readonly<Record<string, string>> = {
  Equal: 'Plus',
  NumpadAdd: 'Plus',
  Minus: 'Minus',
  NumpadSubtract: 'Minus',
  Digit0: '0',
  Numpad0: '0',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
}

/** The stroke as a word; null while only modifiers are down. Plus and minus go by their place, so that Shift makes no other key of them. */
export const strokeName = (event: KeyStroke): string | null => {
  if (['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'Dead'].includes(event.key)) return null
  const base = named[event.code] ?? named[event.key] ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key)
  const ctrl = event.ctrlKey || event.metaKey
  return [...(ctrl ? ['Ctrl'] : []), ...(event.altKey ? ['Alt'] : []), ...(event.shiftKey ? ['Shift'] : []), base].join('+')
}

const shown: Readonly<Record<string, string>> = { Plus: '+', Minus: '−', Up: '↑', Down: '↓', Left: '←', Right: '→' }
/** The stroke as menus print it: 'Ctrl+Shift++'. */
export const shownKey = (stroke: string): string =>
  stroke
    .split('+')
    .map((part) => shown[part] ?? part)
    .join('+')

/** The stroke as Electron's menus want it. */
export const acceleratorOf = (stroke: string): string =>
  stroke
    .split('+')
    .map((part) => (part === 'Ctrl' ? 'CmdOrCtrl' : part === 'Minus' ? '-' : part))
    .join('+')
