// The keys of the rhythm under the last row, and four steps before the first: they go after three SOPs.
import { useState, type ReactElement } from 'react'
import type { FlowTable, Sop } from '../../shared/model'
import type { Layout } from '../../shared/page'
import type { Place } from '../state/places'
import { activeDocument } from '../state/session'
import { changeSettings } from '../state/settings'
import { useSession, useSessionStore, useWords } from '../state/useSession'
import css from './Hints.module.css'
import { freeFrom } from './freeRoom'
import { ghostRow } from './spots'

interface Props {
  readonly sop: Sop
  readonly layout: Layout
  readonly topOf: (page: number) => number
  readonly scale: number // screen px of one pt: hints keep their size on screen
}
const MOST = 3
// Under the dashed row (pt), and how high the hints are on screen (px), as Hints.module.css sets them.
const DROP = 6
const STEPS_DROP = 30
const KEYS_PX = 20
const STEPS_PX = 166
const IDENTITY_PX = 36
const stepsHeight = (scale: number, withIdentity: boolean): number =>
  DROP + STEPS_DROP + (STEPS_PX + (withIdentity ? IDENTITY_PX : 0)) / scale

/** The step that is due, from 1: what the caret's place asks for. */
export const stepAt = (table: FlowTable, place: Place | null): 1 | 2 | 3 | 4 => {
  const [row] = table.rows
  const placed = row?.kind === 'activity' && row.symbols.length > 0
  switch (place?.at) {
    case 'performers':
      return placed ? 3 : 2
    case 'actor':
      return 2
    case 'newRow':
      return placed ? 4 : 1
    case 'cell':
      return place.column === 'activity' ? 1 : place.column === 'requirements' || place.column === 'duration' ? 3 : 4
    default:
      return row?.kind === 'activity' && row.text !== '' ? (placed ? 3 : 2) : 1
  }
}

export const Hints = ({ sop, layout, topOf, scale }: Props): ReactElement | null => {
  const t = useWords()
  const store = useSessionStore()
  const seen = useSession((session) => session.settings.hintsSeen)
  const place = useSession((session) => activeDocument(session)?.selection.place ?? null)
  const [hidden, setHidden] = useState(false)
  const [table] = sop.tables
  const ghost = ghostRow(layout, table.id)
  if (hidden || seen > MOST || ghost === null || sop.tables.length > 1) return null
  const y = ghost.box.y + ghost.box.h
  const left = { left: ghost.box.x, top: topOf(ghost.page.page) + y + DROP, transform: `scale(${1 / scale})` }
  const hide = (): void => {
    setHidden(true)
    void changeSettings(store, { hintsSeen: MOST + 1 })
  }
  const now = stepAt(table, place)
  const naming = place?.at === 'actor' ? table.actors.findIndex((actor) => actor.id === place.actor) + 1 : 0
  const due = (step: number) => (step === now ? { 'data-now': '', 'aria-current': 'step' as const } : {})
  const few = table.rows.length <= 1
  const room = freeFrom(ghost.page, y)
  if (few && room > stepsHeight(scale, false))
    return (
      <div className={css.steps} style={{ ...left, top: left.top + STEPS_DROP }}>
        <ol>
          <li {...due(1)}>
            <i>1</i>
            <span>
              {t('hint.step1')} <kbd>Tab</kbd>
            </span>
          </li>
          <li {...due(2)}>
            <i>2</i>
            {naming > 0 ? (
              <span>{t('paper.nameActor', { number: naming })}</span>
            ) : (
              <span>
                {t('hint.step2a')} <kbd>1</kbd> {t('hint.step2b')} <kbd>{table.actors.length + 1}</kbd> {t('hint.step2c')}
              </span>
            )}
          </li>
          <li {...due(3)}>
            <i>3</i>
            <span>
              <kbd>Tab</kbd> {t('hint.step3')}
            </span>
          </li>
          <li {...due(4)}>
            <i>4</i>
            <span>
              <kbd>Enter</kbd> {t('hint.step4')}
            </span>
          </li>
        </ol>
        {room > stepsHeight(scale, true) ? <p>{t('hint.identity')}</p> : null}
        <button type="button" tabIndex={-1} onPointerDown={(event) => event.preventDefault()} onClick={hide}>
          {t('hint.hide')}
        </button>
      </div>
    )
  if (room < DROP + KEYS_PX / scale) return null
  return (
    <div className={css.keys} style={left} aria-hidden="true">
      <span>
        <kbd>Tab</kbd> {t('hint.nextColumn')}
      </span>
      <span>
        <kbd>1</kbd>
        {table.actors.length > 1 ? (
          <>
            –<kbd>{Math.min(9, table.actors.length)}</kbd>
          </>
        ) : null}{' '}
        {t('hint.pickActor')}
      </span>
      {table.actors.length > 8 ? null : (
        <span>
          <kbd>{table.actors.length + 1}</kbd> {t('hint.newActor')}
        </span>
      )}
      <span>
        <kbd>K</kbd> {t('hint.decision')}
      </span>
      <span>
        <kbd>Enter</kbd> {t('hint.newRow')}
      </span>
    </div>
  )
}
