// Odd data: nothing throws, nothing is lost without a word, and what comes out is always a whole document.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importSopJson, importWarningSentence } from '../../shared/exchange/sopJson'
import { parseDocument, serialiseDocument } from '../../shared/format'
import { checkIntegrity } from '../../shared/model'
import type { DocumentId } from '../../shared/model'
import { countSopJson } from '../support/countSopJson'
import { exampleFiles } from '../support/examples'
import { idsInOrder } from '../support/ids'
import { read, taken, told, codes, row, to, form } from './forms'

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
