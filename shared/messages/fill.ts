export type Language = 'id' | 'en'
export type Params = Readonly<Record<string, string | number>>
type Sentences = Readonly<Record<string, string>>

/**
 * A sentence with its places filled: `{n}` takes the value as it is, `{column:word}` the word that the catalogue has for it
 * (`word.<value>`; without one, the value itself).
 */
export const fill = (sentence: string, params: Params, words: Sentences): string =>
  sentence.replace(/\{(\w+)(:word)?\}/g, (place, name: string, asWord: string | undefined) => {
    const value = params[name]
    if (value === undefined) return place
    return asWord === undefined ? String(value) : (words[`word.${value}`] ?? String(value))
  })
