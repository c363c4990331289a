// The panel for a group of actors: its name and who stands under it.
import type { ReactElement } from 'react'
import { callOf } from '../../shared/commands'
import type { FlowTable, GroupId } from '../../shared/model'
import { perform } from '../app/commandTable'
import { CheckRow } from '../app/choosing'
import { Field, Press } from '../app/controls'
import { runTyping } from '../state/session'
import { regroup } from '../state/tables'
import { useSessionStore, type Words } from '../state/useSession'
import { actorWords } from './actorWords'
import css from './Panel.module.css'

interface Props {
  readonly table: FlowTable
  readonly group: GroupId
  readonly t: Words
}
export const GroupPart = ({ table, group, t }: Props): ReactElement => {
  const store = useSessionStore()
  return (
    <>
      <Field
        label={t('panel.groupName')}
        value={table.groups.find((other) => other.id === group)?.name ?? ''}
        onChange={(name) => runTyping(store, [callOf('renameGroup', { table: table.id, group, name })])}
      />
      <section className={css.section}>
        <h3 className={css.label}>{t('panel.groupMembers')}</h3>
        <div className={css.checks} role="group" aria-label={t('panel.groupMembers')}>
          {table.actors.map((actor, index) => (
            <CheckRow
              key={actor.id}
              label={actorWords(table, index, t)}
              checked={actor.group === group}
              onChange={(inside) => regroup(store, table, actor.id, inside ? group : null)}
            />
          ))}
        </div>
        <Press look="link" onPress={() => perform(store, 'edit.deleteGroup')}>
          {t('entry.edit.deleteGroup')}
        </Press>
      </section>
    </>
  )
}
