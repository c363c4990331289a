import { activitiesOf, oneLine, printedNumber, rowOfSymbol, type Activity, type FlowTable, type SymbolId } from '../../model'

/** The bare number of an activity as printed: '2.' and '(2)' are 2. */
export const bareNumber = (table: FlowTable, row: Activity): string =>
  oneLine(printedNumber(table, row)).replace(/^\(|(?<![.)])[.)]+$/gu, '')

/** What a sentence calls an activity: its printed number; where that is blank, its place from 1. */
export const calledNumber = (table: FlowTable, row: Activity): string =>
  bareNumber(table, row) || String(activitiesOf(table).findIndex(({ id }) => id === row.id) + 1)

/** The same for the activity in which a symbol stands; '' when there is none. */
export const calledNumberOf = (table: FlowTable, symbol: SymbolId): string => {
  const row = rowOfSymbol(table, symbol)
  return row === null ? '' : calledNumber(table, row)
}
