import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, truncateSync, writeFileSync, closeSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nodeDisk } from '../../electron/storage'
import { documentLimits } from '../../shared/format'
import { example, folder, importedExample, root, sop, textOf } from './support'

const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
const SMALL = '07-kua-cilandak-pendaftaran-nikah.json'
const LARGE = '13-bps-revisi-anggaran.json'

describe('sop import', () => {
  test('writes one .sop for each file and counts what it holds (contract §5)', async () => {
    const out = join(folder(), 'belum', 'ada')
    const said = await sop(['import', example(SMALL), example(LARGE), '--out', out, '--json'])
    expect(said.code).toBe(0)
    const answers = JSON.parse(said.out) as Record<string, unknown>[]
    expect(answers.map((answer) => Object.keys(answer))).toEqual(
      Array.from({ length: 2 }, () => [
        'in',
        'out',
        'document',
        'activities',
        'symbols',
        'arrows',
        'joints',
        'open',
        'notDrawable',
        'warnings',
      ]),
    )
    expect(answers[0]).toMatchObject({
      in: example(SMALL),
      out: join(out, basename(SMALL, '.json') + '.sop'),
      activities: 7,
      symbols: 7,
      arrows: 6,
      joints: 0,
      open: 1,
      notDrawable: 0,
    })
    expect(answers[1]).toMatchObject({ activities: 12, symbols: 15, arrows: 17, joints: 0, open: 0 })
    expect((answers[0]?.['warnings'] as unknown[] | undefined)?.[0]).toMatchObject({
      code: 'target-open',
      row: '6',
      text: expect.stringMatching(/belum punya tujuan/) as string,
    })
    expect(said.err).toBe('')
  })

  test('two inputs of one name do not overwrite each other; an older file that gives way is named', async () => {
    const [a, b, out] = [folder(), folder(), folder()]
    copyFileSync(example(SMALL), join(a, 'sop.json'))
    copyFileSync(example(LARGE), join(b, 'SOP.json'))
    const once = () => sop(['import', join(a, 'sop.json'), join(b, 'SOP.json'), '--out', out])
    await once()
    expect(readdirSync(out).sort()).toEqual(['SOP-2.sop', 'sop.sop'])
    expect((await once()).err).toContain(`Berkas lama "sop.sop" di folder "${out}" diganti.`)
  })

  test.each([
    ['rusak.json', '{"langkah": [', 'not-json', /Berkas "rusak\.json" bukan JSON yang utuh; minta/],
    ['asing.json', '{"judul": "x"}', 'no-langkah', /Berkas "asing\.json" tidak memuat daftar "langkah"; pilih/],
    ['dalam.json', '['.repeat(100_000), 'too-large', /Berkas "dalam\.json" terlalu besar: kedalaman/],
    ['kosong.json', '', 'not-json', /Berkas "kosong\.json" bukan JSON/],
  ])('%s is refused with a sentence, unchanged, and the others are done', async (name, text, code, sentence) => {
    const [from, out] = [folder(), folder()]
    const bad = join(from, name)
    writeFileSync(bad, text)
    const before = hash(bad)
    const said = await sop(['import', bad, example(SMALL), '--out', out, '--json'])
    expect(said.code).toBe(1)
    expect(said.err).toMatch(sentence)
    const answers = JSON.parse(said.out) as { readonly out: string | null; readonly error?: { readonly code: string } }[]
    expect(answers[0]).toMatchObject({ out: null, error: { code } })
    expect(answers[1]?.out).not.toBeNull()
    expect(hash(bad)).toBe(before)
    expect(readdirSync(out)).toEqual([basename(SMALL, '.json') + '.sop'])
  })
})

describe('a file that is no SOP', () => {
  const cases: readonly (readonly [string, (good: string) => string | Buffer, RegExp])[] = [
    ['kosong', () => '', /Berkas "kosong\.sop" kosong\. Buka salinan/],
    ['terpotong', (good) => good.slice(0, good.length >> 1), /Berkas "terpotong\.sop" terpotong: isinya berhenti di baris \d+\./],
    ['nol', (good) => good.slice(0, 900) + '\0'.repeat(4000), /Berkas "nol\.sop" rusak: mulai baris \d+ berisi bita nol/],
    ['asing', () => '%PDF-1.7 bukan SOP', /Berkas "asing\.sop" bukan dokumen Tatalaksana/],
    ['data', () => textOf(example(SMALL)), /Berkas "data\.sop" adalah data SOP JSON/],
    [
      'baru',
      (good) => good.replace(/"version": \d+/, '"version": 9001').replace('"identity"', '"identitas"'),
      /Berkas "baru\.sop" dibuat versi Tatalaksana yang lebih baru/,
    ],
    ['dalam', () => '{"a":'.repeat(50_000), /Berkas "dalam\.sop" bersusun terlalu dalam/],
    [
      'racun',
      (good) => good.replace('"identity":', '"__proto__": {"x": 1}, "identity":'),
      /Berkas "racun\.sop" memuat nama bidang terlarang di body\.__proto__/,
    ],
    ['bidang', (good) => good.replace('"identity":', '"lain": 1, "identity":'), /Berkas "bidang\.sop" rusak di body\.lain/],
    ['biner', () => Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x7b]), /Isi berkas "biner\.sop" di folder ".*" bukan teks/],
  ]
  test.each(cases)('%s: a sentence, exit 1, the file untouched, the others done', async (name, make, sentence) => {
    const [from, out] = [folder(), folder()]
    const good = await importedExample(SMALL, from)
    const bad = join(from, `${name}.sop`)
    writeFileSync(bad, make(textOf(good)))
    const before = hash(bad)
    const said = await sop(['export', bad, good, '--to', 'svg', '--out', out, '--json'])
    expect(said.err).toMatch(sentence)
    expect(said.code).toBe(1)
    const answers = JSON.parse(said.out) as {
      readonly files: readonly unknown[]
      readonly problems: readonly { readonly code: string }[]
    }[]
    expect(answers[0]).toMatchObject({ files: [], problems: [{ code: 'unreadable' }] })
    expect(answers[1]?.files.length).toBeGreaterThan(0)
    for (const command of ['check', 'layout']) {
      const other = await sop([command, bad, '--json'])
      expect(other.code).toBe(1)
      expect(other.err).toMatch(sentence)
    }
    expect(hash(bad)).toBe(before)
  })

  test('missing, a folder, far too large', async () => {
    const from = folder()
    const huge = join(from, 'besar.sop')
    closeSync(openSync(huge, 'w'))
    truncateSync(huge, documentLimits.bytes + 1)
    mkdirSync(join(from, 'map.sop'))
    const said = await sop(['check', join(from, 'tiada.sop'), join(from, 'map.sop'), huge])
    expect(said.code).toBe(1)
    expect(said.err).toContain(`Berkas "tiada.sop" tidak ada di folder "${from}".`)
    expect(said.err).toContain(`"map.sop" di folder "${from}" bukan berkas melainkan folder`)
    expect(said.err).toContain(`Berkas "besar.sop" di folder "${from}" lebih besar dari 20 MB`)
  })
})

describe('sop export', () => {
  test('makes the formats asked for and says so in JSON alone', async () => {
    const [from, out] = [folder(), join(folder(), 'hasil')]
    const good = await importedExample(SMALL, from)
    const before = hash(good)
    const said = await sop(['export', good, '--to', 'pdf,docx,svg,png', '--paper', 'f4', '--out', out, '--date', '2026-01-31', '--json'])
    expect(said.err).toBe('')
    expect(said.code).toBe(0)
    const [answer] = JSON.parse(said.out) as [
      {
        readonly in: string
        readonly files: readonly { readonly to: string; readonly path: string; readonly pages: number; readonly bytes: number }[]
        readonly problems: readonly unknown[]
      },
    ]
    expect(answer.in).toBe(good)
    expect(answer.problems).toEqual([])
    expect(Object.keys(answer.files[0] ?? {})).toEqual(['to', 'path', 'pages', 'bytes'])
    expect(new Set(answer.files.map((file) => file.to))).toEqual(new Set(['pdf', 'docx', 'svg', 'png']))
    for (const file of answer.files) expect(readFileSync(file.path).length).toBe(file.bytes)
    expect(readdirSync(out).length).toBe(answer.files.length)
    expect(hash(good)).toBe(before)
  })

  test('a full disk, a forbidden folder and a file in the folder’s place are sentences; nothing half is left', async () => {
    const [from, out] = [folder(), folder()]
    const good = await importedExample(SMALL, from)
    const failing = (code: string) => ({ ...nodeDisk, create: () => Promise.reject(Object.assign(new Error(code), { code })) })
    const full = await sop(['export', good, '--to', 'pdf', '--out', out], { disk: failing('ENOSPC') })
    expect(full).toMatchObject({ code: 1, err: expect.stringContaining(`karena penyimpanan tempat folder "${out}" penuh.`) as string })
    const denied = await sop(['export', good, '--to', 'pdf', '--out', out], { disk: failing('EACCES') })
    expect(denied).toMatchObject({ code: 1, err: expect.stringContaining(`karena folder "${out}" tidak boleh ditulisi.`) as string })
    const inTheWay = join(from, 'penghalang')
    writeFileSync(inTheWay, 'x')
    const blocked = await sop(['export', good, '--to', 'pdf', '--out', inTheWay])
    expect(blocked).toMatchObject({ code: 1, err: expect.stringContaining('milik folder atau berkas lain') as string })
    expect(readdirSync(out)).toEqual([])
    expect(textOf(inTheWay)).toBe('x')
  })
})

describe('sop layout, check, schema', () => {
  test('layout prints the contract’s JSON and nothing else', async () => {
    const good = await importedExample(SMALL, folder())
    const said = await sop(['layout', good, '--paper', 'f4', '--orientation', 'landscape', '--json'])
    expect(said).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(said.out)).toMatchObject({ contract: 'tatalaksana-layout/1', kind: 'sop', paper: 'f4', orientation: 'landscape' })
    expect((await sop(['layout', good])).err).toMatch(/\d+ halaman, 7 simbol, 6 panah/)
  })

  test('check takes today from this computer, not from Greenwich', async () => {
    const zone = process.env['TZ']
    process.env['TZ'] = 'Asia/Jakarta' // 20.00 UTC is 03.00 of the next day there
    try {
      const into = folder()
      const json = JSON.stringify({ identity: { tanggalPembuatan: '31 Januari 2026' }, pelaksana: ['A'], langkah: [] })
      writeFileSync(join(into, 'pagi.json'), json)
      await sop(['import', join(into, 'pagi.json'), '--out', into])
      const said = await sop(['check', join(into, 'pagi.sop'), '--json'], { now: () => '2026-01-30T20:00:00.000Z' })
      expect(said.out).not.toContain('created-date-valid')
      const dated = await sop(['check', join(into, 'pagi.sop'), '--date', '2026-01-30', '--json'])
      expect(dated.out).toContain('created-date-valid')
      const early = await sop(['check', join(into, 'pagi.sop'), '--date', '2026-01-31T06:00:00+07:00', '--json'])
      expect(early.out).not.toContain('created-date-valid') // the day as typed, though Greenwich has the 30th
      expect((await sop(['check', join(into, 'pagi.sop'), '--date', '2026-02-31'])).code).toBe(2)
    } finally {
      if (zone === undefined) delete process.env['TZ']
      else process.env['TZ'] = zone
    }
  })

  test('check names rule, severity, place, sentence and clause; an error makes exit 1', async () => {
    const good = await importedExample(SMALL, folder())
    const said = await sop(['check', good, '--json'])
    expect(said).toMatchObject({ code: 1, err: '' })
    const [answer] = JSON.parse(said.out) as [{ readonly in: string; readonly findings: readonly Record<string, unknown>[] }]
    expect(answer.in).toBe(good)
    for (const finding of answer.findings) {
      expect(Object.keys(finding)).toEqual(['rule', 'severity', 'at', 'params', 'message', 'clause', 'fixable'])
      expect(finding['clause']).not.toBe('')
      expect(finding['message']).not.toMatch(/[{}]/)
    }
    expect(answer.findings.map((finding) => finding['rule'])).toContain('arrow-dangling')
  })

  test('schema prints the committed JSON Schema', async () => {
    const said = await sop(['schema'])
    expect(said).toEqual({ code: 0, out: textOf(join(root, 'shared/format/sop.schema.json')), err: '' })
  })

  test('--help explains and is no error', async () => {
    expect(await sop(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('sop -- PERINTAH') as string, err: '' })
  })
})

describe('the program as npm runs it', () => {
  const run = (words: readonly string[], cwd: string, env: Readonly<Record<string, string>>) =>
    execFileSync(process.execPath, [join(root, 'electron', 'build', 'sop.mjs'), ...words], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })

  test('the same document and date give the same bytes in any folder, time zone and language', { timeout: 120_000 }, async () => {
    const from = folder()
    const good = await importedExample(LARGE, from)
    const settings = [
      { cwd: root, env: { TZ: 'Asia/Jayapura', LANG: 'id_ID.UTF-8', LC_ALL: 'C' } },
      { cwd: from, env: { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } },
    ]
    const outs = settings.map(({ cwd, env }) => {
      const out = folder()
      run(['export', good, '--to', 'pdf,docx,svg', '--out', out, '--date', '2026-01-31'], cwd, env)
      return out
    })
    const [a = '', b = ''] = outs
    expect(readdirSync(a).length).toBeGreaterThan(2)
    expect(readdirSync(b)).toEqual(readdirSync(a))
    for (const name of readdirSync(a)) expect([name, hash(join(b, name))]).toEqual([name, hash(join(a, name))])
    const [one, other] = settings.map(({ cwd, env }) => run(['layout', good, '--json'], cwd, env).toString('utf8'))
    expect(JSON.parse(one ?? '')).toMatchObject({ contract: 'tatalaksana-layout/1' })
    expect(other).toBe(one)
    // The application's worker runs the same job; its bytes are those of this process.
    const here = folder()
    await sop(['export', good, '--to', 'pdf,docx,svg', '--out', here, '--date', '2026-01-31'])
    for (const name of readdirSync(a)) expect([name, hash(join(here, name))]).toEqual([name, hash(join(a, name))])
  })

  test('paths are meant from where they were typed', { timeout: 60_000 }, () => {
    const from = folder()
    copyFileSync(example(SMALL), join(from, 'masuk.json'))
    run(['import', 'masuk.json', '--out', 'hasil'], from, {})
    expect(existsSync(join(from, 'hasil', 'masuk.sop'))).toBe(true)
    const viaNpm = folder()
    copyFileSync(example(SMALL), join(viaNpm, 'masuk.json'))
    run(['import', 'masuk.json', '--out', 'hasil'], root, { npm_lifecycle_event: 'sop', INIT_CWD: viaNpm })
    expect(existsSync(join(viaNpm, 'hasil', 'masuk.sop'))).toBe(true)
  })
})
