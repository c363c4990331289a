// What the screen shows over the pages and the printer never sees: the current row's bar, offers, the button for a new column,
// names still to be given.
import { memo, type ReactElement } from 'react'
import type { ActorId, Sop, TableId } from '../../shared/model'
import type { Box, Layout, Page } from '../../shared/page'
import { insertActor } from '../state/edits'
import type { activityAt } from '../state/performers'
import { placeKey, samePlace, type Place } from '../state/places'
import { goTo } from '../state/session'
import { useSessionStore, useWords } from '../state/useSession'
import type { FormType } from './fieldLook'
import { cornerIn, Offer } from './Offer'
import css from './overlays.module.css'
import { unnamedHeads, type Spots } from './spots'

interface RowProps {
  readonly layout: Layout
  readonly table: string
  readonly row: string
  readonly tops: readonly number[]
}
/** The bar at the left edge of the current row, on every page that holds a part of it. */
export const CurrentRow = ({ layout, table, row, tops }: RowProps): ReactElement => (
  <>
    {layout.pages.flatMap((page, index) =>
      page.tables
        .filter((part) => part.table === table)
        .flatMap((part) =>
          part.rows
            .filter((other) => other.key === row)
            .map((other) => (
              <span
                key={`${page.page} ${other.part}`}
                className={css.bar}
                style={{ left: part.box.x - 2.6, top: (tops[index] ?? 0) + other.y, height: other.h }}
              />
            )),
        ),
    )}
  </>
)

/** Does a flow of the page pass through this box? */
const isPassed = (page: Page, box: Box): boolean =>
  page.flows.some(({ points }) =>
    points.some((to, index) => {
      const from = points[index - 1] ?? to
      const [left, right] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])]
      const [top, bottom] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])]
      return right > box.x && left < box.x + box.w && bottom > box.y && top < box.y + box.h
    }),
  )

interface OffersProps {
  readonly layout: Layout
  readonly tops: readonly number[]
  readonly scale: number
  readonly table: NonNullable<ReturnType<typeof activityAt>>['table']
  readonly row: NonNullable<ReturnType<typeof activityAt>>['row']
  readonly active: boolean
}
/**
 * In the current row each empty lane offers a symbol: while the row has none, and while its Pelaksana cell has the keys. Beside a
 * symbol it is a sign in the corner of the lane, left out where a flow passes.
 */
export const Offers = ({ layout, tops, scale, table, row, active }: OffersProps): ReactElement | null => {
  if (row.symbols.length > 0 && !active) return null
  const taken = new Set(row.symbols.flatMap((symbol) => symbol.actors))
  const first = table.rows.every((other) => other.kind === 'heading' || other.symbols.length === 0)
  const index = layout.pages.findIndex((other) =>
    other.tables.some((part) => part.table === table.id && part.rows.some((at) => at.key === row.id)),
  )
  const page = layout.pages[index]
  const part = page?.tables.find((other) => other.table === table.id)
  const at = part?.rows.find((other) => other.key === row.id)
  if (page === undefined || part === undefined || at === undefined) return null
  const corner = row.symbols.length > 0
  return (
    <>
      {part.columns.map((column) => {
        const lane = table.actors.findIndex((actor) => `actor:${actor.id}` === column.key)
        const actor = table.actors[lane]
        if (actor === undefined || taken.has(actor.id)) return null
        const box = { x: column.x, y: at.y, w: column.w, h: at.h }
        if (corner && isPassed(page, cornerIn(box, scale))) return null
        return (
          <span key={column.key} className={css.layer} style={{ top: tops[index] ?? 0 }}>
            <Offer actor={actor.id} number={lane + 1} round={first} box={box} scale={scale} corner={corner} />
          </span>
        )
      })}
    </>
  )
}

/** A column more: a small button at the right end of the actors' columns, where the table begins. */
export const AddActor = memo(({ layout, tops }: Pick<RowProps, 'layout' | 'tops'>): ReactElement => {
  const t = useWords()
  const store = useSessionStore()
  const seen = new Set<string>()
  return (
    <>
      {layout.pages.flatMap((page, index) =>
        page.tables.flatMap((table) => {
          const lane = table.columns.findLast((column) => column.key.startsWith('actor:'))
          if (lane === undefined || seen.has(table.table)) return []
          seen.add(table.table)
          return [
            <button
              key={table.table}
              type="button"
              tabIndex={-1}
              className={css.addActor}
              style={{ left: lane.x + lane.w, top: (tops[index] ?? 0) + table.box.y }}
              title={t('paper.addActor')}
              aria-label={t('paper.addActor')}
              onPointerDown={(event) => {
                event.preventDefault()
                event.stopPropagation()
                const actor = lane.key.slice('actor:'.length) as ActorId
                goTo(store, { at: 'actor', table: table.table as TableId, actor })
                insertActor(store)
              }}
            >
              +
            </button>,
          ]
        }),
      )}
    </>
  )
})
AddActor.displayName = 'AddActor'

interface UnnamedProps {
  readonly sop: Sop
  readonly spots: Spots
  readonly topOf: (page: number) => number
  readonly type: FormType
  readonly editing: Place | null
}
/** Columns and groups that have no name yet say so on screen. */
export const Unnamed = ({ sop, spots, topOf, type, editing }: UnnamedProps): ReactElement => {
  const t = useWords()
  return (
    <>
      {unnamedHeads(sop).flatMap(({ place, number }) => {
        if (samePlace(editing, place)) return []
        return (spots.get(placeKey(place)) ?? []).map((spot) => (
          <span
            key={`${placeKey(place)} ${spot.page}`}
            className={css.unnamed}
            style={{ left: spot.box.x, top: topOf(spot.page) + spot.box.y, width: spot.box.w, height: spot.box.h, fontFamily: type.family }}
          >
            {number === null ? t('field.group') : t('paper.unnamedActor', { number })}
          </span>
        ))
      })}
    </>
  )
}
