import type { ReactElement } from 'react'
import type { MessageKey } from '../../shared/messages'
import type { PageSetup } from '../../shared/model'
import { useWords } from '../state/useSession'
import { Segments } from './controls'

type Paper = PageSetup['paper']
type Orientation = PageSetup['orientation']
/** The words for papers and directions, in the order of the choice. */
export const paperWords: Readonly<Record<Paper, MessageKey>> = {
  a4: 'exporting.paperA4',
  f4: 'exporting.paperF4',
  folio: 'exporting.paperFolio',
  legal: 'exporting.paperLegal',
}
export const orientationWords: Readonly<Record<Orientation, MessageKey>> = {
  landscape: 'exporting.landscape',
  portrait: 'exporting.portrait',
}

interface Props {
  readonly paper: Paper
  readonly orientation: Orientation
  readonly onChange: (change: { readonly paper: Paper } | { readonly orientation: Orientation }) => void
  readonly isDisabled?: boolean
}
/** Two lines of a grid: which paper, which way up. */
export const PaperChoice = ({ paper, orientation, onChange, isDisabled = false }: Props): ReactElement => {
  const t = useWords()
  const choices = (words: Readonly<Record<string, MessageKey>>) => Object.entries(words).map(([id, key]) => ({ id, text: t(key) }))
  return (
    <>
      <span>{t('exporting.paper')}</span>
      <Segments
        label={t('exporting.paper')}
        value={paper}
        isDisabled={isDisabled}
        onChange={(next) => onChange({ paper: next as Paper })}
        choices={choices(paperWords)}
      />
      <span>{t('exporting.orientation')}</span>
      <Segments
        label={t('exporting.orientation')}
        value={orientation}
        isDisabled={isDisabled}
        onChange={(next) => onChange({ orientation: next as Orientation })}
        choices={choices(orientationWords)}
      />
    </>
  )
}
