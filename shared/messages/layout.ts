// What the layout says about what it could not do well (`problem.<code>`); `{detail}` is the reason in words (`reason.<reason>`).
import { fill, type Language, type Params } from './fill'

export const layoutMessages = {
  id: {
    'problem.text-clipped': 'Halaman {page}: teks tidak muat di tempatnya ({detail}). Singkat teks itu atau beri tempat lebih lebar.',
    'problem.row-split': 'Halaman {page}: {detail}. Pecah kegiatan itu menjadi beberapa baris agar tiap baris muat di satu halaman.',
    'problem.lane-too-narrow':
      'Halaman {page}: lajur pelaksana sempit ({detail}). Bila gambarnya kurang jelas, pakai kertas F4, kurangi pelaksana, atau sembunyikan kolom yang kosong.',
    'problem.label-crowded': 'Halaman {page}: label alur berdesakan ({detail}). Persingkat label itu atau pilih sisi keluar yang lain.',
    'problem.routes-crowded':
      'Halaman {page}: alur berdesakan ({detail}). Beri baris atau lajur itu ruang, atau pilih sisi dan jalur yang lain.',
    'problem.glyph-missing':
      'Halaman {page}: huruf {detail} tidak ada pada huruf yang disertakan dan tercetak sebagai kotak kosong. Ganti dengan huruf lain.',
    'problem.fallback-route': 'Halaman {page}: alur tidak mendapat jalan yang baik dan digambar seadanya ({detail}). Periksa gambarnya.',
    'reason.identity-too-tall': 'bagian identitas lebih tinggi daripada halaman',
    'reason.signature-note': 'catatan tanda tangan elektronik lebih panjang daripada tiga baris',
    'reason.symbol-text': 'teks di dalam simbol lebih panjang daripada ruangnya',
    'reason.row-too-tall': 'isi baris lebih tinggi daripada halaman',
    'reason.row-parts': 'baris lebih tinggi dari satu halaman, dibagi menjadi {parts} bagian',
    'reason.lane-width': 'lebar lajur {width} pt, sedikitnya {least} pt',
    'reason.rails-added': 'alur padat di lajur {actor}: garis alur ditambah di sisi lajur, simbolnya dipersempit bila perlu',
    'reason.tracks-added': 'alur padat di lajur {actor}: garis alur ditambah di dalam baris',
    'reason.text-gave-width':
      'alur atau label dari lajur {actor} belum mendapat tempat: kolom teks dipersempit, lajur menjadi {width} pt dari {before} pt',
    'reason.over-others': 'alur digambar menumpang alur lain',
    'reason.label-without-room': 'label tidak mendapat tempat yang lapang',
    'reason.connectors-crowded': 'terlalu banyak segilima dalam satu lajur',
    'reason.no-way': 'alur tidak mendapat jalur; digambar menurut garis tabel',
    'reason.short-head': 'lajur terlalu sempit untuk ruas yang cukup di depan mata panah',
    'reason.glyph': '{glyph}',
  },
  en: {
    'problem.text-clipped': 'Page {page}: a text does not fit its place ({detail}). Shorten it or give it more width.',
    'problem.row-split': 'Page {page}: {detail}. Split that activity into several rows so that each fits on a page.',
    'problem.lane-too-narrow':
      'Page {page}: the actor columns are narrow ({detail}). If the drawing is hard to read, use F4 paper, fewer actors, or hide empty columns.',
    'problem.label-crowded': 'Page {page}: the label of a flow is crowded ({detail}). Shorten it or choose another exit.',
    'problem.routes-crowded': 'Page {page}: flows are crowded ({detail}). Give the row or column room, or choose other sides and channels.',
    'problem.glyph-missing':
      'Page {page}: the character {detail} is in none of the bundled fonts and prints as an empty box. Use another character.',
    'problem.fallback-route': 'Page {page}: a flow found no good way and is drawn as well as it went ({detail}). Look at the drawing.',
    'reason.identity-too-tall': 'the identity part is taller than the page',
    'reason.signature-note': 'the note on the electronic signature is longer than three lines',
    'reason.symbol-text': 'the text in a symbol is longer than its room',
    'reason.row-too-tall': 'a row is taller than the page',
    'reason.row-parts': 'a row is taller than a page and was split into {parts} parts',
    'reason.lane-width': 'column width {width} pt, at least {least} pt needed',
    'reason.rails-added': 'many flows in the column of {actor}: lines were added beside its borders, its symbols narrowed where needed',
    'reason.tracks-added': 'many flows in the column of {actor}: lines were added inside its rows',
    'reason.text-gave-width':
      'a flow or label from the column of {actor} found no room: text columns gave width, the columns grew from {before} to {width} pt',
    'reason.over-others': 'a flow is drawn over others',
    'reason.label-without-room': 'a label found no free place',
    'reason.connectors-crowded': 'too many off-page connectors in one column',
    'reason.no-way': 'a flow found no way and follows the lines of the table',
    'reason.short-head': 'the columns are too narrow for enough line before an arrow head',
    'reason.glyph': '{glyph}',
  },
} as const

type Codes = keyof (typeof layoutMessages)['id']
type Named<Prefix extends string> = Codes extends infer K ? (K extends `${Prefix}.${infer Name}` ? Name : never) : never
export type LayoutReason = Named<'reason'>

/** The reason of a layout problem in words. */
export const reasonSentence = (language: Language, reason: LayoutReason, params: Params): string =>
  fill(layoutMessages[language][`reason.${reason}`], params, layoutMessages[language])

/** A problem of a layout as one sentence. */
export const problemSentence = (
  language: Language,
  problem: {
    readonly code: Named<'problem'>
    readonly page: number
    readonly at: string
    readonly reason: string
    readonly params: Params
  },
): string => {
  const messages = layoutMessages[language]
  const detail = reasonSentence(language, problem.reason as LayoutReason, problem.params)
  return fill(messages[`problem.${problem.code}`], { page: problem.page, at: problem.at, detail }, messages)
}
