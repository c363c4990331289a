// The list of a table's actors, for a Pelaksana cell.
import type { ReactElement, RefObject } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import type { FlowTable } from '../../shared/model'
import { actorWords } from '../form/actorWords'
import { useWords } from '../state/useSession'
import css from './PerformersField.module.css'

interface Props {
  readonly trigger: RefObject<HTMLElement | null>
  readonly table: FlowTable
  /** An actor's id, or 'new'. */
  readonly onChoose: (id: string) => void
  readonly onClose: () => void
}
export const ActorList = ({ trigger, table, onChoose, onClose }: Props): ReactElement => {
  const t = useWords()
  return (
    <Popover
      triggerRef={trigger}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      placement="bottom start"
      className={css.popover ?? ''}
      aria-label={t('paper.actorList')}
    >
      <ListBox aria-label={t('paper.actorList')} autoFocus="first" className={css.list ?? ''} onAction={(key) => onChoose(String(key))}>
        {table.actors.map((actor, index) => (
          <ListBoxItem key={actor.id} id={actor.id} textValue={actorWords(table, index, t)} className={css.item ?? ''}>
            <span className={css.number}>{index + 1}</span>
            {actorWords(table, index, t)}
          </ListBoxItem>
        ))}
        <ListBoxItem id="new" textValue={t('paper.newActor')} className={css.item ?? ''}>
          <span className={css.number}>+</span>
          {t('paper.newActor')}
        </ListBoxItem>
      </ListBox>
    </Popover>
  )
}
