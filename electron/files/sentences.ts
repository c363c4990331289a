// Turns a fault into a Failure of the contract: a sentence in the user's language that names file, folder and what to do.
import { basename, dirname } from 'node:path'
import { documentLimits } from '../../shared/format/limits'
import { filesMessages } from '../../shared/messages/files'
import { fill, type Language, type Params } from '../../shared/messages/fill'
import type { Failure } from '../../shared/ipc/contract'
import type { Fault } from '../storage'

export type { Language }
type Unprefixed<K> = K extends `file.${infer Rest}` ? Rest : never
export type SentenceKey = Unprefixed<keyof (typeof filesMessages)['id']>

/** A sentence or word about files in the given language. */
export const sentence = (language: Language, key: SentenceKey, params: Params = {}): string =>
  fill(filesMessages[language][`file.${key}`], params, filesMessages[language])

/** What fills the sentences about a file at a path: `{file}` is its name, `{folder}` its folder, `{most}` the limit of documents in MB. */
const paramsFor = (path: string): Params => ({ file: basename(path), folder: dirname(path), most: documentLimits.bytes / 1_000_000 })

/** The sentence for a file at a path. */
export const sentenceFor = (language: Language, key: SentenceKey, path: string): string => sentence(language, key, paramsFor(path))

/** A failure to show that is about a path but no fault of the disk; the code is the key. */
export const failureFor = (language: Language, key: SentenceKey, path: string): Failure => ({
  ok: false,
  code: key,
  message: sentenceFor(language, key, path),
  params: paramsFor(path),
})
/** A failure to show for a token that main did not hand out in this session. */
export const unknownToken = (language: Language): Failure => ({
  ok: false,
  code: 'token.unknown',
  message: sentence(language, 'token.unknown'),
})
/** A failure to show for a fault met while opening, saving or writing a result. The code is `<doing>.<kind>`; a changed document: 'changed-on-disk'. */
export const failure = (language: Language, doing: 'open' | 'save' | 'write', fault: Fault): Failure => {
  const told = failureFor(language, `${doing}.${fault.kind}`, fault.path)
  return told.code === 'save.changed' ? { ...told, code: 'changed-on-disk' } : told
}
