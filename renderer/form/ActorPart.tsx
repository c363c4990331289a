// The panel for one actor's column.
import type { ReactElement } from 'react'
import { callOf } from '../../shared/commands'
import type { FlowTable } from '../../shared/model'
import { perform } from '../app/commandTable'
import { Field, Pick, Press } from '../app/controls'
import { run } from '../state/session'
import { useSessionStore, type Words } from '../state/useSession'
import css from './Panel.module.css'

const OPEN = 'open'
export const ActorPart = ({
  table,
  index,
  t,
}: {
  readonly table: FlowTable
  readonly index: number
  readonly t: Words
}): ReactElement | null => {
  const store = useSessionStore()
  const actor = table.actors[index]
  if (actor === undefined) return null
  return (
    <>
      <Field
        label={t('panel.actorName')}
        value={actor.name}
        onChange={(name) => run(store, [callOf('renameActor', { table: table.id, actor: actor.id, name })])}
      />
      {table.groups.length === 0 ? null : (
        <Pick
          label={t('panel.group')}
          value={actor.group ?? OPEN}
          onChange={(group) =>
            run(store, [
              callOf('setActorGroup', {
                table: table.id,
                actor: actor.id,
                group: group === OPEN ? null : (group as NonNullable<typeof actor.group>),
              }),
            ])
          }
          choices={[{ id: OPEN, text: t('panel.noGroup') }, ...table.groups.map((group) => ({ id: group.id, text: group.name }))]}
        />
      )}
      <div className={css.row}>
        <Press onPress={() => perform(store, 'edit.moveActorLeft')} isDisabled={index === 0}>
          ←
        </Press>
        <Press onPress={() => perform(store, 'edit.moveActorRight')} isDisabled={index === table.actors.length - 1}>
          →
        </Press>
        <Press look="link" onPress={() => perform(store, 'edit.deleteActor')}>
          {t('entry.edit.deleteActor')}
        </Press>
      </div>
    </>
  )
}
