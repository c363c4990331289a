// The documents that every DOCX test looks at.
import type { ExportInput } from '../../../shared/export/input'
import { handmadeInput } from '../../support/pages'

export const documents: readonly { readonly name: string; readonly input: ExportInput }[] = [
  { name: 'buatan-tangan', input: handmadeInput() },
]
