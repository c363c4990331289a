// The panel beside the paper: what the current row, symbol or column is, and what may be changed without keys.
import type { ReactElement } from 'react'
import { X } from 'lucide-react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { callOf } from '../../shared/commands'
import {
  canMergeUp,
  mergeableColumns,
  printedNumber,
  rowOfSymbol,
  symbolById,
  type Activity,
  type FlowSymbol,
  type FlowTable,
  type Sop,
} from '../../shared/model'
import type { MessageKey } from '../../shared/messages'
import { perform } from '../app/commandTable'
import { CheckRow, Field, Pick, Press, Segments } from '../app/controls'
import { DecisionIcon, ProcessIcon, TerminatorIcon } from '../app/icons'
import { currentTable, putAt, targetsOf } from '../state/edits'
import { newIds } from '../state/ids'
import { activityAt, currentSymbol, exitsOf, targetIn } from '../state/performers'
import { rowOf } from '../state/places'
import { activeDocument, patchSelection, run } from '../state/session'
import { useSession, useSessionStore, useWords, type Words } from '../state/useSession'
import css from './Panel.module.css'

const OPEN = 'open'
const joined = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

/** What an actor is called in lists: its name, or its place while it has none. */
export const actorWords = (table: FlowTable, index: number, t: Words): string =>
  joined(table.actors[index]?.name ?? '') || t('paper.unnamedActor', { number: index + 1 })

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

interface ActivityProps {
  readonly table: FlowTable
  readonly row: Activity
  readonly chosen: FlowSymbol | null
  readonly caret: string | null // the column in which the caret stands
  readonly t: Words
}
const ActivityPart = ({ table, row, chosen, caret, t }: ActivityProps): ReactElement => {
  const store = useSessionStore()
  const symbol = currentSymbol(row, chosen?.id ?? null)
  const actors = table.actors.map((actor, index) => ({ id: actor.id, text: actorWords(table, index, t) }))
  const breaks = table.overrides.some((choice) => choice.kind === 'breakBefore' && choice.row === row.id)
  return (
    <>
      {row.symbols.length > 1 && symbol !== null ? (
        <Pick
          label={t('panel.symbols', { index: row.symbols.indexOf(symbol) + 1, count: row.symbols.length })}
          value={symbol.id}
          onChange={(id) => patchSelection(store, { symbol: id as FlowSymbol['id'] })}
          choices={row.symbols.map((other, index) => ({
            id: other.id,
            lead: `${index + 1}`,
            text: `${t(`kind.${other.kind}`)}, ${other.actors
              .map((id) =>
                actorWords(
                  table,
                  table.actors.findIndex((actor) => actor.id === id),
                  t,
                ),
              )
              .join(' + ')}`,
          }))}
        />
      ) : null}
      {symbol === null ? (
        <>
          <p className={css.quiet}>{t('panel.noSymbol')}</p>
          <Pick
            label={t('panel.actorOf')}
            value={null}
            choices={actors}
            onChange={(id) => putAt(store, id as FlowSymbol['actors'][0], false, t('label.yes'))}
          />
        </>
      ) : (
        <SymbolPart key={symbol.id} table={table} symbol={symbol} actors={actors} t={t} />
      )}
      <section className={css.section}>
        <Field
          label={t('panel.number')}
          hint={t('panel.numberCounted', { number: printedNumber(table, { ...row, number: null }) })}
          value={row.number ?? ''}
          onChange={(text) => run(store, [callOf('setRowNumber', { table: table.id, row: row.id, number: text === '' ? null : text })])}
        />
        {canMergeUp(table, row.id) ? (
          <div className={css.checks}>
            {mergeableColumns
              .filter((column) => !table.hidden.includes(column) && (column === caret || row[column] === null))
              .map((column) => (
                <CheckRow
                  key={column}
                  label={t('panel.merge', { column: t(`column.${column}`) })}
                  checked={row[column] === null}
                  onChange={(merged) =>
                    run(store, [callOf(merged ? 'mergeCell' : 'unmergeCell', { table: table.id, row: row.id, column })])
                  }
                />
              ))}
          </div>
        ) : null}
        <CheckRow label={t('panel.breakBefore')} checked={breaks} onChange={() => perform(store, 'insert.breakBefore')} />
      </section>
    </>
  )
}

interface SymbolProps {
  readonly table: FlowTable
  readonly symbol: FlowSymbol
  readonly actors: readonly { readonly id: string; readonly text: string }[]
  readonly t: Words
}
const SymbolPart = ({ table, symbol, actors, t }: SymbolProps): ReactElement => {
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
    const row = table.rows.find((other) => other.id === target)
    const to = row?.kind === 'activity' ? targetIn(table, row, symbol) : null
    run(store, [callOf('leadArrow', { table: table.id, flow: flow.id, to })])
  }
  const addExit = (): void => {
    const used = new Set(exits.map((flow) => flow.label))
    const label = !decision ? '' : !used.has(t('label.yes')) ? t('label.yes') : !used.has(t('label.no')) ? t('label.no') : ''
    run(store, [callOf('addArrow', { table: table.id, flow: newIds.flow(), from: symbol.id, to: null, label })])
  }
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
                label={t('panel.exitLabel', { index: index + 1 })}
                hideLabel
                hint={decision ? t('label.yes') : ''}
                value={flow.label}
                onChange={(label) => run(store, [callOf('setFlowLabel', { table: table.id, flow: flow.id, label })])}
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
        <Press look="link" icon={<span aria-hidden="true">+</span>} onPress={addExit}>
          {t(decision ? 'panel.addExit' : 'panel.addExitPlain')}
        </Press>
      </section>
      <section className={css.section}>
        <Field
          label={t('panel.symbolText')}
          value={symbol.text}
          onChange={(text) => run(store, [callOf('setSymbolText', { table: table.id, symbol: symbol.id, text })])}
        />
        <Press look="link" onPress={() => run(store, [callOf('removeSymbol', { table: table.id, symbol: symbol.id })], { symbol: null })}>
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

/** What the identity part may have besides its fields: an emblem, the line 'Disusun oleh', a reason for a missing NIP. */
const IdentityPart = ({ sop, t }: { readonly sop: Sop; readonly t: Words }): ReactElement => {
  const store = useSessionStore()
  const { preparedBy, approval, emblem } = sop.identity
  return (
    <section className={css.section}>
      <Press onPress={() => perform(store, 'insert.emblem')}>{t('entry.insert.emblem')}</Press>
      {emblem === null ? null : (
        <Press look="link" onPress={() => run(store, [callOf('setEmblem', { emblem: null })])}>
          {t('panel.removeEmblem')}
        </Press>
      )}
      <CheckRow
        label={t('panel.preparedBy')}
        checked={preparedBy !== null}
        onChange={(shown) => run(store, [callOf('setIdentityText', { field: 'preparedBy', text: shown ? '' : null })])}
      />
      {approval.nip.trim() === '' ? (
        <Field
          label={t('field.noNipReason')}
          value={approval.noNipReason}
          onChange={(text) => run(store, [callOf('setIdentityText', { field: 'noNipReason', text })])}
        />
      ) : null}
    </section>
  )
}

const ActorPart = ({ table, index, t }: { readonly table: FlowTable; readonly index: number; readonly t: Words }): ReactElement | null => {
  const store = useSessionStore()
  const actor = table.actors[index]
  if (actor === undefined) return null
  return (
    <>
      <Field
        label={t('panel.actorName')}
        value={actor.name}
        onChange={(name) => run(store, [callOf('renameActor', { table: table.id, actor: actor.id, name })])}
      />
      {table.groups.length === 0 ? null : (
        <Pick
          label={t('panel.group')}
          value={actor.group ?? OPEN}
          onChange={(group) =>
            run(store, [
              callOf('setActorGroup', {
                table: table.id,
                actor: actor.id,
                group: group === OPEN ? null : (group as NonNullable<typeof actor.group>),
              }),
            ])
          }
          choices={[{ id: OPEN, text: t('panel.noGroup') }, ...table.groups.map((group) => ({ id: group.id, text: group.name }))]}
        />
      )}
      <div className={css.row}>
        <Press onPress={() => perform(store, 'edit.moveActorLeft')} isDisabled={index === 0}>
          ←
        </Press>
        <Press onPress={() => perform(store, 'edit.moveActorRight')} isDisabled={index === table.actors.length - 1}>
          →
        </Press>
        <Press look="link" onPress={() => perform(store, 'edit.deleteActor')}>
          {t('entry.edit.deleteActor')}
        </Press>
      </div>
    </>
  )
}

/** Columns and rows of the whole table. */
const TablePart = ({ table, t }: { readonly table: FlowTable; readonly t: Words }): ReactElement => {
  const store = useSessionStore()
  const columns = ['requirements', 'duration', 'output', 'remarks'] as const
  return (
    <section className={css.section}>
      <h3 className={css.label}>{t('panel.columns')}</h3>
      <div className={css.chips}>
        {columns.map((column) => (
          <ToggleButton
            key={column}
            className={css.chip ?? ''}
            isSelected={!table.hidden.includes(column)}
            onChange={(shown) => run(store, [callOf('setColumnHidden', { table: table.id, column, hidden: !shown })])}
          >
            {t(`column.${column}` satisfies MessageKey)}
          </ToggleButton>
        ))}
      </div>
      <CheckRow
        label={t('panel.columnNumbers')}
        checked={table.columnNumbers}
        onChange={(shown) => run(store, [callOf('setColumnNumbers', { table: table.id, shown })])}
      />
      <CheckRow
        label={t('panel.total')}
        checked={table.total !== null}
        onChange={(shown) => run(store, [callOf('setTotal', { table: table.id, total: shown ? '' : null })])}
      />
    </section>
  )
}
