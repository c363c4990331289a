import type { ReactElement } from 'react'
import { callOf } from '../../shared/commands'
import { newElectronicSignature, type Sop } from '../../shared/model'
import { Press, Segments } from '../app/controls'
import { TextLines } from '../app/TextLines'
import { pickQr } from '../state/files'
import { run, runTyping } from '../state/session'
import { useSessionStore, type Words } from '../state/useSession'
import css from './Panel.module.css'

/** How the official signs: in ink, or electronically with a QR code (or its blank place) and the words beside it. */
export const SignaturePart = ({ sop, t }: { readonly sop: Sop; readonly t: Words }): ReactElement => {
  const store = useSessionStore()
  const { electronic } = sop.identity.approval
  return (
    <section className={css.section} data-part="signature">
      <p className={css.label}>{t('signing.title')}</p>
      <Segments
        label={t('signing.title')}
        value={electronic === null ? 'ink' : 'electronic'}
        onChange={(way) =>
          run(store, [callOf('setElectronicSignature', { signature: way === 'ink' ? null : (electronic ?? newElectronicSignature) })])
        }
        choices={[
          { id: 'ink', text: t('signing.ink') },
          { id: 'electronic', text: t('signing.electronic') },
        ]}
      />
      {electronic === null ? null : (
        <>
          <TextLines
            label={t('field.signatureText')}
            value={electronic.text}
            rows={2}
            onChange={(text) => runTyping(store, [callOf('setIdentityText', { field: 'signatureText', text })])}
          />
          <Press onPress={() => void pickQr(store)}>{t('signing.pickQr')}</Press>
          {electronic.qr === null ? (
            <p className={css.quiet}>{t('signing.blankPlace')}</p>
          ) : (
            <Press look="link" onPress={() => run(store, [callOf('setSignatureQr', { qr: null })])}>
              {t('signing.blankQr')}
            </Press>
          )}
        </>
      )}
    </section>
  )
}
