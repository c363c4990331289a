import type { ReactElement } from 'react'
import { usualSignatureNote, type PageSetup } from '../../shared/model'
import { useWords } from '../state/useSession'
import { CheckRow } from './choosing'
import css from './Dialogs.module.css'
import { TextLines } from './TextLines'

/** What a page prints beside the form: the legend, the line that a table goes on, the note on the electronic signature. */
export const PageExtras = ({
  page,
  onChange,
}: {
  readonly page: PageSetup
  readonly onChange: (changes: Partial<PageSetup>) => void
}): ReactElement => {
  const t = useWords()
  return (
    <div className={css.checks} role="group" aria-label={t('extras.title')}>
      <CheckRow label={t('extras.legend')} checked={page.legend} onChange={(legend) => onChange({ legend })} />
      <CheckRow label={t('extras.continued')} checked={page.continued} onChange={(continued) => onChange({ continued })} />
      <CheckRow
        label={t('extras.note')}
        checked={page.signatureNote !== null}
        onChange={(noted) => onChange({ signatureNote: noted ? usualSignatureNote : null })}
      />
      {page.signatureNote === null ? null : (
        <TextLines
          label={t('extras.noteText')}
          value={page.signatureNote}
          rows={4}
          onChange={(signatureNote) => onChange({ signatureNote })}
        />
      )}
    </div>
  )
}
