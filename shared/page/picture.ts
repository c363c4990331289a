// What a painter puts where the layout left room for a picture.

/** One closed or open path of a vector picture, in the picture's own units. `strokeWidth` null: filled; else stroked and not filled. */
export interface PicturePath {
  readonly d: string // SVG path data: absolute M, L, C, Q, Z only
  readonly strokeWidth: number | null
}
/** A black vector picture, `w` × `h` units large; painters scale it into its box, centred, with its proportions kept. */
export interface VectorPicture {
  readonly w: number
  readonly h: number
  readonly paths: readonly PicturePath[]
}
export type Picture = { readonly kind: 'vector'; readonly vector: VectorPicture } | { readonly kind: 'png'; readonly png: Uint8Array }

/** Answers what stands behind an image mark's asset; `null` leaves the place empty. */
export type Pictures = (asset: string) => Picture | null

/** The picture's scale and left top corner in its box. */
export function fitPicture(
  size: { readonly w: number; readonly h: number },
  box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
) {
  const scale = Math.min(box.w / size.w, box.h / size.h)
  return { scale, x: box.x + (box.w - size.w * scale) / 2, y: box.y + (box.h - size.h * scale) / 2 }
}
