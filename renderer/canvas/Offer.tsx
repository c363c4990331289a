// A symbol that is offered: press its number or click, and it stands there.
import type { ReactElement } from 'react'
import type { ActorId } from '../../shared/model'
import type { Box } from '../../shared/page'
import { putAt } from '../state/edits'
import { useSessionStore, useWords } from '../state/useSession'
import css from './Offer.module.css'

interface Props {
  readonly actor: ActorId
  readonly number: number
  readonly round: boolean
  readonly box: Box // of the lane cell, relative to what holds the offer
  readonly scale: number // screen px of one pt: the number keeps a readable size
}

const LEAST_PX = 11.5
/** The type of an offer's number, pt. */
const numberSize = (scale: number): number => Math.max(8, LEAST_PX / scale)

/** The dashed symbol that stands in an empty lane, in the middle as the symbol itself would. */
const symbolIn = (box: Box): Box => {
  const w = Math.max(20, Math.min(44, box.w - 21))
  const h = Math.min(20, 0.7 * w, box.h - 4)
  return { x: box.x + (box.w - w) / 2, y: box.y + (box.h - h) / 2, w, h }
}
/** The sign in a lane's corner beside a row's symbol: no larger than its number needs, so that it covers no flow. */
export const cornerIn = (box: Box, scale: number): Box => {
  const size = numberSize(scale)
  const [w, h] = [1.5 * size, 1.25 * size]
  return { x: box.x + 2, y: box.y + box.h - h - 2, w, h }
}

/** A symbol offered in an empty lane; `corner`: the row has one already, so only a sign. */
export const Offer = ({ actor, number, round, box, scale, corner = false }: Props & { readonly corner?: boolean }): ReactElement => {
  const store = useSessionStore()
  const t = useWords()
  const { x, y, w, h } = corner ? cornerIn(box, scale) : symbolIn(box)
  return (
    <span
      className={css.offer}
      data-round={round || undefined}
      data-offer={number}
      style={{ left: x, top: y, width: w, height: h, borderRadius: round ? h / 2 : 0, fontSize: numberSize(scale) }}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.preventDefault()
        event.stopPropagation()
        putAt(store, actor, event.shiftKey, t('label.yes'))
      }}
    >
      {number <= 9 ? number : ''}
    </span>
  )
}
