/** Hands out a new id each time it is called; the caller owns the randomness, so that shared/ stays pure. */
export type IdMaker = () => string
