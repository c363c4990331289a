// Writes metrics.json: what the layout must know of the bundled fonts to measure text, so that it needs no font file and no shaper.
// Run from the repository's root after a font changed: node assets/fonts/build-metrics.mjs
// test/layout/metrics.test.ts holds the table against the fonts, so a forgotten run turns red.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as fontkit from 'fontkit'

const folder = dirname(fileURLToPath(import.meta.url))
const FACES = {
  Arimo: 'Arimo-Regular',
  'Arimo Bold': 'Arimo-Bold',
  'Arimo Italic': 'Arimo-Italic',
  Tinos: 'Tinos-Regular',
  'Tinos Bold': 'Tinos-Bold',
  'Tinos Italic': 'Tinos-Italic',
  Carlito: 'Carlito-Regular',
  'Carlito Bold': 'Carlito-Bold',
  'Carlito Italic': 'Carlito-Italic',
  'Noto Naskh Arabic': 'NotoNaskhArabic-Regular',
  'Noto Naskh Arabic Bold': 'NotoNaskhArabic-Bold',
}
const ZWJ = '\u200d' // asks for a joined form without a neighbour
const BEH = '\u0628' // joins on both sides
const DAL = '\u062f' // joins to the letter before it
const isJoiningLetter = (code) =>
  code >= 0x620 && code <= 0x6ff && /^\p{Letter}$/u.test(String.fromCodePoint(code)) && !/^\p{Mark}$/u.test(String.fromCodePoint(code))

// Read from hmtx itself: a glyph without outline at the end of the file makes fontkit look for its box beyond the end.
const widthOfGlyph = (font, id) => {
  const { metrics } = font.hmtx
  return (id < metrics.length ? metrics.get(id) : metrics.get(metrics.length - 1)).advance
}

/** Runs of neighbouring code points: [first code point, advance, advance, …] in font units. */
function advancesOf(font) {
  const runs = []
  let next = -1
  for (const code of [...new Set(font.characterSet)].sort((a, b) => a - b)) {
    const advance = widthOfGlyph(font, font.glyphForCodePoint(code).id)
    if (code === next) runs[runs.length - 1].push(advance)
    else runs.push([code, advance])
    next = code + 1
  }
  return runs
}

/**
 * Arabic letters change their form with their neighbours. `letters`: [code point, joins backward, joins forward, isolated, final, initial,
 * medial advance]; `pairs`: [letter, next letter, is the first joined backward, what the pair is wider than the sum of its forms,
 * where its second letter does not join forward].
 */
function joiningOf(font) {
  const width = (text) => Math.round(font.layout(text).advanceWidth)
  const names = (text) =>
    font
      .layout(text)
      .glyphs.map((glyph) => glyph.name)
      .join(' ')
  const letters = font.characterSet.filter(isJoiningLetter).map((code) => {
    const letter = String.fromCodePoint(code)
    const backward = /\.init/.test(names(BEH + letter)) ? 1 : 0
    const forward = /\.fina/.test(names(letter + DAL)) ? 1 : 0
    const isolated = width(letter)
    const final = backward ? width(ZWJ + letter) : isolated
    const initial = forward ? width(letter + ZWJ) : isolated
    return [code, backward, forward, isolated, final, initial, forward ? (backward ? width(ZWJ + letter + ZWJ) : initial) : final]
  })
  const pairs = []
  for (const a of letters)
    for (const b of letters)
      for (const joined of a[1] ? [0, 1] : [0]) {
        const joins = a[2] && b[1]
        const first = joins ? a[joined ? 6 : 5] : a[joined ? 4 : 3]
        const real = width((joined ? BEH : '') + String.fromCodePoint(a[0], b[0])) - (joined ? width(BEH + ZWJ) : 0)
        const more = real - first - (joins ? b[4] : b[3])
        if (more !== 0) pairs.push([a[0], b[0], joined, more])
      }
  return { letters, pairs }
}

/** The whole table. */
export function buildMetrics() {
  const faces = {}
  const joining = {}
  for (const [face, file] of Object.entries(FACES)) {
    const font = fontkit.create(readFileSync(join(folder, `${file}.ttf`)))
    faces[face] = { unitsPerEm: font.unitsPerEm, missing: widthOfGlyph(font, 0), advances: advancesOf(font) }
    if (face.startsWith('Noto Naskh Arabic')) joining[face] = joiningOf(font)
  }
  return { faces, joining }
}

/** The table as it is committed: one run of advances a line, so that a change of a font can be read in a diff. */
export function writeMetrics(metrics) {
  const list = (items) => `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`
  const faces = Object.entries(metrics.faces).map(
    ([name, { unitsPerEm, missing, advances }]) =>
      `${JSON.stringify(name)}: { "unitsPerEm": ${unitsPerEm}, "missing": ${missing}, "advances": ${list(advances)} }`,
  )
  const joining = Object.entries(metrics.joining).map(
    ([name, { letters, pairs }]) => `${JSON.stringify(name)}: { "letters": ${list(letters)}, "pairs": ${list(pairs)} }`,
  )
  return `{ "faces": {\n${faces.join(',\n')}\n}, "joining": {\n${joining.join(',\n')}\n} }\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(join(folder, 'metrics.json'), writeMetrics(buildMetrics()))
