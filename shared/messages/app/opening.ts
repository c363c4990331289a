// Start screen, new SOP, opening, saving, closing.
const id = {
  'start.title': 'Mulai dari mana?',
  'start.new': 'Buat SOP baru',
  'start.newHint': 'Ketik di formulir, alurnya tergambar',
  'start.example': 'Buka contoh',
  'start.exampleHint': 'SOP lengkap yang boleh Anda ubah',
  'start.open': 'Buka berkas…',
  'start.recent': 'Terakhir dibuka',
  'start.noRecent': 'Belum ada. SOP yang Anda simpan atau buka akan muncul di sini.',
  'start.local': 'Semua berkas tersimpan di komputer ini. Tatalaksana tidak memerlukan internet.',
  'start.today': 'Hari ini, {time}',
  'start.yesterday': 'Kemarin, {time}',

  'new.title': 'SOP baru',
  'new.name': 'Nama SOP',
  'new.nameHint': 'Misalnya: Pelayanan Legalisir Ijazah',
  'new.unit': 'Unit kerja',
  'new.unitHint': 'Misalnya: Seksi Pendidikan Madrasah',
  'new.create': 'Buat SOP',
  'new.nameMissing': 'Isi nama SOP, misalnya "Pelayanan Legalisir Ijazah".',

  'guard.title': 'Simpan perubahan?',
  'guard.text': 'Perubahan pada {name} belum disimpan. Tanpa disimpan, perubahan itu hilang.',

  'changed.title': 'Berkas berubah di luar Tatalaksana',
  'changed.text':
    '{name} diubah oleh program atau orang lain sejak Anda membukanya. Simpan yang di layar dengan nama lain, timpa berkas itu dengannya, atau muat ulang berkas itu (perubahan Anda hilang).',

  'opened.failed': 'Berkas tidak bisa dibuka.',
  'opened.damaged': '{name} tidak bisa dibuka.',
  'opened.readOnly': '{name} hanya bisa dibaca.',
  'opened.readOnlyText': 'Berkas atau foldernya tidak bisa ditulis. Simpan salinan di tempat lain untuk mengubahnya.',
  'opened.look': 'Perlu dilihat.',

  'importing.fact': 'Mengimpor "{name}" …',
  'importing.text': 'Berkas itu tidak berubah.',
  'importing.stop': 'Hentikan',
  'imported.fact': 'Diimpor dari "{name}": {activities} kegiatan, {flows} alur.',
  'imported.look': '{count} hal perlu dilihat.',
  'imported.whole': 'Simpan hasilnya sebagai berkas .sop.',
  'imported.show': 'Lihat',
  'imported.title': 'Perlu dilihat sesudah impor',

  'saved.failed': 'Belum tersimpan.',
} as const

const en: Record<keyof typeof id, string> = {
  'start.title': 'Where to start?',
  'start.new': 'New SOP',
  'start.newHint': 'Type into the form, the flow draws itself',
  'start.example': 'Open the example',
  'start.exampleHint': 'A complete SOP for you to change',
  'start.open': 'Open a file…',
  'start.recent': 'Recent',
  'start.noRecent': 'None yet. SOPs that you save or open will appear here.',
  'start.local': 'All files stay on this computer. Tatalaksana needs no internet.',
  'start.today': 'Today, {time}',
  'start.yesterday': 'Yesterday, {time}',

  'new.title': 'New SOP',
  'new.name': 'Name of the SOP',
  'new.nameHint': 'For example: Pelayanan Legalisir Ijazah',
  'new.unit': 'Unit',
  'new.unitHint': 'For example: Seksi Pendidikan Madrasah',
  'new.create': 'Create SOP',
  'new.nameMissing': 'Give the SOP a name, for example "Pelayanan Legalisir Ijazah".',

  'guard.title': 'Save changes?',
  'guard.text': 'The changes to {name} are not saved. Without saving they are lost.',

  'changed.title': 'The file changed outside Tatalaksana',
  'changed.text':
    '{name} was changed by another program or person since you opened it. Save what is on screen under another name, overwrite the file with it, or load the file anew (your changes are lost).',

  'opened.failed': 'The file cannot be opened.',
  'opened.damaged': '{name} cannot be opened.',
  'opened.readOnly': '{name} is read-only.',
  'opened.readOnlyText': 'The file or its folder cannot be written. Save a copy elsewhere to change it.',
  'opened.look': 'Please look at this.',

  'importing.fact': 'Importing "{name}" …',
  'importing.text': 'That file is not changed.',
  'importing.stop': 'Stop',
  'imported.fact': 'Imported from "{name}": activities: {activities}, flows: {flows}.',
  'imported.look': 'Things to look at: {count}.',
  'imported.whole': 'Save the result as a .sop file.',
  'imported.show': 'Look',
  'imported.title': 'To look at after the import',

  'saved.failed': 'Not saved yet.',
}

export const openingMessages = { id, en } as const
