// What the menu, toolbar and keys do to rows, columns and symbols: the selection in, calls and the new selection out.
import { callOf } from '../../shared/commands'
import {
  exitsOf,
  oneLine,
  symbolById,
  printedNumber,
  symbolsOf,
  type Activity,
  type ActorId,
  type FlowSymbol,
  type FlowTable,
  tableById,
  type RowId,
  type Sop,
  type SymbolId,
} from '../../shared/model'
import { breaksBefore } from './drawing'
import { newIds } from './ids'
import { tell, unsaid } from './notices'
import {
  activityAt,
  currentSymbol,
  digit,
  lead,
  nextExitLabel,
  reshape,
  sidestep,
  type ExitLabels,
  type Outcome,
  type Shape,
} from './performers'
import { newRowPlaces, rowOf, rowPlaces, tableOf, type Place } from './places'
import { relinked } from './sequence'
import { activeDocument, activeSop, goTo, patchSelection, patchView, run, type OpenDocument, type SessionStore } from './session'

/** The table that row and column commands mean: that of the caret, else the one it stood in last, else the first. */
export const currentTable = (document: OpenDocument): FlowTable => {
  const { place, table } = document.selection
  const sop = document.history.present
  return (place === null ? null : tableOf(sop, place)) ?? (table === null ? null : tableById(sop, table)) ?? sop.tables[0]
}
export const withDocument = (store: SessionStore, act: (document: OpenDocument, sop: Sop) => void): void => {
  const document = activeDocument(store.getState())
  if (document !== null && !document.readOnly) act(document, document.history.present)
}
/** The row of the caret or of the selected symbol. */
export const currentRow = (document: OpenDocument): ReturnType<typeof rowOf> =>
  document.selection.place === null ? null : rowOf(document.history.present, document.selection.place)

/** A new activity above or below the current row (at the end without one); the caret goes there. */
export const insertRow = (store: SessionStore, where: 'above' | 'below'): void =>
  withDocument(store, (document) => {
    const here = currentRow(document)
    const table = currentTable(document)
    const index = here === null ? table.rows.length : here.index + (where === 'below' ? 1 : 0)
    const row = newIds.row()
    const call = callOf('insertActivity', { table: table.id, row, index, text: '', symbol: null, arrow: null })
    if (run(store, [call])) goTo(store, { at: 'cell', table: table.id, row, column: 'activity' })
  })

/** A heading row above the current row (at the end without one). */
export const insertHeading = (store: SessionStore): void =>
  withDocument(store, (document) => {
    const here = currentRow(document)
    const table = currentTable(document)
    const row = newIds.row()
    const call = callOf('insertHeading', { table: table.id, row, index: here?.index ?? table.rows.length, text: '' })
    if (run(store, [call])) goTo(store, { at: 'heading', table: table.id, row })
  })

export const deleteRow = (store: SessionStore): void =>
  withDocument(store, (document) => {
    const here = currentRow(document)
    if (here === null) return
    const next = here.table.rows[here.index + 1] ?? here.table.rows[here.index - 1]
    if (!run(store, [callOf('removeRow', { table: here.table.id, row: here.row.id })])) return
    goTo(store, next === undefined ? (newRowPlaces(here.table)[0] ?? null) : (rowPlaces(here.table, next)[0] ?? null))
    const open = openedExits(store, here.table)
    if (open > 0 && here.row.kind === 'activity')
      tell(store, unsaid('told.rowGone', { number: printedNumber(here.table, here.row), open }), true)
  })

/** How many arrows lost their target since the table was like this. */
const openedExits = (store: SessionStore, before: FlowTable): number => {
  const led = new Set(before.flows.flatMap((flow) => (flow.kind === 'arrow' && flow.to !== null ? [flow.id] : [])))
  const sop = activeSop(store.getState())
  const now = sop === null ? null : tableById(sop, before.id)
  return (now?.flows ?? []).filter((flow) => flow.kind === 'arrow' && flow.to === null && led.has(flow.id)).length
}

/** Moves the current row up or down; in a plain sequence the flow follows. */
export const moveRow = (store: SessionStore, steps: 1 | -1): void =>
  withDocument(store, (document) => {
    const here = currentRow(document)
    if (here === null) return
    const { table, row, index } = here
    const to = index + steps
    if (to < 0 || to >= table.rows.length) return
    run(store, [callOf('moveRow', { table: table.id, row: row.id, index: to }), ...relinked(table, index, to, newIds.flow())])
  })

/** The actor whose column is meant: the one whose name is being edited, else that of the current symbol. */
export const currentActor = (document: OpenDocument): ActorId | null => {
  const { place, symbol } = document.selection
  if (place?.at === 'actor') return place.actor
  const here = place === null ? null : activityAt(document.history.present, place)
  return here === null ? null : (currentSymbol(here.row, symbol)?.actors[0] ?? null)
}

/** A new column right of the current actor (at the end without one); the caret goes to its name. */
export const insertActor = (store: SessionStore): void =>
  withDocument(store, (document) => {
    const table = currentTable(document)
    const near = currentActor(document)
    const at = near === null ? -1 : table.actors.findIndex((actor) => actor.id === near)
    const group = table.actors[at]?.group ?? null
    const actor = newIds.actor()
    const index = at < 0 ? table.actors.length : at + 1
    if (run(store, [callOf('addActor', { table: table.id, actor, name: '', index, group })]))
      goTo(store, { at: 'actor', table: table.id, actor })
  })

export const deleteActor = (store: SessionStore): void =>
  withDocument(store, (document) => {
    const table = currentTable(document)
    const actor = currentActor(document)
    if (actor === null) return
    const at = table.actors.findIndex((other) => other.id === actor)
    const next = table.actors[at + 1] ?? table.actors[at - 1]
    if (!run(store, [callOf('removeActor', { table: table.id, actor })])) return
    if (document.selection.place?.at === 'actor') goTo(store, next === undefined ? null : { at: 'actor', table: table.id, actor: next.id })
    const count = table.rows.flatMap(symbolsOf).filter((symbol) => symbol.actors.every((other) => other === actor)).length
    if (count === 0) return
    const open = openedExits(store, table)
    const name = oneLine(table.actors[at]?.name ?? '') || String(at + 1)
    tell(store, unsaid(open === 0 ? 'told.actorGone' : 'told.actorGoneOpen', { name, count, open }), true)
  })

export const moveActor = (store: SessionStore, steps: 1 | -1): void =>
  withDocument(store, (document) => {
    const table = currentTable(document)
    const actor = currentActor(document)
    const index = table.actors.findIndex((other) => other.id === actor) + steps
    if (actor === null || index < 0 || index >= table.actors.length) return
    run(store, [callOf('moveActor', { table: table.id, actor, index })])
  })

/** Deletes the selected flow, else the current symbol. */
export const deleteSymbolOrFlow = (store: SessionStore): void =>
  withDocument(store, (document, sop) => {
    const { flow, place, symbol } = document.selection
    const table = currentTable(document)
    if (flow !== null && table.flows.some((other) => other.id === flow)) {
      run(store, [callOf('removeFlow', { table: table.id, flow })], { flow: null })
      return
    }
    const here = place === null ? null : activityAt(sop, place)
    const current = here === null ? null : currentSymbol(here.row, symbol)
    if (here !== null && current !== null) removeSymbol(store, here.table, current.id)
  })

/** Takes a symbol away; says so when arrows then lead nowhere. */
export const removeSymbol = (store: SessionStore, table: FlowTable, symbol: SymbolId): void => {
  if (!run(store, [callOf('removeSymbol', { table: table.id, symbol })], { symbol: null })) return
  const open = openedExits(store, table)
  if (open > 0) tell(store, unsaid('told.symbolGone', { open }), true)
}

const performed = (store: SessionStore, outcome: Outcome | null, asks = true): boolean => {
  if (outcome === null) return false
  const ok = run(store, outcome.calls, {}, outcome.calls.length - 1)
  if (!ok) return false
  goTo(store, outcome.place, { symbol: outcome.symbol })
  const table = 'table' in outcome.place ? outcome.place.table : null
  if (asks && outcome.nameActor !== undefined && table !== null)
    goTo(store, { at: 'actor', table, actor: outcome.nameActor }, { comeBack: outcome.place, symbol: outcome.symbol })
  return true
}

/** A digit in the Pelaksana cell; false: there is no such actor. */
export const pressDigit = (store: SessionStore, n: number, add: boolean, yes: string): boolean => {
  const document = activeDocument(store.getState())
  if (document === null || document.readOnly || document.selection.place === null) return true
  return performed(
    store,
    digit(document.history.present, document.selection.place, document.selection.symbol, n, { add, shape: null, yes }),
  )
}

/**
 * A shape from toolbar or key: the current symbol takes it; without one, it is put at the first actor whose lane is free. With `asks` an
 * actor without a name is asked for it: not after a letter, which may be the first of a word.
 */
export const pressShape = (store: SessionStore, shape: Shape, labels: ExitLabels, asks = true): void =>
  withDocument(store, (document, sop) => {
    const { place, symbol } = document.selection
    if (place === null) return
    const target: Place = place.at === 'newRow' ? { ...place, column: 'performers' } : place
    const here = activityAt(sop, place)
    const current = here === null ? null : currentSymbol(here.row, symbol)
    if (here !== null && current !== null) {
      const outcome = reshape(sop, place, symbol, shape, labels)
      if (outcome !== null && run(store, outcome.calls, { symbol: outcome.symbol })) tellNamedExits(store, here.table, here.row, current)
    } else
      performed(
        store,
        digit(sop, here === null ? target : { at: 'performers', table: here.table.id, row: here.row.id }, null, 1, {
          add: false,
          shape,
          yes: labels.yes,
        }),
        asks,
      )
  })

/** Says so when what was a decision is none any more and still has exits with names. */
const tellNamedExits = (store: SessionStore, { id }: FlowTable, row: Activity, was: FlowSymbol): void => {
  const sop = activeSop(store.getState())
  const table = sop === null ? null : tableById(sop, id)
  if (table === null || was.kind !== 'decision' || symbolById(table, was.id)?.kind === 'decision') return
  const count = exitsOf(table, was.id).filter(({ label }) => label !== '').length
  if (count > 0) tell(store, unsaid('told.exitsNamed', { number: printedNumber(table, row), count }), true)
}

export const pressSideways = (store: SessionStore, steps: 1 | -1): void =>
  withDocument(store, (document, sop) => {
    if (document.selection.place === null) return
    const outcome = sidestep(sop, document.selection.place, document.selection.symbol, steps)
    if (outcome !== null) run(store, outcome.calls, { symbol: outcome.symbol })
  })

/** Puts the row's symbol into this actor's lane, as a click on an offer does; a further symbol with `add`. */
export const putAt = (store: SessionStore, actor: ActorId, add: boolean, yes: string): void =>
  withDocument(store, (document) => {
    const at = currentTable(document).actors.findIndex((other) => other.id === actor)
    if (at >= 0) pressDigit(store, at + 1, add, yes)
  })

/** Begins an exit: Y, T or A, then the number of the activity it leads to. */
export const startLeading = (store: SessionStore, label: string): void =>
  withDocument(store, (document, sop) => {
    const { place, symbol } = document.selection
    const here = place === null ? null : activityAt(sop, place)
    const current = here === null ? null : currentSymbol(here.row, symbol)
    if (here === null || current === null) return
    if (place?.at !== 'performers') goTo(store, { at: 'performers', table: here.table.id, row: here.row.id }, { symbol: current.id })
    patchSelection(store, { symbol: current.id, leading: { label, digits: '' } })
  })

/**
 * 'Alur': begins one more exit of the current symbol. A decision's first is Ya, its second Tidak; a third has no name that could be
 * guessed, so it is put open and the caret goes to its name in the panel.
 */
export const startExit = (store: SessionStore, labels: ExitLabels): void =>
  withDocument(store, (document, sop) => {
    const { place, symbol } = document.selection
    const here = place === null ? null : activityAt(sop, place)
    const current = here === null ? null : currentSymbol(here.row, symbol)
    if (here === null || current === null) return
    const label = nextExitLabel(here.table, current, labels)
    if (current.kind === 'decision' && label === '') addExit(store, here.table, current, labels)
    else startLeading(store, label)
  })

/** One more open exit, with the label that is due; without one the caret goes to its name in the panel. */
export const addExit = (store: SessionStore, table: FlowTable, source: FlowSymbol, labels: ExitLabels): void => {
  const flow = newIds.flow()
  const label = nextExitLabel(table, source, labels)
  const nameless = source.kind === 'decision' && label === ''
  const call = callOf('addArrow', { table: table.id, flow, from: source.id, to: null, label })
  if (!run(store, [call], nameless ? { symbol: source.id, naming: flow } : {}) || !nameless) return
  patchView(store, { panel: true })
  tell(store, unsaid('told.nameExit'))
}

/** Ends an exit on its way; without digits, or with a number that cannot be led to, it stays open. Says in the status bar why. */
export const finishLeading = (store: SessionStore, { yes }: Pick<ExitLabels, 'yes'>): void => {
  const document = activeDocument(store.getState())
  const leading = document?.selection.leading ?? null
  if (document === null || leading === null || document.selection.place === null) return
  const here = activityAt(document.history.present, document.selection.place)
  const current = here === null ? null : currentSymbol(here.row, document.selection.symbol)
  if (here === null || current === null) {
    patchSelection(store, { leading: null })
    return
  }
  const { label, digits: number } = leading
  const { calls, problem } = lead(here.table, current, label, number === '' ? null : number)
  if (!run(store, calls, { leading: null }, calls.length - 1) || problem === null) return
  const unknown = !problem.open ? 'paper.rowUnknown' : label === '' ? 'paper.keptOpenPlain' : 'paper.keptOpen'
  tell(store, unsaid(problem.why === 'unknown' ? unknown : 'paper.rowWithoutSymbol', { number, label, key: label === yes ? 'Y' : 'T' }))
}

/** Starts the current row on a new page, or lets the layout decide again. */
export const toggleBreak = (store: SessionStore): void =>
  withDocument(store, (document) => {
    const here = currentRow(document)
    if (here === null) return
    run(store, [
      breaksBefore(here.table, here.row.id)
        ? callOf('clearOverride', { table: here.table.id, kind: 'breakBefore', of: here.row.id })
        : callOf('setOverride', { table: here.table.id, override: { kind: 'breakBefore', row: here.row.id } }),
    ])
  })

/** Rows that an exit may lead to, for the panel's list: number, words, and the symbol it would enter. */
export const targetsOf = (
  table: FlowTable,
): readonly { readonly row: RowId; readonly number: string; readonly text: string; readonly hasSymbol: boolean }[] =>
  table.rows.flatMap((row) =>
    row.kind === 'activity' ? [{ row: row.id, number: printedNumber(table, row), text: row.text, hasSymbol: row.symbols.length > 0 }] : [],
  )
