// A size that follows the layout until the author makes it larger or smaller.
import type { ReactElement } from 'react'
import { Minus, Plus } from 'lucide-react'
import { Press } from '../app/controls'
import type { Words } from '../state/useSession'
import css from './Stepper.module.css'

interface Props {
  readonly label: string
  /** The author's choice in words; null: the layout's own. */
  readonly chosen: string | null
  readonly less: (() => void) | null
  readonly more: (() => void) | null
  readonly automatic: () => void
  readonly t: Words
}
export const Stepper = ({ label, chosen, less, more, automatic, t }: Props): ReactElement => (
  <div className={css.stepper} role="group" aria-label={label}>
    <span className={css.label}>{label}</span>
    <span className={css.buttons}>
      <Press
        icon={<Minus size={16} strokeWidth={1.5} />}
        aria-label={t('panel.less', { what: label })}
        isDisabled={less === null}
        onPress={() => less?.()}
      />
      <Press
        icon={<Plus size={16} strokeWidth={1.5} />}
        aria-label={t('panel.more', { what: label })}
        isDisabled={more === null}
        onPress={() => more?.()}
      />
    </span>
    <output className={css.value}>{chosen ?? t('panel.automatic')}</output>
    {chosen === null ? null : (
      <Press look="link" aria-label={t('panel.toAutomatic', { what: label })} onPress={automatic}>
        {t('panel.automatic')}
      </Press>
    )}
  </div>
)
