// Printing true to scale: the pages' SVG in a hidden window whose CSS page is the paper, without margins of its own.
import { BrowserWindow } from 'electron'
import { randomUUID } from 'node:crypto'
import type { ExportRequest, Requests } from '../../shared/ipc/contract'
import { sentence, type Language } from '../files/sentences'
import type { Exports } from '../worker/exports'
import { webPreferences } from './mainWindow'
import type { PageFiles } from './pageFiles'
import { printDocument } from './printDocument'
import { PAGE_ORIGIN } from './urls'

export interface PrintPorts {
  readonly exports: Pick<Exports, 'pages'>
  readonly language: () => Language
  readonly files: () => PageFiles | null
}
export interface Printing {
  readonly print: (request: ExportRequest) => Promise<Requests['print:start']['out']>
}

/** Shows pages in a hidden window until `use` is done with it. Fonts are loaded before `use` runs. */
const withPages = async <T>(
  files: PageFiles,
  pages: readonly string[],
  title: string,
  use: (window: BrowserWindow) => Promise<T>,
): Promise<T> => {
  const folder = `/cetak/${randomUUID()}`
  const { html, css } = printDocument(pages, title)
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

const printed = (
  window: BrowserWindow,
  microns: { readonly width: number; readonly height: number },
): Promise<{ ok: boolean; reason: string }> =>
  new Promise((resolve) => {
    const options = { silent: false, printBackground: true, margins: { marginType: 'none' as const }, scaleFactor: 100, pageSize: microns }
    window.webContents.print(options, (ok, reason) => resolve({ ok, reason }))
  })

export const createPrinting = (ports: PrintPorts): Printing => ({
  print: async (request) => {
    const { language } = ports
    const pages = await ports.exports.pages(request)
    if (!Array.isArray(pages)) return pages as Exclude<typeof pages, readonly string[]>
    const files = ports.files()
    const failed = { ok: false as const, code: 'print.failed', message: sentence(language(), 'print.failed', { file: request.name }) }
    if (files === null) return failed
    return withPages(files, pages as readonly string[], request.name, async (window) => {
      const printers = await window.webContents.getPrintersAsync()
      if (printers.length === 0)
        return { ok: false, code: 'print.none', message: sentence(language(), 'print.none', { file: request.name }) }
      const { size } = printDocument(pages as readonly string[], request.name)
      const answer = await printed(window, { width: size.widthMicrons, height: size.heightMicrons })
      if (answer.ok) return { ok: true, printed: true }
      return /cancel/iu.test(answer.reason) ? { ok: true, printed: false } : failed
    })
  },
})
