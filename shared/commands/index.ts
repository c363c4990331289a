import { addActor } from './actor/addActor'
import { addGroup } from './actor/addGroup'
import { moveActor } from './actor/moveActor'
import { removeActor } from './actor/removeActor'
import { removeGroup } from './actor/removeGroup'
import { renameActor } from './actor/renameActor'
import { renameGroup } from './actor/renameGroup'
import { setActorGroup } from './actor/setActorGroup'
import { mergeCell } from './cell/mergeCell'
import { setCellText } from './cell/setCellText'
import { unmergeCell } from './cell/unmergeCell'
import { setClassification } from './document/setClassification'
import { setEdition } from './document/setEdition'
import { setPageSetup } from './document/setPageSetup'
import { addArrow } from './flow/addArrow'
import { addJoint } from './flow/addJoint'
import { leadArrow } from './flow/leadArrow'
import { removeFlow } from './flow/removeFlow'
import { setFlowLabel } from './flow/setFlowLabel'
import { insertIdentityListItem } from './identity/insertIdentityListItem'
import { moveIdentityListItem } from './identity/moveIdentityListItem'
import { removeIdentityListItem } from './identity/removeIdentityListItem'
import { setAgencyLines } from './identity/setAgencyLines'
import { setElectronicSignature } from './identity/setElectronicSignature'
import { setEmblem } from './identity/setEmblem'
import { setIdentityLabel } from './identity/setIdentityLabel'
import { setIdentityList } from './identity/setIdentityList'
import { setIdentityListItem } from './identity/setIdentityListItem'
import { setIdentityText } from './identity/setIdentityText'
import { setSignatureQr } from './identity/setSignatureQr'
import { clearOverride } from './override/clearOverride'
import { clearOverrides } from './override/clearOverrides'
import { setOverride } from './override/setOverride'
import { duplicateRow } from './row/duplicateRow'
import { insertActivity } from './row/insertActivity'
import { insertHeading } from './row/insertHeading'
import { moveRow } from './row/moveRow'
import { removeRow } from './row/removeRow'
import { renumberRows } from './row/renumberRows'
import { setHeadingText } from './row/setHeadingText'
import { setRowNumber } from './row/setRowNumber'
import { moveSymbol } from './symbol/moveSymbol'
import { putSymbol } from './symbol/putSymbol'
import { removeSymbol } from './symbol/removeSymbol'
import { reorderSymbol } from './symbol/reorderSymbol'
import { setSymbolKind } from './symbol/setSymbolKind'
import { setSymbolText } from './symbol/setSymbolText'
import { spanSymbol } from './symbol/spanSymbol'
import { addTable } from './table/addTable'
import { moveTable } from './table/moveTable'
import { removeTable } from './table/removeTable'
import { setColumnHidden } from './table/setColumnHidden'
import { setColumnNumbers } from './table/setColumnNumbers'
import { setFootNotes } from './table/setFootNotes'
import { setTableLabel } from './table/setTableLabel'
import { setTableTitle } from './table/setTableTitle'
import { setTotal } from './table/setTotal'
import type { CommandCall, Json, Sop } from '../model'
import type { Command, CommandTitle } from './command'
import { refuse } from './refuse'

export { CommandError } from './refuse'
export type { CommandTitle } from './command'
export { identityTexts } from './identity/setIdentityText'
export { duplicateRowNeeds } from './row/duplicateRow'

/** Every command, one file each. */
export const commands = {
  addActor,
  addGroup,
  moveActor,
  removeActor,
  removeGroup,
  renameActor,
  renameGroup,
  setActorGroup,
  mergeCell,
  setCellText,
  unmergeCell,
  setClassification,
  setEdition,
  setPageSetup,
  addArrow,
  addJoint,
  leadArrow,
  removeFlow,
  setFlowLabel,
  insertIdentityListItem,
  moveIdentityListItem,
  removeIdentityListItem,
  setAgencyLines,
  setElectronicSignature,
  setEmblem,
  setIdentityLabel,
  setIdentityList,
  setIdentityListItem,
  setIdentityText,
  setSignatureQr,
  clearOverride,
  clearOverrides,
  setOverride,
  duplicateRow,
  insertActivity,
  insertHeading,
  moveRow,
  removeRow,
  renumberRows,
  setHeadingText,
  setRowNumber,
  moveSymbol,
  putSymbol,
  removeSymbol,
  reorderSymbol,
  setSymbolKind,
  setSymbolText,
  spanSymbol,
  addTable,
  moveTable,
  removeTable,
  setColumnHidden,
  setColumnNumbers,
  setFootNotes,
  setTableLabel,
  setTableTitle,
  setTotal,
} as const

export type CommandName = keyof typeof commands
/** The arguments of a command, as plain data. */
export type ArgsOf<N extends CommandName> = (typeof commands)[N] extends Command<string, infer Args> ? Args : never

/** A call as plain data, its arguments typed by the command's name. */
export const callOf = <N extends CommandName>(name: N, args: ArgsOf<N>): CommandCall => ({ name, args: args as unknown as Json })

const commandOf = (call: CommandCall): Command<string, unknown> =>
  Object.hasOwn(commands, call.name)
    ? (commands[call.name as CommandName] as unknown as Command<string, unknown>)
    : refuse(`no command ${JSON.stringify(call.name)}`)
const argsOf = (command: Command<string, unknown>, call: CommandCall): unknown => command.args(call.args, call.name)

/** The document after the call; the same reference when it changes nothing. Throws `CommandError` on wrong arguments. */
export const runCommand = (sop: Sop, call: CommandCall): Sop => {
  const command = commandOf(call)
  return command.run(sop, argsOf(command, call))
}

/** What the undo list says of a call, read from the document before it. Throws `CommandError` on wrong arguments. */
export const commandTitle = (before: Sop, call: CommandCall): CommandTitle => {
  const command = commandOf(call)
  const { variant, ...params } = command.title?.(before, argsOf(command, call)) ?? {}
  const given = Object.entries(params).filter((entry): entry is [string, string | number] => entry[1] !== undefined)
  return { key: `command.${call.name}${variant === undefined ? '' : `.${variant}`}`, params: Object.fromEntries(given) }
}

/** Calls with the same key, one after the other, are one piece of typing and merge in the history; null: an entry of its own. */
export const mergeKeyOf = (call: CommandCall): string | null => {
  const command = commandOf(call)
  return command.typing === undefined ? null : `${call.name} ${command.typing(argsOf(command, call))}`
}
