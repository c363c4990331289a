import type { Activity, ActorId, FlowSymbol, IdMaker, RowId, SymbolId } from '../../model'
import type { Columns } from './actors'
import { isObject, keyOf } from './reader'
import type { RawObject, Reader } from './reader'

/** An arrow as the file writes it, before its target is looked up. */
export interface DraftExit {
  readonly to: string | null
  readonly label: string
}
export interface DraftSymbol {
  readonly symbol: FlowSymbol
  readonly exits: readonly DraftExit[]
}
export interface DraftRow {
  readonly key: string
  readonly activity: Activity
  readonly raw: RawObject
  readonly symbols: readonly DraftSymbol[]
  /** Exits of the row as a whole: one symbol, or several that act together (I4). */
  readonly rowExits: readonly DraftExit[]
  readonly together: boolean
  /** Exits of symbols that found no column. */
  readonly lostExits: readonly DraftExit[]
  /** Ids that the file gives to this row's symbols; null: the symbol found no column. */
  readonly symbolIds: ReadonlyMap<string, SymbolId | null>
}

const rowFields = [
  'no',
  'kegiatan',
  'pelaksana',
  'jenis',
  'kelengkapan',
  'waktu',
  'output',
  'keterangan',
  'next',
  'simpul',
  'noAsli',
  'teksBentuk',
  'selGabung',
]
const symbolFields = ['id', 'pelaksana', 'bentuk', 'teks', 'next']

const kinds: ReadonlyMap<string, FlowSymbol['kind']> = new Map([
  ['mulai', 'start'],
  ['selesai', 'end'],
  ['proses', 'process'],
  ['keputusan', 'decision'],
])

/** The activities with their symbols; numbers by I11, kinds by I8. */
export const readRows = (list: readonly unknown[], columns: Columns, reader: Reader, ids: IdMaker): readonly DraftRow[] => {
  const drafts: { readonly draft: DraftRow; readonly printed: string }[] = []
  const keys = new Set<string>()
  for (const [index, raw] of list.entries()) {
    if (!isObject(raw)) {
      reader.warn('row-skipped', { row: String(index + 1), field: 'langkah' })
      continue
    }
    reader.known(raw, rowFields, 'langkah[]')
    const key = readKey(raw['no'], index, reader)
    if (keys.has(key)) reader.warn('row-number-repeated', { row: key, field: 'no' })
    keys.add(key)
    const own = raw['noAsli']
    const printed = own === null || own === undefined ? key : reader.text(own, { row: key, field: 'noAsli' })
    drafts.push({ draft: readRow(raw, key, columns, reader, ids), printed })
  }
  const counted = drafts.every(({ printed }, index) => printed === String(index + 1))
  return drafts.map(({ draft, printed }) => ({ ...draft, activity: { ...draft.activity, number: counted ? null : printed } }))
}

const readKey = (no: unknown, index: number, reader: Reader): string => {
  const key = keyOf(no)
  if (key !== null && key !== '') return key
  if (no !== null && no !== undefined && no !== '') reader.text(no, { row: String(index + 1), field: 'no' })
  return String(index + 1)
}

const readRow = (raw: RawObject, key: string, columns: Columns, reader: Reader, ids: IdMaker): DraftRow => {
  const cell = (field: string): string => reader.text(raw[field], { row: key, field })
  const activity: Activity = {
    kind: 'activity',
    id: ids() as RowId,
    number: null,
    text: cell('kegiatan'),
    symbols: [],
    requirements: cell('kelengkapan'),
    duration: cell('waktu'),
    output: cell('output'),
    remarks: cell('keterangan'),
  }
  const listed = reader.objects(raw['simpul'], { row: key, field: 'simpul' })
  const drawn = listed.length > 0 ? readListed(listed, key, columns, reader, ids) : readPlain(raw, key, columns, reader, ids)
  return { ...drawn, key, raw, activity: { ...activity, symbols: drawn.symbols.map(({ symbol }) => symbol) } }
}

type Drawn = Pick<DraftRow, 'symbols' | 'rowExits' | 'together' | 'lostExits' | 'symbolIds'>

/** A row whose symbols are listed one by one; `next` of the row is then only their summary. */
const readListed = (listed: readonly RawObject[], row: string, columns: Columns, reader: Reader, ids: IdMaker): Drawn => {
  const symbols: DraftSymbol[] = []
  const lostExits: DraftExit[] = []
  const symbolIds = new Map<string, SymbolId | null>()
  for (const raw of listed) {
    reader.known(raw, symbolFields, 'langkah[].simpul[]')
    const name = keyOf(raw['id']) ?? ''
    const exits = readExits(raw['next'], row, reader)
    const [first, ...others] = columns.inOrder(placesOf(raw['pelaksana'], row, columns, reader))
    if (first === undefined) {
      reader.warn('symbol-not-placed', { row, field: 'simpul' }, { symbol: name })
      lostExits.push(...exits)
      if (name !== '' && !symbolIds.has(name)) symbolIds.set(name, null)
      continue
    }
    const symbol: FlowSymbol = {
      id: ids() as SymbolId,
      kind: readKind(raw['bentuk'], row, 'bentuk', reader),
      actors: [first, ...others],
      text: reader.text(raw['teks'], { row, field: 'simpul.teks' }),
    }
    if (name !== '' && symbolIds.get(name)) reader.warn('symbol-id-repeated', { row, field: 'simpul.id' }, { symbol: name })
    else if (name !== '') symbolIds.set(name, symbol.id)
    symbols.push({ symbol, exits })
  }
  return { symbols, rowExits: [], together: false, lostExits, symbolIds }
}

/** A row without a list of symbols: one symbol an actor, all of the row's kind (I4). */
const readPlain = (raw: RawObject, row: string, columns: Columns, reader: Reader, ids: IdMaker): Drawn => {
  const actors = placesOf(raw['pelaksana'], row, columns, reader)
  const rowExits = readExits(raw['next'], row, reader)
  if (actors.length === 0) return { symbols: [], rowExits: [], together: false, lostExits: rowExits, symbolIds: new Map() }
  const kind = readKind(raw['jenis'], row, 'jenis', reader)
  const text = reader.text(raw['teksBentuk'], { row, field: 'teksBentuk' })
  const symbols = actors.map((actor, index): DraftSymbol => {
    return { symbol: { id: ids() as SymbolId, kind, actors: [actor], text: index === 0 ? text : '' }, exits: [] }
  })
  return { symbols, rowExits, together: symbols.length > 1, lostExits: [], symbolIds: new Map() }
}

/** The columns of the actors named, each once; names without a column are told in a warning. */
const placesOf = (value: unknown, row: string, columns: Columns, reader: Reader): readonly ActorId[] => {
  const names = reader.texts(value, { row, field: 'pelaksana' }).filter((name) => name.trim() !== '')
  if (names.length === 0) reader.warn('actor-missing', { row, field: 'pelaksana' })
  const places: ActorId[] = []
  for (const name of names) {
    const actor = columns.find(name)
    if (actor === null) reader.warn('actor-unknown', { row, field: 'pelaksana' }, { actor: name })
    else if (places.includes(actor)) reader.warn('actor-repeated', { row, field: 'pelaksana' }, { actor: name })
    else places.push(actor)
  }
  return places
}

const readKind = (value: unknown, row: string, field: string, reader: Reader): FlowSymbol['kind'] => {
  const kind = typeof value === 'string' ? kinds.get(value.trim().toLowerCase()) : undefined
  if (kind !== undefined) return kind
  if (value === null || value === undefined || value === '') reader.warn('kind-missing', { row, field })
  else reader.warn('kind-unknown', { row, field }, { kind: typeof value === 'string' ? value : reader.text(value, { row, field }) })
  return 'process'
}

const readExits = (value: unknown, row: string, reader: Reader): readonly DraftExit[] => {
  if (value === null || value === undefined) return []
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.flatMap((raw): readonly DraftExit[] => {
    if (isObject(raw)) {
      reader.known(raw, ['to', 'label'], 'next[]')
      const label = reader.text(raw['label'], { row, field: 'next.label' })
      const to = keyOf(raw['to'])
      if (to === null && raw['to'] !== null && raw['to'] !== undefined) reader.text(raw['to'], { row, field: 'next.to' })
      return [{ to: to === '' ? null : to, label }]
    }
    const to = keyOf(raw)
    reader.text(to === null ? raw : [raw], { row, field: 'next' })
    return to === null || to === '' ? [] : [{ to, label: '' }]
  })
}
