// Every way a file may be bad: a code of its own, a sentence that names the file, the place and what to do.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyHash, parseDocument, serialiseDocument } from '../../shared/format'
import { fill } from '../../shared/messages/fill'
import { formatMessages } from '../../shared/messages/format'
import type { DocumentId, Sop } from '../../shared/model'
import { soundSop } from '../support/builders'

const good = serialiseDocument({ kind: 'sop', id: 'dokumen-1' as DocumentId, body: soundSop() })
type Draft = { version: number; kind: string; body: Sop; [key: string]: unknown }
const changed = (change: (file: Draft) => unknown): string => {
  const file = JSON.parse(good) as Draft
  return JSON.stringify(change(file) ?? file)
}
const withTable = (change: (table: Record<string, unknown>) => void): string =>
  changed((file) => {
    change(file.body.tables[0] as unknown as Record<string, unknown>)
  })

const sentence = (text: string, language: 'id' | 'en' = 'id'): string => {
  const result = parseDocument(text)
  const messages = formatMessages[language]
  if (!result.ok) return fill(messages[`format.refused.${result.code}`], { ...result.params, file: 'Nikah.sop' }, messages)
  return result.notices
    .map(({ code, params }) => fill(messages[`format.notice.${code}`], { ...params, file: 'Nikah.sop' }, messages))
    .join(' ')
}
const cases: readonly (readonly [string, string, string, string])[] = [
  ['empty', '', 'empty', 'Berkas "Nikah.sop" kosong. Buka salinan cadangannya atau minta pengirimnya mengirim ulang.'],
  ['blank', ' \n\n', 'empty', 'kosong'],
  ['zero-filled', '\0'.repeat(4096), 'zero-filled', 'mulai baris 1 berisi bita nol'],
  [
    'zero tail',
    good.slice(0, 1500) + '\0'.repeat(500),
    'zero-filled',
    `mulai baris ${good.slice(0, 1500).split('\n').length} berisi bita nol`,
  ],
  ['truncated', good.slice(0, 1500), 'truncated', `terpotong: isinya berhenti di baris ${good.slice(0, 1500).split('\n').length}`],
  ['truncated in a string', good.slice(0, good.indexOf('Nama Pejabat') + 4), 'truncated', 'terpotong'],
  ['not JSON', good.replace('"identity":', 'identity:'), 'not-json', 'rusak: susunan isinya'],
  [
    'merge conflict',
    good.replace('    "tables"', '<<<<<<< HEAD\n    "tables"'),
    'merge-conflict',
    'memuat tanda bentrok penggabungan di baris',
  ],
  [
    'a web page',
    '<!doctype html><html></html>',
    'foreign',
    'bukan dokumen Tatalaksana. Pilih berkas .sop lain, atau minta salinan yang utuh dari pembuatnya.',
  ],
  ['a zip', 'PK\u0003\u0004', 'foreign', 'bukan dokumen Tatalaksana'],
  ['a list', '[1, 2]', 'foreign', 'bukan dokumen Tatalaksana'],
  ['other JSON', '{"name": "x"}', 'foreign', 'bukan dokumen Tatalaksana'],
  ['SOP JSON', '{"langkah": []}', 'sop-json', 'dengan perintah "npm run sop -- import"'],
  [
    'too deep',
    `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
    'too-deep',
    'bersusun terlalu dalam (100000 tingkat, paling banyak 60)',
  ],
  [
    'poisoned',
    good.replace('"edition": {', '"edition": { "__proto__": { "polluted": true },'),
    'poisoned',
    'nama bidang terlarang di body.edition.__proto__',
  ],
  [
    'poisoned constructor',
    good.replace('"labels": {}', '"labels": { "constructor": "x" }'),
    'poisoned',
    'body.identity.labels.constructor',
  ],
  ['a map', changed((file) => ({ ...file, kind: 'peta' })), 'other-kind', 'adalah peta proses bisnis, bukan SOP'],
  ['another kind', changed((file) => ({ ...file, kind: 'surat' })), 'invalid', 'rusak di kind'],
  ['no id', changed((file) => ({ ...file, id: undefined })), 'invalid', 'rusak di id: isinya tidak ada'],
  ['version 0', changed((file) => ({ ...file, version: 0 })), 'invalid', 'rusak di version: nilainya di luar'],
  ['version 1.5', changed((file) => ({ ...file, version: 1.5 })), 'invalid', 'rusak di version'],
  ['no body', changed((file) => ({ ...file, body: undefined })), 'invalid', 'rusak di body: isinya tidak ada'],
  ['a further key', changed((file) => ({ ...file, extra: 1 })), 'invalid', 'rusak di extra: bidang itu tidak dikenal'],
  [
    'a key too many',
    withTable((table) => (table['colour'] = 'red')),
    'invalid',
    'rusak di body.tables[0].colour: bidang itu tidak dikenal',
  ],
  ['a key too few', withTable((table) => delete table['rows']), 'invalid', 'rusak di body.tables[0].rows: isinya tidak ada'],
  ['another type', withTable((table) => (table['title'] = 7)), 'invalid', 'rusak di body.tables[0].title: isinya berjenis lain'],
  ['no table', changed((file) => void (file.body = { ...file.body, tables: [] as never })), 'invalid', 'rusak di body.tables'],
  [
    'a huge number',
    changed((file) => void (file.body = { ...file.body, page: { ...file.body.page, sizePt: 1e308 } })),
    'invalid',
    'rusak di body.page.sizePt: nilainya di luar',
  ],
  [
    'a symbol of no kind',
    good.replace('"kind": "start"', '"kind": "circle"'),
    'invalid',
    'rusak di body.tables[0].rows[0].symbols[0].kind',
  ],
  ['a row of no kind', good.replace('"kind": "activity"', '"kind": "note"'), 'invalid', 'rusak di body.tables[0].rows[0]'],
  ['an id that is none', good.replace('"id": "r1"', '"id": "__proto__"'), 'invalid', 'rusak di body.tables[0].rows[0].id'],
  ['a flow to nowhere', good.replace('"to": "s2"', '"to": "s99"'), 'integrity', 'alur merujuk simbol yang tidak ada ("s99"; 1 kesalahan)'],
  [
    'a joint of a symbol with itself',
    withTable((table) => (table['flows'] = [{ kind: 'joint', id: 'j', between: ['s2', 's2'] }])),
    'integrity',
    'rusak di t/j: garis penghubung bersama kembali ke simbolnya sendiri ("s2"; 1 kesalahan)',
  ],
  ['an id twice', good.replaceAll('"id": "r2"', '"id": "r1"'), 'integrity', 'rusak di t/r1: id yang sama dipakai dua kali'],
]

describe('a bad file', () => {
  it.each(cases)('%s', (_name, text, code, words) => {
    const result = parseDocument(text)
    expect(result.ok ? 'opened' : result.code).toBe(code)
    expect(sentence(text)).toContain('"Nikah.sop"')
    expect(sentence(text)).toContain(words)
    for (const language of ['id', 'en'] as const) expect(sentence(text, language)).not.toMatch(/[{}]|file-|undefined/)
  })
  it('is refused by its size before anything else is done', () => {
    expect(parseDocument('é'.repeat(11_000_000))).toMatchObject({
      ok: false,
      code: 'too-large',
      params: { bytes: 22_000_000, most: 20_000_000 },
    })
  })
  it('leaves objects of the program as they were', () => {
    parseDocument(good.replace('"edition": {', '"edition": { "__proto__": { "polluted": true },'))
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
  it('cut at any place is refused, never opened', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: good.length - 3 }), (at) => !parseDocument(good.slice(0, at)).ok))
  })
  it('with any place overwritten never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.nat(good.length), fc.string({ unit: 'binary', maxLength: 6 }), (at, junk) => {
        const result = parseDocument(good.slice(0, at) + junk + good.slice(at + junk.length))
        expect(typeof result.ok).toBe('boolean')
      }),
      { numRuns: 300 },
    )
  })
  it('made of any JSON is refused', () => {
    fc.assert(fc.property(fc.json({ maxDepth: 4 }), (text) => !parseDocument(text).ok))
  })
})

describe('a file that opens with a notice', () => {
  it('tells of an edit from outside, and keeps the edit', () => {
    const text = good.replace('Mencatat permohonan', 'Mencatat berkas')
    const result = parseDocument(text)
    expect(result).toMatchObject({ ok: true, readOnly: false, notices: [{ code: 'hash-mismatch' }] })
    expect(result.ok && result.body.tables[0].rows[1]).toMatchObject({ text: 'Mencatat berkas' })
    expect(sentence(text)).toBe(
      'Isi "Nikah.sop" berubah di luar aplikasi (digabung atau disunting tangan). Periksa isinya; menyimpan akan mencatatnya sebagai isi yang baru.',
    )
  })
  it('but not of another layout of the same content, a byte order mark, or Windows line ends', () => {
    for (const same of [JSON.stringify(JSON.parse(good)), `\ufeff${good}`, good.replaceAll('\n', '\r\n'), good.trimEnd()])
      expect(parseDocument(same)).toMatchObject({ ok: true, notices: [] })
  })
  it('tells of control characters that it took away', () => {
    const file = JSON.parse(good) as Draft
    const body = { ...file.body, identity: { ...file.body.identity, title: 'Nikah\u0007\u0000 \ud800' } }
    const result = parseDocument(JSON.stringify({ ...file, body, sha256: bodyHash(body) }))
    expect(result).toMatchObject({ ok: true, notices: [{ code: 'characters-removed', params: { count: 1 } }] })
    expect(result.ok && result.body.identity.title).toBe('Nikah \ufffd')
  })
})

describe('a file of a newer version', () => {
  it('opens read-only where this version understands it, unknown fields and all', () => {
    const text = withTable((table) => (table['colour'] = 'red')).replace('"version":2', '"version":3')
    const result = parseDocument(text)
    expect(result).toMatchObject({
      ok: true,
      readOnly: true,
      version: 3,
      notices: [{ code: 'newer-version', params: { version: 3, known: 2 } }],
    })
    expect(result.ok && result.body).toEqual(soundSop())
    expect(sentence(text)).toContain('Dibuka hanya untuk dibaca')
  })
  it('is refused where it does not, with the version in the sentence', () => {
    const text = changed((file) => ({ ...file, version: 7, body: { pages: [] } }))
    expect(parseDocument(text)).toMatchObject({ ok: false, code: 'newer' })
    expect(sentence(text)).toContain('format 7; versi ini mengenal 2')
    expect(sentence(text)).toContain('berkasnya tidak diubah')
  })
})
