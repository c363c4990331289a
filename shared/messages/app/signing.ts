// How the document is signed, and what a page may print beside the form.
const id = {
  'signing.title': 'Tanda tangan',
  'signing.ink': 'Basah',
  'signing.electronic': 'Elektronik (TTE)',
  'signing.pickQr': 'Pilih gambar QR…',
  'signing.blankQr': 'Kosongkan tempat QR',
  'signing.blankPlace': 'Tempat kode QR dibiarkan kosong. Aplikasi penanda tangan mengisinya pada berkas hasil ekspor.',
  'signing.place': 'Tempat QR',
  'signing.qrRefused': 'Gambar QR tidak bisa dipakai.',

  'extras.title': 'Ikut dicetak',
  'extras.legend': 'Legenda simbol',
  'extras.continued': 'Tulisan "Bersambung"',
  'extras.note': 'Catatan TTE di kaki halaman',
  'extras.noteText': 'Isi catatan TTE',
} as const

const en: Record<keyof typeof id, string> = {
  'signing.title': 'Signature',
  'signing.ink': 'In ink',
  'signing.electronic': 'Electronic (TTE)',
  'signing.pickQr': 'Choose a QR picture…',
  'signing.blankQr': 'Leave the place blank',
  'signing.blankPlace': 'The place of the QR code stays blank. The signing application fills it in the exported file.',
  'signing.place': 'QR code',
  'signing.qrRefused': 'The QR picture cannot be used.',

  'extras.title': 'Also print',
  'extras.legend': 'Legend of the symbols',
  'extras.continued': 'The line "Bersambung"',
  'extras.note': 'Note on the electronic signature',
  'extras.noteText': 'Words of the note',
}

export const signingMessages = { id, en } as const
