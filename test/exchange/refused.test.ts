// What an import refuses, and its sentences.
import { describe, expect, it } from 'vitest'
import { importRefusalSentence, importWarningSentence, sopJsonLimits } from '../../shared/exchange/sopJson'
import { read, taken, row, to, form } from './forms'

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
