// Random pages: whatever the router does not own up to must hold, and it rarely has to own up to anything.
import { describe, expect, it } from 'vitest'
import { routeBoard, type Wish } from '../../../shared/layout/route'
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
  it('are routed alike whatever the ids are', () => {
    for (const { board, wishes, routed } of results.filter((r) => r.wishes.length > 12).slice(0, 5)) {
      const named = (kind: string, ids: readonly string[]): ((id: string) => string) => {
        const sorted = [...new Set(ids)].sort()
        return (id) => `${kind}${String(999 - sorted.indexOf(id))}` // the other way round in any sorting
      }
      const wish = named(
        'w',
        wishes.map((w) => w.id),
      )
      const block = named(
        'b',
        board.blocks.map((b) => b.id),
      )
      const band = named(
        'r',
        board.bands.map((b) => b.id),
      )
      const name = named(
        'n',
        wishes.flatMap((w) => [w.source, w.target ?? '']),
      )
      const end = (e: Wish['from']): Wish['from'] => ('block' in e ? { block: block(e.block) } : { ...e, strip: band(e.strip) })
      const other = routeBoard(
        {
          columns: board.columns.map((c) => ({ ...c, x: c.x + 0, id: `c ${c.id}` })),
          bands: board.bands.map((b) => ({ ...b, id: band(b.id) })),
          blocks: board.blocks.map((b) => ({ ...b, id: block(b.id), band: band(b.band), h: b.h + 1e-9 })), // not the page kept in memory
        },
        wishes.map((w) => ({
          ...w,
          id: wish(w.id),
          from: end(w.from),
          to: w.to && end(w.to),
          source: name(w.source),
          target: w.target === null ? null : name(w.target),
        })),
      )
      const round = (points: readonly (readonly number[])[]): readonly string[] => points.map((p) => p.map((v) => v.toFixed(4)).join(' '))
      expect(other.parts.map((p) => round(p.points))).toEqual(routed.parts.map((p) => round(p.points)))
      expect(other.parts.map((p) => p.wish)).toEqual(routed.parts.map((p) => wish(p.wish)))
    }
  })
  it('bend and cross little', () => {
    const parts = results.flatMap((r) => r.routed.parts)
    const count = (f: (r: (typeof results)[number]) => number): number => results.reduce((sum, r) => sum + f(r), 0) / parts.length
    expect(count((r) => r.routed.bends)).toBeLessThan(1.6)
    expect(count((r) => r.routed.crossings)).toBeLessThan(0.12)
  })
})
