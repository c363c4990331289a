/**
 * What one document file may hold: the disk reads no more, saving writes no more, the parser takes no more. A `.sop` of two hundred
 * rows with a mailed picture stays below 1 MB.
 */
export const documentLimits = {
  bytes: 20_000_000, // of UTF-8
  depth: 60, // nested brackets; a document needs 9
} as const

/** The version that this program writes and the newest that it understands. */
export const currentVersion = 2
