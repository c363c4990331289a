// How the field over a cell looks: the form's type at the places of the page, so that opening and leaving it moves no letter; enlarged
// where the page is shown small. Pure.
import type { CSSProperties } from 'react'
import { cssFace, type Box, type Line } from '../../shared/page'
import type { Spot } from './spots'

export interface FormType {
  readonly family: string
  readonly sizePt: number
  readonly pitchPt: number
}
// Type smaller than this on screen (px) is written enlarged, at this size.
const READABLE_PX = 10
const LENS_PX = 13
/** How much larger than on the page a field of this type and width is shown. */
export const lensOf = (onScreenPx: number, most: number): number =>
  onScreenPx >= READABLE_PX ? 1 : Math.max(1, Math.min(LENS_PX / onScreenPx, most))
/**
 * Where the enlarged field keeps its place: at its left, so that it covers no label, as far as there is paper or desk beside it; else at
 * its right; one as wide as the form in the middle.
 */
export const lensAnchor = ({ x, w }: Box, lens: number, reach: number): 'left' | 'right' | 'center' =>
  x + w * lens <= reach ? 'left' : x + w - w * lens >= 0 ? 'right' : 'center'

export interface Look {
  readonly box: Box
  readonly style: CSSProperties
  readonly middle: boolean // the text stands in the middle of the box
  readonly caps: boolean
  readonly markers: readonly Line[]
}
/** Vertical metrics of the faces (em), as the browser sets a line box; the same for a family's weights. */
const ASCENT: Readonly<Record<string, readonly [ascent: number, descent: number]>> = {
  Arimo: [0.905, 0.212],
  Tinos: [0.891, 0.216],
  Carlito: [0.952, 0.269],
}

export const lookOf = (spot: Spot, text: string, type: FormType): Look => {
  const { cell, paragraphs, box } = spot
  const printed = paragraphs.find((paragraph) => paragraph.lines.some((line) => line.runs.length > 0))
  const run = printed?.lines.find((line) => line.runs.length > 0)?.runs[0]
  const face = run === undefined ? { family: type.family, weight: 400 as const, style: 'normal' as const } : cssFace(run.font, run.bold)
  // Blank fields of the identity part have its own type (paper.md, Type), whatever size the flow table has.
  const blank = 'table' in spot.place ? type : { sizePt: 9, pitchPt: 11.2 }
  const sizePt = run?.sizePt ?? blank.sizePt
  const pitchPt = pitchOf(paragraphs) ?? printed?.pitchPt ?? blank.pitchPt
  const { padding } = spot
  const align = printed?.align ?? (blankCentred(spot) ? 'center' : 'left')
  const indent = Math.max(
    0,
    ...paragraphs.map((paragraph) => (paragraph.marker === null || text.startsWith(paragraph.marker) ? 0 : paragraph.indentPt)),
  )
  // The first line of the field stands on the first baseline of the page.
  const [ascent, descent] = ASCENT[face.family] ?? [0.905, 0.212]
  const above = (pitchPt - (ascent + descent) * sizePt) / 2 + ascent * sizePt
  const middle = (cell === null || cell.valign === 'middle') && spot.place.at !== 'list'
  const baseline = run?.baseline ?? (middle ? box.y + box.h / 2 + 0.358 * sizePt : box.y + padding[0] + 0.8 * pitchPt)
  const caps = run !== undefined && text !== '' && isCapitals(paragraphs, text)
  return {
    box,
    middle,
    caps,
    markers: paragraphs.flatMap((paragraph) => markerOf(paragraph, cell?.lines ?? [])),
    style: {
      fontFamily: face.family,
      fontWeight: face.weight,
      fontStyle: face.style,
      fontSize: `${sizePt}px`,
      lineHeight: `${pitchPt}px`,
      textAlign: align,
      paddingTop: `${Math.max(0, baseline - above - box.y)}px`,
      paddingRight: `${padding[1]}px`,
      paddingBottom: `${Math.max(1, padding[2] - 1)}px`,
      paddingLeft: `${padding[3] + indent}px`,
      minHeight: `${box.h}px`,
      ...(caps ? { textTransform: 'uppercase' as const } : {}),
    },
  }
}
/** From line to line as printed, on the average: items of a list stand further apart than their lines, and a field has one pitch. */
const pitchOf = (paragraphs: Spot['paragraphs']): number | null => {
  const lines = paragraphs.flatMap((paragraph) => paragraph.lines.map(({ runs }) => runs[0]?.baseline ?? null))
  const from = lines.findIndex((baseline) => baseline !== null)
  const to = lines.findLastIndex((baseline) => baseline !== null)
  return from === to ? null : ((lines[to] ?? 0) - (lines[from] ?? 0)) / (to - from)
}
/** The look under a lens: as high on screen as the cell itself as long as its text needs no more. */
export const lookThrough = (look: Look, lens: number): Look => {
  if (lens === 1) return look
  const saved = look.box.h * (1 - 1 / lens)
  const top = Number.parseFloat(String(look.style.paddingTop))
  const paddingTop = look.middle ? Math.max(1, top - saved / 2) : top / lens
  return { ...look, style: { ...look.style, minHeight: `${look.box.h - saved}px`, paddingTop: `${paddingTop}px` } }
}
const markerOf = (paragraph: Spot['paragraphs'][number], lines: readonly Line[]): readonly Line[] => {
  const first = paragraph.lines[0]?.runs[0]
  if (paragraph.marker === null || first === undefined) return []
  const marker = lines.find((line) => line.text === paragraph.marker && line.baseline === first.baseline && line.x < first.x)
  return marker === undefined ? [] : [marker]
}
const blankCentred = ({ place }: Spot): boolean =>
  place.at === 'actor' ||
  place.at === 'group' ||
  place.at === 'columnLabel' ||
  place.at === 'tableTitle' ||
  place.at === 'agency' ||
  place.at === 'rowNumber' ||
  place.at === 'symbolText' ||
  ((place.at === 'cell' || place.at === 'newRow') && place.column === 'duration') ||
  (place.at === 'identity' && ['unit', 'position', 'person', 'nip'].includes(place.field))
const isCapitals = (paragraphs: Spot['paragraphs'], text: string): boolean => {
  const shown = paragraphs.flatMap((paragraph) => paragraph.lines.flatMap((line) => line.runs.map((run) => run.text))).join('')
  return shown !== '' && shown === shown.toLocaleUpperCase('id') && text !== text.toLocaleUpperCase('id')
}

/** While a place is not on a page yet, the field stays where it was. */
export const lookKeeper = (): ((look: Look | null) => Look | null) => {
  let last: Look | null = null
  return (look) => (last = look ?? last)
}
