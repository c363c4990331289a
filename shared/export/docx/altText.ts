// Sentences for readers who do not see the drawing. They are part of the document, so they are Indonesian whatever the window's language.
import type { Actor, Flow, FlowTable, Sop } from '../../model'
import type { Connector, FlowPart, Layout, Page, PlacedSymbol } from '../../page'

interface Place {
  readonly row: string // 'kegiatan 3'
  readonly actors: string // 'Pemohon dan Petugas'
  readonly text: string // the activity's own text
}

export interface AltTexts {
  readonly group: (page: Page) => string
  readonly symbol: (symbol: PlacedSymbol) => string
  readonly connector: (connector: Connector) => string
  readonly flow: (part: FlowPart) => string
  readonly label: (part: FlowPart) => string
}

/** What a reader who does not see the code of an electronic signature is told. */
export const QR_SENTENCE = 'Kode QR tanda tangan elektronik.'

const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} dan ${words.at(-1)}`
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
const shortened = (text: string): string => (text.length > 160 ? `${text.slice(0, 157).replace(/\s+\S*$/, '')}…` : text)
const withoutStop = (text: string): string => text.replace(/[.\s]+$/, '')

const SYMBOL_NAME: Record<PlacedSymbol['kind'], string> = {
  start: 'Simbol mulai',
  end: 'Simbol selesai',
  process: 'Simbol proses',
  decision: 'Simbol keputusan',
}

const actorName = (table: FlowTable, actor: Actor): string => {
  const group = table.groups.find((candidate) => candidate.id === actor.group)
  return oneLine(group ? `${actor.name} (${group.name})` : actor.name)
}

/** How a row is called: by its printed number, else by its place among the activities. */
const rowNames = (layout: Layout, sop: Sop): ReadonlyMap<string, string> => {
  const printed = new Map<string, string>()
  for (const page of layout.pages)
    for (const table of page.tables)
      for (const cell of table.cells)
        if (cell.column === 'number' && oneLine(cell.text) !== '') printed.set(cell.row, oneLine(cell.text).replace(/\.$/, ''))
  const names = new Map<string, string>()
  for (const table of sop.tables) {
    let count = 0
    for (const row of table.rows) {
      if (row.kind === 'activity') count += 1
      names.set(row.id, row.kind === 'activity' ? `kegiatan ${printed.get(row.id) ?? count}` : `baris ${oneLine(row.text)}`)
    }
  }
  return names
}

/** Builds the sentences of one document; a symbol or flow that the document does not hold gets a sentence without place. */
export const altTexts = (layout: Layout, sop: Sop): AltTexts => {
  const names = rowNames(layout, sop)
  const places = new Map<string, Place>()
  const flows = new Map<string, Flow>()
  const actors = new Map<string, string>()
  for (const table of sop.tables) {
    for (const actor of table.actors) actors.set(actor.id, actorName(table, actor))
    for (const flow of table.flows) flows.set(flow.id, flow)
    for (const row of table.rows) {
      if (row.kind !== 'activity') continue
      for (const symbol of row.symbols)
        places.set(symbol.id, {
          row: names.get(row.id) ?? 'kegiatan',
          actors: listed(symbol.actors.map((id) => actors.get(id) ?? '')),
          text: shortened(withoutStop(oneLine(row.text))),
        })
    }
  }
  const connectors = new Map<string, Connector>()
  for (const page of layout.pages) for (const connector of page.connectors) connectors.set(`${page.page}:${connector.connector}`, connector)

  const where = (symbol: string | null): string => {
    const place = symbol === null ? undefined : places.get(symbol)
    return place ? `${place.row} (${place.actors})` : 'simbol'
  }
  const course = (part: FlowPart): string => {
    const flow = flows.get(part.flow)
    if (flow?.kind === 'joint') return `antara ${where(flow.between[0])} dan ${where(flow.between[1])}`
    const from = part.from.at === 'symbol' ? part.from.id : (flow?.from ?? null)
    if (part.kind === 'open' || flow?.to === null) return `dari ${where(from)}, tujuannya belum ditentukan`
    const to = part.to?.at === 'symbol' ? part.to.id : (flow?.to ?? null)
    const half = [part.to, part.from].find((end) => end?.at === 'connector')
    const letter = half?.id.replace(/-(out|in)$/, '')
    const over = half === undefined || half === null ? '' : `, ${half === part.to ? 'berlanjut ke' : 'lanjutan dari'} segilima ${letter}`
    return `dari ${where(from)} ke ${where(to)}${over}`
  }
  const labelOf = (part: FlowPart): string => {
    const flow = flows.get(part.flow)
    return oneLine(part.label?.text ?? (flow && flow.kind === 'arrow' ? flow.label : ''))
  }
  return {
    group: (page) => {
      const lanes = [...new Set(page.symbols.flatMap((symbol) => symbol.actors))]
        .map((id) => actors.get(id) ?? '')
        .filter((name) => name !== '')
      const count = [`${page.symbols.length} simbol`, `${page.flows.length} garis alur`]
      if (page.connectors.length > 0) count.push(`${page.connectors.length} segilima penghubung halaman`)
      return `Bagan alur halaman ${page.page}: ${listed(count)}${lanes.length > 0 ? `, pelaksana ${listed(lanes)}` : ''}.`
    },
    symbol: (symbol) => {
      const place = places.get(symbol.symbol)
      const inside = oneLine(symbol.text)
      return `${SYMBOL_NAME[symbol.kind]}${inside === '' ? '' : ` "${inside}"`}${place ? ` pada ${place.row}, pelaksana ${place.actors}${place.text === '' ? '' : `: ${place.text}`}` : ''}.`
    },
    connector: (connector) =>
      connector.role === 'out'
        ? `Segilima ${connector.letter} di lajur ${actors.get(connector.actor) ?? 'pelaksana'}: alur berlanjut ke halaman ${connector.partnerPage}.`
        : `Segilima ${connector.letter} di lajur ${actors.get(connector.actor) ?? 'pelaksana'}: lanjutan alur dari halaman ${connector.partnerPage}.`,
    flow: (part) => {
      const label = labelOf(part)
      return `${part.kind === 'joint' ? 'Garis kerja bersama' : part.kind === 'open' ? 'Garis keluar' : 'Panah'} ${course(part)}${label === '' ? '' : `, berlabel "${label}"`}.`
    },
    label: (part) => `Label "${labelOf(part)}" pada alur ${course(part)}.`,
  }
}
