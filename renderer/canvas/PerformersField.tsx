// oxlint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions -- a cell of the paper with keys of its own
// The Pelaksana cell: all lanes of a row as one place of the caret. Keys put, move and reshape the symbol and lead its exits.
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react'
import type { ActorId, Sop } from '../../shared/model'
import type { Box, Table } from '../../shared/page'
import {
  deleteSymbolOrFlow,
  finishLeading,
  insertActor,
  pressDigit,
  pressShape,
  pressSideways,
  startExit,
  startLeading,
} from '../state/edits'
import { tell, unsaid } from '../state/notices'
import { activityAt, currentSymbol, isWhole } from '../state/performers'
import { placeAfter, placeBelow, placeInRow, tableOf, type Place } from '../state/places'
import { activeDocument, goTo, patchSelection, takeBack, type Standing } from '../state/session'
import { useSession, useSessionStore, useWords } from '../state/useSession'
import { ActorList } from './ActorList'
import { isPrintable, leadingKey, performersKey } from './cellKeys'
import { nameOfPlace } from './placeNames'
import css from './PerformersField.module.css'

const BURST = 1500 // ms: letters closer together than this are words on their way
/** Letters typed in a row: when the last came, what they began with, and whether one of them was no key of the cell. */
interface Burst {
  readonly at: number
  readonly before: Standing
  readonly words: boolean
}

interface Props {
  readonly sop: Sop
  readonly place: Extract<Place, { at: 'performers' | 'newRow' }>
  readonly box: Box | null
  readonly table: Table | null
  readonly pageTop: number
}

export const PerformersField = ({ sop, place, box, table, pageTop }: Props): ReactElement => {
  const t = useWords()
  const store = useSessionStore()
  const moves = useSession((session) => activeDocument(session)?.selection.moves ?? 0)
  const chosen = useSession((session) => activeDocument(session)?.selection.symbol ?? null)
  const leading = useSession((session) => activeDocument(session)?.selection.leading ?? null)
  const cell = useRef<HTMLDivElement>(null)
  const burst = useRef<Burst | null>(null)
  useEffect(() => {
    const end = (): void => {
      burst.current = null
    }
    window.addEventListener('pointerdown', end, true)
    return () => window.removeEventListener('pointerdown', end, true)
  }, [])
  const [listed, setListed] = useState(false)
  const model = tableOf(sop, place)
  const here = activityAt(sop, place)

  useLayoutEffect(() => {
    cell.current?.focus({ preventScroll: true })
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- each move of the caret, also to the same place
  }, [moves])

  const labels = { yes: t('label.yes'), no: t('label.no') }
  const go = (next: Place | null): void => {
    if (next !== null) goTo(store, next)
  }
  const onDigit = (n: number, add: boolean): void => {
    if (!pressDigit(store, n, add, t('label.yes')) && model !== null)
      tell(store, unsaid('paper.noActor', { count: model.actors.length, next: model.actors.length + 1 }))
  }
  const lead = (which: 'yes' | 'no' | 'plain'): void => {
    const symbol = here === null ? null : currentSymbol(here.row, chosen)
    if (symbol === null) return
    // Only a decision has exits with names.
    const decision = symbol.kind === 'decision'
    if (which === 'plain') startExit(store, labels)
    else if (decision) startLeading(store, labels[which])
  }
  const onLeadingKey = (event: KeyboardEvent): boolean => {
    if (leading === null || model === null) return false
    const intent = leadingKey(event)
    if (intent === null) {
      finishLeading(store, labels)
      return false
    }
    event.preventDefault()
    event.stopPropagation()
    switch (intent.do) {
      case 'digit': {
        const digits = leading.digits + intent.digit
        patchSelection(store, { leading: { ...leading, digits } })
        if (isWhole(model, digits)) finishLeading(store, labels)
        break
      }
      case 'back':
        patchSelection(store, { leading: leading.digits === '' ? null : { ...leading, digits: leading.digits.slice(0, -1) } })
        break
      case 'finish':
        finishLeading(store, labels)
        break
      case 'cancel':
        patchSelection(store, { leading: null })
    }
    return true
  }
  /** Is a word being written where keys are asked for? Then its letters have done nothing: the first were taken for keys and are taken back. */
  const isWords = (event: KeyboardEvent): boolean => {
    const open = activeDocument(store.getState())
    const letter = isPrintable(event) && !/[0-9]/u.test(event.key)
    const before = burst.current !== null && event.timeStamp - burst.current.at < BURST ? burst.current : null
    if (open === null || !letter) {
      burst.current = null
      return false
    }
    const words = before?.words === true || performersKey(event) === null
    burst.current = { at: event.timeStamp, before: before?.before ?? open, words }
    if (!words) return false
    event.preventDefault()
    event.stopPropagation()
    takeBack(store, burst.current.before)
    const count = Math.min(9, model?.actors.length ?? 0)
    tell(store, unsaid('paper.notByName', { numbers: count > 1 ? `1–${count}` : '1' }))
    return true
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (listed || isWords(event) || onLeadingKey(event)) return
    const intent = performersKey(event)
    if (intent === null) return
    event.preventDefault()
    event.stopPropagation()
    const now = activeDocument(store.getState())?.history.present ?? sop
    switch (intent.do) {
      case 'digit':
        onDigit(intent.n, intent.add)
        break
      case 'shape':
        pressShape(store, intent.shape, labels, false)
        break
      case 'lead':
        lead(intent.which)
        break
      case 'sideways':
        pressSideways(store, intent.steps)
        break
      case 'row':
        go(placeInRow(now, place, intent.steps))
        break
      case 'list':
        setListed(true)
        break
      case 'remove':
        deleteSymbolOrFlow(store)
        break
      case 'next':
        go(placeAfter(now, place, 1))
        break
      case 'previous':
        go(placeAfter(now, place, -1))
        break
      case 'below':
        go(placeBelow(now, place))
        break
      case 'leave':
        goTo(store, place, { rests: true })
    }
  }
  const choose = (id: string): void => {
    setListed(false)
    cell.current?.focus({ preventScroll: true })
    if (id === 'new') insertActor(store)
    else if (model !== null) onDigit(model.actors.findIndex((actor) => actor.id === (id as ActorId)) + 1, false)
  }
  const symbol = here === null ? null : currentSymbol(here.row, chosen)
  const lanes = table?.columns.filter((column) => symbol?.actors.some((actor) => column.key === `actor:${actor}`) === true) ?? []
  const [first] = lanes
  const lane = first === undefined ? undefined : { x: first.x, w: lanes.reduce((sum, { w }) => sum + w, 0) }
  return (
    <>
      <div
        ref={cell}
        className={css.cell}
        style={box === null ? undefined : { left: box.x, top: pageTop + box.y, width: box.w, height: box.h }}
        tabIndex={0}
        role="group"
        aria-label={nameOfPlace(sop, place, t, chosen)}
        data-paper-field=""
        data-performers=""
        onKeyDown={onKeyDown}
      >
        {lane === undefined || box === null ? null : <span className={css.lane} style={{ left: lane.x - box.x, width: lane.w }} />}
        {leading === null || box === null || lane === undefined ? null : (
          <span className={css.chip} style={{ left: lane.x - box.x + lane.w / 2 }}>
            <b>{leading.label === '' ? t('paper.leadPlain') : leading.label}</b> → {leading.digits === '' ? '…' : leading.digits}
          </span>
        )}
      </div>
      {listed && model !== null ? <ActorList trigger={cell} table={model} onChoose={choose} onClose={() => setListed(false)} /> : null}
    </>
  )
}
