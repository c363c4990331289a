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
  /** Beside a symbol that stands already: a small sign in the corner, so that no flow is covered. */
  readonly small?: boolean
  readonly box: Box // of the lane cell, relative to what holds the offer
}
export const Offer = ({ actor, number, round, box, small = false }: Props): ReactElement => {
  const store = useSessionStore()
  const t = useWords()
  const w = small ? 12 : Math.max(20, Math.min(44, box.w - 21))
  const h = small ? 9 : Math.min(20, 0.7 * w, box.h - 4)
  const left = small ? box.x + 2 : box.x + (box.w - w) / 2
  const top = small ? box.y + box.h - h - 2 : box.y + (box.h - h) / 2
  return (
    <span
      className={css.offer}
      data-round={round || undefined}
      data-small={small || undefined}
      data-offer={number}
      style={{ left, top, width: w, height: h, borderRadius: round ? h / 2 : 0 }}
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
