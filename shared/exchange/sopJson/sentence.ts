import { fill } from '../../messages/fill'
import type { Language } from '../../messages/fill'
import { importMessages } from '../../messages/import'
import type { ImportRefusal, ImportWarning } from './result'

/** A warning as it comes over a process border: its code any text. */
type ToldWarning = Omit<ImportWarning, 'code'> & { readonly code: string }

/** The warning as a sentence that names the place and what to do. */
export const importWarningSentence = (warning: ToldWarning, language: Language): string => {
  const messages = importMessages[language]
  const row = warning.row === null ? messages['import.place.document'] : fill(messages['import.place.row'], { row: warning.row }, messages)
  return fill(warningText(warning, messages), { ...warning.params, place: row, field: warning.field ?? '' }, messages)
}

/** Most arrows have no label and some symbols no id: a sentence that quotes nothing (`jalur ""`) would only puzzle its reader. */
const warningText = ({ code, params }: ToldWarning, messages: Readonly<Record<string, string>>): string => {
  const unnamed = params['label'] === '' || params['symbol'] === '' ? messages[`import.warning.${code}.unnamed`] : undefined
  return unnamed ?? messages[`import.warning.${code}`] ?? code
}

/** The refusal as a sentence; `file` is the name to show. */
export const importRefusalSentence = (refusal: ImportRefusal, file: string, language: Language): string => {
  const messages = importMessages[language]
  if (refusal.code !== 'too-large') return fill(messages[`import.refused.${refusal.code}`], { file }, messages)
  const what = messages[`import.limit.${refusal.params.limit}`]
  return fill(messages['import.refused.too-large'], { file, what, found: refusal.params.found, most: refusal.params.most }, messages)
}
