// The editing field shows the printed breaks as line feeds; typing there must change the text as if they were not there.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brokenText, editedText, plainText, toShown } from '../../renderer/canvas/shownText'
import type { LineEnd, Paragraph } from '../../shared/page'

const paragraph = (lines: readonly (readonly [string, LineEnd])[], marker: string | null = null): Paragraph => ({
  align: 'left',
  pitchPt: 11,
  spaceBeforePt: 0,
  marker,
  indentPt: 0,
  rightIndentPt: 0,
  lines: lines.map(([text, end]) => ({
    runs: text === '' ? [] : [{ x: 0, baseline: 0, w: 1, text, font: 'Arimo', sizePt: 9, bold: false }],
    end,
  })),
})

/** A text broken as a layout would: at spaces, at its own line feeds, inside long words with a hyphen. */
const broken = (text: string, width: number): Paragraph => {
  const lines: [string, LineEnd][] = []
  text.split('\n').forEach((part, at, parts) => {
    let line = ''
    for (const word of part.split(' ')) {
      let rest = word
      if (line !== '' && line.length + 1 + rest.length > width) {
        lines.push([line, 'space'])
        line = ''
      } else if (line !== '') line += ' '
      while (line.length + rest.length > width && rest.length > 2) {
        lines.push([`${line}${rest.slice(0, width - 1 - line.length)}-`, 'hyphen'])
        rest = rest.slice(width - 1 - line.length)
        line = ''
      }
      line += rest
    }
    lines.push([line, at === parts.length - 1 ? 'paragraph' : 'newline'])
  })
  return paragraph(lines)
}
const words = fc.array(fc.stringMatching(/^[a-z]{1,14}$/u), { minLength: 1, maxLength: 8 }).map((list) => list.join(' '))
const texts = fc.array(words, { minLength: 1, maxLength: 3 }).map((list) => list.join('\n'))

describe('shown text', () => {
  it('puts a line feed where the paper breaks, a hyphen where it hyphenates', () => {
    const shown = brokenText('Mempertanggungjawabkan biaya', [
      paragraph([
        ['Mempertanggung-', 'hyphen'],
        ['jawabkan', 'space'],
        ['biaya', 'paragraph'],
      ]),
    ])
    expect(shown?.shown).toBe('Mempertanggung-\njawabkan\nbiaya')
    expect(shown === null ? null : toShown(shown, 'Mempertanggungjawabkan b'.length)).toBe('Mempertanggung-\njawabkan\nb'.length)
  })
  it('knows capitals, list markers and items', () => {
    expect(brokenText('Nama SOP', [paragraph([['NAMA SOP', 'paragraph']])])?.shown).toBe('Nama SOP')
    const list = [
      paragraph(
        [
          ['Undang-Undang', 'space'],
          ['Nomor 1', 'paragraph'],
        ],
        '1.',
      ),
      paragraph([['Peraturan', 'paragraph']], '2.'),
    ]
    expect(brokenText('Undang-Undang Nomor 1\nPeraturan', list)?.shown).toBe('Undang-Undang\nNomor 1\nPeraturan')
    expect(
      brokenText('1. Surat\n2. Berkas', [paragraph([['Surat', 'paragraph']], '1.'), paragraph([['Berkas', 'paragraph']], '2.')])?.shown,
    ).toBe('1. Surat\n2. Berkas')
  })
  it('gives up on lines of another text, so that the field wraps by itself', () => {
    expect(brokenText('sudah diketik lebih', [paragraph([['sudah', 'paragraph']])])).toBeNull()
    expect(brokenText('lain', [paragraph([['sama', 'paragraph']])])).toBeNull()
  })
  it('typing, deleting and pasting anywhere change the text as in a plain field', () => {
    fc.assert(
      fc.property(
        texts,
        fc.integer({ min: 4, max: 16 }),
        fc.nat(),
        fc.nat(),
        fc.stringMatching(/^[a-z ]{0,6}$/u),
        (text, width, a, b, typed) => {
          const map = brokenText(text, [broken(text, width)])
          if (map === null) throw new Error(`not broken: ${text}`)
          expect(map.shown.length + 1).toBe(map.toText.length)
          const [from, to] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number]
          const [start, end] = [toShown(map, from), toShown(map, to)]
          const now = map.shown.slice(0, start) + typed + map.shown.slice(end)
          const edit = editedText(text, map, now, start + typed.length, null)
          expect(edit.text).toBe(text.slice(0, from) + typed + text.slice(to))
          expect(edit.text.slice(0, edit.caret)).toBe(text.slice(0, from) + typed)
        },
      ),
      { numRuns: 500 },
    )
  })
  it('Backspace at a break inside a word takes the letter before it, Delete the one after', () => {
    const text = 'Mempertanggungjawabkan'
    const map = brokenText(text, [
      paragraph([
        ['Mempertanggung-', 'hyphen'],
        ['jawabkan', 'paragraph'],
      ]),
    ])
    if (map === null) throw new Error('not broken')
    const start = 'Mempertanggung-\n'.length
    const now = map.shown.slice(0, start - 1) + map.shown.slice(start)
    expect(editedText(text, map, now, start - 1, 'before')).toEqual({ text: 'Mempertanggunjawabkan', caret: 13 })
    expect(editedText(text, map, now, start - 1, 'after')).toEqual({ text: 'Mempertanggungawabkan', caret: 14 })
  })
  it('a plain field is the text itself', () => {
    const map = plainText('satu\ndua')
    expect(editedText('satu\ndua', map, 'satu\ndXua', 7, null)).toEqual({ text: 'satu\ndXua', caret: 7 })
    expect(map.hard.has(4)).toBe(true)
  })
})
