// What the command line says on stderr. `cli.write.*` end in the fault kinds of electron/storage/faults.ts.
export const cliMessages = {
  id: {
    'cli.usage': `Cara pakai: npm run -s sop -- PERINTAH …

  import BERKAS.json… --out FOLDER [--json]
      Membuat berkas .sop dari SOP JSON.
  export BERKAS.sop… --to pdf,docx,svg,png --out FOLDER [--paper a4|f4|folio|legal]
         [--orientation landscape|portrait] [--date TANGGAL] [--json]
      Membuat PDF, Word, SVG, atau PNG. Tanpa --paper dipakai kertas dokumennya.
      TANGGAL ditulis sebagai tanggal pembuatan berkas.
  layout BERKAS.sop [--paper …] [--orientation …] --json
      Menulis susunan halaman (tatalaksana-layout/1).
  check BERKAS.sop… [--date TANGGAL] [--json]
      Memeriksa isi SOP terhadap aturan, seolah-olah pada TANGGAL itu.
  schema
      Menulis JSON Schema berkas .sop.

TANGGAL ditulis seperti 2026-01-31, bila perlu dengan jam dan zona (2026-01-31T08:00:00+07:00); tanpa zona berarti UTC.
Kode keluar: 0 selesai, 1 ada yang tidak dapat dikerjakan atau ada temuan galat, 2 salah pakai.
`,
    'cli.wrong.command': 'Perintah "{command}" tidak dikenal. Pakai import, export, layout, check, atau schema.',
    'cli.wrong.no-command': 'Perintahnya belum ditulis. Pakai import, export, layout, check, atau schema.',
    'cli.wrong.no-file': 'Perintah {command} memerlukan paling sedikit satu berkas. Tulis nama berkasnya sesudah {command}.',
    'cli.wrong.one-file': 'Perintah layout menerima satu berkas, bukan {count}. Jalankan sekali untuk setiap berkas.',
    'cli.wrong.no-files-here': 'Perintah schema tidak menerima berkas. Hapus "{file}".',
    'cli.wrong.no-value': 'Pilihan {option} memerlukan isi. Tulis misalnya {option} {example}.',
    'cli.wrong.flag': 'Pilihan {option} tidak menerima isi. Tulis {option} saja, tanpa "={value}".',
    'cli.wrong.option': 'Pilihan "{option}" tidak dikenal oleh perintah {command}. Jalankan dengan --help untuk daftar pilihan.',
    'cli.wrong.value': 'Isi "{value}" untuk {option} tidak dikenal. Pakai {choices}.',
    'cli.wrong.missing': 'Perintah {command} memerlukan {option}. Tulis misalnya {option} {example}.',
    'cli.wrong.date':
      'Tanggal "{value}" tidak dapat dibaca. Tulis TAHUN-BULAN-HARI seperti 2026-01-31, bila perlu dengan jam dan zona seperti 2026-01-31T08:00:00+07:00.',
    'cli.wrong.day':
      'Tanggal "{value}" tidak ada pada kalender (tahun 1900 sampai 2199). Tulis TAHUN-BULAN-HARI yang ada, misalnya 2026-01-31.',
    'cli.or': 'atau',
    'cli.imported':
      '{in} → {out}: {activities} kegiatan, {symbols} simbol, {arrows} panah, {joints} garis bersama, {open} jalur terbuka, {notDrawable} panah tidak tergambar.',
    'cli.exported': '{in} → {path}: {pages} halaman, {bytes} bita.',
    'cli.replaced': 'Berkas lama "{file}" di folder "{folder}" diganti.',
    'cli.laid-out':
      '{in}: {pages} halaman, {symbols} simbol, {arrows} panah, {problems} kendala tata letak. Pakai --json untuk susunan lengkapnya.',
    'cli.checked': '{in}: {errors} galat, {warnings} peringatan, {hints} saran.',
    'cli.severity.error': 'galat',
    'cli.severity.warning': 'peringatan',
    'cli.severity.hint': 'saran',
    'cli.finding': '  {severity} [{rule}]: {message}',
    'cli.layout-failed':
      'Halaman untuk "{file}" tidak dapat disusun. Berkas itu tidak diubah. Buka berkasnya di Tatalaksana, rapikan tabelnya, lalu coba lagi.',
    'cli.render-failed':
      '"{file}" tidak dapat dijadikan {format}. Berkas itu tidak diubah. Coba format lain, atau buka dan simpan berkasnya di Tatalaksana, lalu coba lagi.',
    'cli.unreadable': 'Berkas "{file}" tidak dapat dibaca. Periksa flashdisk atau jaringannya, lalu coba lagi.',
    'cli.write.missing':
      'Berkas "{file}" tidak dapat ditulis karena folder "{folder}" tidak ada. Buat folder itu atau pilih folder lain dengan --out.',
    'cli.write.denied':
      'Berkas "{file}" tidak dapat ditulis karena folder "{folder}" tidak boleh ditulisi. Pilih folder lain dengan --out.',
    'cli.write.full':
      'Berkas "{file}" tidak dapat ditulis karena penyimpanan tempat folder "{folder}" penuh. Kosongkan sebagian isinya atau pilih tempat lain dengan --out.',
    'cli.write.busy': 'Berkas "{file}" di folder "{folder}" sedang dipakai program lain. Tutup program itu, lalu coba lagi.',
    'cli.write.too-large': 'Berkas "{file}" terlalu besar untuk folder "{folder}". Perkecil gambar logonya, lalu coba lagi.',
    'cli.write.not-a-file':
      'Berkas "{file}" tidak dapat ditulis ke "{folder}" karena salah satu namanya milik folder atau berkas lain. Pilih folder lain dengan --out.',
    'cli.write.bad-name':
      'Berkas "{file}" tidak dapat ditulis karena nama atau folder "{folder}" terlalu panjang atau tidak diterima komputer ini. Pilih folder lain dengan --out.',
    'cli.write.medium':
      'Berkas "{file}" tidak dapat ditulis karena flashdisk, cakram, atau jaringan tempat folder "{folder}" terputus atau rusak. Pasang kembali, lalu coba lagi.',
    'cli.write.not-written-whole':
      'Berkas "{file}" tidak tertulis utuh di folder "{folder}"; penyimpanannya mungkin rusak. Pilih tempat lain dengan --out.',
    'cli.write.changed': 'Berkas "{file}" di folder "{folder}" diubah program lain saat ditulis. Coba lagi.',
    'cli.write.not-text': 'Berkas "{file}" tidak dapat ditulis ke folder "{folder}". Pilih folder lain dengan --out.',
    'cli.write.unknown': 'Berkas "{file}" tidak dapat ditulis ke folder "{folder}". Pilih folder lain dengan --out, lalu coba lagi.',
  },
  en: {
    'cli.usage': `Usage: npm run -s sop -- COMMAND …

  import FILE.json… --out FOLDER [--json]
      Makes .sop files of SOP JSON.
  export FILE.sop… --to pdf,docx,svg,png --out FOLDER [--paper a4|f4|folio|legal]
         [--orientation landscape|portrait] [--date DATE] [--json]
      Makes PDF, Word, SVG or PNG. Without --paper the document's own paper is used.
      DATE is written as the file's date of creation.
  layout FILE.sop [--paper …] [--orientation …] --json
      Writes the computed pages (tatalaksana-layout/1).
  check FILE.sop… [--date DATE] [--json]
      Checks the SOP against the rules, as of DATE.
  schema
      Writes the JSON Schema of .sop files.

DATE is written like 2026-01-31, if need be with time and zone (2026-01-31T08:00:00+07:00); without a zone it is UTC.
Exit codes: 0 done, 1 something could not be done or an error was found, 2 wrong usage.
`,
    'cli.wrong.command': 'The command "{command}" is unknown. Use import, export, layout, check or schema.',
    'cli.wrong.no-command': 'The command is missing. Use import, export, layout, check or schema.',
    'cli.wrong.no-file': 'The command {command} needs at least one file. Write its name after {command}.',
    'cli.wrong.one-file': 'The command layout takes one file, not {count}. Run it once for each file.',
    'cli.wrong.no-files-here': 'The command schema takes no file. Remove "{file}".',
    'cli.wrong.no-value': 'The option {option} needs a value. Write for example {option} {example}.',
    'cli.wrong.flag': 'The option {option} takes no value. Write {option} alone, without "={value}".',
    'cli.wrong.option': 'The command {command} does not know the option "{option}". Run it with --help for a list.',
    'cli.wrong.value': 'The value "{value}" of {option} is unknown. Use {choices}.',
    'cli.wrong.missing': 'The command {command} needs {option}. Write for example {option} {example}.',
    'cli.wrong.date':
      'The date "{value}" cannot be read. Write YEAR-MONTH-DAY like 2026-01-31, if need be with time and zone like 2026-01-31T08:00:00+07:00.',
    'cli.wrong.day': 'No calendar has the date "{value}" (years 1900 to 2199). Write a YEAR-MONTH-DAY that exists, such as 2026-01-31.',
    'cli.or': 'or',
    'cli.imported':
      '{in} → {out}: {activities} activities, {symbols} symbols, {arrows} arrows, {joints} joints, {open} open exits, {notDrawable} arrows not drawable.',
    'cli.exported': '{in} → {path}: {pages} pages, {bytes} bytes.',
    'cli.replaced': 'The old file "{file}" in the folder "{folder}" was replaced.',
    'cli.laid-out': '{in}: {pages} pages, {symbols} symbols, {arrows} arrows, {problems} layout problems. Use --json for the whole layout.',
    'cli.checked': '{in}: {errors} errors, {warnings} warnings, {hints} hints.',
    'cli.severity.error': 'error',
    'cli.severity.warning': 'warning',
    'cli.severity.hint': 'hint',
    'cli.finding': '  {severity} [{rule}]: {message}',
    'cli.layout-failed':
      'The pages of "{file}" could not be laid out. The file was not changed. Open it in Tatalaksana, tidy its table, then try again.',
    'cli.render-failed':
      '"{file}" could not be turned into {format}. The file was not changed. Try another format, or open and save it in Tatalaksana, then try again.',
    'cli.unreadable': 'The file "{file}" cannot be read. Check the flash drive or network, then try again.',
    'cli.write.missing':
      'The file "{file}" cannot be written because the folder "{folder}" does not exist. Create it or choose another one with --out.',
    'cli.write.denied':
      'The file "{file}" cannot be written because the folder "{folder}" may not be written to. Choose another one with --out.',
    'cli.write.full':
      'The file "{file}" cannot be written because the storage that holds the folder "{folder}" is full. Free some space or choose another place with --out.',
    'cli.write.busy': 'The file "{file}" in the folder "{folder}" is in use by another program. Close that program, then try again.',
    'cli.write.too-large':
      'The file "{file}" is too large for the folder "{folder}". Make the picture of the logo smaller, then try again.',
    'cli.write.not-a-file':
      'The file "{file}" cannot be written to "{folder}" because one of these names belongs to another folder or file. Choose another folder with --out.',
    'cli.write.bad-name':
      'The file "{file}" cannot be written because its name or the folder "{folder}" is too long or not accepted by this computer. Choose another folder with --out.',
    'cli.write.medium':
      'The file "{file}" cannot be written because the flash drive, disk or network that holds the folder "{folder}" is disconnected or damaged. Connect it, then try again.',
    'cli.write.not-written-whole':
      'The file "{file}" was not written whole to the folder "{folder}"; the storage may be damaged. Choose another place with --out.',
    'cli.write.changed': 'The file "{file}" in the folder "{folder}" was changed by another program while being written. Try again.',
    'cli.write.not-text': 'The file "{file}" cannot be written to the folder "{folder}". Choose another one with --out.',
    'cli.write.unknown': 'The file "{file}" cannot be written to the folder "{folder}". Choose another one with --out, then try again.',
  },
} as const
