// Where an Indonesian word may be parted: one consonant goes to the next syllable, two are split, ng ny sy kh count as one.

const VOWEL = /[aiueoAIUEO]/
const DIGRAPH = /^(?:ng|ny|sy|kh)$/i
const DIPHTHONG = /^(?:ai|au|oi|ei)$/i
const LETTER = /\p{Letter}/u

/** Units of a word: letters, with ng ny sy kh as one. */
function unitsOf(word: string): readonly string[] {
  const units: string[] = []
  const letters = Array.from(word)
  for (let i = 0; i < letters.length; i += 1) {
    const two = `${letters[i] ?? ''}${letters[i + 1] ?? ''}`
    if (DIGRAPH.test(two)) {
      units.push(two)
      i += 1
    } else units.push(letters[i] ?? '')
  }
  return units
}

/** Offsets (in UTF-16 units) inside `word` where a hyphen may stand, at least `least` letters from each end of its run of letters. */
export function syllableBreaks(word: string, least = 3): readonly number[] {
  const breaks: number[] = []
  for (const run of word.matchAll(/\p{Letter}+/gu)) {
    const units = unitsOf(run[0])
    const isVowel = (i: number): boolean => VOWEL.test(units[i]?.[0] ?? '') && units[i]?.length === 1
    let offset = 0
    let vowelBefore = false
    for (let i = 1; i < units.length; i += 1) {
      offset += units[i - 1]?.length ?? 0
      vowelBefore ||= isVowel(i - 1)
      if (offset < least || run[0].length - offset < least) continue
      if (!vowelBefore) continue
      const here = isVowel(i)
      const before = isVowel(i - 1)
      // Between two vowels; before one consonant and its vowel; between two consonants, of which the second begins a syllable.
      const open = before && !here && isVowel(i + 1)
      const hiatus = before && here && !DIPHTHONG.test(`${units[i - 1]}${units[i]}`)
      const split = !before && !here && isVowel(i + 1)
      if (open || split || hiatus) breaks.push(run.index + offset)
    }
  }
  return breaks.filter((at) => LETTER.test(word[at] ?? ''))
}
