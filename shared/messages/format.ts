/** Sentences about a document file that does not open, or opens with a remark: what, where, what to do. */
export const formatMessages = {
  id: {
    'word.file-missing': 'isinya tidak ada',
    'word.file-unknown-key': 'bidang itu tidak dikenal',
    'word.file-wrong-kind': 'isinya berjenis lain',
    'word.file-out-of-range': 'nilainya di luar yang diizinkan',
    'word.id-repeated': 'id yang sama dipakai dua kali',
    'word.actor-of-symbol-missing': 'simbol merujuk pelaksana yang tidak ada',
    'word.symbol-of-flow-missing': 'alur merujuk simbol yang tidak ada',
    'word.joint-over-rows': 'garis penghubung bersama menyeberang baris',
    'word.joint-to-itself': 'garis penghubung bersama kembali ke simbolnya sendiri',
    'word.target-of-override-missing': 'penataan merujuk bagian yang tidak ada',
    'word.merged-cell-in-first-activity': 'sel gabung tanpa sel di atasnya',
    'word.merged-cell-below-heading': 'sel gabung tepat di bawah baris judul',
    'word.group-of-actor-missing': 'pelaksana merujuk kelompok yang tidak ada',
    'word.peta': 'peta proses bisnis',
    'word.project': 'proyek',
    'format.refused.empty': 'Berkas "{file}" kosong. Buka salinan cadangannya atau minta pengirimnya mengirim ulang.',
    'format.refused.too-large':
      'Berkas "{file}" terlalu besar ({bytes} bita, paling banyak {most}). Pastikan berkas ini memang dokumen SOP; gambar besar perlu diperkecil.',
    'format.refused.zero-filled':
      'Berkas "{file}" rusak: mulai baris {line} berisi bita nol, biasanya karena komputer mati saat menyimpan. Buka salinan cadangannya.',
    'format.refused.too-deep':
      'Berkas "{file}" bersusun terlalu dalam ({depth} tingkat, paling banyak {most}) dan bukan dokumen SOP. Pilih berkas lain.',
    'format.refused.merge-conflict':
      'Berkas "{file}" memuat tanda bentrok penggabungan di baris {line}. Selesaikan penggabungannya dahulu, lalu buka lagi.',
    'format.refused.truncated':
      'Berkas "{file}" terpotong: isinya berhenti di baris {line}. Salin ulang berkasnya dari sumber asal atau buka salinan cadangannya.',
    'format.refused.not-json':
      'Berkas "{file}" rusak: susunan isinya ({line} baris) tidak utuh. Buka salinan cadangannya atau minta pengirimnya mengirim ulang.',
    'format.refused.foreign':
      'Berkas "{file}" bukan dokumen Tatalaksana. Pilih berkas .sop lain, atau minta salinan yang utuh dari pembuatnya.',
    'format.refused.sop-json':
      'Berkas "{file}" adalah data SOP JSON, bukan dokumen Tatalaksana. Beri akhiran .json lalu buka lewat Berkas > Buka…, atau ubah menjadi .sop dengan perintah "npm run sop -- import".',
    'format.refused.poisoned':
      'Berkas "{file}" memuat nama bidang terlarang di {place} dan tidak dibuka. Minta berkas yang bersih dari pengirimnya.',
    'format.refused.other-kind': 'Berkas "{file}" adalah {kind:word}, bukan SOP. Pilih berkas .sop.',
    'format.refused.newer':
      'Berkas "{file}" dibuat versi Tatalaksana yang lebih baru (format {version}; versi ini mengenal {known}). Perbarui aplikasi untuk membukanya; berkasnya tidak diubah.',
    'format.refused.invalid':
      'Berkas "{file}" rusak di {place}: {problem:word}. Buka salinan cadangannya atau minta pengirimnya mengirim ulang.',
    'format.refused.integrity':
      'Berkas "{file}" rusak di {place}: {fault:word} ("{id}"; {count} kesalahan). Buka salinan cadangannya atau minta pengirimnya mengirim ulang.',
    'format.notice.hash-mismatch':
      'Isi "{file}" berubah di luar aplikasi (digabung atau disunting tangan). Periksa isinya; menyimpan akan mencatatnya sebagai isi yang baru.',
    'format.notice.characters-removed':
      '{count} teks dalam "{file}" memuat karakter kendali yang tidak tercetak; karakter itu dihapus. Periksa lalu simpan.',
    'format.notice.newer-version':
      '"{file}" dibuat versi yang lebih baru (format {version}; versi ini mengenal {known}). Dibuka hanya untuk dibaca; perbarui aplikasi untuk menyuntingnya.',
  },
  en: {
    'word.file-missing': 'there is nothing there',
    'word.file-unknown-key': 'that field is unknown',
    'word.file-wrong-kind': 'it holds another kind of value',
    'word.file-out-of-range': 'its value is not allowed',
    'word.id-repeated': 'the same id is used twice',
    'word.actor-of-symbol-missing': 'a symbol names an actor that does not exist',
    'word.symbol-of-flow-missing': 'a flow names a symbol that does not exist',
    'word.joint-over-rows': 'a joint line crosses rows',
    'word.joint-to-itself': 'a joint line leads from a symbol to itself',
    'word.target-of-override-missing': 'an arrangement names a part that does not exist',
    'word.merged-cell-in-first-activity': 'a merged cell has no cell above it',
    'word.merged-cell-below-heading': 'a merged cell stands right below a heading',
    'word.group-of-actor-missing': 'an actor names a group that does not exist',
    'word.peta': 'a process map',
    'word.project': 'a project',
    'format.refused.empty': 'The file "{file}" is empty. Open its backup or ask the sender for it again.',
    'format.refused.too-large':
      'The file "{file}" is too large ({bytes} bytes, at most {most}). Make sure that it is a SOP; large pictures have to be reduced.',
    'format.refused.zero-filled':
      'The file "{file}" is damaged: from line {line} on it holds zero bytes, mostly after a power cut while saving. Open its backup.',
    'format.refused.too-deep':
      'The file "{file}" is nested too deeply ({depth} levels, at most {most}) and is no SOP. Choose another file.',
    'format.refused.merge-conflict':
      'The file "{file}" holds conflict marks of a merge in line {line}. Finish the merge, then open it again.',
    'format.refused.truncated':
      'The file "{file}" is cut off: it ends in line {line}. Copy it again from where it came from, or open its backup.',
    'format.refused.not-json':
      'The file "{file}" is damaged: its content ({line} lines) is not whole. Open its backup or ask the sender for it again.',
    'format.refused.foreign':
      'The file "{file}" is no document of Tatalaksana. Choose another .sop file, or ask its author for a whole copy.',
    'format.refused.sop-json':
      'The file "{file}" is SOP JSON data, not a document of Tatalaksana. Give it the ending .json and open it with File > Open…, or turn it into a .sop with "npm run sop -- import".',
    'format.refused.poisoned':
      'The file "{file}" holds a forbidden field name at {place} and was not opened. Ask the sender for a clean file.',
    'format.refused.other-kind':
      'The file "{file}" is {kind:word}, not a SOP. Choose another .sop file, or ask its author for a whole copy.',
    'format.refused.newer':
      'The file "{file}" was made by a newer Tatalaksana (format {version}; this one knows {known}). Update the program to open it; the file was not changed.',
    'format.refused.invalid': 'The file "{file}" is damaged at {place}: {problem:word}. Open its backup or ask the sender for it again.',
    'format.refused.integrity':
      'The file "{file}" is damaged at {place}: {fault:word} ("{id}"; {count} faults). Open its backup or ask the sender for it again.',
    'format.notice.hash-mismatch':
      'The content of "{file}" was changed outside the program (merged or edited by hand). Look it over; saving records it as the new content.',
    'format.notice.characters-removed':
      '{count} texts in "{file}" held control characters that cannot print; they were removed. Look it over, then save.',
    'format.notice.newer-version':
      '"{file}" was made by a newer version (format {version}; this one knows {known}). It opens for reading only; update the program to edit it.',
  },
} as const
