/** Sentences about a SOP JSON that was read or refused: what, where, what to do. */
export const importMessages = {
  id: {
    'word.data-list': 'daftar',
    'word.data-object': 'objek',
    'word.data-number': 'bilangan',
    'word.data-boolean': 'nilai benar/salah',
    'word.data-string': 'teks',
    'word.data-null': 'isi kosong',
    'import.place.document': 'Dokumen',
    'import.place.row': 'Kegiatan {row}',
    'import.limit.bytes': 'ukuran berkas (bita)',
    'import.limit.depth': 'kedalaman susunan data',
    'import.limit.rows': 'jumlah kegiatan',
    'import.limit.actors': 'jumlah pelaksana',
    'import.limit.symbolsInRow': 'jumlah simbol dalam satu kegiatan',
    'import.limit.exits': 'jumlah panah',
    'import.limit.listItems': 'jumlah butir dalam satu daftar',
    'import.refused.not-json': 'Berkas "{file}" bukan JSON yang utuh; minta berkasnya diekspor ulang dari aplikasi asalnya.',
    'import.refused.no-langkah': 'Berkas "{file}" tidak memuat daftar "langkah"; pilih berkas SOP JSON yang memuat kegiatan SOP.',
    'import.refused.too-large':
      'Berkas "{file}" terlalu besar: {what} {found}, paling banyak {most}; pecah SOP-nya lalu impor satu per satu.',
    'import.warning.unknown-fields':
      '{count} bidang tidak dikenal dan tidak diambil: {fields}. Periksa apakah isinya perlu ditulis sendiri.',
    'import.warning.wrong-type': '{place}: bidang "{field}" berisi {type:word}, yang tidak semestinya di sana; periksa isinya di formulir.',
    'import.warning.characters-removed': '{place}: bidang "{field}" memuat karakter kendali yang tidak tercetak; karakter itu dihapus.',
    'import.warning.row-skipped': '{place} bukan data kegiatan dan dilewati; tambahkan kegiatannya bila perlu.',
    'import.warning.row-number-repeated': '{place}: nomor ini dipakai lebih dari sekali; panah ke nomor ini menuju kegiatan yang pertama.',
    'import.warning.actor-missing':
      '{place} belum punya pelaksana, jadi simbolnya tidak digambar; letakkan simbol pada kolom pelaksananya.',
    'import.warning.actor-unknown':
      '{place}: pelaksana "{actor}" tidak ada dalam daftar pelaksana; tambahkan kolomnya lalu letakkan simbolnya.',
    'import.warning.actor-repeated': '{place}: pelaksana "{actor}" disebut dua kali; hanya satu simbol yang digambar.',
    'import.warning.actor-name-repeated':
      'Nama pelaksana "{actor}" dipakai dua kolom; simbolnya diletakkan pada kolom yang pertama, pindahkan bila bukan itu maksudnya.',
    'import.warning.group-actor-unknown': 'Kelompok "{group}" menyebut pelaksana "{actor}" yang tidak ada; periksa kelompok pelaksananya.',
    'import.warning.kind-missing': '{place} tidak menyebut jenis simbol; digambar sebagai proses, ganti bila bukan.',
    'import.warning.kind-unknown': '{place}: jenis simbol "{kind}" bukan simbol baku; digambar sebagai proses, ganti bila bukan.',
    'import.warning.symbol-not-placed': '{place}: simbol "{symbol}" tidak punya kolom pelaksana dan tidak digambar; letakkan sendiri.',
    'import.warning.symbol-id-repeated': '{place}: simbol "{symbol}" tertulis dua kali; panah ke nama itu menuju simbol yang pertama.',
    'import.warning.symbol-id-read-as-row':
      '{place}: panah ke "{to}", yang tidak ada, dibaca sebagai panah ke satu-satunya simbol kegiatan {target}.',
    'import.warning.target-open': '{place}: jalur "{label}" belum punya tujuan; arahkan ke kegiatan berikutnya.',
    'import.warning.target-open.unnamed': '{place}: satu panah keluar belum punya tujuan; arahkan ke kegiatan berikutnya.',
    'import.warning.target-unknown.unnamed':
      '{place}: satu panah keluar menuju "{to}", yang tidak ada; panahnya dibiarkan terbuka, arahkan ke kegiatan yang benar.',
    'import.warning.symbol-not-placed.unnamed': '{place}: satu simbol tidak punya kolom pelaksana dan tidak digambar; letakkan sendiri.',
    'import.warning.target-unknown':
      '{place}: jalur "{label}" menuju "{to}", yang tidak ada; jalurnya dibiarkan terbuka, arahkan ke kegiatan yang benar.',
    'import.warning.flow-not-drawable':
      '{place}: panah ke {to} tidak dapat digambar karena salah satu ujungnya tidak punya simbol; lengkapi pelaksananya.',
    'import.warning.merge-unknown': '{place}: sel gabung kolom "{column}" tidak dapat dibaca; gabungkan selnya di formulir bila perlu.',
    'import.warning.merge-over-heading':
      '{place}: sel gabung kolom "{column}" terpotong baris judul; gabungannya berakhir di atas judul itu.',
    'import.warning.merge-texts-joined':
      '{place}: sel gabung kolom "{column}" memuat beberapa teks; semuanya ditulis dalam sel yang digabung.',
    'import.warning.heading-place-unknown':
      'Baris judul "{text}" merujuk kegiatan {before}, yang tidak ada; diletakkan di akhir tabel, pindahkan bila perlu.',
    'import.warning.two-effective-dates':
      'Berkas memuat tanggal efektif ({effective}) dan tanggal pengesahan ({approved}); formulir memuat satu, yang dipakai tanggal efektif.',
    'import.warning.column-unknown': 'Judul kolom "{column}" bukan kolom formulir SOP dan tidak diambil.',
    'import.warning.column-numbers-read-from-notes':
      'Catatan berkas menyebut baris nomor kolom (1) sampai ({last}); baris itu ditampilkan di bawah kepala tabel.',
  },
  en: {
    'word.data-list': 'a list',
    'word.data-object': 'an object',
    'word.data-number': 'a number',
    'word.data-boolean': 'a yes/no value',
    'word.data-string': 'a text',
    'word.data-null': 'nothing',
    'import.place.document': 'Document',
    'import.place.row': 'Activity {row}',
    'import.limit.bytes': 'file size (bytes)',
    'import.limit.depth': 'nesting of the data',
    'import.limit.rows': 'number of activities',
    'import.limit.actors': 'number of actors',
    'import.limit.symbolsInRow': 'number of symbols in one activity',
    'import.limit.exits': 'number of arrows',
    'import.limit.listItems': 'number of items in one list',
    'import.refused.not-json': 'The file "{file}" is not complete JSON; have it exported again from the program it came from.',
    'import.refused.no-langkah': 'The file "{file}" has no list "langkah"; choose a SOP JSON file that holds the activities of a SOP.',
    'import.refused.too-large': 'The file "{file}" is too large: {what} {found}, at most {most}; split the SOP and import the parts.',
    'import.warning.unknown-fields': '{count} unknown fields were not taken over: {fields}. See whether their content has to be typed.',
    'import.warning.wrong-type': '{place}: field "{field}" holds {type:word}, which does not belong there; check it on the form.',
    'import.warning.characters-removed': '{place}: field "{field}" held control characters that cannot print; they were removed.',
    'import.warning.row-skipped': '{place} is no activity and was skipped; add the activity if it is needed.',
    'import.warning.row-number-repeated': '{place}: this number is used more than once; arrows to it lead to the first.',
    'import.warning.actor-missing': '{place} has no actor yet, so its symbol is not drawn; put a symbol into the column of its actor.',
    'import.warning.actor-unknown': '{place}: actor "{actor}" is not among the actors; add the column, then put the symbol there.',
    'import.warning.actor-repeated': '{place}: actor "{actor}" is named twice; only one symbol is drawn.',
    'import.warning.actor-name-repeated':
      'The actor name "{actor}" heads two columns; its symbols stand in the first, move them if another was meant.',
    'import.warning.group-actor-unknown': 'Group "{group}" names actor "{actor}", which does not exist; check the groups of actors.',
    'import.warning.kind-missing': '{place} does not name its kind of symbol; drawn as a process, change it if it is not.',
    'import.warning.kind-unknown': '{place}: kind of symbol "{kind}" is not a standard symbol; drawn as a process, change it if it is not.',
    'import.warning.symbol-not-placed': '{place}: symbol "{symbol}" has no actor column and is not drawn; place it yourself.',
    'import.warning.symbol-id-repeated': '{place}: symbol "{symbol}" is written twice; arrows to that name lead to the first.',
    'import.warning.symbol-id-read-as-row':
      '{place}: the arrow to "{to}", which does not exist, was read as one to the only symbol of activity {target}.',
    'import.warning.target-open': '{place}: exit "{label}" leads nowhere yet; lead it to the next activity.',
    'import.warning.target-open.unnamed': '{place}: an arrow out leads nowhere yet; lead it to the next activity.',
    'import.warning.target-unknown.unnamed':
      '{place}: an arrow out leads to "{to}", which does not exist; it stays open, lead it to the right activity.',
    'import.warning.symbol-not-placed.unnamed': '{place}: a symbol has no actor column and is not drawn; place it yourself.',
    'import.warning.target-unknown':
      '{place}: exit "{label}" leads to "{to}", which does not exist; it stays open, lead it to the right activity.',
    'import.warning.flow-not-drawable':
      '{place}: the arrow to {to} cannot be drawn, since one of its ends has no symbol; fill in the actor.',
    'import.warning.merge-unknown': '{place}: the merged cells of column "{column}" cannot be read; merge them on the form if needed.',
    'import.warning.merge-over-heading':
      '{place}: the merged cells of column "{column}" are cut by a heading row; the merge ends above it.',
    'import.warning.merge-texts-joined': '{place}: the merged cells of column "{column}" hold several texts; all stand in the merged cell.',
    'import.warning.heading-place-unknown':
      'Heading "{text}" refers to activity {before}, which does not exist; it stands at the end of the table, move it if needed.',
    'import.warning.two-effective-dates':
      'The file holds an effective date ({effective}) and a date of approval ({approved}); the form has room for one, the effective date was taken.',
    'import.warning.column-unknown': 'The column title "{column}" is for no column of the SOP form and was not taken over.',
    'import.warning.column-numbers-read-from-notes':
      'The remarks of the file tell of a row of column numbers (1) to ({last}); it is shown under the table header.',
  },
} as const
