/** Line weights and heads of the form (pt), the same for every painter. Source: the office form's drawing, paper.md §4-6. */
export const WEIGHT = { frame: 1, rule: 0.5, flow: 1.25, symbol: 1.25 } as const
/** An arrow head: a filled triangle, `length` along the flow, `width` across; the stroked path ends `inset` before the tip. */
export const HEAD = { length: 6, width: 6, inset: 5.5 } as const
/** The white ground beside a flow label (pt left and right). Above and below, a label's line box holds as much: more would eat the row's rule. */
export const LABEL_GROUND = 0.8
/** Where the shoulder of a segilima stands, as a share of its height. */
export const CONNECTOR_SHOULDER = 0.8
