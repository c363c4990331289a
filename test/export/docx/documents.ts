// The documents that every DOCX test looks at.
import type { ExportInput } from '../../../shared/export/input'
import { combinedInput } from '../../support/combinedPage'
import { handmadeInput } from '../../support/pages'

interface Looked {
  readonly name: string
  readonly input: ExportInput
  /** Dark pixels (%) that may be without a partner in our own PDF on a page. */
  readonly lonely: number
}
export const documents: readonly Looked[] = [
  { name: 'buatan-tangan', input: handmadeInput(), lonely: 0.1 },
  // The Arabic words are drawn in another face by LibreOffice.
  { name: 'satu-halaman', input: combinedInput(), lonely: 0.2 },
]
