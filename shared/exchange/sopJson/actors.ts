import { oneLine } from '../../model'
import type { Actor, ActorId, FlowTable, GroupId, IdMaker } from '../../model'
import type { RawObject, Reader } from './reader'

export interface Columns {
  readonly actors: readonly Actor[]
  readonly groups: FlowTable['groups']
  /** The column of an actor's name as the file writes it; null where there is none. */
  readonly find: (name: string) => ActorId | null
  /** These columns from left to right. */
  readonly inOrder: (places: readonly ActorId[]) => readonly ActorId[]
}

interface Draft {
  readonly written: string
  readonly actor: Actor
}

/** Actor columns and the groups over them (I9: 'Group: Name' prints as 'Name' under its group). */
export const readActors = (root: RawObject, reader: Reader, ids: IdMaker): Columns => {
  const drafts: Draft[] = reader.texts(root['pelaksana'], { field: 'pelaksana' }).map((written) => ({
    written,
    actor: { id: ids() as ActorId, name: written },
  }))
  const groups = reader.objects(root['kelompokPelaksana'], { field: 'kelompokPelaksana' }).map((raw) => {
    reader.known(raw, ['nama', 'pelaksana'], 'kelompokPelaksana[]')
    const group = { id: ids() as GroupId, name: reader.text(raw['nama'], { field: 'kelompokPelaksana.nama' }) }
    for (const name of reader.texts(raw['pelaksana'], { field: 'kelompokPelaksana.pelaksana' })) {
      const at = drafts.findIndex((draft) => draft.actor.group === undefined && same(draft.written, name))
      const draft = drafts[at]
      if (draft === undefined) reader.warn('group-actor-unknown', { field: 'kelompokPelaksana' }, { group: group.name, actor: name })
      else drafts[at] = { ...draft, actor: { ...draft.actor, name: withoutPrefix(draft.written, group.name), group: group.id } }
    }
    return group
  })
  const byExact = new Map<string, ActorId>()
  const byName = new Map<string, ActorId>()
  for (const { written, actor } of drafts) {
    if (byExact.has(written)) reader.warn('actor-name-repeated', { field: 'pelaksana' }, { actor: written })
    else byExact.set(written, actor.id)
    if (!byName.has(oneLine(written))) byName.set(oneLine(written), actor.id)
  }
  const find = (name: string): ActorId | null => byExact.get(name) ?? byName.get(oneLine(name)) ?? null
  const actors = drafts.map((draft) => draft.actor)
  const inOrder = (places: readonly ActorId[]): readonly ActorId[] => actors.map(({ id }) => id).filter((id) => places.includes(id))
  return { actors, groups, find, inOrder }
}

const same = (a: string, b: string): boolean => oneLine(a) === oneLine(b)

const withoutPrefix = (written: string, group: string): string => {
  const prefix = `${group}:`
  const rest = written.startsWith(prefix) ? written.slice(prefix.length).trim() : ''
  return rest === '' ? written : rest
}
