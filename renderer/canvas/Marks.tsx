// Findings on the paper: a small filled triangle at the top right of what is written and wrong. On screen only.
import type { ReactElement } from 'react'
import { placeKey } from '../state/places'
import { said } from '../state/notices'
import { goTo } from '../state/session'
import { useSession, useSessionStore } from '../state/useSession'
import css from './overlays.module.css'
import type { Spots } from './spots'

const SIDE = 8.6 // pt

/** The marks of the document, with their sentences; a press leads to the text. */
export const Marks = ({ spots, topOf }: { readonly spots: Spots; readonly topOf: (page: number) => number }): ReactElement => {
  const store = useSessionStore()
  const marks = useSession((session) => session.marks)
  const language = useSession((session) => session.settings.language)
  return (
    <>
      {marks.flatMap(({ place, finding }) =>
        (spots.get(placeKey(place)) ?? []).map(({ page, box }) => (
          <svg
            key={`${finding.rule} ${placeKey(place)} ${page}`}
            className={css.mark}
            style={{ left: box.x + box.w - SIDE, top: topOf(page) + box.y }}
            width={SIDE}
            height={SIDE}
            viewBox={`0 0 ${SIDE} ${SIDE}`}
            role="img"
            aria-label={said(finding, language)}
            data-mark={finding.rule}
            onPointerDown={(event) => {
              event.preventDefault()
              event.stopPropagation()
              goTo(store, place)
            }}
          >
            <title>{said(finding, language)}</title>
            <path d={`M0 0H${SIDE}V${SIDE}Z`} />
          </svg>
        )),
      )}
    </>
  )
}
