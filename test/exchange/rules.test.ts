// The import rules I1-I12, one by one.
import { describe, expect, it } from 'vitest'
import { taken, told, codes, flows, row, to, form } from './forms'

describe('targets (I1-I6)', () => {
  it('compares numbers as text, and a symbol id wins over a row number', () => {
    const simpul = [{ id: '1', pelaksana: ['C'], bentuk: 'proses', next: [] }]
    expect(flows(taken(form([row('1', ['A'], [to('2')]), row(2, ['B'], [to(1)]), row(3, ['C'], [], { simpul })])).sop)).toEqual([
      '1>2',
      '2>3',
    ])
  })
  it('takes the symbol in its own column, else the first that leads on, else the first', () => {
    const several = (...next: readonly (readonly object[])[]) => ({
      simpul: ['A', 'B', 'C'].map((actor, at) => ({ id: `x${at}`, pelaksana: [actor], bentuk: 'proses', next: next[at] ?? [] })),
    })
    expect(flows(taken(form([row(1, ['C'], [to(2)]), row(2, null, [], several([], [to(1)]))])).sop)).toContain('1>2c')
    const outside = { pelaksana: ['A', 'B', 'C', 'D'], langkah: [row(1, ['D'], [to(2)]), row(2, null, [], several([], [to(1)]))] }
    expect(flows(taken(outside).sop)).toContain('1>2b')
    expect(flows(taken({ ...outside, langkah: [row(1, ['D'], [to(2)]), row(2, null, [], several())] }).sop)).toEqual(['1>2a'])
  })
  it('draws k symbols and k-1 joints for k actors; arrows leave in the column of their target', () => {
    expect(flows(taken(form([row(1, ['A', 'C', 'B'], [to(2)]), row(2, ['B'])])).sop)).toEqual(['1a-1b', '1b-1c', '1c>2'])
    expect(flows(taken({ pelaksana: ['A', 'B', 'C', 'D'], langkah: [row(1, ['A', 'B'], [to(2)]), row(2, ['D'])] }).sop)).toEqual([
      '1a-1b',
      '1a>2',
    ])
  })
  it('reads <row><letter> as the only symbol of the row, with a warning', () => {
    const data = form([row(1, ['A'], [to('2a')]), row(2, ['B'])])
    expect(flows(taken(data).sop)).toEqual(['1>2'])
    expect(told(data)).toEqual(['Kegiatan 1: panah ke "2a", yang tidak ada, dibaca sebagai panah ke satu-satunya simbol kegiatan 2.'])
    expect(flows(taken(form([row(1, ['A'], [to('2a')]), row(2, ['B', 'C'])])).sop)).toContain('1>?')
  })
  it('leaves an exit open where the target is null or unknown, and says which', () => {
    const data = form([row(1, ['A'], [to(null, 'Ya'), to(9, 'Tidak'), { label: 'Lain' }])])
    expect(flows(taken(data).sop)).toEqual(['1>? Ya', '1>? Tidak', '1>? Lain'])
    expect(told(data)).toEqual([
      'Kegiatan 1: jalur "Ya" belum punya tujuan; arahkan ke kegiatan berikutnya.',
      'Kegiatan 1: jalur "Tidak" menuju "9", yang tidak ada; jalurnya dibiarkan terbuka, arahkan ke kegiatan yang benar.',
      'Kegiatan 1: jalur "Lain" belum punya tujuan; arahkan ke kegiatan berikutnya.',
    ])
    expect(taken(data).counts).toMatchObject({ arrows: 0, open: 3, notDrawable: 0 })
  })
})

describe('actors (I7-I9)', () => {
  it('imports rows of unknown actors without symbol and names each', () => {
    const data = form([row(1, ['A'], [to(2)]), row(2, ['X'], [to(1)]), row(3, ['X', 'B'])])
    expect(told(data)).toEqual([
      'Kegiatan 2: pelaksana "X" tidak ada dalam daftar pelaksana; tambahkan kolomnya lalu letakkan simbolnya.',
      'Kegiatan 3: pelaksana "X" tidak ada dalam daftar pelaksana; tambahkan kolomnya lalu letakkan simbolnya.',
      'Kegiatan 1: panah ke 2 tidak dapat digambar karena salah satu ujungnya tidak punya simbol; lengkapi pelaksananya.',
      'Kegiatan 2: panah ke 1 tidak dapat digambar karena salah satu ujungnya tidak punya simbol; lengkapi pelaksananya.',
    ])
    expect(taken(data).counts).toEqual({ activities: 3, symbols: 2, arrows: 0, joints: 0, open: 0, notDrawable: 2 })
  })
  it('draws one shape over several columns, from left to right however they are listed', () => {
    const simpul = [{ id: '1', pelaksana: ['C', 'A', 'B'], bentuk: 'keputusan', teks: 'Setuju?', next: [] }]
    const { sop } = taken(form([row(1, null, [], { simpul })]))
    const [table] = sop.tables
    expect(table.rows[0]).toMatchObject({ symbols: [{ kind: 'decision', text: 'Setuju?', actors: table.actors.map(({ id }) => id) }] })
  })
  it('finds an actor in spite of blanks, and keeps two columns of one name', () => {
    expect(taken({ pelaksana: ['Kepala  Seksi ', 'B'], langkah: [row(1, ['Kepala Seksi'])] }).counts.symbols).toBe(1)
    expect(codes({ pelaksana: ['A', 'A'], langkah: [row(1, ['A'])] })).toEqual(['actor-name-repeated'])
  })
  it('draws an unknown or missing kind as a process and says so', () => {
    const data = form([row(1, ['A'], [], { jenis: null }), row(2, ['A'], [], { jenis: 'dokumen' })])
    expect(taken(data).sop.tables[0].rows.flatMap((one) => (one.kind === 'activity' ? one.symbols.map(({ kind }) => kind) : []))).toEqual([
      'process',
      'process',
    ])
    expect(codes(data)).toEqual(['kind-missing', 'kind-unknown'])
  })
  it('gives groups of equal names their own columns', () => {
    const data = form([], {
      pelaksana: ['P: Operator', 'K: Operator', 'Lain'],
      kelompokPelaksana: [
        { nama: 'P', pelaksana: ['P: Operator', 'Q'] },
        { nama: 'K', pelaksana: ['K: Operator'] },
      ],
    })
    expect(taken(data).sop.tables[0].actors.map(({ name, group }) => [name, group])).toEqual([
      ['Operator', 'n4'],
      ['Operator', 'n5'],
      ['Lain', undefined],
    ])
    expect(codes(data)).toEqual(['group-actor-unknown'])
  })
})

describe('cells, headings, labels (I10-I12)', () => {
  const cells = (data: object, column: 'duration' | 'output'): readonly (string | null)[] =>
    taken(data).sop.tables[0].rows.flatMap((one) => (one.kind === 'activity' ? [one[column]] : ['#']))
  const waktu = (text: string, more: object = {}) => ({ waktu: text, ...more })
  it('merges over several rows, from any row that says so', () => {
    const data = form([
      row(1, ['A'], [], waktu('1 hari')),
      row(2, ['A'], [], waktu('')),
      row(3, ['A'], [], waktu('', { selGabung: { waktu: [1, 3] } })),
    ])
    expect(cells(data, 'duration')).toEqual(['1 hari', null, null])
    expect(codes(data)).toEqual([])
  })
  it('loses no text in a merge, and ends it at a heading', () => {
    const selGabung = { waktu: [1, 3], kegiatan: [1, 2] }
    const data = form([row(1, ['A'], [], waktu('', { selGabung })), row(2, ['A'], [], waktu('x')), row(3, ['A'], [], waktu('y'))])
    expect(cells(data, 'duration')).toEqual(['x\ny', null, null])
    expect(codes(data)).toEqual(['merge-texts-joined', 'merge-unknown'])
    const cut = { ...data, barisKelompok: [{ sebelum: 2, teks: 'TAHAP' }] }
    expect(cells(cut, 'duration')).toEqual(['', '#', 'x\ny', null])
    expect(codes(cut)).toEqual(['merge-over-heading', 'merge-texts-joined', 'merge-unknown'])
  })
  it('counts where all numbers are the count, else prints each as it is', () => {
    const numbers = (...rows: readonly object[]): readonly (string | null)[] =>
      taken(form(rows)).sop.tables[0].rows.flatMap((one) => (one.kind === 'activity' ? [one.number] : []))
    expect(numbers(row(1, ['A']), row('2', ['A']))).toEqual([null, null])
    expect(numbers(row(1, ['A'], [], { noAsli: '1' }), row(2, ['A']))).toEqual([null, null])
    expect(numbers(row(1, ['A'], [], { noAsli: '' }), row(2, ['A']))).toEqual(['', '2'])
    expect(numbers(row(2, ['A']), row(3, ['A']))).toEqual(['2', '3'])
  })
  it('takes the date of approval where it stands for the effective one', () => {
    const identity = (more: object) => taken(form([], { identity: more })).sop.identity
    expect(identity({ tanggalPengesahan: '2 Juni 2025' })).toMatchObject({
      effective: '2 Juni 2025',
      labels: { effective: 'Tanggal Pengesahan' },
    })
    expect(identity({ tanggalEfektif: '1 Juli 2025', tanggalPengesahan: null })).toMatchObject({ effective: '1 Juli 2025', labels: {} })
    expect(codes(form([], { identity: { tanggalEfektif: '1 Juli 2025', tanggalPengesahan: '2 Juni 2025' } }))).toEqual([
      'two-effective-dates',
    ])
  })
  it('splits the agency into its own lines and adds no word', () => {
    const { identity } = taken(form([], { identity: { instansi: ' KEMENTERIAN X \r\nKANTOR Y\n', unit: 'Seksi Z' } })).sop
    expect(identity.agencyLines).toEqual(['KEMENTERIAN X', 'KANTOR Y'])
    expect(identity.unit).toEqual({ text: 'Seksi Z' })
  })
  it('maps titles, total, foot notes; keeps only what differs from the form', () => {
    const [table] = taken(
      form([row(1, ['A'])], {
        judulTabel: 'Akun',
        totalWaktu: '',
        catatanKaki: '*) x',
        judulKolom: { no: 'Nomor', kegiatan: 'KEGIATAN', waktu: '', lain: 'x' },
      }),
    ).sop.tables
    expect(table).toMatchObject({ title: 'Akun', total: '', footNotes: ['*) x'], labels: { number: 'Nomor', duration: '' } })
    expect(table.labels.activity).toBeUndefined()
  })
  it('believes remarks about column numbers only where they fit the table', () => {
    const numbered = (notes: string): boolean => taken(form([], { notes })).sop.tables[0].columnNumbers
    expect([numbered('row of numbers (1)..(9)'), numbered('(1) s.d. (9)'), numbered('(1)..(8)'), numbered('halaman (1)')]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
  it('lists unknown fields once', () => {
    expect(told(form([row(1, ['A'], [], { warna: 1 }), row(2, ['A'], [], { warna: 2 })], { stempel: true }))).toEqual([
      '2 bidang tidak dikenal dan tidak diambil: stempel, langkah[].warna. Periksa apakah isinya perlu ditulis sendiri.',
    ])
  })
})
