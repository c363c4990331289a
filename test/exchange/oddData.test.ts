// Odd data: nothing throws, nothing is lost without a word, and what comes out is always a whole document.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importRefusalSentence, importSopJson, importWarningSentence, sopJsonLimits } from '../../shared/exchange/sopJson'
import type { ImportResult } from '../../shared/exchange/sopJson'
import { parseDocument, serialiseDocument } from '../../shared/format'
import { checkIntegrity } from '../../shared/model'
import type { DocumentId, Sop } from '../../shared/model'
import { countSopJson } from '../support/countSopJson'
import { exampleFiles } from '../support/examples'
import { idsInOrder } from '../support/ids'

const read = (data: unknown): ImportResult => importSopJson(typeof data === 'string' ? data : JSON.stringify(data), { ids: idsInOrder() })
const taken = (data: unknown): Extract<ImportResult, { ok: true }> => {
  const result = read(data)
  if (!result.ok) throw new Error(result.code)
  return result
}
const told = (data: unknown): readonly string[] => taken(data).warnings.map((warning) => importWarningSentence(warning, 'id'))
const codes = (data: unknown): readonly string[] => taken(data).warnings.map(({ code }) => code)
/** Flows as 'from>to label' with symbols named by row and, where there are several, by letter. */
const flows = (sop: Sop): readonly string[] => {
  const names = new Map<string, string>()
  const [table] = sop.tables
  const rows = table.rows.filter((row) => row.kind === 'activity')
  rows.forEach((row, at) => row.symbols.forEach(({ id }, nth) => names.set(id, `${at + 1}${row.symbols.length > 1 ? 'abcd'[nth] : ''}`)))
  const name = (id: string | null): string => (id === null ? '?' : (names.get(id) ?? '!'))
  return table.flows.map((flow) =>
    flow.kind === 'joint'
      ? `${name(flow.between[0])}-${name(flow.between[1])}`
      : `${name(flow.from)}>${name(flow.to)}${flow.label && ` ${flow.label}`}`,
  )
}
const row = (no: unknown, pelaksana: unknown, next: unknown = [], more: object = {}): object => ({
  no,
  kegiatan: `k${String(no)}`,
  pelaksana,
  jenis: 'proses',
  next,
  ...more,
})
const to = (target: unknown, label = ''): object => ({ to: target, label })
const form = (langkah: readonly unknown[], more: object = {}): object => ({ pelaksana: ['A', 'B', 'C'], langkah, ...more })

describe('refused are only', () => {
  it.each([
    [
      'not JSON',
      '{"langkah": [',
      'not-json',
      'Berkas "x.json" bukan JSON yang utuh; minta berkasnya diekspor ulang dari aplikasi asalnya.',
    ],
    ['an empty file', '', 'not-json', 'bukan JSON yang utuh'],
    ['zero bytes', '\0\0\0', 'not-json', 'bukan JSON yang utuh'],
    ['no langkah', '{"pelaksana": []}', 'no-langkah', 'tidak memuat daftar "langkah"; pilih berkas SOP JSON'],
    ['langkah that is no list', '{"langkah": {"1": {}}}', 'no-langkah', 'tidak memuat daftar "langkah"'],
    ['a list', '[]', 'no-langkah', 'tidak memuat'],
    ['null', 'null', 'no-langkah', 'tidak memuat'],
    ['too deep', '['.repeat(100_000) + ']'.repeat(100_000), 'too-large', 'kedalaman susunan data 100000, paling banyak 60'],
    [
      'too many rows',
      JSON.stringify(form(Array.from({ length: 1001 }, (_, at) => row(at, ['A'])))),
      'too-large',
      'jumlah kegiatan 1001, paling banyak 1000',
    ],
    [
      'too many actors',
      JSON.stringify({ pelaksana: Array.from({ length: 61 }, (_, at) => `P${at}`), langkah: [] }),
      'too-large',
      'jumlah pelaksana 61, paling banyak 60',
    ],
    [
      'too many symbols',
      JSON.stringify(form([row(1, null, [], { simpul: Array.from({ length: 61 }, () => ({})) })])),
      'too-large',
      'jumlah simbol dalam satu kegiatan 61',
    ],
    [
      'too many arrows',
      JSON.stringify(
        form([
          row(
            1,
            ['A'],
            Array.from({ length: 5001 }, () => to(1)),
          ),
        ]),
      ),
      'too-large',
      'jumlah panah 5001',
    ],
    [
      'too many items',
      JSON.stringify(form([], { identity: { peralatan: Array.from({ length: 1001 }, () => 'x') } })),
      'too-large',
      'jumlah butir dalam satu daftar 1001',
    ],
  ])('%s', (_name, text, code, words) => {
    const result = read(text)
    expect(result.ok ? 'imported' : result.code).toBe(code)
    if (!result.ok) expect(importRefusalSentence(result, 'x.json', 'id')).toContain(words)
  })
  it('too many names in a group, whose every name is looked for among the actors', () => {
    const crowd = Array.from({ length: 61 }, () => 'A')
    const groups = [{ nama: 'G', pelaksana: crowd }]
    expect(read(JSON.stringify(form([], { kelompokPelaksana: groups })))).toMatchObject({
      ok: false,
      params: { limit: 'actors', found: 61 },
    })
    const many = crowd.map(() => ({ nama: 'G', pelaksana: [] }))
    expect(read(JSON.stringify(form([], { kelompokPelaksana: many })))).toMatchObject({ ok: false, params: { limit: 'actors', found: 61 } })
  })
  it('too many bytes, counted before parsing', () => {
    const result = read(`{"langkah": [], "notes": "${'é'.repeat(sopJsonLimits.bytes / 2)}"}`)
    expect(result).toMatchObject({ ok: false, code: 'too-large', params: { limit: 'bytes', most: sopJsonLimits.bytes } })
  })
})

describe('sentences', () => {
  it('quote no name where the file has none', () => {
    const result = taken(form([row(1, ['A'], [to(null), to('9')], {}), row(2, null, [], { simpul: [{ bentuk: 'proses', next: [] }] })]))
    const said = result.warnings.map((warning) => importWarningSentence(warning, 'id'))
    expect(said.join('\n')).not.toContain('""')
    expect(said).toContain('Kegiatan 1: satu panah keluar belum punya tujuan; arahkan ke kegiatan berikutnya.')
    expect(said).toContain('Kegiatan 2: satu simbol tidak punya kolom pelaksana dan tidak digambar; letakkan sendiri.')
  })
})

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

describe('wrong types and poison', () => {
  it('become text or blank, each with a warning that names its place', () => {
    const data = form(
      [row(1, 'A', to(1, 'Ya'), { waktu: 15, output: ['a', 'b'], kelengkapan: { x: 1 }, keterangan: true }), 'teks', null],
      { identity: { nama: 7, peralatan: 'Komputer', disahkanOleh: 'Kepala' } },
    )
    const { sop, counts } = taken(data)
    expect(sop.tables[0].rows[0]).toMatchObject({ duration: '15', output: 'a\nb', requirements: '', remarks: 'true' })
    expect(sop.identity).toMatchObject({ title: '7', equipment: ['Komputer'], approval: { position: 'Kepala' } })
    expect(counts).toMatchObject({ activities: 1, symbols: 1, arrows: 1 })
    expect(told(data)).toContain('Kegiatan 1: bidang "output" berisi daftar, yang tidak semestinya di sana; periksa isinya di formulir.')
    expect(told(data)).toContain('Kegiatan 2 bukan data kegiatan dan dilewati; tambahkan kegiatannya bila perlu.')
  })
  it('take control characters away, keep Arabic, emoji and an 80-letter word', () => {
    const long = 'x'.repeat(80)
    const data = form([row(1, ['A'], [], { kegiatan: `بسم الله 🙂\u0000\u0007\tb ${long}` })])
    expect(taken(data).sop.tables[0].rows[0]).toMatchObject({ text: `بسم الله 🙂 b ${long}` })
    expect(codes(data)).toEqual(['characters-removed'])
  })
  it('read the line ends of other programs as line ends: no two words run together', () => {
    const data = form([row(1, ['A'], [], { kegiatan: 'satu\u000bdua\u0085tiga\u2028empat\r\nlima\u000cenam' })])
    expect(taken(data).sop.tables[0].rows[0]).toMatchObject({ text: 'satu\ndua\ntiga\nempat\nlima\nenam' })
    expect(codes(data)).toEqual([])
  })
  it('__proto__ keys are harmless', () => {
    const text =
      '{"__proto__": {"langkah": 1, "polluted": 1}, "pelaksana": ["__proto__", "constructor"], "identity": {"__proto__": {"nama": "x"}}, "judulKolom": {"__proto__": "x", "constructor": "y"}, "langkah": [{"no": "__proto__", "pelaksana": ["__proto__", "constructor", "toString"], "jenis": "constructor", "next": [{"to": "constructor"}, {"to": "__proto__"}], "selGabung": {"__proto__": [1, 2], "constructor": [1, 2]}}]}'
    const { sop, counts } = taken(text)
    expect(counts).toMatchObject({ activities: 1, symbols: 2, joints: 1, arrows: 1, open: 1 })
    expect(sop.identity.title).toBe('')
    expect(Object.keys(sop.tables[0].labels)).toEqual([])
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })
})

describe('any data at all', () => {
  const scalar = fc.oneof(
    fc.constantFrom(null, 1, 2, '1', '2', '1a', 'A', 'B', 'X', '', 'proses', 'mulai', 'keputusan', true, {}, []),
    fc.jsonValue({ maxDepth: 1 }),
  )
  const loose = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }))
  const exits = fc.oneof(loose, fc.array(fc.record({ to: scalar, label: scalar }, { requiredKeys: [] }), { maxLength: 3 }))
  const node = fc.record({ id: scalar, pelaksana: loose, bentuk: scalar, teks: scalar, next: exits }, { requiredKeys: [] })
  const merge = fc.dictionary(fc.constantFrom('waktu', 'output', 'kegiatan', '__proto__'), fc.array(scalar, { maxLength: 3 }))
  const step = fc.oneof(
    { weight: 1, arbitrary: scalar },
    {
      weight: 6,
      arbitrary: fc.record(
        {
          no: scalar,
          kegiatan: loose,
          pelaksana: loose,
          jenis: scalar,
          waktu: loose,
          next: exits,
          simpul: fc.oneof(loose, fc.array(node, { maxLength: 3 })),
          noAsli: scalar,
          teksBentuk: scalar,
          selGabung: fc.oneof(loose, merge),
        },
        { requiredKeys: [] },
      ),
    },
  )
  const data = fc.record(
    {
      langkah: fc.array(step, { maxLength: 6 }),
      pelaksana: loose,
      identity: fc.oneof(
        loose,
        fc.dictionary(fc.constantFrom('instansi', 'nama', 'dasarHukum', 'disahkanOleh', 'tanggalPengesahan'), loose),
      ),
      kelompokPelaksana: fc.oneof(loose, fc.array(fc.record({ nama: scalar, pelaksana: loose }), { maxLength: 2 })),
      barisKelompok: fc.oneof(loose, fc.array(fc.record({ sebelum: scalar, teks: scalar }), { maxLength: 2 })),
      judulKolom: loose,
      totalWaktu: scalar,
      catatanKaki: loose,
      notes: scalar,
    },
    { requiredKeys: ['langkah'] },
  )
  it('becomes a whole document that can be saved and opened, with sentences free of holes', () => {
    fc.assert(
      fc.property(data, (any) => {
        const { sop, counts, warnings } = taken(any)
        expect(checkIntegrity(sop)).toEqual([])
        const text = serialiseDocument({ kind: 'sop', id: 'd1' as DocumentId, body: sop })
        expect(parseDocument(text)).toMatchObject({ ok: true, body: sop, notices: [] })
        expect(counts.arrows + counts.open + counts.joints).toBe(sop.tables[0].flows.length)
        for (const warning of warnings)
          for (const language of ['id', 'en'] as const) {
            const braces = [warning.row, ...Object.values(warning.params)].some(
              (value) => /[{}]|undefined|data-/.test(String(value)) && value !== warning.params['type'],
            )
            if (!braces) expect(importWarningSentence(warning, language)).not.toMatch(/[{}]|undefined|data-/)
          }
      }),
      { numRuns: 400 },
    )
  })
  it('in the right form counts as its JSON alone counts', () => {
    const names = ['A', 'B', 'C']
    const target = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constantFrom('1', '2', '3x', 'n1', 'n2'), fc.constant(null))
    const outs = fc.array(fc.record({ to: target, label: fc.constantFrom('', 'Ya', 'Tidak') }), { maxLength: 3 })
    const actors = fc.uniqueArray(fc.constantFrom(...names, 'X'), { maxLength: 3 })
    const steps = fc
      .array(fc.record({ actors, outs, nodes: fc.array(fc.record({ actors, outs }), { maxLength: 3 }) }), { maxLength: 8 })
      .map((list) => {
        let node = 0
        return list.map((one, at) => ({
          no: at + 1,
          kegiatan: `kegiatan ke-${at + 1}`,
          pelaksana: one.actors,
          jenis: 'proses',
          next: one.outs,
          ...(one.nodes.length > 0
            ? { simpul: one.nodes.map((inner) => ({ id: `n${(node += 1)}`, pelaksana: inner.actors, bentuk: 'proses', next: inner.outs })) }
            : {}),
        }))
      })
    fc.assert(
      fc.property(steps, (langkah) => {
        const text = JSON.stringify({ pelaksana: names, langkah })
        expect(taken(text).counts).toEqual(countSopJson(text))
      }),
      { numRuns: 300 },
    )
  })
  it('gives the same document each time, whatever the ids are called', () => {
    for (const { text } of exampleFiles) {
      const other = importSopJson(text, { ids: idsInOrder('lain') })
      expect(JSON.stringify(other).replaceAll('"lain', '"n')).toBe(JSON.stringify(read(text)))
    }
  })
})
