// Where the caret goes: the order of Tab, Enter and the arrows, read from the document alone; and where each place stands on paper.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { brokenText } from '../../renderer/canvas/shownText'
import { ghostRow, hitAt, spotOf, spotsOf } from '../../renderer/canvas/spots'
import { labelPlaceOf, placeAfter, placeBelow, placeInRow, placeKey, placesOf, samePlace, type Place } from '../../renderer/state/places'
import { textAt } from '../../renderer/state/typing'
import { layoutSop, type FontMetrics } from '../../shared/layout'
import { documentResolver, identityFields, newSop, textColumns, type ActorId, type RowId, type Sop, type TableId } from '../../shared/model'
import { activity, heading, process, sop, start, table } from '../support/builders'
import { exampleFiles, exampleSop } from '../support/examples'
import { idsInOrder } from '../support/ids'
import { signedElectronically } from '../support/signing'

const fonts = JSON.parse(readFileSync(join(import.meta.dirname, '../../assets/fonts/metrics.json'), 'utf8')) as FontMetrics
const layoutOf = (document: Sop) => layoutSop('uji', document, { fonts, resolver: documentResolver(document) })

const small = sop(
  table(
    ['Pemohon', 'Petugas'],
    [
      activity('Mengajukan', start('Pemohon')),
      heading('TAHAP'),
      activity('Mencatat', process('Petugas')),
      activity('Menyimpan', [], { duration: null }),
    ],
  ),
)
const t = 't' as TableId
const cell = (row: string, column: 'activity' | 'requirements' | 'duration' | 'output' | 'remarks'): Place => ({
  at: 'cell',
  table: t,
  row: row as RowId,
  column,
})
const performers = (row: string): Place => ({ at: 'performers', table: t, row: row as RowId })
const words = (places: readonly Place[]): string[] => places.map((place) => placeKey(place).replace(' t ', ' '))

describe('the order of Tab', () => {
  it('goes through the identity part, then the actors, then row by row, and ends in the new row', () => {
    expect(words(placesOf(small))).toEqual([
      'agency',
      ...['unit', 'number', 'created', 'revised', 'effective', 'position', 'person', 'nip', 'title'].map((field) => `identity ${field}`),
      ...['legalBases', 'qualifications', 'relatedSops', 'equipment', 'warnings', 'records'].map((field) => `identity ${field}`),
      'actor a1',
      'actor a2',
      'cell r1 activity',
      'performers r1',
      'cell r1 requirements',
      'cell r1 duration',
      'cell r1 output',
      'cell r1 remarks',
      'heading r2',
      'cell r3 activity',
      'performers r3',
      'cell r3 requirements',
      'cell r3 duration',
      'cell r3 output',
      'cell r3 remarks',
      'cell r4 activity',
      'performers r4',
      'cell r4 requirements',
      'cell r4 output',
      'cell r4 remarks', // Waktu is merged with the cell above
      ...['activity', 'performers', 'requirements', 'duration', 'output', 'remarks'].map((column) => `newRow ${column}`),
    ])
  })
  it('visits every place once, forth and back', () => {
    for (const { name } of exampleFiles) {
      const document = exampleSop(name.slice(0, 2))
      const places = placesOf(document)
      expect(new Set(places.map(placeKey)).size, name).toBe(places.length)
      places.forEach((place, index) => {
        const next = placeAfter(document, place, 1)
        expect(samePlace(next, places[index + 1] ?? null), placeKey(place)).toBe(true)
        if (next !== null) expect(samePlace(placeAfter(document, next, -1), place)).toBe(true)
      })
    }
  })
  it('leaves hidden columns out', () => {
    const [first] = small.tables
    const hidden: Sop = { ...small, tables: [{ ...first, hidden: ['remarks', 'requirements'] }] }
    expect(placesOf(hidden).some((place) => 'column' in place && (place.column === 'remarks' || place.column === 'requirements'))).toBe(
      false,
    )
  })
})

describe('Enter and the arrows', () => {
  it('Enter leads to the Kegiatan of the next row, after the last to the new row', () => {
    expect(placeBelow(small, cell('r1', 'output'))).toEqual({ at: 'heading', table: t, row: 'r2' })
    expect(placeBelow(small, cell('r3', 'output'))).toEqual(cell('r4', 'activity'))
    expect(placeBelow(small, performers('r3'))).toEqual(cell('r4', 'activity'))
    expect(placeBelow(small, cell('r4', 'output'))).toEqual({ at: 'newRow', table: t, column: 'activity' })
    expect(placeBelow(small, { at: 'newRow', table: t, column: 'activity' })).toEqual({ at: 'newRow', table: t, column: 'activity' })
  })
  it('the arrows keep the column', () => {
    expect(placeInRow(small, performers('r3'), 1)).toEqual(performers('r4'))
    expect(placeInRow(small, cell('r3', 'duration'), 1)).toEqual(cell('r4', 'activity')) // merged there: the row's first cell
    expect(placeInRow(small, cell('r4', 'output'), 1)).toEqual({ at: 'newRow', table: t, column: 'output' })
    expect(placeInRow(small, { at: 'newRow', table: t, column: 'performers' }, -1)).toEqual(performers('r4'))
    expect(placeInRow(small, cell('r1', 'output'), -1)).toEqual({ at: 'columnLabel', table: t, column: 'output' })
  })
  it('go up from the first row into the head, and down again', () => {
    const head = (column: 'actors' | 'number' | 'duration'): Place => ({ at: 'columnLabel', table: t, column })
    const actor = (id: string): Place => ({ at: 'actor', table: t, actor: id as ActorId })
    expect(placeInRow(small, performers('r1'), -1)).toEqual(head('actors'))
    expect(placeInRow(small, head('actors'), -1)).toBeNull()
    expect(placeInRow(small, head('actors'), 1)).toEqual(actor('a1'))
    expect(placeInRow(small, actor('a2'), 1)).toEqual(performers('r1'))
    expect(placeInRow(small, actor('a2'), -1)).toEqual(head('actors'))
    expect(placeInRow(small, head('duration'), 1)).toEqual(cell('r1', 'duration'))
    expect(placeInRow(small, head('number'), 1)).toEqual(cell('r1', 'activity'))
  })
  it('find the label of a place, and Tab leaves a label for its field', () => {
    expect(labelPlaceOf(small, { at: 'identity', field: 'nip' })).toEqual({ at: 'label', field: 'approval' })
    expect(labelPlaceOf(small, { at: 'identity', field: 'unit' })).toBeNull()
    expect(labelPlaceOf(small, { at: 'list', field: 'records' })).toEqual({ at: 'label', field: 'records' })
    expect(labelPlaceOf(small, cell('r3', 'remarks'))).toEqual({ at: 'columnLabel', table: t, column: 'remarks' })
    expect(placeAfter(small, { at: 'label', field: 'approval' }, 1)).toEqual({ at: 'identity', field: 'position' })
    expect(placeAfter(small, { at: 'label', field: 'records' }, 1)).toEqual({ at: 'list', field: 'records' })
    expect(placesOf(small).some((place) => place.at === 'label' || place.at === 'columnLabel')).toBe(false)
  })
})

/** Every printed word of the form that may be another: beside the identity fields, over the columns, before the total. */
const labelsOf = (document: Sop): readonly Place[] => [
  ...identityFields
    .filter((field) => field !== 'preparedBy' || document.identity.preparedBy !== null)
    .map((field) => ({ at: 'label', field }) as const),
  ...document.tables.flatMap((model) =>
    [
      ...textColumns.filter((column) => !model.hidden.includes(column)),
      ...(model.actors.length === 0 ? [] : (['actors'] as const)),
      ...(['requirements', 'duration', 'output'].every((column) => model.hidden.some((other) => other === column))
        ? []
        : (['standard'] as const)),
      ...(model.total === null ? [] : (['total'] as const)),
    ].map((column) => ({ at: 'columnLabel', table: model.id, column }) as const),
  ),
]

describe('places on paper', () => {
  const documents: readonly (readonly [string, Sop])[] = [
    ...exampleFiles.map(({ name }) => [name, exampleSop(name.slice(0, 2))] as const),
    ['baru', newSop(idsInOrder(), { name: 'SOP baru', unit: 'Unit' })],
    ['TTE', signedElectronically(exampleSop('13'))],
    ['TTE tanpa tulisan', signedElectronically(exampleSop('13'), null, '')],
  ]
  it.each(documents)('every place of %s stands somewhere, and pointing at its middle means it', (_name, document) => {
    const layout = layoutOf(document)
    const spots = spotsOf(layout)
    for (const place of [...placesOf(document), ...labelsOf(document)]) {
      const spot = spotOf(spots, place, 1)
      expect(spot, placeKey(place)).not.toBeNull()
      // A head that a further page repeats with '(lanjutan)' is no place to write in.
      if (place.at === 'label') expect(spots.get(placeKey(place)), placeKey(place)).toHaveLength(1)
      if (spot === null) continue
      const page = layout.pages[spot.page - 1]
      if (page === undefined) throw new Error('no page')
      const hit = hitAt(spots, page, [spot.box.x + spot.box.w / 2, spot.box.y + spot.box.h / 2])
      expect(hit === null ? null : placeKey(hit.place)).toBe(placeKey(place))
    }
  })
  const noted = (rows: number, notes: number): Sop => {
    const signed = signedElectronically(exampleSop('13'))
    const [first] = signed.tables
    return {
      ...signed,
      page: { ...signed.page, legend: true },
      tables: [
        { ...first, rows: first.rows.slice(0, rows), flows: [], footNotes: Array.from({ length: notes }, (_, n) => `Catatan ${n + 1}`) },
      ],
    }
  }
  const crowded = Array.from({ length: 10 }, (_, n) => [`${n} catatan kaki`, noted(3, 4 * n)] as const)
  it.each([...documents, ...crowded])('the dashed row of %s is whole, under its table, and covers nothing printed', (_name, document) => {
    const layout = layoutOf(document)
    for (const { id } of document.tables) {
      const ghost = ghostRow(layout, id)
      if (ghost === null) throw new Error('no dashed row')
      const { page, table: part, box } = ghost
      expect(box.h).toBeGreaterThanOrEqual(18)
      expect(box.y).toBeGreaterThanOrEqual(part.box.y + part.box.h)
      expect(box.y + box.h).toBeLessThanOrEqual(page.h)
      const under = [...page.tables, ...page.texts].filter((other) => other.box.y < box.y + box.h && other.box.y + other.box.h > box.y)
      expect(under).toEqual([])
      if (!page.texts.some((text) => text.box.y >= part.box.y + part.box.h && text.box.y < part.box.y + part.box.h + 18))
        expect(box.y).toBe(part.box.y + part.box.h)
    }
  })
  it.each(documents)('the field breaks the lines of %s as the paper does', (_name, document) => {
    const spots = spotsOf(layoutOf(document))
    let checked = 0
    for (const place of [...placesOf(document), ...labelsOf(document)]) {
      const text = textAt(document, place)
      const stands = spots.get(placeKey(place)) ?? []
      const spot = stands[0]
      // A row split over pages and NIP (printed with its word) are shown as the field wraps them.
      if (text.trim() === '' || spot === undefined || (place.at === 'identity' && place.field === 'nip')) continue
      if (stands.length > 1 && place.at !== 'actor' && place.at !== 'group') continue
      // A foot note with line feeds of its own wraps as the field does; the remarks' narrow form has a word of its own.
      if (place.at === 'footNote' && text.includes('\n')) continue
      if (place.at === 'columnLabel' && place.column === 'remarks') continue
      const printed = spot.paragraphs.flatMap((paragraph) => paragraph.lines.map((line) => line.runs.map((run) => run.text).join('')))
      const shown = brokenText(text, spot.paragraphs)
      expect(shown, `${placeKey(place)}: ${JSON.stringify(text)} ${JSON.stringify(printed)}`).not.toBeNull()
      const lines =
        shown?.shown.split('\n').map((line) =>
          line
            .replaceAll(/[ \u00a0]+/gu, ' ')
            .trim()
            .toLowerCase(),
        ) ?? []
      printed.forEach((line, index) => expect(lines[index]?.endsWith(line.trim().toLowerCase()), `${placeKey(place)}: ${line}`).toBe(true))
      checked += 1
    }
    expect(checked).toBeGreaterThan(1)
  })
})
