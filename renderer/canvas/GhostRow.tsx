// The dashed row under the last: its placeholders name the columns. It becomes a row when something is typed into it.
import type { ReactElement } from 'react'
import type { FlowTable } from '../../shared/model'
import { printedNumber } from '../../shared/model'
import type { Box, Table } from '../../shared/page'
import { useWords } from '../state/useSession'
import type { FormType } from './fieldLook'
import { Offer } from './Offer'
import css from './GhostRow.module.css'

interface Props {
  readonly model: FlowTable
  readonly table: Table
  readonly box: Box
  readonly pageTop: number
  readonly type: FormType
  readonly scale: number
  readonly current: boolean
}
export const GhostRow = ({ model, table, box, pageTop, type, scale, current }: Props): ReactElement => {
  const t = useWords()
  const last = model.rows.findLast((row) => row.kind === 'activity')
  const number = last === undefined ? '1' : String(Number.parseInt(printedNumber(model, last), 10) + 1 || model.rows.length + 1)
  const words = {
    activity: t(model.rows.length === 0 ? 'paper.firstRow' : 'paper.nextRow'),
    requirements: t('column.requirements'),
    duration: t('column.duration'),
    output: t('column.output'),
    remarks: '',
  }
  const style = { fontFamily: type.family, fontSize: `${type.sizePt}px`, lineHeight: `${type.pitchPt}px` }
  const y = box.h < 30 ? 3 : 5
  return (
    <div
      className={css.row}
      style={{ left: box.x, top: pageTop + box.y, width: box.w, height: box.h }}
      data-new-row={model.id}
      aria-hidden="true"
    >
      {table.columns.map((column) => {
        const left = column.x - box.x
        if (column.key === 'number')
          return (
            <span key={column.key} className={css.number} style={{ ...style, left, top: y, width: column.w }}>
              {number}
            </span>
          )
        const word = (words as Readonly<Record<string, string>>)[column.key]
        if (word !== undefined)
          return (
            <span
              key={column.key}
              className={column.key === 'duration' ? css.number : css.word}
              style={{
                ...style,
                left: left + (column.key === 'duration' ? 0 : 3.5),
                top: y,
                width: column.w - (column.key === 'duration' ? 0 : 5),
              }}
            >
              {word}
            </span>
          )
        const lane = model.actors.findIndex((actor) => `actor:${actor.id}` === column.key)
        if (lane < 0 || !current) return null
        const actor = model.actors[lane]
        return actor === undefined ? null : (
          <Offer
            key={column.key}
            actor={actor.id}
            number={lane + 1}
            round={model.rows.length === 0}
            box={{ x: left, y: 0, w: column.w, h: box.h }}
            scale={scale}
          />
        )
      })}
    </div>
  )
}
