// What the menu, toolbar and panel do to whole flow tables and to their heads: titles, foot notes, groups, labels, 'Rapikan'.
import { callOf } from '../../shared/commands'
import { textColumns, type ActorId, type CommandCall, type FlowTable, type GroupId, type TableId } from '../../shared/model'
import { currentActor, currentTable, withDocument } from './edits'
import { newIds } from './ids'
import { tell, unsaid } from './notices'
import { labelPlaceOf, placeStands, type Place } from './places'
import { goTo, run, type OpenDocument, type SessionStore } from './session'
import { isLabel, labelCall, ownLabel, type LabelPlace } from './typing'

/** The caret goes to the title over the current table, which may still be blank. */
export const writeTitle = (store: SessionStore): void =>
  withDocument(store, (document) => goTo(store, { at: 'tableTitle', table: currentTable(document).id }))

/** A foot note more under the current table; the caret goes there. */
export const insertFootNote = (store: SessionStore): void =>
  withDocument(store, (document) => {
    const { id, footNotes } = currentTable(document)
    if (run(store, [callOf('setFootNotes', { table: id, footNotes: [...footNotes, ''] })]))
      goTo(store, { at: 'footNote', table: id, index: footNotes.length })
  })
export const removeFootNote = (store: SessionStore, table: FlowTable, index: number): void =>
  void run(store, [callOf('setFootNotes', { table: table.id, footNotes: table.footNotes.filter((_, other) => other !== index) })])

/** The actors that a new group takes: the current one and a neighbour that has no group yet. */
const membersFor = (table: FlowTable, actor: ActorId): readonly ActorId[] => {
  const at = table.actors.findIndex((other) => other.id === actor)
  const neighbour = [table.actors[at + 1], table.actors[at - 1]].find((other) => other !== undefined && other.group === undefined)
  return neighbour === undefined ? [actor] : [actor, neighbour.id]
}
/** A group over the current actor (the first without one) and its neighbour; the caret goes to its name. */
export const insertGroup = (store: SessionStore): void =>
  withDocument(store, (document) => {
    const table = currentTable(document)
    const actor = currentActor(document) ?? table.actors[0]?.id
    if (actor === undefined) return
    const group = newIds.group()
    const calls = [callOf('addGroup', { table: table.id, group, name: '', actors: membersFor(table, actor) }), ...emptied(table, [actor])]
    if (run(store, calls)) goTo(store, { at: 'group', table: table.id, group })
  })
/** Groups that lose their last actor when these leave them go too. */
const emptied = (table: FlowTable, leaving: readonly ActorId[]): readonly CommandCall[] =>
  table.groups
    .filter(({ id }) => {
      const members = table.actors.filter((actor) => actor.group === id)
      return members.length > 0 && members.every((actor) => leaving.includes(actor.id))
    })
    .map(({ id }) => callOf('removeGroup', { table: table.id, group: id }))
/** Puts an actor under a group, or under none. */
export const regroup = (store: SessionStore, table: FlowTable, actor: ActorId, group: GroupId | null): void =>
  void run(store, [callOf('setActorGroup', { table: table.id, actor, group }), ...emptied(table, [actor])])
/** The group of the caret: the one being named, else that of the current actor. */
export const currentGroup = (document: OpenDocument): GroupId | null => {
  const { place } = document.selection
  if (place?.at === 'group') return place.group
  const actor = currentActor(document)
  return currentTable(document).actors.find((other) => other.id === actor)?.group ?? null
}
export const deleteGroup = (store: SessionStore): void =>
  withDocument(store, (document) => {
    const table = currentTable(document)
    const group = currentGroup(document)
    if (group === null) return
    const under = table.actors.find((actor) => actor.group === group)
    if (!run(store, [callOf('removeGroup', { table: table.id, group })])) return
    if (document.selection.place?.at === 'group')
      goTo(store, under === undefined ? null : { at: 'actor', table: table.id, actor: under.id })
  })

/** What makes the head of a blank table that of another: its words, hidden columns and column numbers. */
const headOf = (model: FlowTable, table: TableId): readonly CommandCall[] => [
  ...([...textColumns, 'actors', 'standard', 'total'] as const).flatMap((field) => {
    const label = model.labels[field]
    return label === undefined ? [] : [callOf('setTableLabel', { table, field, label })]
  }),
  ...model.hidden.map((column) => callOf('setColumnHidden', { table, column, hidden: true })),
  ...(model.columnNumbers ? [callOf('setColumnNumbers', { table, shown: true })] : []),
]

/** A further flow table below the current one, with the same head and actors and one blank activity; the caret goes there. */
export const insertTable = (store: SessionStore): void =>
  withDocument(store, (document, sop) => {
    const model = currentTable(document)
    const table = newIds.table()
    const row = newIds.row()
    const names = model.actors.length === 0 ? [''] : model.actors.map(({ name }) => name)
    const calls = [
      callOf('addTable', { table, index: sop.tables.indexOf(model) + 1, title: '' }),
      ...headOf(model, table),
      ...names.map((name, index) => callOf('addActor', { table, actor: newIds.actor(), name, index, group: null })),
      callOf('insertActivity', { table, row, index: 0, text: '', symbol: null, arrow: null }),
    ]
    if (run(store, calls)) goTo(store, { at: 'cell', table, row, column: 'activity' })
  })
export const moveTable = (store: SessionStore, steps: 1 | -1): void =>
  withDocument(store, (document, sop) => {
    const table = currentTable(document)
    const index = sop.tables.indexOf(table) + steps
    if (index >= 0 && index < sop.tables.length) run(store, [callOf('moveTable', { table: table.id, index })])
  })
/** Takes the current table away; the last one stays. */
export const deleteTable = (store: SessionStore): void =>
  withDocument(store, (document, sop) => {
    const table = currentTable(document)
    const at = sop.tables.indexOf(table)
    const next = sop.tables[at + 1] ?? sop.tables[at - 1]
    if (next === undefined || !run(store, [callOf('removeTable', { table: table.id })])) return
    goTo(store, { at: 'newRow', table: next.id, column: 'activity' }, { editing: false })
    const count = table.rows.filter(({ kind }) => kind === 'activity').length
    tell(store, unsaid('told.tableGone', { number: at + 1, count }), true)
  })

/** The printed word that the caret is in, or that stands beside or over its place; null: there is none. */
export const currentLabel = (document: OpenDocument): Place | null => {
  const { place } = document.selection
  const sop = document.history.present
  if (place === null || !placeStands(sop, place)) return null
  return isLabel(place) ? place : labelPlaceOf(sop, place)
}
/** The caret goes to the printed word that stands beside or over its place. */
export const goToLabel = (store: SessionStore): void =>
  withDocument(store, (document) => {
    const label = currentLabel(document)
    if (label !== null) goTo(store, label)
  })
/** The current printed word, when it is not the form's own any more. */
export const changedLabel = (document: OpenDocument): LabelPlace | null => {
  const label = currentLabel(document)
  return label !== null && isLabel(label) && ownLabel(document.history.present, label) !== null ? label : null
}
/** Gives the form's own word back. */
export const restoreLabel = (store: SessionStore): void =>
  withDocument(store, (document) => {
    const label = changedLabel(document)
    if (label !== null) run(store, [labelCall(label, null)])
  })

/** 'Rapikan': leaves the drawing of the current table to the layout again. */
export const tidy = (store: SessionStore): void =>
  withDocument(store, (document) => {
    const { id, overrides } = currentTable(document)
    if (run(store, [callOf('clearOverrides', { table: id })]) && overrides.length > 0)
      tell(store, unsaid('told.choicesGone', { count: overrides.length }), true)
  })

/** The kinds of choices made about the selected flow. */
export const flowChoicesMade = (document: OpenDocument): readonly ('exit' | 'entry' | 'channel')[] =>
  currentTable(document).overrides.flatMap((choice) => ('flow' in choice && choice.flow === document.selection.flow ? [choice.kind] : []))
/** Leaves the way of the selected flow to the layout again. */
export const tidyFlow = (store: SessionStore): void =>
  withDocument(store, (document) => {
    const { flow } = document.selection
    if (flow === null) return
    const { id } = currentTable(document)
    run(
      store,
      flowChoicesMade(document).map((kind) => callOf('clearOverride', { table: id, kind, of: flow })),
    )
  })
