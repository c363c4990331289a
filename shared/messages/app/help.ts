// Key overview, about box, and what the window says when a part of it failed.
const id = {
  'crash.title': 'Perintah terakhir tidak bisa dijalankan.',
  'crash.text': 'SOP Anda tetap seperti sebelum perintah itu. Simpan sekarang, lalu lanjutkan. ({detail})',
  'crash.layoutTitle': 'Halaman tidak bisa disusun.',
  'crash.layoutText': 'Isi SOP aman, yang tampak adalah susunan terakhir. Urungkan perubahan terakhir. ({detail})',
  'crash.screenTitle': 'Layar tidak bisa digambar',
  'crash.screenText': 'SOP Anda masih utuh dalam ingatan. Simpan, lalu gambar ulang layar. ({detail})',
  'crash.redraw': 'Gambar ulang',

  'keys.title': 'Tombol papan ketik',
  'keys.paper': 'Di kertas',
  'keys.performers': 'Di kolom Pelaksana',
  'keys.everywhere': 'Di mana saja',
  'keys.tab': 'Sel berikut, sel sebelumnya',
  'keys.enter': 'Baris berikut; sesudah baris terakhir, baris baru',
  'keys.newLine': 'Baris baru di dalam sel',
  'keys.escape': 'Keluar dari sel, lalu dari baris',
  'keys.head': 'Baris lain di kolom yang sama; di atas baris pertama, judul kolom',
  'keys.place': 'Menu di tempat ini, juga dengan tombol kanan tetikus',
  'keys.digit': 'Taruh simbol pada pelaksana ke-1 sampai ke-9',
  'keys.shiftDigit': 'Tambah pelaksana pada kegiatan ini',
  'keys.shape': 'Mulai/selesai, proses, keputusan',
  'keys.lane': 'Pindah ke pelaksana sebelah',
  'keys.list': 'Daftar pelaksana',
  'keys.yesNo': 'Jalur Ya, jalur Tidak, alur: lalu nomor kegiatan tujuan',

  'about.title': 'Tentang Tatalaksana',
  'about.version': 'Versi {version}',
  'about.text': 'Menulis, menggambar, dan mencetak SOP menurut PermenPAN-RB Nomor 35 Tahun 2012. Bekerja tanpa internet.',
  'about.made':
    'Dibuat dengan Electron, React, React Flow, React Aria, Lucide, docx, pdfmake; huruf Arimo, Tinos, Carlito, dan Noto (OFL).',
} as const

const en: Record<keyof typeof id, string> = {
  'crash.title': 'The last command could not be run.',
  'crash.text': 'Your SOP is as it was before that command. Save now, then go on. ({detail})',
  'crash.layoutTitle': 'The pages could not be laid out.',
  'crash.layoutText': 'The SOP itself is safe; what you see is the last layout. Undo the last change. ({detail})',
  'crash.screenTitle': 'The screen could not be drawn',
  'crash.screenText': 'Your SOP is still whole in memory. Save it, then redraw the screen. ({detail})',
  'crash.redraw': 'Redraw',

  'keys.title': 'Keyboard',
  'keys.paper': 'On the paper',
  'keys.performers': 'In the actors’ columns',
  'keys.everywhere': 'Everywhere',
  'keys.tab': 'Next cell, previous cell',
  'keys.enter': 'Next row; after the last, a new one',
  'keys.newLine': 'New line in the cell',
  'keys.escape': 'Leave the cell, then the row',
  'keys.head': 'Another row of the same column; above the first, the column’s title',
  'keys.place': 'Menu of this place, also by the right mouse button',
  'keys.digit': 'Put the symbol at actor 1 to 9',
  'keys.shiftDigit': 'Add an actor to this activity',
  'keys.shape': 'Start/end, process, decision',
  'keys.lane': 'Move to the neighbouring actor',
  'keys.list': 'List of actors',
  'keys.yesNo': 'Exit Ya, exit Tidak, flow: then the number of the target activity',

  'about.title': 'About Tatalaksana',
  'about.version': 'Version {version}',
  'about.text': 'Writes, draws and prints SOPs as PermenPAN-RB 35/2012 asks. Works without internet.',
  'about.made': 'Made with Electron, React, React Flow, React Aria, Lucide, docx, pdfmake; fonts Arimo, Tinos, Carlito and Noto (OFL).',
}

export const helpMessages = { id, en } as const
