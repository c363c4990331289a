// The panel for one actor's column.
import type { ReactElement } from 'react'
import { callOf } from '../../shared/commands'
import type { FlowTable, GroupId } from '../../shared/model'
import { perform } from '../app/commandTable'
import { Pick } from '../app/choosing'
import { Field, Press } from '../app/controls'
import { runTyping } from '../state/session'
import { regroup } from '../state/tables'
import { useSessionStore, type Words } from '../state/useSession'
import { joined } from './actorWords'
import css from './Panel.module.css'
import { ColumnWidth } from './SizeRows'

const [NONE, NEW] = ['none', 'new']
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
        onChange={(name) => runTyping(store, [callOf('renameActor', { table: table.id, actor: actor.id, name })])}
      />
      <Pick
        label={t('panel.group')}
        value={actor.group ?? NONE}
        onChange={(group) => {
          if (group === NEW) perform(store, 'insert.group')
          else regroup(store, table, actor.id, group === NONE ? null : (group as GroupId))
        }}
        choices={[
          { id: NONE, text: t('panel.noGroup') },
          ...table.groups.map((group) => ({ id: group.id, text: joined(group.name) || t('panel.unnamedGroup') })),
          { id: NEW, text: t('panel.newGroup') },
        ]}
      />
      <ColumnWidth table={table} column={actor.id} t={t} />
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
