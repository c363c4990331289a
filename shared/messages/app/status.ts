// Status bar and findings.
const id = {
  'status.saved': 'Tersimpan {time}',
  'status.unsaved': 'Belum disimpan',
  'status.saving': 'Menyimpan…',
  'status.readOnly': 'Hanya bisa dibaca',
  'status.opened': 'Sesuai berkas',
  'status.page': 'Halaman {page} dari {pages}',
  'status.activities': '{count} kegiatan',
  'status.identity': 'Bagian identitas',
  'status.zoom': 'Ukuran tampilan',
  'status.percent': '{percent} %',
  'status.bar': 'Keadaan',

  'told.actorGone': 'Pelaksana "{name}" dan {count} simbolnya dihapus.',
  'told.actorGoneOpen': 'Pelaksana "{name}" dan {count} simbolnya dihapus; {open} panah kini belum menuju ke mana-mana.',
  'told.rowGone': 'Kegiatan {number} dihapus; {open} panah kini belum menuju ke mana-mana.',
  'told.symbolGone': 'Simbol dihapus; {open} panah kini belum menuju ke mana-mana.',
  'told.textMerged': 'Teks "{text}" di {column:word} kegiatan {number} dihapus karena selnya digabung.',
  'told.tableGone': 'Tabel alur {number} dengan {count} kegiatan dihapus.',
  'told.choicesGone': '{count} pilihan gambar pada tabel ini dihapus.',
  'told.exitsNamed': 'Kegiatan {number} kini bukan keputusan, tetapi masih punya {count} jalur keluar berlabel. Hapus yang tidak dipakai.',
  'told.undone': 'Diurungkan: {what}',
  'told.redone': 'Diulangi: {what}',
  'told.foreign': 'Dibuat versi Tatalaksana yang lebih baru, jadi tidak bisa disimpan dari sini. Perbarui aplikasi dahulu.',
  'told.nameExit': 'Ketik nama jalur ini di panel, lalu pilih tujuannya.',

  'review.none': 'Siap disahkan.',
  'review.noneText': 'Tidak ada temuan pada SOP ini.',
  'review.finding': 'Temuan {index} dari {count}.',
  'review.next': 'Temuan berikutnya',
  'review.fix': 'Perbaiki',
} as const

const en: Record<keyof typeof id, string> = {
  'status.saved': 'Saved {time}',
  'status.unsaved': 'Not saved yet',
  'status.saving': 'Saving…',
  'status.readOnly': 'Read-only',
  'status.opened': 'As in the file',
  'status.page': 'Page {page} of {pages}',
  'status.activities': '{count} activities',
  'status.identity': 'Identity part',
  'status.zoom': 'Zoom',
  'status.percent': '{percent} %',
  'status.bar': 'Status',

  'told.actorGone': 'Actor "{name}" was deleted with its symbols ({count}).',
  'told.actorGoneOpen': 'Actor "{name}" was deleted with its symbols ({count}); arrows that now lead nowhere: {open}.',
  'told.rowGone': 'Activity {number} was deleted; arrows that now lead nowhere: {open}.',
  'told.symbolGone': 'Symbol deleted; arrows that now lead nowhere: {open}.',
  'told.textMerged': 'The text "{text}" in {column:word} of activity {number} was deleted, because its cell was merged.',
  'told.tableGone': 'Flow table {number} was deleted with its activities ({count}).',
  'told.choicesGone': 'Choices about the drawing of this table that were deleted: {count}.',
  'told.exitsNamed':
    'Activity {number} is no decision any more but still has exits with names ({count}). Delete those that are not needed.',
  'told.undone': 'Undone: {what}',
  'told.redone': 'Redone: {what}',
  'told.foreign': 'Made by a newer version of Tatalaksana, so it cannot be saved from here. Update the application first.',
  'told.nameExit': 'Type the name of this exit in the panel, then choose where it leads.',

  'review.none': 'Ready for approval.',
  'review.noneText': 'No findings in this SOP.',
  'review.finding': 'Finding {index} of {count}.',
  'review.next': 'Next finding',
  'review.fix': 'Fix',
}

export const statusMessages = { id, en } as const
