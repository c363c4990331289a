import type { ActorId, DocumentId, FlowId, GroupId, RowId, SymbolId, TableId } from '../../shared/model'

/** New ids for the arguments of commands; the page owns the randomness that shared/ must not have. */
export const newId = (): string => crypto.randomUUID()
export const newIds = {
  document: (): DocumentId => newId() as DocumentId,
  table: (): TableId => newId() as TableId,
  group: (): GroupId => newId() as GroupId,
  actor: (): ActorId => newId() as ActorId,
  row: (): RowId => newId() as RowId,
  symbol: (): SymbolId => newId() as SymbolId,
  flow: (): FlowId => newId() as FlowId,
} as const
