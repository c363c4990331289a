// The lengths (pt) and prices of the router, in one place. Sources: office form plates; see docs/ for what each buys.

/** Distance of a rail from its lane border and of a row track from its row rule; two of them embrace a rule. */
export const BESIDE_RULE = 3.5
/** Distance between parallel flows, and between a flow and a symbol that is not its end. */
export const PITCH = 7
/** Least distance between a flow and a foreign symbol or parallel flow, however narrow the lane. */
export const CLOSEST = 4
/** Free border of a symbol inside its cell. */
export const FREE_BORDER = 10.5
/** Distance between two symbols stacked in one cell. */
export const STACK_GAP = 16
/** Straight length that a head needs before it, in lanes of ordinary and of small width. */
export const HEAD_RUN = 11
export const HEAD_RUN_NARROW = 9
export const NARROW_LANE = 49
/** Symbols never become smaller than this. */
export const LEAST_SYMBOL_W = 20
/** How far the symbols' centre line may leave the middle of its row. */
export const LINE_SHIFT = 7
/** Room kept between a symbol and the nearest row track while searching, so that a label fits there. */
export const SEARCH_GAP = 22

export const CONNECTOR_H = 16
export const CONNECTOR_BORDER = 4
/** Where flows meet the side of a connector half, from its top. */
export const CONNECTOR_SIDE = 6.4

/** An open exit without a label. */
export const STUB = 14
/** How far a stub goes beyond its label. */
export const STUB_BEYOND_LABEL = 2

export const LABEL = {
  aboveLine: 2.6,
  afterVertex: 2.5,
  beyondRule: 3,
  lineGoesOn: 12,
  lineGoesOnLeast: 7,
  besideLine: 3.5,
  belowVertex: 0.65,
  underTip: 1.4,
  beforeRule: 2.4,
  fromAxis: 2,
  ground: 0.8,
  overCapitals: 1.6, // blank in a label's box over its capitals and under its last baseline
  underBaseline: 1.8,
  apart: 6,
  apartLeast: 2,
  farthest: 16,
  fromLine: 2,
  fromRowRule: 1.5, // letters reach to the lower edge of their label's box
} as const

export const PRICE = {
  bend: 60,
  crossing: 400,
  jog: 120,
  nearHead: 25,
  otherRail: 1.35,
  sharedTrunk: 0.08,
  firstRun: 250,
  headOn: 120, // two flows of a merge that meet from opposite sides read as one line going on
  ownPort: 60,
  ownLabelledPort: 560,
  conflict: 2500,
  history: 800,
  notPreferred: 3000,
  outsideChannel: 4,
  noLabel: 5000,
  closedPort: 25,
  labelAway: 4,
} as const
