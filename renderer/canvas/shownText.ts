// The text of the editing field, broken exactly as the layout broke it. The field shows a line feed where a printed line ends (in
// place of the blank there, or, inside a word, after a hyphen) and never wraps by itself. This module maps between the text of the
// document and the text shown, and reads an edit of the one as an edit of the other. Pure.
import type { Paragraph } from '../../shared/page'

export interface ShownText {
  readonly shown: string
  /** For each index of `shown` (0 to length) the index in the text. */
  readonly toText: readonly number[]
  /** Indices in `shown` of the line feeds that are the text's own. */
  readonly hard: ReadonlySet<number>
}

/** The text as it is, for when it is not (yet) the text that was laid out: the field then wraps by itself. */
export const plainText = (text: string): ShownText => ({
  shown: text,
  toText: Array.from({ length: text.length + 1 }, (_, index) => index),
  hard: new Set(Array.from(text.matchAll(/\n/gu), (match) => match.index)),
})

const isBlank = (char: string | undefined): boolean => char === ' ' || char === '\u00a0'
const NOTHING: Paragraph['lines'][number] = { runs: [], end: 'paragraph' }
const lineText = (line: Paragraph['lines'][number]): string => line.runs.map((run) => run.text).join('')

/** The text with the printed breaks; null where the lines are not those of this text (typed ahead, right-to-left runs, capitals). */
export const brokenText = (text: string, paragraphs: readonly Paragraph[]): ShownText | null => {
  let shown = ''
  const toText: number[] = []
  const hard = new Set<number>()
  let at = 0
  const take = (count: number): void => {
    for (let i = 0; i < count; i += 1) {
      if (text[at] === '\n') hard.add(shown.length)
      toText.push(at)
      shown += text[at] ?? ''
      at += 1
    }
  }
  const put = (extra: string): void => {
    for (const char of extra) {
      toText.push(at)
      shown += char
    }
  }
  const blanks = (): number => {
    let count = 0
    while (isBlank(text[at + count])) count += 1
    return count
  }
  /** How much of the text a printed line stands for: several blanks print as one, capitals may stand for small letters. -1: none. */
  const reach = (words: string): number => {
    let to = at
    for (const char of words) {
      if (char === ' ' && isBlank(text[to])) {
        while (isBlank(text[to])) to += 1
        continue
      }
      const own = text.slice(to, to + char.length)
      if (own !== char && own.toLocaleLowerCase('id') !== char.toLocaleLowerCase('id')) return -1
      to += char.length
    }
    return to - at
  }
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) {
      take(blanks())
      if (text[at] !== '\n') return null
      take(1)
    }
    // A marker of the author's own ('1. …' typed in a cell) is text; one that the form counts is not.
    if (paragraph.marker !== null && text.startsWith(paragraph.marker, at) && reach(lineText(paragraph.lines[0] ?? NOTHING)) < 0) {
      take(paragraph.marker.length)
      take(blanks())
    }
    for (const [number, line] of paragraph.lines.entries()) {
      const last = number === paragraph.lines.length - 1
      const words = line.end === 'hyphen' ? lineText(line).slice(0, -1) : lineText(line)
      if (reach(words) < 0) take(blanks()) // blanks at the beginning of a line are not printed
      const length = reach(words)
      if (length < 0) return null
      take(length)
      if (last) continue
      if (line.end === 'hyphen') put('-\n')
      else if (line.end === 'zero-width') put('\n')
      else if (line.end === 'newline') {
        take(blanks())
        if (text[at] !== '\n') return null
        take(1)
      } else {
        const count = blanks()
        if (count === 0) return null
        take(count - 1)
        toText.push(at)
        shown += '\n'
        at += 1
      }
    }
  }
  // What the layout does not print: blanks and empty lines at the very end.
  if (!/^\s*$/u.test(text.slice(at))) return null
  take(text.length - at)
  toText.push(text.length)
  return { shown, toText, hard }
}

/** Where an index of the text stands in what is shown; at a break inside a word, at the beginning of the next line. */
export const toShown = (map: ShownText, index: number): number => {
  const at = map.toText.lastIndexOf(index)
  return at < 0 ? map.shown.length : at
}

/** What an edit of the shown text makes of the text: the new text and the caret in it. */
export const editedText = (
  text: string,
  before: ShownText,
  shownNow: string,
  caretNow: number,
  deletion: 'before' | 'after' | null,
): { readonly text: string; readonly caret: number } => {
  const was = before.shown
  // The caret stands right after what was put in, so what follows it is unchanged.
  const after = shownNow.length - caretNow
  let end = 0
  while (end < after && end < was.length && was[was.length - 1 - end] === shownNow[shownNow.length - 1 - end]) end += 1
  let start = 0
  const most = Math.min(was.length, shownNow.length) - end
  while (start < most && was[start] === shownNow[start]) start += 1
  const inserted = shownNow.slice(start, shownNow.length - end)
  let from = before.toText[start] ?? text.length
  let to = before.toText[was.length - end] ?? text.length
  // Only a break inside a word was deleted: the key means the letter beside it.
  if (inserted === '' && from === to && deletion === 'before' && from > 0) from -= 1
  else if (inserted === '' && from === to && deletion === 'after') to = Math.min(text.length, to + 1)
  const next = text.slice(0, from) + inserted + text.slice(to)
  return { text: next, caret: from + inserted.length }
}
