import { halfPointsOfPt, twipsOfPt, type Line } from '../../page'

/** Where word processors set the baseline of an exact line: this share of its pitch under its top. */
export const BASELINE_SHARE = 0.8

/** Whole twips (1/20 pt) of a length in pt. */
export const twips = (pt: number): number => Math.round(twipsOfPt(pt))

/** Whole half points, the unit of a run's size. */
export const halfPoints = (pt: number): number => Math.round(halfPointsOfPt(pt))

/** Top of an exact line, in twips, so that its text stands on the given baseline (pt). */
export const lineTop = (baselinePt: number, pitchTwips: number): number => Math.round(twipsOfPt(baselinePt) - BASELINE_SHARE * pitchTwips)

/** The distance of baselines (pt) of lines that carry none: of the first two baselines, else a little more than the type's size. */
export const pitchOf = (lines: readonly Line[]): number => {
  const first = lines[0]
  if (!first) return 11
  const next = lines.find((line) => line.baseline > first.baseline + 1)
  return next ? next.baseline - first.baseline : first.sizePt + 1.2
}

/** Printed lines of runs that carry no paragraphs: runs on one baseline (pt, ± 0.5) are one line, from left to right. */
export const rowsOfRuns = (lines: readonly Line[]): readonly (readonly Line[])[] => {
  const rows: Line[][] = []
  for (const line of lines) {
    const last = rows.at(-1)
    if (last?.[0] && Math.abs(last[0].baseline - line.baseline) < 0.5) last.push(line)
    else rows.push([line])
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x))
}
