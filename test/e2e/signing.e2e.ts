// An electronic signature from the panel to paper and file; the lines beside the form from the page set-up.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { parseDocument } from '../../shared/format'
import { usualSignatureNote } from '../../shared/model'
import { qrPicture } from '../support/signing'
import { answerOpenDialogs, answerSaveDialogs, expect, test } from './start'

/** Saves the document and reads the file. */
const save = async (page: Page, path: string) => {
  await page.keyboard.press('Control+s')
  await expect.poll(() => existsSync(path)).toBe(true)
  await expect(page.locator('[data-status="saved"]')).toHaveAttribute('data-calm', 'true')
  return parseDocument(readFileSync(path, 'utf8'))
}

test('the official signs electronically: blank place, own words, picture, ink again', async ({ launch, folder }) => {
  const { app, page } = await launch({ args: ['--contoh'] })
  const path = join(folder, 'tte.sop')
  await answerSaveDialogs(app, path)
  await page.waitForSelector('[data-symbol]')
  await page.keyboard.press('Control+F1')
  await page.locator('g[data-field="identity.number"] text').first().click({ force: true })
  const part = page.locator('[data-part="signature"]')
  const paper = page.locator('[data-page="1"]')
  await expect(paper.getByText('Tempat QR')).toHaveCount(0)

  await part.getByRole('radio', { name: 'Elektronik (TTE)' }).click()
  await expect(paper.getByText('secara elektronik')).toBeVisible()
  await expect(paper.getByText('Tempat QR')).toBeVisible()
  await expect(part.getByText('dibiarkan kosong')).toBeVisible()
  await part.getByRole('textbox').fill('Ditandatangani\nsecara digital')
  await expect(paper.getByText('secara digital')).toBeVisible()
  // As every printed word they are written on the paper too, and where they are blank, beside the code.
  const words = page.getByLabel('Tulisan di samping kode QR').and(page.locator('[data-paper-field]'))
  await paper.getByText('secara digital').click({ force: true })
  await expect(words).toHaveValue('Ditandatangani\nsecara digital')
  await words.fill('')
  await page.keyboard.press('Escape')
  await expect(words).toHaveCount(0)
  const code = (await paper.getByText('Tempat QR').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await page.mouse.click(code.x + code.width + 40, code.y + code.height / 2)
  await words.fill('Ditandatangani\nsecara digital')
  await expect(paper.getByText('secara digital')).toBeVisible()

  const picture = join(folder, 'qr.png')
  writeFileSync(picture, 'bukan gambar')
  await answerOpenDialogs(app, picture)
  await part.getByRole('button', { name: 'Pilih gambar QR…' }).click()
  await expect(page.getByText('Gambar QR tidak bisa dipakai.')).toBeVisible()
  writeFileSync(picture, Buffer.from('png' in qrPicture ? qrPicture.png : '', 'base64'))
  await part.getByRole('button', { name: 'Pilih gambar QR…' }).click()
  await expect(paper.locator('image')).toHaveCount(1)
  await expect(page.getByText('Gambar QR tidak bisa dipakai.')).toHaveCount(0)
  await expect(paper.getByText('Tempat QR')).toHaveCount(0)

  const saved = await save(page, path)
  expect(saved.ok && saved.body.identity.approval.electronic).toEqual({
    qr: { png: expect.stringMatching(/^iVBOR/u) as unknown },
    text: 'Ditandatangani\nsecara digital',
  })

  await part.getByRole('button', { name: 'Kosongkan tempat QR' }).click()
  await expect(paper.getByText('Tempat QR')).toBeVisible()
  await part.getByRole('radio', { name: 'Basah' }).click()
  await expect(paper.getByText('secara digital')).toHaveCount(0)
  const undo = page.getByRole('toolbar').getByRole('button', { name: 'Urungkan' })
  await undo.click()
  await undo.click()
  await expect(paper.locator('image')).toHaveCount(1)
})

test('the page set-up prints legend, "Bersambung" and the note on the signature: one step to undo', async ({ launch, folder }) => {
  const { app, page } = await launch({ args: ['--contoh'] })
  const path = join(folder, 'tata-letak.sop')
  await answerSaveDialogs(app, path)
  await page.waitForSelector('[data-symbol]')
  const count = await page.locator('[data-symbol]').count()
  await page.getByRole('menuitem', { name: 'Berkas' }).click()
  await page.getByRole('menuitem', { name: 'Tata letak halaman…' }).click()
  const dialog = page.getByRole('dialog')
  const extras = dialog.getByRole('group', { name: 'Ikut dicetak' })
  for (const name of ['Legenda simbol', 'Tulisan "Bersambung"', 'Catatan TTE di kaki halaman']) await extras.getByText(name).click()
  await expect(extras.getByRole('textbox')).toHaveValue(usualSignatureNote)
  await extras.getByRole('textbox').fill('Ditandatangani secara elektronik.')
  await dialog.getByRole('button', { name: 'Terapkan' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('penghubung halaman')).toHaveCount(1)
  await expect(page.getByText('Ditandatangani secara elektronik.')).not.toHaveCount(0)
  await expect(page.locator('[data-symbol]')).toHaveCount(count)

  const saved = await save(page, path)
  expect(saved.ok && saved.body.page).toMatchObject({
    legend: true,
    continued: true,
    signatureNote: 'Ditandatangani secara elektronik.',
  })
  await page.getByRole('toolbar').getByRole('button', { name: 'Urungkan' }).click()
  await expect(page.getByText('penghubung halaman')).toHaveCount(0)
  await expect(page.getByText('Ditandatangani secara elektronik.')).toHaveCount(0)
})
