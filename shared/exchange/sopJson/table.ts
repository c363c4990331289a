import { emptyTable, foldName, isBlank, narrowRemarks, newHeading } from '../../model'
import type { FlowTable, IdMaker, Row, TextColumn } from '../../model'
import type { Columns } from './actors'
import { mergeCells } from './cells'
import { isObject, keyOf } from './reader'
import type { RawObject, Reader } from './reader'
import type { DraftRow } from './rows'

type Label = TextColumn | 'actors' | 'standard' | 'total'
/** Column titles by the file's name of the column, with the office form's own words for it. */
const titles: ReadonlyMap<string, { readonly label: Label; readonly usual: string }> = new Map([
  ['no', { label: 'number', usual: 'no' }],
  ['kegiatan', { label: 'activity', usual: 'kegiatan' }],
  ['pelaksana', { label: 'actors', usual: 'pelaksana' }],
  ['mutuBaku', { label: 'standard', usual: 'mutu baku' }],
  ['kelengkapan', { label: 'requirements', usual: 'kelengkapan' }],
  ['waktu', { label: 'duration', usual: 'waktu' }],
  ['output', { label: 'output', usual: 'output' }],
  ['keterangan', { label: 'remarks', usual: 'keterangan' }],
  ['totalWaktu', { label: 'total', usual: 'jumlah waktu' }],
])

/** The flow table but for its flows: rows with headings and merged cells, titles, total, foot notes. */
export const readTable = (root: RawObject, drafts: readonly DraftRow[], columns: Columns, reader: Reader, ids: IdMaker): FlowTable => {
  const rows = mergeCells(drafts, withHeadings(root, drafts, reader, ids), reader)
  const total = root['totalWaktu']
  const foot = root['catatanKaki']
  return {
    ...emptyTable(ids(), reader.text(root['judulTabel'], { field: 'judulTabel' })),
    groups: columns.groups,
    actors: columns.actors,
    rows,
    labels: readTitles(root['judulKolom'], reader),
    columnNumbers: columnNumbersNoted(root['notes'], columns.actors.length, reader),
    total: total === null || total === undefined ? null : reader.text(total, { field: 'totalWaktu' }),
    footNotes: reader.texts(foot, { field: 'catatanKaki' }).filter((note) => note.trim() !== ''),
    // Taken once, here, where the column comes in empty: typing later never moves the page sideways.
    overrides: rows.every((row) => row.kind === 'heading' || isBlank(row.remarks ?? '')) ? [narrowRemarks] : [],
  }
}

const withHeadings = (root: RawObject, drafts: readonly DraftRow[], reader: Reader, ids: IdMaker): readonly Row[] => {
  const before = new Map<string, Row[]>()
  const loose: Row[] = []
  const keys = new Set(drafts.map(({ key }) => key))
  for (const raw of reader.objects(root['barisKelompok'], { field: 'barisKelompok' })) {
    reader.known(raw, ['sebelum', 'teks'], 'barisKelompok[]')
    const heading = newHeading(ids(), reader.text(raw['teks'], { field: 'barisKelompok.teks' }))
    const key = keyOf(raw['sebelum']) ?? ''
    if (keys.has(key)) before.set(key, [...(before.get(key) ?? []), heading])
    else {
      reader.warn(
        'heading-place-unknown',
        { field: 'barisKelompok' },
        { before: key, text: heading.kind === 'heading' ? heading.text : '' },
      )
      loose.push(heading)
    }
  }
  const rows = drafts.flatMap((draft): readonly Row[] => {
    const headings = before.get(draft.key) ?? []
    before.delete(draft.key) // a repeated row number does not repeat the heading
    return [...headings, draft.activity]
  })
  return [...rows, ...loose]
}

const readTitles = (raw: unknown, reader: Reader): FlowTable['labels'] => {
  if (raw === null || raw === undefined) return {}
  if (!isObject(raw)) {
    reader.text(raw, { field: 'judulKolom' })
    return {}
  }
  const labels: Partial<Record<Label, string>> = {}
  for (const [name, value] of Object.entries(raw)) {
    const title = titles.get(name)
    const place = { field: `judulKolom.${name}` }
    if (title === undefined) reader.warn('column-unknown', place, { column: name })
    else if (value !== null && value !== undefined) {
      const text = reader.text(value, place)
      if (foldName(text) !== title.usual) labels[title.label] = text
    }
  }
  return labels
}

/**
 * The format has no field for the row of column numbers, its remarks tell of it: '(1)..(11)'. They are believed only where the
 * last number is the number of columns that this very table has, and the reading is told in a warning.
 */
const columnNumbersNoted = (notes: unknown, actors: number, reader: Reader): boolean => {
  if (typeof notes !== 'string') return false
  const last = /\(1\)\s*(?:\.{2,3}|…|-|–|sampai|s\.?\/?d\.?)\s*\((\d{1,3})\)/u.exec(notes)?.[1]
  if (last === undefined || Number(last) !== actors + 6) return false
  reader.warn('column-numbers-read-from-notes', { field: 'notes' }, { last })
  return true
}
