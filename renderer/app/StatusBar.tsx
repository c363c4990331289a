import { useEffect, useMemo, type ReactElement } from 'react'
import { CircleCheck, Circle, Eye, Minus, Plus } from 'lucide-react'
import { isActivity, totalDuration, type FlowTable } from '../../shared/model'
import { markAt } from '../state/findings'
import { said } from '../state/notices'
import { activeDocument, isActiveDirty, patchView, stepBack } from '../state/session'
import { useSession, useSessionStore, useWords, type Words } from '../state/useSession'
import { perform } from './commandTable'
import { clockOf } from './moments'
import css from './StatusBar.module.css'

/** Where the work is: on disk since when, or only here. */
const Saved = ({ t }: { readonly t: Words }): ReactElement => {
  const document = useSession(activeDocument)
  const dirty = useSession(isActiveDirty)
  if (document === null) return <span />
  const [icon, words, calm] = document.readOnly
    ? [<Eye key="i" size={16} strokeWidth={1.5} />, t('status.readOnly'), true]
    : document.saving
      ? [<Circle key="i" size={16} strokeWidth={1.5} />, t('status.saving'), true]
      : dirty || document.file === null
        ? [<Circle key="i" size={16} strokeWidth={1.5} />, t('status.unsaved'), false]
        : [
            <CircleCheck key="i" size={16} strokeWidth={1.5} />,
            document.savedAt === null ? t('status.opened') : t('status.saved', { time: clockOf(document.savedAt) }),
            true,
          ]
  return (
    <span className={css.saved} data-calm={calm} data-status="saved">
      {icon}
      {words}
    </span>
  )
}

const NO_TABLES: readonly FlowTable[] = []
/** The time of all activities together, as the paper would print it; nothing where it cannot be added. */
const Total = ({ tables, t }: { readonly tables: readonly FlowTable[]; readonly t: Words }): ReactElement | null => {
  const total = useMemo(() => totalDuration(tables), [tables])
  return total === null ? null : <span className={css.part}>{t('status.total', { total })}</span>
}

export const StatusBar = (): ReactElement => {
  const t = useWords()
  const store = useSessionStore()
  const page = useSession((session) => session.view.page)
  const pages = useSession((session) => session.view.pages)
  const zoom = useSession((session) => (session.view.zoom === 'fit' ? session.view.shownZoom : session.view.zoom))
  const fit = useSession((session) => session.view.zoom === 'fit')
  const tables = useSession((session) => activeDocument(session)?.history.present.tables ?? NO_TABLES)
  const count = tables.reduce((sum, table) => sum + table.rows.filter(isActivity).length, 0)
  const inIdentity = useSession((session) => {
    const place = activeDocument(session)?.selection.place ?? null
    return place !== null && !('table' in place)
  })
  const hint = useStatusHint(t)
  const undoes = useSession((session) => session.told?.undoes === true)
  return (
    <footer className={css.bar} aria-label={t('status.bar')} data-area="status">
      <Saved t={t} />
      <span className={css.part}>{t('status.page', { page, pages })}</span>
      <span className={css.part}>{inIdentity ? t('status.identity') : t('status.activities', { count })}</span>
      {inIdentity ? null : <Total tables={tables} t={t} />}
      <span className={css.hint} role="status" title={hint ?? undefined}>
        {hint}
      </span>
      {undoes ? (
        <button type="button" className={css.undo} onClick={() => stepBack(store)}>
          {t('entry.edit.undo')}
        </button>
      ) : null}
      <span className={css.space} />
      <button type="button" className={css.fit} aria-pressed={fit} onClick={() => perform(store, 'view.fitWidth')}>
        {t('entry.view.fitWidth')}
      </button>
      <button type="button" className={css.step} aria-label={t('entry.view.zoomOut')} onClick={() => perform(store, 'view.zoomOut')}>
        <Minus size={16} strokeWidth={1.5} />
      </button>
      <input
        className={css.slider}
        type="range"
        min={25}
        max={300}
        step={1}
        value={Math.round(zoom * 100)}
        aria-label={t('status.zoom')}
        onChange={(event) => patchView(store, { zoom: Number(event.target.value) / 100 })}
      />
      <button type="button" className={css.step} aria-label={t('entry.view.zoomIn')} onClick={() => perform(store, 'view.zoomIn')}>
        <Plus size={16} strokeWidth={1.5} />
      </button>
      <span className={css.percent}>{t('status.percent', { percent: Math.round(zoom * 100) })}</span>
    </footer>
  )
}

/** What the keys of the moment do: an exit on its way asks for its number, a new actor for its name. */
const useStatusHint = (t: Words): string | null => {
  const leading = useSession((session) => activeDocument(session)?.selection.leading ?? null)
  const naming = useSession((session) => {
    const document = activeDocument(session)
    if (document?.selection.comeBack == null || document.selection.place?.at !== 'actor') return 0
    const { place } = document.selection
    const table = document.history.present.tables.find((other) => other.id === place.table)
    return (table?.actors.findIndex((actor) => actor.id === place.actor) ?? -1) + 1
  })
  const told = useTold()
  const language = useSession((session) => session.settings.language)
  const mark = useSession((session) => markAt(session.marks, activeDocument(session)?.selection.place ?? null))
  const found = mark === null ? null : said(mark.finding, language)
  if (leading !== null) {
    const label = leading.label === '' ? t('paper.leadPlain') : leading.label
    return leading.digits === '' ? t('paper.leadingAsk', { label }) : t('paper.leading', { label, number: leading.digits })
  }
  return naming > 0 ? t('paper.nameActor', { number: naming }) : (told ?? found)
}

const SHOWN_FOR = 6000 // ms; what offers a way back stays until the next change
/** What the last key or change had to say. */
const useTold = (): string | null => {
  const store = useSessionStore()
  const told = useSession((session) => session.told)
  const language = useSession((session) => session.settings.language)
  useEffect(() => {
    if (told === null || told.undoes) return undefined
    const timer = window.setTimeout(() => store.setState((now) => (now.told === told ? { told: null } : now)), SHOWN_FOR)
    return () => window.clearTimeout(timer)
  }, [store, told])
  return told === null ? null : said(told.words, language)
}
