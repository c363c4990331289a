// What a key means on the paper. Pure: the stroke in, the intention out.
import type { KeyStroke } from '../app/keys'

export type TextIntent = 'next' | 'previous' | 'below' | 'newLine' | 'leave' | 'up' | 'down' | null

/** A key in a text cell. `lines`: a line is an item of a list, so Enter makes a line; `edge`: the caret is on the first or last line. */
export const textKey = (
  event: KeyStroke,
  state: { readonly lines: boolean; readonly multiline: boolean; readonly firstLine: boolean; readonly lastLine: boolean },
): TextIntent => {
  if (event.ctrlKey || event.metaKey) return null
  switch (event.key) {
    case 'Tab':
      return event.altKey ? null : event.shiftKey ? 'previous' : 'next'
    case 'Enter':
      if (event.altKey || event.shiftKey) return state.multiline ? 'newLine' : 'below'
      return state.lines ? 'newLine' : 'below'
    case 'Escape':
      return 'leave'
    case 'ArrowUp':
      return state.firstLine && !event.altKey && !event.shiftKey ? 'up' : null
    case 'ArrowDown':
      return state.lastLine && !event.altKey && !event.shiftKey ? 'down' : null
    default:
      return null
  }
}

export type PerformersIntent =
  | { readonly do: 'digit'; readonly n: number; readonly add: boolean }
  | { readonly do: 'shape'; readonly shape: 'terminator' | 'process' | 'decision' }
  | { readonly do: 'lead'; readonly which: 'yes' | 'no' | 'plain' }
  | { readonly do: 'sideways'; readonly steps: 1 | -1 }
  | { readonly do: 'row'; readonly steps: 1 | -1 }
  | { readonly do: 'next' | 'previous' | 'below' | 'leave' | 'list' | 'remove' }

/** Does the key write a character? */
export const isPrintable = (event: KeyStroke): boolean => event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey

const digitOf = (event: KeyStroke): number | null => {
  const code = /^(?:Digit|Numpad)([0-9])$/u.exec(event.code)
  if (code !== null) return Number(code[1])
  return /^[0-9]$/u.test(event.key) ? Number(event.key) : null
}

/** A key in the Pelaksana cell; null: not one of its keys. */
export const performersKey = (event: KeyStroke): PerformersIntent | null => {
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  const digit = digitOf(event)
  if (digit !== null) return digit === 0 ? { do: 'list' } : { do: 'digit', n: digit, add: event.shiftKey }
  switch (event.key) {
    case 'Tab':
      return { do: event.shiftKey ? 'previous' : 'next' }
    case 'Enter':
      return { do: 'below' }
    case 'Escape':
      return { do: 'leave' }
    case 'ArrowLeft':
      return { do: 'sideways', steps: -1 }
    case 'ArrowRight':
      return { do: 'sideways', steps: 1 }
    case 'ArrowUp':
      return { do: 'row', steps: -1 }
    case 'ArrowDown':
      return { do: 'row', steps: 1 }
    case 'Delete':
    case 'Backspace':
      return { do: 'remove' }
    case 'F2':
      return { do: 'list' }
  }
  if (event.shiftKey) return null
  switch (event.key.toLowerCase()) {
    case 'm':
      return { do: 'shape', shape: 'terminator' }
    case 'p':
      return { do: 'shape', shape: 'process' }
    case 'k':
      return { do: 'shape', shape: 'decision' }
    case 'y':
      return { do: 'lead', which: 'yes' }
    case 't':
      return { do: 'lead', which: 'no' }
    case 'a':
      return { do: 'lead', which: 'plain' }
    default:
      return null
  }
}

export type LeadingIntent = { readonly do: 'digit'; readonly digit: string } | { readonly do: 'back' | 'finish' | 'cancel' }

/** A key while an exit is on its way to its target; null: another key, which ends it first. */
export const leadingKey = (event: KeyStroke): LeadingIntent | null => {
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  const digit = digitOf(event)
  if (digit !== null && !event.shiftKey) return { do: 'digit', digit: String(digit) }
  switch (event.key) {
    case 'Backspace':
      return { do: 'back' }
    case 'Enter':
      return { do: 'finish' }
    case 'Escape':
      return { do: 'cancel' }
    default:
      return null
  }
}
