// The panel for the way of a flow: the side where it leaves, the side where it enters, the lane through which it runs. Listed is
// what the layout can draw: each choice is tried on the pages while the typing pauses and the window has nothing else to do.
import { useEffect, useState, type ReactElement } from 'react'
import { callOf } from '../../shared/commands'
import { exitsOf, isArrow, printedNumber, rowOfSymbol, type Flow, type FlowId, type FlowSymbol, type FlowTable } from '../../shared/model'
import type { Layout } from '../../shared/page'
import { Pick } from '../app/choosing'
import { chosenOf, choiceCalls, drawnChannel, drawnSide, flowChoices, isOffered, type FlowChoice } from '../state/drawing'
import { pagesToShow } from '../state/pages'
import { afterPause } from '../state/pause'
import { activeDocument, patchSelection, run, type OpenDocument } from '../state/session'
import { useSession, useSessionStore, type Words } from '../state/useSession'
import { actorWords } from './actorWords'
import css from './Panel.module.css'

const AUTOMATIC = 'automatic'
const idOf = (choice: FlowChoice): string =>
  choice.kind === 'channel' ? `${choice.kind} ${choice.actor} ${choice.at}` : `${choice.kind} ${choice.side}`

/** The choices about a flow that the layout can draw, as they are found; those of the document before stay until tried anew. */
const useOffered = (document: OpenDocument, table: FlowTable, flow: FlowId): ReadonlyMap<string, boolean> => {
  const [offered, setOffered] = useState<ReadonlyMap<string, boolean>>(new Map())
  const { present: sop } = document.history
  const { id } = document.ref
  useEffect(() => {
    const left = [...flowChoices(table, flow)]
    let waiting = 0
    const tryNext = (): void => {
      const choice = left.shift()
      if (choice === undefined) return
      const drawn = isOffered(id, sop, table, choice)
      setOffered((known) => new Map(known).set(`${flow} ${idOf(choice)}`, drawn))
      waiting = requestIdleCallback(tryNext)
    }
    // Each try lays the pages out once: not between two keys.
    const callOff = afterPause(() => (waiting = requestIdleCallback(tryNext)))
    return () => {
      callOff()
      cancelIdleCallback(waiting)
    }
  }, [id, sop, table, flow])
  return offered
}

interface Props {
  readonly table: FlowTable
  readonly symbol: FlowSymbol
  readonly t: Words
}
export const RoutePart = ({ table, symbol, t }: Props): ReactElement | null => {
  const store = useSessionStore()
  const document = useSession(activeDocument)
  const selected = document?.selection.flow ?? null
  const exits = exitsOf(table, symbol.id)
  const arrow = table.flows.filter(isArrow).find((flow) => flow.id === selected)
  const flow = arrow ?? exits[0]
  const [opened, setOpened] = useState(false)
  if (document === null || flow === undefined) return null
  const open = opened || arrow !== undefined
  const listed = exits.some((exit) => exit.id === flow.id) ? exits : [flow, ...exits]
  const words = (exit: Extract<Flow, { kind: 'arrow' }>): string => {
    const target = exit.to === null ? null : rowOfSymbol(table, exit.to)
    const label = exit.label.trim() || t('panel.routeOf')
    return target === null ? t('panel.routeOpen', { label }) : t('panel.routeTo', { label, to: printedNumber(table, target) })
  }
  return (
    <details className={css.more} open={open} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{t('panel.route')}</summary>
      {open ? (
        <div className={css.choices}>
          {listed.length > 1 || arrow !== undefined ? (
            <Pick
              label={t('panel.routeOf')}
              hideLabel
              value={flow.id}
              choices={listed.map((exit) => ({ id: exit.id, text: words(exit) }))}
              onChange={(id) => patchSelection(store, { flow: id as FlowId })}
            />
          ) : null}
          <Choices document={document} table={table} flow={flow} t={t} />
        </div>
      ) : null}
    </details>
  )
}

interface ChoicesProps {
  readonly document: OpenDocument
  readonly table: FlowTable
  readonly flow: Extract<Flow, { kind: 'arrow' }>
  readonly t: Words
}
const Choices = ({ document, table, flow, t }: ChoicesProps): ReactElement => {
  const store = useSessionStore()
  const offered = useOffered(document, table, flow.id)
  const { layout } = pagesToShow(document.ref.id, document.history.present)
  const kinds = flow.to === null ? (['exit'] as const) : (['exit', 'entry', 'channel'] as const)
  const labels = { exit: 'panel.exitSide', entry: 'panel.entrySide', channel: 'panel.channel' } as const
  const chosen = kinds.flatMap((kind) => chosenOf(table, kind, flow.id) ?? [])
  const unmet = layout !== null && chosen.some((choice) => idOf(choice) !== drawnId(layout, table, choice))
  return (
    <>
      {kinds.map((kind) => {
        const choice = chosenOf(table, kind, flow.id)
        const all = flowChoices(table, flow.id).filter((other) => other.kind === kind)
        const listed = all.filter(
          (other) => offered.get(`${flow.id} ${idOf(other)}`) === true || (choice !== null && idOf(other) === idOf(choice)),
        )
        return (
          <Pick
            key={kind}
            label={t(labels[kind])}
            value={choice === null ? AUTOMATIC : idOf(choice)}
            choices={[
              { id: AUTOMATIC, text: choice === null ? automaticWords(layout, table, flow.id, kind, t) : t('panel.automatic') },
              ...listed.map((other) => ({ id: idOf(other), text: choiceWords(table, other, t) })),
            ]}
            onChange={(id) => {
              const next = all.find((other) => idOf(other) === id)
              if (next !== undefined) run(store, choiceCalls(table, next), {}, choiceCalls(table, next).length - 1)
              else if (choice !== null) run(store, [callOf('clearOverride', { table: table.id, kind, of: flow.id })])
            }}
          />
        )
      })}
      {unmet ? <p className={css.quiet}>{t('panel.notDrawn')}</p> : null}
    </>
  )
}

/** The choice that would ask for what is drawn. */
const drawnId = (layout: Layout, table: FlowTable, { kind, flow }: FlowChoice): string => {
  if (kind !== 'channel') return `${kind} ${drawnSide(layout, flow, kind)}`
  const drawn = drawnChannel(layout, table, flow)
  return drawn === null ? '' : `${kind} ${drawn.actor} ${drawn.at}`
}
const choiceWords = (table: FlowTable, choice: FlowChoice, t: Words): string =>
  choice.kind === 'channel'
    ? t(`channel.${choice.at}`, {
        actor: actorWords(
          table,
          table.actors.findIndex((actor) => actor.id === choice.actor),
          t,
        ),
      })
    : sentenceCase(t(`side.${choice.side}`))
const sentenceCase = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)

const automaticWords = (layout: Layout | null, table: FlowTable, flow: FlowId, kind: FlowChoice['kind'], t: Words): string => {
  if (layout === null) return t('panel.automatic')
  if (kind !== 'channel') {
    const side = drawnSide(layout, flow, kind)
    return side === null ? t('panel.automatic') : t('panel.automaticSide', { side: t(`side.${side}`) })
  }
  const drawn = drawnChannel(layout, table, flow)
  return drawn === null ? t('panel.automatic') : t('panel.automaticSide', { side: choiceWords(table, { kind, flow, ...drawn }, t) })
}
