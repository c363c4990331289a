// The form's own words. They are part of an Indonesian document, whatever the window's language.
import type { IdentityField, TextColumn } from '../model'

export const IDENTITY_LABEL: Readonly<Record<IdentityField, string>> = {
  number: 'Nomor SOP',
  created: 'Tanggal Pembuatan',
  revised: 'Tanggal Revisi',
  effective: 'Tanggal Efektif',
  preparedBy: 'Disusun oleh',
  approval: 'Disahkan oleh',
  title: 'Nama SOP',
  legalBases: 'Dasar Hukum',
  qualifications: 'Kualifikasi Pelaksana',
  relatedSops: 'Keterkaitan',
  equipment: 'Peralatan/Perlengkapan',
  warnings: 'Peringatan',
  records: 'Pencatatan dan Pendataan',
}
export const COLUMN_LABEL: Readonly<Record<TextColumn | 'actors' | 'standard' | 'total', string>> = {
  number: 'No',
  activity: 'Kegiatan',
  actors: 'Pelaksana',
  standard: 'Mutu Baku',
  requirements: 'Kelengkapan',
  duration: 'Waktu',
  output: 'Output',
  remarks: 'Keterangan',
  total: 'Jumlah Waktu',
}
/** The head of the remarks column in its narrow form. */
export const NARROW_REMARKS = 'Ket.'

export const continued = (head: string): string => `${head} (lanjutan)`
/** Under a table that goes on on a further page. */
export const continuedOn = (page: number): string => `Bersambung ke halaman ${page}`
export const LEGEND_LEAD = 'Keterangan simbol:'
export const LEGEND_WORDS = {
  terminator: 'mulai/selesai',
  process: 'proses',
  decision: 'keputusan',
  arrow: 'arah alur',
  connector: 'penghubung halaman',
} as const
export const nipLine = (nip: string): string => (nip === '' || /^nip\b/i.test(nip) ? nip : `NIP ${nip}`)
/** The name of the procedure in the left footer: a leading "SOP" is not said twice. */
export const footerName = (title: string): string => `SOP ${title.replace(/^(?:sop|standar operasional prosedur)\b[\s.:-]*/i, '')}`.trim()
/** Its number in the left footer; a dash typed for 'none' is none. */
export const footerNumber = (number: string): string => (/^[-–—]*$/.test(number) ? '' : ` · Nomor ${number}`)
export const footerPage = (page: number, pages: number): string => `halaman ${page} dari ${pages}`
/** The note of a segilima in its strip; `number` is the printed number of the row at its other end, '' where that row has none. */
export const connectorNote = (letter: string, leads: 'to' | 'from', page: number | string, number: string): string =>
  `${letter}: ${leads === 'to' ? 'ke' : 'dari'} hal. ${page}${number === '' ? '' : `, kegiatan ${number}`}`
