/**
 * Between which numbers a document may stand: what a command sets and what a file may hold are held to the same, so that no change
 * makes a document that the next opening refuses. Lengths in pt; a share is of the table's width.
 */
export const bounds = {
  marginPt: { least: 0, most: 300 },
  sizePt: { least: 6, most: 24 },
  rowHeightPt: { least: 0, most: 5000 },
  columnShare: { least: 0, most: 1000 },
  version: { least: 1, most: 100_000 },
} as const
/**
 * What an id looks like: no blank and no ASCII sign first, no blanks at all, at most 100 characters. It stands in the published JSON Schema,
 * whose readers (Python's among them) know no \p{Letter}.
 */
export const idPattern = /^[^\s\x00-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f]\S{0,99}$/u
/** How a picture is named (SHA-256 in hex) and how it is mailed inside the document (base64). */
export const sha256Pattern = /^[0-9a-f]{64}$/u
export const base64Pattern = /^[A-Za-z0-9+/]*={0,2}$/u
