/** Arguments that no caller should ever send: unknown command, missing field, an id that is not there. A bug, not a user's mistake. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}

/** Throws a `CommandError` that says what was wrong. */
export const refuse = (detail: string): never => {
  throw new CommandError(detail)
}
