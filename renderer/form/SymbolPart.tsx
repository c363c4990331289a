// The panel for one symbol: kind, columns, joints, exits, text.
import type { ReactElement } from 'react'
import { X } from 'lucide-react'
import { callOf } from '../../shared/commands'
import { exitsOf, rowById, rowOfSymbol, symbolById, type FlowSymbol, type FlowTable, type RowId } from '../../shared/model'
import { perform } from '../app/commandTable'
import { Pick } from '../app/choosing'
import { Field, Press, Segments } from '../app/controls'
import { DecisionIcon, ProcessIcon, TerminatorIcon } from '../app/icons'
import { addExit, removeSymbol, targetsOf } from '../state/edits'
import { targetIn } from '../state/performers'
import { activeDocument, run, runTyping } from '../state/session'
import { useSession, useSessionStore, type Words } from '../state/useSession'
import { actorWords, joined } from './actorWords'
import css from './Panel.module.css'
import { RoutePart } from './RoutePart'

const OPEN = 'open'
interface SymbolProps {
  readonly table: FlowTable
  readonly symbol: FlowSymbol
  readonly actors: readonly { readonly id: string; readonly text: string }[]
  readonly t: Words
}
export const SymbolPart = ({ table, symbol, actors, t }: SymbolProps): ReactElement => {
  const store = useSessionStore()
  const shape = symbol.kind === 'start' || symbol.kind === 'end' ? 'terminator' : symbol.kind
  const setKind = (kind: FlowSymbol['kind']): void =>
    void run(store, [callOf('setSymbolKind', { table: table.id, symbol: symbol.id, kind })])
  const onShape = (next: string): void => {
    if (next === shape) return
    perform(store, `insert.${next}`)
  }
  const exits = exitsOf(table, symbol.id)
  const rows = targetsOf(table).filter((target) => target.hasSymbol)
  const rowOfTarget = (id: FlowSymbol['id'] | null): string => (id === null ? OPEN : (rowOfSymbol(table, id)?.id ?? OPEN))
  const decision = symbol.kind === 'decision'
  const named = decision || exits.some((flow) => flow.label !== '')
  const joints = table.flows.filter((flow) => flow.kind === 'joint' && flow.between.includes(symbol.id))
  const lead = (flow: (typeof exits)[number], target: string): void => {
    const row = rowById(table, target as RowId)
    const to = row?.kind === 'activity' ? targetIn(table, row, symbol) : null
    run(store, [callOf('leadArrow', { table: table.id, flow: flow.id, to })])
  }
  const labels = { yes: t('label.yes'), no: t('label.no') }
  const naming = useSession((session) => activeDocument(session)?.selection.naming ?? null)
  return (
    <>
      <Segments
        label={t('panel.kind')}
        tall
        value={shape}
        onChange={onShape}
        choices={[
          { id: 'terminator', text: t('kind.terminator'), icon: <TerminatorIcon /> },
          { id: 'process', text: t('kind.process'), icon: <ProcessIcon /> },
          { id: 'decision', text: t('kind.decision'), icon: <DecisionIcon /> },
        ]}
      />
      {shape === 'terminator' ? (
        <Segments
          label={t('kind.terminator')}
          value={symbol.kind}
          onChange={(kind) => setKind(kind as FlowSymbol['kind'])}
          choices={[
            { id: 'start', text: t('kind.start') },
            { id: 'end', text: t('kind.end') },
          ]}
        />
      ) : null}
      <div className={css.lanes}>
        <span className={css.label}>{t('panel.actorOf')}</span>
        <Pick
          label={t('panel.actorOf')}
          hideLabel
          choices={actors}
          value={symbol.actors[0]}
          onChange={(id) =>
            run(store, [callOf('moveSymbol', { table: table.id, symbol: symbol.id, actor: id as FlowSymbol['actors'][0] })])
          }
        />
        <Width table={table} symbol={symbol} t={t} />
      </div>
      {joints.map((flow) => {
        if (flow.kind !== 'joint') return null
        const other = symbolById(table, flow.between[0] === symbol.id ? flow.between[1] : flow.between[0])
        const index = table.actors.findIndex((actor) => actor.id === other?.actors[0])
        return (
          <div key={flow.id} className={css.joint}>
            <span>{t('panel.joint', { actor: actorWords(table, index, t) })}</span>
            <Remove
              label={t('panel.joint', { actor: actorWords(table, index, t) })}
              onPress={() => run(store, [callOf('removeFlow', { table: table.id, flow: flow.id })])}
            />
          </div>
        )
      })}
      <section className={css.section}>
        <h3 className={css.label}>{t(decision ? 'panel.exits' : 'panel.exitsPlain')}</h3>
        {exits.map((flow, index) => (
          <div key={flow.id} className={css.exit} data-exit={flow.id} data-named={named || undefined}>
            {named ? (
              <Field
                key={String(flow.id === naming)}
                label={t('panel.exitLabel', { index: index + 1 })}
                hideLabel
                hint={decision ? t('panel.exitName') : ''}
                autoFocus={flow.id === naming}
                value={flow.label}
                onChange={(label) => runTyping(store, [callOf('setFlowLabel', { table: table.id, flow: flow.id, label })])}
              />
            ) : null}
            <Pick
              label={t('panel.exitTarget', { index: index + 1 })}
              hideLabel
              value={rowOfTarget(flow.to)}
              onChange={(target) => lead(flow, target)}
              choices={[
                { id: OPEN, text: t('panel.open') },
                ...rows.map((target) => ({ id: target.row, lead: target.number, text: joined(target.text) })),
              ]}
            />
            <Remove
              label={t('panel.removeExit', { index: index + 1 })}
              onPress={() => run(store, [callOf('removeFlow', { table: table.id, flow: flow.id })])}
            />
          </div>
        ))}
        <Press look="link" icon={<span aria-hidden="true">+</span>} onPress={() => addExit(store, table, symbol, labels)}>
          {t(decision ? 'panel.addExit' : 'panel.addExitPlain')}
        </Press>
      </section>
      <RoutePart table={table} symbol={symbol} t={t} />
      <section className={css.section}>
        <Field
          label={t('panel.symbolText')}
          value={symbol.text}
          onChange={(text) => runTyping(store, [callOf('setSymbolText', { table: table.id, symbol: symbol.id, text })])}
        />
        <Press look="link" onPress={() => removeSymbol(store, table, symbol.id)}>
          {t('panel.removeSymbol')}
        </Press>
      </section>
    </>
  )
}

const Remove = ({ label, onPress }: { readonly label: string; readonly onPress: () => void }): ReactElement => (
  <button type="button" className={css.remove} aria-label={label} onClick={onPress}>
    <X size={16} strokeWidth={1.5} />
  </button>
)

/** How many neighbouring columns one shape spans. */
const Width = ({
  table,
  symbol,
  t,
}: {
  readonly table: FlowTable
  readonly symbol: FlowSymbol
  readonly t: Words
}): ReactElement | null => {
  const store = useSessionStore()
  if (table.actors.length < 2) return null
  const first = table.actors.findIndex((actor) => actor.id === symbol.actors[0])
  const most = table.actors.length - first
  const span = (count: number): void => {
    const [head, ...rest] = table.actors.slice(first, first + count).map((actor) => actor.id)
    if (head !== undefined) run(store, [callOf('spanSymbol', { table: table.id, symbol: symbol.id, actors: [head, ...rest] })])
  }
  return (
    <Pick
      label={t('panel.width')}
      hideLabel
      value={String(symbol.actors.length)}
      onChange={(count) => span(Number(count))}
      choices={Array.from({ length: Math.max(most, symbol.actors.length) }, (_, index) => ({
        id: String(index + 1),
        text: t('panel.span', { count: index + 1 }),
      }))}
    />
  )
}
