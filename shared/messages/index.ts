// The catalogue: every sentence the product says, in Indonesian first, in English on request. Rooms bring their own file;
// this one assembles them. Keys are typed, so a missing word is a compile error, not a blank on the screen.
import { appMessages } from './app'
import { commandsMessages } from './commands'
import { filesMessages } from './files'
import { fill, type Language, type Params } from './fill'
import { formatMessages } from './format'
import { importMessages } from './import'
import { layoutMessages } from './layout'
import { rulesMessages } from './rules'

export { fill, type Language, type Params } from './fill'
export { commandSentence } from './commands'
export { problemSentence } from './layout'
export { ruleSentence } from './rules'

/** The rooms' files, for checks that walk over all of them. */
export const rooms = {
  app: appMessages,
  commands: commandsMessages,
  files: filesMessages,
  format: formatMessages,
  import: importMessages,
  layout: layoutMessages,
  rules: rulesMessages,
} as const

const catalogue = {
  id: {
    ...appMessages.id,
    ...commandsMessages.id,
    ...filesMessages.id,
    ...formatMessages.id,
    ...importMessages.id,
    ...layoutMessages.id,
    ...rulesMessages.id,
  },
  en: {
    ...appMessages.en,
    ...commandsMessages.en,
    ...filesMessages.en,
    ...formatMessages.en,
    ...importMessages.en,
    ...layoutMessages.en,
    ...rulesMessages.en,
  },
}
export type MessageKey = keyof typeof catalogue.id

/** The sentence of a key with its places filled. */
export const translate = (language: Language, key: MessageKey, params: Params = {}): string =>
  fill(catalogue[language][key], params, catalogue[language])

/** A sentence whose key is only known at run time (a fault's code, a problem's code); null when the catalogue has none. */
export const sentence = (language: Language, key: string, params: Params = {}): string | null => {
  const words: Readonly<Record<string, string>> = catalogue[language]
  const found = Object.hasOwn(words, key) ? words[key] : undefined
  return found === undefined ? null : fill(found, params, words)
}
