// The author's choices about the drawing: what each is about, and which go when what they are about goes.
import { isTextColumn, type FlowId, type FlowTable, type Override } from '../../model'
import { kept } from './lists'

/** The id or column a choice is about. */
export const subjectOf = (choice: Override): string => {
  switch (choice.kind) {
    case 'exit':
    case 'entry':
    case 'channel':
      return choice.flow
    case 'rowHeight':
    case 'breakBefore':
      return choice.row
    case 'columnWidth':
      return choice.column
  }
}
/** Do two choices answer the same question, so that the later replaces the earlier? */
export const sameQuestion = (a: Override, b: Override): boolean =>
  a.kind === b.kind && subjectOf(a) === subjectOf(b) && (a.kind !== 'channel' || b.kind !== 'channel' || a.actor === b.actor)

/** Does all that the choice names stand in this table? */
export const standsIn = (table: FlowTable, choice: Override): boolean => {
  const subject = subjectOf(choice)
  const actor = (id: string) => table.actors.some((other) => other.id === id)
  switch (choice.kind) {
    case 'channel':
      return actor(choice.actor) && table.flows.some((flow) => flow.id === subject && flow.kind === 'arrow')
    case 'exit':
    case 'entry':
      return table.flows.some((flow) => flow.id === subject && flow.kind === 'arrow')
    case 'rowHeight':
    case 'breakBefore':
      return table.rows.some((row) => row.id === subject)
    case 'columnWidth':
      return isTextColumn(subject) || actor(subject)
  }
}

/** The table without choices about what is no longer there, nor about the way of an arrow that was led elsewhere (its exit stays). */
export const withoutLostOverrides = (table: FlowTable, turned: ReadonlySet<FlowId> = new Set()): FlowTable => {
  const overrides = kept(
    table.overrides,
    (choice) => standsIn(table, choice) && !((choice.kind === 'entry' || choice.kind === 'channel') && turned.has(choice.flow)),
  )
  return overrides === table.overrides ? table : { ...table, overrides }
}
