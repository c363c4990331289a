import { describe, expect, it } from 'vitest'
import type { Dir } from '../../../shared/layout/route/blocked'
import { bendsTo, Remaining } from '../../../shared/layout/route/remaining'

const SIDES: readonly Dir[] = [0, 1, 2, 3]
const FIELD = 6 // a way may leave the box of its ends by so much
const MOVE: readonly (readonly [number, number])[] = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
]

/** The fewest bends on an empty board, by trying everything. */
function fewestBends(dx: number, dy: number, d: Dir, inward: Dir): number {
  let front = new Map([[`0 0 ${d}`, [0, 0, d] as readonly [number, number, Dir]]])
  const seen = new Set<string>()
  for (let bends = 0; ; bends++) {
    const next = new Map<string, readonly [number, number, Dir]>()
    for (const [key, [x, y, way]] of front) {
      if (seen.has(key)) continue
      seen.add(key)
      if (x === dx && y === dy && way === inward) return bends
      const turns = SIDES.filter((to) => (to & 1) !== (way & 1))
      if (x === dx && y === dy && turns.includes(inward)) next.set(`${key} in`, [x, y, inward])
      for (const to of [way, ...turns]) {
        const [a, b] = [x + (MOVE[to]?.[0] ?? 0), y + (MOVE[to]?.[1] ?? 0)]
        if (Math.max(Math.abs(a), Math.abs(b)) <= FIELD) (to === way ? front : next).set(`${a} ${b} ${to}`, [a, b, to])
      }
    }
    front = next
  }
}

describe('what a way still costs at least', () => {
  it('counts the fewest bends that there can be, never more', () => {
    for (const dx of [-2, 0, 1])
      for (const dy of [-1, 0, 2])
        for (const d of SIDES)
          for (const inward of SIDES) {
            const [known, real] = [bendsTo(dx, dy, d, inward), fewestBends(dx, dy, d, inward)]
            expect(known, `${dx} ${dy}, ${d} to ${inward}`).toBeLessThanOrEqual(real)
            if (dx !== 0 || dy !== 0) expect(known, `${dx} ${dy}, ${d} to ${inward}`).toBe(real)
          }
  })
  it('takes the cheapest of the ports and of the trunks', () => {
    const remaining = new Remaining(60)
    expect(remaining.nothing).toBe(true)
    remaining.addPort({ x: 0, y: 100, inward: 2, price: 10 })
    remaining.addPort({ x: 20, y: 80, inward: 3, price: 95 })
    expect(remaining.atLeast(0, 0, 2)).toBe(110)
    expect(remaining.atLeast(60, 80, 3)).toBe(135)
    remaining.addTrunk(0, 40, 2)
    expect(remaining.atLeast(0, 0, 2)).toBe(42)
    expect(remaining.atLeast(0, 0, 1)).toBe(102)
  })
})
