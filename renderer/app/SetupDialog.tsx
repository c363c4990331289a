import { useState, type ReactElement } from 'react'
import { callOf } from '../../shared/commands'
import type { PageSetup } from '../../shared/model'
import { ptOfMm } from '../../shared/page'
import { activeSop, run, showDialog } from '../state/session'
import { useSession, useSessionStore, useWords } from '../state/useSession'
import { CheckRow, Pick } from './choosing'
import { Press, Segments } from './controls'
import { DialogFrame } from './DialogFrame'
import { PageExtras } from './PageExtras'
import { PaperChoice } from './PaperChoice'
import css from './Dialogs.module.css'

const PLAIN = ptOfMm(10)
const BOUND = ptOfMm(20)
type Binding = 'left' | 'top' | 'none'
const bindingOf = (page: PageSetup): Binding => {
  const [top, , , left] = page.marginsPt
  return left > PLAIN + 1 ? 'left' : top > PLAIN + 1 ? 'top' : 'none'
}
const marginsFor = (binding: Binding): PageSetup['marginsPt'] => [
  binding === 'top' ? BOUND : PLAIN,
  PLAIN,
  PLAIN,
  binding === 'left' ? BOUND : PLAIN,
]

/** Paper, direction, font, binding side, what is printed beside the form: one change of the document, one step to undo. */
export const SetupDialog = (): ReactElement | null => {
  const t = useWords()
  const store = useSessionStore()
  const page = useSession((session) => activeSop(session)?.page ?? null)
  const [changes, setChanges] = useState<Partial<PageSetup>>({})
  if (page === null) return null
  const shown: PageSetup = { ...page, ...changes }
  const change = (next: Partial<PageSetup>): void => setChanges({ ...changes, ...next })
  const close = (): void => showDialog(store, null)
  const apply = (): void => {
    close()
    if (Object.keys(changes).length > 0) run(store, [callOf('setPageSetup', { changes })])
  }
  return (
    <DialogFrame
      title={t('setup.title')}
      size="medium"
      onClose={close}
      onSubmit={apply}
      footer={
        <>
          <Press onPress={close}>{t('action.cancel')}</Press>
          <Press look="filled" type="submit" autoFocus>
            {t('action.apply')}
          </Press>
        </>
      }
    >
      <div className={css.grid}>
        <PaperChoice paper={shown.paper} orientation={shown.orientation} onChange={change} />
        <span>{t('setup.font')}</span>
        <Pick
          label={t('setup.font')}
          hideLabel
          value={shown.font}
          onChange={(font) => change({ font: font as PageSetup['font'] })}
          choices={[
            { id: 'arial', text: 'Arial (Arimo)' },
            { id: 'times', text: 'Times New Roman (Tinos)' },
            { id: 'calibri', text: 'Calibri (Carlito)' },
          ]}
        />
        <span>{t('setup.margins')}</span>
        <Segments
          label={t('setup.margins')}
          value={bindingOf(shown)}
          onChange={(binding) => change({ marginsPt: marginsFor(binding as Binding) })}
          choices={[
            { id: 'left', text: t('setup.bindLeft') },
            { id: 'top', text: t('setup.bindTop') },
            { id: 'none', text: t('setup.bindNone') },
          ]}
        />
        <span>{t('setup.identity')}</span>
        <CheckRow
          label={t('setup.together')}
          checked={!shown.identityOnOwnPage}
          onChange={(together) => change({ identityOnOwnPage: !together })}
        />
        <span className={css.extras}>{t('extras.title')}</span>
        <PageExtras page={shown} onChange={change} />
      </div>
    </DialogFrame>
  )
}
