// The panel for the identity part.
import type { ReactElement } from 'react'
import { callOf } from '../../shared/commands'
import type { Sop } from '../../shared/model'
import { perform } from '../app/commandTable'
import { CheckRow } from '../app/choosing'
import { Field, Press } from '../app/controls'
import { run, runTyping } from '../state/session'
import { useSessionStore, type Words } from '../state/useSession'
import css from './Panel.module.css'
import { SignaturePart } from './SignaturePart'

/** What the identity part may have besides its fields: an emblem, the line 'Disusun oleh', a reason for a missing NIP, an electronic signature. */
export const IdentityPart = ({ sop, t }: { readonly sop: Sop; readonly t: Words }): ReactElement => {
  const store = useSessionStore()
  const { preparedBy, approval, emblem } = sop.identity
  return (
    <>
      <section className={css.section}>
        <Press onPress={() => perform(store, 'insert.emblem')}>{t('entry.insert.emblem')}</Press>
        {emblem === null ? null : (
          <Press look="link" onPress={() => run(store, [callOf('setEmblem', { emblem: null })])}>
            {t('panel.removeEmblem')}
          </Press>
        )}
        <CheckRow
          label={t('panel.preparedBy')}
          checked={preparedBy !== null}
          onChange={(shown) => run(store, [callOf('setIdentityText', { field: 'preparedBy', text: shown ? '' : null })])}
        />
        {approval.nip.trim() === '' ? (
          <Field
            label={t('field.noNipReason')}
            value={approval.noNipReason}
            onChange={(text) => runTyping(store, [callOf('setIdentityText', { field: 'noNipReason', text })])}
          />
        ) : null}
      </section>
      <SignaturePart sop={sop} t={t} />
    </>
  )
}
