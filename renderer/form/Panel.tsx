// The panel beside the paper: what the current row, symbol or column is, and what may be changed without keys.
import type { ReactElement } from 'react'
import { X } from 'lucide-react'
import { printedNumber } from '../../shared/model'
import { currentTable } from '../state/edits'
import { activityAt, currentSymbol } from '../state/performers'
import { rowOf } from '../state/places'
import { activeDocument } from '../state/session'
import { useSession, useWords } from '../state/useSession'
import { ActivityPart } from './ActivityPart'
import { IdentityPart } from './IdentityPart'
import { ActorPart } from './ActorPart'
import { TablePart } from './TablePart'
import css from './Panel.module.css'

export const Panel = ({ onClose }: { readonly onClose: () => void }): ReactElement | null => {
  const t = useWords()
  const document = useSession(activeDocument)
  if (document === null) return null
  const sop = document.history.present
  const { place, symbol } = document.selection
  const here = place === null ? null : activityAt(sop, place)
  const row = place === null ? null : rowOf(sop, place)
  const table = currentTable(document)
  const actor = place?.at === 'actor' ? table.actors.findIndex((other) => other.id === place.actor) : -1
  const number = here === null ? '' : printedNumber(here.table, here.row)
  const title =
    here !== null
      ? number === ''
        ? t('panel.row')
        : t('panel.activity', { number })
      : row !== null
        ? t('panel.heading')
        : actor >= 0
          ? t('panel.actor', { number: actor + 1 })
          : place === null || 'table' in place
            ? t('panel.title')
            : t('panel.identity')
  return (
    <aside className={css.panel} aria-label={t('panel.title')} data-area="panel">
      <div className={css.head}>
        <h2 className={css.title}>{title}</h2>
        <button type="button" className={css.close} aria-label={t('action.close')} onClick={onClose}>
          <X size={20} strokeWidth={1.5} />
        </button>
      </div>
      <div className={css.body} inert={document.readOnly}>
        {here !== null ? (
          <ActivityPart
            table={here.table}
            row={here.row}
            chosen={symbol === null ? null : currentSymbol(here.row, symbol)}
            caret={place?.at === 'cell' ? place.column : null}
            t={t}
          />
        ) : actor >= 0 ? (
          <ActorPart table={table} index={actor} t={t} />
        ) : place === null ? (
          <p className={css.quiet}>{t('panel.nothing')}</p>
        ) : 'table' in place ? null : (
          <IdentityPart sop={sop} t={t} />
        )}
        {place === null || 'table' in place ? <TablePart table={table} t={t} /> : null}
      </div>
    </aside>
  )
}
