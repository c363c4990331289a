// What floats over the pages while one writes: the current row's bar, the dashed rows, offers, and the one open field.
import type { ReactElement } from 'react'
import type { Sop } from '../../shared/model'
import type { Layout, Table } from '../../shared/page'
import { activityAt } from '../state/performers'
import { placeStands, rowOf } from '../state/places'
import type { OpenDocument } from '../state/session'
import { CellField } from './CellField'
import type { FormType } from './fieldLook'
import { ColumnEdges } from './ColumnEdges'
import type { Desk } from './desk'
import { GhostRow } from './GhostRow'
import { Hints } from './Hints'
import { Marks } from './Marks'
import { AddActor, CurrentRow, Offers, Unnamed } from './overlays'
import { PerformersField } from './PerformersField'
import type { Presses } from './presses'
import { blankSpot, ghostRow, spotOf, type Spot, type Spots } from './spots'

/** Where the caret stands, and which field is open there. */
export interface Caret {
  readonly place: OpenDocument['selection']['place']
  readonly spot: Spot | null
  readonly field: 'text' | 'performers' | null
}
/** The caret of a document on its pages; a place that is gone is no place. */
export const caretOf = (document: OpenDocument, layout: Layout | null, spots: Spots, nearPage: number): Caret => {
  const sop = document.history.present
  const { place, editing, rests } = document.selection
  if (place === null || !placeStands(sop, place)) return { place: null, spot: null, field: null }
  const performers = place.at === 'performers' || (place.at === 'newRow' && place.column === 'performers')
  const field = document.readOnly || rests ? null : performers ? 'performers' : editing ? 'text' : null
  const spot = spotOf(spots, place, nearPage) ?? (layout === null ? null : blankSpot(layout, place))
  return { place, spot, field }
}

interface Props {
  readonly sop: Sop
  readonly readOnly: boolean
  readonly layout: Layout
  readonly spots: Spots
  readonly tops: readonly number[]
  readonly desk: Desk
  readonly type: FormType
  readonly caret: Caret
  readonly presses: Presses
}
export const OverPages = ({ sop, readOnly, layout, spots, tops, desk, type, caret, presses }: Props): ReactElement => {
  const { place, spot, field } = caret
  const { topOf, scale } = desk
  const row = place === null ? null : rowOf(sop, place)
  const bar = row === null || spot === null ? null : <CurrentRow layout={layout} table={row.table.id} row={row.row.id} tops={tops} />
  if (readOnly)
    return (
      <>
        {bar}
        <Marks spots={spots} topOf={topOf} />
        <Unnamed sop={sop} spots={spots} topOf={topOf} type={type} editing={null} />
      </>
    )
  const activity = place === null ? null : activityAt(sop, place)
  const page = spot?.page ?? 1
  const table: Table | null =
    place !== null && 'table' in place ? (layout.pages[page - 1]?.tables.find((other) => other.table === place.table) ?? null) : null
  return (
    <>
      {bar}
      {sop.tables.map((model) => {
        const ghost = ghostRow(layout, model.id)
        return ghost === null ? null : (
          <GhostRow
            key={model.id}
            model={model}
            table={ghost.table}
            box={ghost.box}
            pageTop={topOf(ghost.page.page)}
            type={type}
            scale={scale}
            current={place?.at === 'newRow' && place.table === model.id}
          />
        )
      })}
      <ColumnEdges layout={layout} tops={tops} scale={scale} />
      <AddActor layout={layout} tops={tops} />
      <Unnamed sop={sop} spots={spots} topOf={topOf} type={type} editing={field === 'text' ? place : null} />
      {activity === null || spot === null ? null : (
        <Offers layout={layout} tops={tops} scale={scale} table={activity.table} row={activity.row} active={field === 'performers'} />
      )}
      {field === 'performers' && (place?.at === 'performers' || place?.at === 'newRow') ? (
        <PerformersField sop={sop} place={place} box={spot?.box ?? null} table={table} pageTop={topOf(page)} />
      ) : null}
      {field === 'text' && place !== null ? (
        <CellField
          sop={sop}
          place={place}
          spot={spot}
          pageTop={topOf(page)}
          pageWidth={layout.pages[page - 1]?.w ?? desk.widest}
          reach={desk.reach}
          scale={scale}
          type={type}
          pressed={presses.pressed}
          onPlaced={presses.onPlaced}
        />
      ) : null}
      <Marks spots={spots} topOf={topOf} />
      <Hints sop={sop} layout={layout} topOf={topOf} scale={scale} />
    </>
  )
}
