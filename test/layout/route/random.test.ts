// Random pages: whatever the router does not own up to must hold, and it rarely has to own up to anything.
import { describe, expect, it } from 'vitest'
import { routeBoard } from '../../../shared/layout/route'
import { randomPage } from './boards'
import { breachesOf, unspoken } from './invariants'

const PAGES = 160

describe('random pages', () => {
  const results = Array.from({ length: PAGES }, (_, seed) => {
    const { board, wishes } = randomPage(seed)
    const routed = routeBoard(board, wishes)
    return { seed, board, wishes, routed, breaches: breachesOf(board, wishes, routed) }
  })
  it('keep L2 and L4-L11, or the problems say where not', () => {
    const failing = results.flatMap((r) => unspoken(r.breaches, r.routed).map((b) => ({ seed: r.seed, ...b })))
    expect(failing).toEqual([])
  })
  it('have a problem on at most 2 of 100', () => {
    expect(results.filter((r) => r.routed.problems.length > 0).length).toBeLessThanOrEqual(0.02 * PAGES)
  })
  it('bend and cross little', () => {
    const parts = results.flatMap((r) => r.routed.parts)
    const count = (f: (r: (typeof results)[number]) => number): number => results.reduce((sum, r) => sum + f(r), 0) / parts.length
    expect(count((r) => r.routed.bends)).toBeLessThan(1.6)
    expect(count((r) => r.routed.crossings)).toBeLessThan(0.12)
  })
})
