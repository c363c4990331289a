// The documents that every DOCX test looks at: two made by hand, every example on A4, some on F4, and the other sheets and faces.
// All examples on both papers, pixel by pixel, are the report's business (test/report).
import { readFileSync } from 'node:fs'
import type { ExportInput } from '../../../shared/export/input'
import { blankIdentity, type PageSetup } from '../../../shared/model'
import { combinedInput } from '../../support/combinedPage'
import { exampleFiles, exportInput, importExample } from '../../support/documents'
import { randomSop } from '../../support/randomSop'
import { handmadeInput } from '../../support/pages'
import { printedExtras, signedElectronically } from '../../support/signing'

interface Looked {
  readonly name: string
  readonly input: ExportInput
  /** Dark pixels (%) that may be without a partner in our own PDF on a page; null: not compared here. */
  readonly lonely: number | null
}
const files = await exampleFiles()
const nameOf = (file: string): string => file.replace(/^.*\//, '').replace(/\.json$/, '')
const example = (file: string, called: string, page: Partial<PageSetup>, lonely: number | null = 0.1): Looked => ({
  name: `${nameOf(file)}-${called}`,
  input: exportInput(importExample(readFileSync(file, 'utf8')), page),
  lonely,
})
const [first = '', ...others] = files
const last = others.at(-1) ?? first

export const documents: readonly Looked[] = [
  { name: 'buatan-tangan', input: handmadeInput(), lonely: 0.1 },
  // The Arabic words are drawn in another face by LibreOffice.
  { name: 'satu-halaman', input: combinedInput(), lonely: 0.2 },
  ...files.map((file, i) => example(file, 'a4', { paper: 'a4' }, i % 5 === 3 ? 0.1 : null)),
  ...files.filter((_, i) => i % 5 === 1).map((file) => example(file, 'f4', { paper: 'f4' }, null)),
  example(first, 'f4-tegak-gabung', { paper: 'f4', orientation: 'portrait', identityOnOwnPage: false }),
  // Eleven actors upright: names that read upward, in two lines.
  {
    name: 'acak-tegak',
    input: exportInput(randomSop(10, { rows: 8, actors: 11 }), { orientation: 'portrait', font: 'times' }),
    lonely: 0.1,
  },
  example(first, 'folio-tegak', { paper: 'folio', orientation: 'portrait' }, null),
  example(last, 'legal-times', { paper: 'legal', font: 'times' }),
  // The code with words beside it, every line that a page may carry besides the form; then its place left blank.
  {
    name: 'tte',
    input: exportInput(signedElectronically(importExample(readFileSync(files[6] ?? first, 'utf8'))), printedExtras),
    lonely: 0.1,
  },
  {
    name: 'tte-tempat-kosong',
    input: exportInput(signedElectronically(importExample(readFileSync(first, 'utf8')), null), {
      ...printedExtras,
      paper: 'f4',
      orientation: 'portrait',
      identityOnOwnPage: false,
    }),
    lonely: 0.1,
  },
  example(last, 'a4-calibri', { paper: 'a4', font: 'calibri' }),
  // A form that somebody completes in a word processor.
  {
    name: 'isian-kosong',
    input: exportInput({
      ...importExample(readFileSync(files[2] ?? first, 'utf8')),
      identity: { ...blankIdentity, title: 'Pelayanan Tamu' },
    }),
    lonely: 0.1,
  },
]
