// How lists name an actor.
import type { FlowTable } from '../../shared/model'
import type { Words } from '../state/useSession'

/** A text on one line, for lists. */
export const joined = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

/** What an actor is called in lists: its name, or its place while it has none. */
export const actorWords = (table: FlowTable, index: number, t: Words): string =>
  joined(table.actors[index]?.name ?? '') || t('paper.unnamedActor', { number: index + 1 })
