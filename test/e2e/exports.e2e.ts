// Exports by the app's worker process, and printing true to scale, in the real Electron.
import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Page } from '@playwright/test'
import type { ExportRequest } from '../../shared/ipc/contract'
import { answerMessageBoxes, answerSaveDialogs, expect, expectEvent, request, test } from './start'

const example = readFileSync(join(import.meta.dirname, '../../assets/templates/contoh.sop'), 'utf8')
const asked: ExportRequest = { text: example, name: 'Legalisir', to: ['pdf', 'docx'], paper: 'a4', orientation: 'landscape' }

interface PlacedText {
  readonly page: number
  readonly text: string
  readonly xMm: number
  readonly yMm: number // of the baseline, from the paper's lower edge
}
interface PdfFacts {
  readonly sizesMm: readonly (readonly [number, number])[]
  readonly text: string
  readonly placed: readonly PlacedText[]
}
const mm = (pt: number): number => (pt / 72) * 25.4
const pdfFacts = async (bytes: Uint8Array): Promise<PdfFacts> => {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const sizesMm: [number, number][] = []
  const placed: PlacedText[] = []
  for (let n = 1; n <= document.numPages; n += 1) {
    const page = await document.getPage(n)
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view
    sizesMm.push([mm(x1 - x0), mm(y1 - y0)])
    for (const item of (await page.getTextContent()).items)
      if ('str' in item && item.str.trim() !== '')
        placed.push({ page: n, text: item.str, xMm: mm(Number(item.transform[4]) - x0), yMm: mm(Number(item.transform[5]) - y0) })
  }
  await document.destroy()
  return {
    sizesMm,
    placed,
    text: placed
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/gu, ' '),
  }
}
const exported = async (page: Page, what: ExportRequest) => {
  const done = await expectEvent(page, 'export:done')
  const started = await request(page, 'export:start', what)
  if (!started.ok) throw new Error(started.message)
  return done()
}

test('the worker writes PDF and Word where the user said, on the paper asked for', async ({ launch, folder }) => {
  const { app, page } = await launch()
  await answerMessageBoxes(app, 0)
  await answerSaveDialogs(app, join(folder, 'Legalisir.pdf'))
  const steps = page.evaluate(
    () =>
      new Promise<{ done: number; total: number }[]>((resolve) => {
        const seen: { done: number; total: number }[] = []
        window.tatalaksana.on('export:progress', ({ done, total }) => void seen.push({ done, total }))
        window.tatalaksana.on('export:done', () => resolve(seen))
      }),
  )
  const { result } = await exported(page, { ...asked, paper: 'f4' })
  if (!result.ok) throw new Error(result.message)
  expect(result.files.map(({ to, name, pages }) => ({ to, name, pages }))).toEqual([
    { to: 'pdf', name: 'Legalisir.pdf', pages: 2 },
    { to: 'docx', name: 'Legalisir.docx', pages: 2 },
  ])
  expect(readdirSync(folder).toSorted()).toEqual(['Legalisir.docx', 'Legalisir.pdf'])
  const seen = await steps
  expect(seen.length).toBeGreaterThan(2)
  expect(seen.every(({ done, total }) => done >= 0 && done <= total)).toBe(true)
  expect(seen.map(({ done }) => done)).toEqual(seen.map(({ done }) => done).toSorted((a, b) => a - b))
  const { sizesMm, text } = await pdfFacts(readFileSync(join(folder, 'Legalisir.pdf')))
  for (const [w, h] of sizesMm) expect([Math.round(w), Math.round(h)]).toEqual([330, 215])
  expect(text).toContain('Mencocokkan fotokopi')
  const parts = unzipSync(readFileSync(join(folder, 'Legalisir.docx')))
  expect(new TextDecoder().decode(parts['word/document.xml'])).toContain('flowChartDecision')
})

test('the command line, given the same document and instant, makes the same bytes', async ({ launch, folder }) => {
  const { app, page } = await launch()
  await answerSaveDialogs(app, join(folder, 'Legalisir.pdf'))
  expect((await exported(page, asked)).result).toMatchObject({ ok: true })
  const core = new TextDecoder().decode(unzipSync(readFileSync(join(folder, 'Legalisir.docx')))['docProps/core.xml'])
  const instant = /<dcterms:created[^>]*>([^<]+)</u.exec(core)?.[1] ?? ''
  const words = ['export', 'assets/templates/contoh.sop', '--to', 'pdf,docx', '--paper', 'a4', '--orientation', 'landscape']
  execFileSync(process.execPath, ['electron/build/sop.mjs', ...words, '--date', instant, '--out', folder], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: 'ignore',
  })
  for (const to of ['pdf', 'docx'])
    expect([to, readFileSync(join(folder, `contoh.${to}`)).equals(readFileSync(join(folder, `Legalisir.${to}`)))]).toEqual([to, true])
})

test('a document that is none fails with a sentence and leaves the old file', async ({ launch, folder }) => {
  const { app, page } = await launch()
  const target = join(folder, 'Rusak.pdf')
  writeFileSync(target, 'lama')
  await answerSaveDialogs(app, target)
  const { result } = await exported(page, { ...asked, text: example.slice(0, 700), name: 'Rusak', to: ['pdf'] })
  expect(result).toMatchObject({ ok: false })
  if (!result.ok) expect(result.message).toMatch(/Berkas "Rusak" terpotong/u)
  expect(readFileSync(target, 'utf8')).toBe('lama')
})

test('Hentikan stops the worker, leaves nothing behind, and the next export works', async ({ launch, folder }) => {
  const { app, page } = await launch()
  const document = JSON.parse(example) as {
    body: { tables: { rows: { kind: string; id: string; symbols?: { id: string }[] }[]; flows: unknown[]; overrides: unknown[] }[] }
  }
  // Long enough to be interrupted: some hundred pages.
  const [table] = document.body.tables
  if (table === undefined) throw new Error('no table')
  const rows = Array.from({ length: 300 }, (_, copy) =>
    table.rows.map((row) => ({
      ...row,
      id: `${row.id}-${copy}`,
      ...(row.symbols === undefined ? {} : { symbols: row.symbols.map((one) => ({ ...one, id: `${one.id}-${copy}` })) }),
    })),
  ).flat()
  const long = JSON.stringify({ ...document, body: { ...document.body, tables: [{ ...table, rows, flows: [], overrides: [] }] } })
  await answerSaveDialogs(app, join(folder, 'Panjang.pdf'))
  const done = await expectEvent(page, 'export:done')
  const started = await request(page, 'export:start', { ...asked, text: long, to: ['pdf'] })
  if (!started.ok || started.job === null) throw new Error('not started')
  await page.waitForTimeout(300)
  const began = Date.now()
  await request(page, 'export:cancel', { job: started.job })
  expect((await done()).result).toEqual({ ok: false, code: 'cancelled', message: 'Ekspor dihentikan. Tidak ada berkas yang diubah.' })
  test.info().annotations.push({ type: 'ms until stopped', description: String(Date.now() - began) })
  expect(readdirSync(folder)).toEqual([])
  await answerSaveDialogs(app, join(folder, 'Pendek.pdf'))
  expect((await exported(page, { ...asked, to: ['pdf'] })).result).toMatchObject({ ok: true })
})

test('printing hands the printer pages of the paper’s exact size, every word where the PDF has it', async ({ launch, folder }) => {
  const { app, page } = await launch()
  expect(await request(page, 'print:start', asked)).toMatchObject({
    ok: false,
    code: 'print.none',
    message: expect.stringContaining('Tidak ada pencetak'),
  })
  // A printer that keeps what it is given, in place of the system's dialog.
  await app.evaluate(({ app: electronApp }) => {
    electronApp.on('web-contents-created', (_event, contents) => {
      contents.getPrintersAsync = () => Promise.resolve([{ name: 'kertas' } as Electron.PrinterInfo])
      contents.print = (options, callback) => {
        const keep = async (): Promise<void> => {
          const bytes = await contents.printToPDF({ preferCSSPageSize: true, printBackground: true })
          ;(globalThis as Record<string, unknown>)['printed'] = { base64: bytes.toString('base64'), options }
          callback?.(true, '')
        }
        void keep()
      }
    })
  })
  expect(await request(page, 'print:start', asked)).toEqual({ ok: true, printed: true })
  const printed = (await app.evaluate(() => (globalThis as Record<string, unknown>)['printed'])) as {
    base64: string
    options: Record<string, unknown>
  }
  expect(printed.options).toMatchObject({
    silent: false,
    margins: { marginType: 'none' },
    scaleFactor: 100,
    pageSize: { width: 210_000, height: 297_000 },
    landscape: true,
  })
  const { sizesMm, text, placed } = await pdfFacts(Buffer.from(printed.base64, 'base64'))
  expect(sizesMm).toHaveLength(2)
  for (const [w, h] of sizesMm) {
    expect(Math.abs(w - 297)).toBeLessThan(0.3)
    expect(Math.abs(h - 210)).toBeLessThan(0.3)
  }
  expect(text).toContain('Mencocokkan fotokopi')
  expect(text).toContain('Legalisir Fotokopi Ijazah Madrasah'.toUpperCase())
  await answerSaveDialogs(app, join(folder, 'Legalisir.pdf'))
  expect((await exported(page, { ...asked, to: ['pdf'] })).result).toMatchObject({ ok: true })
  const own = await pdfFacts(readFileSync(join(folder, 'Legalisir.pdf')))
  expect(own.placed.length).toBeGreaterThan(50)
  const strays = own.placed.filter(
    (word) =>
      !placed.some(
        (one) =>
          one.page === word.page &&
          one.text.slice(0, 3) === word.text.slice(0, 3) &&
          Math.hypot(one.xMm - word.xMm, one.yMm - word.yMm) <= 0.3,
      ),
  )
  expect(strays).toEqual([])
  // The hidden window is gone, and what it showed is served no longer.
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})
