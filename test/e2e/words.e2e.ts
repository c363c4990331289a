// The words of each page, read back three ways: from the PDF, from the DOCX through LibreOffice, and from the app's DOM.
import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { importSopJson } from '../../shared/exchange/sopJson'
import { serialiseDocument } from '../../shared/format'
import type { DocumentId } from '../../shared/model'
import { answerSaveDialogs, expect, request, test, expectEvent } from './start'

const run = promisify(execFile)
const sorted = (text: string): readonly string[] =>
  text
    .split(/\s+/u)
    .filter((word) => word !== '')
    .toSorted()

const wordsOfPdf = async (pdf: string): Promise<readonly (readonly string[])[]> => {
  const { stdout } = await run('pdftotext', ['-layout', pdf, '-'], { maxBuffer: 1 << 26 })
  return stdout.split('\f').slice(0, -1).map(sorted)
}
const wordsOnScreen = (page: Page): Promise<readonly (readonly string[])[]> =>
  page
    .evaluate(() => {
      const pages = new Map<number, string>()
      for (const holder of document.querySelectorAll('[data-page]')) {
        const number = Number(holder.getAttribute('data-page'))
        const texts = [...holder.querySelectorAll('text')].map((text) => text.textContent ?? '')
        pages.set(number, `${pages.get(number) ?? ''} ${texts.join(' ')}`)
      }
      return [...pages].toSorted(([a], [b]) => a - b).map(([, text]) => text)
    })
    .then((pages) => pages.map(sorted))

for (const example of ['11-bps-surat-tugas', '13-bps-revisi-anggaran', '24-papuabarat-sengketa-tanah', '29-susunan-lengkap'])
  test(`${example}: the words of each page are the same in PDF, DOCX and on screen`, async ({ launch, folder }) => {
    let n = 0
    const imported = importSopJson(readFileSync(join(import.meta.dirname, '../fixtures/examples', `${example}.json`), 'utf8'), {
      ids: () => `w${++n}`,
    })
    if (!imported.ok) throw new Error(imported.code)
    const text = serialiseDocument({ kind: 'sop', id: 'kata' as DocumentId, body: imported.sop })
    const file = join(folder, 'Kata.sop')
    writeFileSync(file, text)
    const { app, page } = await launch({ args: [file] })
    await page.waitForSelector('[data-symbol]')
    await answerSaveDialogs(app, join(folder, 'Kata.pdf'))
    const done = await expectEvent(page, 'export:done')
    await request(page, 'export:start', { text, name: 'Kata', to: ['pdf', 'docx'], paper: 'a4', orientation: 'landscape' })
    expect((await done()).result.ok).toBe(true)
    await run('soffice', [
      `-env:UserInstallation=file://${folder}/profil`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      join(folder, 'office'),
      join(folder, 'Kata.docx'),
    ])
    const screen = await wordsOnScreen(page)
    expect(screen.length).toBeGreaterThan(1)
    expect(await wordsOfPdf(join(folder, 'Kata.pdf'))).toEqual(screen)
    expect(await wordsOfPdf(join(folder, 'office', 'Kata.pdf'))).toEqual(screen)
  })
