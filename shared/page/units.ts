/** The only place where a length changes its unit. Inside the product every length is in pt (1/72 in). */
export const ptOfMm = (mm: number): number => (mm * 72) / 25.4
export const mmOfPt = (pt: number): number => (pt * 25.4) / 72
/** Pixels at so many to the inch; a screen's and a word processor's are 1/96 in. */
export const pxOfPt = (pt: number, dpi = 96): number => (pt * dpi) / 72
export const twipsOfPt = (pt: number): number => pt * 20
export const ptOfTwips = (twips: number): number => twips / 20
export const halfPointsOfPt = (pt: number): number => pt * 2
export const emuOfPt = (pt: number): number => pt * 12700
