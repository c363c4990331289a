// Printing true to scale: the pages' SVG in a hidden window whose CSS page is the paper, without margins of its own.
import { BrowserWindow } from 'electron'
import { randomUUID } from 'node:crypto'
import type { ExportRequest, Requests } from '../../shared/ipc/contract'
import { sentence, type Language } from '../files/sentences'
import type { Exports } from '../worker/exports'
import { webPreferences } from './mainWindow'
import type { PageFiles } from './pageFiles'
import { printDocument, type PrintDocument } from './printDocument'
import { PAGE_ORIGIN } from './urls'

export interface PrintPorts {
  readonly exports: Pick<Exports, 'pages'>
  readonly language: () => Language
  readonly files: () => PageFiles | null
}
export interface Printing {
  readonly print: (request: ExportRequest) => Promise<Requests['print:start']['out']>
}

/** Shows a document in a hidden window until `use` is done with it. Fonts are loaded before `use` runs. */
const withDocument = async <T>(files: PageFiles, { html, css }: PrintDocument, use: (window: BrowserWindow) => Promise<T>): Promise<T> => {
  const folder = `/cetak/${randomUUID()}`
  const returns = [files.lend(`${folder}/index.html`, html), files.lend(`${folder}/cetak.css`, css)]
  const window = new BrowserWindow({ show: false, webPreferences: webPreferences(null) })
  try {
    await window.loadURL(`${PAGE_ORIGIN}${folder}/index.html`)
    await window.webContents.executeJavaScript('document.fonts.ready.then(() => null)')
    return await use(window)
  } finally {
    for (const giveBack of returns) giveBack()
    if (!window.isDestroyed()) window.destroy()
  }
}

const printed = (window: BrowserWindow, { sheet }: PrintDocument): Promise<{ readonly ok: boolean; readonly reason: string }> =>
  new Promise((resolve) => {
    // A sheet wider than high is a paper that no driver knows: it takes its own instead, or turns the page.
    const pageSize = { width: sheet.widthMicrons, height: sheet.heightMicrons }
    const margins = { marginType: 'none' as const }
    const options = { silent: false, printBackground: true, margins, scaleFactor: 100, pageSize, landscape: sheet.landscape }
    window.webContents.print(options, (ok, reason) => resolve({ ok, reason }))
  })

export const createPrinting = (ports: PrintPorts): Printing => ({
  print: async (request) => {
    const { language } = ports
    const pages = await ports.exports.pages(request)
    if ('ok' in pages) return pages
    const failed = (code: 'print.failed' | 'print.none') =>
      ({ ok: false, code, message: sentence(language(), code, { file: request.name }) }) as const
    const files = ports.files()
    if (files === null) return failed('print.failed')
    const document = printDocument(pages, request.name)
    return withDocument(files, document, async (window) => {
      if ((await window.webContents.getPrintersAsync()).length === 0) return failed('print.none')
      const answer = await printed(window, document)
      if (answer.ok) return { ok: true, printed: true }
      return /cancel/iu.test(answer.reason) ? { ok: true, printed: false } : failed('print.failed')
    })
  },
})
