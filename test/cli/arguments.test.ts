import { describe, expect, test } from 'vitest'
import { readArguments } from '../../electron/cli/arguments'

describe('what is typed', () => {
  test.each([
    ['', 'Perintahnya belum ditulis. Pakai import, export, layout, check, atau schema.'],
    ['ekspor a.sop', 'Perintah "ekspor" tidak dikenal. Pakai import, export, layout, check, atau schema.'],
    ['toString a', 'Perintah "toString" tidak dikenal. Pakai import, export, layout, check, atau schema.'],
    ['import --out x', 'Perintah import memerlukan paling sedikit satu berkas. Tulis nama berkasnya sesudah import.'],
    ['import a.json', 'Perintah import memerlukan --out. Tulis misalnya --out hasil.'],
    ['import a.json --out', 'Pilihan --out memerlukan isi. Tulis misalnya --out hasil.'],
    [
      'import a.json --out x --paper a4',
      'Pilihan "--paper" tidak dikenal oleh perintah import. Jalankan dengan --help untuk daftar pilihan.',
    ],
    ['export a.sop --out x', 'Perintah export memerlukan --to. Tulis misalnya --to pdf,docx.'],
    ['export a.sop --to pdf,xls --out x', 'Isi "xls" untuk --to tidak dikenal. Pakai pdf, docx, svg atau png.'],
    ['export a.sop --to pdf --paper a3 --out x', 'Isi "a3" untuk --paper tidak dikenal. Pakai a4, f4, folio atau legal.'],
    [
      'export a.sop --to pdf --orientation miring --out x',
      'Isi "miring" untuk --orientation tidak dikenal. Pakai landscape atau portrait.',
    ],
    [
      'export a.sop --to pdf --out x --date kemarin',
      'Tanggal "kemarin" tidak dapat dibaca. Tulis TAHUN-BULAN-HARI seperti 2026-01-31, bila perlu dengan jam dan zona seperti 2026-01-31T08:00:00+07:00.',
    ],
    [
      'export a.sop --to pdf --out x --date 2026-02-31',
      'Tanggal "2026-02-31" tidak ada pada kalender (tahun 1900 sampai 2199). Tulis TAHUN-BULAN-HARI yang ada, misalnya 2026-01-31.',
    ],
    ['check a.sop --json=tidak', 'Pilihan --json tidak menerima isi. Tulis --json saja, tanpa "=tidak".'],
    [
      'check a.sop --date 2025-02-29T08:00:00+07:00',
      'Tanggal "2025-02-29T08:00:00+07:00" tidak ada pada kalender (tahun 1900 sampai 2199). Tulis TAHUN-BULAN-HARI yang ada, misalnya 2026-01-31.',
    ],
    [
      'check a.sop --date 2026-01-31T24:00',
      'Tanggal "2026-01-31T24:00" tidak dapat dibaca. Tulis TAHUN-BULAN-HARI seperti 2026-01-31, bila perlu dengan jam dan zona seperti 2026-01-31T08:00:00+07:00.',
    ],
    ['layout a.sop b.sop --json', 'Perintah layout menerima satu berkas, bukan 2. Jalankan sekali untuk setiap berkas.'],
    ['schema a.sop', 'Perintah schema tidak menerima berkas. Hapus "a.sop".'],
  ])('"%s" is wrong usage with a sentence', (typed, sentence) => {
    expect(readArguments(typed.split(' ').filter((word) => word !== ''))).toEqual({ ok: false, sentence })
  })

  test('options stand anywhere, with a space or =, in any case; a format is made once', () => {
    expect(readArguments(['export', '--to=PDF,svg,pdf', 'a b.sop', '--paper', 'F4', '--out=x', '--json', 'c.sop'])).toEqual({
      ok: true,
      command: {
        name: 'export',
        files: ['a b.sop', 'c.sop'],
        to: ['pdf', 'svg'],
        out: 'x',
        date: null,
        json: true,
        paper: 'f4',
        orientation: null,
      },
    })
  })

  test('after -- everything is a file', () => {
    expect(readArguments(['check', '--', '--aneh.sop'])).toMatchObject({ command: { files: ['--aneh.sop'] } })
  })

  test.each([
    ['2026-01-31', '2026-01-31', '2026-01-31T00:00:00.000Z'],
    ['2026-01-31T08:00', '2026-01-31', '2026-01-31T08:00:00.000Z'],
    ['2026-01-31T06:00:00+07:00', '2026-01-31', '2026-01-30T23:00:00.000Z'],
    ['2024-02-29', '2024-02-29', '2024-02-29T00:00:00.000Z'],
  ])('the date %s is the day %s and the instant %s on every machine', (typed, day, instant) => {
    expect(readArguments(['check', 'a.sop', '--date', typed])).toMatchObject({ command: { date: { day, instant } } })
  })
})
