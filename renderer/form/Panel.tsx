// The panel beside the paper: what the current row, symbol or column is, and what may be changed without keys.
import type { ReactElement } from 'react'
import { X } from 'lucide-react'
import { printedNumber } from '../../shared/model'
import { currentTable } from '../state/edits'
import { activityAt, currentSymbol } from '../state/performers'
import { labelPlaceOf, rowOf } from '../state/places'
import { activeDocument, endTyping } from '../state/session'
import { isLabel, standardLabel } from '../state/typing'
import { useSession, useSessionStore, useWords } from '../state/useSession'
import { ActivityPart } from './ActivityPart'
import { ActorPart } from './ActorPart'
import { GroupPart } from './GroupPart'
import { HeadPart } from './HeadPart'
import { HeadingPart } from './HeadingPart'
import { IdentityPart } from './IdentityPart'
import { LabelRow } from './LabelRow'
import { TablePart } from './TablePart'
import { useCover } from './cover'
import css from './Panel.module.css'

export const Panel = ({ onClose }: { readonly onClose: () => void }): ReactElement | null => {
  const t = useWords()
  const store = useSessionStore()
  const document = useSession(activeDocument)
  const panel = useCover()
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
          : place?.at === 'columnLabel'
            ? t('panel.column', { column: standardLabel(place) })
            : place?.at === 'group'
              ? t('panel.groupOf')
              : place === null || 'table' in place
                ? t('panel.table')
                : t('panel.identity')
  const label = place === null ? null : isLabel(place) ? place : labelPlaceOf(sop, place)
  return (
    <aside ref={panel} className={css.panel} aria-label={t('panel.title')} data-area="panel">
      <div className={css.head}>
        <h2 className={css.title}>{title}</h2>
        <button type="button" className={css.close} aria-label={t('action.close')} onClick={onClose}>
          <X size={20} strokeWidth={1.5} />
        </button>
      </div>
      <div className={css.body} inert={document.readOnly} onBlur={() => endTyping(store)}>
        {here !== null ? (
          <ActivityPart
            table={here.table}
            row={here.row}
            chosen={symbol === null ? null : currentSymbol(here.row, symbol)}
            caret={place?.at === 'cell' ? place.column : null}
            t={t}
          />
        ) : row?.row.kind === 'heading' ? (
          <HeadingPart table={row.table} row={row.row} t={t} />
        ) : actor >= 0 ? (
          <ActorPart table={table} index={actor} t={t} />
        ) : place?.at === 'group' ? (
          <GroupPart table={table} group={place.group} t={t} />
        ) : place?.at === 'columnLabel' ? (
          <HeadPart sop={sop} table={table} column={place.column} t={t} />
        ) : place === null ? (
          <p className={css.quiet}>{t('panel.nothing')}</p>
        ) : 'table' in place ? null : (
          <>
            {label !== null && isLabel(label) ? (
              <section className={css.section}>
                <LabelRow sop={sop} place={label} t={t} />
              </section>
            ) : null}
            <IdentityPart sop={sop} t={t} />
          </>
        )}
        {place === null || 'table' in place ? <TablePart sop={sop} table={table} t={t} /> : null}
      </div>
    </aside>
  )
}
