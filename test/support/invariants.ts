// L1-L16 of the layout contract, checked on what a layout says of itself, by code that shares nothing with the layout.
import type { Activity, Sop, SymbolId } from '../../shared/model'
import type { Box, FlowPart, Layout, Page, Point, Side } from '../../shared/page/page'
import {
  boxOf,
  distance,
  gap,
  inside,
  isHorizontal,
  isVertical,
  lengthOf,
  piecesOf,
  pointBox,
  rhombusOutlineError,
  rhombusOverlap,
  type Piece,
} from './geometry'

export interface Violation {
  readonly id: string
  readonly page: number
  readonly at: string
  readonly detail: string
}
type Report = (id: string, page: number, at: string, detail: string) => void
const EPS = 0.06 // two roundings to 0.01 and the contract's 0.05

const activitiesOf = (sop: Sop): readonly Activity[] =>
  sop.tables.flatMap((t) => t.rows.filter((r): r is Activity => r.kind === 'activity'))

/** Every breach of L1-L15 in a layout. L16 (same bytes) needs two layouts: see test/layout. */
export function violationsOf(layout: Layout, sop: Sop): readonly Violation[] {
  const found: Violation[] = []
  const report: Report = (id, page, at, detail) => found.push({ id, page, at, detail })
  checkRows(layout, sop, report)
  checkSymbols(layout, sop, report)
  checkFlows(layout, sop, report)
  for (const page of layout.pages) {
    checkPieces(page, report)
    checkSharing(page, report)
    checkDistances(page, report)
    checkLabels(page, report)
    checkCells(page, report)
    checkBody(page, report)
  }
  checkConnectors(layout, report)
  checkHeaders(layout, report)
  checkTotals(layout, sop, report)
  return found
}

/** The breaches that the layout's own `problems` do not own up to. */
export function unspokenOf(layout: Layout, violations: readonly Violation[]): readonly Violation[] {
  const spoken = (v: Violation): boolean =>
    layout.problems.some((p) => p.page === v.page && p.code !== 'glyph-missing' && (p.at === v.at || v.at.split(' ').includes(p.at)))
  return violations.filter((v) => !spoken(v))
}

function checkRows(layout: Layout, sop: Sop, report: Report): void {
  for (const table of sop.tables) {
    const seen: { key: string; part: number; parts: number; page: number }[] = []
    for (const page of layout.pages)
      for (const t of page.tables)
        if (t.table === table.id)
          for (const r of [...t.rows].sort((p, q) => p.y - q.y))
            if (r.role === 'activity' || r.role === 'heading') seen.push({ ...r, page: page.page })
    const expected = table.rows.map((r) => r.id as string)
    const order = seen.filter((r) => r.part === 1).map((r) => r.key)
    if (order.join() !== expected.join())
      report('L1', seen[0]?.page ?? 1, table.id, `rows drawn ${order.length} of ${expected.length}, or in another order`)
    for (const r of seen) {
      const parts = seen.filter((q) => q.key === r.key)
      if (parts.length !== r.parts || parts.some((q, i) => q.part !== i + 1 || q.page !== (parts[0]?.page ?? 0) + i))
        report('L1', r.page, r.key, 'parts not 1..n on following pages')
    }
  }
}

function checkSymbols(layout: Layout, sop: Sop, report: Report): void {
  const count = new Map<string, number>()
  for (const page of layout.pages)
    for (const s of page.symbols) {
      count.set(s.symbol, (count.get(s.symbol) ?? 0) + 1)
      const table = page.tables.find((t) => t.rows.some((r) => r.key === s.row))
      const row = table?.rows.find((r) => r.key === s.row)
      const lanes = table?.columns.filter((c) => s.actors.some((a) => c.key === `actor:${a}`)) ?? []
      if (!row || lanes.length === 0) {
        report('L2', page.page, s.symbol, 'its row or lane is not on this page')
        continue
      }
      const x = Math.min(...lanes.map((c) => c.x))
      const right = Math.max(...lanes.map((c) => c.x + c.w))
      if (!inside(s.box, { x, y: row.y, w: right - x, h: row.h }, EPS)) report('L2', page.page, s.symbol, 'outside its row or lanes')
    }
  for (const a of activitiesOf(sop))
    for (const s of a.symbols) if (count.get(s.id) !== 1) report('L2', 1, s.id, `drawn ${count.get(s.id) ?? 0} times`)
}

function checkFlows(layout: Layout, sop: Sop, report: Report): void {
  const pageOf = new Map<string, number>()
  for (const page of layout.pages) for (const s of page.symbols) pageOf.set(s.symbol, page.page)
  const parts = new Map<string, { part: FlowPart; page: number }[]>()
  for (const page of layout.pages)
    for (const part of page.flows) parts.set(part.flow, [...(parts.get(part.flow) ?? []), { part, page: page.page }])
  for (const table of sop.tables)
    for (const flow of table.flows) {
      const drawn = [...(parts.get(flow.id) ?? [])].sort((p, q) => p.part.part - q.part.part)
      const [from, to]: readonly [SymbolId, SymbolId | null] = flow.kind === 'joint' ? flow.between : [flow.from, flow.to]
      const wanted = to === null || pageOf.get(from) === pageOf.get(to) ? 1 : 2
      const first = drawn[0]
      const last = drawn.at(-1)
      if (!first || !last || drawn.length !== wanted || drawn.some((d, i) => d.part.part !== i + 1 || d.part.parts !== wanted)) {
        report('L3', first?.page ?? 1, flow.id, `${drawn.length} parts, ${wanted} wanted`)
        continue
      }
      const kind = flow.kind === 'joint' ? 'joint' : to === null ? 'open' : 'arrow'
      const ends =
        flow.kind === 'joint'
          ? samePair([first.part.from.id, last.part.to?.id], [from, to])
          : first.part.from.id === from && (last.part.to?.id ?? null) === to
      if (!ends || drawn.some((d) => d.part.kind !== kind))
        report('L3', first.page, flow.id, 'drawn between other symbols or as another kind')
      for (const d of drawn) if (d.part.head !== (kind === 'arrow')) report('L3', d.page, flow.id, 'head missing or too much')
    }
}

const samePair = (p: readonly (string | null | undefined)[], q: readonly (string | null)[]): boolean =>
  (p[0] === q[0] && p[1] === q[1]) || (p[0] === q[1] && p[1] === q[0])

interface Outline {
  readonly box: Box
  readonly shape: 'terminator' | 'process' | 'decision' | 'connector'
}
const outlinesOf = (page: Page): ReadonlyMap<string, Outline> =>
  new Map<string, Outline>([
    ...page.symbols.map((s) => [s.symbol, { box: s.box, shape: s.shape }] as const),
    ...page.connectors.map((c) => [c.connector, { box: c.box, shape: 'connector' }] as const),
  ])

function onOutline([x, y]: Point, side: Side, { box, shape }: Outline): boolean {
  const within = (v: number, from: number, to: number): boolean => v >= from - EPS && v <= to + EPS
  if (shape === 'decision') {
    const half =
      side === 'top'
        ? y <= box.y + box.h / 2
        : side === 'bottom'
          ? y >= box.y + box.h / 2
          : side === 'left'
            ? x <= box.x + box.w / 2
            : x >= box.x + box.w / 2
    return half && rhombusOutlineError([x, y], box) <= EPS
  }
  const r = shape === 'terminator' ? box.h / 2 : 0
  const straight = shape === 'connector' ? 0.8 * box.h : box.h
  if (side === 'top') return Math.abs(y - box.y) <= EPS && within(x, box.x + r, box.x + box.w - r)
  if (side === 'bottom')
    return (
      Math.abs(y - box.y - box.h) <= EPS &&
      (shape === 'connector' ? Math.abs(x - box.x - box.w / 2) <= EPS : within(x, box.x + r, box.x + box.w - r))
    )
  const edge = side === 'left' ? box.x : box.x + box.w
  return Math.abs(x - edge) <= EPS && (shape === 'terminator' ? Math.abs(y - box.y - r) <= EPS : within(y, box.y, box.y + straight))
}

const OUTWARD: Readonly<Record<Side, Point>> = { top: [0, -1], bottom: [0, 1], left: [-1, 0], right: [1, 0] }

function checkPieces(page: Page, report: Report): void {
  const outlines = outlinesOf(page)
  const lanes = page.tables.flatMap((t) => t.columns.filter((c) => c.key.startsWith('actor:')))
  const left = Math.min(...lanes.map((c) => c.x))
  const right = Math.max(...lanes.map((c) => c.x + c.w))
  for (const flow of page.flows) {
    const pieces = piecesOf(flow.points)
    const first = pieces[0]
    const last = pieces.at(-1)
    if (!first || !last) {
      report('L5', page.page, flow.flow, 'no piece')
      continue
    }
    const ends: readonly [end: FlowPart['from'] | null, at: Point, next: Point][] = [
      [flow.from, first.a, first.b],
      [flow.to, last.b, last.a],
    ]
    for (const [end, at, next] of ends) {
      if (!end) continue
      const outline = outlines.get(end.id)
      if (!outline || !onOutline(at, end.side, outline))
        report('L4', page.page, flow.flow, `${at.join(' ')} is not on the ${end.side} of ${end.id}`)
      const [dx, dy] = OUTWARD[end.side]
      if ((next[0] - at[0]) * dx + (next[1] - at[1]) * dy <= 0 || Math.abs((next[0] - at[0]) * dy) + Math.abs((next[1] - at[1]) * dx) > EPS)
        report('L4', page.page, flow.flow, `not perpendicular to the ${end.side} of ${end.id}`)
    }
    pieces.forEach((piece, i) => {
      const before = pieces[i - 1]
      if (!(isHorizontal(piece) || isVertical(piece)) || lengthOf(piece) < 0.02)
        report('L5', page.page, flow.flow, `piece ${i} slanted or empty`)
      if (before && isHorizontal(before) === isHorizontal(piece))
        report('L5', page.page, flow.flow, `pieces ${i - 1} and ${i} run in one direction`)
      for (const [id, { box }] of outlines) {
        const own = (i === 0 && id === flow.from.id) || (i === pieces.length - 1 && id === flow.to?.id)
        const depth = -gap(boxOf(piece), box)
        if (depth > EPS) report('L6', page.page, flow.flow, `piece ${i} enters ${id}`)
        else if (!own && depth > -EPS && (id === flow.from.id || id === flow.to?.id))
          report('L6', page.page, flow.flow, `piece ${i} touches its own end ${id}`)
      }
      for (const other of page.flows)
        if (
          other.label &&
          other.flow !== flow.flow &&
          !flow.sharesStartWith.includes(other.flow) &&
          gap(boxOf(piece), other.label.box) < -EPS
        )
          report('L6', page.page, flow.flow, `piece ${i} enters the label of ${other.flow}`)
      if (piece.a[0] < left - EPS || piece.a[0] > right + EPS || piece.b[0] < left - EPS || piece.b[0] > right + EPS)
        report('L6', page.page, flow.flow, `piece ${i} leaves the lanes`)
    })
  }
}

const same = (p: Point, q: Point): boolean => Math.abs(p[0] - q[0]) <= EPS && Math.abs(p[1] - q[1]) <= EPS

/** The stretch that two paths have in common from their first point on. */
function commonStart(p: readonly Point[], q: readonly Point[]): readonly Piece[] {
  const shared: Piece[] = []
  const first = p[0]
  if (!first || !q[0] || !same(first, q[0])) return shared
  for (let i = 1; i < Math.min(p.length, q.length); i++) {
    const [a, b, c] = [p[i - 1] as Point, p[i] as Point, q[i] as Point]
    if (same(b, c)) {
      shared.push({ a, b })
      continue
    }
    const [pb, pc] = [
      { a, b },
      { a: q[i - 1] as Point, b: c },
    ]
    const sameWay =
      (isHorizontal(pb) && isHorizontal(pc) && (b[0] - a[0]) * (c[0] - a[0]) > 0) ||
      (isVertical(pb) && isVertical(pc) && (b[1] - a[1]) * (c[1] - a[1]) > 0)
    if (sameWay) shared.push(lengthOf(pb) < lengthOf(pc) ? pb : { a, b: c })
    break
  }
  return shared
}

function checkSharing(page: Page, report: Report): void {
  page.flows.forEach((flow, i) => {
    for (const other of page.flows.slice(i + 1)) {
      if (other.flow === flow.flow) continue
      const named = (key: 'sharesStartWith' | 'sharesEndWith'): boolean => flow[key].includes(other.flow) && other[key].includes(flow.flow)
      const shared = [
        ...(named('sharesStartWith') ? commonStart(flow.points, other.points) : []),
        ...(named('sharesEndWith') ? commonStart([...flow.points].reverse(), [...other.points].reverse()) : []),
      ].map(boxOf)
      const lawful = (b: Box): boolean => shared.some((s) => inside(b, s, EPS))
      const who = `${flow.flow} ${other.flow}`
      for (const p of piecesOf(flow.points))
        for (const q of piecesOf(other.points)) {
          const [bp, bq] = [boxOf(p), boxOf(q)]
          if (gap(bp, bq) > EPS) continue
          const x = Math.max(bp.x, bq.x)
          const y = Math.max(bp.y, bq.y)
          const meet: Box = {
            x,
            y,
            w: Math.max(0, Math.min(bp.x + bp.w, bq.x + bq.w) - x),
            h: Math.max(0, Math.min(bp.y + bp.h, bq.y + bq.h) - y),
          }
          if (lawful(meet)) continue
          if (isHorizontal(p) === isHorizontal(q)) {
            if (meet.w > EPS || meet.h > EPS) report('L7', page.page, who, 'lie on one stretch')
            else report('L7', page.page, who, 'touch end to end')
            continue
          }
          const within = (b: Box): boolean =>
            b.w > b.h ? meet.x > b.x + EPS && meet.x < b.x + b.w - EPS : meet.y > b.y + EPS && meet.y < b.y + b.h - EPS
          if (!within(bp) || !within(bq)) report('L7', page.page, who, 'a bend or T on a foreign line')
        }
    }
  })
}

function checkDistances(page: Page, report: Report): void {
  const outlines = outlinesOf(page)
  page.flows.forEach((flow, i) => {
    const pieces = piecesOf(flow.points)
    const last = pieces.at(-1)
    if (flow.head && last && lengthOf(last) < 9 - EPS) report('L8', page.page, flow.flow, `last piece ${lengthOf(last).toFixed(2)}`)
    for (const piece of pieces) {
      for (const [id, { box }] of outlines)
        if (id !== flow.from.id && id !== flow.to?.id) {
          const d = distance(boxOf(piece), box)
          if (d > 0 && d < 4 - EPS) report('L8', page.page, flow.flow, `${d.toFixed(2)} from ${id}`)
        }
      for (const other of page.flows.slice(i + 1)) {
        if (other.flow === flow.flow) continue
        for (const q of piecesOf(other.points)) {
          const [bp, bq] = [boxOf(piece), boxOf(q)]
          if (isHorizontal(piece) !== isHorizontal(q)) continue
          const across = isHorizontal(piece) ? Math.abs(bp.y - bq.y) : Math.abs(bp.x - bq.x)
          const along = isHorizontal(piece)
            ? Math.min(bp.x + bp.w, bq.x + bq.w) - Math.max(bp.x, bq.x)
            : Math.min(bp.y + bp.h, bq.y + bq.h) - Math.max(bp.y, bq.y)
          if (along > EPS && across > EPS && across < 4 - EPS)
            report('L8', page.page, `${flow.flow} ${other.flow}`, `parallel, ${across.toFixed(2)} apart`)
        }
      }
    }
    if (flow.head && last)
      for (const other of page.flows) {
        if (other.flow === flow.flow || flow.sharesEndWith.includes(other.flow)) continue
        for (const q of piecesOf(other.points))
          if (isHorizontal(q) !== isHorizontal(last) && gap(boxOf(q), boxOf(last)) < EPS && distance(boxOf(q), pointBox(last.b)) < 6 - EPS)
            report('L8', page.page, `${flow.flow} ${other.flow}`, 'crossing at a head')
      }
  })
}

function checkLabels(page: Page, report: Report): void {
  const texts: Box[] = page.tables.flatMap((t) =>
    t.cells.flatMap((c) => c.lines.map((l) => ({ x: l.x, y: l.baseline - 0.72 * l.sizePt, w: l.w, h: 0.72 * l.sizePt }))),
  )
  const labelled = page.flows.filter((f) => f.label !== null)
  for (const flow of labelled) {
    const box = (flow.label as NonNullable<FlowPart['label']>).box
    const bad = (detail: string): void => report('L9', page.page, flow.flow, detail)
    for (const s of page.symbols)
      if (s.shape === 'decision' ? rhombusOverlap(box, s.box) > EPS : gap(box, s.box) < -EPS) bad(`meets ${s.symbol}`)
    for (const c of page.connectors) if (gap(box, c.box) < -EPS) bad(`meets ${c.connector}`)
    for (const other of labelled)
      if (other !== flow && gap(box, (other.label as NonNullable<FlowPart['label']>).box) < -EPS) bad(`meets the label of ${other.flow}`)
    if (texts.some((t) => gap(box, t) < -EPS)) bad('meets text')
    const far = (f: FlowPart): number => Math.min(...piecesOf(f.points).map((p) => distance(boxOf(p), box)))
    const own = far(flow)
    for (const other of page.flows) {
      if (other.flow === flow.flow || flow.sharesStartWith.includes(other.flow)) continue
      if (flow.sharesEndWith.includes(other.flow) && Math.abs(far(other) - own) <= EPS) continue
      if (far(other) < own - EPS) bad(`${other.flow} is nearer (${far(other).toFixed(2)} against ${own.toFixed(2)})`)
    }
    const exit = flow.points[0]
    if (exit && distance(pointBox(exit), box) > 16 + EPS) bad(`${distance(pointBox(exit), box).toFixed(1)} from its exit`)
  }
}

function checkConnectors(layout: Layout, report: Report): void {
  const outs = layout.pages.flatMap((p) => p.connectors.filter((c) => c.role === 'out').map((c) => ({ c, page: p })))
  const ins = layout.pages.flatMap((p) => p.connectors.filter((c) => c.role === 'in').map((c) => ({ c, page: p })))
  const reading = [...outs].sort(
    (p, q) => p.page.page - q.page.page || (Math.abs(p.c.box.y - q.c.box.y) > 1 ? p.c.box.y - q.c.box.y : p.c.box.x - q.c.box.x),
  )
  reading.forEach(({ c, page }, i) => {
    if (c.letter !== lettersOf(i)) report('L10', page.page, c.flow, `letter ${c.letter}, ${lettersOf(i)} by reading order`)
    const partner = ins.filter((p) => p.c.flow === c.flow)
    const only = partner[0]
    if (partner.length !== 1 || !only || only.c.letter !== c.letter || only.page.page !== c.partnerPage || only.c.partnerPage !== page.page)
      report('L10', page.page, c.flow, 'no partner with its letter and page')
  })
  if (ins.length !== outs.length) report('L10', 1, '', `${outs.length} out, ${ins.length} in`)
  const laneOf = new Map(layout.pages.flatMap((p) => p.symbols.map((s) => [s.symbol, s.actors] as const)))
  for (const page of layout.pages) {
    for (const c of page.connectors) {
      const own = page.flows.find((f) => f.flow === c.flow && (c.role === 'out' ? f.to?.id : f.from.id) === c.connector)
      if (!own) report('L10', page.page, c.flow, `no part ends at ${c.connector}`)
      const symbol = layout.pages.flatMap((p) => p.flows).find((f) => f.flow === c.flow && (c.role === 'out' ? f.part === 1 : f.part === 2))
      const end = c.role === 'out' ? symbol?.from.id : symbol?.to?.id
      if (!end || !laneOf.get(end)?.includes(c.actor))
        report('L10', page.page, c.flow, `${c.connector} stands in another lane than its symbol`)
      const lane = page.tables.flatMap((t) => t.columns).find((k) => k.key === `actor:${c.actor}`)
      if (!lane || c.box.x < lane.x - EPS || c.box.x + c.box.w > lane.x + lane.w + EPS)
        report('L10', page.page, c.flow, `${c.connector} is not in its lane`)
      const halves = page.connectors.filter((d) => d.actor === c.actor && Math.abs(d.box.y - c.box.y) < 20).length
      if (lane && halves > Math.max(1, Math.floor((lane.w + 2) / 12)))
        report('L10', page.page, c.flow, `${halves} halves in a lane of ${lane.w.toFixed(1)}`)
      for (const d of page.connectors)
        if (d !== c && gap(c.box, d.box) < 3 - EPS) report('L11', page.page, `${c.flow} ${d.flow}`, 'segilima touch')
    }
  }
}

export function lettersOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : lettersOf(Math.floor(index / 26) - 1) + letter
}

const letters = (text: string): string => text.replace(/[\s\u00AD\u200B-]/gu, '')

function checkCells(page: Page, report: Report): void {
  for (const t of page.tables)
    for (const c of t.cells) {
      const at = `${c.row}/${c.column}`
      if (c.clipped) report('L12', page.page, at, 'clipped')
      const drawn = letters(c.lines.map((l) => l.text).join(''))
      const unmarked = letters(c.lines.map((l) => l.text.replace(/^\d+\.$/u, '')).join(''))
      const upper = (s: string): string => s.toUpperCase()
      if (![drawn, unmarked].some((s) => upper(s) === upper(letters(c.text))))
        report('L12', page.page, at, `text "${c.text}" is not what its lines say "${drawn}"`)
      if (c.rotated) continue
      for (const l of c.lines)
        if (l.w > c.box.w * 0.985 + EPS || l.x < c.box.x - EPS || l.x + l.w > c.box.x + c.box.w + EPS)
          report('L12', page.page, at, `line "${l.text}" does not fit`)
    }
}

function checkHeaders(layout: Layout, report: Report): void {
  const first = new Map<string, string>()
  for (const page of layout.pages)
    for (const t of page.tables) {
      if (t.table === 'identity') continue
      const head = t.rows.filter((r) => r.role === 'header' || r.role === 'columnNumbers').map((r) => `${r.role} ${r.h.toFixed(1)}`)
      const known = first.get(t.table)
      if (known === undefined) first.set(t.table, head.join())
      else if (known !== head.join()) report('L13', page.page, t.table, 'header rows differ')
      if (head.length === 0) report('L13', page.page, t.table, 'no header rows')
      for (const r of t.rows)
        if (r.role === 'activity' && r.parts === 1 && r.y + r.h > page.body.y + page.body.h + EPS)
          report('L13', page.page, r.key, 'row crosses the body')
    }
}

function checkBody(page: Page, report: Report): void {
  const within = (box: Box, at: string): void => {
    if (!inside(box, page.body, 0.5 + EPS)) report('L14', page.page, at, `outside the body: ${JSON.stringify(box)}`)
  }
  for (const t of page.tables) {
    within(t.box, t.table)
    if (Math.abs(t.box.w - page.body.w) > EPS) report('L14', page.page, t.table, `width ${t.box.w} of ${page.body.w}`)
    for (const c of t.cells) within(c.box, `${c.row}/${c.column}`)
  }
  for (const t of page.texts) within(t.box, t.role)
  for (const s of page.symbols) within(s.box, s.symbol)
  for (const c of page.connectors) within(c.box, c.connector)
  for (const f of page.flows) for (const p of f.points) within(pointBox(p), f.flow)
  for (const f of page.flows) if (f.label) within(f.label.box, f.flow)
}

function checkTotals(layout: Layout, sop: Sop, report: Report): void {
  const parts = layout.pages.flatMap((p) => p.flows)
  const firsts = parts.filter((f) => f.part === 1)
  const connectors = layout.pages.flatMap((p) => p.connectors)
  const counts: Record<string, number> = {
    activities: activitiesOf(sop).length,
    symbols: layout.pages.flatMap((p) => p.symbols).length,
    arrows: firsts.filter((f) => f.kind === 'arrow').length,
    joints: firsts.filter((f) => f.kind === 'joint').length,
    open: firsts.filter((f) => f.kind === 'open').length,
    labels: parts.filter((f) => f.label !== null).length,
    bends: parts.reduce((n, f) => n + f.points.length - 2, 0),
    flowsOverBreak: firsts.filter((f) => f.parts === 2).length,
    connectorPairs: connectors.filter((c) => c.role === 'out').length,
  }
  for (const [key, n] of Object.entries(counts))
    if ((layout.totals as unknown as Record<string, number>)[key] !== n)
      report('L15', 1, key, `total ${(layout.totals as unknown as Record<string, number>)[key]}, drawn ${n}`)
}
