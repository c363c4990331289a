// What the tests of single commands read from a document.
import { callOf, commandTitle, runCommand, type ArgsOf, type CommandName } from '../../shared/commands'
import { commandSentence } from '../../shared/messages/commands'
import type { Activity, Flow, FlowTable, Sop } from '../../shared/model'

/** Runs a call with plain ids. */
export const run = <N extends CommandName>(before: Sop, name: N, args: Plain<ArgsOf<N>>): Sop =>
  runCommand(before, callOf(name, args as ArgsOf<N>))
export type Plain<T> = T extends string
  ? string & T extends never
    ? string
    : T | (string & {})
  : T extends object
    ? { readonly [K in keyof T]: Plain<T[K]> }
    : T
export const t = (after: Sop): FlowTable => after.tables[0]
export const rows = (after: Sop) => t(after).rows.map((row) => row.id)
export const row = (after: Sop, id: string): Activity =>
  t(after).rows.find((other): other is Activity => other.id === id && other.kind === 'activity')!
export const flows = (after: Sop): readonly string[] =>
  t(after).flows.map((flow: Flow) =>
    flow.kind === 'joint' ? `${flow.between[0]}=${flow.between[1]}` : `${flow.from}>${flow.to ?? '?'}${flow.label && ` ${flow.label}`}`,
  )
export const label = (before: Sop, name: CommandName, args: object): string =>
  commandSentence(commandTitle(before, { name, args: args as never }), 'id')
