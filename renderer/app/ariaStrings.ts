// React Aria speaks no Indonesian. It takes its strings from two symbols on `window` when they are there before the first
// render; every group that a component asks for must be there, or it throws. Each string is a function that looks up the
// language when it is spoken, so that switching the language needs no restart.
import * as englishModule from 'react-aria-components/i18n/en-US'
import type { Language } from '../../shared/messages'

interface Formatter {
  readonly plural: (count: number, options: Record<string, string | (() => string)>) => string
  readonly number: (value: number) => string
  readonly select: (options: Record<string, string | (() => string)>, value: string) => string
}
type Values = Readonly<Record<string, string | number>>
type Spoken = string | ((values: Values, formatter: Formatter) => string)
export type Groups = Readonly<Record<string, Readonly<Record<string, Spoken>>>>

// The package's types call its default export a type; it is a value.
const english = (englishModule as unknown as { readonly default: Groups }).default

const count = (values: Values, name: string, formatter: Formatter): string => formatter.number(Number(values[name] ?? 0))

/** React Aria's strings in Indonesian. Colour names are left out: no colour is chosen anywhere. */
export const indonesian: Groups = {
  '@react-aria/tree': { expand: 'Buka', collapse: 'Tutup' },
  '@react-aria/toast': { close: 'Tutup', notifications: (v, f) => `${count(v, 'count', f)} pemberitahuan.` },
  '@react-aria/tag': { removeDescription: 'Tekan Delete untuk menghapus.', removeButtonLabel: 'Hapus' },
  '@react-aria/table': {
    select: 'Pilih',
    selectAll: 'Pilih semua',
    sortable: 'kolom yang bisa diurutkan',
    ascending: 'menaik',
    descending: 'menurun',
    ascendingSort: (v) => `diurutkan menaik menurut kolom ${v['columnName']}`,
    descendingSort: (v) => `diurutkan menurun menurut kolom ${v['columnName']}`,
    columnSize: (v) => `${v['value']} piksel`,
    resizerDescription: 'Tekan Enter untuk mengubah lebar',
    expand: 'Buka',
    collapse: 'Tutup',
  },
  '@react-aria/steplist': { steplist: 'Daftar langkah' },
  '@react-aria/spinbutton': { Empty: 'Kosong' },
  '@react-aria/searchfield': { 'Clear search': 'Kosongkan pencarian' },
  '@react-aria/previewtrigger': { longPressMessage: 'Tekan lama untuk melihat isinya' },
  '@react-aria/overlays': { dismiss: 'Tutup' },
  '@react-aria/numberfield': {
    decrease: (v) => `Kurangi ${v['fieldLabel']}`,
    increase: (v) => `Tambah ${v['fieldLabel']}`,
    numberField: 'Isian angka',
  },
  '@react-aria/menu': { longPressMessage: 'Tekan lama atau tekan Alt + panah bawah untuk membuka menu' },
  '@react-aria/gridlist': {
    hasActionAnnouncement: 'baris ini bisa dijalankan',
    hasLinkAnnouncement: (v) => `baris ini bertautan: ${v['link']}`,
  },
  '@react-aria/grid': {
    deselectedItem: (v) => `${v['item']} tidak lagi dipilih.`,
    select: 'Pilih',
    selectedCount: (v, f) => (Number(v['count']) === 0 ? 'Tidak ada yang dipilih.' : `${count(v, 'count', f)} dipilih.`),
    selectedAll: 'Semua dipilih.',
    selectedItem: (v) => `${v['item']} dipilih.`,
    longPressToSelect: 'Tekan lama untuk mulai memilih.',
  },
  '@react-aria/dnd': {
    dragItem: (v) => `Seret ${v['itemText']}`,
    dragSelectedItems: (v, f) => `Seret ${count(v, 'count', f)} yang dipilih`,
    dragDescriptionKeyboard: 'Tekan Enter untuk mulai menyeret.',
    dragDescriptionKeyboardAlt: 'Tekan Alt + Enter untuk mulai menyeret.',
    dragDescriptionTouch: 'Ketuk dua kali untuk mulai menyeret.',
    dragDescriptionVirtual: 'Klik untuk mulai menyeret.',
    dragDescriptionLongPress: 'Tekan lama untuk mulai menyeret.',
    dragSelectedKeyboard: (v, f) => `Tekan Enter untuk menyeret ${count(v, 'count', f)} yang dipilih.`,
    dragSelectedKeyboardAlt: (v, f) => `Tekan Alt + Enter untuk menyeret ${count(v, 'count', f)} yang dipilih.`,
    dragSelectedLongPress: (v, f) => `Tekan lama untuk menyeret ${count(v, 'count', f)} yang dipilih.`,
    dragStartedKeyboard: 'Mulai menyeret. Tekan Tab ke tempat tujuan, lalu Enter untuk melepas atau Escape untuk batal.',
    dragStartedTouch: 'Mulai menyeret. Geser ke tempat tujuan, lalu ketuk dua kali untuk melepas.',
    dragStartedVirtual: 'Mulai menyeret. Pindah ke tempat tujuan, lalu klik atau tekan Enter untuk melepas.',
    endDragKeyboard: 'Sedang menyeret. Tekan Enter untuk batal.',
    endDragTouch: 'Sedang menyeret. Ketuk dua kali untuk batal.',
    endDragVirtual: 'Sedang menyeret. Klik untuk batal.',
    dropDescriptionKeyboard: 'Tekan Enter untuk melepas. Tekan Escape untuk batal.',
    dropDescriptionTouch: 'Ketuk dua kali untuk melepas.',
    dropDescriptionVirtual: 'Klik untuk melepas.',
    dropCanceled: 'Batal dilepas.',
    dropComplete: 'Sudah dilepas.',
    dropIndicator: 'tanda tempat lepas',
    dropOnRoot: 'Lepas di',
    dropOnItem: (v) => `Lepas di ${v['itemText']}`,
    insertBefore: (v) => `Sisipkan sebelum ${v['itemText']}`,
    insertBetween: (v) => `Sisipkan antara ${v['beforeItemText']} dan ${v['afterItemText']}`,
    insertAfter: (v) => `Sisipkan sesudah ${v['itemText']}`,
  },
  '@react-aria/datepicker': {
    era: 'zaman',
    year: 'tahun',
    month: 'bulan',
    day: 'hari',
    hour: 'jam',
    minute: 'menit',
    second: 'detik',
    dayPeriod: 'AM/PM',
    calendar: 'Kalender',
    startDate: 'Tanggal mulai',
    endDate: 'Tanggal selesai',
    weekday: 'nama hari',
    timeZoneName: 'zona waktu',
    selectedDateDescription: (v) => `Tanggal terpilih: ${v['date']}`,
    selectedRangeDescription: (v) => `Rentang terpilih: ${v['startDate']} sampai ${v['endDate']}`,
    selectedTimeDescription: (v) => `Waktu terpilih: ${v['time']}`,
  },
  '@react-aria/combobox': {
    focusAnnouncement: (v, f) =>
      `${String(v['isGroupChange']) === 'true' ? `Masuk kelompok ${v['groupTitle']}, ${count(v, 'groupCount', f)} pilihan. ` : ''}${v['optionText']}${String(v['isSelected']) === 'true' ? ', terpilih' : ''}`,
    countAnnouncement: (v, f) => `${count(v, 'optionCount', f)} pilihan tersedia.`,
    selectedAnnouncement: (v) => `${v['optionText']}, terpilih`,
    buttonLabel: 'Tampilkan usul',
    listboxLabel: 'Usul',
  },
  '@react-aria/calendar': {
    previous: 'Sebelumnya',
    next: 'Berikutnya',
    selectedDateDescription: (v) => `Tanggal terpilih: ${v['date']}`,
    selectedRangeDescription: (v) => `Rentang terpilih: ${v['dateRange']}`,
    todayDate: (v) => `Hari ini, ${v['date']}`,
    todayDateSelected: (v) => `Hari ini, ${v['date']}, terpilih`,
    dateSelected: (v) => `${v['date']} terpilih`,
    startRangeSelectionPrompt: 'Klik untuk mulai memilih rentang tanggal',
    finishRangeSelectionPrompt: 'Klik untuk selesai memilih rentang tanggal',
    minimumDate: 'Tanggal paling awal',
    maximumDate: 'Tanggal paling akhir',
    dateRange: (v) => `${v['startDate']} sampai ${v['endDate']}`,
  },
  '@react-aria/breadcrumbs': { breadcrumbs: 'Letak' },
  '@react-aria/autocomplete': { collectionLabel: 'Usul' },
  '@react-stately/datepicker': {
    rangeUnderflow: (v) => `Isi tanggal ${v['minValue']} atau sesudahnya.`,
    rangeOverflow: (v) => `Isi tanggal ${v['maxValue']} atau sebelumnya.`,
    rangeReversed: 'Tanggal mulai harus sebelum tanggal selesai.',
    unavailableDate: 'Tanggal itu tidak bisa dipilih.',
  },
  'react-aria-components': {
    selectPlaceholder: 'Pilih satu',
    tableResizer: 'Pengubah lebar',
    dropzoneLabel: 'Tempat lepas',
    colorSwatchPicker: 'Contoh warna',
  },
}

const spoken = (said: Spoken | undefined, values: Values, formatter: Formatter): string =>
  typeof said === 'function' ? said(values, formatter) : (said ?? '')

/** React Aria's strings as it wants them: per group and key a function that speaks the language of the moment. */
export const ariaStrings = (language: () => Language): Groups =>
  Object.fromEntries(
    Object.entries(english).map(([group, words]) => [
      group,
      Object.fromEntries(
        Object.entries(words).map(([key, said]) => [
          key,
          (values: Values, formatter: Formatter): string =>
            spoken(language() === 'id' ? (indonesian[group]?.[key] ?? said) : said, values, formatter),
        ]),
      ),
    ]),
  )

/** Puts the strings where React Aria looks for them. Call it before the first render. */
export const installAriaStrings = (language: () => Language): void => {
  const place = window as unknown as Record<symbol, unknown>
  place[Symbol.for('react-aria.i18n.locale')] = 'id-ID'
  place[Symbol.for('react-aria.i18n.strings')] = ariaStrings(language)
}
