// What a place of the paper is called: for screen readers and the panel.
import { actorById, printedNumber, printedNumbers, symbolsOf, type Flow, type Sop } from '../../shared/model'
import { activityAt, currentSymbol } from '../state/performers'
import { rowOf, tableOf, type Place } from '../state/places'
import { standardLabel } from '../state/typing'
import type { Words } from '../state/useSession'

export const nameOfPlace = (sop: Sop, place: Place, t: Words, chosen: string | null = null): string => {
  const here = rowOf(sop, place)
  const number = here === null ? '' : printedNumber(here.table, here.row)
  switch (place.at) {
    case 'agency':
      return t('field.agencyLines')
    case 'identity':
    case 'list':
      return t(`field.${place.field}`)
    case 'label':
      return t('field.identityLabel', { field: t(place.field === 'approval' ? 'field.position' : `field.${place.field}`) })
    case 'tableTitle':
      return t('field.tableTitle')
    case 'group':
      return t('field.group')
    case 'actor':
      return t('field.actor', { number: (tableOf(sop, place)?.actors.findIndex((actor) => actor.id === place.actor) ?? -1) + 1 })
    case 'columnLabel':
      return t('field.columnLabel', { column: standardLabel(place) })
    case 'rowNumber':
      return t('field.rowNumber', { number })
    case 'cell':
      return t('field.cell', { column: t(`column.${place.column}`), number })
    case 'heading':
      return t('field.heading')
    case 'symbolText':
      return t('field.symbolText', { number })
    case 'total':
      return t('field.total')
    case 'footNote':
      return t('field.footNote', { number: place.index + 1 })
    case 'newRow':
      return `${t('field.newRow')}, ${t(`column.${place.column}`)}`
    case 'performers': {
      const at = activityAt(sop, place)
      const symbol = at === null ? null : currentSymbol(at.row, chosen as never)
      if (at === null || symbol === null) return t('field.performersEmpty', { number })
      const lane = at.table.actors.findIndex((actor) => actor.id === symbol.actors[0])
      const actor = at.table.actors[lane]?.name.trim() || t('paper.unnamedActor', { number: lane + 1 })
      return t('field.performersAt', { number, kind: t(`kind.${symbol.kind}`), actor })
    }
  }
}

/** What the symbols and flows of a document are called, by id: read once for a page full of them. */
export const namesOnPaper = (sop: Sop, t: Words): ReadonlyMap<string, string> => {
  const names = new Map<string, string>()
  for (const table of sop.tables) {
    const numbers = printedNumbers(table)
    const numberOf = new Map<string, string>()
    for (const row of table.rows)
      for (const symbol of symbolsOf(row)) {
        const number = numbers.get(row.id) ?? ''
        numberOf.set(symbol.id, number)
        const actor = symbol.actors.map((lane) => actorById(table, lane)?.name.trim() ?? '').join(', ')
        names.set(symbol.id, t('paper.symbol', { kind: t(`kind.${symbol.kind}`), number, actor }))
      }
    for (const flow of table.flows)
      names.set(
        flow.id,
        nameOfFlow(flow, (symbol) => numberOf.get(symbol) ?? '', t),
      )
  }
  return names
}

const nameOfFlow = (flow: Flow, numberOf: (symbol: string) => string, t: Words): string => {
  if (flow.kind === 'joint') return t('paper.joint', { from: numberOf(flow.between[0]) })
  const named = `${t('paper.leadPlain')} ${flow.label}`.trim()
  return flow.to === null
    ? t('paper.flowOpen', { flow: named, from: numberOf(flow.from) })
    : t('paper.flow', { flow: named, from: numberOf(flow.from), to: numberOf(flow.to) })
}
