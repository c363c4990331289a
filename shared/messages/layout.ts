// What the layout says about what it could not do well (`problem.<code>`); `{detail}` is the layout's own short reason.
export const layoutMessages = {
  id: {
    'problem.text-clipped': 'Halaman {page}: teks tidak muat di tempatnya ({detail}). Singkat teks itu atau beri tempat lebih lebar.',
    'problem.row-split': 'Halaman {page}: {detail}. Pecah kegiatan itu menjadi beberapa baris agar tiap baris muat di satu halaman.',
    'problem.lane-too-narrow':
      'Halaman {page}: lajur pelaksana terlalu sempit untuk dibaca ({detail}). Pakai kertas F4, kurangi pelaksana, atau sembunyikan kolom yang kosong.',
    'problem.label-crowded': 'Halaman {page}: label alur berdesakan ({detail}). Persingkat label itu atau pilih sisi keluar yang lain.',
    'problem.routes-crowded':
      'Halaman {page}: alur berdesakan ({detail}). Beri baris atau lajur itu ruang, atau pilih sisi dan jalur yang lain.',
    'problem.glyph-missing':
      'Halaman {page}: huruf {detail} tidak ada pada huruf yang disertakan dan tercetak sebagai kotak kosong. Ganti dengan huruf lain.',
    'problem.fallback-route': 'Halaman {page}: alur tidak mendapat jalan yang baik dan digambar seadanya ({detail}). Periksa gambarnya.',
  },
  en: {
    'problem.text-clipped': 'Page {page}: a text does not fit its place ({detail}). Shorten it or give it more width.',
    'problem.row-split': 'Page {page}: {detail}. Split that activity into several rows so that each fits on a page.',
    'problem.lane-too-narrow':
      'Page {page}: the actor columns are too narrow to be read ({detail}). Use F4 paper, fewer actors, or hide empty columns.',
    'problem.label-crowded': 'Page {page}: the label of a flow is crowded ({detail}). Shorten it or choose another exit.',
    'problem.routes-crowded': 'Page {page}: flows are crowded ({detail}). Give the row or column room, or choose other sides and channels.',
    'problem.glyph-missing':
      'Page {page}: the character {detail} is in none of the bundled fonts and prints as an empty box. Use another character.',
    'problem.fallback-route': 'Page {page}: a flow found no good way and is drawn as well as it went ({detail}). Look at the drawing.',
  },
} as const
