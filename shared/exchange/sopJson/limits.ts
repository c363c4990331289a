/**
 * How much one SOP JSON may hold. Generous: the largest real SOP known has about thirty rows and a dozen actors, so these
 * stand some thirty times above practice; they keep a hostile or wrong file from filling memory before anyone sees a message.
 */
export const sopJsonLimits = {
  bytes: 8_000_000, // of UTF-8
  depth: 60, // nested brackets
  rows: 1_000,
  actors: 60,
  symbolsInRow: 60,
  exits: 5_000, // of the whole table
  listItems: 1_000, // of one identity list
} as const
export type SopJsonLimit = keyof typeof sopJsonLimits
