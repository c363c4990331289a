import { blankIdentity } from '../../model'
import type { Identity, IdentityField } from '../../model'
import { isObject } from './reader'
import type { RawObject, Reader } from './reader'

const fields = [
  'instansi',
  'unit',
  'nomor',
  'tanggalPembuatan',
  'tanggalRevisi',
  'tanggalEfektif',
  'tanggalPengesahan',
  'disahkanOleh',
  'nama',
  'dasarHukum',
  'kualifikasiPelaksana',
  'keterkaitan',
  'peralatan',
  'peringatan',
  'pencatatan',
] as const

/** The identity part. `instansi` gives the agency's lines as they are, one a line of its text; nothing is added to them. */
export const readIdentity = (raw: unknown, reader: Reader): Identity => {
  if (raw === null || raw === undefined) return blankIdentity
  if (!isObject(raw)) {
    reader.text(raw, { field: 'identity' })
    return blankIdentity
  }
  reader.known(raw, fields, 'identity')
  const text = (name: (typeof fields)[number]): string => reader.text(raw[name], { field: `identity.${name}` })
  const list = (name: (typeof fields)[number]): readonly string[] => reader.texts(raw[name], { field: `identity.${name}` })
  return {
    ...blankIdentity,
    agencyLines: text('instansi')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    unit: { text: text('unit') },
    number: text('nomor'),
    title: text('nama'),
    created: text('tanggalPembuatan'),
    revised: text('tanggalRevisi'),
    ...readEffective(raw, text, reader),
    approval: readApproval(raw['disahkanOleh'], reader),
    legalBases: list('dasarHukum').map((item) => ({ text: item })),
    relatedSops: list('keterkaitan').map((item) => ({ text: item })),
    qualifications: list('kualifikasiPelaksana'),
    equipment: list('peralatan'),
    warnings: list('peringatan'),
    records: list('pencatatan'),
  }
}

/** I10: a form that prints 'Tanggal Pengesahan' has that date where others print the effective one. */
const readEffective = (
  raw: RawObject,
  text: (name: 'tanggalEfektif' | 'tanggalPengesahan') => string,
  reader: Reader,
): { readonly effective: string; readonly labels: Identity['labels'] } => {
  const effective = text('tanggalEfektif')
  if (raw['tanggalPengesahan'] === undefined || raw['tanggalPengesahan'] === null) return { effective, labels: {} }
  const approved = text('tanggalPengesahan')
  const label: Partial<Record<IdentityField, string>> = { effective: 'Tanggal Pengesahan' }
  if (effective === '' || effective === approved) return { effective: approved, labels: label }
  if (approved === '') return { effective, labels: label }
  reader.warn('two-effective-dates', { field: 'identity.tanggalPengesahan' }, { effective, approved })
  return { effective, labels: {} }
}

const readApproval = (raw: unknown, reader: Reader): Identity['approval'] => {
  const place = { field: 'identity.disahkanOleh' }
  if (!isObject(raw)) return { ...blankIdentity.approval, position: reader.text(raw, place) }
  reader.known(raw, ['jabatan', 'nama', 'nip'], 'identity.disahkanOleh')
  return {
    position: reader.text(raw['jabatan'], { field: 'identity.disahkanOleh.jabatan' }),
    person: { text: reader.text(raw['nama'], { field: 'identity.disahkanOleh.nama' }) },
    nip: reader.text(raw['nip'], { field: 'identity.disahkanOleh.nip' }),
    noNipReason: '',
    electronic: null,
  }
}
