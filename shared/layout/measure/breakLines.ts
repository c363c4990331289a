// Greedy line breaking: at spaces and after hyphens; inside a word only where it is too long for a line of its own.
import type { LineEnd } from '../../page'
import { syllableBreaks } from './syllables'

export interface BrokenLine {
  readonly text: string
  readonly w: number
  readonly end: LineEnd
}
export interface Broken {
  readonly lines: readonly BrokenLine[]
  /** What keeps a word processor, which measures against the whole width, from fitting a further word on some line; 0: not needed. */
  readonly rightIndentPt: number
  /** Whether a word had to be parted at a syllable or anywhere. */
  readonly cut: boolean
}
/** Lines fill this share of the width: Word's own sums differ by up to 1 % from unkerned advances. */
export const FILL = 0.985
/** A word that would fit up to this share may come up in a word processor. */
const MAY_FIT = 1.012

interface Parting {
  readonly head: string
  readonly printed: string // the head with its hyphen
  readonly rest: string
  readonly end: LineEnd
}

/** Hyphens; and the signs after which word processors part a word whether we do or not (UAX 14: EX, BA, IN, B2). */
const PARTING = '-\u2010\u2013\u2014?!|\u2026'
const EM_DASH = '\u2014' // there they part before it as well

/** The unbreakable pieces of a word: it may be parted after such a sign between letters or digits. */
function piecesOf(word: string): readonly string[] {
  const pieces: string[] = []
  let from = 0
  const part = (at: number): void => {
    if (at > from) pieces.push(word.slice(from, at))
    from = at
  }
  for (let i = word[0] === EM_DASH ? 0 : 1; i < word.length - 1; i += 1) {
    const sign = word[i] ?? ''
    const follows = i === 0 || /[\p{L}\p{N})\]%.]/u.test(word[i - 1] ?? '')
    if (!PARTING.includes(sign) || !follows || !/[\p{L}\p{N}]/u.test(word.slice(i + 1, i + 3))) continue
    if (sign === EM_DASH) part(i)
    part(i + 1)
  }
  pieces.push(word.slice(from))
  return pieces
}

const breaksAfter = (word: string, signs: RegExp): readonly number[] =>
  Array.from(word.matchAll(signs), (match) => match.index + 1).filter((at) => at < word.length)
const SLASHES = /\/(?=[^/\s])/g
/** Where an address may be parted: what stands between its parts stays at the line's end. */
const ADDRESS_SIGNS = /[/._?&=#@-](?=[^/._?&=#@\s-])/g
const SLASH_AT_END = /\/$/
const SIGN_AT_END = /[/._?&=#@-]$/
/** Web and mail addresses, names of files: a hyphen that is not theirs would lead whoever types them off the paper astray. */
const ADDRESS = /:\/\/|^www\.|@|\w_\w|\.(?:id|com|org|net|pdf|docx?|xlsx?|pptx?|zip|jpe?g|png|csv)(?![\p{L}\p{N}])/iu

/** Offsets after each whole character; marks stay with their letter. */
function characterBreaks(word: string): readonly number[] {
  const offsets: number[] = []
  let at = 0
  for (const character of word) {
    if (at > 0 && !/^[\p{M}\u200d]/u.test(character)) offsets.push(at)
    at += character.length
  }
  return offsets
}

type Measure = (text: string) => number

/** The longest head of a too long word that fits in `room`: after "/", else at a syllable (no address), else (where allowed) anywhere. */
function partWord(
  word: string,
  room: number,
  measure: Measure,
  { address, anywhere }: { readonly address: boolean; readonly anywhere: boolean },
): Parting | null {
  const longest = (offsets: readonly number[], suffix: string): number | undefined =>
    offsets.findLast((at) => measure(word.slice(0, at) + suffix) <= room)
  const parted = (at: number, suffix: string, end: LineEnd): Parting => ({
    head: word.slice(0, at),
    printed: word.slice(0, at) + suffix,
    rest: word.slice(at),
    end,
  })
  const sign = longest(breaksAfter(word, address ? ADDRESS_SIGNS : SLASHES), '')
  if (sign !== undefined) return parted(sign, '', 'zero-width')
  const syllable = address ? undefined : longest(syllableBreaks(word), '-')
  if (syllable !== undefined) return parted(syllable, '-', 'hyphen')
  if (!anywhere) return null
  const offsets = characterBreaks(word)
  const place = longest(offsets, '') ?? offsets[0]
  return place === undefined ? null : parted(place, '', 'zero-width')
}

/** The printed lines of a text ('\n' begins a new one) in a width (pt); `measure` gives the width of a text. Never fails, never loses a character. */
export function breakLines(text: string, width: number, measure: Measure): Broken {
  const room = width * FILL + 1e-6
  const space = measure(' ')
  const lines: BrokenLine[] = []
  let cut = false
  const hard = text.split('\n')
  hard.forEach((part, index) => {
    let line = ''
    let w = 0
    const flush = (end: LineEnd): void => {
      lines.push({ text: line, w, end })
      line = ''
      w = 0
    }
    const put = (piece: string, separator: string, address: boolean): void => {
      const pw = measure(piece)
      const sw = separator === '' ? 0 : space
      if (w + sw + pw <= room) {
        line += separator + piece
        w += sw + pw
        return
      }
      if (pw > room) {
        const parting = partWord(piece, room - w - sw, measure, { address, anywhere: line === '' })
        if (parting !== null) {
          if (parting.end === 'hyphen' || !(address ? SIGN_AT_END : SLASH_AT_END).test(parting.head)) cut = true
          line += separator + parting.printed
          w += sw + measure(parting.printed)
          flush(parting.end)
          put(parting.rest, '', address)
          return
        }
        if (line === '') {
          // A single character wider than the line: it stands alone and hangs out.
          line = piece
          w = pw
          return
        }
      }
      flush(separator === '' ? 'zero-width' : 'space')
      put(piece, '', address)
    }
    if (part !== '')
      part.split(' ').forEach((word, n) => {
        const address = ADDRESS.test(word)
        piecesOf(word).forEach((piece, k) => {
          put(piece, n > 0 && k === 0 ? ' ' : '', address)
        })
      })
    flush(index === hard.length - 1 ? 'paragraph' : 'newline')
  })
  return { lines, rightIndentPt: rightIndentOf(lines, width, measure), cut }
}

/** Midway between the longest line and the shortest line with its next piece, where that piece would fit 1.012 of the width. */
function rightIndentOf(lines: readonly BrokenLine[], width: number, measure: Measure): number {
  let longest = 0
  let least = Infinity
  lines.forEach((line, i) => {
    longest = Math.max(longest, line.w)
    const next = lines[i + 1]
    if (next === undefined || line.end === 'paragraph' || line.end === 'newline') return
    const bare = line.end === 'hyphen' ? line.text.slice(0, -1) : line.text
    const piece = piecesOf(next.text.split(' ')[0] ?? '')[0] ?? ''
    least = Math.min(least, measure(bare) + (line.end === 'space' ? measure(' ') : 0) + measure(piece))
  })
  return least <= width * MAY_FIT && least > longest ? width - (longest + least) / 2 : 0
}
