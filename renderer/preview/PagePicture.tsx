// A page as one picture: the same marks that PDF and SVG paint, as React elements. Nothing here decides anything.
import { memo, type ReactElement } from 'react'
import { marksOf, type ImageMark, type Mark, type Page, type Pictures, type TextMark } from '../../shared/page'
import { cssFace, outlinePath, polyline } from '../../shared/page/svg'
import { fitPicture } from '../../shared/page/picture'
import css from './PagePicture.module.css'

/** One run of text, with the form's own face. */
export const TextRun = ({ mark }: { readonly mark: TextMark }): ReactElement => {
  const { run, rotated } = mark
  const face = cssFace(run.font, run.bold)
  return (
    <text
      x={run.x}
      y={run.baseline}
      fontFamily={face.family}
      fontSize={run.sizePt}
      fontWeight={face.weight}
      fontStyle={face.style}
      {...(rotated ? { transform: `rotate(-90 ${run.x} ${run.baseline})` } : {})}
    >
      {run.text}
    </text>
  )
}

const base64 = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}

/** A picture of the form: the agency's emblem. */
export const PaperImage = ({ mark, pictures }: { readonly mark: ImageMark; readonly pictures: Pictures }): ReactElement | null => {
  const picture = pictures(mark.asset)
  if (picture === null) return null
  const { x, y, w, h } = mark.box
  if (picture.kind === 'png')
    return (
      <image x={x} y={y} width={w} height={h} preserveAspectRatio="xMidYMid meet" href={`data:image/png;base64,${base64(picture.png)}`} />
    )
  const fit = fitPicture(picture.vector, mark.box)
  return (
    <g transform={`translate(${fit.x} ${fit.y}) scale(${fit.scale})`}>
      {picture.vector.paths.map((path) => (
        <path
          key={path.d}
          d={path.d}
          {...(path.strokeWidth === null ? {} : { fill: 'none', stroke: '#000', strokeWidth: path.strokeWidth })}
        />
      ))}
    </g>
  )
}

/** One mark as an SVG element. */
export const MarkPicture = ({ mark, pictures }: { readonly mark: Mark; readonly pictures: Pictures }): ReactElement | null => {
  switch (mark.kind) {
    case 'rule':
      return <path d={polyline([mark.from, mark.to])} fill="none" stroke="#000" strokeWidth={mark.widthPt} />
    case 'image':
      return <PaperImage mark={mark} pictures={pictures} />
    case 'stroke':
      return <path d={polyline(mark.points)} fill="none" stroke="#000" strokeWidth={mark.widthPt} strokeMiterlimit={10} />
    case 'head':
      return <path d={`${polyline(mark.points)}Z`} />
    case 'ground':
      return <rect x={mark.box.x} y={mark.box.y} width={mark.box.w} height={mark.box.h} fill="#fff" />
    case 'outline':
      return <path d={outlinePath(mark.shape, mark.box)} fill="#fff" stroke="#000" strokeWidth={mark.widthPt} strokeMiterlimit={10} />
    case 'text':
      return <TextRun mark={mark} />
  }
}

/** The whole page, for the preview. */
export const PagePicture = memo(
  ({ page, pictures, label }: { readonly page: Page; readonly pictures: Pictures; readonly label: string }): ReactElement => (
    <svg className={css.paper} viewBox={`0 0 ${page.w} ${page.h}`} role="img" aria-label={label}>
      {marksOf(page).map((mark, index) => (
        <MarkPicture key={index} mark={mark} pictures={pictures} />
      ))}
    </svg>
  ),
)
PagePicture.displayName = 'PagePicture'
