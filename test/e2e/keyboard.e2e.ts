// By keys alone: a whole SOP from an empty document, saved, reopened, exported. And what guards the work: undo with its names, the
// question before closing, sentences for bad files, the same text on screen as in the layout.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Page } from '@playwright/test'
import { parseDocument } from '../../shared/format'
import { layoutSop, type FontMetrics } from '../../shared/layout'
import { documentResolver, type Flow, type Sop } from '../../shared/model'
import { textMarks, type Page as PaperPage } from '../../shared/page'
import { answerOpenDialogs, answerSaveDialogs, expect, test } from './start'

const fonts = JSON.parse(readFileSync(join(import.meta.dirname, '../../assets/fonts/metrics.json'), 'utf8')) as FontMetrics
const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')
const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}
const bodyOf = (text: string): Sop => {
  const parsed = parseDocument(text)
  if (!parsed.ok) throw new Error(parsed.code)
  return parsed.body
}
const read = (path: string): Sop => bodyOf(readFileSync(path, 'utf8'))

/** The document without its ids: what was written and drawn, in words. */
const structure = (sop: Sop) => {
  const [table] = sop.tables
  const actor = new Map(table.actors.map(({ id, name }) => [id, name]))
  const place = new Map(
    table.rows.flatMap((row, index) => (row.kind === 'activity' ? row.symbols.map((symbol) => [symbol.id, index + 1] as const) : [])),
  )
  const arrow = (flow: Flow): string =>
    flow.kind === 'joint'
      ? `${place.get(flow.between[0])}=${place.get(flow.between[1])}`
      : `${place.get(flow.from)}→${flow.to === null ? '?' : place.get(flow.to)} ${flow.label}`.trim()
  return {
    title: sop.identity.title,
    unit: sop.identity.unit.text,
    number: sop.identity.number,
    legalBases: sop.identity.legalBases.map(({ text }) => text),
    actors: table.actors.map(({ name }) => name),
    rows: table.rows.map((row) =>
      row.kind === 'heading'
        ? row.text
        : [
            row.text,
            row.symbols.map(({ kind, actors }) => `${kind} ${actors.map((id) => actor.get(id)).join('+')}`).join(', '),
            row.requirements,
            row.duration,
            row.output,
            row.remarks,
          ].join(' | '),
    ),
    flows: table.flows.map(arrow).toSorted(),
  }
}
const expected = {
  title: 'Pelayanan Legalisir Ijazah',
  unit: 'Seksi Pendidikan Madrasah',
  number: '',
  legalBases: [],
  actors: ['Pemohon', 'Petugas PTSP', 'Kepala Seksi'],
  rows: [
    'Mengajukan permohonan legalisir | start Pemohon | Ijazah asli | 5 menit | Permohonan | ',
    'Menerima dan mencatat berkas | process Petugas PTSP | Permohonan | 5 menit | Berkas tercatat | ',
    'Memeriksa kelengkapan berkas | decision Petugas PTSP | Berkas tercatat | 10 menit | Hasil pemeriksaan | ',
    'Menandatangani legalisir | process Kepala Seksi | Berkas lengkap | 15 menit | Legalisir | ',
    'Membubuhkan cap dan mencatat | process Petugas PTSP | Legalisir | 5 menit | Legalisir bercap | ',
    'Menerima ijazah yang dilegalisir | end Pemohon | Legalisir bercap | 5 menit | Tanda terima | ',
  ],
  flows: ['1→2', '2→3', '3→1 Tidak', '3→4 Ya', '4→5', '5→6'],
}

/** Types the six rows of `expected` into a document just created; the caret stands in the first Kegiatan. */
const typeSixRows = async (page: Page): Promise<void> => {
  const type = (text: string): Promise<void> => page.keyboard.type(text)
  const cells = async (...texts: readonly string[]): Promise<void> => {
    for (const text of texts) {
      await press(page, 'Tab')
      await type(text)
    }
  }
  await type('Mengajukan permohonan legalisir')
  await press(page, 'Tab', '1') // the first actor has no name yet: it asks for it
  await type('Pemohon')
  await press(page, 'Enter')
  await cells('Ijazah asli', '5 menit', 'Permohonan')
  await press(page, 'Enter')
  await type('Menerima dan mencatat berkas')
  await press(page, 'Tab', '2')
  await type('Petugas PTSP')
  await press(page, 'Enter')
  await cells('Permohonan', '5 menit', 'Berkas tercatat')
  await press(page, 'Enter')
  await type('Memeriksa kelengkapan berkas')
  await press(page, 'Tab', '2', 'k', 't', '1') // a decision; Tidak leads back to activity 1
  await cells('Berkas tercatat', '10 menit', 'Hasil pemeriksaan')
  await press(page, 'Enter')
  await type('Menandatangani legalisir')
  await press(page, 'Tab', '3')
  await type('Kepala Seksi')
  await press(page, 'Enter')
  await cells('Berkas lengkap', '15 menit', 'Legalisir')
  await press(page, 'Enter')
  await type('Membubuhkan cap dan mencatat')
  await press(page, 'Tab', '2')
  await cells('Legalisir', '5 menit', 'Legalisir bercap')
  await press(page, 'Enter')
  await type('Menerima ijazah yang dilegalisir')
  await press(page, 'Tab', '1', 'm')
  await cells('Legalisir bercap', '5 menit', 'Tanda terima')
}
const createNew = async (page: Page): Promise<void> => {
  await page.waitForSelector('main[data-area="start"]')
  await press(page, 'Control+n')
  await page.waitForSelector('[role="dialog"] input')
  await page.keyboard.type('Pelayanan Legalisir Ijazah')
  await press(page, 'Tab')
  await page.keyboard.type('Seksi Pendidikan Madrasah')
  await press(page, 'Enter')
  await page.waitForSelector('textarea[data-paper-field]')
}

/** The words of each page as they stand in the app's DOM, sorted: pages, symbols, connectors and labels alike. */
const wordsOnScreen = (page: Page): Promise<string[][]> =>
  page.evaluate(() => {
    const pages = new Map<number, string[]>()
    for (const holder of document.querySelectorAll('[data-page]')) {
      const number = Number(holder.getAttribute('data-page'))
      const words = pages.get(number) ?? []
      for (const text of holder.querySelectorAll('text')) if (text.textContent !== '') words.push(text.textContent ?? '')
      pages.set(number, words)
    }
    return [...pages].toSorted(([a], [b]) => a - b).map(([, words]) => words.toSorted())
  })
const wordsOnPaper = (pages: readonly PaperPage[]): string[][] =>
  pages.map((page) =>
    textMarks(page)
      .map(({ run }) => run.text)
      .filter((text) => text !== '')
      .toSorted(),
  )
const layoutOf = (id: string, sop: Sop) => layoutSop(id, sop, { fonts, resolver: documentResolver(sop) })

test('by keys alone: six rows with a decision and a loop, saved, reopened, exported to PDF and Word', async ({ launch, folder }) => {
  const { app, page } = await launch()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text())
  })
  await createNew(page)
  await typeSixRows(page)
  await expect(page.locator('[data-status="saved"]')).toHaveText('Belum disimpan')

  const file = join(folder, 'Legalisir.sop')
  await answerSaveDialogs(app, file)
  await press(page, 'Control+s')
  await expect(page.locator('[data-status="saved"]')).toHaveText(/^Tersimpan \d\d\.\d\d$/u)
  expect(structure(read(file))).toEqual(expected)
  const saved = hashOf(file)

  await press(page, 'Control+w')
  await page.waitForSelector('main[data-area="start"]')
  await answerOpenDialogs(app, file)
  await press(page, 'Control+o')
  await page.waitForSelector('[data-symbol]')
  await expect(page.locator('[data-symbol]')).toHaveCount(6)
  await expect(page.locator('[data-flow]')).toHaveCount(6)
  expect(hashOf(file)).toBe(saved)

  await answerSaveDialogs(app, join(folder, 'Legalisir.pdf'))
  await press(page, 'Control+p')
  await page.waitForSelector('[data-preview]')
  const main = page.locator('[role="dialog"] button', { hasText: 'Simpan PDF…' })
  await expect(main).toBeFocused()
  await press(page, ...Array<string>(6).fill('Shift+Tab'), 'Space') // back over Batal, Pilih logo, Lihat temuan, Arah, Kertas to Simpan Word
  await expect(page.locator('[data-way="docx"]')).toHaveAttribute('aria-checked', 'true')
  await press(page, ...Array<string>(6).fill('Tab'), 'Enter')
  await expect(page.locator('[data-exported]')).toHaveCount(2)
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(join(folder, 'Legalisir.pdf'))), verbosity: 0 }).promise
  const words: string[] = []
  for (let n = 1; n <= pdf.numPages; n += 1)
    for (const item of (await (await pdf.getPage(n)).getTextContent()).items) if ('str' in item) words.push(item.str)
  await pdf.destroy()
  const text = words.join(' ').replaceAll(/\s+/gu, ' ')
  for (const word of ['Memeriksa kelengkapan', 'Petugas PTSP', 'Tidak', 'PELAYANAN LEGALISIR IJAZAH']) expect(text).toContain(word)
  const document = new TextDecoder().decode(unzipSync(readFileSync(join(folder, 'Legalisir.docx')))['word/document.xml'])
  expect(document.match(/name="simbol /gu)).toHaveLength(6)
  expect(document.match(/flowChartDecision/gu)?.length).toBeGreaterThan(0)
  expect(errors).toEqual([])
})

test('undo and redo everything, each step by its name', async ({ launch }) => {
  const { page } = await launch()
  await createNew(page)
  await typeSixRows(page)
  const undo = page.locator('[role="toolbar"] button', { hasText: 'Urungkan' })
  await expect(undo).toHaveAttribute('aria-label', 'Urungkan: ubah output kegiatan 6')
  const before = await wordsOnScreen(page)
  await press(page, 'Control+Shift+Minus')
  await expect(undo).toHaveAttribute('aria-label', 'Urungkan: hapus kegiatan 6')
  await expect(page.locator('[data-symbol]')).toHaveCount(5)
  await press(page, 'Control+z')
  await expect(page.locator('[data-symbol]')).toHaveCount(6)
  expect(await wordsOnScreen(page)).toEqual(before)
  await press(page, 'Control+y')
  await expect(page.locator('[data-symbol]')).toHaveCount(5)
  await press(page, 'Control+z')
  // Back to the beginning, and forward again to the same words.
  let steps = 0
  while ((await undo.getAttribute('data-disabled')) === null && steps < 200) {
    await press(page, 'Control+z')
    steps += 1
  }
  await expect(page.locator('[data-symbol]')).toHaveCount(0)
  for (let at = 0; at < steps; at += 1) await press(page, 'Control+y')
  await expect(page.locator('[data-symbol]')).toHaveCount(6)
  expect(await wordsOnScreen(page)).toEqual(before)
})

test('an exit may come before its target; Esc leaves the Pelaksana cell, then the row; undo says what it did', async ({ launch }) => {
  const { page } = await launch()
  await createNew(page)
  const hint = page.locator('footer [role="status"]')
  const cell = page.locator('[data-performers]')
  const current = page.locator('[data-symbol][data-current]')
  await page.keyboard.type('Memeriksa')
  await press(page, 'Tab', '1')
  await page.keyboard.type('Petugas')
  await press(page, 'Enter', 'k', 't', '6')
  await expect(hint).toHaveText(/^Kegiatan 6 belum ada; jalur Tidak dibiarkan terbuka\./u)
  await expect(page.locator('[data-flow]')).toHaveCount(1)
  await expect(current).toHaveCount(1)
  await press(page, 'Escape')
  await expect(cell).toHaveCount(0)
  await expect(current).toHaveCount(0)
  await press(page, 'Enter')
  await expect(cell).toBeFocused()
  await expect(cell).toHaveAttribute('aria-label', 'Pelaksana kegiatan 1: Keputusan pada Petugas')
  await expect(current).toHaveCount(1)
  await press(page, 'Escape', 'Escape', 'Enter') // the row is left: Enter writes a new one
  await expect(page.locator('textarea[data-paper-field]')).toBeFocused()
  await press(page, 'Control+z')
  await expect(hint).toHaveText('Diurungkan: tambah alur dari kegiatan 1')
  await expect(page.locator('[data-flow]')).toHaveCount(0)
})

test('the words of the shapes stay inside their buttons in the panel', async ({ launch }) => {
  const { page } = await launch({ args: ['--contoh'] })
  await page.locator('[data-symbol]').first().dblclick() // opens the panel
  const button = page.getByRole('radiogroup', { name: 'Bentuk simbol' }).getByRole('radio')
  await expect(button).toHaveText(['Mulai/Selesai', 'Proses', 'Keputusan'])
  const room = await button.evaluateAll((buttons) =>
    buttons.map((each) => each.clientWidth - (each.querySelector('span')?.getBoundingClientRect().width ?? 0)),
  )
  for (const free of room) expect(free).toBeGreaterThanOrEqual(0)
})

test('the text of each page on screen is the text of the layout', async ({ launch }) => {
  const { page } = await launch({ args: ['--contoh'] })
  await page.waitForSelector('[data-symbol]')
  expect(await page.locator('[data-desk]').evaluate((desk) => desk.scrollTop), 'a document opens at its top').toBe(0)
  const sop = read(join(import.meta.dirname, '../../assets/templates/contoh.sop'))
  expect(await wordsOnScreen(page)).toEqual(wordsOnPaper(layoutOf('contoh', sop).pages))
})

test('unsaved changes are asked about: Batal stays, Jangan simpan leaves the file alone, Simpan writes it', async ({ launch, folder }) => {
  const { app, page } = await launch()
  const file = join(folder, 'Contoh.sop')
  writeFileSync(file, readFileSync(join(import.meta.dirname, '../../assets/templates/contoh.sop')))
  const before = hashOf(file)
  await answerOpenDialogs(app, file)
  const change = async (): Promise<void> => {
    await press(page, 'Control+o')
    await page.waitForSelector('[data-symbol]')
    await press(page, 'Tab')
    await page.waitForSelector('textarea[data-paper-field]')
    await page.keyboard.type(' BARU')
  }
  await page.waitForSelector('main[data-area="start"]')
  await change()
  await press(page, 'Control+w')
  await expect(page.locator('[role="alertdialog"]')).toContainText('belum disimpan')
  await press(page, 'Escape')
  await expect(page.locator('[role="alertdialog"]')).toHaveCount(0)
  await expect(page.locator('[data-symbol]').first()).toBeVisible()
  await press(page, 'Control+w')
  await page.locator('[role="alertdialog"] button', { hasText: 'Jangan simpan' }).click()
  await page.waitForSelector('main[data-area="start"]')
  expect(hashOf(file)).toBe(before)
  await change()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await expect(page.locator('[role="alertdialog"] button', { hasText: /^Simpan$/u })).toBeFocused()
  const gone = app.waitForEvent('close')
  await press(page, 'Enter').catch(() => undefined)
  await gone
  expect(read(file).identity.agencyLines.join(' ')).toContain('BARU')
})

test('a file changed on disk meanwhile is asked about before it is overwritten', async ({ launch, folder }) => {
  const { app, page } = await launch()
  const file = join(folder, 'Bersama.sop')
  const example = readFileSync(join(import.meta.dirname, '../../assets/templates/contoh.sop'))
  writeFileSync(file, example)
  await answerOpenDialogs(app, file)
  await page.waitForSelector('main[data-area="start"]')
  await press(page, 'Control+o')
  await page.waitForSelector('[data-symbol]')
  await press(page, 'Tab')
  await page.keyboard.type(' KAMI')
  writeFileSync(file, Buffer.concat([example, Buffer.from('\n')]))
  const theirs = hashOf(file)
  await press(page, 'Control+s')
  const dialog = page.locator('[role="alertdialog"]')
  await expect(dialog).toContainText('Bersama.sop diubah oleh program atau orang lain sejak Anda membukanya.')
  expect(hashOf(file)).toBe(theirs)
  await dialog.locator('button', { hasText: 'Timpa' }).click()
  await expect(page.locator('[data-status="saved"]')).toHaveText(/^Tersimpan/u)
  expect(read(file).identity.agencyLines.join(' ')).toContain('KAMI')
})

test('a bad file gets a sentence with its name and what to do, and stays as it is', async ({ launch, folder }) => {
  const { app, page } = await launch()
  const file = join(folder, 'Rusak.sop')
  const example = readFileSync(join(import.meta.dirname, '../../assets/templates/contoh.sop'), 'utf8')
  const notice = page.locator('[data-notice="open"]')
  await answerOpenDialogs(app, file)
  await page.waitForSelector('main[data-area="start"]')
  for (const [text, sentence] of [
    [example.slice(0, 700), /^Rusak\.sop tidak bisa dibuka\. Berkas "Rusak\.sop" terpotong: .*baris \d+.*Salin ulang/u],
    ['halo', /Berkas "Rusak\.sop" bukan dokumen Tatalaksana\. Pilih berkas \.sop lain, atau minta salinan/u],
    ['', /Berkas "Rusak\.sop" kosong\. Buka salinan cadangannya/u],
    [`{"__proto__": {"x": 1}, ${example.trimStart().slice(1)}`, /memuat nama bidang terlarang di .*__proto__.* dan tidak dibuka/u],
  ] as const) {
    writeFileSync(file, text)
    const before = hashOf(file)
    await press(page, 'Control+o')
    await expect(notice).toHaveText(sentence)
    expect(hashOf(file)).toBe(before)
    await expect(page.locator('[data-symbol]')).toHaveCount(0)
  }
  expect(existsSync(file)).toBe(true)
})
