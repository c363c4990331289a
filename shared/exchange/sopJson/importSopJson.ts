import { defaultPage } from '../../model'
import type { Flow, IdMaker, Row, Sop } from '../../model'
import { outlineJson, readJson, utf8Length } from '../../format/jsonText'
import { readActors } from './actors'
import { readFlows } from './flows'
import { readIdentity } from './identity'
import { sopJsonLimits } from './limits'
import type { SopJsonLimit } from './limits'
import { isObject, newReader } from './reader'
import type { RawObject } from './reader'
import type { ImportCounts, ImportRefusal, ImportResult } from './result'
import { readRows } from './rows'
import { readTable } from './table'

const rootFields = [
  'source',
  'complete',
  'notes',
  'inferredFlow',
  'identity',
  'pelaksana',
  'kelompokPelaksana',
  'barisKelompok',
  'langkah',
  'judulKolom',
  'judulTabel',
  'catatanKaki',
  'halamanAsli',
  'totalWaktu',
]

/** Reads a SOP JSON by rules I1-I12 of the import contract. Refused are only: not JSON, no `langkah`, too large. Never throws. */
export const importSopJson = (text: string, { ids }: { readonly ids: IdMaker }): ImportResult => {
  const bytes = utf8Length(text)
  if (bytes > sopJsonLimits.bytes) return tooLarge('bytes', bytes)
  const { depth } = outlineJson(text)
  if (depth > sopJsonLimits.depth) return tooLarge('depth', depth)
  const parsed = readJson(text)
  if (parsed === null) return { ok: false, code: 'not-json', params: {} }
  const root = parsed.value
  if (!isObject(root) || !Array.isArray(root['langkah'])) return { ok: false, code: 'no-langkah', params: {} }
  const steps: readonly unknown[] = root['langkah']
  return overLimit(root, steps) ?? read(root, steps, ids)
}

const read = (root: RawObject, steps: readonly unknown[], ids: IdMaker): ImportResult => {
  const reader = newReader()
  reader.known(root, rootFields, '')
  const identity = readIdentity(root['identity'], reader)
  const columns = readActors(root, reader, ids)
  const drafts = readRows(steps, columns, reader, ids)
  const table = readTable(root, drafts, columns, reader, ids)
  const { flows, notDrawable } = readFlows(drafts, reader, ids)
  const unknown = reader.unknownFields()
  if (unknown.length > 0) reader.warn('unknown-fields', {}, { fields: unknown.slice(0, 40).join(', '), count: unknown.length })
  const sop: Sop = {
    identity,
    tables: [{ ...table, flows }],
    page: defaultPage,
    edition: { version: 1, status: 'draft', reason: '' },
    classification: {},
  }
  return { ok: true, sop, warnings: reader.warnings, counts: countOf(table.rows, flows, notDrawable) }
}

const countOf = (rows: readonly Row[], flows: readonly Flow[], notDrawable: number): ImportCounts => {
  const activities = rows.filter((row) => row.kind === 'activity')
  const arrows = flows.filter((flow) => flow.kind === 'arrow')
  return {
    activities: activities.length,
    symbols: activities.reduce((sum, row) => sum + row.symbols.length, 0),
    arrows: arrows.filter((flow) => flow.to !== null).length,
    joints: flows.length - arrows.length,
    open: arrows.filter((flow) => flow.to === null).length,
    notDrawable,
  }
}

const tooLarge = (limit: SopJsonLimit, found: number): ImportRefusal => ({
  ok: false,
  code: 'too-large',
  params: { limit, found, most: sopJsonLimits[limit] },
})

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0)

const overLimit = (root: RawObject, steps: readonly unknown[]): ImportRefusal | null => {
  if (steps.length > sopJsonLimits.rows) return tooLarge('rows', steps.length)
  const groups: readonly unknown[] = Array.isArray(root['kelompokPelaksana']) ? root['kelompokPelaksana'] : []
  const grouped = groups.map((group) => (isObject(group) ? lengthOf(group['pelaksana']) : 0))
  const actors = Math.max(lengthOf(root['pelaksana']), groups.length, ...grouped)
  if (actors > sopJsonLimits.actors) return tooLarge('actors', actors)
  let exits = 0
  for (const step of steps) {
    if (!isObject(step)) continue
    const inRow = Math.max(lengthOf(step['simpul']), lengthOf(step['pelaksana']))
    if (inRow > sopJsonLimits.symbolsInRow) return tooLarge('symbolsInRow', inRow)
    const holders: readonly unknown[] = [step, ...(Array.isArray(step['simpul']) ? (step['simpul'] as unknown[]) : [])]
    for (const holder of holders) if (isObject(holder)) exits += lengthOf(holder['next'])
  }
  if (exits > sopJsonLimits.exits) return tooLarge('exits', exits)
  const lists = isObject(root['identity']) ? Object.values(root['identity']) : []
  const longest = Math.max(0, ...lists.map(lengthOf), lengthOf(root['catatanKaki']), lengthOf(root['barisKelompok']))
  return longest > sopJsonLimits.listItems ? tooLarge('listItems', longest) : null
}
