// The router's rules, one by one, on boards small enough to see.
import { describe, expect, it } from 'vitest'
import { routeBoard, type Board, type Routed, type RoutedPart, type Wish } from '../../../shared/layout/route'
import type { Box } from '../../../shared/page/page'
import { boardOf, wishesOf } from './boards'
import { breachesOf } from './invariants'

const bends = (p: RoutedPart): number => p.points.length - 2
const boxOf = (r: Routed, id: string): Box => (r.blocks.find((b) => b.id === id) as { box: Box }).box
const centre = (b: Box): readonly [number, number] => [b.x + b.w / 2, b.y + b.h / 2]
const lengths = (p: RoutedPart): readonly number[] =>
  p.points
    .slice(1)
    .map((b, i) => Math.abs(b[0] - (p.points[i] as readonly number[])[0]!) + Math.abs(b[1] - (p.points[i] as readonly number[])[1]!))

/** Routes a drawn board and insists that nothing is breached and nothing given up. */
function routed(rows: readonly string[], wishes: readonly string[], lane = 71, change: (w: Wish, i: number) => Wish = (w) => w) {
  const board = boardOf(rows, lane)
  const all = wishesOf(board, ...wishes).map(change)
  const result = routeBoard(board, all)
  expect(breachesOf(board, all, result)).toEqual([])
  expect(result.problems).toEqual([])
  return { board, wishes: all, result, part: (i: number): RoutedPart => result.parts.find((p) => p.wish === all[i]?.id) as RoutedPart }
}

describe('forward flows', () => {
  it('run straight to the next row of the same lane', () => {
    const { part } = routed(['o', '#'], ['0a>1b'.replace('b', 'a')])
    expect(part(0)).toMatchObject({ fromSide: 'bottom', toSide: 'top' })
    expect(bends(part(0))).toBe(0)
  })
  it('run straight past empty rows too', () => {
    const { part } = routed(['o.', '.#', '#.'], ['0a>2a'])
    expect(bends(part(0))).toBe(0)
  })
  it('leave by the side that faces the target and enter its top: one bend', () => {
    const { part } = routed(['#..', '..#'], ['0a>1c'])
    expect(part(0)).toMatchObject({ fromSide: 'right', toSide: 'top' })
    expect(bends(part(0))).toBe(1)
    const { part: back } = routed(['..#', '#..'], ['0c>1a'])
    expect(back(0)).toMatchObject({ fromSide: 'left', toSide: 'top' })
  })
  it('leave by the bottom when the row is occupied: two bends', () => {
    const { part } = routed(['##.', '..#'], ['0a>1c'])
    expect(part(0)).toMatchObject({ fromSide: 'bottom', toSide: 'top' })
    expect(bends(part(0))).toBe(2)
  })
  it('pass symbols of their own lane on a rail', () => {
    const { part, result, board } = routed(['?.', '#.', '.#', '#.'], ['0a>1a Ya', '1a>2b', '0a>3a Tidak'])
    expect(bends(part(2))).toBeLessThanOrEqual(3)
    const rail = (part(2).points[1] as readonly number[])[0] as number
    const lane = board.columns[0] as { x: number; w: number }
    expect(Math.min(rail - lane.x, lane.x + lane.w - rail)).toBeCloseTo(3.5, 5)
    expect(result.parts).toHaveLength(3)
  })
  it('enter the top although a loop runs by into the side', () => {
    const rows = ['...#.', '.?...', '..#..', '..###', '?....', '....o']
    const wishes = ['0d>1b', '1b>2c Ya', '1b>0d Tidak', '2c>3c', '3c=3d', '3d=3e', '3c>4a', '4a>5e Ya', '4a>2c Tidak']
    const { part } = routed(rows, wishes, 75)
    expect(part(1)).toMatchObject({ fromSide: 'bottom', toSide: 'top' })
    expect(part(8)).toMatchObject({ fromSide: 'left', toSide: 'left' })
  })
})

describe('distances', () => {
  it('a head has 11 pt of straight line, 9 in narrow lanes; a first piece 7', () => {
    const loop = ['1b>2b Ya', '0b>1b', '1b>0b Tidak', '2b>1b']
    for (const lane of [71, 60, 51, 46]) {
      const { result } = routed(['.#.', '.?.', '.#.'], loop, lane)
      for (const p of result.parts) {
        expect(lengths(p).at(-1)).toBeGreaterThanOrEqual(lane < 49 ? 9 - 0.01 : 11 - 0.01)
        expect(lengths(p)[0]).toBeGreaterThanOrEqual(7 - 0.01)
      }
    }
  })
  it('a row grows by 4 when a flow turns on the track before a head', () => {
    // the heads of row 1 are reached from the track above it, because the one below row 0 is taken
    const plain = routed(['#.', '#.'], ['0a>1a'], 71).result
    expect(plain.bands.map((b) => b.h)).toEqual([49, 49])
    const { result } = routed(['##', '##'], ['0a>1b', '0b>1a'])
    expect(result.height).toBeGreaterThanOrEqual(98)
  })
  it('never lies on a rule of the table', () => {
    const { result, board } = routed(['#..#', '?..#', '#..#'], ['0a>1d', '1a>0d Tidak', '1a>2d Ya', '2a>0a', '2d>1d', '0d>2a'])
    const upright = [...board.columns.map((c) => c.x), 100 + 4 * 71]
    const level = [...result.bands.map((b) => b.y), result.height]
    for (const p of result.parts)
      p.points.slice(1).forEach((b, i) => {
        const a = p.points[i] as readonly [number, number]
        if (a[0] === b[0]) expect(upright.every((x) => Math.abs(x - a[0]) > 1)).toBe(true)
        else expect(level.every((y) => Math.abs(y - a[1]) > 1)).toBe(true)
      })
  })
})

describe('flows within a row', () => {
  it('chain from side to side, in either direction', () => {
    const { part } = routed(['#.##'], ['0a>0c', '0d>0c'])
    expect(part(0)).toMatchObject({ fromSide: 'right', toSide: 'left' })
    expect(part(1)).toMatchObject({ fromSide: 'left', toSide: 'right' })
    expect(bends(part(0)) + bends(part(1))).toBe(0)
  })
  it('joints are plain lines between neighbours', () => {
    const { part } = routed(['###', '.#.'], ['0a=0b', '0b=0c', '0b>1b'])
    expect(part(0)).toMatchObject({ fromSide: 'right', toSide: 'left' })
    expect(bends(part(0)) + bends(part(1)) + bends(part(2))).toBe(0)
  })
  it('symbols stacked in one cell are joined straight, 16 apart', () => {
    const board = boardOf(['#', '.'], 71, 90)
    const twin = { ...(board.blocks[0] as Board['blocks'][number]), id: 'below' }
    const stacked: Board = { ...board, blocks: [...board.blocks, twin] }
    const wishes = wishesOf(stacked, '0a>below')
    const result = routeBoard(stacked, wishes)
    expect(breachesOf(stacked, wishes, result)).toEqual([])
    expect(boxOf(result, 'below').y - boxOf(result, '0a').y - boxOf(result, '0a').h).toBeCloseTo(16, 5)
    expect((result.parts[0] as RoutedPart).points).toHaveLength(2)
  })
})

describe('loops', () => {
  it('go down the target lane from below into the bottom: one bend', () => {
    const { part } = routed(['#..', '..?', '..#'], ['0a>1c', '1c>0a Tidak', '1c>2c Ya'])
    expect(part(1)).toMatchObject({ fromSide: 'left', toSide: 'bottom' })
    expect(bends(part(1))).toBe(1)
  })
  it('in their own lane take the rail and narrow the target, unless it holds text', () => {
    const rows = ['#', '?', '#']
    const flows = ['0a>1a', '1a>2a Ya', '1a>0a Tidak']
    const { result, part } = routed(rows, flows)
    expect(bends(part(2))).toBe(2)
    expect(boxOf(result, '0a').w).toBeCloseTo(71 - 29, 5)
    const board = boardOf(rows)
    const worded: Board = { ...board, blocks: board.blocks.map((b) => ({ ...b, hasText: true })) }
    const wishes = wishesOf(worded, ...flows)
    const kept = routeBoard(worded, wishes)
    expect(breachesOf(worded, wishes, kept)).toEqual([])
    expect(boxOf(kept, '0a').w).toBe(44)
  })
  it('a flow to its own symbol leaves and comes back by different sides', () => {
    const { part } = routed(['#.', '#.'], ['0a>0a', '0a>1a'])
    expect(part(0).fromSide).not.toBe(part(0).toSide)
  })
  it('never leave a decision by its top', () => {
    const { result } = routed(['#.#', '.?.', '###'], ['1b>0a Tidak', '1b>2b Ya', '1b>0c Perbaiki', '0a>1b'])
    for (const p of result.parts.slice(0, 3)) expect(p.fromSide).not.toBe('top')
    expect(new Set(result.parts.slice(0, 3).map((p) => p.fromSide)).size).toBe(3)
  })
})

describe('merge and fork', () => {
  it('flows with one target share the trunk and one head', () => {
    const { part } = routed(['o..', '..?', '..#', '..?', '..#'], ['0a>1c', '1c>0a Tidak', '1c>2c Ya', '2c>3c', '3c>0a Tidak', '3c>4c Ya'])
    expect(part(1).sharesEndWith).toEqual([part(4).wish])
    expect(part(1).points.at(-1)).toEqual(part(4).points.at(-1))
  })
  it('flows with other targets share nothing', () => {
    const { part } = routed(['#.#', '?..', '#..'], ['1a>0a Tidak', '1a>2a Ya', '2a>0c'])
    for (const i of [0, 1, 2]) expect(part(i).sharesEndWith).toEqual([])
  })
  it('flows of one symbol with one label share the exit, and the label stands once', () => {
    const { part } = routed(['.=.', '.##'], ['0b>1b Ya', '0b>1c Ya'])
    expect(part(0).sharesStartWith).toEqual([part(1).wish])
    expect(part(0).points[0]).toEqual(part(1).points[0])
    expect(part(0).label).not.toBeNull()
    expect(part(1).label).toBeNull()
  })
  it('branches part in T at one height; a middle branch goes straight on', () => {
    const { part } = routed(['.#.', '###'], ['0b>1a', '0b>1b', '0b>1c'])
    expect(bends(part(1))).toBe(0)
    expect((part(0).points[1] as readonly number[])[1]).toBeCloseTo((part(2).points[1] as readonly number[])[1] as number, 5)
  })
  it('flows with the same target but another label keep their own exits', () => {
    const { part } = routed(['?.', '#.'], ['0a>1a Ya', '0a>1a Tidak'])
    expect(part(0).fromSide).not.toBe(part(1).fromSide)
  })
})

describe('open exits', () => {
  it('end 2 pt beyond their label, without a head', () => {
    const { part } = routed(['.?', '.#'], ['0b> Ya', '0b>1b Tidak'])
    const { points, label, fromSide, toSide } = part(0)
    expect(toSide).toBeNull()
    expect(fromSide).toBe('left')
    const box = (label as { box: Box }).box
    expect((points[1] as readonly number[])[0]).toBeCloseTo(box.x - 2, 5)
  })
})

describe('crossings', () => {
  it('are counted once and run straight through', () => {
    const { result } = routed(['#..', '..#', '#..', '..#'], ['0a>2a', '1c>3c', '1c>2a'].slice(0, 2))
    expect(result.crossings).toBe(0)
  })
  it('are avoided when a detour is cheaper', () => {
    const { result } = routed(['#.#', '#.#', '#.#'], ['0a>1a', '1a>2a', '0c>1c', '1c>2c', '2a>0c'])
    expect(result.crossings).toBe(0)
  })
})

describe('labels', () => {
  const lineY = (p: RoutedPart): number => (p.points[0] as readonly number[])[1] as number
  it('of a level exit stand 2.6 above the line and 3 beyond the lane rule', () => {
    const { part, board } = routed(['?..', '..#', '#..'], ['0a>1c Tidak', '0a>2a Ya'])
    const box = (part(0).label as { box: Box }).box
    expect(box.y + box.h).toBeCloseTo(lineY(part(0)) - 2.6, 5)
    expect(box.x).toBeCloseTo((board.columns[1] as { x: number }).x + 3, 5)
  })
  it('of a downward exit stand 3.5 right of the line, inside the row', () => {
    const { part, result } = routed(['?', '#'], ['0a>1a Ya'])
    const box = (part(0).label as { box: Box }).box
    expect(box.x).toBeCloseTo(centre(boxOf(result, '0a'))[0] + 3.5, 5)
    expect(box.y + box.h).toBeLessThanOrEqual((result.bands[0] as { h: number }).h)
  })
  it('of an exit into a rail stand under the shoulder when the bottom is no exit', () => {
    const { part, result } = routed(['.#', '.?', '#.'], ['1b>0b Tidak', '1b>2a Ya', '0b>1b'], 71)
    const label = part(0).label as { box: Box }
    const [cx, cy] = centre(boxOf(result, '1b'))
    expect(label.box.y).toBeGreaterThan(cy + 2.5)
    expect(label.box.x).toBeGreaterThan(cx)
  })
  it('make the row higher rather than stand over its rule', () => {
    const board = boardOf(['=.', '##'], 71, 41)
    const wishes = wishesOf(board, '0a>1a Ya', '0a>1b Ya')
    const result = routeBoard(board, wishes)
    expect(breachesOf(board, wishes, result)).toEqual([])
    expect((result.bands[0] as { h: number }).h).toBeGreaterThan(38 + 21)
  })
})

describe('labels without room', () => {
  it('are drawn near their exit and reported', () => {
    const board = boardOf(['#', '?', '#'], 36)
    const wishes = wishesOf(board, '0a>1a', '1a>2a Ya', '1a>0a Perbaiki', '1a>2a Tidak')
    const result = routeBoard(board, wishes)
    expect(result.parts.filter((p) => p.label !== null)).toHaveLength(3)
    const crowded = result.problems.filter((p) => p.code === 'label-crowded').map((p) => p.wish)
    expect(crowded.length).toBeGreaterThan(0)
    expect(breachesOf(board, wishes, result).filter((b) => b.rule === 'L9' && !crowded.includes(b.wish))).toEqual([])
  })
  it('of another text on the same board are placed anew', () => {
    const board = boardOf(['?..', '..#', '#..'])
    const of = (text: string) => {
      const wishes = wishesOf(board, `0a>1c ${text}`, '0a>2a Ya')
      return routeBoard(board, wishes).parts[0]?.label?.box.w
    }
    expect([of('Tidak'), of('Perbaiki'), of('Setuju')]).toEqual([19.5, 29, 25])
  })
})

describe('strips', () => {
  const half = (r: Routed, wish: string): Box => (r.connectors.find((c) => c.wish === wish) as { box: Box }).box
  it('a forward flow goes straight into the flat top at the foot and out of the tip at the head', () => {
    const { part, result } = routed(['^', '#', '#', 'v'], ['r0:a>1a', '1a>2a', '2a>r3:a'])
    expect(part(0)).toMatchObject({ fromSide: 'bottom', toSide: 'top' })
    expect(part(2)).toMatchObject({ fromSide: 'bottom', toSide: 'top' })
    expect(result.parts.every((p) => p.points.length === 2)).toBe(true)
    const foot = result.bands[3] as { y: number; h: number }
    expect(half(result, part(2).wish).y + 16).toBeCloseTo(foot.y + foot.h - 4, 5)
    expect(half(result, part(0).wish).y).toBeCloseTo(4, 5)
    expect(foot.h).toBe(30)
  })
  it('a loop to an earlier page enters the side or the tip of its half at the head', () => {
    const { part } = routed(['^.', '#.', '?.', '#.'], ['1a>2a', '2a>r0:a Tidak', '2a>3a Ya'])
    expect(['right', 'left', 'bottom']).toContain(part(1).toSide)
  })
  it('a loop from a later page leaves the flat top at the foot, straight up when its lane is free', () => {
    const { part } = routed(['#.', '.#', 'v.'], ['r2:a>0a', '0a>1b'], 71, (w) =>
      w.from && 'strip' in w.from ? { ...w, backward: true } : w,
    )
    expect(part(0)).toMatchObject({ fromSide: 'top', toSide: 'bottom' })
    expect(bends(part(0))).toBe(0)
  })
  it('two or three halves of a lane stand side by side, 3 apart; the straight flow stays straight', () => {
    for (const lane of [71, 52, 46, 40]) {
      const { result, part } = routed(['.#.', '.?.', 'v..'], ['0b>1b', '1b>r2:b Ya', '1b>r2:b Tidak'], lane)
      if (lane >= 52) expect(bends(part(1))).toBe(0)
      const [p, q] = result.connectors.map((c) => c.box) as [Box, Box]
      expect(Math.abs(p.x - q.x) - p.w).toBeGreaterThanOrEqual(3 - 0.01)
    }
  })
  it('a turn inside the strip makes it 34.5 high', () => {
    const { result } = routed(['#.#', '###', 'v..'], ['0a>1a', '1a>r2:a', '1b>r2:a', '1c>r2:a', '0c>1c'].slice(1, 4))
    const strip = result.bands[2] as { h: number }
    expect([30, 34.5].some((h) => Math.abs(h - strip.h) < 0.01) || strip.h > 34.5).toBe(true)
  })
  it('more halves than a lane holds are drawn and reported', () => {
    const board = boardOf(['.###.', 'v....'], 40)
    const wishes = wishesOf(board, '0b>r1:c', '0b>r1:c', '0c>r1:c', '0d>r1:c', '0d>r1:c')
    const result = routeBoard(board, wishes)
    expect(result.parts).toHaveLength(5)
    expect(result.connectors).toHaveLength(5)
    expect(result.problems.some((p) => p.code === 'routes-crowded')).toBe(true)
  })
})

describe('a lane too narrow for a head', () => {
  const named = (lane: number): readonly string[] => {
    const board = boardOf(['##'], lane)
    return routeBoard(board, wishesOf(board, '0a>0b')).problems.map((p) => `${p.code} ${p.reason}`)
  }
  it('is named where two symbols stand less than 9 pt apart', () => {
    expect(named(28.4)).toEqual(['routes-crowded short-head'])
    expect(named(29.1)).toEqual([])
  })
})

describe("the author's choices", () => {
  const flows = ['0a>1c']
  const rows = ['#..', '..#']
  it('of the exit and the entry are followed', () => {
    const { part } = routed(rows, flows, 71, (w) => ({ ...w, prefer: { exit: 'bottom', entry: 'left' } }))
    expect(part(0)).toMatchObject({ fromSide: 'bottom', toSide: 'left' })
    for (const exit of ['bottom', 'right', 'left'] as const)
      expect(routed(rows, flows, 71, (w) => ({ ...w, prefer: { exit } })).part(0).fromSide).toBe(exit)
    for (const entry of ['top', 'right', 'left'] as const)
      expect(routed(rows, flows, 71, (w) => ({ ...w, prefer: { entry } })).part(0).toSide).toBe(entry)
  })
  it('of the channel are followed', () => {
    for (const [at, x] of [
      ['before', 100 + 71 + 3.5],
      ['through', 100 + 71 + 35.5],
      ['after', 100 + 142 - 3.5],
    ] as const) {
      const { part } = routed(['#..', '...', '..#'], ['0a>2c'], 71, (w) => ({ ...w, prefer: { channel: { column: 1, at } } }))
      expect(
        part(0).points.some(
          (p, i) => Math.abs(p[0] - x) < 0.01 && Math.abs(((part(0).points[i + 1] ?? [0, 0]) as readonly number[])[0]! - x) < 0.01,
        ),
      ).toBe(true)
    }
  })
  it('that cannot be followed do not lose the flow', () => {
    const { result } = routed(['#', '#'], ['0a>1a', '0a>1a'], 71, (w) => ({ ...w, prefer: { exit: 'bottom' } }))
    expect(result.parts).toHaveLength(2)
  })
})

describe('the result', () => {
  const rows = ['o..', '.?.', '..#', '?..', '.#.', 'v..']
  const texts = ['0a>1b', '1b>0a Tidak', '1b>2c Ya', '2c>3a', '3a>2c Tidak', '3a>4b Ya', '4b>r5:b']
  it('is the same again, and whatever the ids are', () => {
    const board = boardOf(rows)
    const wishes = wishesOf(board, ...texts)
    const first = routeBoard(board, wishes)
    const rename = (s: string): string => `z${Array.from(s).reverse().join('')}`
    const end = (e: Wish['from']): Wish['from'] => ('block' in e ? { block: rename(e.block) } : { ...e, strip: rename(e.strip) })
    const other: Board = {
      columns: board.columns.map((c) => ({ ...c, id: rename(c.id) })),
      bands: board.bands.map((b) => ({ ...b, id: rename(b.id) })),
      blocks: board.blocks.map((b) => ({ ...b, id: rename(b.id), band: rename(b.band) })),
    }
    const renamed = wishes.map((w) => ({
      ...w,
      id: rename(w.id),
      from: end(w.from),
      to: w.to && end(w.to),
      source: rename(w.source),
      target: w.target === null ? null : rename(w.target),
    }))
    const second = routeBoard(other, renamed)
    expect(second.parts.map((p) => p.points)).toEqual(first.parts.map((p) => p.points))
    expect(second.parts.map((p) => p.wish)).toEqual(first.parts.map((p) => rename(p.wish)))
    expect(second.blocks.map((b) => b.id)).toEqual(first.blocks.map((b) => rename(b.id)))
    expect(routeBoard(board, wishes)).toEqual(first)
  })
  it('keeps its lines when only rows grow', () => {
    const board = boardOf(rows)
    const wishes = wishesOf(board, ...texts)
    const first = routeBoard(board, wishes)
    const higher: Board = { ...board, bands: board.bands.map((b, i) => ({ ...b, minH: b.minH + (i === 2 ? 40 : 0) })) }
    const second = routeBoard(higher, wishes)
    expect(breachesOf(higher, wishes, second)).toEqual([])
    expect(second.height).toBeCloseTo(first.height + 40, 5)
    expect(second.parts.map((p) => p.points.map((q) => q[0]))).toEqual(first.parts.map((p) => p.points.map((q) => q[0])))
  })
  it('loses no flow where there is no room, and runs through no symbol', () => {
    const board = boardOf(['####', '????', '####'], 26) // nothing fits beside a symbol
    const pairs = ['a', 'b', 'c', 'd'].flatMap((p) => ['a', 'd'].flatMap((q) => [`0${p}>2${q}`, `1${p}>0${q}`]))
    const wishes = wishesOf(board, ...pairs)
    const result = routeBoard(board, wishes)
    expect(result.parts).toHaveLength(wishes.length)
    const through = breachesOf(board, wishes, result).filter((b) => b.rule === 'L6' && b.detail.startsWith('enters b'))
    expect(through).toEqual([])
    expect(result.problems.length).toBeGreaterThan(0)
  })
})
