// Connector halves keep to their lanes and apart from each other, however narrow the lanes are; none is ever lost.
import { describe, expect, it } from 'vitest'
import { slotOffsets } from '../../../shared/layout/route/strip'
import type { ActorId, Sop } from '../../../shared/model'
import { layoutOf } from '../../support/documents'
import { unspokenOf, violationsOf } from '../../support/invariants'
import { randomSop } from '../../support/randomSop'

describe('the slots of a lane', () => {
  it('stand 3 pt apart, also from those of the next lane, as long as 2 pt of width are left', () => {
    for (let lane = 6; lane <= 120; lane += 0.5)
      for (let count = 1; count <= 8; count++) {
        const { dx, w } = slotOffsets(count, lane)
        expect(dx.length).toBeGreaterThanOrEqual(count)
        if (w <= 2) continue
        const both = [...dx, ...dx.map((x) => x + lane)].sort((a, b) => a - b)
        const least = Math.min(...both.slice(1).map((x, i) => x - (both[i] ?? 0) - w))
        expect(least, `${count} halves in ${lane} pt`).toBeGreaterThan(2.95)
      }
  })
  it('have the sizes of the form where there is room', () => {
    expect([slotOffsets(1, 71), slotOffsets(2, 71), slotOffsets(2, 46), slotOffsets(3, 46)]).toEqual([
      { dx: [0], w: 18 },
      { dx: [-17, 0, 17], w: 14 },
      { dx: [-11, 11], w: 18 },
      { dx: [-15, 0, 15], w: 12 },
    ])
  })
})

describe('lanes too narrow for anything', () => {
  const withActors = (sop: Sop, count: number): Sop => {
    const [table] = sop.tables
    const more = Array.from({ length: count - table.actors.length }, (_, i) => ({ id: `b${i}` as ActorId, name: `Pelaksana ${i}` }))
    return { ...sop, tables: [{ ...table, actors: [...table.actors, ...more] }] }
  }
  it.each([
    [30, 1],
    [36, 1],
    [36, 4],
  ])('%i actors, seed %i: every half has its partner, and what is not well is said', (count, seed) => {
    const sop = withActors(randomSop(seed, { actors: 12, rows: 24 }), count)
    const layout = layoutOf(sop)
    const broken = violationsOf(layout, sop)
    expect(broken.filter(({ id }) => id === 'L15' || id === 'L3')).toEqual([])
    expect(unspokenOf(layout, broken)).toEqual([])
    expect(layout.totals.flowsOverBreak).toBe(layout.totals.connectorPairs)
  })
})
