/** The only place where a length changes its unit. Inside the product every length is in pt (1/72 in). */
export const ptOfMm = (mm: number): number => (mm * 72) / 25.4
export const pxOfPt = (pt: number): number => (pt * 96) / 72
export const twipsOfPt = (pt: number): number => pt * 20
export const emuOfPt = (pt: number): number => pt * 12700
