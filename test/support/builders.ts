// A SOP in few words: sop(table(['Pemohon', 'Petugas'], [activity('Mengajukan', start('Pemohon')), …], [arrow('1', '2')]))
import { blankIdentity, defaultPage, emptyTable } from '../../shared/model'
import type {
  Activity,
  ActorId,
  Flow,
  FlowId,
  FlowSymbol,
  FlowTable,
  GroupId,
  Identity,
  Row,
  RowId,
  Sop,
  SymbolId,
} from '../../shared/model'

/** A symbol of a row; its id is given when the row's number is known. Several actors: one shape across their columns. */
type Part = (id: string, actors: ReadonlyMap<string, ActorId>) => FlowSymbol
const symbol =
  (kind: FlowSymbol['kind']) =>
  (...names: readonly [string, ...string[]]): Part =>
  (id, actors) => ({
    id: id as SymbolId,
    kind,
    actors: names.map((name) => actors.get(name) ?? (name as ActorId)) as unknown as FlowSymbol['actors'],
    text: '',
  })
export const start = symbol('start')
export const end = symbol('end')
export const process = symbol('process')
export const decision = symbol('decision')

type RowPart = (n: number, actors: ReadonlyMap<string, ActorId>) => Row
type Cells = Partial<Pick<Activity, 'number' | 'requirements' | 'duration' | 'output' | 'remarks'>>
/** An activity; its symbols are called 's<n>', and 's<n>b', 's<n>c' … when there are several; its id is 'r<n>'. */
export const activity =
  (text: string, symbols: Part | readonly Part[] = [], cells: Cells = {}): RowPart =>
  (n, actors) => ({
    kind: 'activity',
    id: `r${n}` as RowId,
    number: null,
    text,
    symbols: [symbols].flat().map((part, index) => part(`s${n}${index === 0 ? '' : 'abcdef'[index]}`, actors)),
    requirements: 'Berkas',
    duration: '5 menit',
    output: 'Berkas',
    remarks: '',
    ...cells,
  })
export const heading =
  (text: string): RowPart =>
  (n) => ({ kind: 'heading', id: `r${n}` as RowId, text })

/** An arrow between symbols ('s1', 's2', null for an open exit); its id is '<from>-<to>'. */
export const arrow = (from: string, to: string | null, label = ''): Flow => ({
  kind: 'arrow',
  id: `${from}-${to ?? 'open'}` as FlowId,
  from: from as SymbolId,
  to: to as SymbolId | null,
  label,
})
export const joint = (a: string, b: string): Flow => ({
  kind: 'joint',
  id: `${a}=${b}` as FlowId,
  between: [a as SymbolId, b as SymbolId],
})

/** A flow table with id 't'; the actors' ids are 'a1', 'a2' … Rows are counted from 1, headings included. */
export const table = (
  actors: readonly string[],
  rows: readonly RowPart[],
  flows: readonly Flow[] = [],
  more: Partial<FlowTable> = {},
): FlowTable => {
  const ids = new Map(actors.map((name, index) => [name, `a${index + 1}` as ActorId]))
  return {
    ...emptyTable('t'),
    actors: actors.map((name, index) => ({ id: `a${index + 1}` as ActorId, name })),
    rows: rows.map((row, index) => row(index + 1, ids)),
    flows,
    ...more,
  }
}
export const group = (id: string, name: string) => ({ id: id as GroupId, name })

/** An identity part without any fault. */
export const identity = (more: Partial<Identity> = {}): Identity => ({
  ...blankIdentity,
  agencyLines: ['KANTOR KEMENTERIAN AGAMA KABUPATEN CONTOH'],
  unit: { text: 'Seksi Pendidikan Madrasah' },
  number: '001/SOP/2025',
  title: 'Penerbitan Rekomendasi Pindah Siswa',
  created: '2 Juni 2025',
  revised: '-',
  emblem: { builtIn: 'lambang' },
  effective: '1 Juli 2025',
  approval: { ...blankIdentity.approval, position: 'Kepala Kantor', person: { text: 'Nama Pejabat' }, nip: '19010101 192601 1 001' },
  legalBases: [{ text: 'Undang-Undang Nomor 20 Tahun 2003 tentang Sistem Pendidikan Nasional' }],
  relatedSops: [{ text: '-' }],
  qualifications: ['Memahami ketentuan mutasi siswa'],
  equipment: ['Komputer'],
  warnings: ['Jika berkas tidak diperiksa, maka layanan tertunda'],
  records: ['Buku agenda'],
  ...more,
})

export const sop = (first: FlowTable, given: Partial<Identity> = {}, ...others: readonly FlowTable[]): Sop => ({
  identity: identity(given),
  tables: [first, ...others],
  page: defaultPage,
  edition: { version: 1, status: 'draft', reason: '' },
  classification: {},
})

/** A sound SOP of four rows with a decision and a loop. */
export const soundSop = (given: Partial<Identity> = {}): Sop =>
  sop(
    table(
      ['Pemohon', 'Petugas', 'Kepala'],
      [
        activity('Mengajukan permohonan', start('Pemohon')),
        activity('Mencatat permohonan', process('Petugas')),
        activity('Memeriksa kelengkapan', decision('Kepala')),
        activity('Menyerahkan hasil', end('Petugas')),
      ],
      [arrow('s1', 's2'), arrow('s2', 's3'), arrow('s3', 's4', 'Ya'), arrow('s3', 's2', 'Tidak')],
    ),
    given,
  )
