import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkIntegrity, type Finding, type FlowTable, type Identity, type Sop } from '../../shared/model'
import { clauseOf, rules, runEach, type Rule } from '../../shared/rules'
import { ruleSentence, rulesMessages } from '../../shared/messages/rules'
import { activity, arrow, decision, end, heading, joint, process, sop, soundSop, start, table } from '../support/builders'
import { contextOf, findingsOf, fixed } from './context'

/** A case of a rule: what it finds where, as 'place' texts; none for a lawful document. */
interface Case {
  readonly name: string
  readonly document: Sop
  readonly found: readonly object[]
}
const identity = (name: string, given: Partial<Identity>, ...found: readonly object[]): Case => ({ name, document: soundSop(given), found })
const flow = (name: string, first: FlowTable, ...found: readonly object[]): Case => ({ name, document: sop(first), found })
const approvedBy = (nip: string): Partial<Identity> => ({
  approval: { position: 'Kepala', person: { text: 'Nama' }, nip, noNipReason: '', electronic: null },
})
const rowsOf = (...numbers: readonly (string | null)[]): FlowTable =>
  table(
    ['A'],
    numbers.map((number) => activity('x', process('A'), { number })),
  )
const waktu = (...texts: readonly (string | null)[]): FlowTable =>
  table(
    ['A'],
    texts.map((duration) => activity('x', process('A'), { duration })),
  )
/** A decision in row 2 with these exits; rows 3 to 5 hold one process each, row 6 two. */
const deciding = (...exits: readonly [string | null, string][]): FlowTable =>
  table(
    ['A', 'B'],
    [
      activity('1', start('A')),
      activity('2', decision('A')),
      activity('3', process('A')),
      activity('4', process('A')),
      activity('5', process('A')),
      activity('6', [process('A'), process('B')]),
    ],
    exits.map(([to, label]) => arrow('s2', to, label)),
  )

const cases: Readonly<Record<string, readonly Case[]>> = {
  'agency-logo-required': [
    identity('an emblem', { emblem: { builtIn: 'lambang' } }),
    identity('none, which prints the placeholder', { emblem: null }, { field: 'emblem' }),
  ],
  'sop-number-required': [
    identity('a number', { number: '01' }),
    identity('blank', { number: ' \n' }, { field: 'number' }),
    identity('only a dash', { number: '-' }, { field: 'number' }),
  ],
  'created-date-valid': [
    identity('a date', { created: '02 Juni 2025' }),
    identity('today', { created: '2 Januari 2026' }),
    identity('tomorrow', { created: '3 Januari 2026', effective: '4 Januari 2026' }, { field: 'created' }),
    identity('a day that no calendar has', { created: '31 Februari 2025' }, { field: 'created' }),
    identity('blank', { created: '' }, { field: 'created' }),
  ],
  'revision-date-order': [
    identity('a later day', { created: '2 Juni 2025', revised: '3 Juni 2025' }),
    identity('never revised: blank', { revised: ' ' }),
    identity('never revised: a dash', { revised: '-' }),
    identity('a day that no calendar has', { revised: '31-02-2025' }, { field: 'revised' }),
    identity('no date', { revised: 'belum' }, { field: 'revised' }),
    identity('a day before', { created: '2 Juni 2025', revised: '1 Juni 2025' }, { field: 'revised' }),
    identity('the same day', { created: '2 Juni 2025', revised: '02 Juni 2025' }, { field: 'revised' }),
    identity('created unreadable: only its own rule speaks', { created: 'x', revised: '1 Juni 2025' }),
  ],
  'effective-date-valid': [
    identity('the same day', { created: '2 Juni 2025', effective: '02 Juni 2025' }),
    identity('a day before', { created: '2 Juni 2025', effective: '1 Juni 2025' }, { field: 'effective' }),
    identity('no date', { effective: 'segera' }, { field: 'effective' }),
    identity('a day that no calendar has', { effective: '31-02-2025' }, { field: 'effective' }),
    identity('blank', { effective: '' }, { field: 'effective' }),
    identity('created unreadable: only its own rule speaks', { created: 'x' }),
  ],
  'nip-format': [
    identity('a NIP', approvedBy('19010101 192601 1 001')),
    identity('a PPPK code instead of the month', approvedBy('190101011926211001')),
    identity('blank', approvedBy('')),
    identity('a dash', approvedBy('-')),
    identity('zeros', approvedBy('00000000 000000 0 000'), { field: 'nip' }),
    identity('too short', approvedBy('1901'), { field: 'nip' }),
    identity('appointed as a child', approvedBy('19010101 191101 1 001'), { field: 'nip' }),
    identity('neither 1 nor 2', approvedBy('19010101 192601 3 001'), { field: 'nip' }),
  ],
  'related-sop-blank': [
    identity('a dash', { relatedSops: [{ text: '-' }] }),
    identity('none', { relatedSops: [] }, { field: 'relatedSops' }),
    identity('a blank entry', { relatedSops: [{ text: ' ' }] }, { field: 'relatedSops' }),
  ],
  'related-sop-valid': [
    identity('another', { title: 'Mutasi Siswa', relatedSops: [{ text: 'SOP Surat Masuk' }, { text: 'SOP Mutasi Siswa Baru' }] }),
    identity(
      'itself, written otherwise',
      { title: 'STANDAR OPERASIONAL PROSEDUR MUTASI SISWA', relatedSops: [{ text: 'SOP Surat Masuk' }, { text: 'SOP  Mutasi siswa.' }] },
      { field: 'relatedSops', item: 1 },
    ),
    identity('no title yet', { title: '', relatedSops: [{ text: '' }] }),
  ],
  'warning-clause-form': [
    identity('jika, maka', { warnings: ['x', 'Apabila terlambat, maka ditolak'] }),
    identity('a deadline', { warnings: ['Diselesaikan paling lambat 3 (tiga) hari kerja'] }),
    identity('none', { warnings: [] }, { field: 'warnings' }),
    identity('neither', { warnings: ['Dilaksanakan sesuai ketentuan'] }, { field: 'warnings' }),
  ],
  'actor-lane-empty': [
    flow('all busy, one by a wide shape', table(['A', 'B'], [activity('1', decision('A', 'B'))])),
    flow('an empty lane', table(['A', 'B'], [activity('1', start('A'))]), { table: 't', actor: 'a2' }),
  ],
  'step-numbering': [
    flow('counted', rowsOf(null, null)),
    flow('the same numbers in print', rowsOf('1.', null, '(3)')),
    flow('headings do not count', table(['A'], [heading('TAHAP'), activity('1', [], { number: '1' })])),
    flow('from 2', rowsOf('2', '3'), { table: 't', row: 'r1', column: 'number' }),
    flow('a blank', rowsOf('1', '', '2'), { table: 't', row: 'r2', column: 'number' }),
    flow('a gap, found once', rowsOf('1', '2', '4', '5'), { table: 't', row: 'r3', column: 'number' }),
  ],
  'step-single-actor': [
    flow('one', table(['A'], [activity('1', [start('A'), process('A')])])),
    flow('none', table(['A'], [activity('1')]), { table: 't', row: 'r1' }),
    flow('two, not joined', table(['A', 'B'], [activity('1', [process('A'), process('B')])]), { table: 't', row: 'r1' }),
    flow('two, joined', table(['A', 'B'], [activity('1', [process('A'), process('B')])], [joint('s1', 's1b')]), { table: 't', row: 'r1' }),
    flow('one shape across two', table(['A', 'B'], [activity('1', process('A', 'B'))]), { table: 't', row: 'r1' }),
  ],
  'decision-exits': [
    flow('Ya and Tidak', deciding(['s3', 'Ya'], ['s1', 'Tidak'])),
    flow('an answer that forks within a row', deciding(['s6', 'Ya'], ['s6b', 'ya '], ['s1', 'Tidak'])),
    flow('to one place, under two names', deciding(['s3', 'Ya'], ['s3', 'Tidak'])),
    flow('one exit', deciding(['s3', 'Ya']), { table: 't', row: 'r2', symbol: 's2' }),
    flow('none', deciding(), { table: 't', row: 'r2', symbol: 's2' }),
    flow('without label', deciding(['s3', ''], ['s1', 'Tidak']), { table: 't', row: 'r2', symbol: 's2' }),
    flow('one label to different rows', deciding(['s3', 'Ya'], ['s4', 'Ya'], ['s1', 'Tidak']), { table: 't', row: 'r2', symbol: 's2' }),
    flow('only a fork', deciding(['s6', 'Ya'], ['s6b', 'Ya']), { table: 't', row: 'r2', symbol: 's2' }),
    flow(
      'joined diamonds count as one',
      table(
        ['A', 'B'],
        [activity('1', [decision('A'), decision('B')]), activity('2', process('A')), activity('3', process('A'))],
        [joint('s1', 's1b'), arrow('s1', 's2', 'Ya'), arrow('s1b', 's3', 'Tidak')],
      ),
    ),
  ],
  'process-one-exit': [
    flow('one, an open one too', table(['A'], [activity('1', process('A'))], [arrow('s1', null)])),
    flow(
      'joined boxes count as one',
      table(['A', 'B'], [activity('1', [process('A'), process('B')]), activity('2', end('A'))], [joint('s1', 's1b'), arrow('s1b', 's2')]),
    ),
    flow('a dead end', table(['A'], [activity('1', process('A'))]), { table: 't', row: 'r1', symbol: 's1' }),
    flow(
      'a split',
      table(['A', 'B'], [activity('1', process('A')), activity('2', [end('A'), end('B')])], [arrow('s1', 's2'), arrow('s1', 's2b')]),
      { table: 't', row: 'r1', symbol: 's1' },
    ),
  ],
  'end-has-exit': [
    flow('none', table(['A'], [activity('1', start('A')), activity('2', end('A'))], [arrow('s1', 's2')])),
    flow(
      'two chained',
      table(['A', 'B', 'C'], [activity('1', [end('A'), end('B'), end('C')])], [arrow('s1', 's1b'), arrow('s1b', 's1c')]),
      { table: 't', row: 'r1', symbol: 's1', flow: 's1-s1b' },
      { table: 't', row: 'r1', symbol: 's1b', flow: 's1b-s1c' },
    ),
  ],
  'start-has-entry': [
    flow('back to the activity after it', deciding(['s2', 'Tidak'])),
    flow(
      'back to the start',
      table(
        ['A'],
        [activity('1', start('A')), activity('2', process('A')), activity('3', decision('A'))],
        [arrow('s1', 's2'), arrow('s3', 's1', 'Tidak')],
      ),
      { table: 't', row: 'r1', symbol: 's1', flow: 's3-s1' },
    ),
  ],
  'arrow-dangling': [
    flow('led', deciding(['s3', 'Ya'])),
    flow('open', deciding([null, 'Ya']), { table: 't', row: 'r2', symbol: 's2', flow: 's2-open' }),
  ],
  'activity-conditional-no-decision': [
    flow('with a diamond', table(['A'], [activity('Jika lengkap, diteruskan', decision('A'))])),
    flow('the letters within a word', table(['A'], [activity('Melaksanakan akreditasi mobilabilitas bilangan', process('A'))])),
    flow('without', table(['A'], [activity('Menyerahkan personel (APABILA diperlukan)', process('A'))]), {
      table: 't',
      row: 'r1',
      column: 'activity',
    }),
  ],
  'mutu-baku-required': [
    flow(
      'a dash, and a merge that shows words',
      table(['A'], [activity('1', [], { requirements: '-' }), activity('2', [], { duration: null })]),
    ),
    flow('remarks may be blank', table(['A'], [activity('1', [], { remarks: '' })])),
    flow(
      'blank, and a merge that shows nothing',
      table(['A'], [activity('1', [], { output: ' ' }), activity('2', [], { output: null })]),
      { table: 't', row: 'r1', column: 'output' },
      { table: 't', row: 'r2', column: 'output' },
    ),
  ],
  'time-parsable': [
    flow('numbers and units', waktu('1 x 24 Jam', '1 jam 30 menit', '30 hari kerja', '1 Hari Kerja/ 150 Siswa', 'Semesteran')),
    flow('nothing, a dash, a merge, as needed', waktu('', '-', null, 'Sesuai kebutuhan')),
    flow('a range', waktu('5-10 menit'), { table: 't', row: 'r1', column: 'duration' }),
    flow('by schedule', waktu('sesuai jadwal'), { table: 't', row: 'r1', column: 'duration' }),
    flow('no time', waktu('Sebelum periode revisi berjalan'), { table: 't', row: 'r1', column: 'duration' }),
  ],
}

describe.each(Object.entries(cases))('%s', (id, list) => {
  it.each(list.map((each) => [each.name, each] as const))('%s', (_, { document, found }) => {
    expect(findingsOf(document, id).map(({ at }) => at)).toEqual(found)
  })
})

describe('every rule', () => {
  const files = readdirSync(join(import.meta.dirname, '../../shared/rules'))
    .filter((name) => name.includes('-') && name.endsWith('.ts'))
    .map((name) => name.replace(/\.ts$/, ''))
  it('is a file of its name, has cases here, a clause and sentences', () => {
    const ids = rules.map((rule) => rule.id)
    expect([...ids].sort()).toEqual(files.sort())
    expect(Object.keys(cases).sort()).toEqual(files)
    for (const id of ids) {
      expect(clauseOf(id)).not.toBe('')
      for (const language of ['id', 'en'] as const) expect(Object.keys(rulesMessages[language])).toContain(id)
    }
    expect(Object.keys(rulesMessages.en)).toEqual(Object.keys(rulesMessages.id))
  })
  const all: readonly (readonly [string, Sop, Finding])[] = Object.entries(cases).flatMap(([id, list]) =>
    list.flatMap(({ name, document }) =>
      findingsOf(document).map((finding) => [`${id}, ${name}: ${finding.rule}`, document, finding] as const),
    ),
  )
  it('says a whole sentence in both languages', () => {
    for (const [name, , finding] of all)
      for (const language of ['id', 'en'] as const) expect(ruleSentence(finding, language), name).toMatch(/^[^{}]+\.$/)
  })
  it('offers only fixes that work: the finding is gone, the document whole', () => {
    const withFix = all.filter(([, , finding]) => finding.fix !== undefined)
    expect(new Set(withFix.map(([, , finding]) => finding.rule))).toEqual(
      new Set([
        'related-sop-blank',
        'related-sop-valid',
        'actor-lane-empty',
        'step-numbering',
        'end-has-exit',
        'start-has-entry',
        'arrow-dangling',
      ]),
    )
    for (const [name, document, finding] of withFix) {
      const after = fixed(document, finding.fix)
      expect(after, name).not.toBe(document)
      expect(checkIntegrity(after), name).toEqual([])
      expect(
        findingsOf(after, finding.rule).map(({ at }) => at),
        name,
      ).not.toContainEqual(finding.at)
    }
  })
  it('finds nothing in a sound document', () => {
    expect(findingsOf(soundSop())).toEqual([])
  })
})

describe('the run', () => {
  const broken: Rule = {
    id: 'x-broken',
    severity: 'error',
    clause: '',
    check: () => {
      throw new Error('rusak')
    },
  }
  it('a rule that throws becomes a finding, the others go on', () => {
    const found = runEach([broken, ...rules], contextOf(soundSop({ number: '' })))
    expect(found.map(({ rule }) => rule)).toEqual(['rule-failed', 'sop-number-required'])
    expect(ruleSentence(found[0] as Finding, 'id')).toContain('"x-broken" gagal (rusak)')
  })
  it('a rule that throws after its first finding loses the rule, not the run', () => {
    const half: Rule = {
      ...broken,
      *check() {
        yield { at: null }
        throw new Error('rusak')
      },
    }
    expect(runEach([half, ...rules], contextOf(soundSop())).map(({ rule }) => rule)).toEqual(['rule-failed'])
  })
  it('runs no rule that the office has switched off, and only the wanted table', () => {
    const bad = soundSop({ number: '' })
    expect(findingsOf(bad, undefined, { profile: { off: ['sop-number-required'] } })).toEqual([])
    const two = sop(rowsOf('2'), {}, { ...rowsOf('3'), id: 'u' as never })
    expect(findingsOf(two, 'step-numbering')).toHaveLength(2)
    expect(findingsOf(two, 'step-numbering', { table: 'u' as never }).map(({ at }) => at)).toMatchObject([{ table: 'u' }])
  })
  it('names the table where there are several, by its place and title, in both languages', () => {
    const document = sop({ ...rowsOf('2'), title: '' }, {}, { ...rowsOf('1', '4'), id: 'u' as never, title: 'Pencairan\ndana' })
    const said = (language: 'id' | 'en') => findingsOf(document, 'step-numbering').map((finding) => ruleSentence(finding, language))
    expect(said('id')).toEqual([
      'Tabel 1: Nomor kegiatan tidak berurutan; nomori ulang mulai dari 1.',
      'Tabel 2 "Pencairan dana": Nomor kegiatan tidak berurutan; nomori ulang mulai dari 1.',
    ])
    expect(said('en')[1]).toBe('Table 2 "Pencairan dana": The activities are not numbered in order; number them again from 1.')
    const [identity] = findingsOf({ ...document, identity: { ...document.identity, number: '' } })
    expect(identity && ruleSentence(identity, 'id')).toBe('Nomor SOP masih kosong; isi nomor menurut tata naskah dinas kantor.')
  })
  it('severities: an error of joint work is only a warning', () => {
    const severity = (first: FlowTable) => findingsOf(sop(first), 'step-single-actor').map((finding) => finding.severity)
    const pair = [activity('1', [process('A'), process('B')])]
    expect(severity(table(['A', 'B'], pair))).toEqual(['error'])
    expect(severity(table(['A', 'B'], pair, [joint('s1', 's1b')]))).toEqual(['warning'])
  })
  it('a related SOP that the register knows as revoked', () => {
    const document = soundSop({ relatedSops: [{ text: 'SOP Lama', ref: 'd9' as never }] })
    const resolver = { ...contextOf(document).resolver, sop: () => ({ title: 'SOP Lama', number: '1', status: 'revoked' }) }
    expect(findingsOf(document, 'related-sop-valid', { resolver }).map((found) => ruleSentence(found, 'id'))).toEqual([
      'SOP terkait "SOP Lama" tidak ditemukan atau tidak berlaku; pilih SOP lain yang masih berlaku.',
    ])
  })
})
