import type { Sop } from '../model'
import { shape, type Fields, type Reader, type ShapeOf } from './args'

/** What the undo list says: a key of `shared/messages/commands.ts` (`command.<name>`) and the values of its places. */
export interface CommandTitle {
  readonly key: string
  readonly params: Readonly<Record<string, string | number>>
}

/** One change of a document. `run` gives back the same reference when nothing changes and throws on wrong arguments. */
export interface Command<Name extends string = string, Args = never> {
  readonly name: Name
  readonly args: Reader<Args>
  readonly run: (sop: Sop, args: Args) => Sop
  /** Values of the undo label, read from the document BEFORE the change; `variant` picks the message `command.<name>.<variant>`. */
  readonly title?: (sop: Sop, args: Args) => { readonly variant?: string; readonly [param: string]: string | number | undefined }
  /** Where the author is typing: calls with the same answer merge into one undo entry until the field is left. */
  readonly typing?: (args: Args) => string
}

/** A command from its name, the readers of its arguments (all must be given, and no others) and what it does. */
export const command = <const Name extends string, F extends Fields>(
  name: Name,
  fields: F,
  does: Omit<Command<Name, ShapeOf<F>>, 'name' | 'args'>,
): Command<Name, ShapeOf<F>> => ({ name, args: shape(fields), ...does })
