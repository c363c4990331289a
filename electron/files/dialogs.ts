// The system's dialogs for choosing files, as a port: everything else about files is tested without a window.
import { dialog, type BrowserWindow } from 'electron'
import { sentence, sentenceFor, type Language, type SentenceKey } from './sentences'

export type SaveKind = 'sop' | 'pdf' | 'docx'
/** Null = the user cancelled. Paths are absolute. */
export interface Dialogs {
  readonly openDocument: () => Promise<string | null>
  readonly save: (kind: SaveKind, suggestedPath: string) => Promise<string | null>
  readonly image: () => Promise<string | null>
  /** Asks before replacing a file that the save dialog itself has not asked about. */
  readonly mayReplace: (path: string) => Promise<boolean>
}

const TITLES = { sop: 'dialog.save', pdf: 'dialog.save.pdf', docx: 'dialog.save.docx' } as const satisfies Record<SaveKind, SentenceKey>

export const systemDialogs = (window: () => BrowserWindow | null, language: () => Language): Dialogs => {
  const say = (key: SentenceKey): string => sentence(language(), key)
  const parent = (): [BrowserWindow] | [] => {
    const own = window()
    return own === null ? [] : [own]
  }
  const openOne = async (title: SentenceKey, name: SentenceKey, extensions: string[]): Promise<string | null> => {
    const options = {
      title: say(title),
      buttonLabel: say('dialog.open.button'),
      properties: ['openFile' as const],
      filters: [
        { name: say(name), extensions },
        { name: say('kind.all'), extensions: ['*'] },
      ],
    }
    const [own] = parent()
    const chosen = own === undefined ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(own, options)
    return chosen.canceled ? null : (chosen.filePaths[0] ?? null)
  }
  return {
    openDocument: () => openOne('dialog.open', 'kind.openable', ['sop', 'json']),
    image: () => openOne('dialog.image', 'kind.image', ['png', 'jpg', 'jpeg']),
    save: async (kind, suggestedPath) => {
      const options = {
        title: say(TITLES[kind]),
        buttonLabel: say('dialog.save.button'),
        defaultPath: suggestedPath,
        filters: [{ name: say(`kind.${kind}`), extensions: [kind] }],
        properties: ['showOverwriteConfirmation' as const],
      }
      const [own] = parent()
      const chosen = own === undefined ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(own, options)
      return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath
    },
    mayReplace: async (path) => {
      const options = {
        type: 'question' as const,
        message: sentenceFor(language(), 'replace.question', path),
        buttons: [say('replace.yes'), say('replace.no')],
        defaultId: 1,
        cancelId: 1,
        noLink: true,
      }
      const [own] = parent()
      const answer = own === undefined ? await dialog.showMessageBox(options) : await dialog.showMessageBox(own, options)
      return answer.response === 0
    },
  }
}
