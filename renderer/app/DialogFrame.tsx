import type { ReactElement, ReactNode } from 'react'
import { X } from 'lucide-react'
import { Dialog, Heading } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useWords } from '../state/useSession'
import css from './DialogFrame.module.css'

interface FrameProps {
  readonly title: string
  readonly subtitle?: string
  readonly size?: 'small' | 'medium' | 'large'
  readonly onClose: () => void
  readonly footer: ReactNode
  readonly children: ReactNode
  /** Asks something that cannot be skipped: no cross, Esc means Batal. */
  readonly alert?: boolean
  readonly onSubmit?: () => void
}
/** A dialog: at most as large as the window less 48 × 40; only its body scrolls. */
export const DialogFrame = ({
  title,
  subtitle = '',
  size = 'medium',
  onClose,
  footer,
  children,
  alert = false,
  onSubmit,
}: FrameProps): ReactElement => {
  const t = useWords()
  const body = (
    <>
      <div className={css.body}>{children}</div>
      <div className={css.footer}>{footer}</div>
    </>
  )
  return (
    <ModalOverlay
      isOpen
      isDismissable={false}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      className={css.scrim ?? ''}
    >
      <Modal className={`${css.modal ?? ''} ${css[size] ?? ''}`}>
        <Dialog className={css.dialog ?? ''} role={alert ? 'alertdialog' : 'dialog'}>
          <div className={css.head}>
            <Heading slot="title" className={css.title ?? ''}>
              {title}
            </Heading>
            <span className={css.subtitle}>{subtitle}</span>
            {alert ? null : (
              <button type="button" className={css.close} aria-label={t('action.close')} onClick={onClose}>
                <X size={20} strokeWidth={1.5} />
              </button>
            )}
          </div>
          {onSubmit === undefined ? (
            body
          ) : (
            <form
              className={css.form}
              onSubmit={(event) => {
                event.preventDefault()
                onSubmit()
              }}
            >
              {body}
            </form>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
