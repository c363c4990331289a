// Notices: what happened, what follows from it, and one thing to do. They hold keys of words, not words, so that they are said
// anew when the language changes; and one about a thing that later succeeds goes by itself.
import type { CommandTitle } from '../../shared/commands'
import { commandSentence, ruleSentence, sentence, translate, type Language, type MessageKey, type Params } from '../../shared/messages'
import type { Failure } from '../../shared/ipc/contract'
import type { Finding } from '../../shared/model'
import type { SessionStore } from './session'

/** Words not said yet: a key of the catalogue with what fills its places, a change by its name, or a finding. */
export type Unsaid =
  | { readonly key: string; readonly params: Params }
  | { readonly key: MessageKey; readonly what: CommandTitle }
  | Pick<Finding, 'rule' | 'params'>
export interface Notice {
  readonly key: string
  readonly tone: 'good' | 'attention' | 'danger' | 'quiet'
  readonly fact: Unsaid
  readonly consequence: Unsaid
  readonly action: { readonly label: Unsaid; readonly run: () => void } | null
  /** Told of what still goes on. */
  readonly working?: true
}
/** A short word in the status bar: why a key did nothing, or what a change took along, then with a way back (`undoes`). */
export interface Told {
  readonly words: Unsaid
  readonly undoes: boolean
}

export const unsaid = (key: MessageKey, params: Params = {}): Unsaid => ({ key, params })
/** The sentence of a failure that main reports; one without `params` is ready as it is. */
export const unsaidFailure = ({ code, message, params }: Failure): Unsaid =>
  params === undefined ? { key: message, params: {} } : { key: `file.${code}`, params }
/** Says the words in a language. A key that the catalogue lacks is said as it is. */
export const said = (words: Unsaid, language: Language): string =>
  'rule' in words
    ? ruleSentence(words, language)
    : 'what' in words
      ? translate(language, words.key, { what: commandSentence(words.what, language) })
      : (sentence(language, words.key, words.params) ?? words.key)

/** Shows a notice; one of the same key goes. */
export const notify = (store: SessionStore, notice: Notice): void =>
  store.setState((session) => ({ notices: [...session.notices.filter((other) => other.key !== notice.key), notice] }))
/** Takes a notice away: it was answered, or what it was about has succeeded since. */
export const dismiss = (store: SessionStore, key: string): void =>
  store.setState((session) => {
    const notices = session.notices.filter((notice) => notice.key !== key)
    return notices.length === session.notices.length ? session : { notices }
  })
/** Tells something in the status bar; the next change of the document takes it away. */
export const tell = (store: SessionStore, words: Unsaid, undoes = false): void => store.setState({ told: { words, undoes } })
