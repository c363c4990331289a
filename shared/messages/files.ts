// Sentences about files: opening, saving, exporting, printing, pictures. Each names the file, the place and what to do.
// Keys `file.open.*`, `file.save.*` and `file.write.*` (results of an export) end in the fault kinds of electron/storage/faults.ts.
export const filesMessages = {
  id: {
    'file.open.missing':
      'Berkas "{file}" tidak ada di folder "{folder}". Mungkin sudah dipindah, diganti nama, atau flashdisk-nya dicabut. Cari berkas itu, lalu buka lagi.',
    'file.open.denied':
      'Berkas "{file}" di folder "{folder}" tidak boleh dibaca oleh akun Anda. Minta izin baca kepada pemilik folder, atau salin berkas itu ke folder Dokumen, lalu buka salinannya.',
    'file.open.full':
      'Berkas "{file}" di folder "{folder}" tidak dapat dibaca karena penyimpanan penuh. Kosongkan sebagian isi penyimpanan, lalu buka lagi.',
    'file.open.busy':
      'Berkas "{file}" di folder "{folder}" sedang dipakai program lain. Tutup program itu, tunggu sebentar, lalu buka lagi.',
    'file.open.too-large':
      'Berkas "{file}" di folder "{folder}" lebih besar dari {most} MB, jadi bukan berkas SOP yang wajar dan tidak dibuka. Periksa apakah Anda memilih berkas yang benar.',
    'file.open.not-a-file':
      '"{file}" di folder "{folder}" bukan berkas melainkan folder atau perangkat. Buka folder itu, lalu pilih berkas yang dimaksud di dalamnya.',
    'file.open.bad-name':
      'Nama berkas "{file}" di folder "{folder}" tidak dapat dipakai oleh komputer ini. Pendekkan nama berkas atau pindahkan ke folder yang lebih dekat, lalu buka lagi.',
    'file.open.medium':
      'Berkas "{file}" di folder "{folder}" tidak terbaca karena flashdisk, cakram, atau jaringannya terputus atau rusak. Pasang kembali, lalu buka lagi.',
    'file.open.not-written-whole':
      'Berkas "{file}" di folder "{folder}" tidak terbaca utuh. Buka lagi; bila tetap begitu, pakai salinan cadangan.',
    'file.open.changed':
      'Berkas "{file}" di folder "{folder}" berubah saat dibaca. Tunggu sampai program lain selesai menulisnya, lalu buka lagi.',
    'file.open.not-text':
      'Isi berkas "{file}" di folder "{folder}" bukan teks, jadi bukan berkas SOP atau sudah rusak. Berkas itu tidak diubah. Pilih berkas lain atau pakai salinan cadangan.',
    'file.open.unknown': 'Berkas "{file}" di folder "{folder}" tidak dapat dibuka. Periksa flashdisk atau jaringannya, lalu buka lagi.',
    'file.save.missing':
      'Berkas "{file}" belum tersimpan karena berkas atau folder "{folder}" tidak ada lagi. Pekerjaan Anda masih terbuka di sini. Simpan dengan Simpan sebagai… di folder lain.',
    'file.save.denied':
      'Berkas "{file}" belum tersimpan karena folder "{folder}" atau berkas itu tidak boleh ditulisi. Pekerjaan Anda masih terbuka di sini. Simpan dengan Simpan sebagai… di folder lain, misalnya Dokumen.',
    'file.save.full':
      'Berkas "{file}" belum tersimpan karena penyimpanan tempat folder "{folder}" penuh. Berkas lama tidak berubah. Kosongkan sebagian isinya lalu simpan lagi, atau pakai Simpan sebagai… di tempat lain.',
    'file.save.busy':
      'Berkas "{file}" di folder "{folder}" belum tersimpan karena sedang dipakai program lain. Tutup program itu, lalu simpan lagi.',
    'file.save.too-large':
      'Berkas "{file}" belum tersimpan karena lebih besar dari {most} MB. Kecilkan gambar logo atau gambar QR di dalamnya, lalu simpan lagi.',
    'file.save.not-a-file':
      '"{file}" belum tersimpan karena di folder "{folder}" nama itu milik sebuah folder. Pakai nama lain dengan Simpan sebagai….',
    'file.save.bad-name':
      'Berkas "{file}" belum tersimpan karena namanya tidak diterima di folder "{folder}": terlalu panjang atau memuat tanda seperti / : * ? ". Pakai nama lain dengan Simpan sebagai….',
    'file.save.medium':
      'Berkas "{file}" belum tersimpan karena flashdisk, cakram, atau jaringan tempat folder "{folder}" terputus atau rusak. Pasang kembali lalu simpan lagi, atau pakai Simpan sebagai… di tempat lain.',
    'file.save.not-written-whole':
      'Berkas "{file}" belum tersimpan: yang tertulis di folder "{folder}" tidak sama dengan pekerjaan Anda, mungkin penyimpanannya rusak. Berkas lama tidak berubah. Pakai Simpan sebagai… di tempat lain.',
    'file.save.changed':
      'Berkas "{file}" di folder "{folder}" sudah diubah oleh orang atau program lain sejak Anda membukanya, jadi belum ditimpa. Pilih Simpan sebagai… agar keduanya tetap ada, atau timpa berkas itu.',
    'file.save.not-text':
      'Berkas "{file}" di folder "{folder}" belum tersimpan karena isinya bukan teks. Pakai Simpan sebagai… dengan nama lain.',
    'file.save.unknown':
      'Berkas "{file}" belum tersimpan di folder "{folder}". Pekerjaan Anda masih terbuka di sini. Coba lagi, atau pakai Simpan sebagai… di tempat lain.',
    'file.write.missing': 'Hasil "{file}" belum tersimpan karena folder "{folder}" tidak ada lagi. Ulangi, lalu pilih folder lain.',
    'file.write.denied':
      'Hasil "{file}" belum tersimpan karena folder "{folder}" atau berkas itu tidak boleh ditulisi. Ulangi, lalu pilih folder lain, misalnya Dokumen.',
    'file.write.full':
      'Hasil "{file}" belum tersimpan karena penyimpanan tempat folder "{folder}" penuh. Kosongkan sebagian isinya lalu ulangi, atau pilih tempat lain.',
    'file.write.busy':
      'Hasil "{file}" belum tersimpan karena berkas lama di folder "{folder}" sedang dibuka program lain. Tutup program itu, lalu ulangi.',
    'file.write.too-large':
      'Hasil "{file}" belum tersimpan di folder "{folder}" karena terlalu besar untuk penyimpanannya. Ulangi, lalu pilih tempat lain.',
    'file.write.not-a-file':
      'Hasil "{file}" belum tersimpan karena di folder "{folder}" nama itu milik sebuah folder. Ulangi dengan nama lain.',
    'file.write.bad-name':
      'Hasil "{file}" belum tersimpan karena namanya tidak diterima di folder "{folder}": terlalu panjang atau memuat tanda seperti / : * ? ". Ulangi dengan nama lain.',
    'file.write.medium':
      'Hasil "{file}" belum tersimpan karena flashdisk, cakram, atau jaringan tempat folder "{folder}" terputus atau rusak. Pasang kembali lalu ulangi, atau pilih tempat lain.',
    'file.write.not-written-whole':
      'Hasil "{file}" belum tersimpan utuh di folder "{folder}", mungkin penyimpanannya rusak. Berkas lama tidak berubah. Ulangi, lalu pilih tempat lain.',
    'file.write.changed': 'Hasil "{file}" belum tersimpan karena berkas di folder "{folder}" diubah program lain saat ditulis. Ulangi.',
    'file.write.not-text': 'Hasil "{file}" belum tersimpan di folder "{folder}". Ulangi, lalu pilih folder lain.',
    'file.write.unknown': 'Hasil "{file}" belum tersimpan di folder "{folder}". Ulangi, lalu pilih folder lain.',
    'file.token.unknown': 'Berkas itu tidak dikenal lagi oleh aplikasi. Buka lagi lewat Berkas > Buka….',
    'file.save.not-own':
      'Berkas "{file}" di folder "{folder}" bukan berkas .sop, jadi tidak ditimpa. Simpan hasilnya sebagai berkas .sop dengan Simpan sebagai….',
    'file.drop.server':
      'Berkas "{file}" di komputer lain ("{server}") tidak dibuka dengan dijatuhkan, karena memintanya mengirim data masuk akun Anda ke sana. Buka lewat Berkas > Buka….',
    'file.drop.not-sop':
      '"{file}" bukan berkas SOP, jadi tidak dibuka. Jatuhkan berkas yang berakhiran .sop atau .json, atau pilih lewat Berkas > Buka….',
    'file.image.not-image':
      'Berkas "{file}" di folder "{folder}" bukan gambar PNG atau JPEG, jadi tidak dipakai. Pilih gambar yang berakhiran .png atau .jpg.',
    'file.image.damaged':
      'Gambar "{file}" di folder "{folder}" rusak atau tidak lengkap, jadi tidak dipakai. Salin lagi dari asalnya, atau pilih gambar lain.',
    'file.image.too-large':
      'Gambar "{file}" di folder "{folder}" terlalu besar: paling besar 20 MB dan 10.000 titik setiap sisi. Kecilkan gambar itu, lalu pilih lagi.',
    'file.example.missing': 'Contoh "{file}" tidak ditemukan di folder aplikasi "{folder}". Pasang ulang Tatalaksana untuk memulihkannya.',
    'file.export.cancelled': 'Ekspor dihentikan. Tidak ada berkas yang diubah.',
    'file.export.failed':
      'Dokumen "{file}" tidak dapat dijadikan {format}. Pekerjaan Anda tidak berubah. Simpan, tutup dan buka lagi dokumen itu, lalu ulangi.',
    'file.export.spoilt.emblem':
      'Logo instansi dalam dokumen ini rusak atau bukan gambar PNG, jadi yang tercetak lingkaran contoh. Pilih lagi berkasnya lewat Sisip > Logo instansi.',
    'file.export.spoilt.qr':
      'Kode QR tanda tangan elektronik dalam dokumen ini rusak atau bukan gambar PNG, jadi tempatnya tercetak kosong. Pilih lagi gambarnya pada bagian pengesahan.',
    'file.export.busy': 'Ekspor lain masih berjalan. Tunggu sampai selesai atau hentikan dahulu.',
    'file.export.too-long':
      'Ekspor "{file}" dihentikan karena terlalu lama. Pekerjaan Anda tidak berubah. Tutup program lain, lalu ulangi.',
    'file.import.failed':
      'Berkas "{file}" di folder "{folder}" tidak dapat diimpor: pembacanya berhenti. Berkas itu tidak berubah. Tutup program lain, lalu buka lagi.',
    'file.import.too-long':
      'Impor "{file}" di folder "{folder}" dihentikan karena terlalu lama. Berkas itu tidak berubah. Tutup program lain, lalu buka lagi.',
    'file.import.own-document':
      'Berkas "{file}" adalah dokumen Tatalaksana yang akhirannya diganti. Ganti lagi akhirannya menjadi .sop, lalu buka.',
    'file.launch.failed':
      'Berkas "{file}" di folder "{folder}" tidak dapat dibuka dengan program lain. Pasang pembaca untuk jenis berkas itu, atau buka dari pengelola berkas.',
    'file.print.failed':
      'Dokumen "{file}" tidak tercetak. Periksa pencetak dan kertasnya lalu cetak lagi, atau simpan sebagai PDF dan cetak dari sana.',
    'file.print.none':
      'Tidak ada pencetak yang terpasang di komputer ini, jadi "{file}" tidak tercetak. Pasang pencetak, atau simpan sebagai PDF.',
    'file.replace.question': 'Berkas "{file}" sudah ada di folder "{folder}". Ganti dengan yang baru?',
    'file.replace.yes': 'Ganti',
    'file.replace.no': 'Batal',
    'file.dialog.open': 'Buka berkas SOP',
    'file.dialog.open.button': 'Buka',
    'file.dialog.save': 'Simpan sebagai',
    'file.dialog.save.button': 'Simpan',
    'file.dialog.save.pdf': 'Simpan PDF',
    'file.dialog.save.docx': 'Simpan Word',
    'file.dialog.image': 'Pilih gambar',
    'file.kind.sop': 'Berkas SOP Tatalaksana',
    'file.kind.openable': 'Berkas SOP (.sop atau .json)',
    'file.kind.all': 'Semua berkas',
    'file.kind.pdf': 'Dokumen PDF',
    'file.kind.docx': 'Dokumen Word',
    'file.kind.image': 'Gambar PNG atau JPEG',
    'file.name.untitled': 'SOP tanpa judul',
    'file.name.example': 'Contoh SOP',
    'file.unexpected': 'Permintaan tadi tidak dapat diselesaikan. Pekerjaan Anda masih terbuka di sini. Simpan dahulu, lalu ulangi.',
    'file.crash.title': 'Tatalaksana berhenti bekerja',
    'file.crash.text':
      'Jendela Tatalaksana berhenti bekerja. Perubahan sejak simpan terakhir mungkin hilang. Buka kembali jendela untuk melanjutkan.',
    'file.crash.reopen': 'Buka kembali',
    'file.crash.quit': 'Keluar',
  },
  en: {
    'file.open.missing':
      'The file "{file}" is not in the folder "{folder}". It may have been moved or renamed, or its flash drive removed. Find the file, then open it again.',
    'file.open.denied':
      'Your account may not read the file "{file}" in the folder "{folder}". Ask the folder\'s owner for permission, or copy the file to Documents and open the copy.',
    'file.open.full':
      'The file "{file}" in the folder "{folder}" cannot be read because the storage is full. Free some space, then open it again.',
    'file.open.busy':
      'The file "{file}" in the folder "{folder}" is in use by another program. Close that program, wait a moment, then open it again.',
    'file.open.too-large':
      'The file "{file}" in the folder "{folder}" is larger than {most} MB, so it is no reasonable SOP file and was not opened. Check that you chose the right file.',
    'file.open.not-a-file':
      '"{file}" in the folder "{folder}" is not a file but a folder or device. Open that folder and choose the file in it that you mean.',
    'file.open.bad-name':
      'This computer cannot use the file name "{file}" in the folder "{folder}". Shorten the name or move the file to a folder nearer to the top, then open it again.',
    'file.open.medium':
      'The file "{file}" in the folder "{folder}" cannot be read because its flash drive, disk or network is disconnected or damaged. Connect it again, then open the file.',
    'file.open.not-written-whole':
      'The file "{file}" in the folder "{folder}" could not be read whole. Open it again; if that does not help, use a backup copy.',
    'file.open.changed':
      'The file "{file}" in the folder "{folder}" changed while being read. Wait until the other program has written it, then open it again.',
    'file.open.not-text':
      'The file "{file}" in the folder "{folder}" does not hold text, so it is no SOP file or is damaged. It was not changed. Choose another file or use a backup copy.',
    'file.open.unknown':
      'The file "{file}" in the folder "{folder}" cannot be opened. Check the flash drive or network, then open it again.',
    'file.save.missing':
      'The file "{file}" is not saved because it or the folder "{folder}" is gone. Your work is still open here. Use Save as… in another folder.',
    'file.save.denied':
      'The file "{file}" is not saved because the folder "{folder}" or the file may not be written to. Your work is still open here. Use Save as… in another folder, such as Documents.',
    'file.save.full':
      'The file "{file}" is not saved because the storage that holds the folder "{folder}" is full. The old file is unchanged. Free some space and save again, or use Save as… elsewhere.',
    'file.save.busy':
      'The file "{file}" in the folder "{folder}" is not saved because another program is using it. Close that program, then save again.',
    'file.save.too-large':
      'The file "{file}" is not saved because it is larger than {most} MB. Make the picture of the logo or of the QR smaller, then save again.',
    'file.save.not-a-file':
      '"{file}" is not saved because that name belongs to a folder inside "{folder}". Use another name with Save as….',
    'file.save.bad-name':
      'The file "{file}" is not saved because the folder "{folder}" does not accept its name: too long, or with characters such as / : * ? ". Use another name with Save as….',
    'file.save.medium':
      'The file "{file}" is not saved because the flash drive, disk or network that holds the folder "{folder}" is disconnected or damaged. Connect it and save again, or use Save as… elsewhere.',
    'file.save.not-written-whole':
      'The file "{file}" is not saved: what was written to the folder "{folder}" differs from your work, the storage may be damaged. The old file is unchanged. Use Save as… elsewhere.',
    'file.save.changed':
      'The file "{file}" in the folder "{folder}" was changed by another person or program since you opened it, so it was not overwritten. Choose Save as… to keep both, or overwrite it.',
    'file.save.not-text':
      'The file "{file}" in the folder "{folder}" is not saved because its content is not text. Use Save as… with another name.',
    'file.save.unknown':
      'The file "{file}" is not saved in the folder "{folder}". Your work is still open here. Try again, or use Save as… elsewhere.',
    'file.write.missing': 'The result "{file}" was not saved because the folder "{folder}" is gone. Try again and choose another folder.',
    'file.write.denied':
      'The result "{file}" was not saved because the folder "{folder}" or the file may not be written to. Try again and choose another folder, such as Documents.',
    'file.write.full':
      'The result "{file}" was not saved because the storage that holds the folder "{folder}" is full. Free some space and try again, or choose another place.',
    'file.write.busy':
      'The result "{file}" was not saved because the old file in the folder "{folder}" is open in another program. Close that program, then try again.',
    'file.write.too-large':
      'The result "{file}" was not saved in the folder "{folder}" because it is too large for the storage. Try again and choose another place.',
    'file.write.not-a-file':
      'The result "{file}" was not saved because that name belongs to a folder inside "{folder}". Try again with another name.',
    'file.write.bad-name':
      'The result "{file}" was not saved because the folder "{folder}" does not accept its name: too long, or with characters such as / : * ? ". Try again with another name.',
    'file.write.medium':
      'The result "{file}" was not saved because the flash drive, disk or network that holds the folder "{folder}" is disconnected or damaged. Connect it and try again, or choose another place.',
    'file.write.not-written-whole':
      'The result "{file}" was not saved whole in the folder "{folder}"; the storage may be damaged. The old file is unchanged. Try again and choose another place.',
    'file.write.changed':
      'The result "{file}" was not saved because the file in the folder "{folder}" was changed by another program meanwhile. Try again.',
    'file.write.not-text': 'The result "{file}" was not saved in the folder "{folder}". Try again and choose another folder.',
    'file.write.unknown': 'The result "{file}" was not saved in the folder "{folder}". Try again and choose another folder.',
    'file.token.unknown': 'The application no longer knows that file. Open it again with File > Open….',
    'file.save.not-own':
      'The file "{file}" in the folder "{folder}" is not a .sop file, so it was not overwritten. Save the result as a .sop file with Save as….',
    'file.drop.server':
      'The file "{file}" on another computer ("{server}") is not opened by dropping it: asking for it would send your sign-in there. Open it with File > Open….',
    'file.drop.not-sop':
      '"{file}" is not an SOP file, so it was not opened. Drop a file ending in .sop or .json, or choose one with File > Open….',
    'file.image.not-image':
      'The file "{file}" in the folder "{folder}" is not a PNG or JPEG picture, so it was not used. Choose a picture ending in .png or .jpg.',
    'file.image.damaged':
      'The picture "{file}" in the folder "{folder}" is damaged or incomplete, so it was not used. Copy it again from where it came, or choose another picture.',
    'file.image.too-large':
      'The picture "{file}" in the folder "{folder}" is too large: at most 20 MB and 10,000 pixels a side. Make it smaller, then choose it again.',
    'file.example.missing':
      'The example "{file}" was not found in the application\'s folder "{folder}". Install Tatalaksana again to restore it.',
    'file.export.cancelled': 'The export was stopped. No file was changed.',
    'file.export.failed':
      'The document "{file}" could not be turned into {format}. Your work is unchanged. Save, close and reopen the document, then try again.',
    'file.export.spoilt.emblem':
      'The agency logo in this document is damaged or no PNG picture, so the sample circle is printed. Choose its file again with Insert > Agency logo.',
    'file.export.spoilt.qr':
      'The QR code of the electronic signature in this document is damaged or no PNG picture, so its place is printed blank. Choose its picture again in the approval part.',
    'file.export.busy': 'Another export is still running. Wait until it is done, or stop it first.',
    'file.export.too-long':
      'The export of "{file}" was stopped because it took too long. Your work is unchanged. Close other programs, then try again.',
    'file.import.failed':
      'The file "{file}" in the folder "{folder}" cannot be imported: its reader stopped. The file is unchanged. Close other programs, then open it again.',
    'file.import.too-long':
      'The import of "{file}" in the folder "{folder}" was stopped because it took too long. The file is unchanged. Close other programs, then open it again.',
    'file.import.own-document':
      'The file "{file}" is a document of Tatalaksana whose ending was changed. Change its ending back to .sop, then open it.',
    'file.launch.failed':
      'The file "{file}" in the folder "{folder}" cannot be opened with another program. Install a reader for that kind of file, or open it from the file manager.',
    'file.print.failed':
      'The document "{file}" was not printed. Check the printer and its paper and print again, or save it as PDF and print from there.',
    'file.print.none': 'No printer is installed on this computer, so "{file}" was not printed. Install a printer, or save it as PDF.',
    'file.replace.question': 'The file "{file}" already exists in the folder "{folder}". Replace it with the new one?',
    'file.replace.yes': 'Replace',
    'file.replace.no': 'Cancel',
    'file.dialog.open': 'Open an SOP file',
    'file.dialog.open.button': 'Open',
    'file.dialog.save': 'Save as',
    'file.dialog.save.button': 'Save',
    'file.dialog.save.pdf': 'Save PDF',
    'file.dialog.save.docx': 'Save Word',
    'file.dialog.image': 'Choose a picture',
    'file.kind.sop': 'Tatalaksana SOP file',
    'file.kind.openable': 'SOP file (.sop or .json)',
    'file.kind.all': 'All files',
    'file.kind.pdf': 'PDF document',
    'file.kind.docx': 'Word document',
    'file.kind.image': 'PNG or JPEG picture',
    'file.name.untitled': 'Untitled SOP',
    'file.name.example': 'Example SOP',
    'file.unexpected': 'That request could not be completed. Your work is still open here. Save it first, then try again.',
    'file.crash.title': 'Tatalaksana stopped working',
    'file.crash.text': 'The window of Tatalaksana stopped working. Changes since the last save may be lost. Reopen the window to go on.',
    'file.crash.reopen': 'Reopen',
    'file.crash.quit': 'Quit',
  },
} as const
