import type { Json } from '../../model'
import { migration001 } from './001-first'
import { migration002 } from './002-electronic-signature'
import type { Migration } from './migration'

export type { Migration } from './migration'

/** Every version that was ever written, oldest first. Up only. */
export const migrations: readonly Migration[] = [migration001, migration002]

/** The body of a file of version `from`, brought up step by step to the last version of the list. */
export const migrate = (body: Json, from: number, steps: readonly Migration[] = migrations): Json =>
  steps.filter(({ to }) => to > from).reduce((older, { up }) => up(older), body)
