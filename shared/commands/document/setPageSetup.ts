import { bounds, fonts, orientations, papers } from '../../model'
import { changesOf, flag, listOf, oneOf, orNull, text, within, type Reader } from '../args'
import { command } from '../command'
import { refuse } from '../refuse'
import { put } from '../pieces/same'

const margins: Reader<readonly [number, number, number, number]> = (value, at) => {
  const [top, right, bottom, left, ...more] = listOf(within(bounds.marginPt))(value, at)
  return top === undefined || right === undefined || bottom === undefined || left === undefined || more.length > 0
    ? refuse(`${at}: four margins expected (top, right, bottom, left)`)
    : [top, right, bottom, left]
}

/** Changes the page set-up: paper, orientation, margins (pt), font, size (pt), identity part on a page of its own, what is printed beside the form. */
export const setPageSetup = command(
  'setPageSetup',
  {
    changes: changesOf({
      paper: oneOf(...papers),
      orientation: oneOf(...orientations),
      marginsPt: margins,
      font: oneOf(...fonts),
      sizePt: within(bounds.sizePt),
      identityOnOwnPage: flag,
      signatureNote: orNull(text),
      legend: flag,
      continued: flag,
    }),
  },
  {
    run: (sop, { changes }) => put(sop, { page: put(sop.page, changes) }),
  },
)
