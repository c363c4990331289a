import { resolve } from 'node:path'
import { isOpenable } from './documents'

/** What the app was started with. Chromium adds and reorders switches, so only the endings and our own switch count. */
export interface StartArguments {
  readonly file: string | null // absolute path of a document
  readonly example: boolean // '--contoh': show the bundled example
}
export const readStartArguments = (argv: readonly string[], folder: string): StartArguments => {
  const file = argv.slice(1).findLast((argument) => !argument.startsWith('-') && isOpenable(argument))
  return { file: file === undefined ? null : resolve(folder, file), example: argv.includes('--contoh') }
}
