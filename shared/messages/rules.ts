// One sentence a rule, by its id; `<rule>.<variant>` where the finding names a variant; `word.<value>` for places that take a word.
import { fill, type Language, type Params } from './fill'

export const rulesMessages = {
  id: {
    'word.requirements': 'kelengkapan',
    'word.duration': 'waktu',
    'word.output': 'output',
    'agency-logo-required': 'Logo instansi belum ada; pilih berkasnya lewat Sisip > Logo instansi.',
    'sop-number-required': 'Nomor SOP masih kosong; isi nomor menurut tata naskah dinas kantor.',
    'created-date-valid': 'Tanggal pembuatan masih kosong, tidak sah, atau di masa depan; isi tanggal SOP ini pertama kali selesai dibuat.',
    'revision-date-order':
      'Tanggal revisi harus sesudah tanggal pembuatan ({created}); perbaiki, atau isi "-" bila SOP belum pernah direvisi.',
    'revision-date-order.unreadable':
      'Tanggal revisi "{text}" tidak sah; tulis seperti "2 Juni 2025", atau isi "-" bila SOP belum pernah direvisi.',
    'effective-date-valid': 'Tanggal efektif harus sama dengan atau sesudah tanggal pembuatan ({created}); perbaiki tanggalnya.',
    'effective-date-valid.blank': 'Tanggal efektif masih kosong; isi tanggal SOP ini mulai berlaku.',
    'effective-date-valid.unreadable': 'Tanggal efektif "{text}" tidak sah; tulis seperti "2 Juni 2025".',
    'nip-format': 'NIP "{nip}" tidak sah; periksa kembali 18 angkanya pada data kepegawaian.',
    'related-sop-blank': 'Keterkaitan masih kosong; pilih SOP terkait atau isi "-" bila tidak ada.',
    'related-sop-valid': 'SOP terkait "{title}" tidak ditemukan atau tidak berlaku; pilih SOP lain yang masih berlaku.',
    'related-sop-valid.itself': 'Keterkaitan menyebut SOP ini sendiri ("{title}"); hapus butir itu atau pilih SOP lain yang masih berlaku.',
    'warning-clause-form': 'Peringatan belum menyebut akibat atau batas waktu; tulis dengan pola "Jika ..., maka ...".',
    'actor-lane-empty': 'Kolom pelaksana "{actor}" tidak punya kegiatan; beri kegiatan atau hapus kolomnya.',
    'step-numbering': 'Nomor kegiatan tidak berurutan; nomori ulang mulai dari 1.',
    'step-single-actor':
      'Kegiatan {n} harus punya tepat satu pelaksana; pilih satu pelaksana, pecah kegiatannya, atau tandai sebagai kegiatan bersama.',
    'decision-exits': 'Keputusan pada kegiatan {n} harus punya dua jalur berlabel berbeda, misalnya Ya dan Tidak; lengkapi jalurnya.',
    'process-one-exit':
      'Kegiatan {n} harus punya tepat satu panah keluar; sambungkan ke kegiatan berikutnya atau hapus panah yang berlebih.',
    'end-has-exit': 'Kapsul selesai pada kegiatan {n} masih punya panah keluar; hapus panah itu.',
    'start-has-entry': 'Ada panah kembali ke kapsul mulai; arahkan ke kegiatan sesudahnya bila itu maksudnya.',
    'arrow-dangling': 'Ada panah dari kegiatan {n} yang tidak menuju kegiatan apa pun; sambungkan ujungnya atau hapus.',
    'activity-conditional-no-decision': 'Kegiatan {n} memuat syarat "{word}"; gunakan belah ketupat dengan dua jalur.',
    'mutu-baku-required': 'Mutu baku {column:word} pada kegiatan {n} masih kosong; isi kolom itu.',
    'time-parsable': 'Waktu kegiatan {n} ("{text}") tidak dapat dihitung; tulis angka dan satuan, misalnya "15 menit".',
    'in-table': 'Tabel {tableNumber}: {sentence}',
    'in-table.titled': 'Tabel {tableNumber} "{tableTitle}": {sentence}',
    'rule-failed': 'Pemeriksaan "{rule}" gagal ({reason}); temuan lain tetap berlaku, laporkan hal ini kepada pembuat aplikasi.',
  },
  en: {
    'word.requirements': 'requirements',
    'word.duration': 'duration',
    'word.output': 'output',
    'agency-logo-required': 'There is no agency logo yet; choose its file with Insert > Agency logo.',
    'sop-number-required': 'The SOP has no number yet; give it one by the office’s rules for documents.',
    'created-date-valid': 'The date of making is blank, no valid date, or lies in the future; enter the day this SOP was first finished.',
    'revision-date-order':
      'The date of revision must come after the date of making ({created}); correct it, or enter "-" if there was none.',
    'revision-date-order.unreadable':
      'The date of revision "{text}" is no valid date; write it like "2 Juni 2025", or enter "-" if there was none.',
    'effective-date-valid': 'The effective date must be the date of making ({created}) or later; correct it.',
    'effective-date-valid.blank': 'The effective date is blank; enter the day from which this SOP applies.',
    'effective-date-valid.unreadable': 'The effective date "{text}" is no valid date; write it like "2 Juni 2025".',
    'nip-format': 'NIP "{nip}" is not valid; compare its 18 digits with the personnel record.',
    'related-sop-blank': 'Related SOPs are blank; choose one, or enter "-" if there are none.',
    'related-sop-valid': 'The related SOP "{title}" was not found or is no longer in force; choose another.',
    'related-sop-valid.itself': 'The related SOPs name this SOP itself ("{title}"); delete the entry or choose another SOP.',
    'warning-clause-form': 'The warning names neither a consequence nor a deadline; write it as "Jika ..., maka ...".',
    'actor-lane-empty': 'Actor "{actor}" has no activity; give one or delete the column.',
    'step-numbering': 'The activities are not numbered in order; number them again from 1.',
    'step-single-actor': 'Activity {n} needs exactly one actor; choose one, split the activity, or mark it as done together.',
    'decision-exits': 'The decision in activity {n} needs two exits with different labels, such as Ya and Tidak; complete them.',
    'process-one-exit': 'Activity {n} needs exactly one arrow out; lead it to the next activity or delete what is too much.',
    'end-has-exit': 'The end in activity {n} still has an arrow out; delete it.',
    'start-has-entry': 'An arrow leads back to the start; lead it to the activity after the start if that is meant.',
    'arrow-dangling': 'An arrow from activity {n} leads nowhere; connect it or delete it.',
    'activity-conditional-no-decision': 'Activity {n} holds a condition ("{word}"); use a decision with two exits.',
    'mutu-baku-required': 'The cell {column:word} of activity {n} is blank; fill it in.',
    'time-parsable': 'The duration of activity {n} ("{text}") cannot be counted; write a number and a unit, such as "15 menit".',
    'in-table': 'Table {tableNumber}: {sentence}',
    'in-table.titled': 'Table {tableNumber} "{tableTitle}": {sentence}',
    'rule-failed': 'The check "{rule}" failed ({reason}); the other findings hold, please report this to the makers.',
  },
} as const

/** What a finding says, in one sentence, after the flow table where there are several; an unknown rule says its id. */
export const ruleSentence = ({ rule, params }: { readonly rule: string; readonly params: Params }, language: Language): string => {
  const messages: Readonly<Record<string, string>> = rulesMessages[language]
  const said = (key: string, of: Params): string => fill(messages[key] ?? key, of, messages)
  const variant = `${rule}.${params['variant'] ?? ''}`
  const sentence = said(Object.hasOwn(messages, variant) ? variant : rule, params)
  if (params['tableNumber'] === undefined) return sentence
  return said(params['tableTitle'] === '' ? 'in-table' : 'in-table.titled', { ...params, sentence })
}
