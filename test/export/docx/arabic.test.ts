// Arabic in the DOCX: what is placed word by word on paper is written as the author typed it.
import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../../shared/export/docx'
import { activity, sop, table } from '../../support/builders'
import { exportInput } from '../../support/documents'
import { partsOf } from '../../support/openXml'

const TEXTS = [
  'المملكة العربية السعودية ١٢٣ وزارة',
  'سورة البقرة آية ٢٨٢',
  'السنة ١٤٤٧ إلى ١٤٤٨',
  'Membaca سورة ٢ ayat ٢٨٢ lalu menutup',
  'Kata salam: السلام عليكم',
  '١٢ ٣٤ كلمة',
]
const spaced = (text: string): string => text.replace(/\s+/gu, ' ').trim()

describe('Arabic in the DOCX', async () => {
  const input = exportInput(
    sop(
      table(
        ['Pemohon'],
        TEXTS.map((text) => activity(text)),
        [],
      ),
    ),
  )
  const xml = partsOf(await renderDocx(input))['word/document.xml'] ?? ''
  const paragraphs = [...xml.matchAll(/<w:p>[\s\S]*?<\/w:p>/g)].map(([paragraph]) =>
    spaced([...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join('')),
  )
  it.each(TEXTS)('keeps the words and numbers of %s in their order', (text) => {
    expect(paragraphs).toContain(text)
  })
})
