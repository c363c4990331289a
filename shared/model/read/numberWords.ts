// Indonesian number words up to the hundreds, as they stand beside or instead of digits: 'tiga', 'dua puluh lima', 'setengah'.
const ones: ReadonlyMap<string, number> = new Map(
  ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'].map((word, value) => [word, value] as const),
)
const whole: ReadonlyMap<string, number> = new Map([...ones, ['sepuluh', 10], ['sebelas', 11], ['seratus', 100]])
/** 'sehari' is one day: the prefix se- before a unit counts one. */
const oneOf = /^se(menit|jam|hari|minggu|pekan|bulan|tahun)$/u

/** The text with number words written as digits; words that are no numbers stay. */
export const digitsForWords = (text: string): string => {
  const words = text.split(' ')
  const out: string[] = []
  for (let at = 0; at < words.length;) {
    const read = readWords(words, at)
    if (read === null) {
      const unit = oneOf.exec(words[at] ?? '')?.[1]
      out.push(unit === undefined ? (words[at] ?? '') : `1 ${unit}`)
      at += 1
    } else {
      out.push(String(read.value).replace('.', ','))
      at += read.count
    }
  }
  return out.join(' ')
}

interface WordNumber {
  readonly value: number
  readonly count: number
}

const readWords = (words: readonly string[], at: number): WordNumber | null => {
  if (words[at] === 'setengah') return { value: 0.5, count: 1 }
  const hundred = readHundreds(words, at)
  if (hundred === null) return null
  return words[at + hundred.count] === 'setengah' ? { value: hundred.value + 0.5, count: hundred.count + 1 } : hundred
}

const readHundreds = (words: readonly string[], at: number): WordNumber | null => {
  const first = readTens(words, at)
  if (first === null) return null
  const lead =
    first.value === 100 ? first : words[at + first.count] === 'ratus' && first.count === 1 ? { value: first.value * 100, count: 2 } : null
  if (lead === null) return first
  const rest = readTens(words, at + lead.count)
  return rest === null ? lead : { value: lead.value + rest.value, count: lead.count + rest.count }
}

const readTens = (words: readonly string[], at: number): WordNumber | null => {
  const value = whole.get(words[at] ?? '')
  if (value === undefined) return null
  const next = words[at + 1]
  if (value > 9 || next === undefined) return { value, count: 1 }
  if (next === 'belas') return { value: value + 10, count: 2 }
  if (next !== 'puluh') return { value, count: 1 }
  const last = ones.get(words[at + 2] ?? '')
  return last === undefined ? { value: value * 10, count: 2 } : { value: value * 10 + last, count: 3 }
}
